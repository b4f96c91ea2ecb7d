export { ExportWindow } from './export-window.tsx'
