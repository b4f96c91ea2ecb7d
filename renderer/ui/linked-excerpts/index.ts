export { LinkDialog } from './link-dialog.tsx'
export { LinkedExcerpts, type LinkedExcerptsProps } from './linked-excerpts.tsx'
