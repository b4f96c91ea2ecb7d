import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseNewlines } from '../../../shared/domain/text/newlines.ts'
import { recogniseTurns } from '../../../shared/domain/text/turns.ts'
import { turn } from '../../../shared/schema/source.ts'

/** Speaker, milliseconds when known, and what was said. */
const said = (text: string) =>
  recogniseTurns(text).map(({ speaker, atMs, bodyStart, end }) =>
    atMs === null ? [speaker, text.slice(bodyStart, end)] : [speaker, atMs, text.slice(bodyStart, end)],
  )
const speakers = (text: string) => recogniseTurns(text).map(({ speaker }) => speaker)

describe('labels as people write them', () => {
  test.each([
    ['roles', 'ENTREVISTADORA: ¿Cómo partió?\nENTREVISTADA: De a poco.', ['ENTREVISTADORA', 'ENTREVISTADA']],
    ['a role and a name', 'Moderador: Partamos.\nMarta: Ya.', ['Moderador', 'Marta']],
    ['codes', 'E1: Hola.\nP3: Hola.\nE1: ¿Y?', ['E1', 'P3', 'E1']],
    ['single letters', 'E: Hola.\nP: Hola.', ['E', 'P']],
    ['codes in lower case', 'e1: hola\np3: hola\ne1: ya', ['e1', 'p3', 'e1']],
    ['codes without the space', 'E1:Hola.\nP1:Hola.', ['E1', 'P1']],
    [
      'numbered speakers',
      'SPEAKER 1: Hi.\nSPEAKER 2: Hi.\nSPEAKER 1: So.',
      ['SPEAKER 1', 'SPEAKER 2', 'SPEAKER 1'],
    ],
    [
      'a recogniser’s names',
      'SPEAKER_00: hola\nSPEAKER_01: chao\nSPEAKER_00: ya',
      ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00'],
    ],
    [
      'names',
      'Ana Soto: Hola.\nLuis de la Maza: Hola.\nAna Soto: Ya.',
      ['Ana Soto', 'Luis de la Maza', 'Ana Soto'],
    ],
    ['first names', 'Ana: Hola.\nLuis: Hola.\nAna: Ya.', ['Ana', 'Luis', 'Ana']],
    [
      'surname first',
      'SOTO DÍAZ, ANA: Hola.\nPRESIDENTA: Gracias.\nSOTO DÍAZ, ANA: Ya.',
      ['SOTO DÍAZ, ANA', 'PRESIDENTA', 'SOTO DÍAZ, ANA'],
    ],
    [
      'titles',
      'Sra. Pérez: Hola.\nJefa técnica: Hola.\nSra. Pérez: Ya.',
      ['Sra. Pérez', 'Jefa técnica', 'Sra. Pérez'],
    ],
    [
      'a school in parenthesis',
      'Directora (Escuela Los Robles): Hola.\nDirectora (Escuela El Alba): Hola.\nDirectora (Escuela Los Robles): Ya.',
      ['Directora (Escuela Los Robles)', 'Directora (Escuela El Alba)', 'Directora (Escuela Los Robles)'],
    ],
    ['emphasis', '**P1:** Hola.\n\n**E**: Hola.\n\n__P1:__ Ya.', ['P1', 'E', 'P1']],
    ['list items', '- Marta: Hola.\n- Juan: Hola.\n- Marta: Ya.', ['Marta', 'Juan', 'Marta']],
    ['stop and dash', 'E.- ¿Cómo?\nP.- Bien.', ['E', 'P']],
    ['a tab', 'ENTREVISTADORA:\tHola.\nP1:\tHola.', ['ENTREVISTADORA', 'P1']],
    [
      'English',
      'Interviewer: How come?\nPrincipal: It began small.\nInterviewer: And?',
      ['Interviewer', 'Principal', 'Interviewer'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  test('an aside in the label is the same speaker; a spelling that varies too', () => {
    expect(said('P1 (Directora): Hola.\nE: ¿Y?\nP1: Ya.\nP1 (ríe): No.\np1: Sí.')).toEqual([
      ['P1', 'Hola.'],
      ['E', '¿Y?'],
      ['P1', 'Ya.'],
      ['P1', 'No.'],
      ['P1', 'Sí.'],
    ])
  })

  test('somebody heard once, in a transcript written the same way', () => {
    expect(speakers('ANA SOTO: Hola.\nLUIS DÍAZ: Hola.\nANA SOTO: Ya.\nEVA ROJAS: Permiso.')).toContain(
      'EVA ROJAS',
    )
    expect(speakers('E1: Hola.\nP1: Hola.\nE1: Ya.\nModeradora: Gracias.\nOjo: nada.')).toEqual([
      'E1',
      'P1',
      'E1',
      'Moderadora',
    ])
  })
})

describe('times', () => {
  test.each([
    [
      'before the label',
      '[00:01:23] P1: Hola.\n0:01:25 E1: Hola.',
      [
        ['P1', 83_000, 'Hola.'],
        ['E1', 85_000, 'Hola.'],
      ],
    ],
    [
      'after it',
      'P1 [00:01:23]: Hola.\nE1 (01:25): Hola.',
      [
        ['P1', 83_000, 'Hola.'],
        ['E1', 85_000, 'Hola.'],
      ],
    ],
    [
      'after the colon',
      'P1: [01:23] Hola.\nE1: Ya.',
      [
        ['P1', 83_000, 'Hola.'],
        ['E1', 'Ya.'],
      ],
    ],
    [
      'instead of the colon',
      'P1 (00:01:23) texto\nAna Soto [1:02:03.500] más',
      [
        ['P1', 83_000, 'texto'],
        ['Ana Soto', 3_723_500, 'más'],
      ],
    ],
    [
      'name and time on a line',
      'Ana Soto  00:12:03\nHola a todas.\n\nLuis\t12:10\nHola.',
      [
        ['Ana Soto', 723_000, 'Hola a todas.'],
        ['Luis', 730_000, 'Hola.'],
      ],
    ],
    [
      'time and name on a line',
      '00:00:05 Hablante 1\nHola.\n00:00:09 Hablante 2\nHola.',
      [
        ['Hablante 1', 5000, 'Hola.'],
        ['Hablante 2', 9000, 'Hola.'],
      ],
    ],
    [
      'alone, before a label',
      '[00:00:05]\nP1: Hola.\n\n[00:00:09]\n\nE1: Ya.',
      [
        ['P1', 5000, 'Hola.'],
        ['E1', 9000, 'Ya.'],
      ],
    ],
    [
      'alone, after a label',
      'P1:\n[00:00:05]\nHola.\nE1: Ya.',
      [
        ['P1', 5000, 'Hola.'],
        ['E1', 'Ya.'],
      ],
    ],
    [
      'alone, while somebody speaks',
      'P1: Hola.\n[00:05:00]\nSigo.\nE1: Ya.',
      [
        ['P1', 'Hola.'],
        ['P1', 300_000, 'Sigo.'],
        ['E1', 'Ya.'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test('a time alone right before a label that has its own is part of its turn', () => {
    expect(said('P1: Hola.\n[00:05:00]\nE1 [00:05:01]: Ya.')).toEqual([
      ['P1', 'Hola.'],
      ['E1', 301_000, 'Ya.'],
    ])
  })

  test('the time of day is not a place in the recording', () => {
    expect(said('10:30 Directora: Hola.\n10:31 Sra. Pérez: Hola.\n10:40 Directora: Ya.')).toEqual([
      ['Directora', 'Hola.'],
      ['Sra. Pérez', 'Hola.'],
      ['Directora', 'Ya.'],
    ])
  })
})

describe('where a turn begins and ends', () => {
  test('the label stays in the text, text before the first turn is nobody’s, blank lines at the end are left out', () => {
    const text = 'Entrevista en la escuela.\n\n- **E1:** ¿Cómo\npartió?\n\nSigue E1.\n\n\nP1:\n\nDe a poco.\n'
    const pieces = recogniseTurns(text).map(({ start, bodyStart, end }) => [
      text.slice(start, bodyStart),
      text.slice(bodyStart, end),
    ])
    expect(pieces).toEqual([
      ['- **E1:** ', '¿Cómo\npartió?\n\nSigue E1.'],
      ['P1:\n\n', 'De a poco.'],
    ])
  })

  test('a turn may be empty', () => {
    expect(said('P1:\nE1: \n')).toEqual([
      ['P1', ''],
      ['E1', ''],
    ])
  })
})

describe('what is not speech', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'La directora dijo lo siguiente: vamos.\nPor ejemplo: nada.\nPor ejemplo: todo.'],
    ['addresses', 'https://red.cl/acta\nhttps://red.cl/otra\nhttp: //x'],
    ['times of day', '10:30 comenzó la reunión.\n10:45 llega la supervisora.\n10:30\n11:00'],
    ['a colon in the middle', 'Ese día Marta dijo algo: que no.\nEse día Marta dijo algo: que sí.'],
    ['sentences before it', 'Muchas gracias. Varios señores: sí.\nMuchas gracias. Varios señores: sí.'],
    ['notes, however many', 'Nota: llueve.\nObservación: frío.\nNota: sale el sol.\nObservación: calor.'],
    ['a list of points', 'OA1: leer.\nOA2: escribir.\nOA3: sumar.'],
    ['lettered options', 'A: sí.\nB: no.\nC: tal vez.'],
    [
      'schools, once each',
      'Escuela Los Robles: 3 asistentes.\nEscuela El Alba: 2 asistentes.\nLiceo Norte: 1.',
    ],
    ['one word that recurs', 'Mapa: el primero.\nTexto entre medio.\nMapa: el segundo.'],
    ['times with nobody', '[00:00:01]\nHola.\n[00:00:05]\nSigo.'],
    ['a label too long', `${'Ana '.repeat(20)}: Hola.\n${'Ana '.repeat(20)}: Ya.`],
  ])('%s', (_, text) => {
    expect(recogniseTurns(text)).toEqual([])
  })

  test('the header of an interview, though it has roles', () => {
    const header =
      'Fecha: 3 de mayo\nLugar: Escuela\nEntrevistadora: Ana Soto\nEntrevistado: Director\nHora: 10:30\n'
    expect(recogniseTurns(`${header}\nLlegué temprano y esperé en la entrada.`)).toEqual([])
    expect(
      speakers(`${header}\nEntrevistadora: Buenos días.\nDirector: Buenos días.\nEntrevistadora: ¿Y?`),
    ).toEqual(['Entrevistadora', 'Director', 'Entrevistadora'])
  })

  test('a novel, where somebody’s name meets a colon now and then', () => {
    const page = 'Y así anduvieron aquel día sin que les acaeciese cosa de contar.\n'.repeat(150)
    const novel = `${page}Sancho: calla.\n${page}Quijote: no callo.\n${page}Sancho: bueno.\n${page}`
    expect(recogniseTurns(novel)).toEqual([])
  })
})

const lines = fc.oneof(
  fc.constantFrom(
    'E1: Hola.',
    'P1 (ríe): ',
    'P1:',
    '**Ana Soto:** ya',
    '- Marta: sí',
    '[00:01:02]',
    '[00:01:02] P1: x',
    'Ana Soto  0:00:09',
    'Fecha: hoy',
    'Nota: algo',
    'Moderadora: Ana',
    '',
    '   ',
    'Texto corriente.',
    '🙂: ¿?',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const texts = fc.array(lines, { maxLength: 25 }).map((some) => normaliseNewlines(some.join('\n')))

test('turns are in order, apart, inside the text, and shaped as the schema says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let from = 0
      for (const one of recogniseTurns(text)) {
        turn.parse(one)
        expect(one.start).toBeGreaterThanOrEqual(from)
        expect(one.bodyStart).toBeGreaterThanOrEqual(one.start)
        expect(one.end).toBeGreaterThanOrEqual(one.bodyStart)
        expect(one.end).toBeLessThanOrEqual(text.length)
        expect(one.end).toBeGreaterThan(one.start)
        expect(text.slice(one.end - 1, one.end)).toMatch(/\S/)
        from = one.end
      }
    }),
    { numRuns: 500 },
  )
})

test('between turns there is only blank space, so no word is lost', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const turns = recogniseTurns(text)
      for (const [index, one] of turns.entries()) {
        const next = turns[index + 1]
        expect(text.slice(one.end, next?.start ?? text.length).trim()).toBe('')
      }
    }),
    { numRuns: 500 },
  )
})

