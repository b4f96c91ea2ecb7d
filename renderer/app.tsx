// The page: what the host says decides between the start screen and the study's places.
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Imports } from './features/imports/index.ts'
import { ConnectionBanner, Shell, Toasts } from './features/shell/index.ts'
import { StartScreen } from './features/start/index.ts'
import { useLanguage } from './i18n/index.ts'
import { listenToKeys, report } from './stores/commands.ts'
import { type Place, useNavigation } from './stores/navigation.ts'
import { followChanges } from './stores/queries.ts'
import { loadSettings, useSettings } from './stores/settings.ts'
import { followStudy, loadStudy, useStudy } from './stores/study.ts'
import { useTheme } from './theme.ts'

const features = import.meta.glob<Record<string, ComponentType<Place>>>('./features/*/index.ts')
const placeComponent = (name: Place['name']) => {
  const component = `${name[0]?.toUpperCase()}${name.slice(1)}Place`
  return lazy(async () => ({
    default: (await features[`./features/${name}/index.ts`]?.())?.[component] ?? (() => null),
  }))
}
const places: Record<Place['name'], ComponentType<Place>> = {
  sources: placeComponent('sources'),
  reader: placeComponent('reader'),
  codebook: placeComponent('codebook'),
  cases: placeComponent('cases'),
  evidence: placeComponent('evidence'),
  model: placeComponent('model'),
  reports: placeComponent('reports'),
  journal: placeComponent('journal'),
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
        </Shell>
      )}
      <Toasts />
      <ConnectionBanner />
    </I18nProvider>
  )
}

function PlaceShown() {
  const place = useNavigation((state) => state.place)
  const Shown = places[place.name]
  return (
    <Suspense>
      <Shown {...place} />
    </Suspense>
  )
}

/** Asks the host what there is, and listens to it from then on. */
function useBeginning(): void {
  useEffect(() => {
    followStudy(report)
    followChanges()
    loadSettings().then(loadStudy).catch(report)
    let shown: string | undefined
    useStudy.subscribe(({ study }) => {
      if (study?.id === shown) return
      shown = study?.id
      useNavigation.getState().restart()
    })
    return listenToKeys()
  }, [])
}
