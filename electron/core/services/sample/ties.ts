// The ties of a case of the sample study: who supports whom, in which wave, shown by which excerpt.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { name, prose } from '../../../../shared/schema/text.ts'
import { frequency, tieKind } from '../../../../shared/schema/tie.ts'
import { tieServices } from '../ties.ts'
import { readJson, required } from './files.ts'
import type { Operate, SampleCase, SamplePeople, SampleStudy } from './parts.ts'

const tiesFile = z.array(
  z.object({
    giver: name,
    receiver: name,
    kind: tieKind,
    frequency,
    wave: name,
    note: prose,
    /** Places among the codings of the case. */
    cite: z.array(z.int().nonnegative()),
  }),
)

/** In one operation, as a table of them would come in; nothing for a case that has no such file. */
export function addTies(
  operate: Operate,
  folder: string,
  of: SampleCase,
  { establishments }: SamplePeople,
  { waves }: SampleStudy,
): void {
  const path = join(folder, 'ties.json')
  if (!existsSync(path)) return
  const ties = readJson(path, tiesFile)
  operate('ties.import', of.author, (context) => {
    for (const { giver, receiver, wave, cite, ...about } of ties)
      tieServices['ties.create'](context, {
        ...about,
        caseId: of.caseId,
        giverId: required(establishments.get(giver), giver),
        receiverId: required(establishments.get(receiver), receiver),
        waveId: required(waves.get(wave), wave),
        cite: cite.map((place) => required(of.codings[place], `citation ${place}`)),
      })
    context.describe(of.name)
  })
}
