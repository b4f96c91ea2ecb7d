// A judgement's claim in few words: the stage, or a verdict and what it is of.

import { partName } from '../../../../shared/domain/judgements/part-name.ts'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { Judgement, JudgementSubject } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { LocalText } from '../../../../shared/schema/text.ts'
import type { Words } from '../../../charts/words.ts'

export function claimOf(
  { stage, verdict }: Pick<Judgement, 'stage' | 'verdict'>,
  model: Model,
  { messages, local }: Pick<Words, 'messages' | 'local'>,
): string {
  if (stage !== null) return nameOr(partNamed(model, 'stage', stage), stage, local)
  return verdict === null ? '' : messages.terms.verdict[verdict]
}

/** What is judged: a part's name, or that it is the stage. */
export function subjectName(
  subject: JudgementSubject,
  model: Model,
  { messages, local }: Pick<Words, 'messages' | 'local'>,
): string {
  if (subject.kind === 'stage') return messages.judgement.subjectStage
  const name = partName(model, subject)
  return name === undefined ? subject.id : local(name)
}

function nameOr(name: LocalText | undefined, id: string, local: Words['local']): string {
  return name === undefined ? id : local(name)
}
