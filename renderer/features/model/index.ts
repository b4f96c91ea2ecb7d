export { ModelPlace } from './model-place.tsx'
