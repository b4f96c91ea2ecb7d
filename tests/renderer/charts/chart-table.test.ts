import { describe, expect, it } from 'vitest'
import { tsvOf } from '../../../renderer/charts/chart-table.ts'

describe('a chart as a table', () => {
  it('is a line a row, a tab between cells, a blank line between tables', () => {
    const columns = [
      { label: 'Etapa', numeric: false },
      { label: 'Ajuste', numeric: true },
    ]
    const rows = [{ id: '1', cells: [{ text: 'Formación' }, { text: '0,40' }] }]
    const other = { caption: 'b', columns: [{ label: 'Indicador', numeric: false }], rows: [] }
    expect(tsvOf([{ caption: 'a', columns, rows }, other])).toBe(
      'Etapa\tAjuste\nFormación\t0,40\n\nIndicador',
    )
  })

  it('keeps a cell in its place whatever is in it', () => {
    const table = {
      caption: '',
      columns: [{ label: 'a\tb', numeric: false }],
      rows: [{ id: '1', cells: [{ text: 'línea\r\notra\tmás' }] }],
    }
    expect(tsvOf([table])).toBe('a b\nlínea otra más')
  })
})
