export { CasesPlace } from './cases-place.tsx'
