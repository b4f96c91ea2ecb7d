export { SourcesPlace } from './SourcesPlace.tsx'
