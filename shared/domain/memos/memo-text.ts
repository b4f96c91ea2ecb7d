// Memos as plain text and back: `#` before a heading, `-` or `1.` before an item, `>` before a quote. Looks and links
// stay behind as words; what is written in a file becomes blocks.
import { deepestItem, type MemoBlock, type MemoBody, type MemoInline } from '../../schema/memo.ts'

/** The words of some content, links as their labels. */
export function wordsOf(content: readonly MemoInline[]): string {
  return content.map((inline) => ('link' in inline ? inline.label : inline.text)).join('')
}

/** A body to be read where there is only text. Items of a list follow each other; everything else is apart by a blank line. */
export function textOfBody(body: MemoBody): string {
  const numbers = itemNumbers(body)
  let text = ''
  for (const [at, block] of body.entries()) {
    const before = body[at - 1]
    if (before !== undefined) text += before.type === 'item' && block.type === 'item' ? '\n' : '\n\n'
    text += headOf(block, numbers[at] ?? 1) + wordsOf(block.content)
  }
  return text
}

/**
 * The number each block bears when it is a numbered item, else 0. A list goes on as long as items follow each other;
 * deeper items do not end it, a shallower one or another kind of list at its depth does.
 */
export function itemNumbers(body: MemoBody): number[] {
  let counts: { list: 'bullet' | 'number'; count: number }[] = []
  return body.map((block) => {
    if (block.type !== 'item') {
      counts = []
      return 0
    }
    counts = counts.slice(0, block.depth + 1)
    const open = counts[block.depth]
    const count = open?.list === block.list ? open.count + 1 : 1
    counts[block.depth] = { list: block.list, count }
    return block.list === 'number' ? count : 0
  })
}

function headOf(block: MemoBlock, number: number): string {
  switch (block.type) {
    case 'paragraph':
      return ''
    case 'heading':
      return `${'#'.repeat(block.level)} `
    case 'quote':
      return '> '
    case 'item':
      return `${'  '.repeat(block.depth)}${block.list === 'bullet' ? '-' : `${number}.`} `
  }
}

/**
 * Blocks of a text: a blank line ends a paragraph, lines that begin like a heading, an item or a quote are one each.
 * Two blanks before an item put it one deeper. Every line ending is understood; control characters are left out.
 */
export function bodyOfText(text: string): MemoBody {
  const blocks: MemoBlock[] = []
  let open: MemoBlock | null = null
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = cleanWords(raw).trimEnd()
    const marked = markedLine(line)
    if (line.trim() === '') open = null
    else if (marked !== null) {
      blocks.push(marked)
      open = null
    } else if (open === null) {
      open = { type: 'paragraph', content: [{ text: line }] }
      blocks.push(open)
    } else open.content.push({ text: `\n${line}` })
  }
  return blocks
}

function markedLine(line: string): MemoBlock | null {
  const heading = /^(#{1,3}) +(.+)$/.exec(line)
  if (heading !== null)
    return { type: 'heading', level: levelOf(heading[1]?.length ?? 1), content: runOf(heading[2]) }
  const quote = /^> +(.+)$/.exec(line)
  if (quote !== null) return { type: 'quote', content: runOf(quote[1]) }
  const item = /^( *)([-*]|\d{1,9}[.)]) +(.+)$/.exec(line)
  if (item === null) return null
  const depth = Math.min(Math.floor((item[1]?.length ?? 0) / 2), deepestItem)
  const list = /\d/.test(item[2] ?? '') ? 'number' : 'bullet'
  return { type: 'item', list, depth, content: runOf(item[3]) }
}

function runOf(words: string | undefined): MemoInline[] {
  return words === undefined || words === '' ? [] : [{ text: words }]
}

function levelOf(length: number): 1 | 2 | 3 {
  return length === 1 ? 1 : length === 2 ? 2 : 3
}

/** Words as a body may hold them: without control characters but line break and tab, halves of characters replaced. */
export function cleanWords(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(/(?![\n\t])\p{Cc}/gu, '')
}

/** The first words of a body, on one line, at most `most` UTF-16 units and the sign that there is more. */
export function firstWords(body: MemoBody, most: number): string {
  const [first] = body.flatMap((block) => {
    const words = wordsOf(block.content).replace(/\s+/gu, ' ').trim()
    return words === '' ? [] : [words]
  })
  return shortened(first ?? '', most)
}

/** The beginning of a line, cut between words where it can be, never within a character. */
export function shortened(line: string, most: number): string {
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const blank = cut.lastIndexOf(' ')
  const kept = blank > most / 2 ? cut.slice(0, blank) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept.trimEnd()}…`
}
