// The accompaniment model as a picture of one or many cases, and where each was placed on its levels.
import { plural, type Translation } from '../translation.ts'

type Cell = {
  name: string
  of: string
  supporting: string
  contradicting: string
  neutral: string
  held: string
}

export const en = {
  of: 'Case',
  all: 'All cases',
  matrixTitle: 'The accompaniment model in every case',
  units:
    'Passages for and against, from the base up. Each layer opens its components, and a component its attributes and levels.',
  emptyTitle: 'No cases yet',
  emptyText:
    'With cases, sources and codes tied to the model, each case shows here what its layers stand on.',
  emptyAction: 'Go to Cases',
  stage: 'Stage',
  judged: (stage: string) => `${stage}, judged`,
  draft: (stage: string) => `${stage}, judged in a draft`,
  suggested: (stage: string) => `${stage}, suggested by the evidence`,
  noStage: 'No stage: nobody judged it and none is clear',
  openLayer: (name: string) => `${name}: show its components`,
  closeLayer: (name: string) => `${name}: hide its components`,
  openComponent: (name: string) => `${name}: show its attributes`,
  closeComponent: (name: string) => `${name}: hide its attributes`,
  openAll: 'Open everything',
  closeAll: 'Close everything',
  strategies: 'Strategies',
  cell: ({ name, of, supporting, contradicting, neutral, held }: Cell) =>
    `${of}, ${name}: ${supporting} for, ${contradicting} against, ${neutral} neutral, in ${held}`,
  nothing: (of: string, name: string) => `${of}, ${name}: no evidence`,
  held: (sources: string, kinds: string) => `${sources}, ${kinds}`,
  placedHere: 'placed here',
  fits: (of: string, name: string, why: string) => `${of}, ${name}: fits its stage. ${why}`,
  doesNotFit: (of: string, name: string) => `${of}, ${name}: of another stage`,
  inPlan: (times: number) => plural('en', times, { one: 'in its plan', other: `${times} times in its plan` }),
  why: {
    contrary: (supporting: string, contradicting: string) =>
      `There is evidence against its component (${contradicting} against, ${supporting} for).`,
    none: () => 'Its component has no evidence yet, for or against.',
    supporting: (supporting: string) => `Its component has evidence for it only (${supporting}).`,
    'no-component': () => 'It belongs to the stage as a whole.',
  },
  legendFor: 'Passages for',
  legendAgainst: 'Passages against',
  legendNone: 'No evidence',
  legendPlaced: 'Level it was placed on',
  legendFits: 'Strategy that fits its stage',
  legendPlan: 'In its plan',
  legendJudged: 'Its stage, judged',
  legendSuggested: 'Its stage, suggested',
  layer: 'Layer',
  component: 'Component',
  part: 'Attribute, level or strategy',
  tableCell: (supporting: string, contradicting: string) => `${supporting} for, ${contradicting} against`,
  fitsShort: 'fits',
  step: 'Level',
  levels: 'Levels',
  /** Steps are told from the base up. */
  stepOf: (step: string, at: string, all: string) => `${step} (${at} of ${all})`,
  noStep: 'not placed',
  withdrawn: 'on no level that can be said',
  pane: {
    notCounted:
      'The model in force has no such part: nothing is counted for it. What was coded, judged and tried is kept.',
    label: 'What stands behind it',
    hint: 'Choose a cell, and what stands behind it is read here.',
    inEvidence: 'Read it in Evidence',
    attributes: 'Attributes',
    components: 'Components',
    noAttributes: 'The model lists no attributes of this component.',
    excerpts: 'Excerpts',
    everywhere: 'In every case',
    strategyOf: 'Strategy',
    plan: 'See its plan',
    lit: (stage: string, by: 'judgement' | 'suggestion') =>
      by === 'judgement'
        ? `It fits because the case was judged to be at ${stage}.`
        : `It fits because the evidence suggests ${stage}; nobody has judged the stage yet.`,
    notLit: (stage: string, own: string) =>
      `It is a strategy of ${stage}, and the case is at ${own}. The stage helps to choose; whoever accompanies it decides.`,
    notLitNoStage: (stage: string) =>
      `It is a strategy of ${stage}, and the case has no stage that was judged or is clear.`,
    suggestionDiffers: (stage: string) => `The evidence suggests ${stage}.`,
  },
  ladder: {
    title: 'Levels',
    intro: 'From the first level up. A person places the case; the counts say what was coded to each level.',
    place: 'Place on a level…',
    placeTitle: (of: string, component: string) => `${of}: place on a level of ${component}`,
    placed: 'Placed here',
    placedBy: (author: string, when: string) => `${author}, ${when}`,
    allTime: 'all its time',
    wave: 'Wave',
    step: 'Level',
    none: 'On none that can be said',
    note: 'Why',
    noteHint: 'What made you place it there, and what speaks against it.',
    evidence: 'Excerpts you cite',
    evidenceHint: 'Those coded to the levels of this component come first.',
    noEvidence: 'Nothing is coded in this case yet.',
    noEvidenceThen: 'Nothing is coded in sources of this wave.',
    cite: (locator: string) => `Cite ${locator}`,
    stance: (locator: string) => `How ${locator} bears on it`,
    search: 'Search the excerpts of the case',
    more: 'Show more',
    save: 'Place',
    cancel: 'Cancel',
    before: 'Before',
    earlier: (count: number) =>
      plural('en', count, { one: '1 earlier placement', other: `${count} earlier placements` }),
    cites: (supporting: string, contradicting: string) => `cites ${supporting} for, ${contradicting} against`,
  },
  report: {
    title: 'The accompaniment model in the case',
    caption:
      'The layers of the model from the base up, and the passages for (▲, to the right) and against (▼, to the left) each component.',
    ownStage: 'its stage',
    levels: (component: string) => `Levels: ${component}`,
    levelsCaption: 'What was coded to each level, and where the case was placed',
    placed: 'Placed',
    here: 'here',
    strategies: 'Strategies that fit its stage',
  },
  cli: {
    placed: (name: string, what: string, id: string) => `${name}: ${what} ${id}`,
    none: 'Nobody was placed on a level.',
    line: (name: string, component: string, step: string, wave: string) =>
      `${name}  ${component}: ${step}  ${wave}`,
    superseded: 'superseded',
    cites: (supporting: number, contradicting: number) => `${supporting} for, ${contradicting} against`,
  },
}

