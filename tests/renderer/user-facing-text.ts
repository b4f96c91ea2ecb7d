// Finds words written straight into JSX: what a person would read in one language only.
import { parseSync } from 'vite'

export type Finding = { line: number; where: string; text: string }

/** Attributes a person reads or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'text',
  'title',
])

/** The product's name is the same everywhere; single letters (the S of a locator) and signs are no words. */
function isWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replace(/\bTrama\b/g, ''))
}

type Node = { type: string; start: number; [key: string]: unknown }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Throws when the code does not parse. */
export function findUserFacingText(fileName: string, code: string): Finding[] {
  const { program, errors } = parseSync(fileName, code)
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`)
  const findings: Finding[] = []
  const found = (node: Node, where: string, text: string) => {
    if (!isWords(text)) return
    findings.push({ line: code.slice(0, node.start).split('\n').length, where, text: text.trim() })
  }
  // The parser's tree is typed by ESTree; all that matters here is that its parts are nodes.
  visit(program as unknown as Node, found)
  return findings
}

function visit(node: Node, found: (node: Node, where: string, text: string) => void): void {
  if (node.type === 'JSXText') found(node, 'text', String(node.value))
  if (node.type === 'JSXAttribute' && isNode(node.name) && spoken.has(String(node.name.name)))
    for (const [at, text] of literals(node.value)) found(at, String(node.name.name), text)
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of Array.isArray(node.children) ? node.children : [])
      if (isNode(child) && child.type === 'JSXExpressionContainer')
        for (const [at, text] of literals(child)) found(at, 'text', text)
  for (const part of Object.values(node))
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) visit(child, found)
}

/** The strings an expression may come to by itself, not those it hands to something else. */
function literals(value: unknown): [Node, string][] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [[value, value.value]] : []
    case 'TemplateLiteral': {
      const quasis = Array.isArray(value.quasis) ? value.quasis.filter(isNode) : []
      return quasis.map((quasi) => [quasi, (quasi.value as { raw: string }).raw])
    }
    case 'JSXExpressionContainer':
      return literals(value.expression)
    case 'ConditionalExpression':
      return [...literals(value.consequent), ...literals(value.alternate)]
    case 'LogicalExpression':
    case 'BinaryExpression':
      return value.operator === '===' || value.operator === '!=='
        ? []
        : [...literals(value.left), ...literals(value.right)]
    default:
      return []
  }
}
