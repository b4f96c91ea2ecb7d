// From a project of another program to the rows of a study, and to the report that says what became of each thing. Nothing
// is written here: the same plan is what a preview shows and what an import carries out.
import { nextColor } from '../../../../../shared/domain/codebook/palette.ts'
import type { Coder, Coding } from '../../../../../shared/schema/coding.ts'
import { coderId, codingId } from '../../../../../shared/schema/ids.ts'
import type { Memo } from '../../../../../shared/schema/memo.ts'
import type {
  ItemReason,
  OffsetReading,
  ProjectPreview,
} from '../../../../../shared/schema/project-import.ts'
import type { SourceKind } from '../../../../../shared/schema/source.ts'
import { type CarriedTable, readCarried } from '../../refi/carried-notes.ts'
import type { Key, Project, ProjectSource } from '../project.ts'
import { type CasePlan, planCases } from './plan-cases.ts'
import { type CodePlan, planCoders, planCodes } from './plan-codes.ts'
import { type CodingPlan, planCodings } from './plan-codings.ts'
import { planMemos } from './plan-memos.ts'
import { planOffsets } from './plan-offsets.ts'
import { planSources, type SourcePlan } from './plan-sources.ts'
import { because, type Existing, type Planning, type PlanTools, startPlanning } from './planning.ts'

export type ImportPlan = {
  coders: Coder[]
  codes: Pick<CodePlan, 'added' | 'defined'>
  cases: Pick<CasePlan, 'attributes' | 'added' | 'values'>
  sources: Pick<SourcePlan, 'added' | 'moved'>
  codings: CodingPlan['added']
  memos: Memo[]
  /** Rows of the study's own tables that came along in notes, with the GUIDs of the project for ids. */
  carried: readonly CarriedTable[]
  /** Ids of the study for GUIDs of the project, where they differ: what was joined with something there, or has a new id. */
  renames: ReadonlyMap<Key, string>
  /** Whether the study had no work in it yet: then the model and the numbers of sources come along too. */
  isFresh: boolean
} & Pick<ProjectPreview, 'items' | 'offsets' | 'readings' | 'sample'>

export type PlanChoices = {
  /** Null lets the evidence decide. */
  offsets: OffsetReading | null
  kind: SourceKind
}

export function planImport(
  project: Project,
  existing: Existing,
  tools: PlanTools,
  choices: PlanChoices,
): ImportPlan {
  const planning = startPlanning(existing, tools)
  const { report } = planning
  for (const item of project.left) report.items.push(item)
  const carried = readCarried(project)
  for (const { name, reasons } of carried.left) report.left('project', name, reasons)
  const own = withoutShown(project, carried)
  const { reading, offsets, readings } = planOffsets(own, choices.offsets, carried.codings)
  const coders = planCoders(planning, own)
  const codes = planCodes(planning, own)
  const cases = planCases(planning, own)
  const casesOf = casesBySource(own, cases)
  const sources = planSources(planning, own, { kind: choices.kind, reading, casesOf })
  const nobody = deskCoder(planning, coders.coders)
  const coderOf = (key: Key | null) => (key === null ? null : (coders.of.get(key) ?? null))
  const codings = planCodings(planning, own, {
    codes,
    sources,
    coderOf,
    nobody,
    reading,
    carried: carried.codings,
  })
  planCaseSelections(planning, own, { cases, codes, codings, casesOf, nobody })
  const memos = planMemos(planning, own, { codes, cases, sources, codings, coderOf, nobody })
  if (codings.byNobody > 0) report.took('user', '', [because('nobody-named', tools.coder)])
  return {
    coders: coders.coders,
    codes,
    cases,
    sources,
    codings: codings.added,
    memos,
    carried: carried.tables,
    renames: renamesOf({ codes, cases, sources, codings, coders: coders.of }),
    isFresh: existing.cases.length === 0 && existing.sources.length === 0,
    items: report.items,
    offsets,
    readings,
    sample: codings.sample,
  }
}

