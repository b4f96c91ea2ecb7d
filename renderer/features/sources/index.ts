export { SourcesPlace } from './sources-place.tsx'
