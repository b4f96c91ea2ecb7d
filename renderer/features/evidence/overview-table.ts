import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import type { ChartTable } from '../../charts/chart-table.ts'
import { partName, type Words } from '../../charts/words.ts'

/** A row a case: judgement, suggestion, whether they agree (empty while not judged), and the fit of every stage. */
export function overviewTable(model: Model, profiles: readonly CaseProfile[], words: Words): ChartTable {
  const { evidence, terms } = words.messages
  const said = evidence.overview
  const stageName = (id: CaseProfile['stages'][number]['stage']) => partName(model, 'stage', id, words.local)
  return {
    caption: said.fits,
    columns: [
      ...[evidence.case, said.judgement, said.suggestion, said.agreement].map((label) => ({
        label,
        numeric: false,
      })),
      ...model.stages.map(({ id }) => ({ label: stageName(id), numeric: true })),
    ],
    rows: profiles.map(({ caseId, case: name, judgement, suggestion, stages }) => ({
      id: caseId,
      cells: [
        name,
        judgement === null ? said.notJudged : stageName(judgement.stage),
        suggestion === null ? terms.noClearStage : stageName(suggestion.stage),
        judgement === null ? '' : judgement.stage === suggestion?.stage ? said.agree : said.differ,
        ...model.stages.map(({ id }) => words.score(stages.find(({ stage }) => stage === id)?.fit ?? 0)),
      ].map((text) => ({ text })),
    })),
  }
}
