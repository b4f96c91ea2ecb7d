// Facts computed from records: what each kind is called, and how it is reckoned, in the words of a report.
import type { FactKind } from '../../schema/fact.ts'
import { plural, type Translation } from '../translation.ts'

type Kinds = Readonly<Record<FactKind, { name: string; definition: string }>>

const kindsEn: Kinds = {
  attendance: {
    name: 'Attendance',
    definition:
      'Those present, of those called to each meeting and marked on its list. Excused counts as absent; guests and those nobody marked are left out.',
  },
  representation: {
    name: 'Schools represented',
    definition: 'Schools somebody came from, of the schools that had somebody called and marked.',
  },
  regularity: {
    name: 'Regularity',
    definition:
      'The mean of each member’s own rate, of the meetings that person was called to while a member; beside it, their standard deviation.',
  },
  turnover: {
    name: 'Turnover of members',
    definition:
      'Between consecutive meetings of one kind: those who joined and those who left, of everyone in either (Jaccard distance); the mean over the meetings.',
  },
  'turnover-present': {
    name: 'Turnover of those present',
    definition: 'The same, of the members who were there: a school that sends somebody else each time shows.',
  },
  'role-rotation': {
    name: 'Rotation of roles',
    definition:
      'How often a role changes hands from one meeting to the next in which it is held, of the times it could have.',
  },
  'led-by-members': {
    name: 'Led by members',
    definition:
      'Activities led by members who were not of the coordinating team that day, of those whose leader is known.',
  },
  'joint-activities': {
    name: 'Joint activities',
    definition: 'Activities done by several schools together, of those where it was said whether they were.',
  },
  'tie-density': {
    name: 'Density of ties',
    definition:
      'Supports between schools that are there, of all there could be: every school to every other.',
  },
  'tie-reciprocity': {
    name: 'Reciprocity of ties',
    definition: 'Of the supports between schools, those answered by one in the other direction.',
  },
  'tie-isolates': {
    name: 'Schools without ties',
    definition: 'Schools that neither give nor receive support, of all of the network.',
  },
  'tie-centralisation': {
    name: 'Centralisation of ties',
    definition:
      'How far the network hangs on one school, by the number of schools each has ties with: 0, all alike; 100 %, a star (Freeman 1979).',
  },
  'tie-between-territories': {
    name: 'Ties between rural and urban',
    definition: 'Supports between a rural and an urban school, of those between schools of known territory.',
  },
}

const kindsEs: Kinds = {
  attendance: {
    name: 'Asistencia',
    definition:
      'Quienes asistieron, de las personas convocadas a cada reunión y marcadas en su lista. Justificado cuenta como ausente; quedan fuera las visitas y quienes nadie marcó.',
  },
  representation: {
    name: 'Escuelas representadas',
    definition: 'Escuelas de las que alguien asistió, de las que tenían a alguien convocado y marcado.',
  },
  regularity: {
    name: 'Regularidad',
    definition:
      'El promedio de la asistencia propia de cada integrante, sobre las reuniones a que fue convocado mientras lo era; al lado, su desviación estándar.',
  },
  turnover: {
    name: 'Recambio de integrantes',
    definition:
      'Entre reuniones consecutivas de un mismo tipo: quienes se sumaron y quienes salieron, del total de personas de ambas (distancia de Jaccard); el promedio de las reuniones.',
  },
  'turnover-present': {
    name: 'Recambio de asistentes',
    definition:
      'Lo mismo, entre integrantes que asistieron: deja ver a la escuela que cada vez envía a otra persona.',
  },
  'role-rotation': {
    name: 'Rotación de roles',
    definition:
      'Cuántas veces un rol cambia de manos de una reunión a la siguiente en que se ejerce, de las que pudo cambiar.',
  },
  'led-by-members': {
    name: 'Conducción de integrantes',
    definition:
      'Actividades que condujeron integrantes que ese día no eran del equipo coordinador, de las que se sabe quién condujo.',
  },
  'joint-activities': {
    name: 'Actividades conjuntas',
    definition: 'Actividades que varias escuelas hicieron juntas, de las que se dijo si lo fueron.',
  },
  'tie-density': {
    name: 'Densidad de vínculos',
    definition:
      'Apoyos entre escuelas que existen, de todos los posibles: cada escuela a cada una de las demás.',
  },
  'tie-reciprocity': {
    name: 'Reciprocidad de vínculos',
    definition: 'De los apoyos entre escuelas, los que son correspondidos por otro en sentido contrario.',
  },
  'tie-isolates': {
    name: 'Escuelas sin vínculos',
    definition: 'Escuelas que ni dan ni reciben apoyo, del total de la red.',
  },
  'tie-centralisation': {
    name: 'Centralización de vínculos',
    definition:
      'Cuánto depende la red de una sola escuela, según con cuántas tiene vínculos cada una: 0, todas iguales; 100 %, una estrella (Freeman 1979).',
  },
  'tie-between-territories': {
    name: 'Vínculos entre lo rural y lo urbano',
    definition:
      'Apoyos entre una escuela rural y una urbana, de los que unen escuelas de territorio conocido.',
  },
}

