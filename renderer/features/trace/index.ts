export { TraceDialog } from './trace-dialog.tsx'
