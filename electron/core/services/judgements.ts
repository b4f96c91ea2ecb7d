// Judgements: made by a person, citing excerpts, superseding the one before.

import { citedPlace } from '../../../shared/domain/anchors/cited-place.ts'
import { draftsReplacedBy } from '../../../shared/domain/judgements/standing.ts'
import { linksOf } from '../../../shared/domain/memos/links-of.ts'
import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import type { Judgement, PlacedJudgement } from '../../../shared/schema/judgement.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readAnchored } from '../repositories/codings.ts'
import { insertJudgement, listJudgements, supersede } from '../repositories/judgements.ts'
import { readText } from '../repositories/sources.ts'
import { findCase } from './cases.ts'
import { draftOf, type NewJudgement, subjectOf } from './judgement-drafts.ts'
import {
  affirmJudgement,
  judgementsFor,
  revealJudgement,
  settleJudgements,
  signJudgement,
} from './signing.ts'
import { standingsOf } from './staleness.ts'
import { thingReader } from './things.ts'

export const judgementServices: ServicesOf<'judgements'> = {
  'judgements.list': (context, { caseId }) =>
    placed(context.db, judgementsFor(context).read.filter(isOf(caseId))),
  'judgements.hidden': (context, { caseId }) =>
    judgementsFor(context)
      .hidden.filter(isOf(caseId))
      .map(({ id, caseId: of, subject, wave, author, at, signature }) => ({
        id,
        caseId: of,
        subject,
        wave,
        author,
        at,
        signature,
      })),
  'judgements.stale': (context, { caseId }) =>
    standingsOf(context.db, judgementsFor(context).read.filter(isOf(caseId))),
  'judgements.create': (context, input) => createJudgement(context, input, context.coder),
  'judgements.sign': (context, { id }) => signJudgement(context, id),
  'judgements.affirm': affirmJudgement,
  'judgements.reveal': (context, { id }) => revealJudgement(context, id),
  'judgements.settle': settleJudgements,
}

const isOf = (caseId: CaseId | undefined) => (judgement: Judgement) =>
  caseId === undefined || judgement.caseId === caseId

/** Says of every citation where its words are now; each text is read once. */
function placed(db: ReadableDb, judgements: readonly Judgement[]): PlacedJudgement[] {
  const texts = new Map<SourceId, string | null>()
  const name = thingReader(db)
  return judgements.map((each) => ({
    ...each,
    links: linksOf(each.rationaleBody ?? []).map(name),
    citations: each.citations.map((cited) => {
      const known = texts.get(cited.sourceId)
      const text = known === undefined ? (readText(db, cited.sourceId)?.text ?? null) : known
      texts.set(cited.sourceId, text)
      const coding = cited.codingId === null ? undefined : readAnchored(db, cited.codingId)
      return { ...cited, at: text === null ? null : citedPlace(text, cited, coding ?? null) }
    }),
  }))
}

/**
 * A draft, which takes the place of the drafts before it.
 * @throws case.not_found, judgement.stage_unknown, judgement.no_stage, judgement.no_verdict, judgement.no_rationale,
 * model.part_not_found, wave.not_found, coding.not_found, judgement.citation_elsewhere
 */
export function createJudgement(context: CommandContext, input: NewJudgement, author: string): Judgement {
  const { db, describe } = context
  findCase(db, input.caseId)
  const judgement = draftOf(context, input, author)
  describe(subjectOf(db, judgement))
  const all = listJudgements(db)
  insertJudgement(db, judgement)
  for (const id of draftsReplacedBy(judgement, all)) supersede(db, id, judgement.id)
  return judgement
}
