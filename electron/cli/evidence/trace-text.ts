// A chain of evidence in a terminal: claims first, each thing on its line, and under it what it leans on.
import type { Output } from '../../../shared/api/contract.ts'
import { shortened } from '../../../shared/domain/memos/memo-text.ts'
import type { TraceNode } from '../../../shared/schema/trace.ts'
import type { CommandContext } from '../command.ts'
import type { Names } from '../commands/evidence.ts'
import { formatOf } from './format.ts'
import { oneLine } from './ledger-text.ts'

/** UTF-16 units of a node's name where another one points at it. */
const SHORT = 90

type Context = Pick<CommandContext, 'messages' | 'language'>
type Proofs = ReadonlyMap<string, Output<'trace.file'>>

export function traceText(
  context: Context,
  { roots, nodes, edges, codingsLeft }: Output<'trace.read'>,
  proofs: Proofs,
  names: Names,
): string {
  const { messages, language } = context
  const { trace: words } = messages
  const label = labels(context, proofs, names)
  const short = new Map(nodes.map((node) => [node.key, shortened(label(node)[0] ?? '', SHORT)]))
  const lines: string[] = []
  let kind: string | null = null
  for (const node of nodes) {
    if (words.kinds[node.kind] !== kind) lines.push('', words.kinds[node.kind])
    kind = words.kinds[node.kind]
    const [first = '', ...others] = label(node)
    lines.push(`  ${roots.includes(node.key) ? '>' : ' '} ${first}`, ...others.map((line) => `      ${line}`))
    for (const { to, how, why } of edges.filter(({ from }) => from === node.key)) {
      const reason =
        why === null ? '' : `  (${how === 'excluded' ? words.excludedBecause(why) : words.answered(why)})`
      lines.push(`      -> ${words.how[how]}: ${short.get(to) ?? to}${reason}`)
    }
  }
  if (codingsLeft > 0) lines.push('', words.left(codingsLeft, formatOf(language).number(codingsLeft)))
  return lines.join('\n').trimStart()
}

/** What a node is called, and below it what else there is to say of it. */
function labels({ messages, language }: Context, proofs: Proofs, { model, cases, sources }: Names) {
  const { trace: words, terms } = messages
  const format = formatOf(language)
  const named = (parts: readonly { id: string; name: { es: string; en: string } }[], id: string | null) =>
    parts.find((part) => part.id === id)?.name[language] ?? id ?? ''
  const caseName = (id: string | null) => cases.find((each) => each.id === id)?.name ?? ''
  const indicator = (id: string) => model.indicators.find((each) => each.id === id)?.text[language] ?? id
  const subject = (node: Extract<TraceNode, { kind: 'judgement' }>) => {
    if (node.stage !== null) return named(model.stages, node.stage)
    if (node.subject.kind === 'indicator') return indicator(node.subject.id)
    if (node.subject.kind === 'component') return named(model.components, node.subject.id)
    return node.subject.kind === 'result' ? named(model.results, node.subject.id) : ''
  }
  const sourceName = (id: string) => `S${sources.find((each) => each.id === id)?.number ?? '?'}`
  return (node: TraceNode): string[] => {
    switch (node.kind) {
      case 'judgement':
        return [
          `${caseName(node.caseId)}: ${subject(node)} (${words.status[node.status]}, ${node.author}, ${node.at.slice(0, 10)})`,
          node.id,
          node.rationale,
        ]
      case 'owner':
        return [
          `${node.caseId === null ? '' : `${caseName(node.caseId)}: `}${node.name} (${messages.links.kinds[node.owner.kind]})`,
          node.owner.id,
        ]
      case 'stage':
        return [
          `${caseName(node.caseId)}: ${named(model.stages, node.id)} (${format.fit(node.fit)}${node.suggested ? `, ${words.suggested}` : ''})`,
        ]
      case 'indicator':
        return [
          `${caseName(node.caseId)}: ${indicator(node.id)} (${words.passages(format.number(node.supporting), format.number(node.contradicting))})`,
          node.id,
        ]
      case 'code':
        return [node.path, node.id]
      case 'coding':
        return [
          `${node.locator ?? `${sourceName(node.sourceId)}, ${words.lost}`} «${oneLine(node.quote)}»`,
          `${node.id}  ${node.code}  ${terms.direction[node.direction]}  ${node.coder}`,
          ...(node.note === '' ? [] : [words.note(oneLine(node.note))]),
        ]
      case 'quote':
        return [`${sourceName(node.sourceId)} «${oneLine(node.quote)}» (${words.removed})`]
      case 'source': {
        const edits = node.edits === 0 ? '' : `, ${words.edits(node.edits, format.number(node.edits))}`
        return [
          `S${node.number} ${node.title} (${terms.kind[node.source]}${node.date === null ? '' : `, ${node.date}`}${edits})`,
          node.id,
        ]
      }
      case 'file':
        return fileLines(node, proofs.get(node.sourceId))
    }
  }

  function fileLines(
    { fileName, bytes, sha256, intact }: Extract<TraceNode, { kind: 'file' }>,
    proof: Output<'trace.file'> | undefined,
  ): string[] {
    const text =
      proof === undefined
        ? []
        : !proof.follows
          ? [words.differs]
          : [proof.edits === 0 ? words.follows : words.followsEdited(proof.edits, format.number(proof.edits))]
    return [
      `${fileName} (${words.bytes(format.number(bytes))})`,
      `SHA-256 ${sha256}`,
      intact ? words.intact : words.broken,
      ...text,
    ]
  }
}
