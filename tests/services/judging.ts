// A study with two sources, a few codings and somebody who judges, for tests of judgements.

import type { Input } from '../../shared/api/contract.ts'
import { code, importText, interview, studyWithSource, type TestCore } from '../core/open-core.ts'

export type Claim = Omit<Input<'judgements.create'>, 'caseId' | 'cite'>

export const claim: Claim = {
  stage: 'development',
  rationale: 'Analizan juntas y deciden entre todas.',
  rivalStage: null,
  rivalReason: '',
  confidence: null,
}

/** Three codings: two of one code in one source, one of another code in another. */
export async function judgedStudy(test: TestCore) {
  const { study, caseId, sourceId, tied } = await studyWithSource(test)
  const second = await importText(test, 'segunda.txt', interview, caseId)
  const [first, other] = tied
  if (first === undefined || other === undefined) throw new Error('The codebook is not tied.')
  const at = (words: string) => {
    const start = interview.indexOf(words)
    return { start, end: start + words.length }
  }
  const cite = [
    await code(test, { sourceId, ...at('ahora las decidimos entre todas'), codeId: first }),
    await code(test, { sourceId, ...at('Analizamos los resultados'), codeId: first }),
    await code(test, { sourceId: second, ...at('Analizamos los resultados'), codeId: other }),
  ]
  const as = (coder: string) => test.call('app.saveSettings', { coder })
  await as('Ana')
  const create = (said: Partial<Input<'judgements.create'>>) =>
    test.call('judgements.create', { ...claim, caseId, cite, ...said })
  const sign = async (said: Partial<Input<'judgements.create'>>) =>
    test.call('judgements.sign', { id: (await create(said)).id })
  const stale = async () => (await test.call('judgements.stale', {}))[0]
  return { study, caseId, sourceId, second, codes: [first, other] as const, cite, as, create, sign, stale }
}
