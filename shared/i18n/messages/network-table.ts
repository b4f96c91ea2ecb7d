// The networks side by side, as far as the study says: people, places, levels, coordination and stage.
import { plural, type Translation } from '../translation.ts'

export const en = {
  title: 'Overview of the networks',
  intro:
    'Made from the people, establishments, judgements and evidence of the study, as they are now: nothing here is typed in. Of each network, whoever belonged on the last day of what was gathered. Each cell opens what it comes from.',
  columns: {
    case: 'Case',
    members: 'Members',
    territory: 'Territory',
    establishments: 'Establishments',
    levels: 'Levels taught',
    coordinatingTeam: 'Coordinating team',
    judged: 'Stage judged',
    suggested: 'Suggestion',
  },
  day: 'As of',
  asOfDay: (day: string) => `as of ${day}`,
  notSaid: 'not said',
  noRole: 'no role said',
  nobody: 'Nobody recorded yet',
  none: 'None recorded yet',
  noJudgement: 'Not judged yet',
  territories: { urban: 'urban', rural: 'rural' },
  counted: (word: string, written: string) => `${word} (${written})`,
  members: (count: number, written: string) =>
    plural('en', count, { one: '1 person', other: `${written} people` }),
  draft: (stage: string) => `${stage} (draft)`,
  wave: 'Wave',
  allTime: 'All its time',
  fileName: 'networks',
  openPeople: (name: string) => `Open the people of ${name}`,
  openEvidence: (name: string) => `Open the evidence of ${name}`,
}

export const es: Translation<typeof en> = {
  title: 'Panorama de las redes',
  intro:
    'Se arma con las personas, los establecimientos, los juicios y la evidencia del estudio, tal como están ahora: aquí no se escribe nada. De cada red, quienes pertenecían el último día de lo reunido. Cada celda abre aquello de donde viene.',
  columns: {
    case: 'Caso',
    members: 'Integrantes',
    territory: 'Territorio',
    establishments: 'Establecimientos',
    levels: 'Niveles que imparten',
    coordinatingTeam: 'Equipo coordinador',
    judged: 'Etapa según el juicio',
    suggested: 'Sugerencia',
  },
  day: 'Al día',
  asOfDay: (day) => `al ${day}`,
  notSaid: 'sin indicar',
  noRole: 'sin rol indicado',
  nobody: 'Aún no se anota a nadie',
  none: 'Aún no se anota ninguno',
  noJudgement: 'Aún sin juicio',
  territories: { urban: 'urbano', rural: 'rural' },
  counted: (word, written) => `${word} (${written})`,
  members: (count, written) => plural('es', count, { one: '1 persona', other: `${written} personas` }),
  draft: (stage) => `${stage} (borrador)`,
  wave: 'Ola',
  allTime: 'Todo su tiempo',
  fileName: 'redes',
  openPeople: (name) => `Abrir las personas de ${name}`,
  openEvidence: (name) => `Abrir la evidencia de ${name}`,
}
