// The case report, section by section. Both languages stand side by side, which makes the file long.
// `{sources}` and `{indicators}` are where links to them go, each renderer in its own way.
import { plural, type Translation } from '../translation.ts'

const englishNumber = new Intl.NumberFormat('en-GB')
const spanishNumber = new Intl.NumberFormat('es-CL')
const count = (n: number, one: string, other: string) =>
  `${englishNumber.format(n)} ${plural('en', n, { one, other })}`
const cuenta = (n: number, one: string, other: string) =>
  `${spanishNumber.format(n)} ${plural('es', n, { one, other })}`

export const en = {
  title: (caseName: string) => `Case report: ${caseName}`,
  fileName: 'report',
  study: 'Study',
  model: 'Model',
  modelVersion: (name: string, version: number) => `${name}, version ${version}`,
  asOf: 'State of the study',
  asOfText: (instant: string, operation: string) => `${instant}, after operation ${operation} of its journal`,
  instant: (day: string, time: string) => `${day}, ${time} UTC`,
  madeWith: 'Made with',
  program: (version: string) => `Trama ${version}`,
  contents: 'Contents',
  note: 'Note',
  undated: 'No date',

  amounts: {
    sources: (n: number) => count(n, 'source', 'sources'),
    words: (n: number) => count(n, 'word', 'words'),
    codings: (n: number) => count(n, 'coding', 'codings'),
    kinds: (n: number) => count(n, 'kind of source', 'kinds of source'),
    coders: (n: number) => count(n, 'coder', 'coders'),
    passages: (n: number) => count(n, 'passage', 'passages'),
  },

  facts: {
    heading: 'Case facts',
    noDescription: 'The case has no description.',
    noAttributes: 'The study records no attributes of its cases.',
    attribute: 'Attribute',
    value: 'Value',
    notRecorded: 'Not recorded',
    yes: 'Yes',
    no: 'No',
  },

  sources: {
    heading: 'Inventory of sources',
    totals: (sources: string, words: string, codings: string, coders: string) =>
      `${sources}, ${words}; ${codings} by ${coders}.`,
    none: 'This case has no sources.',
    number: 'No.',
    title: 'Title',
    titleFileHash: 'Title, with file and SHA-256 (first 12)',
    file: 'File',
    kind: 'Kind',
    date: 'Date',
    words: 'Words',
    codings: 'Codings',
    hash: 'SHA-256 (first 12)',
    codersHeading: 'Codings by coder',
    coder: 'Coder',
    quotedHeading: 'Where this report quotes each source',
    quotedText:
      'Each locator names a source (S) and its paragraphs (¶). Every line with text is a paragraph. Where a paragraph is quoted more than once, each quote has its link or is counted.',
    notQuoted: 'not quoted',
    times: (n: number) => `(${n} times)`,
  },

  judgement: {
    heading: 'Stage judgement',
    judged: 'The researchers judge',
    suggested: 'The evidence suggests',
    noneYet: 'No judgement yet',
    noneText:
      'Nobody has judged the stage of this case. What the rule suggests does not take a judgement’s place.',
    by: (author: string, when: string) => `${author}, ${when}`,
    confidence: (word: string) => `Confidence: ${word.toLowerCase()}`,
    confidenceNotSaid: 'Confidence: not said',
    fitAndCoverage: (fit: string, coverage: string) => `Fit ${fit}, coverage ${coverage}`,
    noneReached: 'No stage has both enough fit and enough coverage.',
    bare: 'Nothing coded in this case speaks to any indicator.',
    agree: 'The judgement and the suggestion agree.',
    differ: (judged: string, suggested: string) =>
      `The judgement and the suggestion differ: the researchers judge ${judged}; by the rule, the evidence suggests ${suggested}. The judgement is the one that stands.`,
    differNone: (judged: string) =>
      `The judgement and the suggestion differ: the researchers judge ${judged}; by the rule, the evidence reaches no stage. The judgement is the one that stands.`,
    rule: 'The suggestion comes from a rule (see the method note). It stands beside the judgement and does not replace it.',
    skipped: (stages: string, many: boolean) =>
      `${stages} ${many ? 'come' : 'comes'} before it and ${many ? 'are' : 'is'} not reached.`,
    flipsByOne: (stage: string) =>
      `Fragile: the suggestion rests on a single source. Without {sources}, it would be ${stage}.`,
    flipsByOneToNone:
      'Fragile: the suggestion rests on a single source. Without {sources}, no stage would be reached.',
    flipsByMore: (stage: string) =>
      `No single source decides the suggestion. Without {sources} together, it would be ${stage}.`,
    flipsByMoreToNone:
      'No single source decides the suggestion. Without {sources} together, no stage would be reached.',
    steady: 'Leaving out up to three sources, whichever they are, does not change the suggestion.',
    rationale: 'Rationale',
    rival: 'Rival stage considered',
    rivalNone: 'No rival stage was considered.',
    rivalReason: (stage: string) => `${stage} was set aside because:`,
    rivalNoReason: (stage: string) => `${stage} was considered; no reason for setting it aside was written.`,
    citedText:
      'Each excerpt is cited for or against the judgement; what its coding says of an indicator is told beside it.',
    citedFor: 'Excerpts cited for',
    citedAgainst: 'Excerpts cited against',
    citesNoneFor: 'The judgement cites no excerpt for.',
    citesNoneAgainst: 'The judgement cites no excerpt against.',
    codingRemoved: 'The coding was removed later; the words stay as they were cited.',
    sourceRemoved: 'The source was removed from the study; the words stay as they were cited.',
    elsewhere: 'The source now belongs to another case.',
    earlier: 'Earlier judgements, now superseded',
    cited: 'Excerpts cited',
  },

  profile: {
    heading: 'Stage profile',
    chartTitle: (caseName: string) => `Stage profile of ${caseName}`,
    chartText:
      'One row per stage, one cell per indicator, by dimension. The tables below carry the same numbers.',
    stage: 'Stage',
    fit: 'Fit',
    coverage: 'Coverage',
    covered: (some: string, all: string) => `${some} of ${all}`,
    reached: 'Reached',
    notReached: 'Not reached',
    yes: 'Yes',
    no: 'No',
    judged: 'judged',
    suggested: 'suggested',
    legendFor: 'Evidence for',
    legendAgainst: 'Evidence against',
    legendBoth: 'Both: contested',
    legendMissing: 'No evidence',
    legendBar: 'Bar in a cell: strength, to the right for, to the left against',
    legendThreshold: (value: string) => `Dashed line: fit at which a stage is reached (${value})`,
    stagesTable: 'Stages: fit from −1 (all against) to 1 (all for), coverage as indicators with evidence',
    indicatorsTable: 'Indicators: strength from −1 to 1; passages and distinct sources in each direction',
    indicator: 'Indicator',
    dimension: 'Dimension',
    status: 'Status',
    strength: 'Strength',
    passages: 'Passages',
    sources: 'Sources',
    kinds: 'Kinds of source',
    coders: 'Coders',
    passagesFor: 'Passages for',
    sourcesFor: 'Sources for',
    kindsShort: 'Kinds',
    kindsFor: 'Kinds for',
    passagesAgainst: 'Passages against',
    sourcesAgainst: 'Sources against',
  },

  evidence: {
    heading: 'Evidence per indicator',
    intro:
      'Passages are quoted whole, in the order of the sources. One passage can speak to several indicators.',
    stageLine: (fit: string, coverage: string, reached: string) =>
      `Fit ${fit}; evidence on ${coverage} indicators. ${reached}.`,
    facts: (dimension: string, strength: string) => `${dimension} · strength ${strength}`,
    component: (name: string) => `component: ${name}`,
    result: (name: string) => `result: ${name}`,
    for: 'For',
    against: 'Against',
    neutral: 'Neutral, presence only',
    speakers: (names: string, many: boolean) => `${many ? 'speakers' : 'speaker'}: ${names}`,
    codedBy: (coder: string, code: string) => `${coder}, “${code}”`,
    only: (locator: string) => `only ${locator}`,
    /** What a coding says of the indicators its code is tied to, or of nothing in particular. */
    speaks: { supports: 'for {indicators}', contradicts: 'against {indicators}', neutral: 'neutral' },
    speaksUntied: { supports: 'for', contradicts: 'against', neutral: 'neutral' },
    noPassages: 'no passage',
    nothing: 'No evidence: no coding of this case speaks to it, for or against.',
    noCode: 'No evidence, and none possible yet: no code of the codebook is tied to this indicator.',
    onlyNeutral: 'No evidence for or against; only neutral codings, which show presence.',
    tiedCodes: (codes: string) => `Codes tied to it: ${codes}.`,
    onlyExcluded: 'No evidence that counts: everything coded to it was excluded, for the reasons below.',
    excluded: 'Excluded for this indicator, not counted',
    citedFacts: 'Facts',
    excludedBecause: (author: string) => `Excluded by ${author}:`,
    answered: (author: string, indicator: string) => `Answer by ${author} (${indicator}):`,
    untiedHeading: 'Coded passages that speak to no indicator',
    untiedText: 'Their codes are tied to no indicator, so they do not enter the profile.',
  },

  missing: {
    heading: 'What is missing',
    intro: 'What this case does not show, or shows from one side only.',
    noEvidenceHeading: 'Indicators without evidence',
    noEvidenceNone: 'Every indicator has some evidence.',
    reason: 'Why',
    nothing: 'Nothing coded',
    noCode: 'No code is tied to it',
    onlyNeutral: 'Only neutral codings',
    excluded: 'All of it excluded',
    thinHeading: 'Indicators whose evidence comes from a single source, kind or coder',
    thinText: 'Counting evidence for and against together.',
    thinNone: 'No indicator rests on a single source, kind of source or coder.',
    oneSource: 'Single source',
    oneKind: 'Single kind',
    oneCoder: 'Single coder',
    severalMark: 'more than 1',
    uncodedHeading: 'Sources without any coding',
    uncodedNone: 'Every source has at least one coding.',
    kindsHeading: 'Kinds of source the case does not have',
    kindsNone: 'The case has all four kinds of source.',
    agreementHeading: 'Judgement and suggestion',
  },

  contrary: {
    heading: 'Contrary evidence',
    intro: 'Every passage coded as contradicting, gathered by the stage whose indicators it speaks against.',
    judgedFirst: 'The judged stage comes first.',
    none: 'No passage of this case was coded as contradicting. That nothing was coded does not mean there is nothing.',
    stage: (stage: string) => `Against indicators of ${stage}`,
    judgedStage: (stage: string) => `Against indicators of ${stage}, the judged stage`,
    noneForStage: 'No contrary passage was coded. That nothing was coded does not mean there is nothing.',
    otherStage: 'Against something no indicator says',
  },

  network: { heading: 'The network from the inside' },
  layers: {
    heading: 'Components and layers',
    intro:
      'Distinct passages of each layer of the model, its components and their attributes. A passage is counted once in each row, so rows do not add up.',
    part: 'Layer, component or attribute',
    all: 'All passages',
    for: 'For',
    against: 'Against',
    neutral: 'Neutral',
    layer: (stage: string) => `Layer: ${stage}`,
    level: (name: string) => `${name} (level)`,
  },

  memos: {
    heading: 'Memos',
    intro: 'What the researchers noted about this case, as they wrote it.',
    untitled: 'Untitled memo',
    by: (author: string, when: string) => `${author}, ${when}`,
  },

  codebook: {
    heading: 'Codebook used',
    intro: 'Codes with codings in this case, with their definitions and what they are tied to.',
    none: 'No code has been used in this case.',
    code: 'Code, definition and ties',
    noDefinition: 'No definition.',
    whenToUse: (text: string) => `Use when: ${text}`,
    whenNotToUse: (text: string) => `Do not use when: ${text}`,
    example: (text: string) => `Example: ${text}`,
    indicators: (numbers: string, many: boolean) =>
      `Speaks to ${many ? 'indicators' : 'indicator'} ${numbers}.`,
    components: (names: string) => `Belongs to: ${names}.`,
    noTies: 'Tied to no indicator.',
    unused: 'Codes of the codebook not used in this case',
  },

  method: {
    heading: 'Method note',
    model: {
      term: 'Model',
      text: (name: string, version: number, stages: string, indicators: string) =>
        `${name}, version ${version}: ${stages} stages and ${indicators} indicators. The model is part of the study’s data and can be edited; the numbers here are those of the version named.`,
    },
    evidence: {
      term: 'Evidence',
      text: 'A code speaks to the indicators it is tied to, and not to those of the codes above or below it. The codings of all coders count.',
    },
    passages: {
      term: 'Passages',
      text: 'Excerpts of one source that overlap and speak to one indicator in one direction count once, as their union. Two excerpts overlap when each starts before the other ends; excerpts that merely touch are two passages.',
    },
    directions: {
      term: 'Directions',
      text: 'Evidence for and evidence against are counted apart. Neutral codings show presence: they appear in inventories and count neither for nor against.',
    },
    status: {
      term: 'Status of an indicator',
      text: 'No evidence: no passage for or against. Supported: only for. Contradicted: only against. Contested: both.',
    },
    strength: {
      term: 'Strength of an indicator',
      text: (n: string) =>
        `min(sF, n)/n − min(sA, n)/n, where sF and sA are the distinct sources that hold passages for and against and n = ${n} is the model’s saturation. It runs from −1 to 1. Sources are counted, not passages: repeating a point within one source adds nothing.`,
    },
    fit: {
      term: 'Fit and coverage of a stage',
      text: 'Fit is the mean strength of its indicators, from −1 to 1. Coverage is the share of its indicators that have evidence, for or against.',
    },
    reached: {
      term: 'Reached',
      text: (threshold: string, coverage: string) =>
        `A stage is reached when its fit is at least ${threshold} and its coverage at least ${coverage}. Comparisons tolerate a billionth.`,
    },
    suggestion: {
      term: 'Suggestion',
      text: 'The highest stage of the developmental order that is reached, since a stable network still shows what a developing one shows. A stage outside the order is suggested instead when it is reached with a higher fit, or when none in the order is. When nothing is reached, there is no clear stage. Lower stages that are not reached are named as skipped.',
    },
    sensitivity: {
      term: 'Sensitivity',
      text: (limit: string) =>
        `The suggestion is computed again with sources left out. It is fragile when leaving out a single one changes it. The set of sources named is a smallest one that changes it, sought up to ${limit} sources; among equals, the first in source order.`,
    },
    layers: {
      term: 'Components and layers',
      text: 'A component counts the distinct passages of the codes tied to it or to its attributes; a layer, those of its components. No passage is counted twice in a row.',
    },
    judgement: {
      term: 'Judgement',
      text: 'A person judges the stage and answers for it. A judgement is never overwritten: a later one takes its place and the earlier one is kept. What it cites keeps the words it had when it was cited.',
    },
    quotes: {
      term: 'Quotes',
      text: 'Every quote is the text of its source, unchanged, from the first to the last character of the passage. SHA-256 identifies the file that was imported.',
    },
  },
}

