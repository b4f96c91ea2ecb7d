export { CasesPlace, type CaseViews, ownCasesViews } from './cases-place.tsx'
