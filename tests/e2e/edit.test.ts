// Editing a text that is coded already, with real keys: what is on the page, what the page believes and what the study is told stay one
// text; every coding keeps its words or says what became of them; and one undo of the study brings everything back.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { replaced } from '../../shared/domain/anchors/replacements.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Dump } from '../../shared/schema/dump.ts'
import type { LostExcerpt, Replacement } from '../../shared/schema/revision.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { randomFrom } from './random.ts'
import { usual, type Window, workbenchFor } from './workbench.ts'
import { firstDifference, writingActs } from './writing.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
const study = join(bench.folder, 'editar.trama')

/** Everything a canonical text may hold that an editor might swallow: tabs, blanks at ends, blank lines, marks, emoji, a long line. */
const text = [
  'Entrevista 3 \t ',
  '',
  'E: ¿Cómo se organizan?',
  'Marta: Nos reunimos cada martes 👩‍🏫 y repartimos las tareas entre todas.  ',
  '   ',
  'E:\t¿Y las familias?',
  'Marta: Las familias llegan tarde, pero llegan. Revisio\u0301n de acuerdos, 🇨🇱 y otra vez lo mismo.',
  '',
  '',
  `Nota larga: ${'la directora acompaña a las profesoras, y ellas se acompañan entre sí. '.repeat(180)}Fin de la nota.`,
  'Marta: Nos reunimos cada martes, ya lo dije. aa aaa aaaa',
  '',
].join('\n')

let program: Program
let window: Window
let page: Page

beforeAll(async () => {
  const file = join(bench.folder, 'entrevista.txt')
  writeFileSync(file, text)
  await trama(bench.machine, ['new', study])
  const line = ['import', study, file, '--case', 'Red Sur', '--kind', 'interview', '--date', '2023-05-10']
  expect(await trama(bench.machine, line)).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  window = await bench.open(program, usual)
  page = window.page
  await window.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('navigation').getByRole('button', { name: m.shell.places.reader }).click()
  await textOf(page).waitFor()
  await codeMuch()
})

const dump = async () => (await callOver(program, 'study.dump', {})) as Dump
const sourceText = async () => (await dump()).sources[0]?.text ?? ''
const editor = () => page.locator('[contenteditable=true]')
const dialog = () => page.getByRole('dialog')

/** Codings of all lengths, over each other and side by side. */
async function codeMuch(): Promise<void> {
  const random = randomFrom(7)
  const { codes, sources } = await dump()
  const sourceId = sources[0]?.id
  const spans = Array.from({ length: 120 }, () => {
    const start = random.below(text.length - 80)
    return { sourceId, start, end: start + 1 + random.below(70) }
  })
  const codeIds = [codes[1]?.id, codes[4]?.id]
  const given = { spans, codeIds, direction: 'supports', memo: '', coder: null }
  await callOver(program, 'codings.createMany', given)
}

async function edit(): Promise<void> {
  await keyboardOf(page).press('Shift+T')
  await focused(editor())
}

/** Selects words in the editor as a mouse would leave them. */
async function selectWords(words: string): Promise<void> {
  const found = await editor().evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return true
    }
    return false
  }, words)
  expect(found, `“${words}” is in the editor`).toBe(true)
  await expect.poll(() => page.evaluate(() => String(getSelection())), { timeout: patience }).toBe(words)
}

async function save(): Promise<void> {
  await keyboardOf(page).press('Control+s')
  await dialog().getByRole('button', { name: m.editing.preview.save, exact: true }).click()
  await focused(textOf(page))
}

async function undoInStudy(): Promise<void> {
  await keyboardOf(page).press('Control+z')
  await page.getByText(m.shell.undone('').trim(), { exact: false }).first().waitFor()
}

/** The text on the page, what the page would restore after a mishap, and that this is one and the same. */
async function agreedText(base: string): Promise<string> {
  const { shown, kept } = await page.evaluate(() => {
    dispatchEvent(new Event('pagehide'))
    const root = document.querySelector('[contenteditable=true]')
    const lines = [...(root?.children ?? [])].map((line, index) => {
      const isNew = index > 0 && !line.hasAttribute('data-continues')
      return `${isNew ? '\n' : ''}${line.textContent}`
    })
    const key = Object.keys(localStorage).find((each) => each.startsWith('trama.draft.'))
    return { shown: lines.join(''), kept: key === undefined ? null : localStorage.getItem(key) }
  })
  const draft: { text: string; replacements: Replacement[] } =
    kept === null ? { text: base, replacements: [] } : JSON.parse(kept)
  // Compared as a whole: a failure would print fifteen thousand characters twice.
  expect(firstDifference(shown, draft.text), 'the page and its mirror').toBeNull()
  expect(
    firstDifference(shown, replaced(base, draft.replacements)),
    'the page and the replacements',
  ).toBeNull()
  return shown
}

