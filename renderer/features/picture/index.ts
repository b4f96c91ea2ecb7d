export { PictureView } from './picture-view.tsx'
