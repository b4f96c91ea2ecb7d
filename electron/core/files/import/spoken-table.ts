// Transcripts laid out as a table, as NVivo and others print them: a column of times, one of words, one of speakers.

const columns = {
  words: /^(?:content|contenido|transcript|transcripci[oó]n|transcripted text|texto?)$/i,
  speaker: /^(?:speaker|speakers|hablante|orador|oradora|participante?|interlocutor)$/i,
  time: /^(?:timespan|time|timestamp|tiempo|hora|intervalo(?: de tiempo)?|lapso(?: de tiempo)?)$/i,
}
const span = /^\s*([\d:.,]{3,15})\s*[-–—]+\s*([\d:.,]{3,15})\s*$/

/**
 * `Speaker [0:00.0]: words [0:12.4]` for each row; null when the table is of something else. A column of nothing but row
 * numbers is left out, any other keeps the table as it is.
 */
export const spokenRows = (rows: readonly (readonly string[])[]): string[] | null => {
  const [head = [], ...said] = rows
  const find = (name: RegExp) => head.findIndex((cell) => name.test(cell.trim()))
  const [words, speaker, time] = [find(columns.words), find(columns.speaker), find(columns.time)]
  if (words === -1 || speaker === -1 || said.length === 0) return null
  const others = head.flatMap((name, index) =>
    index === words || index === speaker || index === time ? [] : [{ name, index }],
  )
  const isNumbers = ({ name, index }: { name: string; index: number }) =>
    name.trim() === '' && said.every((row, at) => (row[index] ?? '').trim() === String(at + 1))
  if (!others.every(isNumbers) || said.some((row) => row.length !== head.length)) return null
  return said.map((row) => {
    const label = (row[speaker] ?? '').replace(/\s+/g, ' ').trim()
    const written = time === -1 ? '' : (row[time] ?? '').trim()
    const [, from = written, to = ''] = span.exec(written) ?? []
    const opening = [label, ...(from === '' ? [] : [`[${from}]`])].join(' ').trim()
    const closing = to === '' ? '' : ` [${to}]`
    return `${opening}${label === '' ? '' : ':'} ${(row[words] ?? '').trim()}${closing}`.trim()
  })
}
