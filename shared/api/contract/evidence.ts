// What the coded evidence adds up to, and the way back to it.
import { z } from 'zod'
import { gap } from '../../schema/gaps.ts'
import * as ids from '../../schema/ids.ts'
import { ledger, ledgerFilter, ledgerSort, sensitivity } from '../../schema/ledger.ts'
import { caseProcess } from '../../schema/process.ts'
import { caseProfile, evidence, layerTally, rollup, whatIf } from '../../schema/profile.ts'
import { day, name } from '../../schema/text.ts'
import { fileProof, trace } from '../../schema/trace.ts'
import { trajectory } from '../../schema/trajectory.ts'
import { wave } from '../../schema/wave.ts'
import { command, done, type Methods, none, query, said, task } from './method.ts'

const waveFields = { name, from: day.nullable(), to: day.nullable() }

export const evidenceMethods = {
  /** With a wave: of the sources gathered in it, with the judgement of that wave. */
  'profile.list': query(
    z.strictObject({ caseId: ids.caseId.optional(), wave: ids.waveId.optional() }),
    z.array(caseProfile),
  ),
  /** The profile if some evidence were left out; the study stays as it is. */
  'profile.whatIf': query(z.strictObject({ caseId: ids.caseId, without: whatIf }), rollup),
  /** Every source left out in turn, and the smallest set of them that changes the suggestion. */
  'profile.sensitivity': query(
    z.strictObject({ caseId: ids.caseId, wave: ids.waveId.optional() }),
    sensitivity,
  ),
  'profile.layers': query(
    z.strictObject({ caseId: ids.caseId, wave: ids.waveId.optional() }),
    z.array(layerTally),
  ),
  'profile.evidence': query(
    z.strictObject({
      caseId: ids.caseId,
      wave: ids.waveId.optional(),
      of: z.discriminatedUnion('type', [
        z.object({ type: z.literal('indicator'), id: ids.indicatorId }),
        z.object({ type: z.literal('component'), id: ids.componentId }),
        z.object({ type: z.literal('attribute'), id: ids.componentAttributeId }),
        z.object({ type: z.literal('layer'), id: ids.stageId }),
      ]),
    }),
    evidence,
  ),
  /** Variables, stage and results of a case, and accompaniment, each with the evidence behind it. */
  'profile.process': query(z.strictObject({ caseId: ids.caseId, wave: ids.waveId.optional() }), caseProcess),
  /** The case through time: wave by wave, with what was judged of each. */
  'profile.trajectory': query(z.strictObject({ caseId: ids.caseId }), trajectory),

  'waves.list': query(none, z.array(wave.extend({ sources: z.int(), judgements: z.int() }))),
  'waves.create': command(z.strictObject(waveFields), wave),
  'waves.update': command(z.strictObject(waveFields).partial().extend({ id: ids.waveId }), done),
  'waves.remove': command(z.strictObject({ id: ids.waveId }), done),

  /** What speaks for and against every indicator, or against these; and the honest nothing. */
  'ledger.read': query(
    z.strictObject({
      caseId: ids.caseId,
      filter: ledgerFilter,
      sort: ledgerSort,
      /** Passages shown of each direction of an indicator; the others are counted. */
      show: z.int().nonnegative().max(100_000),
      indicators: z.array(ids.indicatorId).max(1000).optional(),
      /** Who can be filtered by, too, which every text has to be asked for. */
      facets: z.boolean().optional(),
    }),
    ledger,
  ),

  /** What is missing of the study, of a case, or for one judgement to stand by itself. */
  'gaps.list': query(
    z.strictObject({ caseId: ids.caseId.optional(), judgementId: ids.judgementId.optional() }),
    z.array(gap),
  ),

  /**
   * What something leans on, down to the imported bytes, and what leans on it, up to the claims: named by an id, the
   * beginning of one that no other has, a source's number, a passage's locator or a file's hash.
   */
  'trace.read': query(z.strictObject({ of: z.string().min(1).max(200) }), trace),
  /** Whether a source's kept bytes are what came in, and its text what they say. */
  'trace.file': task(z.strictObject({ sourceId: ids.sourceId }), fileProof),

  /** The coding does not count for the indicator. A new reason takes the place of the one before. */
  'evidence.exclude': command(
    z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId, reason: said }),
    done,
  ),
  'evidence.include': command(z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId }), done),
  /** Why a claim stands in spite of contrary evidence, which goes on counting. */
  'evidence.answer': command(
    z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId, argument: said }),
    done,
  ),
  'evidence.unanswer': command(
    z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId }),
    done,
  ),
} as const satisfies Methods
