// Finding by typing: accents and case do not matter, words may come in any order, letters may be left out.

export type Found = {
  /** Higher is better; only to be compared with scores of the same query. */
  score: number
  /** What matched, [start, end) in UTF-16 units of the text, in order, not touching. */
  ranges: readonly (readonly [number, number])[]
}

type Folded = { text: string; at: readonly number[] }

/** Lower case without accents. Lengths may differ from the original's. */
export function fold(text: string): string {
  return foldWithPlaces(text).text
}

/** `at[i]` is where the folded unit i comes from; `at[length]` is the end of the original. */
function foldWithPlaces(text: string): Folded {
  const at: number[] = []
  let folded = ''
  let place = 0
  for (const character of text) {
    const plain = character
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
    folded += plain
    for (let unit = 0; unit < plain.length; unit++) at.push(place)
    place += character.length
  }
  at.push(text.length)
  return { text: folded, at }
}

/** Null when some word of the query is not in the text. An empty query matches everything alike. */
export function fuzzyFind(query: string, text: string): Found | null {
  const { text: hay, at } = foldWithPlaces(text)
  let score = 0
  const hits: number[] = []
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const found = findWord(word, hay)
    if (!found) return null
    score += found.score
    hits.push(...found.units)
  }
  // Of two equal matches the shorter text is the one meant.
  return { score: score - hay.length / 1000, ranges: rangesOf(hits, at) }
}

function findWord(word: string, hay: string): { score: number; units: number[] } | null {
  const whole = placesOf(word, hay)
  const start = whole.find((place) => isWordStart(hay, place)) ?? whole[0]
  if (start !== undefined) {
    const units = [...word].length === 0 ? [] : Array.from({ length: word.length }, (_, i) => start + i)
    const score = start === 0 ? 100 : isWordStart(hay, start) ? 80 : 40
    return { score, units }
  }
  return scattered(word, hay)
}

function placesOf(word: string, hay: string): number[] {
  const places: number[] = []
  for (let place = hay.indexOf(word); place >= 0; place = hay.indexOf(word, place + 1)) places.push(place)
  return places
}

function isWordStart(hay: string, place: number): boolean {
  return place === 0 || !/[\p{L}\p{N}]/u.test(hay[place - 1] ?? ' ')
}

/** The letters in order, the first at the start of a word: `ltr` finds “Liderazgo transversal”. */
function scattered(word: string, hay: string): { score: number; units: number[] } | null {
  let best: { score: number; units: number[] } | null = null
  for (let start = 0; start < hay.length; start++) {
    if (hay[start] !== word[0] || !isWordStart(hay, start)) continue
    const units = [start]
    let place = start
    for (let i = 1; i < word.length; i++) {
      place = hay.indexOf(word[i] ?? '', place + 1)
      if (place < 0) return best
      units.push(place)
    }
    const spread = (units.at(-1) ?? start) - start + 1 - word.length
    const score = 20 - Math.min(19, spread / 4)
    if (!best || score > best.score) best = { score, units }
  }
  return best
}

function rangesOf(units: readonly number[], at: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const unit of [...new Set(units)].sort((a, b) => a - b)) {
    const start = at[unit] ?? 0
    const end = at.slice(unit + 1).find((place) => place > start) ?? start
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}
