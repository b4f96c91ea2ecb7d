// The whole work of coding by keys: selecting, giving, pinning, recoding, weighing, widening, splitting, merging, and what is left.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { focused, type Keyboard, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
const study = join(bench.folder, 'teclas.trama')
const file = join(bench.folder, 'entrevista.txt')
const text = [
  'ENTREVISTADORA: ¿Cómo deciden en la red?',
  'ANA: Al principio decidía la supervisora. Ahora decidimos juntas. El Sr. Soto ya no viene.',
  'ENTREVISTADORA: ¿Y qué hacen?',
  'ANA: Analizamos los resultados. Todavía no hacemos nada en común.',
].join('\n')

type Coding = Output<'codings.list'>[number]
let program: Program
let page: Page
let keys: Keyboard

beforeAll(async () => {
  writeFileSync(file, text)
  await trama(bench.machine, ['new', study])
  const about = ['--case', 'Red Sur', '--kind', 'interview', '--date', '2023-05-10']
  expect(await trama(bench.machine, ['import', study, file, ...about])).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  page = (await bench.open(program, usual)).page
  keys = keyboardOf(page)
})

/** Every test begins in the text without any coding. */
beforeEach(async () => {
  const ids = (await codings()).map(({ id }) => id)
  if (ids.length > 0) await callOver(program, 'codings.remove', { ids })
  await page.reload()
  await page.getByRole('navigation').getByRole('button', { name: m.shell.places.reader }).click()
  await focused(textOf(page))
  await keys.press('Control+Home')
})

const codings = async () => (await callOver(program, 'codings.list', {})) as Coding[]
const codes = async () => (await callOver(program, 'codes.list', {})) as Output<'codes.list'>
const selected = () => page.evaluate(() => String(document.getSelection()))
const quotes = async () => (await codings()).map(({ quote }) => quote)
const expectQuotes = (wanted: string[]) => expect.poll(quotes, { timeout: patience }).toEqual(wanted)
const stripes = () => page.getByRole('group', { name: m.reader.stripes }).getByRole('button')
/** Waits until the window shows as many codings as there should be. */
const expectStripes = (count: number) =>
  expect.poll(() => stripes().count(), { timeout: patience }).toBe(count)
const said = (words: string) => page.getByText(words).first().waitFor({ state: 'attached' })

/** Codes words by another hand, and waits until the window shows it. */
async function give(name: string, words: string, direction: Coding['direction']): Promise<void> {
  const [source] = (await callOver(program, 'sources.list', {})) as Output<'sources.list'>
  const before = await stripes().count()
  const start = text.indexOf(words)
  await callOver(program, 'codings.create', {
    ...{ sourceId: source?.id, start, end: start + words.length, direction, memo: '', coder: null },
    codeIds: (await codes()).filter((code) => code.name === name).map(({ id }) => id),
  })
  await expectStripes(before + 1)
}

describe('selecting', () => {
  it('goes by sentence and by turn, past the names of those who speak', async () => {
    await keys.press('k', 'Shift+k')
    expect(await selected()).toBe('¿Cómo deciden en la red?')
    await keys.press('k', 'Shift+k')
    expect(await selected()).toBe('Al principio decidía la supervisora.')
    await keys.press('Shift+k')
    expect(await selected()).toBe('Al principio decidía la supervisora. Ahora decidimos juntas.')
    await keys.press('k', 'Shift+k')
    expect(await selected(), 'an abbreviation ends no sentence').toBe('El Sr. Soto ya no viene.')
    await keys.press('g', 'Shift+h')
    expect(await selected()).toBe(
      'Al principio decidía la supervisora. Ahora decidimos juntas. El Sr. Soto ya no viene.',
    )
    await keys.press('h', 'h', 'Shift+k')
    expect(await selected()).toBe('Analizamos los resultados.')
    await keys.press('j', 'Shift+j')
    expect(await selected(), 'backward from where this one begins').toMatch(/^¿Y qué hacen\?/)
  })
})

