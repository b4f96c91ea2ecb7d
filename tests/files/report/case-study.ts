// A small study with every situation a report must tell, its words passed through `say` so that a hostile and a
// harmless study can be made of the same shape.
import type { Input, Output } from '../../../shared/api/contract.ts'
import type { CaseId, CodeId, CodingId, SourceId } from '../../../shared/schema/ids.ts'
import { openCore, type TestCore } from '../../core/open-core.ts'

/** One line of whatever could break a page. */
const nasty = 'B <b onload="x()">&amp;</b> | *a* _b_ [c](http://d.e) ![f](g) `h` ~~i~~ $j$ # \\ \' " www.k.l'

export const prose = [
  'Párrafo con <script>alert(1)</script> & *énfasis* | tubo',
  '# no es título',
  '- no es lista',
  '1. tampoco',
  '===',
  '',
  '    sangrado con espacios\t',
  '```',
  '> no es cita',
  '| a | b |',
  '|---|---|',
  ':--',
  '<!-- ]]> --> &lt; \\',
].join('\n')

/** Two kinds of paragraph with blank lines between, and lines that look like Markdown or HTML. */
export const interview = [
  'ENTREVISTADORA: ¿Cómo deciden?',
  '',
  'JEFA: Decidimos <b>juntas</b> & con *calma* | siempre.',
  '  - una a una',
  '',
  '',
  'Luego volvemos [a mirar](x) `todo` #3.',
  'ENTREVISTADORA: ¿Y después?',
  'JEFA: Después nada de nada.',
].join('\n')
export const note = 'Nota <i>breve</i>.\n\nSe escucha: «no hay metas».\nFin.'

export const identity = (text: string) => text
/** The same length and the same lines, nothing that means anything to a parser. */
export const harmless = (text: string) =>
  text.replace(/[^\p{L}\p{N}\s«»¿.,:]/gu, 'x').replace(/www\./g, 'wwwx')

export type CaseStudy = TestCore & {
  caseId: CaseId
  file: string
  sources: { interview: SourceId; second: SourceId; note: SourceId; silent: SourceId; other: SourceId }
  codes: Record<'tied' | 'second' | 'free', CodeId>
}

export async function caseStudy(say: (text: string) => string): Promise<CaseStudy> {
  const core = openCore()
  const { call } = core
  const file = core.path('caso.trama')
  await call('study.create', { path: file, title: say(`Estudio ${nasty}`), language: 'es' })
  const { id: caseId } = await call('cases.create', { name: say(`Red ${nasty}`), description: say(prose) })
  const other = await call('cases.create', { name: say('Otra <red>') })
  await addAttributes(core, caseId, say)
  const add = (text: string, kind: Input<'imports.run'>['items'][number]['kind'], of: CaseId, n: number) =>
    importSource(core, { title: say(`Fuente ${n} ${nasty}`), text: say(text), kind, caseId: of })
  const sources = {
    interview: await add(interview, 'interview', caseId, 1),
    second: await add(`${interview}\nJEFA: Y ya.`, 'interview', caseId, 2),
    note: await add(note, 'field-note', caseId, 3),
    silent: await add('Nadie dijo nada.', 'document', caseId, 4),
    other: await add('De otro caso <hr>.', 'interview', other.id, 5),
  }
  const codes = await addCodes(core, say)
  await addCodings(core, sources, codes, say)
  return { ...core, caseId, file, sources, codes }
}

async function addAttributes({ call }: TestCore, caseId: CaseId, say: (text: string) => string) {
  const options = [say('Uno | dos'), say('<tres>')]
  const values: [Input<'attributes.create'>['type'], Input<'cases.setValue'>['value']][] = [
    ['text', say(nasty)],
    ['number', 1234.5],
    ['date', '2023-05-10'],
    ['boolean', true],
    ['one-of', options[0] ?? null],
    ['several-of', options],
    ['text', null],
  ]
  for (const [index, [type, value]] of values.entries()) {
    const { id } = await call('attributes.create', {
      name: say(`Atributo ${index} <td>|`),
      type,
      options: type === 'one-of' || type === 'several-of' ? options : [],
    })
    await call('cases.setValue', { caseId, attributeId: id, value })
  }
}

