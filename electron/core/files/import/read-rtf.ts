// Rich Text Format: a stack of groups, each with its own font, codepage and place its words go to.
import { createWriter, type DocumentWriter, listMark } from './document-writer.ts'
import { badFile, linkNote, type ReadText } from './reader.ts'
import { codepageOfCharset, decodeBytes, SYMBOLS } from './rtf-codepages.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** Groups within groups; word processors stay below a hundred. */
export const MAX_GROUPS = 2000

/** Where the words of a group go. */
type Place = 'body' | 'nowhere' | 'fonts' | 'list' | 'field' | 'author' | 'shape'

type Group = {
  place: Place
  /** Closes what the group opened: a note, a comment, a box of text. */
  opened: 'aside' | 'box' | null
  codepage: number | null
  /** Characters to pass over after each `\u`. */
  fallback: number
  inTable: boolean
  level: number
  hidden: 'hidden' | 'deleted' | null
}

type Reading = {
  writer: DocumentWriter
  groups: Group[]
  now: Group
  filePage: number
  fonts: Map<number, number | null>
  font: number
  bytes: number[]
  /** Characters of a fallback still to be passed over. */
  passing: number
  starred: boolean
  collected: string
  author: string
  table: 'none' | 'row' | 'cell'
  /** Notes, comments and boxes of text open; the body's table waits meanwhile. */
  asides: number
}

const nowhere: ReadonlySet<string> = new Set(
  'colortbl stylesheet info listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl filetbl revtbl datafield bkmkstart bkmkend nonshppict pgptbl mmathPr atnid atnref atndate atntime atnparent atnicn falt panose objdata objclass shprslt ftnsep ftnsepc aftnsep aftnsepc template wgrffmtfilter userprops docvar fchars lchars pntxta pntxtb'.split(
    ' ',
  ),
)
const furniture: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
)
/** Groups marked as ones to pass over that are known all the same. */
const knownStarred: ReadonlySet<string> = new Set(
  'fldinst atnauthor annotation listtext pntext shppict footnote fldrslt shptxt shpinst do dptxbxtext mmath'.split(
    ' ',
  ),
)
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
}
const symbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

const say = (reading: Reading, text: string): void => {
  const { now, writer } = reading
  if (now.place === 'list' || now.place === 'field') reading.collected += text
  else if (now.place === 'author') reading.author += text
  if (now.place !== 'body' || now.hidden !== null) return
  tableFor(reading, now.inTable)
  writer.verbatim(text)
}

/** Opens or closes the table before words that are, or are not, in a cell. */
const tableFor = (reading: Reading, inTable: boolean): void => {
  if (reading.asides > 0) return
  if (inTable && reading.table === 'none') {
    reading.writer.openTable()
    reading.table = 'row'
  }
  if (inTable && reading.table === 'row') {
    reading.writer.openCell()
    reading.table = 'cell'
  }
  if (!inTable && reading.table !== 'none') {
    if (reading.table === 'cell') reading.writer.closeCell()
    reading.writer.endRow()
    reading.writer.closeTable()
    reading.table = 'none'
  }
}

const flush = (reading: Reading): void => {
  if (reading.bytes.length === 0) return
  const { bytes } = reading
  reading.bytes = []
  say(reading, decodeBytes(bytes, reading.now.codepage ?? reading.filePage))
}

const openGroup = (reading: Reading): void => {
  if (reading.groups.length >= MAX_GROUPS) throw badFile('rtf', 'too-complex')
  reading.groups.push(reading.now)
  reading.now = { ...reading.now, opened: null }
  reading.passing = 0
}

const closeGroup = (reading: Reading): void => {
  const { now, writer } = reading
  const outer = reading.groups.pop()
  if (outer === undefined) return
  reading.passing = 0
  reading.starred = false
  reading.now = outer
  if (now.opened === 'aside') {
    writer.closeAside()
    reading.asides -= 1
  }
  if (now.opened === 'box') {
    writer.closeBox()
    reading.asides -= 1
  }
  if (now.place === 'list' && outer.place !== 'list') {
    const mark = reading.collected.trim()
    const ordinal = /^\(?(\d{1,4})[.)]?$/.exec(mark)?.[1]
    const isWord = /[\p{L}\p{N}]/u.test(mark)
    tableFor(reading, now.inTable)
    const bullet = listMark(outer.level, ordinal === undefined ? null : Number(ordinal))
    if (outer.place === 'body') writer.lead(isWord && ordinal === undefined ? `${mark} ` : bullet)
  }
  if (now.place === 'field' && outer.place !== 'field') {
    const link = /^\s*HYPERLINK\s+(?:\\\S+\s+)*"?([^"]*)/i.exec(reading.collected)?.[1]
    if (link !== undefined) writer.notes.add(linkNote(link), 1)
    // Only Asian annotations and old formulas are written as fields that work themselves out.
    if (/^\s*EQ\s/i.test(reading.collected)) writer.notes.add('objects-left-out', 1)
  }
}

