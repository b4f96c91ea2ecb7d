// What a part is called, also one the model had once: what leans on it still speaks of it.
import type { PartKind, RetiredPart } from '../../schema/model.ts'
import type { LocalText } from '../../schema/text.ts'

/** A model as it is read for names: with the parts it had once, where whoever asks has them. */
export type Named<T> = T & { readonly retired?: readonly RetiredPart[] }

export function retiredName<T>(model: Named<T>, kind: PartKind, id: string): LocalText | undefined {
  return model.retired?.find((part) => part.kind === kind && part.id === id)?.name
}