async function importSource(
  { call }: TestCore,
  of: {
    title: string
    text: string
    kind: Input<'imports.run'>['items'][number]['kind']
    caseId: CaseId
  },
): Promise<SourceId> {
  const { stagedId } = await call('imports.stage', {
    stagedId: null,
    fileName: 'a&b.txt',
    base64: Buffer.from(of.text).toString('base64'),
  })
  const { text: _text, caseId, ...item } = of
  const [outcome] = await call('imports.run', {
    taskId: 't',
    items: [
      {
        ...item,
        stagedId,
        case: { id: caseId },
        date: '2023-05-10',
        encoding: 'utf-8',
        allowDuplicate: true,
      },
    ],
  })
  if (outcome?.sourceId === undefined || outcome.sourceId === null) throw new Error(outcome?.error?.code)
  return outcome.sourceId
}

async function addCodes({ call }: TestCore, say: (text: string) => string): Promise<CaseStudy['codes']> {
  const { indicators } = await call('model.get', {})
  const ids = await Promise.all(
    ['tied', 'second', 'free'].map((name) =>
      call('codes.create', {
        parentId: null,
        name: say(`${name} <code> | *x*/y`),
        definition: say(prose),
        useWhen: say('Siempre <que> | sí'),
        example: say('`Ejemplo`'),
      }),
    ),
  )
  const [tied, second, free] = ids.map((code) => code.id)
  const indicator = indicators[0]?.id
  if (tied === undefined || second === undefined || free === undefined || indicator === undefined)
    throw new Error('no codes')
  for (const id of [tied, second])
    await call('codes.tie', { id, indicators: [indicator], components: [], attributes: [] })
  return { tied, second, free }
}

/** Overlapping, merely touching, several lines long, in every direction, by two people. */
async function addCodings(
  { call }: TestCore,
  sources: CaseStudy['sources'],
  codes: CaseStudy['codes'],
  say: (text: string) => string,
) {
  const at = (text: string, from: string, to: string) => {
    const start = text.indexOf(from)
    return { start, end: text.indexOf(to, start) + to.length }
  }
  const make = (
    sourceId: SourceId,
    span: { start: number; end: number },
    codeId: CodeId,
    direction: Input<'codings.create'>['direction'],
    coder: string,
  ) => call('codings.create', { sourceId, ...span, codeIds: [codeId], direction, coder, memo: say(prose) })
  const whole = at(interview, 'JEFA: Decidimos', '#3.')
  await make(sources.interview, whole, codes.tied, 'supports', say('Ana <a> | *a*'))
  await make(
    sources.interview,
    at(interview, '  - una', 'volvemos'),
    codes.second,
    'supports',
    say('Beto `b`'),
  )
  await make(
    sources.interview,
    { start: whole.end, end: whole.end + 3 },
    codes.tied,
    'neutral',
    say('Ana <a> | *a*'),
  )
  await make(sources.second, at(interview, 'Después', 'nada.'), codes.tied, 'supports', say('Ana <a> | *a*'))
  await make(sources.note, at(note, 'Se escucha', 'Fin.'), codes.tied, 'contradicts', say('Beto `b`'))
  await make(sources.note, at(note, 'Nota', 'breve'), codes.free, 'contradicts', say('Beto `b`'))
  await make(sources.interview, at(interview, '¿Y', '?'), codes.free, 'supports', say('Beto `b`'))
  await make(sources.other, { start: 0, end: 9 }, codes.tied, 'supports', say('Beto `b`'))
}

export async function judge(
  { call, caseId }: CaseStudy,
  say: (text: string) => string,
  cite: CodingId[],
): Promise<Output<'judgements.create'>> {
  const { stages } = await call('model.get', {})
  const [first, second] = stages.map((stage) => stage.id)
  if (first === undefined || second === undefined) throw new Error('no stages')
  return call('judgements.create', {
    caseId,
    stage: second,
    rationale: say(prose),
    rivalStage: first,
    rivalReason: say(prose),
    confidence: 'low',
    cite,
  })
}
