import { useCallback, useEffect, useRef } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import { LayersChart, type LayersFocus } from '../../charts/layers.tsx'
import { type ProfileFocus, StageProfileChart } from '../../charts/stage-profile.tsx'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { useCommands } from '../../stores/commands.ts'
import { type EvidenceView, evidenceViews, useEvidence } from '../../stores/evidence.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { ErrorNotice, MemoButton, Pane, Spinner } from '../../ui/index.ts'
import styles from './case-evidence.module.css'
import { CasePicker } from './case-picker.tsx'
import { type Focus, openFocus, viewOf, writeJudgement } from './focus.ts'
import { IndicatorList } from './indicator-list.tsx'
import { LedgerView } from './ledger/ledger-view.tsx'
import { MissingView } from './missing/missing-view.tsx'
import { PartList } from './part-list.tsx'
import { ProcessView } from './process/process-view.tsx'
import { Reading } from './reading.tsx'
import { paneId, SidePanel } from './side-panel.tsx'
import { useShownWave } from './use-shown-wave.ts'
import { useWhatIf } from './use-what-if.ts'
import { CasePath } from './waves/case-path.tsx'
import { WavePicker } from './waves/wave-picker.tsx'
import { WhatIfNotice } from './what-if-panel.tsx'

type Props = { model: Model; cases: readonly StudyCase[]; caseId: CaseId; focus: Focus | null }

/** Pixels of the pane at first: half the room of a wide window, less of a small one. */
const paneWidth = () => (window.innerWidth >= 1600 ? 680 : 400)

/** One case: judgement and suggestion, its charts, and beside them the excerpts or the judgement being written. */
export function CaseEvidence({ model, cases, caseId, focus }: Props) {
  const profiles = useQuery('profile.list', { caseId, ...useShownWave(caseId) })
  const scroller = useRef<HTMLDivElement>(null)
  const focusKey = JSON.stringify(focus)
  useScrollMemory(scroller, `evidence.case ${focusKey}`)
  useEffect(() => {
    // Opening excerpts leaves the charts where they are; the new visit must know where that is.
    if (focusKey !== '') scroller.current?.dispatchEvent(new Event('scroll'))
  }, [focusKey])
  useArrival(focus)
  const view = useViewOf(focus)
  const isRead = view === 'profile' || view === 'layers'
  const profile = profiles.data?.find((each) => each.caseId === caseId)
  const whatIf = useWhatIf(profile)
  useEvidenceCommands(caseId, profile)
  const { evidence } = useMessages()
  const local = useLocal()
  const format = useFormat()
  return (
    <Pane
      id="evidence.side"
      side="end"
      initial={paneWidth()}
      min={320}
      max={960}
      pane={profile && <SidePanel model={model} profile={profile} focus={focus} />}
    >
      <div ref={scroller} className={styles.main}>
        <Header cases={cases} caseId={caseId} view={view} focus={focus} />
        {profiles.error !== null && <ErrorNotice error={profiles.error} />}
        {profile === undefined ? (
          <Spinner />
        ) : (
          <>
            {isRead ? (
              <>
                <Reading model={model} profile={profile} />
                <CasePath model={model} caseId={caseId} />
                <WhatIfNotice profile={profile} />
              </>
            ) : (
              <p className={styles.with}>
                {evidence.reading.withModel(local(model.name), format.number(profile.modelVersion))}
              </p>
            )}
            {view === 'profile' && <ProfileView model={model} profile={whatIf ?? profile} focus={focus} />}
            {view === 'layers' && <LayersView model={model} profile={profile} focus={focus} />}
            {view === 'process' && <ProcessView model={model} caseId={caseId} focus={focus} />}
            {view === 'ledger' && <LedgerView model={model} caseId={caseId} />}
            {view === 'missing' && <MissingView model={model} caseId={caseId} />}
          </>
        )}
      </div>
    </Pane>
  )
}

/** Someone came here for these excerpts, so they are shown; coming back leaves the panel as it was. */
function useArrival(focus: Focus | null): void {
  useEffect(() => {
    if (focus === null) return
    const { shown, look } = useEvidence.getState()
    const key = JSON.stringify(focus)
    if (shown !== key) look({ panel: 'excerpts', shown: key })
  }, [focus])
}

function useViewOf(focus: Focus | null): EvidenceView {
  const view = useEvidence((state) => state.view)
  return focus === null || !isChart(view) ? view : viewOf(focus, view)
}

/** Charts show what the excerpts beside them are about; what is read stays as it is. */
function isChart(view: EvidenceView): boolean {
  return view === 'profile' || view === 'layers' || view === 'process'
}

function showView(caseId: CaseId, focus: Focus | null, view: EvidenceView): void {
  useEvidence.getState().look({ view })
  if (focus !== null && isChart(view) && viewOf(focus, view) !== view)
    useNavigation.getState().go({ name: 'evidence', caseId })
}

