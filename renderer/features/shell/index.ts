export { ConnectionBanner } from './Banners.tsx'
export { Shell } from './Shell.tsx'
export { Toasts } from './Toasts.tsx'