test('the turns do not depend on how newlines were written', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const fromWindows = normaliseNewlines(text.replaceAll('\n', '\r\n'))
      expect(recogniseTurns(fromWindows)).toEqual(recogniseTurns(text))
    }),
  )
})

test.each([
  ['one line', 'palabra '.repeat(700_000)],
  ['one line of capitals', 'A'.repeat(5_000_000)],
  ['one line of blanks', ' '.repeat(5_000_000)],
  ['blanks after a label', `E1: a\nP1:${' '.repeat(5_000_000)}`],
  ['blank lines', '\n'.repeat(5_000_000)],
  ['labels', 'P1: a\nE1: b\n'.repeat(400_000)],
  ['half labels', 'Ana Soto (Ana Soto (\n'.repeat(250_000)],
  ['half times', '[00:00:0\n'.repeat(500_000)],
  ['times', 'P1: a\n[00:00:01]\n'.repeat(250_000)],
])(
  'five million units of %s are read in the time a test has: what this guards against takes minutes',
  (_, text) => {
    expect(recogniseTurns(text)).toBeInstanceOf(Array)
  },
)

const realData = process.env.TRAMA_REAL_DATA
const plenary = realData === undefined ? null : join(realData, 'transcripts', 'CD150326.txt')
const isThere = plenary !== null && existsSync(plenary)
if (!isThere) console.info('Skipped: the plenary transcript; set TRAMA_REAL_DATA to the folder that has it.')

test.skipIf(!isThere)(
  'a parliament’s plenary: everybody who is labelled speaks, and the votes do not',
  () => {
    const text = normaliseNewlines(readFileSync(plenary ?? '', 'utf8'))
    const turns = recogniseTurns(text)
    const all = new Set(turns.map(({ speaker }) => speaker))
    expect(turns.length).toBe(251)
    expect(turns.filter(({ speaker }) => speaker === 'PRESIDENTE')).toHaveLength(84)
    expect(all).toContain('BERMÚDEZ DE CASTRO FERNÁNDEZ, JOSÉ ANTONIO')
    expect([...all].filter((speaker) => /votación|manifiesto|Grupo/.test(speaker))).toEqual([])
  },
)
