// Facts: what is computed from records of a case, stands beside coded evidence, and never enters the roll-up.
import { z } from 'zod'
import { caseId, factCitationId, indicatorId, waveId } from './ids.ts'
import { stance } from './judgement.ts'
import { instant, name, prose } from './text.ts'

export const factNatures = ['structural', 'temporal', 'relational'] as const
export type FactNature = (typeof factNatures)[number]

/** share: 0 to 1 · number: as it is. */
export const factUnits = ['share', 'number'] as const

/**
 * Every kind of fact. `slug` stands in locators, whatever the language; what it is, and how it is computed, is said in
 * the catalogues and in shared/domain/facts.
 */
export const factKinds = {
  attendance: { slug: 'asistencia', nature: 'temporal', unit: 'share' },
  representation: { slug: 'representacion', nature: 'temporal', unit: 'share' },
  regularity: { slug: 'regularidad', nature: 'temporal', unit: 'share' },
  turnover: { slug: 'recambio', nature: 'temporal', unit: 'share' },
  'turnover-present': { slug: 'recambio-presentes', nature: 'temporal', unit: 'share' },
  'role-rotation': { slug: 'rotacion-roles', nature: 'structural', unit: 'share' },
  'led-by-members': { slug: 'conduccion-integrantes', nature: 'structural', unit: 'share' },
  'joint-activities': { slug: 'actividades-conjuntas', nature: 'structural', unit: 'share' },
  'tie-density': { slug: 'densidad', nature: 'relational', unit: 'share' },
  'tie-reciprocity': { slug: 'reciprocidad', nature: 'relational', unit: 'share' },
  'tie-isolates': { slug: 'aisladas', nature: 'relational', unit: 'share' },
  'tie-centralisation': { slug: 'centralizacion', nature: 'structural', unit: 'share' },
  'tie-between-territories': { slug: 'entre-territorios', nature: 'relational', unit: 'share' },
} as const satisfies Record<string, { slug: string; nature: FactNature; unit: (typeof factUnits)[number] }>

export type FactKind = keyof typeof factKinds
export const factKind = z.enum(Object.keys(factKinds) as [FactKind, ...FactKind[]])

export const factSubjectKinds = ['case', 'establishment', 'source', 'participant'] as const
/** What a fact is of: the case, or one school, meeting or person of it. */
export const factSubject = z.object({ kind: z.enum(factSubjectKinds), id: z.string().min(1).max(80) })
export type FactSubject = z.infer<typeof factSubject>

/** What names a fact, whatever anything is called. */
export const factKey = z.object({ caseId, kind: factKind, subject: factSubject, wave: waveId.nullable() })
export type FactKey = z.infer<typeof factKey>

/** A record a fact rests on. */
export const factBasis = z.object({
  kind: z.enum(['source', 'activity', 'participant', 'establishment', 'tie']),
  id: z.string(),
})
export type FactBasis = z.infer<typeof factBasis>

export const fact = factKey.extend({
  /** `H:asistencia@Red 1`, `H:asistencia@Red 1/Escuela 3`, `H:asistencia@S4`, with ` (wave)` after it in a wave. */
  locator: z.string(),
  nature: z.enum(factNatures),
  unit: z.enum(factUnits),
  value: z.number(),
  /** What the value is a share of, when it is one of counts. */
  part: z.number().nullable(),
  whole: z.number().nullable(),
  /** How far the single values behind a mean lie apart: their standard deviation. */
  spread: z.number().nullable(),
  basis: z.array(factBasis),
})
export type Fact = z.infer<typeof fact>

/** A fact as it was when it was cited. */
export const factThen = fact.pick({ locator: true, value: true, part: true, whole: true, spread: true })
export type FactThen = z.infer<typeof factThen>

export const factCitation = z.object({
  id: factCitationId,
  indicatorId,
  ...factKey.shape,
  stance,
  note: prose,
  author: name,
  at: instant,
  was: factThen,
})
export type FactCitation = z.infer<typeof factCitation>

/** A citation as it is read: the fact of today, and whether its value moved since. Null: it can't be computed any more. */
export const citedFact = factCitation.extend({ fact: fact.nullable(), moved: z.boolean() })
export type CitedFact = z.infer<typeof citedFact>
