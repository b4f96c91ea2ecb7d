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
  retired: 'retired',
  retiredNote: 'Retired: no longer offered when coding. What has it keeps it and goes on counting.',
  hideRetired: 'Hide retired codes',
  openExcerpts: (count: number) =>
    `${plural('en', count, { one: '1 coding', other: `${count} codings` })}: show the excerpts`,

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
    gone: 'No longer in the model',
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

  many: {
    title: (count: number) => `${count} codes chosen`,
    about: 'What is done now is done to all of them, in one step that can be undone.',
    color: 'Colour of all of them',
    below: (codes: number, codings: number) =>
      `With those below them: ${codes} codes, ${plural('en', codings, { one: '1 coding', other: `${codings} codings` })}.`,
  },

  quoting: {
    take: 'Take one from the excerpts…',
    title: 'Which excerpt is a good example?',
    quoted: (quote: string, locator: string) => `“${quote}” [${locator}]`,
    open: (locator: string) => `Open ${locator}`,
  },

  move: {
    title: (count: number) => plural('en', count, { one: 'Move the code', other: `Move ${count} codes` }),
    under: 'Under this code',
    top: 'At the top level',
    placeholder: 'Some letters of its name',
    run: 'Move',
  },

  merge: {
    title: 'Merge codes',
    going: 'What is merged into it',
    into: 'The code that stays',
    placeholder: 'Some letters of its name',
    what: 'What will happen',
    run: 'Merge',
    codings: (count: number) =>
      plural('en', count, {
        one: '1 coding gets the code that stays.',
        other: `${count} codings get the code that stays.`,
      }),
    united: (count: number) =>
      plural('en', count, {
        one: '1 of them says what another says already (same words, direction and coder) and becomes one with it. Memos are joined, the greater weight stays.',
        other: `${count} of them say what others say already (same words, direction and coder) and become one with those. Memos are joined, the greater weight stays.`,
      }),
    lost: (count: number) =>
      plural('en', count, {
        one: '1 of them waits for a new place in its text, and goes on waiting.',
        other: `${count} of them wait for a new place in their text, and go on waiting.`,
      }),
    moved: (count: number) =>
      plural('en', count, {
        one: '1 code under them goes under it.',
        other: `${count} codes under them go under it.`,
      }),
    namesakes: (paths: string) => `Merged too, because it has codes of the same name under it: ${paths}.`,
    ties: (count: number) =>
      plural('en', count, {
        one: 'It gains 1 tie to the model, and all its excerpts count for that.',
        other: `It gains ${count} ties to the model, and all its excerpts count for those.`,
      }),
    texts: 'What explains them is added to what explains it, under the name of each.',
    after: (before: number, after: number) =>
      `Codings of the code that stays: ${before} now, ${after} afterwards.`,
  },

  split: {
    title: (name: string) => `Split “${name}”`,
    about:
      'The new codes stand beside it, explained and tied as it is. What they do not take stays where it is.',
    way: 'Split by',
    ways: { direction: 'direction', excerpts: 'chosen excerpts' },
    newName: (direction: string) => `New code for: ${direction}`,
    oneName: 'Name of the new code',
    partOf: (name: string, direction: string) => `${name} (${direction.toLowerCase()})`,
    excerpts: 'Excerpts that go to the new code',
    more: (count: number) => `Show ${count} more`,
    takes: (name: string, count: number) =>
      `“${name}” takes ${plural('en', count, { one: '1 coding', other: `${count} codings` })}.`,
    stays: (name: string, count: number) =>
      `“${name}” keeps ${plural('en', count, { one: '1 coding', other: `${count} codings` })}.`,
    nothing: 'Nothing is coded with it yet, so there is nothing to split.',
    run: 'Split',
  },

  commands: {
    create: 'New code beside this one',
    createChild: 'New code under this one',
    rename: 'Rename the code',
    up: 'Move the code up',
    down: 'Move the code down',
    in: 'Move the code under the one above',
    out: 'Move the code out, beside its parent',
    moveTo: 'Move to another place…',
    merge: 'Merge with other codes…',
    split: 'Split the code…',
    retire: 'Retire: no longer offer it',
    restore: 'Bring back: offer it again',
    excerpts: 'Show the excerpts of the code',
    hideRetired: 'Hide or show retired codes',
    menu: 'What can be done with the code',
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
  retired: 'retirado',
  retiredNote: 'Retirado: ya no se ofrece al codificar. Lo codificado con él lo conserva y sigue contando.',
  hideRetired: 'Ocultar los códigos retirados',
  openExcerpts: (count) =>
    `${plural('es', count, { one: '1 codificación', other: `${count} codificaciones` })}: mostrar las citas`,

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
    gone: 'Ya no están en el modelo',
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

  many: {
    title: (count) => `${count} códigos elegidos`,
    about: 'Lo que se haga ahora se hará con todos, en un solo paso que se puede deshacer.',
    color: 'Color de todos',
    below: (codes, codings) =>
      `Con los que contienen: ${codes} códigos, ${plural('es', codings, { one: '1 codificación', other: `${codings} codificaciones` })}.`,
  },

  quoting: {
    take: 'Tomar uno de las citas…',
    title: '¿Qué cita es un buen ejemplo?',
    quoted: (quote, locator) => `«${quote}» [${locator}]`,
    open: (locator) => `Abrir ${locator}`,
  },

  move: {
    title: (count) => plural('es', count, { one: 'Mover el código', other: `Mover ${count} códigos` }),
    under: 'Dentro de este código',
    top: 'En el primer nivel',
    placeholder: 'Algunas letras de su nombre',
    run: 'Mover',
  },

  merge: {
    title: 'Unir códigos',
    going: 'Los que se unen a él',
    into: 'El código que queda',
    placeholder: 'Algunas letras de su nombre',
    what: 'Qué va a pasar',
    run: 'Unir',
    codings: (count) =>
      plural('es', count, {
        one: '1 codificación recibe el código que queda.',
        other: `${count} codificaciones reciben el código que queda.`,
      }),
    united: (count) =>
      plural('es', count, {
        one: '1 de ellas dice lo que otra ya dice (mismas palabras, dirección y codificador) y se hace una con ella. Las notas se juntan y queda el peso mayor.',
        other: `${count} de ellas dicen lo que otras ya dicen (mismas palabras, dirección y codificador) y se hacen una con esas. Las notas se juntan y queda el peso mayor.`,
      }),
    lost: (count) =>
      plural('es', count, {
        one: '1 de ellas espera un lugar nuevo en su texto, y lo sigue esperando.',
        other: `${count} de ellas esperan un lugar nuevo en su texto, y lo siguen esperando.`,
      }),
    moved: (count) =>
      plural('es', count, {
        one: '1 código contenido en ellos pasa a estar dentro de él.',
        other: `${count} códigos contenidos en ellos pasan a estar dentro de él.`,
      }),
    namesakes: (paths) => `Se unen también, porque él contiene códigos del mismo nombre: ${paths}.`,
    ties: (count) =>
      plural('es', count, {
        one: 'Gana 1 vínculo con el modelo, y todas sus citas cuentan para él.',
        other: `Gana ${count} vínculos con el modelo, y todas sus citas cuentan para ellos.`,
      }),
    texts: 'Lo que los explica se agrega a lo que lo explica a él, bajo el nombre de cada uno.',
    after: (before, after) => `Codificaciones del código que queda: ${before} ahora, ${after} después.`,
  },

  split: {
    title: (name) => `Dividir «${name}»`,
    about:
      'Los códigos nuevos quedan junto a él, explicados y vinculados igual. Lo que no se lleven se queda donde está.',
    way: 'Dividir según',
    ways: { direction: 'la dirección', excerpts: 'citas elegidas' },
    newName: (direction) => `Código nuevo para: ${direction}`,
    oneName: 'Nombre del código nuevo',
    partOf: (name, direction) => `${name} (${direction.toLowerCase()})`,
    excerpts: 'Citas que pasan al código nuevo',
    more: (count) => `Mostrar ${count} más`,
    takes: (name, count) =>
      `«${name}» se lleva ${plural('es', count, { one: '1 codificación', other: `${count} codificaciones` })}.`,
    stays: (name, count) =>
      `«${name}» se queda con ${plural('es', count, { one: '1 codificación', other: `${count} codificaciones` })}.`,
    nothing: 'Todavía no se ha codificado nada con él, así que no hay qué dividir.',
    run: 'Dividir',
  },

  commands: {
    create: 'Código nuevo junto a este',
    createChild: 'Código nuevo dentro de este',
    rename: 'Cambiar el nombre del código',
    up: 'Subir el código',
    down: 'Bajar el código',
    in: 'Mover el código dentro del anterior',
    out: 'Sacar el código, junto al que lo contiene',
    moveTo: 'Mover a otro lugar…',
    merge: 'Unir con otros códigos…',
    split: 'Dividir el código…',
    retire: 'Retirar: no ofrecerlo más',
    restore: 'Reponer: volver a ofrecerlo',
    excerpts: 'Mostrar las citas del código',
    hideRetired: 'Ocultar o mostrar los códigos retirados',
    menu: 'Qué se puede hacer con el código',
    remove: 'Quitar el código y los que contiene',
  },
}
