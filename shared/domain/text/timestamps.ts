// Times as transcripts print them: 0:01:23, 00:01:23.450, [01:23], (1:02:03).

/** A time read at the start of a piece of text: how long it is, in UTF-16 units, and the milliseconds it names. */
export type ReadTime = { length: number; atMs: number; hasHours: boolean }

const clock = String.raw`(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?`
const bracketed = new RegExp(String.raw`^[[(<]\s?${clock}\s?[\])>]`)
const bare = new RegExp(`^${clock}(?![\\d:])`)

const readWith = (pattern: RegExp, text: string): ReadTime | null => {
  const match = pattern.exec(text)
  if (match === null) return null
  const [whole, hours, minutes, seconds, fraction] = match
  if (hours !== undefined && Number(minutes) > 59) return null
  const total = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)
  return {
    length: whole.length,
    atMs: total * 1000 + Number((fraction ?? '').padEnd(3, '0')),
    hasHours: hours !== undefined,
  }
}

/** A time in brackets of any kind, with or without hours. */
export const readBracketedTime = (text: string): ReadTime | null => readWith(bracketed, text)

/** A time without brackets. One without hours may as well be the time of day: callers ask for more evidence. */
export const readBareTime = (text: string): ReadTime | null => readWith(bare, text)
