// Strategies: the library, the plan of a network, and what fits its stage.
import { plural, type Translation } from '../translation.ts'

export const en = {
  fileName: 'strategies.json',
  status: { planned: 'Planned', 'under-way': 'Under way', done: 'Done', 'set-aside': 'Set aside' },
  origin: { model: 'Of the model', own: 'Of this study' },
  noStage: 'not said',
  /** What makes a strategy of the stage worth a look: how its component stands. */
  standing: {
    contrary: (component: string) => `“${component}” has evidence against it.`,
    none: (component: string) => `“${component}” has no evidence, for or against.`,
    supporting: (component: string) => `“${component}” has evidence for it only.`,
    'no-component': () => 'It is of the stage as a whole.',
  },
  basis: {
    judged: (stage: string) => `Stage judged: ${stage}.`,
    suggested: (stage: string) => `Nobody has judged the stage; the evidence suggests: ${stage}.`,
  },
  /** Passages of the component, for and against. */
  passages: (supporting: number, contradicting: number) =>
    `${plural('en', supporting, { one: '1 passage', other: `${supporting} passages` })} for, ${contradicting} against`,
  differs: (suggested: string) => `The evidence suggests another stage: ${suggested}. The judgement decides.`,
  neither: 'The stage is neither judged nor suggested, so no strategy fits more than another.',
  noneFits: (stage: string) => `The library has no strategy for the stage “${stage}”.`,
  yoursDecides: 'This is an order of reading, not a score: which strategy to try is for you to decide.',
  inPlan: (count: number, written: string) =>
    plural('en', count, { one: 'In the plan already', other: `In the plan ${written} times` }),
  days: (from: string | null, to: string | null) =>
    from === null
      ? to === null
        ? ''
        : `until ${to}`
      : to === null
        ? `since ${from}`
        : from === to
          ? from
          : `${from} – ${to}`,
  stages: (before: string, after: string) => `${before} → ${after}`,
  later: (count: number, written: string) =>
    plural('en', count, { one: '1 later excerpt', other: `${written} later excerpts` }),
  noLater: 'no later evidence',
  noEvidence: 'no evidence',
  excerpts: (count: number, written: string) =>
    plural('en', count, { one: '1 excerpt', other: `${written} excerpts` }),
  tried: (count: number, written: string) =>
    plural('en', count, { one: 'tried once', other: `tried ${written} times` }),
  notTried: 'not tried yet',
  cli: {
    oneAction: (usage: string) => `one thing at a time; usage: trama ${usage}`,
    strategyAdded: (name: string, id: string) => `New strategy “${name}” (${id}).`,
    strategyChanged: (name: string) => `Changed: “${name}”.`,
    strategyRemoved: (name: string) => `Removed: “${name}”.`,
    exported: (count: number, path: string) =>
      `${count} ${plural('en', count, { one: 'strategy', other: 'strategies' })}: ${path}`,
    copied: (count: number, dryRun: boolean) =>
      `${count} ${plural('en', count, { one: 'strategy', other: 'strategies' })} ${dryRun ? 'would be copied' : 'copied in one operation'}.`,
    state: {
      new: 'new',
      renamed: 'new, under another name',
      there: 'already here',
      homeless: 'needs a place: --home KEY=ID, or --leave NUMBER',
    },
    noHome: (key: string, name: string) => `no place for “${name}” (${key})`,
    badHome: (given: string) => `--home must be KEY=ID, not “${given}”`,
    planAdded: (name: string, id: string) => `In the plan: “${name}” (${id}).`,
    planChanged: 'The plan was changed.',
    planRemoved: 'Taken out of the plan.',
    nobody: 'nobody named',
    empty: 'There is nothing in the plan.',
  },
}

export const es: Translation<typeof en> = {
  fileName: 'estrategias.json',
  status: { planned: 'Prevista', 'under-way': 'En marcha', done: 'Realizada', 'set-aside': 'Descartada' },
  origin: { model: 'Del modelo', own: 'De este estudio' },
  noStage: 'sin indicar',
  standing: {
    contrary: (component) => `«${component}» tiene evidencia en contra.`,
    none: (component) => `«${component}» no tiene evidencia, ni a favor ni en contra.`,
    supporting: (component) => `«${component}» solo tiene evidencia a favor.`,
    'no-component': () => 'Es de la etapa en su conjunto.',
  },
  basis: {
    judged: (stage) => `Etapa juzgada: ${stage}.`,
    suggested: (stage) => `Nadie ha juzgado la etapa; la evidencia sugiere: ${stage}.`,
  },
  passages: (supporting, contradicting) =>
    `${plural('es', supporting, { one: '1 pasaje', other: `${supporting} pasajes` })} a favor, ${contradicting} en contra`,
  differs: (suggested) => `La evidencia sugiere otra etapa: ${suggested}. Decide el juicio.`,
  neither: 'La etapa no está juzgada ni sugerida, así que ninguna estrategia conviene más que otra.',
  noneFits: (stage) => `La biblioteca no tiene estrategias para la etapa «${stage}».`,
  yoursDecides: 'Es un orden de lectura, no un puntaje: qué estrategia probar lo decide usted.',
  inPlan: (count, written) =>
    plural('es', count, { one: 'Ya está en el plan', other: `Está ${written} veces en el plan` }),
  days: (from, to) =>
    from === null
      ? to === null
        ? ''
        : `hasta el ${to}`
      : to === null
        ? `desde el ${from}`
        : from === to
          ? from
          : `${from} – ${to}`,
  stages: (before, after) => `${before} → ${after}`,
  later: (count, written) =>
    plural('es', count, { one: '1 cita posterior', other: `${written} citas posteriores` }),
  noLater: 'sin evidencia posterior',
  noEvidence: 'sin evidencia',
  excerpts: (count, written) => plural('es', count, { one: '1 cita', other: `${written} citas` }),
  tried: (count, written) => plural('es', count, { one: 'probada 1 vez', other: `probada ${written} veces` }),
  notTried: 'aún no se ha probado',
  cli: {
    oneAction: (usage) => `una cosa por vez; uso: trama ${usage}`,
    strategyAdded: (name, id) => `Estrategia nueva: «${name}» (${id}).`,
    strategyChanged: (name) => `Cambiada: «${name}».`,
    strategyRemoved: (name) => `Quitada: «${name}».`,
    exported: (count, path) =>
      `${count} ${plural('es', count, { one: 'estrategia', other: 'estrategias' })}: ${path}`,
    copied: (count, dryRun) =>
      `${count} ${plural('es', count, { one: 'estrategia', other: 'estrategias' })} ${dryRun ? plural('es', count, { one: 'se copiaría', other: 'se copiarían' }) : `${plural('es', count, { one: 'copiada', other: 'copiadas' })} en una sola operación`}.`,
    state: {
      new: 'nueva',
      renamed: 'nueva, con otro nombre',
      there: 'ya está',
      homeless: 'necesita un lugar: --home CLAVE=ID, o --leave NÚMERO',
    },
    noHome: (key, name) => `sin lugar para «${name}» (${key})`,
    badHome: (given) => `--home debe ser CLAVE=ID, no «${given}»`,
    planAdded: (name, id) => `En el plan: «${name}» (${id}).`,
    planChanged: 'Se cambió el plan.',
    planRemoved: 'Se sacó del plan.',
    nobody: 'sin responsable',
    empty: 'El plan está vacío.',
  },
}
