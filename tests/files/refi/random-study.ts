// Studies nobody would make: odd characters, empty sources, codings within codings and across each other.
import fc from 'fast-check'
import type { ExchangeStudy } from '../../../electron/core/files/refi/write/material.ts'
import type { Attribute, AttributeValue } from '../../../shared/schema/case.ts'
import type { Memo } from '../../../shared/schema/memo.ts'

const uuid = fc.uuid().map((id) => id.toLowerCase())
/** Pieces that tell ways of counting apart. */
const piece = fc.constantFrom(
  'a',
  'ñ',
  'n\u0303',
  '😀',
  '👩‍👧',
  ' ',
  '\n',
  '\t',
  '&',
  '<',
  '"',
  ']]>',
  '\u00a0',
  'é',
  '\ufeff',
)
export const oddText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const oddName = fc
  .tuple(fc.constantFrom('Ana', 'Ñu', '😀', '<b>', 'a & "b"', '::'), fc.nat(999))
  .map(([word, number]) => `${word} ${number}`)

const day = fc.constantFrom('2023-05-10', '2024-02-29')
const at = '2024-01-01T00:00:00.000Z'

const attributeWithValue = fc.oneof(
  fc.tuple(fc.constant('text' as const), fc.oneof(oddText, fc.constant('\u0001x'))),
  fc.tuple(fc.constant('number' as const), fc.double({ noNaN: true, noDefaultInfinity: true })),
  fc.tuple(fc.constant('boolean' as const), fc.boolean()),
  fc.tuple(fc.constant('date' as const), day),
  fc.tuple(fc.constant('several-of' as const), fc.constant(['uno', 'dos; tres'])),
)

function spanIn(text: string, [a, b]: readonly [number, number]): { start: number; end: number } | null {
  // Ends of characters, in UTF-16 units.
  const ends = [0]
  for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length)
  if (ends.length < 2) return null
  const [first, last] = [a % (ends.length - 1), b % (ends.length - 1)].sort((x, y) => x - y) as [
    number,
    number,
  ]
  return { start: ends[first] ?? 0, end: ends[last + 1] ?? 0 }
}

