// What people wait for in the window: the real program and a real browser, from the key or click to what was painted.
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { messagesFor } from '../../shared/i18n/index.ts'
import { chromiumArguments, chromiumPath } from '../e2e/chromium.ts'
import { killAll, machineIn, type Program, serveStudy } from '../e2e/programs.ts'
import { codingsInAll, edited, sizes, studyIn } from './browser-studies.ts'
import { plainInsert } from './core-jobs.ts'
import { installStopwatch, type Stopwatch } from './in-page.ts'
import { type Figure, figure, measure, type Target } from './measure.ts'

const m = messagesFor('es')
/** Milliseconds without a change after which the page counts as quiet. */
const quiet = 250
const changesWithin = 3_000
const openTargets = [60, 120, 300, 600]
const openRuns = 7
const keyRuns = 24

/** Jobs whose group's name holds `only`; none when it is null. */
export async function browserJobs(folder: string, only: string | null): Promise<Figure[]> {
  const wanted = (name: string) => only !== null && (only === 'browser' || name.includes(only))
  const groups = [
    { name: 'reference', study: 'reading', run: references },
    { name: 'reader', study: 'reading', run: readerJobs },
    { name: 'coding', study: 'reading', run: codingJobs },
    { name: 'edit', study: 'reading', run: editJobs },
    { name: 'search', study: 'searching', run: searchJobs },
    { name: 'picture', study: 'networks', run: pictureJobs },
  ] as const
  if (!groups.some(({ name }) => wanted(name))) return []
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('No Chromium: run node tests/e2e/ensure-chromium.ts')
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] })
  console.log(`Chromium ${browser.version()}`)
  const figures: Figure[] = []
  try {
    for (const { name, study, run } of groups) {
      if (!wanted(name)) continue
      const path = await studyIn(folder, study)
      console.log(`measuring: ${name} …`)
      figures.push(...(await withWindow(browser, folder, path, run)))
    }
  } finally {
    await browser.close()
    killAll()
  }
  return figures
}

async function withWindow(
  browser: Browser,
  folder: string,
  study: string,
  work: (page: Page, folder: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const program: Program = await serveStudy(machineIn(folder, 'es'), study, [])
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'es-CL',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(installStopwatch)
  const page = await context.newPage()
  await page.goto(program.url)
  await page.getByRole('navigation').waitFor()
  try {
    return await work(page, folder)
  } finally {
    await context.close()
    await program.stop()
  }
}

declare const stopwatch: Stopwatch

/** Milliseconds from what `act` does first to the last change in view. */
async function timed(page: Page, act: () => Promise<void>, method: string | null): Promise<number> {
  await page.evaluate(() => stopwatch.start())
  await page.waitForTimeout(60)
  await act()
  await untilQuiet(page)
  if (process.env.TRAMA_BENCH_FRAMES) console.log(await page.evaluate(() => stopwatch.frames()))
  return page.evaluate((name) => {
    const painted = stopwatch.frames().length > 1 ? stopwatch.painted() : Number.NaN
    return name === null ? painted : Math.max(painted, stopwatch.answered(name))
  }, method)
}

/** The first frame was before the act; a page that never changes after it has nothing to be measured. */
async function untilQuiet(page: Page): Promise<void> {
  const began = Date.now()
  let before = -1
  while (Date.now() - began < changesWithin) {
    await page.waitForTimeout(quiet)
    const frames = await page.evaluate(() => stopwatch.frames().length)
    if (frames === before && frames > 1) return
    before = frames
  }
}

/** The least a key and a durable change can cost here. */
async function references(page: Page, folder: string): Promise<Figure[]> {
  await page.evaluate(() => {
    document.body.innerHTML = '<main><header><p aria-live="polite">0</p></header></main>'
    addEventListener('keydown', () => {
      const shown = document.querySelector('header p')
      if (shown !== null) shown.textContent = String(Number(shown.textContent) + 1)
    })
  })
  const times: number[] = []
  for (let run = 0; run < keyRuns / 2; run++)
    times.push(await timed(page, () => page.keyboard.press('ArrowUp'), null))
  return [
    figure('reference: a key that changes one word on an empty page', times),
    await measure(
      'reference: one row, one transaction, plain SQLite',
      50,
      plainInsert(join(folder, `${Date.now()}.db`)),
    ),
  ]
}

async function openSources(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.sources, exact: true })
    .click()
  await page.getByRole('grid', { name: m.imports.listLabel }).waitFor()
}

async function clickSource(page: Page, title: string): Promise<void> {
  // The hand of a script: found beforehand, so that only the click itself is timed.
  const cell = page.getByRole('rowheader', { name: title, exact: true })
  await cell.scrollIntoViewIfNeeded()
  const box = await cell.boundingBox()
  if (box === null) throw new Error(`${title} is not in the list`)
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.waitForTimeout(150)
  await page.mouse.down()
  await page.mouse.up()
}

