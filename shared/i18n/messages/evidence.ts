// The evidence of each case: its profile, the model’s layers, the excerpts behind every number. Both languages stand side by
// side, which makes the file long.
import { plural, type Translation } from '../translation.ts'

const englishNumber = new Intl.NumberFormat('en-GB')
const spanishNumber = new Intl.NumberFormat('es-CL')
const count = (n: number, one: string, other: string) =>
  `${englishNumber.format(n)} ${plural('en', n, { one, other })}`
const cuenta = (n: number, one: string, other: string) =>
  `${spanishNumber.format(n)} ${plural('es', n, { one, other })}`

export const en = {
  title: 'Evidence',
  case: 'Case',
  allCases: 'All cases',
  profile: 'Stage profile',
  layers: 'Accompaniment model',
  passages: (n: number) => count(n, 'passage', 'passages'),
  sources: (n: number) => count(n, 'source', 'sources'),
  kinds: (n: number) => count(n, 'kind of source', 'kinds of source'),
  /** Where the words of `passages` go with the words of `sources`. */
  passagesIn: (passages: string, sources: string) => `${passages} in ${sources}`,
  none: 'none',

  command: {
    profile: 'Show the stage profile',
    layers: 'Show the accompaniment model',
    pane: 'To the pane beside the charts, and back',
    judge: 'Write a stage judgement',
  },

  marks: {
    menu: (locator: string) => `What to say of ${locator} as evidence`,
    says: (direction: string) => `Direction: ${direction}`,
    exclude: 'Exclude from this indicator…',
    answer: 'Answer it…',
    unanswer: 'Take the answer back',
    include: 'Count it again',
    excluded: 'Excluded, not counted',
    excludedBy: (who: string, when: string) => `Excluded by ${who}, ${when}`,
    answeredBy: (who: string, when: string) => `Answered by ${who}, ${when}`,
    excluding: {
      title: 'Exclude from this indicator',
      hint: 'The excerpt stays coded and stays to be read, struck through, with your reason. It no longer counts for this indicator.',
      label: 'Why it does not count',
      done: 'Exclude',
    },
    answering: {
      title: 'Answer contrary evidence',
      hint: 'It goes on counting against. Your argument stands beside it here and in the report.',
      label: 'Why the claim stands all the same',
      done: 'Save the answer',
    },
  },

  whatIf: {
    tab: 'What if',
    hint: 'Untick evidence to see what the profile hangs on. Nothing in the study changes.',
    sources: 'Sources',
    kinds: 'Kinds of source',
    coders: 'Coders',
    period: 'Dated',
    from: 'From',
    to: 'To',
    stays: (stage: string) => `The suggestion stays “${stage}”.`,
    becomes: (stage: string, instead: string) =>
      `The suggestion would be “${instead}” instead of “${stage}”.`,
    showing: 'The profile below leaves evidence out; the study has all of it.',
    whole: 'The whole profile',
  },

  chart: {
    chart: 'Chart',
    table: 'Table',
    showAs: 'Show as',
    copyImage: 'Copy as image',
    copyTable: 'Copy as table',
    copiedImage: 'Image copied.',
    copiedTable: 'Table copied.',
    saved: 'The clipboard refused it; it was saved as a file.',
    failed: 'It could not be copied.',
    hint: 'Point at any part, or use the arrow keys, to read it here. Click it or press Enter to see its excerpts.',
    profileTitle: (caseName: string) => `Stage profile: ${caseName}`,
    profileUnits:
      'Fit and strength run from −1 (all against) to 1 (all for). Coverage: indicators with evidence.',
    layersTitle: (caseName: string) => `Accompaniment model: ${caseName}`,
    layersUnits: 'Passages for (to the right) and against (to the left) of each component, on one scale.',
    stage: 'Stage',
    dimension: 'Dimension',
    indicator: 'Indicator',
    status: 'Status',
    strength: 'Strength',
    fit: 'Fit',
    coverage: 'Coverage',
    reached: 'Reached',
    notReached: 'Not reached',
    yes: 'Yes',
    no: 'No',
    suggested: 'suggested',
    judged: 'judged',
    share: (part: string, whole: string) => `${part}/${whole}`,
    component: 'Component',
    attribute: 'Attribute',
    layer: 'Layer',
    passages: 'Passages',
    sources: 'Sources',
    kinds: 'Kinds of source',
    coders: 'Coders',
    passagesFor: 'Passages for',
    passagesAgainst: 'Passages against',
    passagesNeutral: 'Neutral passages',
    sourcesFor: 'Sources for',
    sourcesAgainst: 'Sources against',
    kindsFor: 'Kinds for',
    stagesTable: 'Stages',
    indicatorsTable: 'Indicators',
    layersTable: 'Layers, components and attributes',
    legendSupported: 'For',
    legendContradicted: 'Against',
    legendContested: 'Both',
    legendMissing: 'No evidence',
    legendNeutral: 'Only neutral',
    legendStrength: 'Strength of the indicator',
    legendThreshold: 'Fit at which a stage is reached',
    legendSuggested: 'What the evidence suggests',
    legendLevels: 'Levels of one scale',
    fitSaid: (d: { stage: string; fit: string; threshold: string; reached: boolean }) =>
      `${d.stage}: fit ${d.fit}, ${d.reached ? 'reached' : 'not reached'} (threshold ${d.threshold}).`,
    coverageSaid: (d: { stage: string; covered: string; all: string; share: string }) =>
      `${d.stage}: ${d.covered} of ${d.all} indicators have evidence (coverage ${d.share}).`,
    cellSaid: (d: {
      indicator: string
      stage: string
      dimension: string
      status: string
      strength: string
      supporting: string
      contradicting: string
    }) =>
      `${d.indicator} ${d.stage}, ${d.dimension.toLowerCase()}. ${d.status}, strength ${d.strength}; for: ${d.supporting}; against: ${d.contradicting}.`,
    partSaid: (d: {
      name: string
      all: string
      supporting: string
      contradicting: string
      neutral: string
    }) => `${d.name}: ${d.all}; for: ${d.supporting}; against: ${d.contradicting}; neutral: ${d.neutral}.`,
  },

  reading: {
    judged: 'The researchers judge',
    suggests: 'The evidence suggests',
    noJudgement: 'No judgement yet',
    noJudgementText: 'Read the profile and its excerpts, then write what stage this case is at and why.',
    by: (author: string, when: string) => `${author}, ${when}`,
    confidence: (word: string) => `Confidence: ${word.toLowerCase()}`,
    readJudgement: 'Read the whole judgement',
    agree: (stage: string) => `Both point to ${stage}.`,
    differ: (judged: string, suggested: string) =>
      `They differ: the researchers judge ${judged}; by the rule, the evidence suggests ${suggested}. The judgement is the one that stands; the difference shows where a second look may pay.`,
    differNone: (judged: string) =>
      `They differ: the researchers judge ${judged}; by the rule, the evidence reaches no stage. The judgement is the one that stands; the difference shows where a second look may pay.`,
    noEvidence: 'Nothing coded in this case speaks to any indicator yet.',
    noneReached: 'No stage has both enough fit and enough coverage.',
    rule: (threshold: string, coverage: string) =>
      `The highest stage with fit of at least ${threshold} and coverage of at least ${coverage}. It is a rule, not a verdict.`,
    withModel: (name: string, version: string) => `With “${name}”, version ${version}.`,
    skipped: (stages: string, many: boolean) =>
      `${stages} ${many ? 'come' : 'comes'} before it and ${many ? 'are' : 'is'} not reached.`,
    /** `{sources}` is where the links go. */
    flipsByOne: (stage: string) =>
      `Fragile: one source decides it. Without {sources}, it would suggest ${stage}.`,
    flipsByOneToNone: 'Fragile: one source decides it. Without {sources}, it would reach no stage.',
    flipsByMore: (stage: string) =>
      `No single source decides it. Without {sources} together, it would suggest ${stage}.`,
    flipsByMoreToNone: 'No single source decides it. Without {sources} together, it would reach no stage.',
    steady: 'Leaving out any one, two or three sources does not change it.',
  },

  overview: {
    title: 'All cases',
    intro:
      'What the researchers judge and what the evidence suggests, case by case. Open a case to see what lies behind.',
    judgement: 'Judgement',
    suggestion: 'The evidence suggests',
    agreement: 'Do they agree?',
    agree: 'Yes',
    differ: 'They differ',
    notJudged: 'Not judged',
    fits: 'Fit by stage',
    fitsUnits: (threshold: string) =>
      `Each bar runs from −1 (all against, left) to 1 (all for, right); the dashed line is the threshold, ${threshold}.`,
    fragile: 'Fragile',
    openCase: (name: string) => `Open ${name}`,
    emptyTitle: 'No cases yet',
    emptyText:
      'Evidence belongs to cases. Make a case, give it sources, code them, and its profile appears here. The sample study shows what that looks like.',
    emptyAction: 'Go to cases',
  },

  pane: {
    stage: 'Stage',
    indicator: 'Indicator',
    component: 'Component',
    attribute: 'Attribute',
    layer: 'Layer',
    fitIs: (d: { fit: string; all: string }) =>
      `Fit ${d.fit}: the mean strength of its ${d.all} indicators, each with its excerpts below.`,
    strengthIs: (d: { strength: string; forSources: string; againstSources: string; saturation: string }) =>
      `Strength ${d.strength}: ${d.forSources} for, ${d.againstSources} against; ${d.saturation} are enough for full strength.`,
    noneFor: 'Nothing coded says this is so.',
    noneAgainst: 'Nothing coded says otherwise.',
    neutralNote: 'Neutral codings show presence; they do not count for or against.',
    unsupportedText:
      'No coding of this case speaks to it. That is worth saying too: it may be missing from the material, or not coded yet.',
    tiedCodes: 'Codes that speak to it',
    noTies: 'No code is tied to it, so no coding can speak to it yet.',
    countsOnce: (n: number) => count(n, 'overlapping excerpt counts once', 'overlapping excerpts count once'),
    summary: (d: { passages: string; sources: string; kinds: string; coders: string }) =>
      `${d.passages} in ${d.sources}, ${d.kinds}, coded by ${d.coders}.`,
    noText: 'Choose a number, a bar or a cell to read the excerpts behind it.',
  },

  excerpt: {
    open: (locator: string) => `Open ${locator} in its source`,
    undated: 'No date',
  },
}

