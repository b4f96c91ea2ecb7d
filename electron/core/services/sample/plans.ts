// What was done with a case of the sample study: its plan, the strategies it adds to the library, and its objectives.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { attainment, objective } from '../../../../shared/schema/objective.ts'
import { ownStrategy, planItem } from '../../../../shared/schema/strategy.ts'
import type { CommandContext } from '../../context.ts'
import { objectiveServices } from '../objectives.ts'
import { planServices } from '../plans.ts'
import { strategyServices } from '../strategies.ts'
import { libraryOf } from '../strategy-library.ts'
import { readJson, required } from './files.ts'
import type { Operate, SampleCase } from './parts.ts'

/** Places in the codings of the case. */
const cite = z.array(z.int().nonnegative())

const planFile = z.object({
  own: z.array(ownStrategy.omit({ id: true })),
  items: z.array(
    planItem.omit({ id: true, caseId: true, strategy: true }).extend({
      /** The id of one of the model's, or the name of one of the study's own. */
      strategy: z.string(),
      cite,
    }),
  ),
})

const objectivesFile = z.object({
  objectives: z.array(
    objective.omit({ id: true, caseId: true }).extend({
      looks: z.array(attainment.pick({ day: true, value: true, note: true }).extend({ cite })),
    }),
  ),
})

export function addPlan(operate: Operate, folder: string, of: SampleCase): void {
  const path = join(folder, 'plan.json')
  if (!existsSync(path)) return
  const { own, items } = readJson(path, planFile)
  for (const strategy of own)
    operate('strategies.create', of.author, (context) =>
      strategyServices['strategies.create'](context, strategy),
    )
  for (const { strategy, cite: cited, ...item } of items)
    operate('plans.create', of.author, (context) =>
      planServices['plans.create'](context, {
        ...item,
        caseId: of.caseId,
        strategy: strategyCalled(context, strategy),
        cite: citedIn(of, cited),
      }),
    )
}

export function addObjectives(operate: Operate, folder: string, of: SampleCase): void {
  const path = join(folder, 'objectives.json')
  if (!existsSync(path)) return
  for (const { looks, ...objectiveFields } of readJson(path, objectivesFile).objectives) {
    const { id: objectiveId } = operate('objectives.create', of.author, (context) =>
      objectiveServices['objectives.create'](context, { ...objectiveFields, caseId: of.caseId }),
    )
    for (const { cite: cited, ...look } of looks)
      operate('objectives.look', of.author, (context) =>
        objectiveServices['objectives.look'](context, { ...look, objectiveId, cite: citedIn(of, cited) }),
      )
  }
}

function strategyCalled({ db }: CommandContext, called: string) {
  const library = libraryOf(db)
  const found = library.find(({ ref, name }) => ref.id === called || name.es === called)
  return required(found, `the strategy ${called}`).ref
}

function citedIn({ codings, name }: SampleCase, places: readonly number[]) {
  return places.map((place) => required(codings[place], `coding ${place} of ${name}`))
}
