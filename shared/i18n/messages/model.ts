// The model as it is read: stages, indicators, components, results, strategies.
import { plural, type Translation } from '../translation.ts'

export const en = {
  version: (version: string) => `Version ${version}`,
  retiredIn: (version: number | null) => (version === null ? 'retired' : `retired in version ${version}`),
  contents: 'In this model',
  stageNumber: (order: string) => `Stage ${order}`,
  outsideOrder: 'Outside the order: it can follow any stage',
  indicators: 'Indicators by dimension',
  components: 'Components of this layer',
  noComponents: 'This stage adds no layer of its own.',
  attributes: 'Attributes',
  noAttributes: 'The model names no attributes for this component.',
  levels: 'Levels, in order',
  strategies: 'Example strategies',
  noStrategies: 'The model shows no strategy for this stage yet.',
  strategyOf: (component: string) => `On ${component}`,
  dimensions: 'Dimensions and results',
  dimensionKind: { variable: 'Variable', result: 'Result' },
  results: 'Results',
  rules: 'How a stage is suggested',
  ruleStrength: (sources: number) =>
    `An indicator is at full strength with ${plural('en', sources, { one: '1 source', other: `${sources} different sources` })} for it and none against; sources against take away.`,
  ruleReached: (threshold: string, coverage: string) =>
    `A stage is reached when the mean strength of its indicators is at least ${threshold} and at least ${coverage} of them have evidence.`,
  ruleSuggested:
    'The highest stage reached is suggested; one outside the order only when it fits better. The suggestion stands beside your judgement and never replaces it.',
  tags: (component: string, result: string) => [component, result].filter(Boolean).join(' · '),
}

export const es: Translation<typeof en> = {
  version: (version) => `Versión ${version}`,
  retiredIn: (version) => (version === null ? 'se retiró del modelo' : `se retiró en la versión ${version}`),
  contents: 'En este modelo',
  stageNumber: (order) => `Etapa ${order}`,
  outsideOrder: 'Fuera del orden: puede seguir a cualquier etapa',
  indicators: 'Indicadores por dimensión',
  components: 'Componentes de esta capa',
  noComponents: 'Esta etapa no suma una capa propia.',
  attributes: 'Atributos',
  noAttributes: 'El modelo no nombra atributos para este componente.',
  levels: 'Niveles, en orden',
  strategies: 'Estrategias de ejemplo',
  noStrategies: 'El modelo todavía no muestra estrategias para esta etapa.',
  strategyOf: (component) => `Sobre ${component}`,
  dimensions: 'Dimensiones y resultados',
  dimensionKind: { variable: 'Variable', result: 'Resultado' },
  results: 'Resultados',
  rules: 'Cómo se sugiere una etapa',
  ruleStrength: (sources) =>
    `Un indicador tiene toda su fuerza con ${plural('es', sources, { one: '1 fuente', other: `${sources} fuentes distintas` })} a favor y ninguna en contra; las fuentes en contra restan.`,
  ruleReached: (threshold, coverage) =>
    `Una etapa se alcanza cuando la fuerza media de sus indicadores es de ${threshold} o más y al menos el ${coverage} de ellos tiene evidencia.`,
  ruleSuggested:
    'Se sugiere la etapa más alta que se alcanza; una fuera del orden, solo cuando calza mejor. La sugerencia acompaña al juicio de quien investiga y nunca lo reemplaza.',
  tags: (component, result) => [component, result].filter(Boolean).join(' · '),
}