export const randomStudy: fc.Arbitrary<ExchangeStudy> = fc
  .record({
    ids: fc.uniqueArray(uuid, { minLength: 60, maxLength: 60 }),
    title: oddName,
    codes: fc.array(fc.record({ under: fc.nat(), name: oddName, definition: oddText }), {
      minLength: 1,
      maxLength: 6,
    }),
    texts: fc.array(oddText, { maxLength: 4 }),
    codings: fc.array(
      fc.record({
        source: fc.nat(),
        code: fc.nat(),
        span: fc.tuple(fc.nat(), fc.nat()),
        memo: fc.oneof(fc.constant(''), oddText),
        direction: fc.constantFrom('supports' as const, 'contradicts' as const, 'neutral' as const),
        weight: fc.option(fc.nat(100)),
      }),
      { maxLength: 12 },
    ),
    attributes: fc.array(attributeWithValue, { maxLength: 4 }),
    memos: fc.array(fc.record({ title: oddName, text: oddText, about: fc.nat() }), { maxLength: 4 }),
    rows: fc.array(fc.record({ reason: oddText, json: fc.json() }), { maxLength: 3 }),
  })
  .map(({ ids, title, codes, texts, codings, attributes, memos, rows }): ExchangeStudy => {
    let next = 0
    const id = () => ids[next++] ?? `id-${next}`
    const made = codes.map(({ name, definition }, index) => ({
      id: index % 2 === 0 ? id() : `id-${index}`,
      parentId: null as string | null,
      position: index,
      name: `${name} ${index}`,
      color: '#aa00ff',
      definition,
      useWhen: index === 0 ? 'siempre' : '',
      doNotUseWhen: '',
      example: '',
      retired: index === 1,
      indicators: [],
      components: [],
      attributes: [],
    }))
    for (const [index, { under }] of codes.entries()) {
      const code = made[index]
      if (code !== undefined && index > 0 && under % 2 === 0) code.parentId = made[under % index]?.id ?? null
    }
    const caseId = id()
    const sources = texts.map((text, index) => ({
      id: id(),
      number: index + 1,
      caseId: index % 2 === 0 ? caseId : null,
      kind: 'interview' as const,
      title: `Fuente ${index}`,
      date: index === 0 ? '2023-05-10' : null,
      fileName: 'f.txt',
      format: (['txt', 'md', 'odt'] as const)[index % 3] ?? 'txt',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
      textSha256: '0'.repeat(64),
      length: text.length,
      importedAt: at,
      text,
      document: null,
    }))
    const placed = codings.flatMap((coding) => {
      const source = sources[coding.source % Math.max(1, sources.length)]
      const span = source === undefined ? null : spanIn(source.text, coding.span)
      if (source === undefined || span === null) return []
      const { direction, weight, memo } = coding
      const codeId = made[coding.code % made.length]?.id ?? ''
      const quote = source.text.slice(span.start, span.end)
      return [
        {
          id: id(),
          sourceId: source.id,
          ...span,
          codeId,
          coder: 'Ana',
          direction,
          weight,
          quote,
          memo,
          createdAt: at,
        },
      ]
    })
    const columns = attributes.map(([type], index) => ({
      id: id(),
      of: 'case' as const,
      name: `Atributo ${index}`,
      type,
      options: type === 'several-of' ? ['uno', 'dos; tres'] : [],
    }))
    const values = Object.fromEntries(
      columns.map((column, index) => [column.id, attributes[index]?.[1] ?? null]),
    )
    const targets = [
      { kind: 'study' },
      { kind: 'case', id: caseId },
      { kind: 'code', id: made[0]?.id ?? '' },
      ...sources.map((source) => ({ kind: 'source', id: source.id })),
      ...placed.map((coding) => ({ kind: 'coding', id: coding.id })),
      { kind: 'judgement', id: 'id-j' },
    ]
    const notes = memos.map(({ title: name, text, about }) => ({
      id: id(),
      target: targets[about % targets.length],
      title: name,
      body: [
        { type: 'paragraph', content: [{ text: text === '' ? 'x' : text }] },
        { type: 'paragraph', content: [{ link: { kind: 'case', id: caseId }, label: 'la red' }] },
      ],
      author: about % 2 === 0 ? 'Ana' : 'Otra',
      createdAt: at,
      updatedAt: at,
    }))
    return {
      id: id(),
      title,
      createdAt: at,
      changedAt: at,
      origin: 'Trama 0.0.0',
      coders: [{ id: 'id-ana', name: 'Ana', color: '#000000' }],
      codes: made,
      cases: [
        {
          id: caseId,
          name: 'Red 1',
          description: 'línea\notra',
          values: values as Record<string, AttributeValue>,
        },
      ],
      attributes: columns as unknown as Attribute[],
      sources,
      codings: placed,
      lost: [],
      memos: notes as unknown as Memo[],
      waves: [{ id: 'id-w', name: '2023', from: '2023-01-01', to: null }],
      carried: [
        {
          table: 'evidence_answer',
          rows: rows.map(({ reason, json }, n) => ({ id: `r${n}`, reason, json, n })),
        },
      ],
      ids: new Map([['id-w', 'wave']]),
      pseudonymous: false,
      words: {
        carried: 'Trama',
        carriedTables: {},
        kinds: 'Tipo',
        kind: {
          interview: 'Entrevista',
          'field-note': 'Nota',
          'coordination-meeting': 'Reunión',
          'network-meeting': 'Red',
          document: 'Documento',
        },
        variableKind: 'Tipo de fuente',
        variableDate: 'Fecha',
        useWhen: 'Usar',
        doNotUseWhen: 'No usar',
        example: 'Ejemplo',
      },
    } as unknown as ExchangeStudy
  })
