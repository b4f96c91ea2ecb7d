export { CasesPlace, type CaseViews } from './cases-place.tsx'
