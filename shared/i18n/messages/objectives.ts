// Objectives of a network and their attainment.
import { plural, type Translation } from '../translation.ts'

export const en = {
  value: {
    'not-evidenced': 'Not evidenced',
    'not-attained': 'Not attained',
    'in-part': 'Attained in part',
    attained: 'Attained',
  },
  notLooked: 'Not looked at yet',
  noInstrument: 'no instrument yet',
  excerpts: (count: number, written: string) =>
    plural('en', count, { one: '1 excerpt', other: `${written} excerpts` }),
  cli: {
    added: (text: string, id: string) => `New objective “${text}” (${id}).`,
    changed: 'The objective was changed.',
    removed: 'The objective was removed, with everything seen of it.',
    seen: (value: string, day: string) => `Recorded: ${value}, ${day}.`,
    lookRemoved: 'The attainment was removed.',
    empty: 'There are no objectives.',
  },
}

export const es: Translation<typeof en> = {
  value: {
    'not-evidenced': 'No evidenciado',
    'not-attained': 'No logrado',
    'in-part': 'Logrado en parte',
    attained: 'Logrado',
  },
  notLooked: 'Aún no se ha mirado',
  noInstrument: 'sin instrumento todavía',
  excerpts: (count, written) => plural('es', count, { one: '1 cita', other: `${written} citas` }),
  cli: {
    added: (text, id) => `Objetivo nuevo: «${text}» (${id}).`,
    changed: 'Se cambió el objetivo.',
    removed: 'Se quitó el objetivo, con todo lo que se anotó de él.',
    seen: (value, day) => `Anotado: ${value}, ${day}.`,
    lookRemoved: 'Se quitó el logro anotado.',
    empty: 'No hay objetivos.',
  },
}
