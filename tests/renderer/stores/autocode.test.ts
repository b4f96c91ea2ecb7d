import { describe, expect, test } from 'vitest'
import { type AutocodeForm, isTicked, placeOf, questionOf } from '../../../renderer/stores/autocode.ts'
import { bySource } from '../../../renderer/stores/by-source.ts'
import { contract } from '../../../shared/api/contract.ts'
import type { AutocodeStretch } from '../../../shared/schema/autocode.ts'
import { attributeId, caseId, type SourceId, sourceId } from '../../../shared/schema/ids.ts'

const zone = attributeId.parse('zona')
const empty: AutocodeForm = {
  way: 'words',
  words: '',
  phrase: '',
  regex: '',
  found: null,
  wholeWords: true,
  speakers: [],
  unit: 'sentence',
  codeId: null,
  direction: 'neutral',
  caseIds: [],
  kinds: [],
  sourceIds: [],
  attributes: {},
}

describe('the question of a form', () => {
  test.each<Partial<AutocodeForm>>([
    {},
    { words: '# solo notas\n\n' },
    { words: Array.from({ length: 201 }, (_, n) => `palabra${n}`).join('\n') },
    { way: 'phrase', phrase: '  ' },
    { way: 'regex' },
    { way: 'speaker' },
  ])('is none for %j', (change) => {
    expect(questionOf({ ...empty, ...change })).toBeNull()
  })

  test('is what the contract takes, and limits only what is limited', () => {
    const list = questionOf({
      ...empty,
      words: 'red\nla red',
      caseIds: [caseId.parse('c')],
      attributes: { [zone]: [] },
    })
    expect(list).toEqual({
      what: {
        type: 'text',
        queries: [
          { text: 'red', mode: 'phrase', wholeWords: true },
          { text: 'la red', mode: 'phrase', wholeWords: true },
        ],
      },
      unit: 'sentence',
      codeId: null,
      scope: { caseIds: ['c'] },
    })
    const speaker = questionOf({
      ...empty,
      way: 'speaker',
      speakers: ['P1'],
      kinds: ['interview'],
      sourceIds: [sourceId.parse('s')],
      attributes: { [zone]: ['norte', 3, true] },
    })
    for (const question of [list, speaker])
      expect(contract['autocode.preview'].input.parse(question)).toEqual(question)
  })
})

const stretch = (source: string, start: number, coded: boolean): AutocodeStretch => ({
  sourceId: source as SourceId,
  start,
  end: start + 5,
  locator: '',
  quote: 'x',
  hits: 1,
  marks: [],
  coded,
})

test('what has the code already is ticked only by hand', () => {
  const [fresh, coded] = [stretch('a', 0, false), stretch('a', 9, true)]
  expect([fresh, coded].map((each) => isTicked(new Map(), each))).toEqual([true, false])
  const touched = new Map([fresh, coded].map((each) => [placeOf(each), each.coded]))
  expect([fresh, coded].map((each) => isTicked(touched, each))).toEqual([false, true])
})

test('a page knows all of the sources it shows a part of', () => {
  const all = [stretch('a', 0, false), stretch('a', 9, false), stretch('b', 0, false), stretch('c', 0, false)]
  expect(
    bySource(all, 1, 3).map(({ sourceId: id, all: of, shown }) => [id, of.length, shown.length]),
  ).toEqual([
    ['a', 2, 1],
    ['b', 1, 1],
  ])
})
