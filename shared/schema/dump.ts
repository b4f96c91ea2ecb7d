// `trama dump`: the whole study as one JSON document, in a stable order.
import { z } from 'zod'
import { attribute, attributeValue } from './case.ts'
import { direction, weight } from './coding.ts'
import { answer, exclusion } from './evidence-mark.ts'
import { factCitation } from './fact.ts'
import {
  caseId,
  codeId,
  codingId,
  componentId,
  dimensionId,
  indicatorId,
  judgementId,
  sourceId,
  stageId,
} from './ids.ts'
import { judgement } from './judgement.ts'
import { judgementSnapshot } from './judgement-snapshot.ts'
import { levelPlacement } from './level.ts'
import { linkedExcerpt } from './linked-excerpt.ts'
import { activity, attendance, meetingRole } from './meeting.ts'
import { memo } from './memo.ts'
import { retiredPart } from './model.ts'
import { modelVersion } from './model-version.ts'
import { attainment, objective } from './objective.ts'
import { establishment, membership, participant, speaking } from './people.ts'
import { projectReport } from './project-import.ts'
import { sourceKind } from './source.ts'
import { ownStrategy, planItem } from './strategy.ts'
import { instant, offset } from './text.ts'
import { mapPicture, tie } from './tie.ts'
import { wave } from './wave.ts'

const codingInDump = z.object({
  id: codingId,
  sourceId,
  start: offset,
  end: offset,
  codeId,
  coder: z.string(),
  direction,
  weight: weight.nullable(),
  quote: z.string(),
  memo: z.string(),
})

export const dump = z.object({
  format: z.literal('trama.dump/1'),
  model: z.object({
    saturation: z.int(),
    threshold: z.number(),
    minCoverage: z.number(),
    stages: z.array(
      z.object({
        id: stageId,
        order: z.int().nullable(),
        indicators: z.array(
          z.object({
            id: indicatorId,
            dimension: dimensionId,
            component: componentId.nullable(),
            /** In the study's language. */
            text: z.string(),
          }),
        ),
      }),
    ),
    /** Parts it had once, kept for what leans on them: ties, exclusions and judgements may name them. */
    retired: z.array(retiredPart.pick({ kind: true, id: true })),
    /** Oldest first; the last is in force. */
    versions: z.array(modelVersion),
  }),
  cases: z.array(
    z.object({
      id: caseId,
      name: z.string(),
      /** By attribute name. */
      attributes: z.record(z.string(), attributeValue),
    }),
  ),
  establishments: z.array(establishment),
  participants: z.array(participant),
  memberships: z.array(membership),
  /** Of establishments and of participants, whose values are by the id of the attribute. */
  peopleAttributes: z.array(attribute),
  /** Who speaks under a label of a source's turns; the empty label is the whole source. */
  speaking: z.array(speaking),
  sources: z.array(
    z.object({
      id: sourceId,
      caseId: caseId.nullable(),
      kind: sourceKind,
      title: z.string(),
      date: z.string().nullable(),
      text: z.string(),
      sha256: z.string(),
    }),
  ),
  attendance: z.array(attendance),
  /** In the order of their meetings, and of what was done in each. */
  activities: z.array(activity),
  meetingRoles: z.array(meetingRole),
  /** Facts cited for or against indicators, with what each was then. */
  factCitations: z.array(factCitation),
  codes: z.array(
    z.object({
      id: codeId,
      parentId: codeId.nullable(),
      name: z.string(),
      path: z.string(),
      indicators: z.array(indicatorId),
    }),
  ),
  /** Those anchored in their source's text. */
  codings: z.array(codingInDump),
  /** Those whose words an edit took away: span and quote as they were in that revision of the text. */
  lostCodings: z.array(codingInDump.extend({ revisionId: z.string() })),
  /** Codings that do not count for an indicator their code is tied to. */
  exclusions: z.array(exclusion.pick({ codingId: true, indicatorId: true, reason: true })),
  answers: z.array(answer.pick({ codingId: true, indicatorId: true, argument: true })),
  ties: z.array(tie),
  maps: z.array(mapPicture),
  waves: z.array(wave),
  /** Where researchers placed cases on the steps of components, oldest first. */
  levels: z.array(levelPlacement),
  judgements: z.array(judgement),
  /** What each signature and each affirmation froze, of one judgement oldest first. */
  snapshots: z.array(z.object({ judgementId, at: instant, snapshot: judgementSnapshot })),
  /** Excerpts that show a meeting, a tie, an attainment ... */
  linkedExcerpts: z.array(linkedExcerpt),
  memos: z.array(memo),
  strategies: z.array(ownStrategy),
  plan: z.array(planItem),
  objectives: z.array(objective),
  attainments: z.array(attainment),
  /** What became of each project of another program that was imported, oldest first. */
  importReports: z.array(projectReport),
})
export type Dump = z.infer<typeof dump>
