export { Autocode } from './autocode.tsx'
