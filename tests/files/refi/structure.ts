// The rules of the exchange standard, written down again from its text: what may stand in what, in which order, with which
// attributes. Slow and plain, so that it can be checked against the standard by eye.
import { SaxesParser } from 'saxes'

export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

export function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node !== undefined) node.text += text
  })
  parser.write(xml).close()
  const [top] = root.children
  if (top === undefined) throw new Error('empty')
  return top
}

/** `a`: one · `a?`: none or one · `a*`: any · `a+`: one at least · `a|b`: any of these, any number. */
type Rule = { children: string[]; required: string[]; optional: string[] }

const made = ['creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime']
const selection = (required: string[], more: string[]): Rule => ({
  children: ['Description?', ...more, 'Coding*', 'NoteRef*'],
  required: ['guid', ...required],
  optional: ['name', ...made],
})
const reference: Rule = { children: [], required: ['targetGUID'], optional: [] }
const text: Rule = { children: [], required: [], optional: [] }
const textSource: Rule = {
  children: [
    'Description?',
    'PlainTextContent?',
    'PlainTextSelection*',
    'Coding*',
    'NoteRef*',
    'VariableValue*',
  ],
  required: ['guid'],
  optional: ['name', 'richTextPath', 'plainTextPath', ...made],
}

const project: Record<string, Rule> = {
  Project: {
    children: [
      'Users?',
      'CodeBook?',
      'Variables?',
      'Cases?',
      'Sources?',
      'Notes?',
      'Links?',
      'Sets?',
      'Graphs?',
      'Description?',
      'NoteRef*',
    ],
    required: ['name'],
    optional: [
      'xmlns',
      'origin',
      'creatingUserGUID',
      'creationDateTime',
      'modifyingUserGUID',
      'modifiedDateTime',
      'basePath',
    ],
  },
  Users: { children: ['User+'], required: [], optional: [] },
  User: { children: [], required: ['guid'], optional: ['name', 'id'] },
  CodeBook: { children: ['Codes'], required: [], optional: [] },
  Codes: { children: ['Code+'], required: [], optional: [] },
  Code: {
    children: ['Description?', 'NoteRef*', 'Code*'],
    required: ['guid', 'name', 'isCodable'],
    optional: ['color'],
  },
  Variables: { children: ['Variable+'], required: [], optional: [] },
  Variable: { children: ['Description?'], required: ['guid', 'name', 'typeOfVariable'], optional: [] },
  Cases: { children: ['Case+'], required: [], optional: [] },
  Case: {
    children: ['Description?', 'CodeRef*', 'VariableValue*', 'SourceRef*', 'SelectionRef*'],
    required: ['guid'],
    optional: ['name'],
  },
  VariableValue: {
    children: ['VariableRef', 'TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue?'],
    required: [],
    optional: [],
  },
  Sources: { children: ['TextSource|PDFSource'], required: [], optional: [] },
  TextSource: textSource,
  Note: textSource,
  Representation: textSource,
  PDFSource: {
    children: ['Description?', 'PDFSelection*', 'Representation?', 'Coding*', 'NoteRef*', 'VariableValue*'],
    required: ['guid'],
    optional: ['name', 'path', 'currentPath', ...made],
  },
  PlainTextSelection: selection(['startPosition', 'endPosition'], []),
  Coding: {
    children: ['CodeRef', 'NoteRef*'],
    required: ['guid'],
    optional: ['creatingUser', 'creationDateTime'],
  },
  Notes: { children: ['Note+'], required: [], optional: [] },
  Links: { children: ['Link+'], required: [], optional: [] },
  Link: {
    children: ['NoteRef*'],
    required: ['guid'],
    optional: ['name', 'direction', 'color', 'originGUID', 'targetGUID'],
  },
  Sets: { children: ['Set+'], required: [], optional: [] },
  Set: {
    children: ['Description?', 'MemberCode*', 'MemberSource*', 'MemberNote*'],
    required: ['guid', 'name'],
    optional: [],
  },
}
for (const name of [
  'Description',
  'PlainTextContent',
  'TextValue',
  'BooleanValue',
  'IntegerValue',
  'FloatValue',
  'DateValue',
])
  project[name] = text
