// The sample study: fictional material, brought in through the same services people use, never shipped as a database.
import { join } from 'node:path'
import { z } from 'zod'
import { schoolNetworks } from '../../../shared/models/index.ts'
import { attributeOwner, attributeType } from '../../../shared/schema/case.ts'
import { day, language, name } from '../../../shared/schema/text.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDb } from '../db/sql.ts'
import { resourcePath } from '../resources.ts'
import { operateOn, type StudyTools } from '../study.ts'
import { attributeServices } from './attributes.ts'
import { fillNewStudy } from './new-study.ts'
import { addCase } from './sample/case.ts'
import { readJson } from './sample/files.ts'
import { addLevels } from './sample/levels.ts'
import { addMeetings } from './sample/meetings.ts'
import type { SampleCase, SamplePeople, SampleStudy } from './sample/parts.ts'
import { addPeople } from './sample/people.ts'
import { addObjectives, addPlan } from './sample/plans.ts'
import { addTies } from './sample/ties.ts'
import { waveServices } from './waves.ts'

const sampleFile = z.object({
  title: name,
  language,
  attributes: z.array(
    z.object({ of: attributeOwner.optional(), name, type: attributeType, options: z.array(name) }),
  ),
  waves: z.array(z.object({ name, from: day, to: day })),
  /** Folders of the cases, in order. */
  cases: z.array(z.string()),
})

/** Fills a new, empty study file with the five networks. */
export async function buildSample(
  db: WritableDb,
  tools: Pick<StudyTools, 'newId' | 'clock'>,
  path: string,
): Promise<void> {
  const folder = resourcePath('fixtures/demo')
  const sample = readJson(join(folder, 'sample.json'), sampleFile)
  const operate = <T>(
    method: string,
    coder: string,
    work: (context: CommandContext) => T,
    kind: 'base' | 'do' = 'do',
  ) =>
    operateOn(
      db,
      { ...tools, coder: () => coder },
      { id: tools.newId(), method, kind, undoes: null },
      work,
      path,
    ).value
  const codes = operate(
    'study.create',
    'Trama',
    (context) =>
      fillNewStudy(context, { title: sample.title, language: sample.language, modelFile: schoolNetworks }),
    'base',
  )
  for (const attribute of sample.attributes)
    operate('attributes.create', 'Trama', (context) =>
      attributeServices['attributes.create'](context, attribute),
    )
  const waves = sample.waves.map((wave) =>
    operate('waves.create', 'Trama', (context) => waveServices['waves.create'](context, wave)),
  )
  const study: SampleStudy = { codes, waves: new Map(waves.map(({ name: called, id }) => [called, id])) }
  const made: { folder: string; of: SampleCase; people: SamplePeople }[] = []
  for (const each of sample.cases) {
    const own = join(folder, each)
    const of = await addCase(operate, own, study.codes)
    const people = addPeople(operate, own, of)
    addTies(operate, own, of, people, study)
    addPlan(operate, own, of)
    addObjectives(operate, own, of)
    addLevels(operate, own, of, study)
    made.push({ folder: own, of, people })
  }
  // After every case, so that minutes of further meetings come after all that was observed.
  for (const { folder: own, of, people } of made) await addMeetings(operate, own, of, people, codes)
}