export const es: Translation<typeof en> = {
  title: (caseName) => `Informe de caso: ${caseName}`,
  fileName: 'informe',
  study: 'Estudio',
  model: 'Modelo',
  modelVersion: (name, version) => `${name}, versión ${version}`,
  asOf: 'Estado del estudio',
  asOfText: (instant, operation) => `${instant}, tras la operación ${operation} de su bitácora`,
  instant: (day, time) => `${day}, ${time} UTC`,
  madeWith: 'Elaborado con',
  program: (version) => `Trama ${version}`,
  contents: 'Contenido',
  note: 'Nota',
  undated: 'Sin fecha',

  amounts: {
    sources: (n) => cuenta(n, 'fuente', 'fuentes'),
    words: (n) => cuenta(n, 'palabra', 'palabras'),
    codings: (n) => cuenta(n, 'codificación', 'codificaciones'),
    kinds: (n) => cuenta(n, 'tipo de fuente', 'tipos de fuente'),
    coders: (n) => cuenta(n, 'persona que codificó', 'personas que codificaron'),
    passages: (n) => cuenta(n, 'pasaje', 'pasajes'),
  },

  facts: {
    heading: 'Datos del caso',
    noDescription: 'El caso no tiene descripción.',
    noAttributes: 'El estudio no registra atributos de sus casos.',
    attribute: 'Atributo',
    value: 'Valor',
    notRecorded: 'Sin registrar',
    yes: 'Sí',
    no: 'No',
  },

  sources: {
    heading: 'Inventario de fuentes',
    totals: (sources, words, codings, coders) => `${sources}, ${words}; ${codings}; ${coders}.`,
    none: 'Este caso no tiene fuentes.',
    number: 'N.º',
    title: 'Título',
    titleFileHash: 'Título, con archivo y SHA-256 (primeros 12)',
    file: 'Archivo',
    kind: 'Tipo',
    date: 'Fecha',
    words: 'Palabras',
    codings: 'Codificaciones',
    hash: 'SHA-256 (primeros 12)',
    codersHeading: 'Codificaciones por persona',
    coder: 'Persona',
    quotedHeading: 'Dónde cita este informe cada fuente',
    quotedText:
      'Cada localizador nombra una fuente (S) y sus párrafos (¶). Cada línea con texto es un párrafo. Si un párrafo se cita más de una vez, cada cita tiene su enlace o se cuenta.',
    notQuoted: 'no se cita',
    times: (n) => `(${n} veces)`,
  },

  judgement: {
    heading: 'Juicio de etapa',
    judged: 'El equipo investigador juzga',
    suggested: 'La evidencia sugiere',
    noneYet: 'Todavía sin juicio',
    noneText:
      'Nadie ha juzgado la etapa de este caso. Lo que sugiere la regla no ocupa el lugar de un juicio.',
    by: (author, when) => `${author}, ${when}`,
    confidence: (word) => `Confianza: ${word.toLowerCase()}`,
    confidenceNotSaid: 'Confianza: sin indicar',
    fitAndCoverage: (fit, coverage) => `Ajuste ${fit}, cobertura ${coverage}`,
    noneReached: 'Ninguna etapa reúne a la vez el ajuste y la cobertura suficientes.',
    bare: 'Nada de lo codificado en este caso habla de algún indicador.',
    agree: 'El juicio y la sugerencia coinciden.',
    differ: (judged, suggested) =>
      `El juicio y la sugerencia no coinciden: el equipo investigador juzga ${judged}; según la regla, la evidencia sugiere ${suggested}. El juicio es el que vale.`,
    differNone: (judged) =>
      `El juicio y la sugerencia no coinciden: el equipo investigador juzga ${judged}; según la regla, la evidencia no alcanza ninguna etapa. El juicio es el que vale.`,
    rule: 'La sugerencia sale de una regla (véase la nota de método). Acompaña al juicio y no lo reemplaza.',
    skipped: (stages, many) =>
      many ? `${stages} vienen antes y no se alcanzan.` : `${stages} viene antes y no se alcanza.`,
    flipsByOne: (stage) => `Frágil: la sugerencia depende de una sola fuente. Sin {sources}, sería ${stage}.`,
    flipsByOneToNone:
      'Frágil: la sugerencia depende de una sola fuente. Sin {sources}, no se alcanzaría ninguna etapa.',
    flipsByMore: (stage) =>
      `Ninguna fuente por sí sola decide la sugerencia. Sin {sources} a la vez, sería ${stage}.`,
    flipsByMoreToNone:
      'Ninguna fuente por sí sola decide la sugerencia. Sin {sources} a la vez, no se alcanzaría ninguna etapa.',
    steady: 'Dejar fuera hasta tres fuentes, cualesquiera que sean, no cambia la sugerencia.',
    rationale: 'Fundamento',
    rival: 'Etapa rival considerada',
    rivalNone: 'No se consideró una etapa rival.',
    rivalReason: (stage) => `${stage} se descartó por lo siguiente:`,
    rivalNoReason: (stage) => `Se consideró ${stage}; no se escribió por qué se descartó.`,
    citedText:
      'Cada cita habla a favor o en contra del juicio; a su lado consta qué dice su codificación de un indicador.',
    citedFor: 'Citas a favor',
    citedAgainst: 'Citas en contra',
    citesNoneFor: 'El juicio no recurre a citas a favor.',
    citesNoneAgainst: 'El juicio no recurre a citas en contra.',
    codingRemoved: 'La codificación se quitó después; las palabras quedan como se citaron.',
    sourceRemoved: 'La fuente se quitó del estudio; las palabras quedan como se citaron.',
    elsewhere: 'La fuente pertenece ahora a otro caso.',
    earlier: 'Juicios anteriores, ya reemplazados',
    cited: 'Citas',
  },

  profile: {
    heading: 'Perfil de etapas',
    chartTitle: (caseName) => `Perfil de etapas de ${caseName}`,
    chartText:
      'Una fila por etapa y una celda por indicador, según su dimensión. Las tablas que siguen llevan los mismos números.',
    stage: 'Etapa',
    fit: 'Ajuste',
    coverage: 'Cobertura',
    covered: (some, all) => `${some} de ${all}`,
    reached: 'Alcanzada',
    notReached: 'No alcanzada',
    yes: 'Sí',
    no: 'No',
    judged: 'juzgada',
    suggested: 'sugerida',
    legendFor: 'Evidencia a favor',
    legendAgainst: 'Evidencia en contra',
    legendBoth: 'Ambas: en disputa',
    legendMissing: 'Sin evidencia',
    legendBar: 'Barra en la celda: fuerza, a la derecha a favor, a la izquierda en contra',
    legendThreshold: (value) => `Línea discontinua: ajuste con que se alcanza una etapa (${value})`,
    stagesTable:
      'Etapas: ajuste de −1 (todo en contra) a 1 (todo a favor); cobertura, en indicadores con evidencia',
    indicatorsTable: 'Indicadores: fuerza de −1 a 1; pasajes y fuentes distintas en cada dirección',
    indicator: 'Indicador',
    dimension: 'Dimensión',
    status: 'Estado',
    strength: 'Fuerza',
    passages: 'Pasajes',
    sources: 'Fuentes',
    kinds: 'Tipos de fuente',
    coders: 'Codificaron',
    passagesFor: 'Pasajes a favor',
    sourcesFor: 'Fuentes a favor',
    kindsShort: 'Tipos',
    kindsFor: 'Tipos a favor',
    passagesAgainst: 'Pasajes en contra',
    sourcesAgainst: 'Fuentes en contra',
  },

  evidence: {
    heading: 'Evidencia por indicador',
    intro:
      'Los pasajes se citan completos, en el orden de las fuentes. Un mismo pasaje puede hablar de varios indicadores.',
    stageLine: (fit, coverage, reached) =>
      `Ajuste ${fit}; hay evidencia sobre ${coverage} indicadores. ${reached}.`,
    facts: (dimension, strength) => `${dimension} · fuerza ${strength}`,
    component: (name) => `componente: ${name}`,
    result: (name) => `resultado: ${name}`,
    for: 'A favor',
    against: 'En contra',
    neutral: 'Neutra, solo presencia',
    speakers: (names, many) => `${many ? 'hablan' : 'habla'}: ${names}`,
    codedBy: (coder, code) => `${coder}, «${code}»`,
    only: (locator) => `solo ${locator}`,
    speaks: {
      supports: 'a favor de {indicators}',
      contradicts: 'en contra de {indicators}',
      neutral: 'neutra',
    },
    speaksUntied: { supports: 'a favor', contradicts: 'en contra', neutral: 'neutra' },
    noPassages: 'ningún pasaje',
    nothing: 'Sin evidencia: ninguna codificación de este caso habla de esto, ni a favor ni en contra.',
    noCode: 'Sin evidencia, y por ahora no puede haberla: ningún código está vinculado a este indicador.',
    onlyNeutral:
      'Sin evidencia a favor ni en contra; solo hay codificaciones neutras, que muestran presencia.',
    tiedCodes: (codes) => `Códigos vinculados: ${codes}.`,
    onlyExcluded: 'Sin evidencia que cuente: todo lo codificado se excluyó, por los motivos que siguen.',
    excluded: 'Excluido para este indicador, no se cuenta',
    citedFacts: 'Hechos',
    excludedBecause: (author) => `Excluyó ${author}:`,
    answered: (author, indicator) => `Respuesta de ${author} (${indicator}):`,
    untiedHeading: 'Pasajes codificados que no hablan de ningún indicador',
    untiedText: 'Sus códigos no están vinculados a ningún indicador, por lo que no entran en el perfil.',
  },

  missing: {
    heading: 'Lo que falta',
    intro: 'Lo que este caso no muestra, o muestra desde un solo lado.',
    noEvidenceHeading: 'Indicadores sin evidencia',
    noEvidenceNone: 'Todos los indicadores tienen alguna evidencia.',
    reason: 'Por qué',
    nothing: 'Nada codificado',
    noCode: 'Ningún código vinculado',
    onlyNeutral: 'Solo codificaciones neutras',
    excluded: 'Toda excluida',
    thinHeading: 'Indicadores cuya evidencia viene de una sola fuente, un solo tipo o una sola persona',
    thinText: 'Se cuenta en conjunto la evidencia a favor y en contra.',
    thinNone:
      'Ningún indicador depende de una sola fuente, un solo tipo de fuente o una sola persona que codificó.',
    oneSource: 'Única fuente',
    oneKind: 'Único tipo',
    oneCoder: 'Única persona que codificó',
    severalMark: 'más de 1',
    uncodedHeading: 'Fuentes sin ninguna codificación',
    uncodedNone: 'Todas las fuentes tienen al menos una codificación.',
    kindsHeading: 'Tipos de fuente que el caso no tiene',
    kindsNone: 'El caso tiene los cuatro tipos de fuente.',
    agreementHeading: 'Juicio y sugerencia',
  },

  contrary: {
    heading: 'Evidencia contraria',
    intro: 'Todos los pasajes codificados en contra, reunidos por la etapa cuyos indicadores contradicen.',
    judgedFirst: 'La etapa juzgada va primero.',
    none: 'Ningún pasaje de este caso se codificó en contra. Que nada se haya codificado no significa que no lo haya.',
    stage: (stage) => `En contra de indicadores de ${stage}`,
    judgedStage: (stage) => `En contra de indicadores de ${stage}, la etapa juzgada`,
    noneForStage:
      'No se codificó ningún pasaje contrario. Que nada se haya codificado no significa que no lo haya.',
    otherStage: 'En contra de algo que ningún indicador dice',
  },

  network: { heading: 'La red por dentro' },
  layers: {
    heading: 'Componentes y capas',
    intro:
      'Pasajes distintos de cada capa del modelo, de sus componentes y de los atributos de estos. Cada fila cuenta un pasaje una sola vez, por lo que las filas no se suman.',
    part: 'Capa, componente o atributo',
    all: 'Todos los pasajes',
    for: 'A favor',
    against: 'En contra',
    neutral: 'Neutros',
    layer: (stage) => `Capa: ${stage}`,
    level: (name) => `${name} (nivel)`,
  },

  memos: {
    heading: 'Memos',
    intro: 'Lo que el equipo anotó sobre este caso, tal como lo escribió.',
    untitled: 'Memo sin título',
    by: (author, when) => `${author}, ${when}`,
  },

  codebook: {
    heading: 'Libro de códigos utilizado',
    intro: 'Códigos con codificaciones en este caso, con sus definiciones y sus vínculos.',
    none: 'En este caso no se ha utilizado ningún código.',
    code: 'Código, definición y vínculos',
    noDefinition: 'Sin definición.',
    whenToUse: (text) => `Cuándo usarlo: ${text}`,
    whenNotToUse: (text) => `Cuándo no usarlo: ${text}`,
    example: (text) => `Ejemplo: ${text}`,
    indicators: (numbers, many) =>
      many ? `Habla de los indicadores ${numbers}.` : `Habla del indicador ${numbers}.`,
    components: (names) => `Pertenece a: ${names}.`,
    noTies: 'Sin vínculo con indicadores.',
    unused: 'Códigos del libro que no se utilizaron en este caso',
  },

  method: {
    heading: 'Nota de método',
    model: {
      term: 'Modelo',
      text: (name, version, stages, indicators) =>
        `${name}, versión ${version}: ${stages} etapas y ${indicators} indicadores. El modelo es parte de los datos del estudio y se puede modificar; los números de este informe son los de la versión nombrada.`,
    },
    evidence: {
      term: 'Evidencia',
      text: 'Un código habla de los indicadores a los que está vinculado, y no de los de los códigos que tiene por encima o por debajo. Cuentan las codificaciones de todas las personas que codificaron.',
    },
    passages: {
      term: 'Pasajes',
      text: 'Las citas de una misma fuente que se superponen y hablan de un mismo indicador en una misma dirección cuentan una sola vez, como su unión. Dos citas se superponen cuando cada una empieza antes de que termine la otra; si solo se tocan, son dos pasajes.',
    },
    directions: {
      term: 'Direcciones',
      text: 'La evidencia a favor y la evidencia en contra se cuentan por separado. Las codificaciones neutras muestran presencia: figuran en los inventarios y no cuentan ni a favor ni en contra.',
    },
    status: {
      term: 'Estado de un indicador',
      text: 'Sin evidencia: ningún pasaje a favor ni en contra. Respaldado: solo a favor. Contradicho: solo en contra. En disputa: de ambos.',
    },
    strength: {
      term: 'Fuerza de un indicador',
      text: (n) =>
        `min(sF, n)/n − min(sA, n)/n, donde sF y sA son las fuentes distintas que tienen pasajes a favor y en contra, y n = ${n} es la saturación del modelo. Va de −1 a 1. Se cuentan fuentes y no pasajes: repetir lo mismo dentro de una fuente no agrega nada.`,
    },
    fit: {
      term: 'Ajuste y cobertura de una etapa',
      text: 'El ajuste es el promedio de la fuerza de sus indicadores, de −1 a 1. La cobertura es la proporción de sus indicadores que tienen evidencia, a favor o en contra.',
    },
    reached: {
      term: 'Alcanzada',
      text: (threshold, coverage) =>
        `Una etapa se alcanza cuando su ajuste es de al menos ${threshold} y su cobertura de al menos ${coverage}. Las comparaciones toleran una milmillonésima.`,
    },
    suggestion: {
      term: 'Sugerencia',
      text: 'La etapa más alta del orden de desarrollo que se alcanza, pues una red estable sigue mostrando lo que muestra una en desarrollo. En su lugar se sugiere una etapa fuera del orden cuando se alcanza con un ajuste mayor, o cuando no se alcanza ninguna del orden. Si nada se alcanza, no hay etapa clara. Las etapas anteriores que no se alcanzan se nombran como omitidas.',
    },
    sensitivity: {
      term: 'Sensibilidad',
      text: (limit) =>
        `La sugerencia se vuelve a calcular dejando fuentes fuera. Es frágil cuando dejar fuera una sola la cambia. El conjunto de fuentes que se nombra es uno de los más pequeños que la cambian, buscado hasta ${limit} fuentes; entre iguales, el primero en el orden de las fuentes.`,
    },
    layers: {
      term: 'Componentes y capas',
      text: 'Un componente cuenta los pasajes distintos de los códigos vinculados a él o a sus atributos; una capa, los de sus componentes. Ningún pasaje se cuenta dos veces en una fila.',
    },
    judgement: {
      term: 'Juicio',
      text: 'Una persona juzga la etapa y responde por ello. Un juicio nunca se sobrescribe: uno posterior ocupa su lugar y el anterior se conserva. Lo que cita conserva las palabras que tenía cuando se citó.',
    },
    quotes: {
      term: 'Citas',
      text: 'Cada cita es el texto de su fuente, sin cambios, desde el primer carácter del pasaje hasta el último. El SHA-256 identifica el archivo que se importó.',
    },
  },
}
