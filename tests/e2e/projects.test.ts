// A researcher arrives with a project of another program: looks at it, brings it in, reads what became of it.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { bytesOf } from '../files/refi/importing.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')

it('brings in a project, and finds its report again', async () => {
  const study = join(bench.folder, 'redes.trama')
  const made = await trama(bench.machine, ['new', study, '--lang', 'es'])
  expect(made.code, made.said).toBe(0)
  const program = await serveStudy(bench.machine, study, [])
  const window = await bench.open(program, usual)
  const { page } = window
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: m.imports.import }).first().click()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: m.imports.choose }).click()
  const buffer = Buffer.from(bytesOf('nvivo-windows'))
  await (await chooser).setFiles([{ name: 'redes.qdpx', mimeType: 'application/zip', buffer }])

  // What would come of it, and how sure its offsets are.
  await dialog.getByText(m.projects.confidence.certain).waitFor()
  await dialog.locator('mark', { hasText: 'el propósito entre todas' }).waitFor()
  await withoutComplaints(page)
  const run = dialog.getByRole('button', { name: m.projects.run })
  await expect.poll(() => run.isEnabled()).toBe(true)
  await run.click()

  await dialog.getByText(m.projects.done).waitFor()
  await dialog.getByText('Casos/Directora').waitFor()
  await withoutComplaints(page)
  await dialog.getByRole('button', { name: m.imports.done }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByText('Reunión de marzo').first().waitFor()
  await page.getByRole('button', { name: m.projects.reports }).click()
  await dialog.getByRole('heading', { name: 'Redes' }).waitFor()
  await dialog.getByText('NVivo 12.6').first().waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  // All of it is one step back.
  await page.keyboard.press('Control+z')
  await page.getByText(m.imports.emptyTitle).waitFor()
  await window.close()
})

async function withoutComplaints(page: Page): Promise<void> {
  expect(await barriersOf(page, wholePage)).toEqual([])
}