export const en = {
  title: 'Facts',
  kinds: kindsEn,
  natures: { structural: 'Structural', temporal: 'Temporal', relational: 'Relational' },
  stances: { for: 'For', against: 'Against' },
  counts: (part: string, whole: string) => `${part} of ${whole}`,
  spread: (value: string) => `standard deviation ${value}`,
  /** After the value of today. */
  moved: (then: string) => `moved since it was cited: then ${then}`,
  still: 'the same as when it was cited',
  gone: (then: string) => `can no longer be computed; when it was cited, ${then}`,
  notInRollup: 'Facts stand beside coded evidence and do not enter the fit.',
  by: (author: string, day: string) => `${author}, ${day}`,
  cited: (n: number) => `${n} cited ${plural('en', n, { one: 'fact', other: 'facts' })}`,
  none: 'Nothing is recorded yet that facts could be computed from.',
  cite: 'Cite a fact…',
  citeTitle: 'Cite a fact',
  which: 'Fact',
  search: 'Search a fact',
  stance: 'It speaks',
  note: 'What it says here',
  save: 'Cite',
  keep: 'Save',
  change: (locator: string) => `Change the citation of ${locator}`,
  remove: (locator: string) => `Remove the citation of ${locator}`,
  removeLabel: 'Remove',
  changeLabel: 'Change',
  takeValue: 'Take the value of today',
  open: (locator: string) => `Open what ${locator} rests on`,
  openLabel: 'What it rests on',
  fact: 'Fact',
  nature: 'Nature',
  absent: '—',
  value: 'Value',
  locator: 'Locator',
  basis: 'Rests on',
  ofCase: 'Of the network',
  all: 'All facts',
  indicator: 'For indicator',
}

export const es: Translation<typeof en> = {
  title: 'Hechos',
  kinds: kindsEs,
  natures: { structural: 'Estructural', temporal: 'Temporal', relational: 'Relacional' },
  stances: { for: 'A favor', against: 'En contra' },
  counts: (part, whole) => `${part} de ${whole}`,
  spread: (value) => `desviación estándar ${value}`,
  moved: (then) => `cambió desde que se citó: entonces ${then}`,
  still: 'igual que cuando se citó',
  gone: (then) => `ya no se puede calcular; cuando se citó, ${then}`,
  notInRollup: 'Los hechos acompañan a la evidencia codificada y no entran en el ajuste.',
  by: (author, day) => `${author}, ${day}`,
  cited: (n) => `${n} ${plural('es', n, { one: 'hecho citado', other: 'hechos citados' })}`,
  none: 'Todavía no hay registros de los que calcular hechos.',
  cite: 'Citar un hecho…',
  citeTitle: 'Citar un hecho',
  which: 'Hecho',
  search: 'Buscar un hecho',
  stance: 'Habla',
  note: 'Qué dice aquí',
  save: 'Citar',
  keep: 'Guardar',
  change: (locator) => `Modificar la cita de ${locator}`,
  remove: (locator) => `Quitar la cita de ${locator}`,
  removeLabel: 'Quitar',
  changeLabel: 'Modificar',
  takeValue: 'Tomar el valor de hoy',
  open: (locator) => `Abrir aquello en que se apoya ${locator}`,
  openLabel: 'En qué se apoya',
  fact: 'Hecho',
  nature: 'Naturaleza',
  absent: '—',
  value: 'Valor',
  locator: 'Localizador',
  basis: 'Se apoya en',
  ofCase: 'De la red',
  all: 'Todos los hechos',
  indicator: 'En el indicador',
}
