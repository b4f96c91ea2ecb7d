export { ModelPlace, type ModelViews } from './model-place.tsx'