for (const name of [
  'CodeRef',
  'NoteRef',
  'SourceRef',
  'SelectionRef',
  'VariableRef',
  'MemberSource',
  'MemberCode',
])
  project[name] = reference

const codebook: Record<string, Rule> = {
  CodeBook: { children: ['Codes', 'Sets?'], required: [], optional: ['xmlns', 'origin'] },
  Codes: { children: ['Code+'], required: [], optional: [] },
  Code: {
    children: ['Description?', 'Code*'],
    required: ['guid', 'name', 'isCodable'],
    optional: ['color'],
  },
  Description: text,
}

const guid =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i
const forms: Record<string, RegExp> = {
  guid,
  targetGUID: guid,
  originGUID: guid,
  creatingUser: guid,
  modifyingUser: guid,
  color: /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i,
  isCodable: /^(?:true|false|0|1)$/,
  startPosition: /^-?\d+$/,
  endPosition: /^-?\d+$/,
  creationDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
  modifiedDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
  direction: /^(?:Associative|OneWay|Bidirectional)$/,
  typeOfVariable: /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/,
}
const values: Record<string, RegExp> = {
  BooleanValue: /^(?:true|false|0|1)$/,
  FloatValue: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  IntegerValue: /^[+-]?\d+$/,
  DateValue: /^\d{4}-\d\d-\d\d$/,
}

/** Everything in which the file is not what the standard says; empty when there is nothing. */
export function problemsOf(root: Node): string[] {
  const rules = root.name === 'Project' ? project : codebook
  const namespace = root.name === 'Project' ? 'urn:QDA-XML:project:1.0' : 'urn:QDA-XML:codebook:1.0'
  const problems: string[] = []
  if (root.attributes.xmlns !== namespace) problems.push('namespace')
  const guids = new Set<string>()
  const walk = (node: Node, path: string): void => {
    const here = `${path}/${node.name}`
    const rule = rules[node.name]
    if (rule === undefined) return void problems.push(`${here}: unknown`)
    for (const name of rule.required)
      if (node.attributes[name] === undefined) problems.push(`${here}: without ${name}`)
    for (const [name, value] of Object.entries(node.attributes)) {
      if (!rule.required.includes(name) && !rule.optional.includes(name))
        problems.push(`${here}: unknown ${name}`)
      if (forms[name]?.test(value) === false) problems.push(`${here}: ${name}=${value}`)
    }
    if (values[node.name]?.test(node.text) === false) problems.push(`${here}: ${node.text}`)
    const own = node.attributes.guid
    if (own !== undefined) {
      if (guids.has(own)) problems.push(`${here}: ${own} twice`)
      guids.add(own)
    }
    const order = matches(
      rule.children,
      node.children.map((child) => child.name),
    )
    if (order !== null) problems.push(`${here}: ${order}`)
    for (const child of node.children) walk(child, here)
  }
  walk(root, '')
  const resolve = (node: Node): void => {
    for (const name of ['targetGUID', 'originGUID', 'creatingUser', 'modifyingUser'])
      if (node.attributes[name] !== undefined && !guids.has(node.attributes[name]))
        problems.push(`${node.name}: ${name} leads nowhere`)
    node.children.forEach(resolve)
  }
  resolve(root)
  return problems
}

/** The first child that is not where it may be; null when all are. */
function matches(expected: readonly string[], found: readonly string[]): string | null {
  let at = 0
  for (const each of expected) {
    const sign = /[?*+]$/.exec(each)?.[0] ?? (each.includes('|') ? '+' : '')
    const names = each.replace(/[?*+]$/, '').split('|')
    let count = 0
    while (names.includes(found[at] ?? '')) {
      at += 1
      count += 1
    }
    if (count === 0 && (sign === '' || sign === '+')) return `no ${each}`
    if (count > 1 && (sign === '' || sign === '?')) return `${each} ${count} times`
  }
  return at === found.length ? null : `${found[at]} out of order`
}
