// Cases with their variables, which are attributes here. A variable is of the type it says, as far as its values are.
import { valueProblem } from '../../../../../shared/domain/cases/attribute-value.ts'
import type { Attribute, AttributeType, AttributeValue } from '../../../../../shared/schema/case.ts'
import { type AttributeId, attributeId, type CaseId, caseId } from '../../../../../shared/schema/ids.ts'
import type { ItemReason } from '../../../../../shared/schema/project-import.ts'
import type { Key, Project, ProjectCase, ProjectValue, ProjectVariable } from '../project.ts'
import { cleanInstant, cleanName, cleanProse, freeName } from './clean.ts'
import { because, type Planning } from './planning.ts'

export type CasePlan = {
  attributes: Attribute[]
  added: { id: CaseId; name: string; description: string }[]
  values: { caseId: CaseId; attributeId: AttributeId; value: AttributeValue }[]
  of: Map<Key, { id: CaseId; name: string }>
  /** Values by case and attribute. */
  given: Map<string, AttributeValue>
  /** What a variable is called, and a value of it in words. */
  variableName: (key: Key) => string
}

export function planCases(planning: Planning, project: Project): CasePlan {
  const attributes = planAttributes(planning, project)
  const plan: CasePlan = {
    attributes: attributes.added,
    added: [],
    values: [],
    of: new Map(),
    given: new Map(),
    variableName: (key) => attributes.names.get(key) ?? key,
  }
  const names = new Map<string, CaseId>(planning.existing.cases.map((each) => [each.name, each.id]))
  const titles = new Map(project.sources.flatMap((source) => keysOf(source).map((key) => [key, source.name])))
  for (const wanted of project.cases) {
    const reasons: ItemReason[] = []
    const name = nameOfCase(planning, wanted, titles, reasons)
    const id = homeOf(planning, plan, names, wanted, name, reasons)
    if (!plan.of.has(wanted.key)) plan.of.set(wanted.key, { id, name })
    planning.report.took('case', name, reasons)
    for (const value of wanted.values) planValue(planning, plan, attributes.of, { id, name }, value)
  }
  return plan
}

const keysOf = ({ key, alsoKnownAs }: Project['sources'][number]): Key[] => [key, ...alsoKnownAs]

/** A case without a name, as some programs make to hang variables on a file, has that of its only source. */
function nameOfCase(
  { words }: Planning,
  wanted: ProjectCase,
  titles: ReadonlyMap<Key, string>,
  reasons: ItemReason[],
): string {
  const [only, ...others] = wanted.sources
  const title = only !== undefined && others.length === 0 ? (titles.get(only) ?? '') : ''
  return cleanName(wanted.name, title.trim() === '' ? words.unnamedCase : title.slice(0, 200), reasons)
}

function homeOf(
  planning: Planning,
  plan: CasePlan,
  names: Map<string, CaseId>,
  wanted: ProjectCase,
  name: string,
  reasons: ItemReason[],
): CaseId {
  const description = cleanProse(wanted.description, reasons)
  const { existing } = planning
  const known =
    existing.cases.find((each) => each.id === wanted.key) ?? existing.cases.find((each) => each.name === name)
  if (known !== undefined && !plan.of.has(wanted.key)) {
    reasons.push(because('joined', known.name))
    if (description !== '' && description !== known.description)
      reasons.push(because('description-kept-here', description))
    return known.id
  }
  const free = freeName(name, (each) => names.has(each))
  if (free !== name) reasons.push(because('renamed', free))
  const id = caseId.parse(planning.idFor('case', wanted.key, reasons))
  names.set(free, id)
  plan.added.push({ id, name: free, description })
  return id
}

type Attributes = { added: Attribute[]; of: Map<Key, Attribute>; names: Map<Key, string> }

