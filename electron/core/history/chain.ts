// The hash chain: each operation's hash covers the one before, its own row and every change it made.
import { createHash } from 'node:crypto'

export type ChainedOperation = {
  readonly seq: number
  readonly id: string
  readonly method: string
  readonly subject: string
  readonly kind: string
  readonly coder: string
  readonly at: string
  readonly undoes: string | null
}
export type ChainedChange = {
  readonly tbl: string
  readonly row_id: string
  readonly before: string | null
  readonly after: string | null
}

/** What the first operation's hash is chained to. */
export const CHAIN_START = ''

/** SHA-256, lower-case hex, over newline-joined JSON arrays: the previous hash, the operation, then each change in order. */
export function operationHash(
  previous: string,
  operation: ChainedOperation,
  changes: Iterable<ChainedChange>,
): string {
  const { seq, id, method, subject, kind, coder, at, undoes } = operation
  const hash = createHash('sha256')
  hash.update(JSON.stringify([previous, seq, id, method, subject, kind, coder, at, undoes]))
  for (const { tbl, row_id, before, after } of changes)
    hash.update(`\n${JSON.stringify([tbl, row_id, before, after])}`)
  return hash.digest('hex')
}
