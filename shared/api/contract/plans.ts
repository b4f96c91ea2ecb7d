// Strategies, plans of accompaniment, objectives and their attainment.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import { attainment, attainmentValue, listedObjective, objective } from '../../schema/objective.ts'
import {
  listedPlanItem,
  ownStrategy,
  planItem,
  stageOnDay,
  strategyFit,
  strategyRef,
  triedStrategy,
} from '../../schema/strategy.ts'
import { longestStrategyFile, strategyHomes, strategyPreview } from '../../schema/strategy-file.ts'
import { day, prose } from '../../schema/text.ts'
import { command, done, type Methods, none, query } from './method.ts'

export const plansMethods = {
  /** The model's and the study's own, stage by stage, each with where it was tried. */
  'strategies.list': query(none, z.array(triedStrategy)),
  'strategies.create': command(z.strictObject(ownStrategy.omit({ id: true }).shape), ownStrategy),
  'strategies.update': command(
    z.strictObject(ownStrategy.partial().shape).extend({ id: ids.ownStrategyId }),
    done,
  ),
  /** Refused while a plan has it. */
  'strategies.remove': command(z.strictObject({ id: ids.ownStrategyId }), done),
  /** A file of strategies for another study; without `refs`, of all. */
  'strategies.export': query(
    z.strictObject({ refs: z.array(strategyRef).max(1000).optional() }),
    z.object({ fileName: z.string(), content: z.string() }),
  ),
  /** What copying from such a file would do, and what it asks for first. */
  'strategies.previewImport': query(
    z.strictObject({ content: z.string().max(longestStrategyFile), homes: strategyHomes.optional() }),
    strategyPreview,
  ),
  /** Copies all but those of `leave` (places in the file) and those that are here already. */
  'strategies.import': command(
    z.strictObject({
      content: z.string().max(longestStrategyFile),
      homes: strategyHomes.optional(),
      leave: z.array(z.int().nonnegative()).max(1000),
    }),
    z.array(ownStrategy),
  ),

  /** Case by case, in the order of time. */
  'plans.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(listedPlanItem)),
  /** The strategies of the case's stage, with what makes each worth a look. */
  'plans.fit': query(z.strictObject({ caseId: ids.caseId }), strategyFit),
  /** What the study says of the case's stage on a day, to begin with. */
  'plans.stageOn': query(z.strictObject({ caseId: ids.caseId, day }), stageOnDay.nullable()),
  'plans.create': command(
    z.strictObject({
      ...planItem.omit({ id: true }).shape,
      cite: z.array(ids.codingId).max(1000).optional(),
    }),
    planItem,
  ),
  'plans.update': command(
    z.strictObject(planItem.omit({ caseId: true }).partial().shape).extend({ id: ids.planItemId }),
    done,
  ),
  'plans.remove': command(z.strictObject({ id: ids.planItemId }), done),

  /** Case by case, in the order the network gave them; each with what was seen of it, day by day. */
  'objectives.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(listedObjective)),
  'objectives.create': command(z.strictObject(objective.omit({ id: true }).shape), objective),
  'objectives.update': command(
    z.strictObject(objective.omit({ caseId: true }).partial().shape).extend({ id: ids.objectiveId }),
    done,
  ),
  /** Takes it to a place among the others of its case. */
  'objectives.move': command(z.strictObject({ id: ids.objectiveId, position: z.int().nonnegative() }), done),
  /** With everything that was seen of it. */
  'objectives.remove': command(z.strictObject({ id: ids.objectiveId }), done),
  /** Somebody looked at an objective: what was seen on a day. */
  'objectives.look': command(
    z.strictObject({
      objectiveId: ids.objectiveId,
      day,
      value: attainmentValue,
      note: prose,
      cite: z.array(ids.codingId).max(1000).optional(),
    }),
    attainment,
  ),
  'objectives.changeLook': command(
    z.strictObject({
      id: ids.attainmentId,
      day: day.optional(),
      value: attainmentValue.optional(),
      note: prose.optional(),
    }),
    done,
  ),
  'objectives.removeLook': command(z.strictObject({ id: ids.attainmentId }), done),
} as const satisfies Methods
