// The words of one subtitle: its markup taken off, its speakers kept.
import { decodeEntities } from './entities.ts'

export type Said = { speaker: string | null; text: string }

const tag = /<(\/?)([^<>\n]{0,200})>/g
const voice = /^v(?:\.[^\s]+)?\s+(.+)$/s
/** SubRip's override codes: `{\an8}`. */
const override = /\{\\[^{}]{0,80}\}/g

/** `- Hola` on a line of its own is somebody else speaking: that break stays, others are only how the words fit the picture. */
const unwrapped = (text: string): string => {
  let joined = ''
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '') continue
    joined += joined === '' ? words : /^[-–—] ?\S/.test(words) ? `\n${words}` : ` ${words}`
  }
  return joined.replace(/ {2,}/g, ' ')
}

/** Each stretch under its `<v Name>`, and how many other tags and codes were taken off. Stretches without words are left out. */
export const readCueText = (written: string): { said: Said[]; dropped: number } => {
  const said: Said[] = []
  let speaker: string | null = null
  let dropped = 0
  let words = ''
  const close = () => {
    const text = unwrapped(decodeEntities(words))
    if (text !== '') said.push({ speaker, text })
    words = ''
  }
  const bare = written.replace(override, () => {
    dropped += 1
    return ''
  })
  let from = 0
  for (const match of bare.matchAll(tag)) {
    const [whole, slash, inside = ''] = match
    const name = slash === '' ? voice.exec(inside)?.[1] : undefined
    const isVoice = name !== undefined || (slash === '/' && /^v\b/.test(inside))
    const isTag = isVoice || /^(?:[a-z]{1,6}(?:[.\s].*)?|[\d:.]{5,14})$/is.test(inside)
    if (!isTag) continue
    words += bare.slice(from, match.index)
    from = match.index + whole.length
    if (!isVoice) dropped += 1
    else {
      close()
      speaker = name === undefined ? null : decodeEntities(name).trim()
    }
  }
  words += bare.slice(from)
  close()
  return { said, dropped }
}
