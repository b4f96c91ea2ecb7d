export { EvidencePlace } from './evidence-place.tsx'
export { EvidenceSections } from './evidence-sections.tsx'
