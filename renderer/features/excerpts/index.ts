export { ExcerptsPlace } from './excerpts-place.tsx'