export const es: Translation<typeof en> = {
  of: 'Caso',
  all: 'Todos los casos',
  matrixTitle: 'El modelo de acompañamiento en cada caso',
  units:
    'Pasajes a favor y en contra, desde la base. Cada capa abre sus componentes, y cada componente sus atributos y niveles.',
  emptyTitle: 'Todavía no hay casos',
  emptyText:
    'Con casos, fuentes y códigos vinculados al modelo, aquí se ve en qué se sostiene cada capa de cada caso.',
  emptyAction: 'Ir a Casos',
  stage: 'Etapa',
  judged: (stage) => `${stage}, según un juicio`,
  draft: (stage) => `${stage}, según un juicio en borrador`,
  suggested: (stage) => `${stage}, según sugiere la evidencia`,
  noStage: 'Sin etapa: nadie la juzgó y ninguna es clara',
  openLayer: (name) => `${name}: mostrar sus componentes`,
  closeLayer: (name) => `${name}: ocultar sus componentes`,
  openComponent: (name) => `${name}: mostrar sus atributos`,
  closeComponent: (name) => `${name}: ocultar sus atributos`,
  openAll: 'Abrir todo',
  closeAll: 'Cerrar todo',
  strategies: 'Estrategias',
  cell: ({ name, of, supporting, contradicting, neutral, held }) =>
    `${of}, ${name}: ${supporting} a favor, ${contradicting} en contra, ${neutral} neutros, en ${held}`,
  nothing: (of, name) => `${of}, ${name}: sin evidencia`,
  held: (sources, kinds) => `${sources}, ${kinds}`,
  placedHere: 'ubicado aquí',
  fits: (of, name, why) => `${of}, ${name}: acorde con su etapa. ${why}`,
  doesNotFit: (of, name) => `${of}, ${name}: es de otra etapa`,
  inPlan: (times) => plural('es', times, { one: 'en su plan', other: `${times} veces en su plan` }),
  why: {
    contrary: (supporting, contradicting) =>
      `Hay evidencia en contra de su componente (${contradicting} en contra, ${supporting} a favor).`,
    none: () => 'Su componente todavía no tiene evidencia, ni a favor ni en contra.',
    supporting: (supporting) => `Su componente solo tiene evidencia a favor (${supporting}).`,
    'no-component': () => 'Es de la etapa entera.',
  },
  legendFor: 'Pasajes a favor',
  legendAgainst: 'Pasajes en contra',
  legendNone: 'Sin evidencia',
  legendPlaced: 'Nivel en que se lo ubicó',
  legendFits: 'Estrategia acorde con su etapa',
  legendPlan: 'En su plan',
  legendJudged: 'Su etapa, según un juicio',
  legendSuggested: 'Su etapa, según la evidencia',
  layer: 'Capa',
  component: 'Componente',
  part: 'Atributo, nivel o estrategia',
  tableCell: (supporting, contradicting) => `${supporting} a favor, ${contradicting} en contra`,
  fitsShort: 'acorde',
  step: 'Nivel',
  levels: 'Niveles',
  stepOf: (step, at, all) => `${step} (${at} de ${all})`,
  noStep: 'sin ubicar',
  withdrawn: 'en ningún nivel que se pueda afirmar',
  pane: {
    notCounted:
      'El modelo vigente ya no tiene esta parte: nada se cuenta para ella. Lo que se codificó, se juzgó y se probó sigue ahí.',
    label: 'Lo que lo sostiene',
    hint: 'Elija una celda y aquí se leerá lo que la sostiene.',
    inEvidence: 'Leerlo en Evidencia',
    attributes: 'Atributos',
    components: 'Componentes',
    noAttributes: 'El modelo no enumera atributos de este componente.',
    excerpts: 'Citas',
    everywhere: 'En todos los casos',
    strategyOf: 'Estrategia',
    plan: 'Ver su plan',
    lit: (stage, by) =>
      by === 'judgement'
        ? `Es acorde con su etapa: el juicio ubica al caso en ${stage}.`
        : `Es acorde con su etapa: la evidencia sugiere ${stage}; nadie ha juzgado todavía la etapa.`,
    notLit: (stage, own) =>
      `Es una estrategia de ${stage}, y el caso está en ${own}. La etapa ayuda a elegir; decide quien lo acompaña.`,
    notLitNoStage: (stage) =>
      `Es una estrategia de ${stage}, y el caso no tiene una etapa juzgada ni una clara.`,
    suggestionDiffers: (stage) => `La evidencia sugiere ${stage}.`,
  },
  ladder: {
    title: 'Niveles',
    intro:
      'Del primer nivel hacia arriba. Al caso lo ubica una persona; los recuentos dicen qué se codificó en cada nivel.',
    place: 'Ubicar en un nivel…',
    placeTitle: (of, component) => `${of}: ubicar en un nivel de ${component}`,
    placed: 'Ubicado aquí',
    placedBy: (author, when) => `${author}, ${when}`,
    allTime: 'todo su tiempo',
    wave: 'Ola',
    step: 'Nivel',
    none: 'En ninguno que se pueda afirmar',
    note: 'Por qué',
    noteHint: 'Qué lleva a ubicarlo ahí y qué habla en contra.',
    evidence: 'Citas que lo sostienen',
    evidenceHint: 'Primero, las codificadas en los niveles de este componente.',
    noEvidence: 'Todavía no hay nada codificado en este caso.',
    noEvidenceThen: 'No hay nada codificado en fuentes de esta ola.',
    cite: (locator) => `Citar ${locator}`,
    stance: (locator) => `Cómo habla ${locator}`,
    search: 'Buscar en las citas del caso',
    more: 'Mostrar más',
    save: 'Ubicar',
    cancel: 'Cancelar',
    before: 'Antes',
    earlier: (count) =>
      plural('es', count, { one: '1 ubicación anterior', other: `${count} ubicaciones anteriores` }),
    cites: (supporting, contradicting) => `cita ${supporting} a favor, ${contradicting} en contra`,
  },
  report: {
    title: 'El modelo de acompañamiento en el caso',
    caption:
      'Las capas del modelo, desde la base, y los pasajes a favor (▲, a la derecha) y en contra (▼, a la izquierda) de cada componente.',
    ownStage: 'su etapa',
    levels: (component) => `Niveles: ${component}`,
    levelsCaption: 'Lo codificado en cada nivel, y dónde se ubicó al caso',
    placed: 'Ubicación',
    here: 'aquí',
    strategies: 'Estrategias acordes con su etapa',
  },
  cli: {
    placed: (name, what, id) => `${name}: ${what} ${id}`,
    none: 'No se ubicó a ningún caso en un nivel.',
    line: (name, component, step, wave) => `${name}  ${component}: ${step}  ${wave}`,
    superseded: 'reemplazada',
    cites: (supporting, contradicting) => `${supporting} a favor, ${contradicting} en contra`,
  },
}