/** What carries rows is no memo, and what only says them for others does not come in a second time. */
function withoutShown(project: Project, { notes, shown }: ReturnType<typeof readCarried>): Project {
  const isOwn = ({ key }: { key: Key }) => !shown.has(key)
  return {
    ...project,
    notes: project.notes.filter((key) => !notes.has(key)),
    memos: project.memos.filter(({ key }) => !notes.has(key)),
    sets: project.sets.filter(isOwn),
    links: project.links.filter(isOwn),
    variables: project.variables.filter(isOwn),
    sources: project.sources.map((source) => ({
      ...source,
      values: source.values.filter(({ variable }) => !shown.has(variable)),
    })),
  }
}

function renamesOf(parts: {
  codes: CodePlan
  cases: CasePlan
  sources: SourcePlan
  codings: CodingPlan
  coders: ReadonlyMap<Key, Coder>
}): Map<Key, string> {
  const all = Object.values({
    ...parts,
    codes: parts.codes.of,
    cases: parts.cases.of,
    sources: parts.sources.of,
    codings: parts.codings.of,
  })
  const renames = new Map<Key, string>()
  for (const homes of all) for (const [key, { id }] of homes) if (key !== id) renames.set(key, id)
  return renames
}

/** Who is at the desk takes what nobody is said to have made; added to `coders` when first needed. */
function deskCoder(planning: Planning, coders: Coder[]): () => Coder {
  return () => {
    const name = planning.coder
    const known = [...planning.existing.coders, ...coders].find((coder) => coder.name === name)
    if (known !== undefined) return known
    const color = nextColor(planning.existing.coders.length + coders.length)
    const made = { id: coderId.parse(planning.newId()), name, color }
    coders.push(made)
    return made
  }
}

function casesBySource(
  project: Project,
  cases: CasePlan,
): (source: ProjectSource) => { id: CaseOf['id']; name: string }[] {
  const found = new Map<Key, CaseOf[]>()
  for (const each of project.cases) {
    const home = cases.of.get(each.key)
    if (home === undefined) continue
    for (const key of each.sources) found.set(key, [...(found.get(key) ?? []), home])
  }
  return ({ key, alsoKnownAs }) => {
    const all = [key, ...alsoKnownAs].flatMap((each) => found.get(each) ?? [])
    return [...new Map(all.map((home) => [home.id, home])).values()]
  }
}

type CaseOf = NonNullable<ReturnType<CasePlan['of']['get']>>

/** A case may be given to some words of a source that is not its own: a code says so, for a source is of one case. */
function planCaseSelections(
  planning: Planning,
  project: Project,
  parts: {
    cases: CasePlan
    codes: CodePlan
    codings: CodingPlan
    casesOf: (source: ProjectSource) => CaseOf[]
    nobody: () => Coder
  },
): void {
  const { cases, codes, codings, casesOf, nobody } = parts
  for (const each of project.cases) {
    const home = cases.of.get(each.key)
    if (home === undefined) continue
    for (const key of each.selections) {
      const found = codings.selections.get(key)
      const name = `${home.name}: ${found?.selection.name ?? key}`
      if (found === undefined) {
        planning.report.left('selection', name, [because('unknown-target', key)])
        continue
      }
      if (casesOf(found.text.source).some(({ id }) => id === home.id)) continue
      const code = codes.add(home.name, codes.add(planning.words.cases, null).id)
      const coder = nobody()
      const reasons: ItemReason[] = [because('case-as-code', codes.pathOf(code.id))]
      const { start, end } = found.span
      const isThere = (coding: Coding) =>
        coding.codeId === code.id &&
        coding.start === start &&
        coding.end === end &&
        coding.coder === coder.name
      if (found.text.isKnown && planning.existing.codingsOf(found.text.id).some(isThere)) {
        planning.report.left('selection', name, [because('same-already', '')])
        continue
      }
      codings.added.push({
        id: codingId.parse(planning.newId()),
        sourceId: found.text.id,
        start,
        end,
        codeId: code.id,
        coderId: coder.id,
        coder: coder.name,
        direction: 'neutral',
        weight: null,
        quote: found.text.canonical.slice(start, end),
        memo: '',
        createdAt: planning.now,
      })
      planning.report.took('selection', name, reasons)
    }
  }
}
