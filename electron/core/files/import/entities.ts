// Character references of HTML, as subtitles and pages use them.
import { decodeHTML } from 'entities'

/** What names no character, or one that text can't hold, stays as it is written. */
export const decodeEntities = (text: string): string => (text.includes('&') ? decodeHTML(text) : text)
