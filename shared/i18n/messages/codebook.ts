// The codebook: its tree, what a code means, what it speaks to, where it was given.
import { plural, type Translation } from '../translation.ts'

export const en = {
  count: (count: number, shown: string) => `${shown} ${plural('en', count, { one: 'code', other: 'codes' })}`,
  codings: (count: number) => plural('en', count, { one: '1 coding', other: `${count} codings` }),
  tree: 'Codes',
  find: 'Find a code',
  noneFound: 'No code is called that.',
  emptyTitle: 'The codebook is empty',
  emptyText:
    'A code names something you look for in what people said and did. Define each one so that two people would use it alike.',
  emptyReadOnly: 'This study has no codes, and it is open read-only.',

  newCode: 'New code',
  newUnder: (parent: string) => `New code under “${parent}”`,
  create: 'Create',
  more: 'More about the code',

  tabs: { definition: 'Definition', ties: 'Ties', excerpts: 'Excerpts' },
  name: 'Name',
  nameEmpty: 'A code needs a name.',
  color: 'Colour',
  colors: {
    '#2266cc': 'Blue',
    '#bb4400': 'Rust',
    '#dd6699': 'Pink',
    '#996666': 'Clay',
    '#779955': 'Moss',
    '#aa77cc': 'Lilac',
    '#7766aa': 'Violet',
    '#7777ee': 'Periwinkle',
    '#447733': 'Green',
    '#aa4488': 'Plum',
    '#bb7700': 'Ochre',
    '#009999': 'Teal',
  } as Readonly<Record<string, string>>,
  otherColor: 'Another colour',
  definition: 'Definition',
  definitionHint: 'What it means, in a sentence or two.',
  useWhen: 'Use it when',
  useWhenHint: 'Signs by which a passage is recognised.',
  doNotUseWhen: 'Do not use it when',
  doNotUseWhenHint: 'What looks like it and is not; which code to use instead.',
  example: 'Example',
  exampleHint: 'Words of a participant that show it well.',

  ties: {
    about:
      'What is coded with this code is evidence for the indicators ticked here, and for no others: those of the codes above and below it are theirs.',
    indicators: 'Indicators',
    components: 'Components and their attributes',
    outside: 'Outside the order of stages',
    level: (name: string) => `Level: ${name}`,
    none: 'Tied to nothing: what is coded with it counts for no indicator.',
  },

  excerpts: {
    below: 'With the codes below it',
    none: 'Nothing has been coded with it yet.',
    noneText: 'Open a source, select a passage and give it this code.',
    summary: (codings: number, sources: number) =>
      `${plural('en', codings, { one: '1 excerpt', other: `${codings} excerpts` })} in ${plural('en', sources, { one: '1 source', other: `${sources} sources` })}`,
    inAll: 'With filters, in Excerpts',
    listOf: (code: string) => `Excerpts of ${code}`,
  },

  commands: {
    create: 'New code beside this one',
    createChild: 'New code under this one',
    rename: 'Rename the code',
    up: 'Move the code up',
    down: 'Move the code down',
    in: 'Move the code under the one above',
    out: 'Move the code out, beside its parent',
    remove: 'Remove the code and those below it',
  },
}

export const es: Translation<typeof en> = {
  count: (count, shown) => `${shown} ${plural('es', count, { one: 'código', other: 'códigos' })}`,
  codings: (count) => plural('es', count, { one: '1 codificación', other: `${count} codificaciones` }),
  tree: 'Códigos',
  find: 'Buscar un código',
  noneFound: 'Ningún código se llama así.',
  emptyTitle: 'El libro de códigos está vacío',
  emptyText:
    'Un código nombra algo que se busca en lo que la gente dijo e hizo. Defina cada uno de modo que dos personas lo usen igual.',
  emptyReadOnly: 'Este estudio no tiene códigos y está abierto en solo lectura.',

  newCode: 'Código nuevo',
  newUnder: (parent) => `Código nuevo dentro de «${parent}»`,
  create: 'Crear',
  more: 'Más acciones del código',

  tabs: { definition: 'Definición', ties: 'Vínculos', excerpts: 'Citas' },
  name: 'Nombre',
  nameEmpty: 'Un código necesita un nombre.',
  color: 'Color',
  colors: {
    '#2266cc': 'Azul',
    '#bb4400': 'Óxido',
    '#dd6699': 'Rosado',
    '#996666': 'Arcilla',
    '#779955': 'Musgo',
    '#aa77cc': 'Lila',
    '#7766aa': 'Violeta',
    '#7777ee': 'Azul lavanda',
    '#447733': 'Verde',
    '#aa4488': 'Ciruela',
    '#bb7700': 'Ocre',
    '#009999': 'Verde azulado',
  },
  otherColor: 'Otro color',
  definition: 'Definición',
  definitionHint: 'Qué significa, en una o dos frases.',
  useWhen: 'Usar cuando',
  useWhenHint: 'Señales que permiten reconocer un pasaje.',
  doNotUseWhen: 'No usar cuando',
  doNotUseWhenHint: 'Lo que se le parece y no lo es; qué código usar en su lugar.',
  example: 'Ejemplo',
  exampleHint: 'Palabras de un participante que lo muestren bien.',

  ties: {
    about:
      'Lo que se codifica con este código es evidencia para los indicadores marcados aquí y para ningún otro: los de los códigos que lo contienen, o que contiene, son de ellos.',
    indicators: 'Indicadores',
    components: 'Componentes y sus atributos',
    outside: 'Fuera del orden de las etapas',
    level: (name) => `Nivel: ${name}`,
    none: 'Sin vínculos: lo que se codifique con él no cuenta para ningún indicador.',
  },

  excerpts: {
    below: 'Con los códigos que contiene',
    none: 'Todavía no se ha codificado nada con él.',
    noneText: 'Abra una fuente, seleccione un pasaje y asígnele este código.',
    summary: (codings, sources) =>
      `${plural('es', codings, { one: '1 cita', other: `${codings} citas` })} en ${plural('es', sources, { one: '1 fuente', other: `${sources} fuentes` })}`,
    inAll: 'Con filtros, en Citas',
    listOf: (code) => `Citas de ${code}`,
  },

  commands: {
    create: 'Código nuevo junto a este',
    createChild: 'Código nuevo dentro de este',
    rename: 'Cambiar el nombre del código',
    up: 'Subir el código',
    down: 'Bajar el código',
    in: 'Mover el código dentro del anterior',
    out: 'Sacar el código, junto al que lo contiene',
    remove: 'Quitar el código y los que contiene',
  },
}
