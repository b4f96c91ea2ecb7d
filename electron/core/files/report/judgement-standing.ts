// Who stands by a judgement and what it leans on that changed since: the same sentences in every format.
import { partName } from '../../../../shared/domain/judgements/part-name.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { staleWords } from '../../../../shared/i18n/stale-words.ts'
import type { CodeId } from '../../../../shared/schema/ids.ts'
import type { Judgement, Verdict } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { Standing } from '../../../../shared/schema/staleness.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { Words } from './words.ts'

type Statement = { by: string; at: string }

export type ReportStanding = {
  /** Null: a draft nobody has signed. */
  signed: Statement | null
  affirmed: (Statement & { note: string })[]
  /** What it leans on that is not as it was when it was signed, or affirmed last. */
  changed: { what: string; of: string; before: string; after: string; made: Statement | null }[]
}

/** A judgement that stands of a part of the model: an indicator, a component, a result. */
export type ReportPartJudgement = Statement & {
  part: string
  verdict: Verdict
  rationale: string
  standing: ReportStanding
}

/** What the standing of a judgement is told with. */
export type Telling = {
  language: Language
  model: Model
  /** A code's path. */
  path: (code: CodeId) => string
  /** What stands for a coder's name. */
  coderName: (name: string) => string
}

/** `standing`: undefined for a draft. */
export function standingTold(
  { signature, affirmations, citations }: Judgement,
  standing: Standing | undefined,
  { language, model, path, coderName }: Telling,
): ReportStanding {
  const said = ({ by, at }: Statement): Statement => ({ by: coderName(by), at })
  return {
    signed: signature === null ? null : said(signature),
    affirmed: affirmations.map((each) => ({ ...said(each), note: each.note })),
    changed: (standing?.changes ?? []).map(({ made, ...change }) => ({
      ...staleWords(messagesFor(language), change, {
        language,
        model,
        quote: (citation) => citations[citation]?.quote ?? '',
        code: (id) => path(id as CodeId),
      }),
      made: made === null ? null : said(made),
    })),
  }
}

/** Judgements of parts in the order they were made; one whose part the model lost goes by the part's id. */
export function partsTold(
  judgements: readonly Judgement[],
  standings: ReadonlyMap<string, Standing>,
  telling: Telling,
): ReportPartJudgement[] {
  return judgements.flatMap((each) => {
    const { subject, verdict, rationale, author, at } = each
    if (subject.kind === 'stage' || verdict === null) return []
    return {
      part: partName(telling.model, subject)?.[telling.language] ?? subject.id,
      verdict,
      by: telling.coderName(author),
      at,
      rationale,
      standing: standingTold(each, standings.get(each.id), telling),
    }
  })
}

/** A sentence each: that it is signed or not, who affirmed it and why, what changed. */
export function standingLines(standing: ReportStanding, { more, instant }: Words): string[] {
  const told = more.standing
  const { signed, affirmed, changed } = standing
  if (signed === null) return [told.draft]
  return [
    told.signed(signed.by, instant(signed.at)),
    ...affirmed.map(({ by, at, note }) => told.affirmed(by, instant(at), note)),
    ...(changed.length === 0 ? [told.holds] : [told.changed(changed.length)]),
    ...changed.map(({ what, of, before, after, made }) =>
      told.change(
        of === '' ? what : `${what} (${of})`,
        before,
        after,
        made === null ? null : `${made.by}, ${instant(made.at)}`,
      ),
    ),
  ]
}
