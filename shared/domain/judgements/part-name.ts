import type { JudgementSubject } from '../../schema/judgement.ts'
import type { Model } from '../../schema/model.ts'
import type { LocalText } from '../../schema/text.ts'

type Part = Exclude<JudgementSubject, { kind: 'stage' }>

/** What a judged part of the model is called; undefined when the model has none such. */
export function partName(
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
