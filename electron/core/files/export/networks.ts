// The table of networks as a file.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { networkCells } from '../../../../shared/i18n/network-words.ts'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { StageId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { NetworkTable } from '../../../../shared/schema/network-table.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { Table } from '../report/tables.ts'
import { amount, date, long, text } from '../report/tables.ts'

export function networksTable(
  { rows }: NetworkTable,
  model: Pick<Model, 'stages'>,
  language: Language,
): Table {
  const { networkTable: m } = messagesFor(language)
  const stage = (id: StageId) => partNamed(model, 'stage', id)?.[language] ?? id
  const number = new Intl.NumberFormat(language).format
  return {
    id: 'networks',
    name: m.title,
    columns: [
      text(m.columns.case),
      long(m.columns.members),
      text(m.columns.territory),
      amount(m.columns.establishments),
      long(m.columns.levels),
      long(m.columns.coordinatingTeam),
      text(m.columns.judged),
      text(m.columns.suggested),
      date(m.day),
    ],
    rows: rows.map((row) => {
      const cells = networkCells(row, { language, number, stage })
      return [
        row.case,
        cells.members,
        cells.territory,
        row.establishments.count,
        cells.levels,
        cells.coordinatingTeam,
        cells.judged,
        cells.suggested,
        row.day,
      ]
    }),
  }
}

export function networksMarkdown({ name, columns, rows }: Table): string {
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells.map((cell) => escaped(String(cell ?? ''))).join(' | ')} |`
  const rule = columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))
  return [
    `# ${name}`,
    '',
    line(columns.map(({ head }) => head)),
    `| ${rule.join(' | ')} |`,
    ...rows.map(line),
    '',
  ].join('\n')
}

function escaped(cell: string): string {
  return cell.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