describe('giving', () => {
  it('codes a selected excerpt in three keys, and in one when the code has a digit', async () => {
    await keys.press('k', 'Shift+k')
    let pressed = 0
    const counted = async (key: string) => {
      pressed += 1
      await page.keyboard.press(key)
    }
    await counted('c')
    await counted('m')
    await counted('Enter')
    await expectQuotes(['¿Cómo deciden en la red?'])
    expect(pressed).toBeLessThanOrEqual(3)
    await focused(textOf(page))
    await keys.press('k', 'Shift+k', '1')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(2)
    const [first, second] = await codings()
    expect(second?.codeId).toBe(first?.codeId)
  })

  it('makes a code under its parent in one go', async () => {
    await keys.press('k', 'Shift+k', 'c')
    await keys.write('proposito > por que venimos')
    await page.getByText(m.reader.palette.createUnder('por que venimos', 'Propósito')).waitFor()
    await keys.press('Enter')
    await expectQuotes(['¿Cómo deciden en la red?'])
    const all = await codes()
    const made = all.find(({ name }) => name === 'por que venimos')
    expect(all.find(({ id }) => id === made?.parentId)?.name).toBe('Propósito')
    expect((await codings())[0]?.codeId).toBe(made?.id)
  })

  it('pins codes to the first digits, and keeps them there', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    await give('Trato y clima', 'Analizamos los resultados.', 'supports')
    await keys.press('k', 'Shift+k', 'c')
    await keys.write('cercania')
    await keys.press('Alt+p', 'Escape')
    await focused(textOf(page))
    await keys.press(']', 'p')
    await said(m.coding.said.pinned('Metas'))
    await keys.press('Control+Home', 'k', 'Shift+k', '1')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(3)
    await keys.press('2')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(4)
    const names = new Map((await codes()).map(({ id, name }) => [id, name]))
    const given = (await codings()).filter(({ quote }) => quote.startsWith('¿Cómo'))
    expect(given.map(({ codeId }) => names.get(codeId)).sort()).toEqual(['Cercanía territorial', 'Metas'])

    await keys.press('?')
    const sheet = page.getByRole('dialog', { name: m.shell.cheatSheet })
    await sheet.getByText(m.coding.commands.pinnedCode(1, 'Cercanía territorial')).waitFor()
    await sheet.getByText(m.coding.commands.pinnedCode(2, 'Metas')).waitFor()
    expect(await sheet.getByText(/^Asignar el código \w+ [1-9]: $/).count(), 'no key without a code').toBe(0)
    await keys.press('Escape')
    await focused(textOf(page))
    // Pins outlive the window.
    await expect.poll(async () => ((await desk()).pinned as unknown[]).length, { timeout: patience }).toBe(2)
    await page.reload()
    await page.getByRole('navigation').getByRole('button', { name: m.shell.places.reader }).click()
    await focused(textOf(page))
    await keys.press('Control+Home', 'k', 'Shift+k', 'c')
    const first = page.getByRole('listbox').getByRole('option').first()
    await first.getByText('Cercanía territorial').waitFor()
    await keys.press('Alt+p', 'Escape')
    await focused(textOf(page))
    await keys.tabTo(page.getByRole('button', { name: m.coding.pins.unpin('Metas') }))
    await keys.press('Enter')
    await focused(textOf(page))
    expect(await page.getByRole('list', { name: m.coding.pins.title }).count()).toBe(0)
  })

  async function desk(): Promise<{ pinned: unknown }> {
    const open = (await callOver(program, 'study.current', {})) as { id: string }
    return (await callOver(program, 'desk.read', { studyId: open.id })) as { pinned: unknown }
  }
})

describe('a key that comes before the next frame', () => {
  it('finds beside the text what was coded just now', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    await keys.press('k', 'Shift+k')
    // Pressed in the very moment in which the stripe comes: no hand is as quick.
    const panel = await page.evaluate(() => {
      const margin = document.querySelector('[role=document] ~ [role=group]')
      if (margin === null) throw new Error('no margin')
      return new Promise<string>((resolve) => {
        new MutationObserver((_, observer) => {
          if (margin.querySelectorAll('[data-coding]').length < 2) return
          observer.disconnect()
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'l', code: 'KeyL', bubbles: true, cancelable: true }),
          )
          const { activeElement } = document
          resolve(activeElement?.closest('li[data-active]')?.textContent ?? `${activeElement?.tagName}`)
        }).observe(margin, { childList: true })
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true, cancelable: true }),
        )
      })
    })
    expect(panel).toContain('¿Cómo deciden en la red?')
  })
})

