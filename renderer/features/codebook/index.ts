export { CodebookPlace } from './codebook-place.tsx'
