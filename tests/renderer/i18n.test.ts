import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { findUserFacingText } from './user-facing-text.ts'

const renderer = join(import.meta.dirname, '../../renderer')

describe('texts outside the catalogues', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .sort()

  test('there are components to look at', () => {
    expect(files.length).toBeGreaterThan(30)
  })

  test.each(files)('none in %s', (file) => {
    expect(findUserFacingText(file, readFileSync(join(renderer, file), 'utf8'))).toEqual([])
  })

  test.each([
    ['<p>Hola mundo</p>', 'Hola mundo'],
    ['<p>{n} fuentes</p>', 'fuentes'],
    ['<p>{"Guardar"}</p>', 'Guardar'],
    ['<p>{open ? "Cerrar" : m.open}</p>', 'Cerrar'],
    [`<p>{count && \`\${count} citas\`}</p>`, 'citas'],
    ['<><b />Texto suelto</>', 'Texto suelto'],
    ['<Button label="Deshacer" />', 'Deshacer'],
    ['<img alt="Portada" />', 'Portada'],
    ['<i aria-label={busy ? "Espere" : ""} />', 'Espere'],
    ['<i title={"Quitar " + name} />', 'Quitar'],
  ])('are found: %s', (jsx, text) => {
    expect(findUserFacingText('x.tsx', `const x = ${jsx}`).map((each) => each.text)).toEqual([text])
  })

  test.each([
    '<p className="words here">{m.text}</p>',
    '<p>S{number} · ¶ {"·"}</p>',
    '<h1>Trama</h1>',
    '<i title={m.count(1, "two words")} />',
    '<i label={kind === "field-note" ? m.note : m.other} />',
    '<Table.Row id="row one" data-kind="several words" />',
    '<p>{list.map((each) => <b key="the key">{each}</b>)}</p>',
    '<i title={names["full name"]} />',
  ])('are not imagined: %s', (jsx) => {
    expect(findUserFacingText('x.tsx', `const x = ${jsx}`)).toEqual([])
  })
})

type Leaf = [key: string, text: string]

/** Long texts that are the same in both languages are forgotten translations; shorter ones may be names or terms. */
const longText = 12
/** Said alike in both languages on purpose: each language by its own name, and notations. */
const alike = new Set(['shell.speak.es', 'shell.speak.en', 'shell.windowTitle'])

/** Stands for whatever a message takes: a number (2), a text, a list of one, an object of such. */
const anything: unknown = new Proxy(() => undefined, {
  apply: () => anything,
  get(_, key) {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : '2')
    if (key === Symbol.iterator) return () => [anything].values()
    return anything
  },
})

/** Every text of a catalogue by its path. */
function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(...Array(8).fill(anything)))]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`)
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

describe('the two catalogues', () => {
  const es = leaves(messagesFor('es'), '')
  const en = leaves(messagesFor('en'), '')

  test('have the same keys', () => {
    expect(es.map(([key]) => key).sort()).toEqual(en.map(([key]) => key).sort())
  })

  test('leave nothing empty', () => {
    expect([...es, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  test('do not say the same at length', () => {
    const english = new Map(en)
    const same = es.filter(([key, text]) => {
      return text.length > longText && english.get(key) === text && /\p{L}{3,}/u.test(text) && !alike.has(key)
    })
    expect(same).toEqual([])
  })
})
