// Searching the texts: the question, the hits, what is done with them.
import type { SearchMode } from '../../schema/search.ts'
import { plural, type Translation } from '../translation.ts'

export const en = {
  field: 'Search the texts',
  placeholder: {
    words: 'Words, or how they begin',
    phrase: 'A phrase, as it was said',
    regex: 'A regular expression: deci(de|sión)',
  } satisfies Record<SearchMode, string>,
  mode: 'How to search',
  modes: { words: 'Words', phrase: 'Phrase', regex: 'Regular expression' } satisfies Record<
    SearchMode,
    string
  >,
  wholeWords: 'Whole words only',
  speaker: 'Speaker',
  anySpeaker: 'Any speaker',
  speakerIn: (speaker: string, sources: number) =>
    plural('en', sources, { one: `${speaker} (1 source)`, other: `${speaker} (${sources} sources)` }),
  inCode: 'Inside excerpts of a code',
  anyCode: 'Coded or not',
  between: 'Dates',
  from: 'From this date',
  to: 'To this date',
  clearFilters: 'Clear the filters',
  found: (count: number, written: string, sources: number) =>
    `${plural('en', count, { one: '1 hit', other: `${written} hits` })} in ${plural('en', sources, {
      one: '1 source',
      other: `${sources} sources`,
    })}`,
  atLeast: (written: string) => `at least ${written}`,
  hitsHere: (count: number, written: string) =>
    plural('en', count, { one: '1 hit', other: `${written} hits` }),
  onlyFirst: (written: string) => `The first ${written} are shown: more words or a filter narrow them down.`,
  meant: (count: number, written: string) =>
    plural('en', count, { one: '1 hit chosen.', other: `${written} hits chosen.` }),
  hits: 'Hits',
  open: 'Open in the reader',
  selectAll: 'Choose all',
  selectNone: 'Choose none',
  code: 'Code…',
  replace: 'Replace…',
  codeHits: (count: number, written: string) =>
    plural('en', count, { one: 'Code 1 hit', other: `Code ${written} hits` }),
  direction: 'Direction',
  codeCommand: 'Code the hits chosen',
  toField: 'Go to the search field',
  command: 'Search the texts',
  inTexts: (text: string) => `Search for “${text}” in the texts`,
  emptyTitle: 'Search everything that was said and written',
  howTo:
    'Accents and capitals do not matter, but n is not ñ. Several words must be in the same paragraph.\nDown goes to the hits · Enter opens one · Shift with the arrows, or the space bar, chooses several · C codes them.',
  nothing: 'No text has it.',
}

export const es: Translation<typeof en> = {
  field: 'Buscar en los textos',
  placeholder: {
    words: 'Palabras, o cómo empiezan',
    phrase: 'Una frase, tal como se dijo',
    regex: 'Una expresión regular: deci(de|sión)',
  },
  mode: 'Forma de buscar',
  modes: { words: 'Palabras', phrase: 'Frase', regex: 'Expresión regular' },
  wholeWords: 'Solo palabras completas',
  speaker: 'Quién habla',
  anySpeaker: 'Todas las voces',
  speakerIn: (speaker, sources) =>
    plural('es', sources, { one: `${speaker} (1 fuente)`, other: `${speaker} (${sources} fuentes)` }),
  inCode: 'Dentro de fragmentos de un código',
  anyCode: 'Con o sin código',
  between: 'Fechas',
  from: 'Desde esta fecha',
  to: 'Hasta esta fecha',
  clearFilters: 'Quitar los filtros',
  found: (count, written, sources) =>
    `${plural('es', count, { one: '1 aparición', other: `${written} apariciones` })} en ${plural(
      'es',
      sources,
      { one: '1 fuente', other: `${sources} fuentes` },
    )}`,
  atLeast: (written) => `al menos ${written}`,
  hitsHere: (count, written) => plural('es', count, { one: '1 aparición', other: `${written} apariciones` }),
  onlyFirst: (written) => `Se muestran las primeras ${written}: con más palabras o un filtro quedan menos.`,
  meant: (count, written) =>
    plural('es', count, { one: '1 aparición elegida.', other: `${written} apariciones elegidas.` }),
  hits: 'Apariciones',
  open: 'Abrir en la lectura',
  selectAll: 'Elegir todas',
  selectNone: 'No elegir ninguna',
  code: 'Codificar…',
  replace: 'Reemplazar…',
  codeHits: (count, written) =>
    plural('es', count, { one: 'Codificar 1 aparición', other: `Codificar ${written} apariciones` }),
  direction: 'Dirección',
  codeCommand: 'Codificar las apariciones elegidas',
  toField: 'Ir al campo de búsqueda',
  command: 'Buscar en los textos',
  inTexts: (text) => `Buscar «${text}» en los textos`,
  emptyTitle: 'Buscar en todo lo dicho y lo escrito',
  howTo:
    'Las tildes y las mayúsculas no importan, pero la n no es ñ. Si son varias palabras, deben estar en el mismo párrafo.\nFlecha abajo lleva a las apariciones · Entrar abre una · Mayús con las flechas, o la barra espaciadora, elige varias · C las codifica.',
  nothing: 'No aparece en ningún texto.',
}
