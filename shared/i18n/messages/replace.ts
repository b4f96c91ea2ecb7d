// Finding and replacing in many texts at once, the codings going along.
import { plural, type Translation } from '../translation.ts'

const hits = (count: number, written: string) =>
  plural('en', count, { one: '1 hit', other: `${written} hits` })
const apariciones = (count: number, written: string) =>
  plural('es', count, { one: '1 aparición', other: `${written} apariciones` })

export const en = {
  command: 'Find and replace…',
  title: 'Find and replace in the texts',
  find: 'Find',
  with: 'Replace with',
  withHint: 'Letter by letter, as it is written here. Empty takes away what is found.',
  preview: 'What would be replaced',
  invitation:
    'Say what to find and what to put in its place. Codings go along, the texts as they were are kept, and one step undoes everything.',
  nothing: 'Nothing was found, or everything reads so already.',
  found: (count: number, written: string, sources: number, writtenSources: string) =>
    `${hits(count, written)} in ${plural('en', sources, { one: '1 source', other: `${writtenSources} sources` })}`,
  source: (title: string, count: number, written: string) => `${title}: ${hits(count, written)}`,
  ticked: (count: number, written: string) =>
    plural('en', count, { one: '1 ticked', other: `${written} ticked` }),
  onlyFirst: (written: string) =>
    `The first ${written} are shown and can be unticked. The others are replaced too, unless you narrow the search.`,
  touched: (count: number, written: string, lost: number, writtenLost: string) => {
    const all = plural('en', count, {
      one: '1 coding has other words afterwards',
      other: `${written} codings have other words afterwards`,
    })
    const gone = plural('en', lost, {
      one: '1 of them is left without a place',
      other: `${writtenLost} of them are left without a place`,
    })
    return lost === 0 ? all : `${all}; ${gone}`
  },
  ifAll: 'if everything is replaced',
  showTouched: 'Show the codings',
  hideTouched: 'Show the hits',
  noneTouched: 'No coding has its words changed.',
  run: (count: number, written: string) =>
    count === 0 ? 'Replace' : plural('en', count, { one: 'Replace 1 hit', other: `Replace ${written} hits` }),
}

export const es: Translation<typeof en> = {
  command: 'Buscar y reemplazar…',
  title: 'Buscar y reemplazar en los textos',
  find: 'Buscar',
  with: 'Reemplazar por',
  withHint: 'Letra por letra, tal como se escriba aquí. Vacío, quita lo hallado.',
  preview: 'Lo que se reemplazaría',
  invitation:
    'Indique qué buscar y qué poner en su lugar. Las codificaciones acompañan al texto, los textos anteriores se conservan y todo se deshace en un solo paso.',
  nothing: 'No se halló nada, o todo está escrito así.',
  found: (count, written, sources, writtenSources) =>
    `${apariciones(count, written)} en ${plural('es', sources, { one: '1 fuente', other: `${writtenSources} fuentes` })}`,
  source: (title, count, written) => `${title}: ${apariciones(count, written)}`,
  ticked: (count, written) => plural('es', count, { one: '1 marcada', other: `${written} marcadas` }),
  onlyFirst: (written) =>
    `Se muestran las primeras ${written}, que pueden desmarcarse. Las demás también se reemplazan, salvo que acote la búsqueda.`,
  touched: (count, written, lost, writtenLost) => {
    const all = plural('es', count, {
      one: '1 codificación queda con otras palabras',
      other: `${written} codificaciones quedan con otras palabras`,
    })
    const gone = plural('es', lost, {
      one: '1 de ellas queda sin lugar',
      other: `${writtenLost} de ellas quedan sin lugar`,
    })
    return lost === 0 ? all : `${all}; ${gone}`
  },
  ifAll: 'si se reemplaza todo',
  showTouched: 'Ver las codificaciones',
  hideTouched: 'Ver las apariciones',
  noneTouched: 'Ninguna codificación cambia de palabras.',
  run: (count, written) =>
    count === 0
      ? 'Reemplazar'
      : plural('es', count, { one: 'Reemplazar 1 aparición', other: `Reemplazar ${written} apariciones` }),
}
