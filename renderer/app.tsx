// The page: what the host says decides between the start screen and the study's places.
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { listenToKeys } from './stores/commands.ts'
import { type Place, useNavigation } from './stores/navigation.ts'
import { followChanges } from './stores/queries.ts'
import { loadSettings } from './stores/settings.ts'
import { followStudy, loadStudy, useStudy } from './stores/study.ts'

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
  useEffect(() => {
    followStudy(console.error)
    followChanges()
    void loadSettings().then(loadStudy)
    return listenToKeys()
  }, [])
  const place = useNavigation((state) => state.place)
  const study = useStudy((state) => state.study)
  const Shown = places[place.name]
  return <Suspense>{study && <Shown {...place} />}</Suspense>
}