/** Those only sources have are no attributes of cases: they are told in a memo about each source. */
function planAttributes(planning: Planning, project: Project): Attributes {
  const { existing, report, words } = planning
  const onCases = Map.groupBy(
    project.cases.flatMap((each) => each.values),
    (value) => value.variable,
  )
  const onSources = new Set(project.sources.flatMap(({ values }) => values.map((value) => value.variable)))
  const plan: Attributes = { added: [], of: new Map(), names: new Map() }
  const all = new Map(
    existing.attributes.flatMap((attribute) =>
      attribute.of === 'case' ? [[attribute.name, attribute]] : [],
    ),
  )
  for (const variable of withUnlisted(project)) {
    const reasons: ItemReason[] = []
    const name = cleanName(variable.name, words.unnamedVariable, reasons)
    if (!plan.names.has(variable.key)) plan.names.set(variable.key, name)
    if (variable.description.trim() !== '')
      reasons.push(because('description-left-out', variable.description))
    const values = onCases.get(variable.key) ?? []
    if (values.length === 0 && onSources.has(variable.key)) {
      report.took('variable', name, [...reasons, because('in-memo', '')])
      continue
    }
    const type = typeOf(variable, values, reasons)
    const there = all.get(name)
    if (there !== undefined && isFit(there, values)) {
      reasons.push(because('joined', name))
      plan.of.set(variable.key, there)
    } else {
      const free = freeName(name, (each) => all.has(each))
      if (free !== name) reasons.push(because('attribute-of-other-type', free))
      const id = attributeId.parse(planning.idFor('attribute', variable.key, reasons))
      const attribute: Attribute = { id, of: 'case', name: free, type, options: [] }
      all.set(free, attribute)
      plan.added.push(attribute)
      if (!plan.of.has(variable.key)) plan.of.set(variable.key, attribute)
    }
    report.took('variable', name, reasons)
  }
  return plan
}

/** With those that values speak of and no list names. */
function withUnlisted(project: Project): ProjectVariable[] {
  const listed = new Set(project.variables.map(({ key }) => key))
  const all = [...project.cases, ...project.sources].flatMap(({ values }) =>
    values.map(({ variable }) => variable),
  )
  const others = [...new Set(all)].filter((key) => !listed.has(key))
  return [...project.variables, ...others.map((key) => ({ key, name: '', type: null, description: '' }))]
}

/** As it says of itself, if every value can be read so; text otherwise. */
function typeOf(
  variable: ProjectVariable,
  values: readonly ProjectValue[],
  reasons: ItemReason[],
): AttributeType {
  const said = variable.type ?? values.find((value) => value.type !== null)?.type ?? 'text'
  const type: AttributeType = said === 'date-time' ? 'date' : said
  const unfit = values.find((value) => read(value.written, type) === undefined)
  if (unfit === undefined) return type
  reasons.push(because('variable-as-text', unfit.written))
  return 'text'
}

function isFit(attribute: Attribute, values: readonly ProjectValue[]): boolean {
  return values.every((value) => {
    const found = read(value.written, attribute.type)
    return found !== undefined && valueProblem(attribute, found) === null
  })
}

/** A value as its attribute has it: null when there is none, undefined when it can't be read so. */
function read(written: string, type: AttributeType): AttributeValue | undefined {
  const trimmed = written.trim()
  if (trimmed === '') return null
  switch (type) {
    case 'number': {
      const number = Number(trimmed.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'))
      // What a number can't hold to the last digit stays text.
      return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined
    }
    case 'boolean':
      if (/^(?:true|1|yes|sí)$/i.test(trimmed)) return true
      return /^(?:false|0|no)$/i.test(trimmed) ? false : undefined
    case 'date': {
      const at = cleanInstant(trimmed.replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1'))
      // A time of day has no place in a date.
      return at?.endsWith('T00:00:00.000Z') === true ? at.slice(0, 10) : undefined
    }
    case 'several-of':
      return [trimmed]
    default:
      return written.toWellFormed().slice(0, 10_000)
  }
}

function planValue(
  planning: Planning,
  plan: CasePlan,
  attributes: ReadonlyMap<Key, Attribute>,
  home: { id: CaseId; name: string },
  { variable, written }: ProjectValue,
): void {
  const attribute = attributes.get(variable)
  const name = `${home.name}: ${plan.variableName(variable)}`
  const value = attribute === undefined ? undefined : read(written, attribute.type)
  if (attribute === undefined || value === undefined || valueProblem(attribute, value) !== null) {
    planning.report.left('value', name, [because('value-unfit', written)])
    return
  }
  if (value === null) return
  const slot = JSON.stringify([home.id, attribute.id])
  const before =
    plan.given.get(slot) ?? planning.existing.cases.find(({ id }) => id === home.id)?.values[attribute.id]
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) {
    planning.report.left('value', name, [because('value-kept-here', String(before))])
    return
  }
  if (before === undefined) plan.values.push({ caseId: home.id, attributeId: attribute.id, value })
  plan.given.set(slot, value)
  planning.report.took(
    'value',
    name,
    written.length > 10_000 ? [because('text-cut', String(written.length))] : [],
  )
}
