// Asks for what the next place shows as soon as it is known where one goes, and stays a moment for the answer: to build an
// empty place first and the text in it afterwards takes twice as long.
import { type Place, useNavigation, waitUntilReady } from './navigation.ts'
import { prepare } from './queries.ts'

/** Milliseconds that the place one comes from stays at most. */
const worthWaiting = 60

/** For as long as the page lives. */
export function readAhead(): void {
  waitUntilReady((place) => {
    const answers = askFor(place)
    if (answers.length === 0) return null
    const patience = new Promise((resolve) => setTimeout(resolve, worthWaiting))
    return Promise.race([Promise.all(answers), patience])
  })
  // Going back asks too, though it waits for nothing.
  useNavigation.subscribe(({ place }, before) => {
    if (place !== before.place) askFor(place)
  })
}

/** What is not known yet. */
function askFor(place: Place): Promise<void>[] {
  if (place.name !== 'reader') return []
  const { sourceId } = place
  const asked = [prepare('sources.text', { id: sourceId }), prepare('codings.ofSource', { sourceId })]
  return asked.filter((answer) => answer !== null)
}
