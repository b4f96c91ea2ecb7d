export { EvidencePlace } from './evidence-place.tsx'
