// What a report is to hold: kind, format, language, quotes, sections, names.
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { ReportDesk } from '../../../shared/schema/desk.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { type ReportSection, reportSections, reportTables } from '../../../shared/schema/report.ts'
import { type Language, languages } from '../../../shared/schema/text.ts'
import { useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { Checkbox, Select } from '../../ui/index.ts'
import { NamesLeft } from './names-left.tsx'
import styles from './reports-place.module.css'
import type { Asking, TableChoice } from './use-asking.ts'

type Props = { cases: readonly StudyCase[]; chosen: StudyCase; asking: Asking }

/** Sections that put cases side by side have their own. */
const crossSections: readonly ReportSection[] = [
  'facts',
  'sources',
  'judgement',
  'profile',
  'evidence',
  'missing',
  'method',
]
const someQuotes = [1, 2, 3, 5, 10]

export function ReportChoices({ cases, chosen, asking }: Props) {
  const { terms, reporting } = useMessages()
  const { desk, change } = asking
  const words = reporting.place
  const isTables = desk.kind === 'tables'
  return (
    <section className={styles.choices} aria-label={words.choices}>
      <Select<ReportDesk['kind']>
        label={words.kind}
        options={(['case', 'cross', 'tables'] as const).map((id) => ({ id, label: words.kinds[id] }))}
        value={desk.kind}
        onChange={(kind) => change({ kind })}
      />
      {desk.kind === 'case' && (
        <Select<CaseId>
          label={reporting.place.case}
          options={cases.map(({ id, name }) => ({ id, label: name }))}
          value={chosen.id}
          onChange={(id) => useNavigation.getState().replace({ name: 'reports', caseId: id })}
        />
      )}
      {desk.kind === 'cross' && <CasesBeside cases={cases} asking={asking} />}
      {isTables ? <TableChoices cases={cases} chosen={chosen} asking={asking} /> : <Format asking={asking} />}
      <Select<Language>
        label={reporting.place.language}
        options={languages.map((id) => ({ id, label: terms.language[id] }))}
        value={asking.language}
        onChange={(language) => change({ language })}
      />
      {!isTables && <Quotes asking={asking} />}
      <Checkbox isSelected={desk.pseudonyms} onChange={(pseudonyms) => change({ pseudonyms })}>
        {words.pseudonyms}
      </Checkbox>
      {desk.pseudonyms && <NamesLeft asked={asking.asked} />}
      <Checkbox isSelected={desk.coders} onChange={(coders) => change({ coders })}>
        {words.coders}
      </Checkbox>
      {!isTables && <Sections asking={asking} />}
    </section>
  )
}

/** Two at least: with fewer nothing stands side by side, so the last two keep their ticks. */
function CasesBeside({ cases, asking }: Omit<Props, 'chosen'>) {
  const { reporting } = useMessages()
  const beside = cases.filter(({ id }) => !asking.leftOut.includes(id)).map(({ id }) => id)
  return (
    <CheckList<CaseId>
      label={reporting.place.beside}
      options={cases.map(({ id, name }) => ({ id, label: name }))}
      value={beside}
      onChange={(chosen) => {
        if (chosen.length >= Math.min(2, cases.length))
          asking.leaveOut(cases.map(({ id }) => id).filter((id) => !chosen.includes(id)))
      }}
    />
  )
}

function Format({ asking: { desk, change } }: { asking: Asking }) {
  const { reporting } = useMessages()
  return (
    <Select<ReportDesk['format']>
      label={reporting.place.format}
      options={(['html', 'docx', 'pdf', 'md'] as const).map((id) => ({
        id,
        label: reporting.place.formats[id],
      }))}
      value={desk.format}
      onChange={(format) => change({ format })}
    />
  )
}

function TableChoices({ chosen, asking }: Props) {
  const { reporting } = useMessages()
  const words = reporting.place
  const { table, setTable, allCases, setAllCases } = asking
  return (
    <>
      <Select<'all' | 'one'>
        label={reporting.place.case}
        options={[
          { id: 'all', label: words.allCases },
          { id: 'one', label: chosen.name },
        ]}
        value={allCases ? 'all' : 'one'}
        onChange={(of) => setAllCases(of === 'all')}
      />
      <Select<NonNullable<TableChoice> | 'xlsx'>
        label={reporting.place.format}
        options={[
          { id: 'xlsx', label: words.workbook },
          ...reportTables.map((id) => ({ id, label: words.csv(reporting.tables[id]) })),
        ]}
        value={table ?? 'xlsx'}
        onChange={(id) => setTable(id === 'xlsx' ? null : id)}
      />
    </>
  )
}

function Quotes({ asking: { desk, change } }: { asking: Asking }) {
  const { reporting } = useMessages()
  const words = reporting.place
  const { quotes } = desk
  return (
    <Select<string>
      label={words.quotes}
      options={[
        { id: 'usual', label: words.quotesUsual },
        { id: 'all', label: words.quotesAll },
        ...someQuotes.map((n) => ({ id: String(n), label: words.quotesMost(n) })),
        { id: '0', label: words.quotesNone },
      ]}
      value={quotes === null ? 'all' : String(quotes)}
      onChange={(id) => change({ quotes: id === 'usual' ? 'usual' : id === 'all' ? null : Number(id) })}
    />
  )
}

function Sections({ asking: { desk, change } }: { asking: Asking }) {
  const { report, reporting } = useMessages()
  const { cross } = reporting.written
  const isCross = desk.kind === 'cross'
  const crossNames: Partial<Record<ReportSection, string>> = {
    facts: cross.cases,
    sources: cross.material,
    judgement: cross.stages,
    profile: cross.indicators,
    evidence: cross.contrasts,
  }
  const offered = isCross ? crossSections : reportSections
  const others = desk.sections.filter((each) => !offered.includes(each))
  return (
    <CheckList<ReportSection>
      label={reporting.place.sections}
      options={offered.map((id) => ({
        id,
        label: (isCross ? crossNames[id] : undefined) ?? report[id].heading,
      }))}
      value={desk.sections.filter((each) => offered.includes(each))}
      onChange={(chosen) => change({ sections: [...chosen, ...others] })}
    />
  )
}
