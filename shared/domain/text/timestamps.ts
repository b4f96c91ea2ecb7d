// Times as transcripts print them: 0:01:23, 00:01:23.450, [01:23], (1:02:03).

/**
 * A time read at the start of a piece of text: how long it is, in UTF-16 units, and the milliseconds it names. Null: it lies
 * before the recording's start, or stands where a time was to be written: [--:--].
 */
export type ReadTime = { length: number; atMs: number | null; hasHours: boolean }

const clock = String.raw`([-−–]?)(?:(\d{1,3}):(\d{1,2}):(\d{1,2})|(\d{1,3}):([0-5]\d))(?:[.,](\d{1,9}))?`
const bracketed = new RegExp(String.raw`^[[(<]\s?${clock}\s?[\])>]`)
const absent = /^[[(<]\s?(?:[-–_?x]{1,2}:){1,2}[-–_?x]{1,2}\s?[\])>]/i
const bare = new RegExp(`^${clock}(?![\\d:])`)

const readWith = (pattern: RegExp, text: string): ReadTime | null => {
  const match = pattern.exec(text)
  if (match === null) return null
  const [whole, sign, hours, ofHour, ofMinute, minutes, seconds, fraction] = match
  const hasHours = hours !== undefined
  if (hasHours && (Number(ofHour) > 59 || Number(ofMinute) > 59)) return null
  const total = Number(hours ?? 0) * 3600 + Number(ofHour ?? minutes) * 60 + Number(ofMinute ?? seconds)
  const atMs = total * 1000 + Number((fraction ?? '').slice(0, 3).padEnd(3, '0'))
  return { length: whole.length, atMs: sign === '' ? atMs : null, hasHours }
}

/** A time in brackets of any kind, with or without hours. */
export const readBracketedTime = (text: string): ReadTime | null => {
  const time = readWith(bracketed, text)
  const none = time === null ? absent.exec(text) : null
  return none === null
    ? time
    : { length: none[0].length, atMs: null, hasHours: none[0].split(':').length > 2 }
}

/** A time without brackets. One without hours may as well be the time of day: callers ask for more evidence. */
export const readBareTime = (text: string): ReadTime | null => readWith(bare, text)

/** A time as people read it: 2:05, 1:02:05. What is below a second is left out. */
export const writtenTime = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}
