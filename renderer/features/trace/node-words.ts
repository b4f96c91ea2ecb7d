// What a node of the chain is called, and what else there is to say of it.
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { TraceNode } from '../../../shared/schema/trace.ts'
import { indicatorText } from '../../charts/stage-profile-words.ts'
import { partName, type Words } from '../../charts/words.ts'

export type Names = { model: Model; cases: readonly StudyCase[] }

export type NodeWords = { name: string; facts: string[]; quote: boolean }

export function nodeWords(node: TraceNode, { model, cases }: Names, words: Words): NodeWords {
  const { trace, terms } = words.messages
  const caseName = (id: string) => cases.find((each) => each.id === id)?.name ?? ''
  switch (node.kind) {
    case 'judgement':
      return {
        name: subjectName(node, model, words),
        facts: [
          caseName(node.caseId),
          `${trace.status[node.status]} · ${node.author} · ${words.format.day(node.at.slice(0, 10))}`,
        ],
        quote: false,
      }
    case 'owner':
      return {
        name: node.name,
        facts: [
          words.messages.links.kinds[node.owner.kind],
          ...(node.caseId === null ? [] : [caseName(node.caseId)]),
        ],
        quote: false,
      }
    case 'stage':
      return {
        name: partName(model, 'stage', node.id, words.local),
        facts: [
          `${caseName(node.caseId)} · ${words.score(node.fit)}`,
          ...(node.suggested ? [trace.suggested] : []),
        ],
        quote: false,
      }
    case 'indicator':
      return {
        name: indicatorText(model, node.id, words),
        facts: [
          caseName(node.caseId),
          trace.passages(words.format.number(node.supporting), words.format.number(node.contradicting)),
        ],
        quote: false,
      }
    case 'code':
      return { name: node.path, facts: [], quote: false }
    case 'coding':
      return {
        name: node.quote,
        facts: [
          node.locator ?? trace.lost,
          `${node.code} · ${node.coder} · ${terms.direction[node.direction]}`,
        ],
        quote: true,
      }
    case 'quote':
      return { name: node.quote, facts: [trace.removed], quote: true }
    case 'source':
      return {
        name: `S${node.number} ${node.title}`,
        facts: [
          [terms.kind[node.source], ...(node.date === null ? [] : [words.format.day(node.date)])].join(' · '),
          ...(node.edits === 0 ? [] : [trace.edits(node.edits, words.format.number(node.edits))]),
        ],
        quote: false,
      }
    case 'file':
      return {
        name: node.fileName,
        facts: [trace.hash(`${node.sha256.slice(0, 12)}…`), node.intact ? trace.intact : trace.broken],
        quote: false,
      }
  }
}

function subjectName(node: Extract<TraceNode, { kind: 'judgement' }>, model: Model, words: Words): string {
  const { stage, subject } = node
  if (stage !== null) return partName(model, 'stage', stage, words.local)
  switch (subject.kind) {
    case 'stage':
      return ''
    case 'indicator':
      return indicatorText(model, subject.id, words)
    case 'component':
      return partName(model, 'component', subject.id, words.local)
    case 'result':
      return partName(model, 'result', subject.id, words.local)
  }
}
