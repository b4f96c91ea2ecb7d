// Changing what is coded, and getting about in the text by keys.
import type { Translation } from '../translation.ts'

export const en = {
  commands: {
    pinnedCode: (position: number, code: string) => `Give pinned code ${position}: ${code}`,
    pin: 'Pin the code to a digit, or take its pin away',
    recode: 'Give the coding another code',
    weigh: 'Weigh the coding',
    adjust: 'Set the coding to the selected words',
    split: 'Split the coding at the caret',
    merge: 'Merge with the next coding of the same code',
    edge: {
      end: {
        wider: { word: 'Widen the coding’s end by a word', sentence: 'Widen the coding’s end by a sentence' },
        narrower: {
          word: 'Narrow the coding’s end by a word',
          sentence: 'Narrow the coding’s end by a sentence',
        },
      },
      start: {
        wider: {
          word: 'Widen the coding’s start by a word',
          sentence: 'Widen the coding’s start by a sentence',
        },
        narrower: {
          word: 'Narrow the coding’s start by a word',
          sentence: 'Narrow the coding’s start by a sentence',
        },
      },
    },
    nextUncoded: 'Next stretch without codings',
    previousUncoded: 'Previous stretch without codings',
    go: {
      sentence: { forward: 'Next sentence', backward: 'Previous sentence' },
      turn: { forward: 'Next turn', backward: 'Previous turn' },
    },
    select: {
      sentence: {
        forward: 'Select to the end of the sentence',
        backward: 'Select to the start of the sentence',
      },
      turn: { forward: 'Select to the end of the turn', backward: 'Select to the start of the turn' },
    },
  },
  pins: {
    title: 'On the digits',
    pin: (code: string) => `Pin “${code}” to a digit`,
    unpin: (code: string) => `Take the pin from “${code}”`,
    key: 'Alt+P pins the code to a digit.',
  },
  recode: {
    title: (code: string) => `Another code instead of “${code}”`,
    howTo: 'Enter: give this code instead',
  },
  weight: {
    label: 'Weight',
    title: (code: string) => `Weight of “${code}”`,
    none: 'None',
    hint: 'Keys 0 to 9 give 0 to 90, W gives 100, Delete none.',
    wrong: 'A whole number from 0 to 100',
  },
  menu: {
    label: 'More for this coding',
    recode: 'Another code…',
    weigh: 'Weigh…',
    adjust: 'Set to the selected words',
    split: 'Split at the caret',
    merge: 'Merge with the next of this code',
    pin: 'Pin the code to a digit',
    unpin: 'Take the code’s pin away',
    remove: 'Remove',
  },
  said: {
    placed: (first: string, last: string) => `From “${first}” to “${last}”`,
    noFurther: 'It goes no further that way',
    recoded: (code: string) => `The code is now ${code}`,
    weighed: (code: string, weight: number) => `${code}: weight ${weight}`,
    unweighed: (code: string) => `${code}: no weight`,
    split: (code: string) => `${code}: split in two`,
    merged: (code: string) => `${code}: merged into one`,
    nothingToMerge: (code: string) => `No other coding of “${code}” overlaps or touches this one.`,
    pinned: (code: string) => `${code}: pinned`,
    unpinned: (code: string) => `${code}: no longer pinned`,
    uncoded: (words: string) => `Not coded: ${words}`,
    noneUncodedAfter: 'From here to the end, everything is coded.',
    noneUncodedBefore: 'From here to the beginning, everything is coded.',
  },
}

export const es: Translation<typeof en> = {
  commands: {
    pinnedCode: (position, code) => `Asignar el código fijado ${position}: ${code}`,
    pin: 'Fijar el código en un número, o soltarlo',
    recode: 'Cambiar el código de la codificación',
    weigh: 'Ponderar la codificación',
    adjust: 'Ajustar la codificación a lo seleccionado',
    split: 'Dividir la codificación en el cursor',
    merge: 'Fusionar con la siguiente del mismo código',
    edge: {
      end: {
        wider: {
          word: 'Alargar el final de la codificación una palabra',
          sentence: 'Alargar el final de la codificación una oración',
        },
        narrower: {
          word: 'Acortar el final de la codificación una palabra',
          sentence: 'Acortar el final de la codificación una oración',
        },
      },
      start: {
        wider: {
          word: 'Alargar el comienzo de la codificación una palabra',
          sentence: 'Alargar el comienzo de la codificación una oración',
        },
        narrower: {
          word: 'Acortar el comienzo de la codificación una palabra',
          sentence: 'Acortar el comienzo de la codificación una oración',
        },
      },
    },
    nextUncoded: 'Tramo siguiente sin codificar',
    previousUncoded: 'Tramo anterior sin codificar',
    go: {
      sentence: { forward: 'Oración siguiente', backward: 'Oración anterior' },
      turn: { forward: 'Turno siguiente', backward: 'Turno anterior' },
    },
    select: {
      sentence: {
        forward: 'Seleccionar hasta el final de la oración',
        backward: 'Seleccionar hasta el comienzo de la oración',
      },
      turn: {
        forward: 'Seleccionar hasta el final del turno',
        backward: 'Seleccionar hasta el comienzo del turno',
      },
    },
  },
  pins: {
    title: 'En los números',
    pin: (code) => `Fijar «${code}» en un número`,
    unpin: (code) => `Soltar «${code}»`,
    key: 'Alt+P fija el código en un número.',
  },
  recode: {
    title: (code) => `Otro código en lugar de «${code}»`,
    howTo: 'Entrar: asignar este código en su lugar',
  },
  weight: {
    label: 'Peso',
    title: (code) => `Peso de «${code}»`,
    none: 'Sin peso',
    hint: 'Las teclas 0 a 9 dan de 0 a 90; W, 100; Suprimir, sin peso.',
    wrong: 'Un número entero de 0 a 100',
  },
  menu: {
    label: 'Más para esta codificación',
    recode: 'Cambiar el código…',
    weigh: 'Ponderar…',
    adjust: 'Ajustar a lo seleccionado',
    split: 'Dividir en el cursor',
    merge: 'Fusionar con la siguiente de este código',
    pin: 'Fijar el código en un número',
    unpin: 'Soltar el código',
    remove: 'Quitar',
  },
  said: {
    placed: (first, last) => `De «${first}» a «${last}»`,
    noFurther: 'Por ahí no se puede seguir',
    recoded: (code) => `Ahora el código es ${code}`,
    weighed: (code, weight) => `${code}: peso ${weight}`,
    unweighed: (code) => `${code}: sin peso`,
    split: (code) => `${code}: dividida en dos`,
    merged: (code) => `${code}: fusionadas en una`,
    nothingToMerge: (code) => `Ninguna otra codificación de «${code}» toca a esta ni se cruza con ella.`,
    pinned: (code) => `${code}: fijado`,
    unpinned: (code) => `${code}: ya no está fijado`,
    uncoded: (words) => `Sin codificar: ${words}`,
    noneUncodedAfter: 'De aquí al final, todo está codificado.',
    noneUncodedBefore: 'De aquí al comienzo, todo está codificado.',
  },
}
