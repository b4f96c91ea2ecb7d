// Reading a source and coding it.
import type { ShowBy, TextLook } from '../../schema/desk.ts'
import { plural, type Translation } from '../translation.ts'

export const en = {
  text: (title: string) => `Text of “${title}”`,
  textHelp:
    'Arrows move by word and line, with Ctrl by character and paragraph; Shift selects. J and K go by sentence, G and H by turn. C gives the selection a code.',
  toSources: 'Go to the sources',
  uncased: 'No case',
  undated: 'No date',
  nothingSelected: 'Select a passage to code it',
  selected: (count: number) =>
    `${count} ${plural('en', count, { one: 'character', other: 'characters' })} selected`,
  readOnly: 'Read-only study: it can be read, not coded.',

  direction: {
    next: 'The next coding',
    this: 'This coding',
    label: 'Direction',
  },

  stripes: 'Codings in the margin',
  stripe: (code: string, direction: string, coder: string) => `${code}. ${direction}. ${coder}`,
  codedBy: (coder: string, when: string) => `${coder}, ${when}`,

  here: {
    title: 'Codings here',
    atCaret: 'At the caret',
    inSelection: 'In the selection',
    nearby: 'In this paragraph',
    none: 'Nothing is coded here yet.',
    noneHint: 'Select a passage and press C, or choose a code on the right.',
    count: (count: number) => plural('en', count, { one: '1 coding', other: `${count} codings` }),
    announce: (paragraph: number, codes: readonly string[]) =>
      codes.length === 0 ? `Paragraph ${paragraph}` : `Paragraph ${paragraph}. Codings: ${codes.join('; ')}`,
  },
  coding: {
    remove: 'Remove coding',
    memo: 'Note',
    memoHint: 'What did you see here? Saved when you leave the field.',
  },

  codesEmpty: 'The codebook is empty. Press C on a selection to make the first code.',
  codesHint: 'Point at a code to read its definition here.',

  palette: {
    title: 'Give a code',
    field: 'Code',
    placeholder: 'Type some letters of a code',
    create: (name: string) => `New code “${name}”`,
    createUnder: (name: string, parent: string) => `New code “${name}” under “${parent}”`,
    nothing: 'Type the name of the first code.',
    howTo: 'Enter: give the code · Shift+Enter: give it and go on with another',
  },

  find: {
    open: 'Search within this source',
    label: 'Search within this source',
    next: 'Next hit',
    previous: 'Previous hit',
    close: 'Close the search',
    codeAll: 'Code all hits…',
    place: (at: number, count: string) => `${at} of ${count}`,
    none: 'No hits',
    wrapped: 'Going round the end of the text',
  },

  drag: {
    grip: 'Drag the selection onto a code, or press to choose one',
    recoded: (from: string, to: string) => `Code changed from ${from} to ${to}`,
  },

  menu: {
    open: 'Menu of what is selected or coded here',
    label: 'Selection and coding',
    toSentence: 'Widen to the whole sentence',
    copy: 'Copy with its locator',
    citation: (quote: string, locator: string, title: string) => `“${quote}” (${locator}, ${title})`,
    copied: (locator: string) => `Copied, with ${locator}`,
  },

  show: {
    command: 'Which codings are shown…',
    all: 'Show all codings',
    allShown: 'All codings are shown',
    onlyCode: 'Show only this coding’s code',
    colors: 'Colours by',
    colorBy: { code: 'Code', coder: 'Coder', direction: 'Direction' } satisfies Record<
      ShowBy['color'],
      string
    >,
    coders: 'Coder',
    subcodes: 'With the codes below them',
    hint: 'Nothing ticked limits nothing.',
    hidden: (count: number) => plural('en', count, { one: '1 hidden', other: `${count} hidden` }),
    chipLabel: (count: number) =>
      `${plural('en', count, {
        one: '1 coding of this source is not shown.',
        other: `${count} codings of this source are not shown.`,
      })} Show all`,
  },

  look: {
    title: 'Text size, width and spacing',
    parts: {
      size: { name: 'Text size', less: 'Smaller text', more: 'Larger text' },
      measure: { name: 'Characters a line', less: 'Shorter lines', more: 'Longer lines' },
      spacing: { name: 'Line spacing', less: 'Lines closer together', more: 'Lines further apart' },
    } satisfies Record<keyof TextLook, { name: string; less: string; more: string }>,
    larger: 'Larger text',
    smaller: 'Smaller text',
    usual: 'Usual size, width and spacing',
    said: (size: number) => `Text size ${size}`,
    focus: 'Read with nothing else around',
    unfocus: 'Bring back what is around the text',
  },

  commands: {
    code: 'Give the selection a code',
    lastCode: 'Give the last code again',
    inVivo: 'New code from the selected words',
    recentCode: (position: number, code: string) => `Give recent code ${position}: ${code}`,
    supports: 'Direction: supports',
    contradicts: 'Direction: contradicts',
    neutral: 'Direction: neutral',
    memo: 'Write a note on the coding',
    remove: 'Remove the chosen coding',
    previous: 'Previous coding',
    next: 'Next coding',
    expand: 'Select more: word, sentence, paragraph, turn',
    shrink: 'Select less',
    toText: 'Go to the text',
    toHere: 'Go to the codings here',
    toCodes: 'Go to the codes',
  },
  said: {
    coded: (code: string, direction: string) => `Coded: ${code}. ${direction}.`,
    direction: (direction: string) => `Direction: ${direction}`,
    removed: 'Coding removed',
  },
}

