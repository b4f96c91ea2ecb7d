// Subtitles as a text to be read: what one person says in a row is one turn, and where each cue begins is kept as a time.
import type { TextTime } from '../../schema/source.ts'
import type { Offset } from '../../schema/text.ts'
import { longestLabel } from './timed-turns.ts'

/** One subtitle. Times in milliseconds; null when the file has none that can be read. Speaker null: nobody is named. */
export type Cue = { startMs: number | null; endMs: number | null; speaker: string | null; text: string }

export type LaidOutCues = {
  text: string
  /** As they stand before their colon. */
  labels: ReadonlySet<string>
  times: TextTime[]
  /** How many cues go on in the paragraph of the one before. */
  joined: number
}

/** `- Hola`: a line of somebody else's, where no cue says whose. */
const otherVoice = /^[-–—] ?\S/m

/** Silence after which a new paragraph begins, in milliseconds. */
const longPause = 4000
/** A paragraph of this many UTF-16 units ends with its sentence. */
const longParagraph = 600

const sentenceEnd = /[.!?…]["»”’)\]]*$/u

/** Who speaks where the file names others and not this one. */
export const unnamed = '?'

/** A speaker's name as a label: no colon nor newline in it, and not endless. */
export const labelOf = (speaker: string): string =>
  speaker
    .replace(/[:\s]+/g, ' ')
    .trim()
    .slice(0, longestLabel)
    .trimEnd()

/**
 * `Speaker: words` for each turn, the cues of a turn joined by a blank, in paragraphs that end with a sentence, after a long
 * pause, or at a cue's own line breaks. Cues without words are left out. Times are those of cues, at the place each begins in,
 * the first of a turn at its label.
 */
export const layOutCues = (cues: readonly Cue[]): LaidOutCues => {
  const spoken = cues.filter(({ text }) => /\S/.test(text))
  const labels = new Set(spoken.flatMap(({ speaker }) => (speaker === null ? [] : [labelOf(speaker)])))
  labels.delete('')
  const firstNamed = spoken.findIndex(({ speaker }) => speaker !== null && labelOf(speaker) !== '')
  const labelAt = (index: number): string => {
    const { speaker } = spoken[index] ?? { speaker: null }
    const label = speaker === null ? '' : labelOf(speaker)
    return label === '' && firstNamed !== -1 && index > firstNamed ? unnamed : label
  }
  const times: TextTime[] = []
  const pieces: string[] = []
  let length: Offset = 0
  let joined = 0
  let paragraphStart: Offset = 0
  let before: Cue | null = null
  for (const [index, cue] of spoken.entries()) {
    const said = cue.text.trim()
    const label = labelAt(index)
    const isTurn = before === null || label !== labelAt(index - 1)
    if (label === unnamed) labels.add(unnamed)
    const looksLabelled = labels.has(said.slice(0, Math.max(0, said.indexOf(':'))))
    const isWhole = before !== null && sentenceEnd.test(before.text.trim().slice(-8))
    const paused = before !== null && pauseOf(before, cue) >= longPause
    const isLong = length - paragraphStart >= longParagraph
    // After a line of somebody else's the next cue is nobody's in particular.
    const isDialogue = before !== null && otherVoice.test(before.text)
    // Words that look like a label would open a turn of their own.
    const breaks =
      isTurn || (((isWhole && (paused || isLong)) || otherVoice.test(said) || isDialogue) && !looksLabelled)
    const gap = before === null ? '' : breaks ? '\n' : ' '
    const at = length + gap.length
    if (breaks) paragraphStart = at
    else joined += 1
    if (cue.startMs !== null) times.push({ at, ms: cue.startMs })
    const piece = gap + (isTurn && label !== '' ? `${label}: ${said}` : said)
    pieces.push(piece)
    length += piece.length
    before = cue
  }
  return { text: pieces.join(''), labels, times, joined }
}

const pauseOf = (before: Cue, cue: Cue): number =>
  cue.startMs === null || before.endMs === null ? 0 : cue.startMs - before.endMs
