export { Memos } from './memos.tsx'
