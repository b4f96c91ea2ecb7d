// Sources and notes: the elements with texts, selections and codings in them. Children are taken in whatever order they come.
import type {
  Key,
  MediaKind,
  ProjectCoding,
  ProjectSelection,
  ProjectValue,
  UnplacedSelection,
  VariableType,
} from '../../projects/project.ts'
import { keyOf, madeOf, numberOf, targetOf } from './attributes.ts'
import type { ParsedSource, ParsedText } from './parsed.ts'
import { type Attributes, type Frame, textFrame } from './walk.ts'

type KeyMaker = (attributes: Attributes) => Key

/** Passed over without a word, with all that is in it. */
export const silent: Frame = { open: () => silent }

/** A reference and nothing else. */
export function referenceFrame(attributes: Attributes, into: Key[]): Frame {
  const target = targetOf(attributes)
  if (target !== null) into.push(target)
  return { open: () => null }
}

const valueTypes: Readonly<Record<string, VariableType>> = {
  textvalue: 'text',
  booleanvalue: 'boolean',
  integervalue: 'number',
  floatvalue: 'number',
  datevalue: 'date',
  datetimevalue: 'date-time',
}

export function valueFrame(into: ProjectValue[]): Frame {
  const value: { variable: Key | null; type: VariableType | null; written: string } = {
    variable: null,
    type: null,
    written: '',
  }
  return {
    open: (name, attributes) => {
      if (name === 'variableref') {
        value.variable = targetOf(attributes)
        return { open: () => null }
      }
      const type = Object.hasOwn(valueTypes, name) ? valueTypes[name] : undefined
      if (type === undefined) return null
      return textFrame((written) => {
        value.type = type
        value.written = written
      })
    },
    close: () => {
      if (value.variable !== null) into.push({ ...value, variable: value.variable })
    },
  }
}

function codingFrame(attributes: Attributes, keyFor: KeyMaker, into: ProjectCoding[]): Frame {
  const codes: Key[] = []
  const notes: Key[] = []
  const key = keyFor(attributes)
  const { by, at } = madeOf(attributes)
  return {
    open: (name, inner) =>
      name === 'coderef'
        ? referenceFrame(inner, codes)
        : name === 'noteref'
          ? referenceFrame(inner, notes)
          : null,
    close: () => {
      const [first = null, ...others] = codes
      into.push({ key, code: first, by, at, notes })
      // The standard has one; a program that writes several means several codings.
      for (const [index, code] of others.entries())
        into.push({ key: `${key}#${index + 1}`, code, by, at, notes: [] })
    },
  }
}

function selectionFrame(
  attributes: Attributes,
  keyFor: KeyMaker,
  take: (selection: Omit<ProjectSelection, 'start' | 'end'>) => void,
): Frame {
  const codings: ProjectCoding[] = []
  const notes: Key[] = []
  const key = keyFor(attributes)
  const name = attributes('name') ?? ''
  const made = madeOf(attributes)
  let description = ''
  return {
    open: (child, inner) => {
      if (child === 'description')
        return textFrame((text) => {
          description = text
        })
      if (child === 'coding') return codingFrame(inner, keyFor, codings)
      if (child === 'noteref') return referenceFrame(inner, notes)
      // The words of a stretch of a PDF: nothing says where in its text they are.
      return child === 'representation' ? silent : null
    },
    close: () => take({ key, name, description, quote: null, codings, notes, made }),
  }
}

const emptyText = (attributes: Attributes, keyFor: KeyMaker): ParsedText => ({
  key: keyFor(attributes),
  name: attributes('name') ?? '',
  description: '',
  inline: null,
  plainPath: attributes('plainTextPath'),
  richPath: attributes('richTextPath'),
  selections: [],
  timed: [],
  codings: [],
  notes: [],
  values: [],
  syncPoints: [],
  made: madeOf(attributes),
})

/** What every text may have in it; null for anything else. */
function inText(text: ParsedText, keyFor: KeyMaker, name: string, attributes: Attributes): Frame | null {
  switch (name) {
    case 'description':
      return textFrame((words) => {
        text.description = words
      })
    case 'plaintextcontent':
      return textFrame((words) => {
        text.inline = words
      })
    case 'plaintextselection': {
      const start = numberOf(attributes('startPosition'))
      const end = numberOf(attributes('endPosition'))
      return selectionFrame(attributes, keyFor, (selection) => {
        text.selections.push({ ...selection, start, end })
      })
    }
    case 'transcriptselection': {
      const from = keyOf(attributes('fromSyncPoint'))
      const to = keyOf(attributes('toSyncPoint'))
      return selectionFrame(attributes, keyFor, (selection) => {
        text.timed.push({ ...selection, from, to })
      })
    }
    case 'syncpoint': {
      const position = numberOf(attributes('position'))
      const ms = numberOf(attributes('timeStamp'))
      text.syncPoints.push({ key: keyFor(attributes), position, ms })
      return { open: () => null }
    }
    case 'coding':
      return codingFrame(attributes, keyFor, text.codings)
    case 'noteref':
      return referenceFrame(attributes, text.notes)
    case 'variablevalue':
      return valueFrame(text.values)
    default:
      return null
  }
}

/** A note, a transcript, or what stands for a picture or a PDF. */
export function parsedTextFrame(
  attributes: Attributes,
  keyFor: KeyMaker,
  take: (text: ParsedText) => void,
): Frame {
  const text = emptyText(attributes, keyFor)
  return { open: (name, inner) => inText(text, keyFor, name, inner), close: () => take(text) }
}

const sourceMedia: Readonly<Record<string, MediaKind>> = {
  textsource: 'text',
  pdfsource: 'pdf',
  picturesource: 'picture',
  audiosource: 'audio',
  videosource: 'video',
}
const textsWithin = new Set(['representation', 'textdescription', 'transcript'])
const selectionsWithin = new Set(['pdfselection', 'pictureselection', 'audioselection', 'videoselection'])

/** Null for what is no source. */
export function sourceFrame(
  element: string,
  attributes: Attributes,
  keyFor: KeyMaker,
  take: (source: ParsedSource) => void,
): Frame | null {
  const media = Object.hasOwn(sourceMedia, element) ? sourceMedia[element] : undefined
  if (media === undefined) return null
  const source: ParsedSource = {
    ...emptyText(attributes, keyFor),
    media,
    path: attributes('path'),
    currentPath: attributes('currentPath'),
    texts: [],
    unplaced: [] as UnplacedSelection[],
  }
  return {
    open: (name, inner) => {
      if (textsWithin.has(name)) return parsedTextFrame(inner, keyFor, (text) => void source.texts.push(text))
      if (selectionsWithin.has(name))
        return selectionFrame(inner, keyFor, (selection) => void source.unplaced.push(selection))
      return inText(source, keyFor, name, inner)
    },
    close: () => take(source),
  }
}
