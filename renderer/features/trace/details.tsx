import { useEffect, useState } from 'react'
import { shortened } from '../../../shared/domain/memos/memo-text.ts'
import type { FileProof, Trace, TraceEdge, TraceNode } from '../../../shared/schema/trace.ts'
import { useWords, type Words } from '../../charts/words.ts'
import { attempt } from '../../stores/commands.ts'
import { openTrace } from '../../stores/trace.ts'
import { Button } from '../../ui/index.ts'
import { type Names, nodeWords } from './node-words.ts'
import { nameForTrace, openNode } from './open-node.ts'
import styles from './trace.module.css'

/** UTF-16 units of the name of something that is only pointed at. */
const NAME_UNITS = 120

/** The chosen thing in words: what leans on it, what it leans on, and the ways to it. */
export function Details({ node, trace, names }: { node: TraceNode; trace: Trace; names: Names }) {
  const words = useWords()
  const { trace: texts } = words.messages
  const own = nameForTrace(node)
  const above = trace.edges.filter(({ to }) => to === node.key)
  const below = trace.edges.filter(({ from }) => from === node.key)
  const other = (edge: TraceEdge) => (edge.to === node.key ? edge.from : edge.to)
  const list = (edges: readonly TraceEdge[]) =>
    edges.map((edge) => {
      const found = trace.nodes.find(({ key }) => key === other(edge))
      if (found === undefined) return null
      return (
        <li key={`${edge.from} ${edge.to} ${edge.how}`}>
          <span className={styles.how}>{texts.how[edge.how]}</span>{' '}
          {shortened(nodeWords(found, names, words).name, NAME_UNITS)}
          {edge.why !== null && <span className={styles.fact}> {whyWords(edge, words)}</span>}
        </li>
      )
    })
  return (
    <section className={styles.details} aria-label={texts.one[node.kind]}>
      <div className={styles.said}>
        <h3 className={styles.detailsName}>{nodeWords(node, names, words).name}</h3>
        <More node={node} />
        <div className={styles.both}>
          {above.length > 0 && (
            <div>
              <h4 className={styles.kind}>{texts.leaning}</h4>
              <ul className={styles.list}>{list(above)}</ul>
            </div>
          )}
          {below.length > 0 && (
            <div>
              <h4 className={styles.kind}>{texts.leansOn}</h4>
              <ul className={styles.list}>{list(below)}</ul>
            </div>
          )}
        </div>
      </div>
      <div className={styles.ways}>
        <Button variant="primary" icon="open" onPress={() => openNode(node)}>
          {texts.go}
        </Button>
        {own !== null && !trace.roots.includes(node.key) && (
          <Button variant="quiet" icon="link" onPress={() => openTrace(own)}>
            {texts.own}
          </Button>
        )}
      </div>
    </section>
  )
}

function whyWords({ how, why }: TraceEdge, { messages: { trace } }: Words): string {
  return how === 'excluded' ? trace.excludedBecause(why ?? '') : trace.answered(why ?? '')
}

/** What only the details have room for. */
function More({ node }: { node: TraceNode }) {
  const { trace } = useWords().messages
  if (node.kind === 'judgement') return <p className={styles.hint}>{node.rationale}</p>
  if (node.kind === 'coding' && node.note !== '')
    return <p className={styles.hint}>{trace.note(node.note)}</p>
  if (node.kind === 'source') return <Proof sourceId={node.id} />
  if (node.kind === 'file')
    return (
      <>
        <p className={styles.hash}>{trace.hash(node.sha256)}</p>
        <Proof sourceId={node.sourceId} />
      </>
    )
  return null
}

/** Reads the kept bytes again, now, and says whether the text still follows from them. */
function Proof({ sourceId }: { sourceId: Extract<TraceNode, { kind: 'file' }>['sourceId'] }) {
  const { messages, format } = useWords()
  const { trace } = messages
  const [proof, setProof] = useState<FileProof | null>(null)
  useEffect(() => {
    let gone = false
    void attempt('trace.file', { sourceId }).then(({ value }) => {
      if (!gone) setProof(value)
    })
    return () => {
      gone = true
    }
  }, [sourceId])
  if (proof === null) return null
  const follows = !proof.follows
    ? trace.differs
    : proof.edits === 0
      ? trace.follows
      : trace.followsEdited(proof.edits, format.number(proof.edits))
  return (
    <p className={proof.intact && proof.follows ? styles.sound : styles.unsound} role="status">
      {proof.intact ? trace.intact : trace.broken} {follows}
    </p>
  )
}
