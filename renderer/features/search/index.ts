export { SearchPlace } from './search-place.tsx'
