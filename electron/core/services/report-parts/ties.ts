// The ties of a network in a report: a picture a wave, its figures with what they mean, and every tie with its evidence.
import { selectTies } from '../../../../shared/domain/ties/select-ties.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { WaveId } from '../../../../shared/schema/ids.ts'
import type { TieFilter, TieMetrics } from '../../../../shared/schema/tie.ts'
import { nameOfSchool, nameOfWave } from '../../files/export/network-file.ts'
import { tiesSvg } from '../../files/export/ties-svg.ts'
import { type Block, bold, bullets, numberColumn, small, textColumn } from '../../files/report/blocks.ts'
import { listTies } from '../../repositories/ties.ts'
import type { Part } from '../report-network.ts'
import { metricsOf } from '../ties.ts'
import { networkFile } from '../ties-export.ts'

/** Null: no ties were recorded. */
export const tiesPart: Part = ({ db, caseId, language, words }) => {
  const own = listTies(db).filter((tie) => tie.caseId === caseId)
  if (own.length === 0) return null
  const say = messagesFor(language).ties
  const file = (filter: TieFilter, all: boolean) =>
    networkFile(db, { caseId, filter, language, layout: null, all })
  const whole = file({}, true)
  const used: (WaveId | null)[] = whole.waves
    .map(({ id }) => id)
    .filter((id) => own.some(({ waveId }) => waveId === id))
  if (own.some(({ waveId }) => waveId === null)) used.push(null)
  const figures = used.map((wave, place): Block => {
    const network = file({ wave }, false)
    return {
      type: 'figure',
      svg: tiesSvg(network, `ties-${place}`),
      caption: `${network.title}. ${network.about}. ${say.picture.units}`,
      // The table below says every tie.
      words: say.picture.alternative(network.schools.length, network.ties.length),
    }
  })
  const measured = used.map((wave) => metricsOf(db, caseId, { wave }))
  const waveName = (wave: WaveId | null) => nameOfWave(whole, wave) || say.filter.noWave
  return {
    title: say.report.title,
    blocks: [
      ...figures,
      {
        type: 'table',
        caption: say.figures.title,
        columns: [textColumn(say.report.figure), ...used.map((wave) => numberColumn(waveName(wave)))],
        rows: reported.map((id) => [
          say.figures[id],
          ...measured.map((metrics) => {
            const value = figureIn(metrics, id)
            if (value === null) return say.figures.none
            const { expectedEi } = metrics.mixing
            return id === 'ei' && expectedEi !== null
              ? `${words.number(value)} (${say.figures.expected(words.number(expectedEi))})`
              : words.number(value)
          }),
        ]),
      },
      bullets(reported.map((id) => [bold(`${say.figures[id]}.`), ` ${say.figures.definitions[id]}`])),
      ...used.flatMap((wave, place): Block[] => {
        const alone = measured[place]?.isolates ?? []
        if (alone.length === 0) return []
        const names = alone.map((id) => nameOfSchool(whole, id)).join(', ')
        return [small(`${say.report.wave(waveName(wave))}. ${say.report.isolates(names)}`)]
      }),
      {
        type: 'table',
        caption: say.report.tableOf,
        columns: [
          textColumn(say.columns.giver),
          textColumn(say.columns.receiver),
          textColumn(say.columns.kind),
          numberColumn(say.columns.frequency),
          textColumn(say.columns.wave),
          textColumn(say.columns.note),
          textColumn(say.columns.evidence),
        ],
        rows: selectTies(whole.ties, {})
          .toSorted((a, b) => b.frequency - a.frequency)
          .map((tie) => [
            nameOfSchool(whole, tie.giverId),
            nameOfSchool(whole, tie.receiverId),
            say.kinds[tie.kind],
            words.number(tie.frequency),
            waveName(tie.waveId),
            tie.note,
            (whole.evidence.get(tie.id) ?? []).join('; '),
          ]),
      },
    ],
  }
}

const reported = ['arcs', 'density', 'reciprocity', 'components', 'isolates', 'centralisation', 'ei'] as const

function figureIn(metrics: TieMetrics, id: (typeof reported)[number]): number | null {
  switch (id) {
    case 'components':
      return metrics.components.length
    case 'isolates':
      return metrics.isolates.length
    case 'centralisation':
      return metrics.centralisation.neighbours
    case 'ei':
      return metrics.mixing.ei
    default:
      return metrics[id]
  }
}
