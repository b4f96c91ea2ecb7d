// What keeps a model's file from being used, beyond what its schema says: its model, and the codebook that comes with it.
import type { ModelFile } from '../../schema/model.ts'
import { partsOf } from './parts.ts'
import { modelProblems } from './problems.ts'

export type FileProblem = { readonly code: string; readonly of: string }

/** Codes stand behind their parents, have keys of their own, and are tied to what the model has. */
export function fileProblems({ model, codebook }: ModelFile): FileProblem[] {
  const parts = new Map(partsOf(model).map(({ kind, id }) => [`${kind} ${id}`, true]))
  const keys = new Set<string>()
  return [
    ...modelProblems(model).map(({ code, part }) => ({ code, of: part?.id ?? model.id })),
    ...codebook.flatMap((each): FileProblem[] => {
      const ties = [
        ...each.indicators.map((id) => `indicator ${id}`),
        ...each.components.map((id) => `component ${id}`),
        ...each.attributes.map((id) => `attribute ${id}`),
      ]
      const twice = keys.has(each.key)
      const orphan = each.parent !== null && !keys.has(each.parent)
      keys.add(each.key)
      return [
        ...(twice ? [{ code: 'id-twice', of: each.key }] : []),
        ...(orphan ? [{ code: 'parent-unknown', of: each.key }] : []),
        ...ties
          .filter((tie) => !parts.has(tie))
          .map((tie) => ({ code: 'tie-unknown', of: `${each.key}: ${tie}` })),
        ...(each.name.es.trim() === '' || each.name.en.trim() === ''
          ? [{ code: 'text-missing', of: each.key }]
          : []),
      ]
    }),
  ]
}
