// A network of 200 schools and 3,000 ties in a window: drawn and settled, and how long the window stood still meanwhile.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { messagesFor } from '../../shared/i18n/index.ts'
import { chromiumArguments, chromiumPath } from '../e2e/chromium.ts'
import { killAll, machineIn, serveStudy } from '../e2e/programs.ts'
import { openBench } from './large-study.ts'
import { type Figure, figure, seeded } from './measure.ts'

const m = messagesFor('es')
const size = { schools: 200, ties: 3_000 }
const runs = 9

export async function tieJobs(folder: string): Promise<Figure[]> {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('No Chromium: run node tests/e2e/ensure-chromium.ts')
  const study = join(folder, 'vinculos.trama')
  if (!existsSync(study)) await makeNetwork(folder, study)
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] })
  const program = await serveStudy(machineIn(folder, 'es'), study, [])
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'es-CL' })
    const page = await context.newPage()
    await page.goto(program.url)
    return await measured(page)
  } finally {
    await browser.close()
    killAll()
  }
}

async function makeNetwork(folder: string, path: string): Promise<void> {
  console.log(`making a network of ${size.schools} schools and ${size.ties} ties …`)
  const bench = openBench(folder)
  const random = seeded(5)
  await bench.call('study.create', { path, title: 'Vínculos', language: 'es' })
  const { id: caseId } = await bench.call('cases.create', { name: 'Red grande' })
  const names = Array.from({ length: size.schools }, (_, n) => `Escuela ${n + 1}`)
  for (const [n, pseudonym] of names.entries())
    await bench.call('establishments.create', {
      caseId,
      pseudonym,
      territory: n % 3 === 0 ? 'rural' : 'urban',
      coordinates: { latitude: -33 + random(), longitude: -71 + random() },
    })
  const rows = new Set<string>()
  while (rows.size < size.ties) {
    const giver = Math.floor(random() * size.schools)
    // Most ties are near, as between schools that know each other.
    const far = random() < 0.2 ? size.schools : 15
    const receiver = (giver + 1 + Math.floor(random() * (far - 1))) % size.schools
    const kind = random() < 0.7 ? 'profesional' : 'emocional'
    if (giver !== receiver) rows.add(`${names[giver]},${names[receiver]},${kind}`)
  }
  const table = ['da,recibe,tipo,frecuencia', ...[...rows].map((row, n) => `${row},${(n % 5) + 1}`)].join(
    '\n',
  )
  const { stagedId } = await bench.call('imports.stage', {
    stagedId: null,
    fileName: 'vinculos.csv',
    base64: Buffer.from(table).toString('base64'),
  })
  await bench.call('ties.import', { stagedId, caseId })
  await bench.core.close()
}

async function measured(page: Page): Promise<Figure[]> {
  const rail = page.getByRole('navigation').getByRole('button', { name: m.shell.places.cases, exact: true })
  await rail.click()
  const tab = (name: string) => page.getByRole('radio', { name, exact: true })
  await tab(m.views.cases.ties).click()
  await tab(m.ties.filter.force).click()
  await page
    .locator('[data-school]')
    .nth(size.schools - 1)
    .waitFor()
  const drawn: number[] = []
  const still: number[] = []
  for (let run = -1; run < runs; run += 1) {
    await tab(m.views.cases.people).click()
    await page.waitForTimeout(600)
    const found = await page.evaluate(drawAgain, { name: m.views.cases.ties, schools: size.schools })
    if (run < 0) continue
    drawn.push(found.drawn)
    still.push(found.still)
  }
  const what = `${size.schools} schools and ${size.ties.toLocaleString('en')} ties`
  return [
    figure(`ties: ${what} drawn and settled`, drawn, { median: 1000 }),
    figure(`ties: longest time the window stands still while ${what} are drawn`, still, { median: 200 }),
  ]
}

/** In the page: from the click until every school is painted; the longest gap between two frames on the way. */
async function drawAgain(asked: {
  name: string
  schools: number
}): Promise<{ drawn: number; still: number }> {
  const button = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
    (each) => each.textContent === asked.name,
  )
  if (button === undefined) throw new Error('no tab')
  return new Promise((resolve) => {
    const began = performance.now()
    let before = began
    let still = 0
    const frame = () => {
      const now = performance.now()
      still = Math.max(still, now - before)
      before = now
      if (document.querySelectorAll('[data-school]').length === asked.schools)
        requestAnimationFrame(() => {
          const end = performance.now()
          resolve({ drawn: end - began, still: Math.max(still, end - before) })
        })
      else requestAnimationFrame(frame)
    }
    button.click()
    requestAnimationFrame(frame)
  })
}