function Header(props: {
  cases: readonly StudyCase[]
  caseId: CaseId
  view: EvidenceView
  focus: Focus | null
}) {
  const { cases, caseId, view, focus } = props
  const { evidence, ledger, gaps, process } = useMessages()
  const views: Readonly<Record<EvidenceView, string>> = {
    profile: evidence.profile,
    layers: evidence.layers,
    process: process.view,
    ledger: ledger.title,
    missing: gaps.title,
  }
  return (
    <header className={styles.header}>
      <h1 className="visually-hidden">{evidence.title}</h1>
      <div className={styles.which}>
        <CasePicker
          cases={cases}
          caseId={caseId}
          // The same question, asked of another case.
          onChoose={(chosen) => {
            if (focus === null) useNavigation.getState().go({ name: 'evidence', caseId: chosen })
            else openFocus(chosen, focus)
          }}
        />
        <MemoButton target={{ kind: 'case', id: caseId }} />
        <WavePicker caseId={caseId} />
      </div>
      <ToggleButtonGroup
        aria-label={evidence.chart.showAs}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) =>
          showView(caseId, focus, evidenceViews.find((each) => keys.has(each)) ?? 'profile')
        }
        className={styles.views ?? ''}
      >
        {evidenceViews.map((each) => (
          <ToggleButton key={each} id={each}>
            {views[each]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </header>
  )
}

function ProfileView({ model, profile, focus }: { model: Model; profile: CaseProfile; focus: Focus | null }) {
  const { caseId } = profile
  const onOpen = useCallback((chosen: ProfileFocus) => openFocus(caseId, chosen), [caseId])
  const open = focus?.type === 'stage' || focus?.type === 'indicator' ? focus : null
  return (
    <>
      <StageProfileChart model={model} profile={profile} focus={open} onOpen={onOpen} />
      <IndicatorList model={model} profile={profile} focus={open} onOpen={onOpen} />
    </>
  )
}

function LayersView({ model, profile, focus }: { model: Model; profile: CaseProfile; focus: Focus | null }) {
  const { caseId } = profile
  const layers = useQuery('profile.layers', { caseId, ...useShownWave(caseId) })
  const onOpen = useCallback((chosen: LayersFocus) => openFocus(caseId, chosen), [caseId])
  const open =
    focus?.type === 'layer' || focus?.type === 'component' || focus?.type === 'attribute' ? focus : null
  if (layers.error !== null) return <ErrorNotice error={layers.error} />
  if (layers.data === undefined) return <Spinner />
  return (
    <>
      <LayersChart model={model} caseName={profile.case} layers={layers.data} focus={open} onOpen={onOpen} />
      <PartList model={model} layers={layers.data} focus={open} onOpen={onOpen} />
    </>
  )
}

let cameFrom: HTMLElement | SVGElement | null = null

/** From the charts to the pane beside them, and from the pane to where the keyboard was before. */
function goToPaneAndBack(): void {
  const pane = document.getElementById(paneId)
  const focused = document.activeElement
  if (pane?.contains(focused)) {
    cameFrom?.focus()
    return
  }
  cameFrom = focused instanceof HTMLElement || focused instanceof SVGElement ? focused : null
  pane?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
}

function useEvidenceCommands(caseId: CaseId, profile: CaseProfile | undefined): void {
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  const focus = () => {
    const { place } = useNavigation.getState()
    return place.name === 'evidence' ? ((place.of as Focus | undefined) ?? null) : null
  }
  useCommands([
    {
      id: 'evidence.profile',
      label: ({ evidence }) => evidence.command.profile,
      keys: 'P',
      group: 'evidence',
      run: () => showView(caseId, focus(), 'profile'),
    },
    {
      id: 'evidence.layers',
      label: ({ evidence }) => evidence.command.layers,
      keys: 'L',
      group: 'evidence',
      run: () => showView(caseId, focus(), 'layers'),
    },
    {
      id: 'evidence.process',
      label: ({ process }) => process.command,
      keys: 'V',
      group: 'evidence',
      run: () => showView(caseId, focus(), 'process'),
    },
    {
      id: 'evidence.ledger',
      label: ({ ledger }) => ledger.command,
      keys: 'R',
      group: 'evidence',
      run: () => showView(caseId, focus(), 'ledger'),
    },
    {
      id: 'evidence.missing',
      label: ({ ledger }) => ledger.commandMissing,
      keys: 'F',
      group: 'evidence',
      run: () => showView(caseId, focus(), 'missing'),
    },
    {
      id: 'evidence.pane',
      label: ({ evidence }) => evidence.command.pane,
      keys: 'E',
      group: 'evidence',
      run: goToPaneAndBack,
    },
    {
      id: 'evidence.judge',
      label: ({ evidence }) => evidence.command.judge,
      keys: 'J',
      group: 'evidence',
      when: () => !readOnly && profile !== undefined,
      run: () => {
        if (profile !== undefined) writeJudgement(profile)
      },
    },
  ])
}
