// `npm start`: the entry that any Node from 20 on can read.
import { onNode24 } from './on-node24.mjs'

await onNode24(new URL('./start.ts', import.meta.url))
