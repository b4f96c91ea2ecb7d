import type { JudgementSubject } from '../../schema/judgement.ts'
import type { Model } from '../../schema/model.ts'
import type { LocalText } from '../../schema/text.ts'
import { type Named, retiredName } from '../model/named.ts'

type Part = Exclude<JudgementSubject, { kind: 'stage' }>

/** What a judged part of the model is called, also one it had once; undefined when it never had such. */
export function partName(
  model: Named<Pick<Model, 'indicators' | 'components' | 'results'>>,
  part: Part,
): LocalText | undefined {
  return presentName(model, part) ?? retiredName(model, part.kind, part.id)
}

function presentName(
  model: Pick<Model, 'indicators' | 'components' | 'results'>,
  part: Part,
): LocalText | undefined {
  switch (part.kind) {
    case 'indicator':
      return model.indicators.find(({ id }) => id === part.id)?.text
    case 'component':
      return model.components.find(({ id }) => id === part.id)?.name
    case 'result':
      return model.results.find(({ id }) => id === part.id)?.name
  }
}
