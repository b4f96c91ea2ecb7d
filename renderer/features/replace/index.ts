export { Replace } from './replace.tsx'
