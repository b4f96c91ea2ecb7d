// What keeps a model from being used, in words.
import type { Language } from '../../schema/text.ts'

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'no-stages': 'the model needs at least one stage.',
    'no-dimensions': 'the model needs at least one dimension.',
    'text-missing': 'a text is missing in one of the two languages.',
    'id-twice': 'its id is given twice.',
    'order-twice': 'another stage has this place in the order.',
    'order-gap': 'stages in the order are numbered from 1 without a gap.',
    'stage-unknown': 'it names a stage that the model does not have.',
    'dimension-unknown': 'it names a dimension that the model does not have.',
    'component-unknown': 'it names a component that the model does not have.',
    'result-unknown': 'it names a result that the model does not have.',
    'result-elsewhere': 'only an indicator under a dimension of results may name a result.',
    saturation: 'saturation is a whole number of sources, 1 or more.',
    threshold: 'the least fit is a number from −1 to 1.',
    coverage: 'the least coverage is a share from 0 to 1.',
    'parent-unknown': 'its parent code does not come before it.',
    'tie-unknown': 'it is tied to a part that the model does not have.',
  },
  es: {
    'no-stages': 'el modelo necesita al menos una etapa.',
    'no-dimensions': 'el modelo necesita al menos una dimensión.',
    'text-missing': 'falta un texto en uno de los dos idiomas.',
    'id-twice': 'su id está repetido.',
    'order-twice': 'otra etapa tiene este lugar en el orden.',
    'order-gap': 'las etapas del orden se numeran desde 1 y sin saltos.',
    'stage-unknown': 'nombra una etapa que el modelo no tiene.',
    'dimension-unknown': 'nombra una dimensión que el modelo no tiene.',
    'component-unknown': 'nombra un componente que el modelo no tiene.',
    'result-unknown': 'nombra un resultado que el modelo no tiene.',
    'result-elsewhere': 'solo un indicador de una dimensión de resultados puede nombrar un resultado.',
    saturation: 'la saturación es un número entero de fuentes, 1 o más.',
    threshold: 'el ajuste mínimo es un número de −1 a 1.',
    coverage: 'la cobertura mínima es una proporción de 0 a 1.',
    'parent-unknown': 'su código superior no está antes que él.',
    'tie-unknown': 'está vinculado a una parte que el modelo no tiene.',
  },
}

export function modelProblemWords(language: Language, code: unknown): string {
  return words[language][String(code)] ?? String(code)
}
