import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Table } from '../../../electron/core/files/report/tables.ts'
import { workbook } from '../../../electron/core/files/report/workbook.ts'

const texts = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '=HYPERLINK("http://a","b")',
  '_x0041_',
  'a\u0001b',
  '007',
]
const table: Table = {
  id: 'x',
  name: 'A/B: [uno]',
  columns: [
    { head: '=Texto', kind: 'text', wide: false },
    { head: 'Número', kind: 'number', wide: false },
    { head: 'Día', kind: 'date', wide: false },
  ],
  rows: texts.map((text) => [text, -1.5, '2024-02-29']),
} as Table

test('nothing in a workbook is computed: texts are texts, numbers numbers, and days days', async () => {
  const bytes = Buffer.from(workbook([table, table]))
  const sheets = await readWorkbook(bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['A B   uno', 'A B   uno 2'])
  const rows = sheets[0]?.data ?? []
  const kept = texts.map((text) => text.replace('\u0001', '\ufffd'))
  // The reader here takes blanks off.
  expect(rows.slice(1)).toEqual(kept.map((text) => [text.trim(), -1.5, new Date('2024-02-29')]))
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.includes('sheet'))
  for (const [, part] of parts) expect(Buffer.from(part).toString()).not.toMatch(/<f[ >]/)
  expect(Buffer.from(workbook([table, table]))).toEqual(bytes)
})