describe('changing', () => {
  it('widens and narrows either edge, step by step, and undoes each step', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'contradicts')
    await keys.press(']')
    await keys.press('-', '-')
    await expectQuotes(['Ahora'])
    await keys.press('+', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowDown')
    await expectQuotes(['Ahora decidimos juntas.'])
    await keys.press('*', '*')
    await expectQuotes(['la supervisora. Ahora decidimos juntas.'])
    await keys.press('_', 'Alt+*')
    await expectQuotes(['Al principio decidía la supervisora. Ahora decidimos juntas.'])
    await keys.press('Alt+-')
    await expectQuotes(['Al principio decidía la supervisora.'])
    expect(await selected(), 'the words are seen at once').toBe('Al principio decidía la supervisora.')
    await keys.press('Control+z')
    await expectQuotes(['Al principio decidía la supervisora. Ahora decidimos juntas.'])
    await expect
      .poll(selected, { timeout: patience })
      .toBe('Al principio decidía la supervisora. Ahora decidimos juntas.')
    await keys.press('Control+z', 'Control+z')
    await expectQuotes(['la supervisora. Ahora decidimos juntas.'])
    expect(await codings()).toMatchObject([{ direction: 'contradicts' }])
  })

  it('sets a coding to the words selected for it', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    await keys.press(']', 'Shift+k', 'a')
    await expectQuotes(['Ahora decidimos juntas. El Sr. Soto ya no viene.'])
  })

  it('splits at the caret, and merges what meets', async () => {
    await give('Metas', 'Al principio decidía la supervisora. Ahora decidimos juntas.', 'supports')
    await keys.press('k', 'k', 'k', 'd')
    await expectQuotes(['Al principio decidía la supervisora.', 'Ahora decidimos juntas.'])
    await expectStripes(2)
    await keys.press('y')
    await expectQuotes(['Al principio decidía la supervisora. Ahora decidimos juntas.'])
    await expectStripes(1)
    await keys.press('y')
    await page.getByText(m.coding.said.nothingToMerge('Metas')).first().waitFor()
    await keys.press('Control+z', 'Control+z')
    await expectQuotes(['Al principio decidía la supervisora. Ahora decidimos juntas.'])
  })

  it('is done from a card’s menu too, where the caret is', async () => {
    await give('Metas', 'Al principio decidía la supervisora. Ahora decidimos juntas.', 'supports')
    await keys.press('k', 'k', 'k')
    await keys.tabTo(page.getByRole('button', { name: `${m.coding.menu.label}: Metas` }))
    await keys.press('Enter')
    const item = page.getByRole('menuitem', { name: m.coding.menu.split })
    await item.waitFor()
    await keys.press('ArrowDown', 'ArrowDown')
    await focused(item)
    await keys.press('Enter')
    await expectQuotes(['Al principio decidía la supervisora.', 'Ahora decidimos juntas.'])
    await focused(textOf(page))
  })

  it('says why codings of two directions stay two', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    await give('Metas', 'El Sr. Soto ya no viene.', 'contradicts')
    await keys.press(']', 'y')
    await page.getByText(m.errors['coding.merge_differs']({ what: 'direction' })).waitFor()
    await expectQuotes(['Ahora decidimos juntas.', 'El Sr. Soto ya no viene.'])
    await page.keyboard.press('F6')
  })

  it('gives another code, the present one first in hand', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    await keys.press(']', 'r')
    const palette = page.getByRole('dialog', { name: m.coding.recode.title('Metas') })
    await palette.waitFor()
    const current = palette.getByRole('option', { selected: true })
    await current.getByText(/^Metas/).waitFor()
    await keys.write('trato')
    await keys.press('Enter')
    await palette.waitFor({ state: 'hidden' })
    await focused(textOf(page))
    await said(m.coding.said.recoded('Trato y clima'))
    const names = new Map((await codes()).map(({ id, name }) => [id, name]))
    expect((await codings()).map(({ codeId }) => names.get(codeId))).toEqual(['Trato y clima'])
    await keys.press('r')
    await keys.write('quien manda')
    await keys.press('Enter')
    await said(m.coding.said.recoded('quien manda'))
    await expect
      .poll(async () => (await codes()).find(({ id, name }) => name === 'quien manda' && id), {
        timeout: patience,
      })
      .toBeTruthy()
    await keys.press('Control+z')
    await expect
      .poll(async () => (await codes()).some(({ name }) => name === 'quien manda'), { timeout: patience })
      .toBe(false)
  })

  it('weighs with W and a digit, and in a field of the card', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    const weights = async () => (await codings()).map(({ weight }) => weight)
    const expectWeights = (wanted: (number | null)[]) =>
      expect.poll(weights, { timeout: patience }).toEqual(wanted)
    const picker = page.getByRole('dialog', { name: m.coding.weight.title('Metas') })
    await keys.press(']', 'w')
    await picker.waitFor()
    await keys.press('7')
    await expectWeights([70])
    await focused(textOf(page))
    await keys.press('w')
    await picker.waitFor()
    await keys.press('w')
    await expectWeights([100])
    await focused(textOf(page))
    await keys.press('w')
    await picker.waitFor()
    await keys.press('Delete')
    await expectWeights([null])
    await focused(textOf(page))
    const field = page.getByRole('textbox', { name: m.coding.weight.label })
    await keys.tabTo(field)
    await keys.write('101')
    await page.getByText(m.coding.weight.wrong).waitFor()
    await keys.press('Backspace', 'Enter')
    await expectWeights([10])
  })
})

describe('what is left', () => {
  it('is walked stretch by stretch, both ways', async () => {
    await give('Metas', 'Ahora decidimos juntas.', 'supports')
    await give('Metas', '¿Y qué hacen?', 'supports')
    const walked: string[] = []
    for (let n = 0; n < 5; n += 1) {
      await keys.press('u')
      walked.push(await selected())
    }
    expect(walked).toEqual([
      '¿Cómo deciden en la red?',
      'Al principio decidía la supervisora.',
      'El Sr. Soto ya no viene.',
      'Analizamos los resultados. Todavía no hacemos nada en común.',
      'Analizamos los resultados. Todavía no hacemos nada en común.',
    ])
    await page.getByText(m.coding.said.noneUncodedAfter).first().waitFor()
    await keys.press('Shift+u')
    expect(await selected()).toBe('El Sr. Soto ya no viene.')
  })
})
