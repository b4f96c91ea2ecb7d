// The times of subtitles, more tolerant than the standard: 00:01:02.500, 01:02,5, 0:0:2.570, with a sign or unreadable.

/** Milliseconds; null when it is none, or lies before the recording's start. */
export const readCueTime = (written: string): number | null => {
  const match = /^([-−–]?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,9}))?$/.exec(written.trim())
  if (match === null) return null
  const [, sign, hours, minutes, seconds, fraction] = match
  const isSixty = Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)
  if (sign !== '' || isSixty) return null
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)
  return whole * 1000 + Number((fraction ?? '').slice(0, 3).padEnd(3, '0'))
}

const timingLine = /^\s*(\S{0,24}?)\s*--?>\s*(\S{0,24})(?:\s|$)/

/** The line between a cue's number and its words: `start --> end`, whatever follows. Null when it is no such line. */
export const readTimingLine = (line: string): { startMs: number | null; endMs: number | null } | null => {
  const match = timingLine.exec(line)
  if (match === null) return null
  const [, start = '', end = ''] = match
  const looksTimed = /[\d:.-]/.test(start + end) || start + end === ''
  return looksTimed && !/[\p{L}]/u.test(start)
    ? { startMs: readCueTime(start), endMs: readCueTime(end) }
    : null
}
