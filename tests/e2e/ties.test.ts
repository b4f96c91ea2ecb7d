// Ties between schools, by keyboard: seen, entered in the matrix and from an excerpt, placed on a map, taken along.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { keyboardOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, type Window, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let window: Window
let caseId: Output<'cases.list'>[number]['id']

const ask = async <M extends MethodName>(method: M, input: Input<M>) =>
  (await callOver(program, method, input)) as Output<M>
const tab = (name: string) => window.page.getByRole('radio', { name, exact: true })
const school = async (pseudonym: string) => {
  const { establishments } = await ask('people.list', {})
  const found = establishments.find((each) => each.pseudonym === pseudonym)
  if (found === undefined) throw new Error(`no ${pseudonym}`)
  return found
}

beforeAll(async () => {
  const study = join(bench.folder, 'muestra.trama')
  expect((await trama(bench.machine, ['sample', study])).code).toBe(0)
  program = await serveStudy(bench.machine, study, [])
  await ask('app.saveSettings', { coder: 'Antonia Rivas', language: 'es' })
  const red5 = (await ask('cases.list', {})).find(({ name }) => name === 'Red 5')
  if (red5 === undefined) throw new Error('no Red 5')
  caseId = red5.id
  window = await bench.open(program, usual)
})

/** The ties of Red 5, from wherever one is. */
async function openTies(): Promise<void> {
  const { page } = window
  const keys = keyboardOf(page)
  await page.getByRole('navigation').waitFor()
  const name = m.views.open(m.shell.places.cases, m.views.cases.ties)
  await keys.command(name, name)
  await tab(m.ties.views.list).waitFor()
  const picker = page.getByRole('main').getByRole('button', { name: m.cases.case })
  await keys.tabTo(picker)
  await keys.choose('Red 5')
  await picker.filter({ hasText: 'Red 5' }).waitFor()
}

it('shows who supports whom, what is behind it, and takes it along', async () => {
  const { page } = window
  await openTies()
  await tab(m.ties.views.picture).click()
  await page.getByRole('figure', { name: m.ties.picture.title('Red 5') }).waitFor()
  await tab(m.ties.filter.force).click()
  const nodes = page.locator('[data-school]')
  await expect.poll(() => nodes.count()).toBe(7)

  // From any school the arrows lead to others; Enter shows what is behind one.
  await nodes.first().focus()
  const began = await page.evaluate(() => document.activeElement?.getAttribute('data-school'))
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key)
  await nodes.filter({ hasText: 'Escuela El Peumo' }).focus()
  expect(began).not.toBeNull()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Escuela El Peumo', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Escuela Quebrada Honda', exact: true }).first().click()
  await page.getByText(m.ties.tie('Escuela El Peumo', 'Escuela Quebrada Honda', 'professional', 5)).waitFor()
  await page.getByRole('heading', { name: m.ties.figures.title, exact: true }).waitFor()

  await page.getByRole('button', { name: m.ties.figures.behind(m.ties.figures.arcs, '11') }).waitFor()

  expect(await barriersOf(page, { ...wholePage, within: ['main'] })).toEqual([])

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: m.ties.actions.export }).click()
  await page.getByRole('menuitem', { name: m.ties.actions.graphml }).click()
  const file = await (await coming).path()
  expect(await readFile(file, 'utf8')).toContain('<graph id="ties" edgedefault="directed">')
})

it('takes ties from a matrix and from an excerpt, and places schools on a map by keyboard', async () => {
  const { page } = window
  const keys = keyboardOf(page)
  const [arrebol, volantin] = [
    await school('Escuela Especial Arrebol'),
    await school('Escuela de Párvulos Volantín'),
  ]
  const between = async () =>
    (await ask('ties.list', { caseId })).filter(
      ({ giverId, receiverId }) => giverId === arrebol.id && receiverId === volantin.id,
    )
  await openTies()
  await tab(m.ties.views.matrix).click()
  await page
    .getByRole('gridcell', { name: m.ties.matrix.cell(arrebol.pseudonym, volantin.pseudonym, null) })
    .focus()
  await page.keyboard.press('4')
  await page
    .getByRole('gridcell', { name: m.ties.matrix.cell(arrebol.pseudonym, volantin.pseudonym, 4) })
    .waitFor()
  expect(await between()).toMatchObject([{ frequency: 4, kind: 'professional' }])
  await page.keyboard.press('Control+z')
  await expect.poll(between).toEqual([])

  // A coding chosen in the reader becomes the evidence of a tie.
  const coding = (await ask('codings.list', { caseId })).find(({ quote }) =>
    quote.startsWith('con Luis se llaman'),
  )
  if (coding === undefined) throw new Error('no such coding')
  await tab(m.ties.views.list).click()
  await page
    .getByRole('button', { name: m.ties.details.show('Escuela El Peumo → Escuela Quebrada Honda') })
    .last()
    .click()
  await page
    .getByRole('button', { name: /^Abrir S\d+ ¶\d+/ })
    .first()
    .click()
  await page.locator('div[role=document]').waitFor()
  await keys.press(']')
  await keys.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('searchbox').or(palette.getByRole('textbox')).waitFor()
  await keys.write(m.ties.actions.command)
  await palette.getByRole('menuitem', { name: m.ties.actions.command }).first().click()
  const dialog = page.getByRole('dialog', { name: m.ties.form.new })
  await keys.tabTo(dialog.getByRole('button', { name: m.ties.form.giver }))
  await keys.choose(arrebol.pseudonym)
  await keys.tabTo(dialog.getByRole('button', { name: m.ties.form.receiver }))
  await keys.choose(volantin.pseudonym)
  await dialog.getByRole('button', { name: m.ties.form.save, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => (await between())[0]?.evidence.length).toBe(1)

  // A map of one's own, and a school put on it and moved.
  await openTies()
  await tab(m.ties.views.picture).click()
  await tab(m.ties.filter.territory).click()
  await page
    .locator('[data-map-picture]')
    .setInputFiles({ name: 'mapa.png', mimeType: 'image/png', buffer: png(80, 50) })
  await page.getByRole('button', { name: m.ties.actions.place, exact: true }).click()
  await page.getByRole('button', { name: m.ties.picture.putInMiddle(arrebol.pseudonym) }).click()
  await page.locator(`[data-school="${arrebol.id}"]:focus`).waitFor()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await school(arrebol.pseudonym)).mapPoint?.x ?? 0).toBeGreaterThan(0.5)
})

/** A white picture. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width + 1), 255)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    let low = (sum ^ byte) & 255
    for (let bit = 0; bit < 8; bit += 1) low = low & 1 ? (low >>> 1) ^ 0xedb88320 : low >>> 1
    sum = (sum >>> 8) ^ low
  }
  return ~sum >>> 0
}
