// Text that stays text in CommonMark and GitHub's tables, whatever characters it is made of.

/** Characters that can begin markup anywhere in a line: emphasis, links, HTML, entities, cells, strikethrough, formulas, headings. */
const anywhere = /[\\`*_[\]<>|~&$#]/g
/** Characters that begin a list, a rule, an underlined heading or a table when they come first. */
const first = /^[-+=:]/

/** One line of text, every run of blanks and newlines as one blank, to stand within a line: headings, cells. */
export function phrase(text: string): string {
  return escaped(oneLine(text))
}

/** The same, able to begin a line. */
export function sentence(text: string): string {
  return escapeLine(oneLine(text))
}

/** Prose in paragraphs; a newline inside one stays a line break. */
export function paragraphs(text: string): string {
  return linesOf(text).map(brokenLines).join('\n\n')
}

/**
 * A quote, word for word: blanks at the ends of lines are written as entities, newlines as breaks. Blank lines
 * part paragraphs, however many there are.
 */
export function quote(text: string): string {
  return linesOf(text)
    .map((lines) => `> ${brokenLines(lines).replaceAll('\n', '\n> ')}`)
    .join('\n>\n')
}

/** A list item; its later lines are set under the first. */
export function item(text: string): string {
  return `- ${text.replace(/\n(?!\n)/g, '\n  ')}`
}

export function table(heads: readonly Head[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [
    line(heads.map((head) => phrase(head.text))),
    line(heads.map((head) => (head.numeric ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}
export type Head = { text: string; numeric: boolean }

/** The lines of each paragraph. */
function linesOf(text: string): string[][] {
  const groups: string[][] = []
  let open: string[] | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') open = null
    else if (open !== null) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups
}

function brokenLines(lines: readonly string[]): string {
  return lines.map(escapeLine).join('\\\n')
}

function escapeLine(line: string): string {
  return escaped(line)
    .replace(first, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^\s+|\s+$/g, (blanks) => [...blanks].map((blank) => `&#${blank.codePointAt(0)};`).join(''))
}

/** Bare addresses are escaped too: GitHub makes links of them. Locators keep their brackets, which can begin nothing there. */
function escaped(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(/\\\[(S\d+(?: ¶[\d–]+)?)\\\](?![:([\\])/g, '[$1]')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
