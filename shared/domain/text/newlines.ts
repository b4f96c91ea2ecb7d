/** Unifies \r\n and lone \r to \n. Nothing else changes: no Unicode normalisation, no trimming. */
export const normaliseNewlines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
