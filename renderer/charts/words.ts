// What charts say in words: tables, labels and the line under each drawing.
import { useMemo } from 'react'
import { type NamedModel, partNamed } from '../../shared/i18n/part-names.ts'
import type { Tally } from '../../shared/schema/profile.ts'
import type { Language, LocalText } from '../../shared/schema/text.ts'
import { type Format, type Messages, useFormat, useLanguage, useLocal, useMessages } from '../i18n/index.ts'

export type Words = {
  messages: Messages
  format: Format
  /** A fit or a strength, -1 to 1: always two decimals, so that columns line up. */
  score: (value: number) => string
  local: (text: LocalText) => string
}

const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const
const scores: Readonly<Record<Language, Intl.NumberFormat>> = {
  es: new Intl.NumberFormat('es-CL', twoDecimals),
  en: new Intl.NumberFormat('en-GB', twoDecimals),
}

export function useWords(): Words {
  const messages = useMessages()
  const format = useFormat()
  const local = useLocal()
  const language = useLanguage()
  return useMemo(
    () => ({ messages, format, local, score: (value) => scores[language].format(value).replace('-', '−') }),
    [messages, format, local, language],
  )
}

/** "3 passages in 2 sources", or "none". */
export function tallyWords(tally: Tally, { messages }: Pick<Words, 'messages'>): string {
  const { evidence } = messages
  if (tally.passages === 0) return evidence.none
  return evidence.passagesIn(evidence.passages(tally.passages), evidence.sources(tally.sources.length))
}

/** What the model calls a part; one it had once says in which version it went. */
export function partName(
  model: NamedModel,
  kind: 'stage' | 'component' | 'dimension' | 'result',
  id: string,
  local: Words['local'],
): string {
  const name = partNamed(model, kind, id)
  return name === undefined ? id : local(name)
}

/** The model's name for a part; the id itself when the model no longer has it. */
export function nameOf<Id extends string>(
  parts: readonly { id: Id; name: LocalText }[],
  id: Id,
  local: Words['local'],
): string {
  const part = parts.find((each) => each.id === id)
  return part === undefined ? id : local(part.name)
}