async function studyIsSound(): Promise<void> {
  const { sources, codings } = await dump()
  for (const { start, end, quote, sourceId } of codings)
    expect(sources.find(({ id }) => id === sourceId)?.text.slice(start, end)).toBe(quote)
  expect(await callOver(program, 'study.check', {})).toMatchObject({ ok: true })
}

describe('an edited text', () => {
  it.each([1, 2, 3])(
    'is one text on the page, in its mirror and in what the study is told (%i)',
    async (seed) => {
      const before = await dump()
      const base = before.sources[0]?.text ?? ''
      const random = randomFrom(seed)
      const acts = writingActs(page)
      const cdp = await window.context.newCDPSession(page)
      await edit()
      const done: string[] = []
      for (let step = 0; step < 130; step += 1) {
        const act = random.below(acts.length)
        await acts[act]?.(random, cdp)
        done.push(String(act))
        await agreedText(base).catch((error: unknown) => {
          throw new Error(`after ${done.slice(-8).join(' ')}: ${String(error)}`)
        })
      }
      await cdp.detach()
      const edited = await agreedText(base)
      expect(edited).not.toBe(base)
      await save()
      expect(firstDifference(await sourceText(), edited)).toBeNull()
      await studyIsSound()
      await undoInStudy()
      await expect
        .poll(async () => JSON.stringify(await dump()) === JSON.stringify(before), { timeout: patience })
        .toBe(true)
    },
  )

  it('comes back letter by letter with the undo of writing, and is no change then', async () => {
    await edit()
    await selectWords('Nos reunimos cada martes')
    await page.keyboard.press('Delete')
    await page.keyboard.type('Nunca')
    expect(await agreedText(text)).not.toBe(text)
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Control+z')
    expect(firstDifference(await agreedText(text), text)).toBeNull()
    await page.getByText(m.editing.changes(0, '0')).waitFor()
    await page.keyboard.press('Escape')
    await focused(textOf(page))
  })
})

describe('the way out', () => {
  it('shows what becomes of the codings, saves as one step, and anchors anew what lost its words', async () => {
    const before = await dump()
    const quote = 'pero llegan'
    const start = text.indexOf(quote)
    const spans = [{ sourceId: before.sources[0]?.id, start, end: start + quote.length }]
    const given = { spans, codeIds: [before.codes[2]?.id], direction: 'neutral', memo: 'tardan', coder: null }
    const [id] = (await callOver(program, 'codings.createMany', given)) as string[]
    const withIt = await dump()

    await edit()
    await selectWords('tarde, pero llegan.')
    await page.keyboard.press('Delete')
    await selectWords('Nos reunimos cada martes, ya')
    await page.keyboard.type('pero llegan, ya')
    await keyboardOf(page).press('Control+s')
    await dialog().getByRole('heading', { name: m.editing.fates.lost }).waitFor()
    await expectNoViolations()
    await dialog().getByRole('button', { name: m.editing.preview.goOn }).click()
    await focused(editor())
    await save()
    await page.getByText(m.operations['sources.revise']).first().waitFor()
    await studyIsSound()

    const lost = (await callOver(program, 'codings.lost', {})) as LostExcerpt[]
    expect(lost.map((each) => [each.id, each.quote])).toContainEqual([id, quote])
    const section = page.getByRole('region', { name: m.editing.lost.title })
    const row = section.getByRole('listitem').filter({ hasText: quote }).first()
    await row.getByRole('button', { name: m.editing.lost.find }).click()
    await row
      .getByRole('list', { name: m.editing.lost.places })
      .getByText(m.editing.lost.exact)
      .first()
      .waitFor()
    await expectNoViolations()
    await row.getByRole('button', { name: m.editing.lost.choose }).first().click()
    await expect
      .poll(async () => (await dump()).codings.find((each) => each.id === id)?.quote, { timeout: patience })
      .toBe(quote)
    await studyIsSound()

    await undoInStudy()
    await expect
      .poll(async () => (await dump()).codings.some((each) => each.id === id), { timeout: patience })
      .toBe(false)
    await undoInStudy()
    await expect
      .poll(async () => JSON.stringify(await dump()) === JSON.stringify(withIt), { timeout: patience })
      .toBe(true)
    await callOver(program, 'history.undo', {})
  })

  it('keeps an edit that was not saved through a reload and a walk elsewhere, and discards it with a way back', async () => {
    const keys = keyboardOf(page)
    await edit()
    await selectWords('Entrevista 3')
    await page.keyboard.type('Conversación 3')
    await expect
      .poll(
        () => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('trama.draft.'))),
        { timeout: patience },
      )
      .toBe(true)
    await page.reload()
    await page.getByRole('navigation').getByRole('button', { name: m.shell.places.reader }).click()
    await page.getByRole('button', { name: m.editing.draft.goOn }).click()
    await focused(editor())
    expect((await agreedText(text)).startsWith('Conversación 3')).toBe(true)

    await page.getByRole('navigation').getByRole('button', { name: m.shell.places.codebook }).click()
    await keys.press('Alt+ArrowLeft')
    await expectNoViolations()
    await page.getByRole('button', { name: m.editing.draft.goOn }).click()
    await focused(editor())
    await expectNoViolations()
    await page.getByRole('button', { name: m.editing.discard, exact: true }).click()
    await focused(textOf(page))
    expect(await sourceText()).toBe(text)
    await page.getByRole('button', { name: m.editing.bringBack }).click()
    await focused(editor())
    expect((await agreedText(text)).startsWith('Conversación 3')).toBe(true)
    await page.getByRole('button', { name: m.editing.discard, exact: true }).click()
    await focused(textOf(page))
  })

  it('tells of a text that changed meanwhile, and loses nothing', async () => {
    await edit()
    await selectWords('Entrevista 3')
    await page.keyboard.type('Conversación 3')
    const { sources } = await dump()
    const { textSha256 } = (await callOver(program, 'sources.text', { id: sources[0]?.id })) as {
      textSha256: string
    }
    const other = {
      sourceId: sources[0]?.id,
      textSha256,
      replacements: [{ start: 0, end: 0, text: 'Otra mano. ' }],
    }
    await callOver(program, 'sources.revise', other)
    // Not what the test before said, which may still be there.
    await page.getByRole('main').getByRole('alert').waitFor()
    await keyboardOf(page).press('Control+s')
    await dialog().getByRole('alert').waitFor()
    await dialog().getByRole('button', { name: m.editing.preview.copyText }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: patience })
      .toContain('Conversación 3')
    await dialog().getByRole('button', { name: m.editing.preview.goOn }).click()
    await focused(editor())
    await page.getByRole('button', { name: m.editing.discard, exact: true }).click()
    await focused(textOf(page))
    await callOver(program, 'history.undo', {})
    await expect.poll(sourceText, { timeout: patience }).toBe(text)
  })
})