/** Opened in a program at work: another source was read before, this one not since the page was loaded. */
async function readerJobs(page: Page): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [index, { title, units, codings }] of sizes.entries()) {
    const times: number[] = []
    for (let run = -1; run < openRuns; run++) {
      await page.reload()
      await page.getByRole('navigation').waitFor()
      await openSources(page)
      await clickSource(page, 'Primera')
      await page.locator('[data-coding]').first().waitFor()
      await openSources(page)
      const time = await timed(page, () => clickSource(page, title), null)
      await page.locator('[data-coding]').first().waitFor()
      if (run >= 0) times.push(time)
    }
    const target = { median: openTargets[index] ?? 0 }
    figures.push(figure(`reader: open ${units} characters with ${codings} codings`, times, target))
  }
  return figures
}

const keyTarget: Target = { median: 16, p95: 33 }

async function codingJobs(page: Page): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { title, units, codings } of [sizes[1], sizes[3]]) {
    await openSources(page)
    await clickSource(page, title)
    await page.locator('[data-coding]').first().waitFor()
    await page.waitForTimeout(500)
    const [adding, undoing] = [[] as number[], [] as number[]]
    for (let run = -3; run < keyRuns; run++) {
      await page.keyboard.press('Escape')
      for (let key = 0; key < 2; key++) await page.keyboard.press('ArrowRight')
      for (let key = 0; key < 6; key++) await page.keyboard.press('Shift+ArrowRight')
      await page.waitForTimeout(200)
      const time = await timed(page, () => page.keyboard.press(String(((run + 3) % 9) + 1)), 'codings.create')
      if (run >= 0) adding.push(time)
    }
    for (let run = 0; run < keyRuns / 2; run++)
      undoing.push(await timed(page, () => page.keyboard.press('Control+z'), 'history.undo'))
    const where = `${units} characters with ${codings} codings, ${codingsInAll} in the study`
    figures.push(
      figure(`coding: add one, durable: ${where}`, adding, keyTarget),
      figure(`coding: undo one: ${where}`, undoing, { median: 30 }),
    )
  }
  return figures
}

async function editJobs(page: Page): Promise<Figure[]> {
  const { title, codings } = edited
  await openSources(page)
  await clickSource(page, title)
  await page.locator('[data-coding]').first().waitFor()
  await page.waitForTimeout(500)
  // Into the middle of the text, where most of it is above and below.
  await page.keyboard.press('Shift+T')
  const field = page.locator('[contenteditable=true]')
  await field.waitFor()
  await field.evaluate((root) => {
    const line = root.children[root.childElementCount >> 1]
    line?.scrollIntoView({ block: 'center' })
    const text = line === undefined ? null : document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()
    if (text) getSelection()?.collapse(text, 20)
  })
  await page.waitForTimeout(800)
  const times: number[] = []
  for (let run = -3; run < keyRuns; run++) {
    const time = await timed(page, () => page.keyboard.press(run % 5 === 0 ? 'Space' : 'a'), null)
    if (run >= 0) times.push(time)
  }
  return [figure(`edit: type a character, 20,000 words with ${codings} codings`, times, keyTarget)]
}

async function searchJobs(page: Page): Promise<Figure[]> {
  const figures: Figure[] = []
  await page.waitForTimeout(4000)
  await page.getByRole('navigation').getByRole('button', { name: m.shell.places.search, exact: true }).click()
  const field = page.getByRole('searchbox', { name: m.search.field })
  await field.waitFor()
  await page.keyboard.press('q')
  for (const word of ['colaboracion', 'la red']) {
    const times: number[] = []
    for (let run = 0; run < 2; run++) {
      await field.fill('')
      await page.waitForTimeout(500)
      for (const letter of word) {
        const time = await timed(page, () => page.keyboard.press(letter === ' ' ? 'Space' : letter), null)
        if (letter !== ' ' && !Number.isNaN(time)) times.push(time)
      }
    }
    figures.push(figure(`search: each letter of “${word}”, 5,000,000 words`, times, { median: 60 }))
  }
  return figures
}

/** The window was just opened each time: nothing of the picture is known to it. */
async function pictureJobs(page: Page): Promise<Figure[]> {
  const [whole, drawing] = [[] as number[], [] as number[]]
  const tab = page.getByRole('radio', { name: m.views.model.picture, exact: true })
  for (let run = -1; run < openRuns; run++) {
    await page.reload()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: m.shell.places.model, exact: true })
      .click()
    await tab.waitFor()
    await page.waitForTimeout(800)
    const painted = await timed(page, () => tab.click(), null)
    const answered = await page.evaluate(() => stopwatch.answered('model.picture'))
    if (run < 0) continue
    whole.push(painted)
    drawing.push(painted - answered)
  }
  return [
    figure('picture: 100 networks drawn, from the answer to the last change in view', drawing, {
      median: 200,
    }),
    figure('picture: 100 networks, from the click on the tab', whole),
  ]
}