/** A word that says where its group goes. True when it did. */
const readDestination = (reading: Reading, word: string): boolean => {
  const { now, writer } = reading
  const starred = reading.starred
  reading.starred = false
  if (now.place === 'nowhere') return true
  if (word === 'shpinst' || word === 'do') now.place = 'shape'
  else if (now.place === 'shape' && (word === 'shptxt' || word === 'dptxbxtext')) {
    now.place = 'body'
    now.opened = 'box'
    writer.openBox()
    reading.asides += 1
  } else if (word === 'mmath') {
    writer.notes.add('objects-left-out', 1)
    now.place = 'nowhere'
  } else if (nowhere.has(word) || (starred && !knownStarred.has(word))) now.place = 'nowhere'
  else if (furniture.has(word)) {
    writer.notes.add('furniture-left-out', 1)
    now.place = 'nowhere'
  } else if (word === 'pict' || word === 'object') {
    writer.notes.add(word === 'pict' ? 'images-left-out' : 'objects-left-out', 1)
    if (word === 'pict') now.place = 'nowhere'
  } else if (word === 'fonttbl') now.place = 'fonts'
  else if (word === 'listtext' || word === 'pntext') {
    now.place = 'list'
    reading.collected = ''
  } else if (word === 'fldinst') {
    now.place = 'field'
    reading.collected = ''
  } else if (word === 'atnauthor') {
    now.place = 'author'
    reading.author = ''
  } else if (word === 'footnote' || word === 'annotation') {
    if (now.place !== 'body') return true
    tableFor(reading, now.inTable)
    if (word === 'footnote') writer.openNote()
    else writer.openComment(reading.author.trim())
    now.opened = 'aside'
    reading.asides += 1
  } else return false
  return true
}

const readWord = (reading: Reading, word: string, value: number | null): void => {
  const { now, writer } = reading
  if (readDestination(reading, word)) return
  const character = Object.hasOwn(characters, word) ? characters[word] : undefined
  if (character !== undefined) {
    say(reading, character)
    return
  }
  const isOn = value !== 0
  switch (word) {
    case 'par':
    case 'sect':
    case 'page':
      if (now.place !== 'body') break
      tableFor(reading, now.inTable)
      writer.endParagraph()
      break
    case 'cell':
    case 'nestcell':
      if (now.place !== 'body' || reading.asides > 0) break
      tableFor(reading, true)
      writer.closeCell()
      reading.table = 'row'
      break
    case 'row':
    case 'nestrow':
      if (now.place !== 'body' || reading.asides > 0 || reading.table === 'none') break
      if (reading.table === 'cell') writer.closeCell()
      writer.endRow()
      reading.table = 'row'
      break
    case 'pard':
      now.inTable = false
      now.level = 0
      break
    case 'intbl':
      now.inTable = isOn
      break
    case 'ilvl':
      now.level = value ?? 0
      break
    case 'v':
      setHidden(reading, isOn ? 'hidden' : null)
      break
    case 'deleted':
      setHidden(reading, isOn ? 'deleted' : null)
      break
    case 'plain':
      now.hidden = null
      break
    case 'u':
      if (value !== null) say(reading, unicode(value))
      reading.passing = now.fallback
      break
    case 'uc':
      now.fallback = Math.min(Math.max(value ?? 1, 0), 10)
      break
    default:
      readCharset(reading, word, value)
  }
}

const readCharset = (reading: Reading, word: string, value: number | null): void => {
  const { now } = reading
  if (word === 'ansicpg') reading.filePage = value ?? 1252
  else if (word === 'mac') reading.filePage = 10000
  else if (word === 'pc') reading.filePage = 437
  else if (word === 'pca') reading.filePage = 850
  else if (word === 'f' && now.place === 'fonts') reading.font = value ?? 0
  else if (word === 'fcharset') reading.fonts.set(reading.font, codepageOfCharset(value ?? 0))
  else if (word === 'f') now.codepage = reading.fonts.get(value ?? 0) ?? null
}

const setHidden = (reading: Reading, hidden: Group['hidden']): void => {
  if (hidden !== null && reading.now.hidden === null && reading.now.place === 'body')
    reading.writer.notes.add(hidden === 'deleted' ? 'deletions-left-out' : 'furniture-left-out', 1)
  reading.now.hidden = hidden
}

/** Above 32767 the numbers go on below zero. Symbol fonts keep their bullets in a private stretch. */
const unicode = (value: number): string => {
  const code = value < 0 ? value + 0x10000 : value
  if (code >= 0xf020 && code <= 0xf0ff) return decodeBytes([code - 0xf000], SYMBOLS)
  return code >= 0 && code <= 0xffff ? String.fromCharCode(code) : ''
}

const readToken = (reading: Reading, token: RtfToken): void => {
  if (token.kind === 'byte' && reading.passing === 0) {
    reading.bytes.push(token.byte)
    return
  }
  flush(reading)
  const { passing } = reading
  switch (token.kind) {
    case 'open':
      openGroup(reading)
      break
    case 'close':
      closeGroup(reading)
      break
    case 'byte':
      reading.passing -= 1
      break
    case 'text':
      reading.passing = Math.max(0, passing - token.text.length)
      if (token.text.length > passing) say(reading, token.text.slice(passing))
      break
    case 'symbol': {
      if (token.symbol === '*') reading.starred = true
      else if (token.symbol === '\n' || token.symbol === '\r') readWord(reading, 'par', null)
      const character = Object.hasOwn(symbols, token.symbol) ? symbols[token.symbol] : undefined
      if (character !== undefined) say(reading, character)
      break
    }
    case 'word':
      if (passing > 0 && token.word !== 'u' && token.word !== 'uc') reading.passing -= 1
      else readWord(reading, token.word, token.value)
  }
}

/** @throws {AppError} import.bad_file: damaged, too-complex */
export const readRtf = async (bytes: Uint8Array): Promise<ReadText> => {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const writer = createWriter(() => badFile('rtf', 'too-complex'))
  const now: Group = {
    place: 'body',
    opened: null,
    codepage: null,
    fallback: 1,
    inTable: false,
    level: 0,
    hidden: null,
  }
  const reading: Reading = {
    writer,
    groups: [],
    now,
    filePage: 1252,
    fonts: new Map(),
    font: 0,
    bytes: [],
    passing: 0,
    starred: false,
    collected: '',
    author: '',
    table: 'none',
    asides: 0,
  }
  for (const token of rtfTokens(rtf)) readToken(reading, token)
  flush(reading)
  tableFor(reading, false)
  return writer.finish()
}