export const es: Translation<typeof en> = {
  title: 'Evidencia',
  case: 'Caso',
  allCases: 'Todos los casos',
  profile: 'Perfil de etapas',
  layers: 'Modelo de acompañamiento',
  passages: (n) => cuenta(n, 'pasaje', 'pasajes'),
  sources: (n) => cuenta(n, 'fuente', 'fuentes'),
  kinds: (n) => cuenta(n, 'tipo de fuente', 'tipos de fuente'),
  passagesIn: (passages, sources) => `${passages} en ${sources}`,
  none: 'nada',

  command: {
    profile: 'Ver el perfil de etapas',
    layers: 'Ver el modelo de acompañamiento',
    pane: 'Ir al panel lateral, y volver',
    judge: 'Escribir un juicio de etapa',
  },

  marks: {
    menu: (locator) => `Qué decir de ${locator} como evidencia`,
    says: (direction) => `Dirección: ${direction}`,
    exclude: 'Excluir de este indicador…',
    answer: 'Responder…',
    unanswer: 'Retirar la respuesta',
    include: 'Volver a contarla',
    excluded: 'Excluidas, no se cuentan',
    excludedBy: (who, when) => `Excluyó ${who}, ${when}`,
    answeredBy: (who, when) => `Respondió ${who}, ${when}`,
    excluding: {
      title: 'Excluir de este indicador',
      hint: 'La cita sigue codificada y a la vista, tachada, con el motivo. Deja de contar para este indicador.',
      label: 'Por qué no cuenta',
      done: 'Excluir',
    },
    answering: {
      title: 'Responder a evidencia contraria',
      hint: 'Sigue contando en contra. El argumento queda junto a ella, aquí y en el informe.',
      label: 'Por qué la afirmación se sostiene igual',
      done: 'Guardar la respuesta',
    },
  },

  whatIf: {
    tab: '¿Y si…?',
    hint: 'Desmarque evidencia para ver de qué depende el perfil. Nada cambia en el estudio.',
    sources: 'Fuentes',
    kinds: 'Tipos de fuente',
    coders: 'Quiénes codifican',
    period: 'Con fecha',
    from: 'Desde',
    to: 'Hasta',
    stays: (stage) => `La sugerencia se mantiene: «${stage}».`,
    becomes: (stage, instead) => `La sugerencia sería «${instead}» en vez de «${stage}».`,
    showing: 'El perfil de abajo deja evidencia fuera; el estudio la tiene toda.',
    whole: 'Perfil completo',
  },

  chart: {
    chart: 'Gráfico',
    table: 'Tabla',
    showAs: 'Ver como',
    copyImage: 'Copiar como imagen',
    copyTable: 'Copiar como tabla',
    copiedImage: 'Imagen copiada.',
    copiedTable: 'Tabla copiada.',
    saved: 'El portapapeles no la recibió; se guardó como archivo.',
    failed: 'No se pudo copiar.',
    hint: 'Apunte a cualquier parte, o use las flechas, para leerla aquí. Haga clic o presione Entrar para ver sus citas.',
    profileTitle: (caseName) => `Perfil de etapas: ${caseName}`,
    profileUnits:
      'Ajuste y fuerza van de −1 (todo en contra) a 1 (todo a favor). Cobertura: indicadores con evidencia.',
    layersTitle: (caseName) => `Modelo de acompañamiento: ${caseName}`,
    layersUnits:
      'Pasajes a favor (a la derecha) y en contra (a la izquierda) de cada componente, en una misma escala.',
    stage: 'Etapa',
    dimension: 'Dimensión',
    indicator: 'Indicador',
    status: 'Estado',
    strength: 'Fuerza',
    fit: 'Ajuste',
    coverage: 'Cobertura',
    reached: 'Alcanzada',
    notReached: 'No alcanzada',
    yes: 'Sí',
    no: 'No',
    suggested: 'sugerida',
    judged: 'juzgada',
    share: (part, whole) => `${part}/${whole}`,
    component: 'Componente',
    attribute: 'Atributo',
    layer: 'Capa',
    passages: 'Pasajes',
    sources: 'Fuentes',
    kinds: 'Tipos de fuente',
    coders: 'Codificadores',
    passagesFor: 'Pasajes a favor',
    passagesAgainst: 'Pasajes en contra',
    passagesNeutral: 'Pasajes neutros',
    sourcesFor: 'Fuentes a favor',
    sourcesAgainst: 'Fuentes en contra',
    kindsFor: 'Tipos a favor',
    stagesTable: 'Etapas',
    indicatorsTable: 'Indicadores',
    layersTable: 'Capas, componentes y atributos',
    legendSupported: 'A favor',
    legendContradicted: 'En contra',
    legendContested: 'Ambos',
    legendMissing: 'Sin evidencia',
    legendNeutral: 'Solo neutra',
    legendStrength: 'Fuerza del indicador',
    legendThreshold: 'Ajuste con que se alcanza una etapa',
    legendSuggested: 'Lo que sugiere la evidencia',
    legendLevels: 'Niveles de una misma escala',
    fitSaid: (d) =>
      `${d.stage}: ajuste ${d.fit}, ${d.reached ? 'alcanzada' : 'no alcanzada'} (umbral ${d.threshold}).`,
    coverageSaid: (d) =>
      `${d.stage}: ${d.covered} de ${d.all} indicadores tienen evidencia (cobertura ${d.share}).`,
    cellSaid: (d) =>
      `${d.indicator} ${d.stage}, ${d.dimension.toLowerCase()}. ${d.status}, fuerza ${d.strength}; a favor: ${d.supporting}; en contra: ${d.contradicting}.`,
    partSaid: (d) =>
      `${d.name}: ${d.all}; a favor: ${d.supporting}; en contra: ${d.contradicting}; neutros: ${d.neutral}.`,
  },

  reading: {
    judged: 'El equipo investigador juzga',
    suggests: 'La evidencia sugiere',
    noJudgement: 'Todavía sin juicio',
    noJudgementText: 'Lea el perfil y sus citas; después escriba en qué etapa está este caso y por qué.',
    by: (author, when) => `${author}, ${when}`,
    confidence: (word) => `Confianza: ${word.toLowerCase()}`,
    readJudgement: 'Leer el juicio completo',
    agree: (stage) => `Ambos apuntan a ${stage}.`,
    differ: (judged, suggested) =>
      `No coinciden: el equipo investigador juzga ${judged}; según la regla, la evidencia sugiere ${suggested}. El juicio es el que vale; la diferencia muestra dónde conviene mirar otra vez.`,
    differNone: (judged) =>
      `No coinciden: el equipo investigador juzga ${judged}; según la regla, la evidencia no alcanza ninguna etapa. El juicio es el que vale; la diferencia muestra dónde conviene mirar otra vez.`,
    noEvidence: 'Nada de lo codificado en este caso habla todavía de algún indicador.',
    noneReached: 'Ninguna etapa reúne a la vez el ajuste y la cobertura suficientes.',
    rule: (threshold, coverage) =>
      `La etapa más alta con ajuste de al menos ${threshold} y cobertura de al menos ${coverage}. Es una regla, no un veredicto.`,
    withModel: (name, version) => `Con «${name}», versión ${version}.`,
    skipped: (stages, many) =>
      many ? `${stages} vienen antes y no se alcanzan.` : `${stages} viene antes y no se alcanza.`,
    flipsByOne: (stage) =>
      `Frágil: una sola fuente lo decide. Sin {sources}, la evidencia sugeriría ${stage}.`,
    flipsByOneToNone:
      'Frágil: una sola fuente lo decide. Sin {sources}, la evidencia no alcanzaría ninguna etapa.',
    flipsByMore: (stage) =>
      `Ninguna fuente por sí sola lo decide. Sin {sources} a la vez, la evidencia sugeriría ${stage}.`,
    flipsByMoreToNone:
      'Ninguna fuente por sí sola lo decide. Sin {sources} a la vez, la evidencia no alcanzaría ninguna etapa.',
    steady: 'Dejar fuera una, dos o tres fuentes cualesquiera no la cambia.',
  },

  overview: {
    title: 'Todos los casos',
    intro:
      'Lo que juzga el equipo investigador y lo que sugiere la evidencia, caso por caso. Abra un caso para ver qué hay detrás.',
    judgement: 'Juicio',
    suggestion: 'La evidencia sugiere',
    agreement: '¿Coinciden?',
    agree: 'Sí',
    differ: 'No coinciden',
    notJudged: 'Sin juicio',
    fits: 'Ajuste por etapa',
    fitsUnits: (threshold) =>
      `Cada barra va de −1 (todo en contra, a la izquierda) a 1 (todo a favor, a la derecha); la línea discontinua es el umbral, ${threshold}.`,
    fragile: 'Frágil',
    openCase: (name) => `Abrir ${name}`,
    emptyTitle: 'Todavía no hay casos',
    emptyText:
      'La evidencia pertenece a los casos. Cree un caso, dele fuentes, codifíquelas y aquí aparecerá su perfil. El estudio de ejemplo muestra cómo se ve.',
    emptyAction: 'Ir a los casos',
  },

  pane: {
    stage: 'Etapa',
    indicator: 'Indicador',
    component: 'Componente',
    attribute: 'Atributo',
    layer: 'Capa',
    fitIs: (d) =>
      `Ajuste ${d.fit}: el promedio de la fuerza de sus ${d.all} indicadores, cada uno con sus citas a continuación.`,
    strengthIs: (d) =>
      `Fuerza ${d.strength}: ${d.forSources} a favor, ${d.againstSources} en contra; con ${d.saturation} la fuerza es plena.`,
    noneFor: 'Nada de lo codificado dice que sea así.',
    noneAgainst: 'Nada de lo codificado dice lo contrario.',
    neutralNote: 'Las codificaciones neutras muestran presencia; no cuentan a favor ni en contra.',
    unsupportedText:
      'Ninguna codificación de este caso habla de esto. También vale decirlo: puede que falte en el material o que aún no se codifique.',
    tiedCodes: 'Códigos que hablan de esto',
    noTies: 'Ningún código está vinculado, así que ninguna codificación puede hablar de esto todavía.',
    countsOnce: (n) =>
      cuenta(n, 'cita superpuesta cuenta una vez', 'citas superpuestas cuentan una sola vez'),
    summary: (d) => `${d.passages} en ${d.sources}, ${d.kinds}, codificado por ${d.coders}.`,
    noText: 'Elija un número, una barra o una celda para leer las citas que hay detrás.',
  },

  excerpt: {
    open: (locator) => `Abrir ${locator} en su fuente`,
    undated: 'Sin fecha',
  },
}