it('compares the texts a source has had, and restores one', async () => {
  const before = await dump()
  await edit()
  await selectWords('¿Y las familias?')
  await page.keyboard.type('¿Y los apoderados?')
  await save()
  await page.getByRole('button', { name: m.editing.revisions.open }).click()
  await dialog().locator('del', { hasText: 'familias' }).first().waitFor()
  await expectNoViolations()
  await dialog().getByRole('option').last().click()
  await dialog().getByRole('button', { name: m.editing.revisions.restore }).click()
  await dialog().waitFor({ state: 'hidden' })
  await expect.poll(sourceText, { timeout: patience }).toBe(text)
  const { codings, ...rest } = await dump()
  expect(rest).toEqual({ ...before, codings: undefined, ...rest })
  expect(codings.map(({ id, quote }) => [id, quote])).toEqual(
    before.codings.map(({ id, quote }) => [id, quote]),
  )
})

it('finds and replaces in many texts as one step', async () => {
  const before = await dump()
  const keys = keyboardOf(page)
  await keys.press('Control+Shift+h')
  await focused(dialog().getByLabel(m.replace.find, { exact: true }))
  await keys.write('Marta')
  await dialog().getByLabel(m.replace.with).fill('Docente 1')
  await dialog()
    .getByText(m.replace.found(3, '3', 1, '1'))
    .waitFor()
  await dialog().locator('ins', { hasText: 'Docente 1' }).first().waitFor()
  await expectNoViolations()
  // All but the last.
  await dialog().getByRole('row').last().getByRole('checkbox').click({ force: true })
  await dialog()
    .getByRole('button', { name: m.replace.run(2, '2') })
    .click()
  await dialog().waitFor({ state: 'hidden' })
  const now = await sourceText()
  expect(now.match(/Docente 1/g)).toHaveLength(2)
  expect(now.lastIndexOf('Marta')).toBeGreaterThan(now.lastIndexOf('Docente 1'))
  await studyIsSound()
  await undoInStudy()
  await expect
    .poll(async () => JSON.stringify(await dump()) === JSON.stringify(before), { timeout: patience })
    .toBe(true)
})

async function expectNoViolations(): Promise<void> {
  expect(await barriersOf(page, wholePage)).toEqual([])
}
