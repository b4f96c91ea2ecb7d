// The process of a case: variables, stage, results, and the accompaniment that acts on all of them.
import { plural, type Translation } from '../translation.ts'

export const en = {
  view: 'Process',
  command: 'See the process of the case',
  title: (name: string) => `Process of ${name}`,
  units:
    'Passages for and against behind each part; a mark for each indicator, by stage. Accompaniment acts on all of it.',
  variables: 'Variables',
  stage: 'Stage of development',
  results: 'Results',
  accompaniment: 'Accompaniment',
  leadsTo: 'leads to',
  actsOn: 'acts on',
  otherResults: 'Other results',
  judgedBy: (author: string, when: string) => `Judged by ${author}, ${when}`,
  draftBy: (author: string, when: string) => `Draft judgement by ${author}, ${when}`,
  notJudged: 'Not judged yet',
  suggests: (stage: string) => `The evidence suggests ${stage}`,
  suggestsNone: 'The evidence suggests no clear stage',
  fragile: 'fragile: one source decides',
  fit: (fit: string) => `fit ${fit}`,
  verdict: (verdict: string) => `Judged: ${verdict}`,
  missing: (missing: number, all: string) =>
    plural('en', missing, {
      one: `1 of ${all} indicators without evidence`,
      other: `${missing} of ${all} indicators without evidence`,
    }),
  allCovered: (count: number, all: string) =>
    plural('en', count, {
      one: 'its one indicator has evidence',
      other: `all ${all} indicators with evidence`,
    }),
  noIndicators: 'The model has no indicators of it',
  box: (p: { name: string; supporting: string; contradicting: string; missing: string }) =>
    `${p.name}: for ${p.supporting}; against ${p.contradicting}; ${p.missing}`,
  indicator: (text: string, stage: string, status: string) => `${text} (${stage}): ${status}`,
  lit: (count: number, stage: string) =>
    plural('en', count, { one: `1 strategy fits ${stage}`, other: `${count} strategies fit ${stage}` }),
  noneLit: 'No stage yet, so no strategy fits more than another',
  planned: (count: number) =>
    plural('en', count, { one: '1 strategy in its plan', other: `${count} strategies in its plan` }),
  noPlan: 'Nothing in its plan yet',
  openPlan: 'See the plan of the case',
  openStrategies: 'See the strategies in the picture of the model',
  statuses: {
    planned: 'planned',
    'under-way': 'under way',
    done: 'done',
    'set-aside': 'set aside',
  },
  excerpts: (count: number) =>
    plural('en', count, {
      one: '1 excerpt shows what came of it',
      other: `${count} excerpts show what came of it`,
    }),
  facts: (count: number) => plural('en', count, { one: '1 fact cited', other: `${count} facts cited` }),
  table: {
    caption: 'What stands behind each part of the process',
    part: 'Part',
    name: 'Name',
    for: 'Passages for',
    against: 'Passages against',
    sources: 'Sources',
    kinds: 'Kinds of sources',
    indicators: 'Indicators',
    missing: 'Without evidence',
    judged: 'Judged',
  },
  legendShown: 'Stage of the case',
  pane: { dimension: 'Dimension', result: 'Result', otherResults: 'Results' },
}

export const es: Translation<typeof en> = {
  view: 'Proceso',
  command: 'Ver el proceso del caso',
  title: (name) => `Proceso de ${name}`,
  units:
    'Pasajes a favor y en contra detrás de cada parte; una marca por indicador, según la etapa. El acompañamiento actúa sobre todo.',
  variables: 'Variables',
  stage: 'Etapa de desarrollo',
  results: 'Resultados',
  accompaniment: 'Acompañamiento',
  leadsTo: 'lleva a',
  actsOn: 'actúa sobre',
  otherResults: 'Otros resultados',
  judgedBy: (author, when) => `Juicio de ${author}, ${when}`,
  draftBy: (author, when) => `Juicio en borrador de ${author}, ${when}`,
  notJudged: 'Sin juicio todavía',
  suggests: (stage) => `La evidencia sugiere ${stage}`,
  suggestsNone: 'La evidencia no sugiere una etapa clara',
  fragile: 'frágil: una sola fuente decide',
  fit: (fit) => `ajuste ${fit}`,
  verdict: (verdict) => `Juicio: ${verdict}`,
  missing: (missing, all) =>
    plural('es', missing, {
      one: `1 de ${all} indicadores sin evidencia`,
      other: `${missing} de ${all} indicadores sin evidencia`,
    }),
  allCovered: (count, all) =>
    plural('es', count, {
      one: 'su único indicador tiene evidencia',
      other: `los ${all} indicadores con evidencia`,
    }),
  noIndicators: 'El modelo no tiene indicadores de esto',
  box: ({ name, supporting, contradicting, missing }) =>
    `${name}: a favor, ${supporting}; en contra, ${contradicting}; ${missing}`,
  indicator: (text, stage, status) => `${text} (${stage}): ${status}`,
  lit: (count, stage) =>
    plural('es', count, {
      one: `1 estrategia acorde con ${stage}`,
      other: `${count} estrategias acordes con ${stage}`,
    }),
  noneLit: 'Todavía sin etapa, así que ninguna estrategia es más acorde que otra',
  planned: (count) =>
    plural('es', count, { one: '1 estrategia en su plan', other: `${count} estrategias en su plan` }),
  noPlan: 'Nada en su plan todavía',
  openPlan: 'Ver el plan del caso',
  openStrategies: 'Ver las estrategias en la figura del modelo',
  statuses: {
    planned: 'planificada',
    'under-way': 'en curso',
    done: 'realizada',
    'set-aside': 'descartada',
  },
  excerpts: (count) =>
    plural('es', count, { one: '1 cita muestra qué pasó', other: `${count} citas muestran qué pasó` }),
  facts: (count) => plural('es', count, { one: '1 hecho citado', other: `${count} hechos citados` }),
  table: {
    caption: 'Lo que sostiene cada parte del proceso',
    part: 'Parte',
    name: 'Nombre',
    for: 'Pasajes a favor',
    against: 'Pasajes en contra',
    sources: 'Fuentes',
    kinds: 'Tipos de fuente',
    indicators: 'Indicadores',
    missing: 'Sin evidencia',
    judged: 'Juicio',
  },
  legendShown: 'Etapa del caso',
  pane: { dimension: 'Dimensión', result: 'Resultado', otherResults: 'Resultados' },
}
