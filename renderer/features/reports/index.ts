export { ReportsPlace } from './reports-place.tsx'
