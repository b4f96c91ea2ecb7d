export { Revisions } from './revisions.tsx'
