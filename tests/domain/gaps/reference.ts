// What is missing straight from its definition: every kind by itself, looking at everything each time.
import type { GapMaterial } from '../../../shared/domain/gaps/find-gaps.ts'
import type { Gap, GapKind } from '../../../shared/schema/gaps.ts'
import type { IndicatorId } from '../../../shared/schema/ids.ts'
import { naivePassages } from '../rollup/reference.ts'

type Plain = Omit<Gap, 'id' | 'target'>
type Coding = GapMaterial['codings'][number]

export function referenceGaps(material: GapMaterial): Plain[] {
  const gaps: Plain[] = []
  const add = (kind: GapKind, facts: Partial<Plain>) =>
    gaps.push({
      kind,
      caseId: material.caseId,
      stage: null,
      indicator: null,
      judgement: null,
      source: null,
      objective: null,
      plan: null,
      about: null,
      only: null,
      codings: [],
      ...facts,
    })
  const { model, sources, judgements, codings, codes } = material
  const speaks = (coding: Coding, id: IndicatorId) =>
    codes.some((code) => code.id === coding.codeId && code.indicators.includes(id))
  const counting = (id: IndicatorId) =>
    codings.filter(
      (coding) =>
        speaks(coding, id) &&
        !(coding.excludedFor ?? []).includes(id) &&
        sources.some((source) => source.id === coding.sourceId),
    )

  for (const { id, stage } of model.indicators) {
    if (!model.stages.some((each) => each.id === stage)) continue
    const about = { stage, indicator: id }
    const supporting = counting(id).filter(({ direction }) => direction === 'supports')
    const contrary = counting(id).filter(({ direction }) => direction === 'contradicts')
    if (supporting.length === 0 && contrary.length === 0) add('no-evidence', about)
    const open = passagesOf(contrary).filter((members) =>
      members.every((coding) => !material.answered.has(`${coding.id} ${id}`)),
    )
    if (open.length > 0) add('contrary-unanswered', { ...about, codings: open.flat().map((c) => c.id) })
    for (const [kind, facts] of thin(material, supporting, passagesOf(supporting)))
      add(kind, { ...about, ...facts })
  }

  for (const { id } of sources) if (!material.coded.has(id)) add('uncoded-source', { source: id })

  if (judgements.every(({ stage }) => stage === null)) add('not-judged', {})
  for (const claim of judgements) {
    const about = { stage: claim.stage, judgement: claim.id }
    if (claim.stage !== null && claim.stage !== claim.suggestion) add('suggestion-differs', about)
    if (claim.unsigned) add('unsigned', about)
    if (claim.stale) add('stale', about)
    if (claim.citations.length === 0) add('cites-nothing', about)
    const cited = codings.filter((coding) => claim.citations.some(({ codingId }) => codingId === coding.id))
    const useless = cited.filter((coding) => {
      const spoken = claim.indicators.filter((id) => speaks(coding, id))
      return spoken.length > 0 && spoken.every((id) => coding.excludedFor?.includes(id))
    })
    if (useless.length > 0) add('cites-excluded', { ...about, codings: useless.map(({ id }) => id) })
    const inFavour = cited.filter((coding) =>
      claim.citations.some(({ codingId, stance }) => codingId === coding.id && stance === 'for'),
    )
    const alone = inFavour.map((coding) => [coding])
    for (const [kind, facts] of thin(material, inFavour, alone)) add(kind, { ...about, ...facts })
  }
  for (const { id, text, isLooked } of material.objectives)
    if (!isLooked) add('objective-not-looked-at', { objective: id, about: text })
  for (const { id, name, later } of material.carriedOut)
    if (later === 0) add('strategy-without-later-evidence', { plan: id, about: name })
  return gaps
}

function passagesOf(codings: Coding[]): Coding[][] {
  return naivePassages(codings).map((passage) =>
    codings.filter(
      ({ sourceId, start, end }) =>
        sourceId === passage.sourceId && start >= passage.start && end <= passage.end,
    ),
  )
}

/** Every body of evidence that has one of something: one source, one kind, one coder, one role, one school. */
function thin(material: GapMaterial, evidence: Coding[], passages: Coding[][]): [GapKind, Partial<Plain>][] {
  const found: [GapKind, Partial<Plain>][] = []
  const one = (kind: GapKind, values: (string | undefined)[], as: 'source' | 'only') => {
    const distinct = [...new Set(values)]
    if (distinct.length === 1 && distinct[0] !== undefined) found.push([kind, { [as]: distinct[0] }])
  }
  one(
    'single-source',
    evidence.map(({ sourceId }) => sourceId),
    'source',
  )
  one(
    'single-kind',
    evidence.map(({ sourceId }) => material.sources.find(({ id }) => id === sourceId)?.kind),
    'only',
  )
  one(
    'single-coder',
    evidence.map(({ coder }) => coder),
    'only',
  )
  const said = passages.map((members) => members.flatMap((coding) => material.participantsOf(coding)))
  if (said.some((each) => each.length === 0)) return found
  const who = said.flatMap((ids) =>
    ids.flatMap((id) => material.participants.filter((person) => person.id === id)),
  )
  if (who.every((person) => person.role !== ''))
    one(
      'single-role',
      who.map((person) => person.role),
      'only',
    )
  if (who.every((person) => person.establishmentId !== null))
    one(
      'single-school',
      who.map((person) => material.establishments.find(({ id }) => id === person.establishmentId)?.pseudonym),
      'only',
    )
  return found
}
