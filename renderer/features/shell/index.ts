export { ConnectionBanner } from './banners.tsx'
export { Shell } from './shell.tsx'
export { Toasts } from './toasts.tsx'
