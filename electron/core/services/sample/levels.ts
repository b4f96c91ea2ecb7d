// Where a case of the sample study was placed on the levels of the model, wave by wave.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { componentAttributeId, componentId } from '../../../../shared/schema/ids.ts'
import { name, prose } from '../../../../shared/schema/text.ts'
import { levelServices } from '../levels.ts'
import { readJson, required } from './files.ts'
import type { Operate, SampleCase, SampleStudy } from './parts.ts'

const levelsFile = z.array(
  z.object({
    author: name,
    component: componentId,
    step: componentAttributeId,
    wave: name,
    note: prose,
    /** Places in the codings of the case. */
    cite: z.array(z.int().nonnegative()),
    citeAgainst: z.array(z.int().nonnegative()),
  }),
)

/** Nothing where the folder has no `levels.json`. */
export function addLevels(operate: Operate, folder: string, of: SampleCase, study: SampleStudy): void {
  const path = join(folder, 'levels.json')
  if (!existsSync(path)) return
  for (const { author, component, step, wave, note, cite, citeAgainst } of readJson(path, levelsFile)) {
    const cited = (places: readonly number[], stance: 'for' | 'against') =>
      places.map((place) => [required(of.codings[place], `excerpt ${place}`), stance] as const)
    const stances = [...cited(cite, 'for'), ...cited(citeAgainst, 'against')]
    operate('levels.place', author, (context) =>
      levelServices['levels.place'](context, {
        caseId: of.caseId,
        component,
        step,
        wave: required(study.waves.get(wave), `wave ${wave}`),
        note,
        cite: stances.map(([id]) => id),
        stances: Object.fromEntries(stances),
      }),
    )
  }
}
