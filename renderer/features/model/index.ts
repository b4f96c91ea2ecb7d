export { ModelPlace, type ModelViews } from './model-place.tsx'
export { VersionsView } from './versions/versions-view.tsx'
