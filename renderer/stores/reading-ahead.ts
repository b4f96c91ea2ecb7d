// Asks for what the next place shows as soon as it is known where one goes: the answer is under way while the page is built.
import { useNavigation } from './navigation.ts'
import { prepare } from './queries.ts'

/** For as long as the page lives. */
export function readAhead(): void {
  useNavigation.subscribe(({ place }, before) => {
    if (place === before.place || place.name !== 'reader') return
    prepare('sources.text', { id: place.sourceId })
    prepare('codings.ofSource', { sourceId: place.sourceId })
  })
}