export const es: Translation<typeof en> = {
  text: (title) => `Texto de «${title}»`,
  textHelp:
    'Las flechas avanzan por palabra y línea; con Ctrl, por carácter y párrafo; con Mayús se selecciona. J y K van por oración; G y H, por turno. La tecla C codifica la selección.',
  toSources: 'Ir a las fuentes',
  uncased: 'Sin caso',
  undated: 'Sin fecha',
  nothingSelected: 'Seleccione un pasaje para codificarlo',
  selected: (count) =>
    `${count} ${plural('es', count, { one: 'carácter seleccionado', other: 'caracteres seleccionados' })}`,
  readOnly: 'Estudio en solo lectura: se puede leer, no codificar.',

  direction: {
    next: 'La próxima codificación',
    this: 'Esta codificación',
    label: 'Dirección',
  },

  stripes: 'Codificaciones al margen',
  stripe: (code, direction, coder) => `${code}. ${direction}. ${coder}`,
  codedBy: (coder, when) => `${coder}, ${when}`,

  here: {
    title: 'Codificaciones aquí',
    atCaret: 'En el cursor',
    inSelection: 'En la selección',
    nearby: 'En este párrafo',
    none: 'Aquí todavía no hay nada codificado.',
    noneHint: 'Seleccione un pasaje y presione C, o elija un código a la derecha.',
    count: (count) => plural('es', count, { one: '1 codificación', other: `${count} codificaciones` }),
    announce: (paragraph, codes) =>
      codes.length === 0
        ? `Párrafo ${paragraph}`
        : `Párrafo ${paragraph}. Codificaciones: ${codes.join('; ')}`,
  },
  coding: {
    remove: 'Quitar la codificación',
    memo: 'Nota',
    memoHint: '¿Qué vio aquí? Se guarda al salir del campo.',
  },

  codesEmpty: 'El libro de códigos está vacío. Seleccione un pasaje y presione C para crear el primero.',
  codesHint: 'Pase por un código para leer aquí su definición.',

  palette: {
    title: 'Asignar un código',
    field: 'Código',
    placeholder: 'Escriba algunas letras de un código',
    create: (name) => `Código nuevo «${name}»`,
    createUnder: (name, parent) => `Código nuevo «${name}» dentro de «${parent}»`,
    nothing: 'Escriba el nombre del primer código.',
    howTo: 'Entrar: asignar el código · Mayús+Entrar: asignarlo y seguir con otro',
  },

  find: {
    open: 'Buscar en esta fuente',
    label: 'Buscar en esta fuente',
    next: 'Aparición siguiente',
    previous: 'Aparición anterior',
    close: 'Cerrar la búsqueda',
    codeAll: 'Codificar todas…',
    place: (at, count) => `${at} de ${count}`,
    none: 'No aparece',
    wrapped: 'Se dio la vuelta al texto',
  },

  drag: {
    grip: 'Arrastre la selección a un código, o presione para elegir uno',
    recoded: (from, to) => `El código cambió de ${from} a ${to}`,
  },

  menu: {
    open: 'Menú de lo seleccionado o codificado aquí',
    label: 'Selección y codificación',
    toSentence: 'Ampliar a la oración completa',
    copy: 'Copiar con su localizador',
    citation: (quote, locator, title) => `«${quote}» (${locator}, ${title})`,
    copied: (locator) => `Copiado, con ${locator}`,
  },

  show: {
    command: 'Qué codificaciones se ven…',
    all: 'Ver todas',
    allShown: 'Se ven todas las codificaciones',
    onlyCode: 'Ver solo el código de esta codificación',
    colors: 'Colores según',
    colorBy: { code: 'Código', coder: 'Quién codifica', direction: 'Dirección' },
    coders: 'Quién codifica',
    subcodes: 'Con los códigos que contienen',
    hint: 'Sin marcar nada, se ve todo.',
    hidden: (count) => plural('es', count, { one: '1 oculta', other: `${count} ocultas` }),
    chipLabel: (count) =>
      `${plural('es', count, {
        one: '1 codificación de esta fuente no se ve.',
        other: `${count} codificaciones de esta fuente no se ven.`,
      })} Ver todas`,
  },

  look: {
    title: 'Tamaño, ancho e interlineado del texto',
    parts: {
      size: { name: 'Tamaño del texto', less: 'Texto más pequeño', more: 'Texto más grande' },
      measure: { name: 'Caracteres por línea', less: 'Líneas más cortas', more: 'Líneas más largas' },
      spacing: { name: 'Interlineado', less: 'Líneas más juntas', more: 'Líneas más separadas' },
    },
    larger: 'Texto más grande',
    smaller: 'Texto más pequeño',
    usual: 'Tamaño, ancho e interlineado habituales',
    said: (size) => `Tamaño del texto: ${size}`,
    focus: 'Leer sin nada alrededor',
    unfocus: 'Volver a ver lo que rodea al texto',
  },

  commands: {
    code: 'Codificar la selección',
    lastCode: 'Repetir el último código',
    inVivo: 'Código nuevo con las palabras seleccionadas',
    recentCode: (position, code) => `Asignar el código reciente ${position}: ${code}`,
    supports: 'Dirección: a favor',
    contradicts: 'Dirección: en contra',
    neutral: 'Dirección: neutra',
    memo: 'Anotar la codificación',
    remove: 'Quitar la codificación elegida',
    previous: 'Codificación anterior',
    next: 'Codificación siguiente',
    expand: 'Seleccionar más: palabra, oración, párrafo, turno',
    shrink: 'Seleccionar menos',
    toText: 'Ir al texto',
    toHere: 'Ir a las codificaciones de aquí',
    toCodes: 'Ir a los códigos',
  },
  said: {
    coded: (code, direction) => `Codificado: ${code}. ${direction}.`,
    direction: (direction) => `Dirección: ${direction}`,
    removed: 'Codificación quitada',
  },
}
