// The chain of evidence: what a claim leans on, down to the imported bytes, and what leans on an excerpt, up to the claims.
import { z } from 'zod'
import { direction } from './coding.ts'
import { caseId, codeId, codingId, indicatorId, judgementId, sourceId, stageId } from './ids.ts'
import { judgementStatuses, judgementSubject, verdict } from './judgement.ts'
import { linkOwner } from './linked-excerpt.ts'
import { sourceKind } from './source.ts'
import { day, instant, name, offset, prose } from './text.ts'

/** `key`: unlike every other node's of the study. */
const key = z.string()

export const traceNode = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('judgement'),
    key,
    id: judgementId,
    caseId,
    subject: judgementSubject,
    stage: stageId.nullable(),
    verdict: verdict.nullable(),
    status: z.enum(judgementStatuses),
    author: name,
    at: instant,
    /** The beginning of its rationale. */
    rationale: z.string(),
  }),
  /** What excerpts are linked to: a meeting, a tie, an attainment ... */
  z.object({ kind: z.literal('owner'), key, owner: linkOwner, name: z.string(), caseId: caseId.nullable() }),
  z.object({
    kind: z.literal('stage'),
    key,
    id: stageId,
    caseId,
    fit: z.number(),
    /** The evidence suggests this stage. */
    suggested: z.boolean(),
  }),
  z.object({
    kind: z.literal('indicator'),
    key,
    id: indicatorId,
    caseId,
    /** Passages that count. */
    supporting: z.int(),
    contradicting: z.int(),
  }),
  z.object({ kind: z.literal('code'), key, id: codeId, path: z.string() }),
  z.object({
    kind: z.literal('coding'),
    key,
    id: codingId,
    sourceId,
    start: offset,
    end: offset,
    quote: z.string(),
    /** Null when an edit took its words away. */
    locator: z.string().nullable(),
    codeId,
    code: z.string(),
    coder: name,
    direction,
    note: prose,
    memos: z.int(),
  }),
  /** Cited once, and removed since. */
  z.object({ kind: z.literal('quote'), key, quote: z.string(), sourceId }),
  z.object({
    kind: z.literal('source'),
    key,
    id: sourceId,
    number: z.int(),
    title: name,
    source: sourceKind,
    date: day.nullable(),
    caseId: caseId.nullable(),
    /** Edits of its text since it came in. */
    edits: z.int(),
  }),
  z.object({
    kind: z.literal('file'),
    key,
    sha256: z.string(),
    /** The first of the sources that came from it. */
    sourceId,
    fileName: z.string(),
    bytes: z.int(),
    /** The kept bytes have this hash. */
    intact: z.boolean(),
  }),
])
export type TraceNode = z.infer<typeof traceNode>
export type TraceNodeKind = TraceNode['kind']

/** How the upper one leans on the lower one. */
export const traceHows = [
  'cites-for',
  'cites-against',
  /** Linked as what shows it, neither for nor against. */
  'shown-by',
  'about',
  'rests',
  'supports',
  'contradicts',
  'neutral',
  'excluded',
  'tied',
  'coded',
  'in',
  'imported',
] as const

export const traceEdge = z.object({
  /** The key of what leans. */
  from: z.string(),
  /** The key of what it leans on. */
  to: z.string(),
  how: z.enum(traceHows),
  /** Why it does not count, or why the claim stands in spite of it. */
  why: z.string().nullable(),
})
export type TraceEdge = z.infer<typeof traceEdge>

export const trace = z.object({
  /** Keys of what was asked about. */
  roots: z.array(z.string()),
  /** Claims first, files last. */
  nodes: z.array(traceNode),
  edges: z.array(traceEdge),
  /** Codings that would be in it and were left out, of so many. */
  codingsLeft: z.int().nonnegative(),
})
export type Trace = z.infer<typeof trace>

/** Whether what was imported still is what it was, and the text still what it gave. */
export const fileProof = z.object({
  sha256: z.string(),
  /** The kept bytes have this hash. */
  intact: z.boolean(),
  /** Reading the bytes again gives the source's first text. */
  follows: z.boolean(),
  /** Edits of the text since then; with none, it is the text of today. */
  edits: z.int().nonnegative(),
})
export type FileProof = z.infer<typeof fileProof>
