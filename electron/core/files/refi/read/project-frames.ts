// The elements of a project and of a codebook, in whatever order they stand.
import type { Key, ProjectCode, ProjectValue, VariableType } from '../../projects/project.ts'
import { keyMaker, keyOf } from './attributes.ts'
import { emptyParsed, type Parsed } from './parsed.ts'
import { parsedTextFrame, referenceFrame, silent, sourceFrame, valueFrame } from './text-frames.ts'
import { type Attributes, type Frame, textFrame } from './walk.ts'

type KeyMaker = ReturnType<typeof keyMaker>

/** Takes the children of one name, each by itself. */
const listOf = (element: string, each: (attributes: Attributes) => Frame): Frame => ({
  open: (name, attributes) => (name === element ? each(attributes) : null),
})

/** What to walk a project or a codebook with, and what it comes to. */
export function projectFrame(): { root: Frame; parsed: Parsed } {
  const parsed = emptyParsed()
  const keyFor = keyMaker()
  return {
    parsed,
    root: {
      open: (name, attributes) => {
        if (parsed.root !== null || (name !== 'project' && name !== 'codebook')) return null
        parsed.root = name
        parsed.origin = attributes('origin') ?? ''
        return name === 'codebook' ? inCodebook(parsed, keyFor) : inProject(parsed, keyFor, attributes)
      },
    },
  }
}

function inCodebook(parsed: Parsed, keyFor: KeyMaker): Frame {
  return {
    open: (name, attributes) => {
      // Some programs leave the list out and write the codes at once.
      if (name === 'code') return codeFrame(parsed.codes, null, keyFor, attributes)
      if (name === 'codes') return listOf('code', (code) => codeFrame(parsed.codes, null, keyFor, code))
      if (name === 'sets') return listOf('set', (set) => setFrame(parsed, keyFor, set))
      return name === 'description'
        ? textFrame((text) => {
            parsed.description = text
          })
        : null
    },
  }
}

function inProject(parsed: Parsed, keyFor: KeyMaker, attributes: Attributes): Frame {
  parsed.name = attributes('name') ?? ''
  parsed.by = keyOf(attributes('creatingUserGUID') ?? attributes('creatingUser'))
  parsed.at = attributes('creationDateTime')
  return {
    open: (name, inner) => {
      switch (name) {
        case 'users':
          return listOf('user', (user) => {
            parsed.users.push({ key: keyFor(user), name: user('name') ?? user('id') ?? '' })
            return { open: () => null }
          })
        case 'codebook':
          return inCodebook(parsed, keyFor)
        case 'variables':
          return listOf('variable', (variable) => variableFrame(parsed, keyFor, variable))
        case 'cases':
          return listOf('case', (each) => caseFrame(parsed, keyFor, each))
        case 'sources':
          return {
            open: (element, source) =>
              sourceFrame(element, source, keyFor, (read) => void parsed.sources.push(read)),
          }
        case 'notes':
          return listOf('note', (note) =>
            parsedTextFrame(note, keyFor, (read) => void parsed.memos.push(read)),
          )
        case 'links':
          return listOf('link', (link) => linkFrame(parsed, keyFor, link))
        case 'sets':
          return listOf('set', (set) => setFrame(parsed, keyFor, set))
        case 'graphs':
          return listOf('graph', (graph) => {
            parsed.graphs.push(graph('name') ?? '')
            return silent
          })
        case 'description':
          return textFrame((text) => {
            parsed.description = text
          })
        case 'noteref':
          return referenceFrame(inner, parsed.notes)
        default:
          return null
      }
    },
  }
}

function codeFrame(
  codes: ProjectCode[],
  parent: Key | null,
  keyFor: KeyMaker,
  attributes: Attributes,
): Frame {
  const notes: Key[] = []
  const code = {
    key: keyFor(attributes),
    parent,
    name: attributes('name') ?? '',
    color: attributes('color'),
    description: '',
    notes,
  }
  codes.push(code)
  return {
    open: (name, inner) => {
      if (name === 'code') return codeFrame(codes, code.key, keyFor, inner)
      if (name === 'noteref') return referenceFrame(inner, notes)
      return name === 'description'
        ? textFrame((text) => {
            code.description = text
          })
        : null
    },
  }
}

const variableTypes: Readonly<Record<string, VariableType>> = {
  text: 'text',
  boolean: 'boolean',
  integer: 'number',
  float: 'number',
  date: 'date',
  datetime: 'date-time',
}

function variableFrame(parsed: Parsed, keyFor: KeyMaker, attributes: Attributes): Frame {
  const written = (attributes('typeOfVariable') ?? '').toLowerCase()
  const variable = {
    key: keyFor(attributes),
    name: attributes('name') ?? '',
    type: Object.hasOwn(variableTypes, written) ? (variableTypes[written] ?? null) : null,
    description: '',
  }
  parsed.variables.push(variable)
  return {
    open: (name) =>
      name === 'description'
        ? textFrame((text) => {
            variable.description = text
          })
        : null,
  }
}

function caseFrame(parsed: Parsed, keyFor: KeyMaker, attributes: Attributes): Frame {
  const found = {
    key: keyFor(attributes),
    name: attributes('name') ?? '',
    description: '',
    codes: [] as Key[],
    values: [] as ProjectValue[],
    sources: [] as Key[],
    selections: [] as Key[],
  }
  parsed.cases.push(found)
  return {
    open: (name, inner) => {
      switch (name) {
        case 'description':
          return textFrame((text) => {
            found.description = text
          })
        case 'coderef':
          return referenceFrame(inner, found.codes)
        case 'variablevalue':
          return valueFrame(found.values)
        case 'sourceref':
          return referenceFrame(inner, found.sources)
        case 'selectionref':
          return referenceFrame(inner, found.selections)
        default:
          return null
      }
    },
  }
}

function setFrame(parsed: Parsed, keyFor: KeyMaker, attributes: Attributes): Frame {
  const set = {
    key: keyFor(attributes),
    name: attributes('name') ?? '',
    description: '',
    codes: [] as Key[],
    sources: [] as Key[],
    notes: [] as Key[],
  }
  parsed.sets.push(set)
  return {
    open: (name, inner) => {
      switch (name) {
        case 'description':
          return textFrame((text) => {
            set.description = text
          })
        case 'membercode':
          // Within a codebook the member names itself by `guid`.
          return referenceFrame((wanted) => inner(wanted) ?? inner('guid'), set.codes)
        case 'membersource':
          return referenceFrame(inner, set.sources)
        case 'membernote':
          return referenceFrame(inner, set.notes)
        default:
          return null
      }
    },
  }
}

function linkFrame(parsed: Parsed, keyFor: KeyMaker, attributes: Attributes): Frame {
  const notes: Key[] = []
  parsed.links.push({
    key: keyFor(attributes),
    name: attributes('name') ?? '',
    isOneWay: (attributes('direction') ?? '').toLowerCase() === 'oneway',
    from: keyOf(attributes('originGUID')),
    to: keyOf(attributes('targetGUID')),
    notes,
  })
  return { open: (name, inner) => (name === 'noteref' ? referenceFrame(inner, notes) : null) }
}
