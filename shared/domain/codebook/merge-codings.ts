// What merging codes does to their codings: each goes to what its code becomes, and those that say the same become one.
import type { Coding } from '../../schema/coding.ts'
import type { CodeId, CodingId } from '../../schema/ids.ts'
import { byCodePoint } from './by-code-point.ts'

/** `lostIn` names the revision that a lost coding still speaks of; null for one that has its place. */
export type MergeCoding = Pick<
  Coding,
  'id' | 'codeId' | 'sourceId' | 'start' | 'end' | 'coder' | 'direction' | 'weight' | 'memo' | 'createdAt'
> & { lostIn: string | null }

export type MergedCodings = {
  /** Codings that stay, of a code that goes: to be given what it becomes. */
  recoded: Map<CodingId, CodeId>
  /** Codings that stay and take in others, with their new memo and weight. */
  united: { id: CodingId; memo: string; weight: number | null; others: CodingId[] }[]
}

/**
 * `codings` are all those of the codes that go and of what these become. A coding of a code that goes is united with one
 * that has the same place, coder and direction once both have the same code: with one that had that code already, or
 * else the oldest. Memos are joined, each once, a blank line apart; the greater weight stays. Where the joined memo would
 * be longer than `longest` UTF-16 units, both codings stay.
 */
export function mergeCodings(
  codings: readonly MergeCoding[],
  becomes: ReadonlyMap<CodeId, CodeId>,
  longest: number,
): MergedCodings {
  const recoded: MergedCodings['recoded'] = new Map()
  const staying = new Map<string, Staying>()
  const oldestFirst = codings.toSorted(
    (a, b) => byCodePoint(a.createdAt, b.createdAt) || byCodePoint(a.id, b.id),
  )
  for (const coding of oldestFirst) {
    const key = saying(coding, coding.codeId)
    if (!becomes.has(coding.codeId) && !staying.has(key)) staying.set(key, alone(coding))
  }
  for (const coding of oldestFirst) {
    const codeId = becomes.get(coding.codeId)
    if (codeId === undefined) continue
    const same = staying.get(saying(coding, codeId))
    if (same === undefined || joined([...same.memos, coding.memo]).length > longest) {
      recoded.set(coding.id, codeId)
      if (same === undefined) staying.set(saying(coding, codeId), alone(coding))
      continue
    }
    same.memos.push(coding.memo)
    same.weight = heavier(same.weight, coding.weight)
    same.others.push(coding.id)
  }
  const united = [...staying.values()].filter(({ others }) => others.length > 0)
  return { recoded, united: united.map(({ memos, ...each }) => ({ ...each, memo: joined(memos) })) }
}

/** A coding that stays, with what it has taken in so far. */
type Staying = { id: CodingId; memos: string[]; weight: number | null; others: CodingId[] }

function alone({ id, memo, weight }: MergeCoding): Staying {
  return { id, memos: [memo], weight, others: [] }
}

/** Equal for codings that, with this code, say the same. */
function saying(coding: MergeCoding, codeId: CodeId): string {
  const { sourceId, start, end, coder, direction, lostIn } = coding
  return JSON.stringify([codeId, sourceId, start, end, coder, direction, lostIn])
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text.trim() !== ''))].join('\n\n')
}

function heavier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.max(a, b)
}
