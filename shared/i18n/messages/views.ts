// The views of a place that has several.
import type { Translation } from '../translation.ts'

export const en = {
  ofCases: 'What to see of the cases',
  ofModel: 'What to see of the model',
  cases: {
    table: 'Attributes',
    overview: 'Overview',
    people: 'People',
    meetings: 'Meetings',
    timeline: 'Timeline',
    ties: 'Map of ties',
    plan: 'Plan',
    objectives: 'Objectives',
  },
  model: {
    reading: 'What it says',
    picture: 'Picture',
    strategies: 'Strategies',
    versions: 'Versions',
  },
  open: (place: string, view: string) => `${place}: ${view}`,
}

export const es: Translation<typeof en> = {
  ofCases: 'Qué ver de los casos',
  ofModel: 'Qué ver del modelo',
  cases: {
    table: 'Atributos',
    overview: 'Panorama',
    people: 'Personas',
    meetings: 'Reuniones',
    timeline: 'Línea de tiempo',
    ties: 'Mapa de vínculos',
    plan: 'Plan',
    objectives: 'Objetivos',
  },
  model: {
    reading: 'Qué dice',
    picture: 'Figura',
    strategies: 'Estrategias',
    versions: 'Versiones',
  },
  open: (place, view) => `${place}: ${view}`,
}
