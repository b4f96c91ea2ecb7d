export { TieWindows } from './tie-windows.tsx'
export { TiesView } from './ties-view.tsx'
