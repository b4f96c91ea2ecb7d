// The page: what the host says decides between the start screen and the study's places.
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Autocode } from './features/autocode/index.ts'
import { CasesPlace, type CaseViews, ownCasesViews, TableWindows } from './features/cases/index.ts'
import { CodebookPlace } from './features/codebook/index.ts'
import { EvidencePlace, EvidenceSections } from './features/evidence/index.ts'
import { ExcerptsPlace } from './features/excerpts/index.ts'
import { ExportWindow } from './features/export/index.ts'
import { Imports } from './features/imports/index.ts'
import { JournalPlace } from './features/journal/index.ts'
import { MeetingCommands, MeetingsView } from './features/meetings/index.ts'
import { Memos } from './features/memos/index.ts'
import { ModelPlace, type ModelViews, VersionsView } from './features/model/index.ts'
import { ObjectivesView } from './features/objectives/index.ts'
import { PictureView } from './features/picture/index.ts'
import { PlanView, StrategiesView } from './features/plans/index.ts'
import { ReaderPlace } from './features/reader/index.ts'
import { Replace } from './features/replace/index.ts'
import { ReportsPlace } from './features/reports/index.ts'
import { Revisions } from './features/revisions/index.ts'
import { SearchPlace } from './features/search/index.ts'
import { ConnectionBanner, Shell, Toasts } from './features/shell/index.ts'
import { SourcesPlace } from './features/sources/index.ts'
import { StartScreen } from './features/start/index.ts'
import { TiesView, TieWindows } from './features/ties/index.ts'
import { TimelineView } from './features/timeline/index.ts'
import { TraceDialog } from './features/trace/index.ts'
import { useLanguage } from './i18n/index.ts'
import { listenToKeys, report } from './stores/commands.ts'
import { followDesk } from './stores/desk.ts'
import { useNavigation } from './stores/navigation.ts'
import { followChanges } from './stores/queries.ts'
import { readAhead } from './stores/reading-ahead.ts'
import { loadSettings, useSettings } from './stores/settings.ts'
import { followStudy, loadStudy, useStudy } from './stores/study.ts'
import { casesViews, modelViews, useViewCommands } from './stores/views.ts'
import { useTheme } from './theme.ts'

/** Features never import each other: here the views they bring to a case, and to the model, are put in their place. */
const caseViews: CaseViews = {
  meetings: MeetingsView,
  timeline: TimelineView,
  ties: TiesView,
  plan: PlanView,
  objectives: ObjectivesView,
}
const modelPlaceViews: ModelViews = {
  versions: VersionsView,
  picture: (props) => <PictureView {...props} Excerpts={EvidenceSections} />,
  strategies: StrategiesView,
}
const there = {
  cases: casesViews.filter((view) => ownCasesViews.has(view) || view in caseViews),
  model: modelViews.filter((view) => view === 'reading' || view in modelPlaceViews),
}

export function App() {
  useBeginning()
  useTheme(useSettings((state) => state.settings.theme))
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const { study, loaded } = useStudy()
  return (
    <I18nProvider locale={language === 'es' ? 'es-ES' : 'en-US'}>
      {loaded && !study && <StartScreen />}
      {study && (
        <Shell key={study.id}>
          <PlaceShown />
          <Imports />
          <Autocode />
          <Revisions />
          <Replace />
          <Memos />
          <ExportWindow />
          <TieWindows />
          <MeetingCommands />
          <TableWindows />
          <TraceDialog />
        </Shell>
      )}
      <Toasts />
      <ConnectionBanner />
    </I18nProvider>
  )
}

function PlaceShown() {
  useViewCommands(there)
  const place = useNavigation((state) => state.place)
  switch (place.name) {
    case 'sources':
      return <SourcesPlace />
    case 'reader':
      return <ReaderPlace {...place} />
    case 'excerpts':
      return <ExcerptsPlace />
    case 'codebook':
      return <CodebookPlace {...place} />
    case 'cases':
      return <CasesPlace {...place} views={caseViews} />
    case 'evidence':
      return <EvidencePlace {...place} />
    case 'model':
      return <ModelPlace {...place} views={modelPlaceViews} />
    case 'reports':
      return <ReportsPlace {...place} />
    case 'journal':
      return <JournalPlace {...place} />
    case 'search':
      return <SearchPlace {...place} />
  }
}

/** Asks the host what there is, and listens to it from then on. */
function useBeginning(): void {
  useEffect(() => {
    followStudy(report)
    followChanges()
    readAhead()
    loadSettings().then(loadStudy).catch(report)
    let shown: string | undefined
    useStudy.subscribe(({ study }) => {
      if (study?.id === shown) return
      shown = study?.id
      useNavigation.getState().restart()
    })
    followDesk()
    return listenToKeys()
  }, [])
}
