// The part of a report on what is done with a network: its plan, what came of it, and which strategies fit its stage.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { evidenceWords } from '../../../../shared/i18n/later-words.ts'
import { partNamed, retiredNamed } from '../../../../shared/i18n/part-names.ts'
import type { LibraryStrategy, ListedPlanItem } from '../../../../shared/schema/strategy.ts'
import {
  type Block,
  bold,
  bullets,
  heading,
  prose,
  said,
  small,
  textColumn,
} from '../../files/report/blocks.ts'
import type { ReportPart } from '../../files/report/case-report.ts'
import { readModel, readModelInForce } from '../../repositories/model.ts'
import { fitOf, plansRead } from '../plans.ts'
import type { PartContext } from '../report-network.ts'
import { findStrategy, libraryOf } from '../strategy-library.ts'

export function planPart(context: PartContext): ReportPart | null {
  const { db, caseId, language, words } = context
  const items = plansRead(db, caseId)
  if (items.length === 0) return null
  const { plans: m, planning } = messagesFor(language)
  const library = libraryOf(db)
  const model = readModelInForce(db)
  const stageName = (id: string | null) =>
    (id === null ? undefined : partNamed(model, 'stage', id))?.[language] ?? m.noStage
  const nameOf = ({ strategy }: ListedPlanItem) =>
    (retiredNamed(model, 'strategy', strategy.id) ?? findStrategy(library, strategy).name)[language]
  const days = ({ from, to }: ListedPlanItem) =>
    m.days(from === null ? null : words.shortDay(from), to === null ? null : words.shortDay(to))
  const table: Block = {
    type: 'table',
    caption: planning.plan.items,
    columns: [
      planning.plan.strategy,
      planning.plan.who,
      planning.plan.when,
      planning.plan.status,
      planning.plan.stages,
    ].map(textColumn),
    rows: items.map((item) => [
      nameOf(item),
      item.who,
      days(item),
      m.status[item.status],
      item.stageBefore === null && item.stageAfter === null
        ? m.noStage
        : m.stages(stageName(item.stageBefore), stageName(item.stageAfter)),
    ]),
  }
  return {
    title: planning.plan.title,
    blocks: [
      table,
      ...items.flatMap((item) => toldOf(item, nameOf(item), context)),
      ...fitting(context, library, stageName),
    ],
  }
}

/** What happened, and the excerpts that show it. */
function toldOf(item: ListedPlanItem, name: string, { language, words, quote }: PartContext): Block[] {
  if (item.whatHappened === '' && item.evidence.length === 0) return []
  const evidence = evidenceWords(item, messagesFor(language), words.number)
  return [
    heading(3, name),
    ...prose(item.whatHappened),
    ...(item.evidence.length === 0 && item.status !== 'done' ? [] : [small(evidence)]),
    ...item.evidence.map(quote),
  ]
}

function fitting(
  { db, caseId, language }: PartContext,
  library: readonly LibraryStrategy[],
  stageName: (id: string | null) => string,
): Block[] {
  const { plans: m, planning } = messagesFor(language)
  const { components } = readModel(db)
  const { stage, basis, suggested, strategies } = fitOf(db, caseId)
  const title = heading(3, planning.plan.fitTitle)
  if (stage === null || basis === null) return [title, said(m.neither)]
  const differs = suggested !== null && suggested !== stage ? ` ${m.differs(stageName(suggested))}` : ''
  const none = strategies.length === 0 ? ` ${m.noneFits(stageName(stage))}` : ''
  return [
    title,
    said(`${m.basis[basis](stageName(stage))}${differs}${none}`),
    ...(strategies.length === 0
      ? []
      : [
          bullets(
            strategies.map(({ ref, component, standing }) => [
              bold(findStrategy(library, ref).name[language]),
              `. ${m.standing[standing](components.find(({ id }) => id === component)?.name[language] ?? '')}`,
            ]),
          ),
        ]),
    small(m.yoursDecides),
  ]
}
