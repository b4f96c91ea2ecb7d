export { CasesPlace, type CaseViews, ownCasesViews } from './cases-place.tsx'
export { TableWindows } from './tables/table-windows.tsx'
