// Autocoding: what to look for, how much of it is coded, and what would be.
import type { AutocodeUnit } from '../../schema/autocode.ts'
import { plural, type Translation } from '../translation.ts'

export type AutocodeWay = 'words' | 'phrase' | 'regex' | 'speaker' | 'found'

const stretches = (count: number, written: string) =>
  plural('en', count, { one: '1 stretch', other: `${written} stretches` })
const tramos = (count: number, written: string) =>
  plural('es', count, { one: '1 tramo', other: `${written} tramos` })

export const en = {
  command: 'Autocode…',
  title: 'Autocode',
  way: 'Look for',
  ways: {
    words: 'Words of a list',
    phrase: 'A phrase',
    regex: 'A regular expression',
    speaker: 'What somebody says',
    found: 'What the search found',
  } satisfies Record<AutocodeWay, string>,
  searchedFor: 'Searched for',
  words: 'Words and phrases',
  wordsHint: 'One a line; lines that begin with # are notes. Accents and capitals do not matter.',
  tooManyWords: (most: string) => `A list has ${most} lines at most.`,
  phrase: 'Phrase',
  phraseHint: 'As it was said. Accents and capitals do not matter.',
  regex: 'Regular expression',
  regexHint: 'RE2 syntax, as in deci(de|sión). Accents and capitals do not matter.',
  wholeWords: 'Whole words only',
  speakers: 'Who speaks',
  noSpeakers: 'No source has turns of speakers.',
  unit: 'Code',
  units: {
    hit: 'Only what is found',
    sentence: 'Its sentence',
    turn: 'Its turn',
    paragraph: 'Its paragraph',
  } satisfies Record<AutocodeUnit, string>,
  spokenUnits: {
    hit: 'Whole turns',
    sentence: 'Each sentence',
    turn: 'Whole turns',
    paragraph: 'Each paragraph',
  } satisfies Record<AutocodeUnit, string>,
  code: 'With the code',
  codePlaceholder: 'Type some of its letters',
  direction: 'Direction',
  where: 'Where',
  cases: 'Cases',
  kinds: 'Kinds of source',
  sources: 'Sources',
  all: 'all',
  chosen: (count: number, written: string) =>
    plural('en', count, { one: '1 chosen', other: `${written} chosen` }),
  yes: 'Yes',
  no: 'No',

  preview: 'What would be coded',
  invitation: 'Say what to look for, and what would be coded is shown here.',
  nothing: 'Nothing was found.',
  found: (count: number, written: string, sources: number, writtenSources: string) =>
    `${stretches(count, written)} in ${plural('en', sources, { one: '1 source', other: `${writtenSources} sources` })}`,
  ticked: (count: number, written: string) =>
    plural('en', count, { one: '1 ticked', other: `${written} ticked` }),
  onlyFirst: (written: string) => `The first ${written} are here; narrow the search to reach the others.`,
  tickAll: 'Tick all',
  tickNone: 'Tick none',
  source: (title: string, count: number, written: string) => `${title}: ${stretches(count, written)}`,
  coded: 'already coded',
  hits: (count: number) => plural('en', count, { one: '1 hit', other: `${count} hits` }),
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  needsCode: 'Choose a code.',
  apply: (count: number, written: string) => `Code ${stretches(count, written)}`,
}

export const es: Translation<typeof en> = {
  command: 'Codificar automáticamente…',
  title: 'Codificar automáticamente',
  way: 'Buscar',
  ways: {
    words: 'Palabras de una lista',
    phrase: 'Una frase',
    regex: 'Una expresión regular',
    speaker: 'Lo que dice alguien',
    found: 'Lo que encontró la búsqueda',
  },
  searchedFor: 'Se buscó',
  words: 'Palabras y frases',
  wordsHint: 'Una por línea; las que empiezan con # son notas. No importan tildes ni mayúsculas.',
  tooManyWords: (most) => `Una lista tiene ${most} líneas como máximo.`,
  phrase: 'Frase',
  phraseHint: 'Tal como se dijo. No importan tildes ni mayúsculas.',
  regex: 'Expresión regular',
  regexHint: 'Sintaxis RE2, como en deci(de|sión). No importan tildes ni mayúsculas.',
  wholeWords: 'Solo palabras completas',
  speakers: 'Quién habla',
  noSpeakers: 'Ninguna fuente tiene turnos de habla.',
  unit: 'Codificar',
  units: {
    hit: 'Solo lo hallado',
    sentence: 'La oración',
    turn: 'El turno de habla',
    paragraph: 'El párrafo',
  },
  spokenUnits: {
    hit: 'Turnos completos',
    sentence: 'Cada oración',
    turn: 'Turnos completos',
    paragraph: 'Cada párrafo',
  },
  code: 'Con el código',
  codePlaceholder: 'Escriba algunas de sus letras',
  direction: 'Dirección',
  where: 'Dónde',
  cases: 'Casos',
  kinds: 'Tipos de fuente',
  sources: 'Fuentes',
  all: 'sin límite',
  chosen: (count, written) => plural('es', count, { one: '1 elección', other: `${written} elecciones` }),
  yes: 'Sí',
  no: 'No',

  preview: 'Lo que se codificaría',
  invitation: 'Indique qué buscar y aquí verá lo que se codificaría.',
  nothing: 'No se halló nada.',
  found: (count, written, sources, writtenSources) =>
    `${tramos(count, written)} en ${plural('es', sources, { one: '1 fuente', other: `${writtenSources} fuentes` })}`,
  ticked: (count, written) => plural('es', count, { one: '1 marcado', other: `${written} marcados` }),
  onlyFirst: (written) => `Aquí están los primeros ${written}; acote la búsqueda para llegar a los demás.`,
  tickAll: 'Marcar todos',
  tickNone: 'No marcar ninguno',
  source: (title, count, written) => `${title}: ${tramos(count, written)}`,
  coded: 'ya codificado',
  hits: (count) => plural('es', count, { one: '1 aparición', other: `${count} apariciones` }),
  page: (page, pages) => `Página ${page} de ${pages}`,
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  needsCode: 'Elija un código.',
  apply: (count, written) => `Codificar ${tramos(count, written)}`,
}
