// Quotes, numbered as they are taken, and the record of where each source is quoted.
import { citedPlace } from '../../../../shared/domain/anchors/cited-place.ts'
import type { WeighedCoding } from '../../../../shared/domain/rollup/input.ts'
import { groupPassages } from '../../../../shared/domain/rollup/passages.ts'
import { formatLocator, locatorOf } from '../../../../shared/domain/text/locators.ts'
import { type Paragraph, paragraphs } from '../../../../shared/domain/text/paragraphs.ts'
import type { Direction } from '../../../../shared/schema/coding.ts'
import type { CodeId, CodingId, SourceId } from '../../../../shared/schema/ids.ts'
import type { Source, SourceText } from '../../../../shared/schema/source.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import type {
  Citation,
  Left,
  Passage,
  PassageCoding,
  Passages,
  Quote,
  ReportSource,
  SourceRef,
} from './case-report.ts'

type Opened = SourceText & { ref: SourceRef; paragraphs: Paragraph[] }
type Taken = Span & { sourceId: SourceId; locator: string; place: number }

/** Read as they are asked for. */
export type Texts = { get: (id: SourceId) => SourceText | undefined }

/** Words as something of the study keeps them, and the coding they came from. */
export type Cited = Span & {
  stance: Citation['stance']
  codingId: CodingId | null
  sourceId: SourceId
  quote: string
}

export type Quoter = {
  /** Passages of codings in the case's sources, in source order. Takes a place for each. */
  passages: (codings: readonly WeighedCoding[]) => Passage[]
  /** Of each direction at most `most` passages, and how many more there are; null is no limit. */
  byDirection: (codings: readonly WeighedCoding[], most: number | null) => { passages: Passages; left: Left }
  citation: (cited: Cited, coding: WeighedCoding | null) => Citation
  /** What has been quoted of a source so far, in text order. */
  quotedOf: (sourceId: SourceId) => ReportSource['quoted']
}

/**
 * Takes quotes out of `texts`, which must hold the canonical text of every source of the case and of every
 * source that is cited and still in the study.
 */
export function quoter(
  sources: readonly Source[],
  caseSources: readonly Source[],
  texts: Texts,
  codes: {
    path: (code: CodeId) => string
    /** What stands for a speaker's label. */
    speaker: (source: SourceId, label: string) => string
    indicators: (coding: WeighedCoding) => string[]
    answers: (coding: WeighedCoding) => PassageCoding['answers']
  },
): Quoter {
  const opened = new Map<SourceId, Opened>()
  const order = caseSources.map((source) => source.id)
  const taken: Taken[] = []
  let nowhere = 0

  const open = (id: SourceId): Opened | null => {
    const known = opened.get(id)
    if (known !== undefined) return known
    const source = sources.find((each) => each.id === id)
    const content = texts.get(id)
    if (source === undefined || content === undefined) return null
    const fresh = { ...content, ref: refOf(source), paragraphs: paragraphs(content.text) }
    opened.set(id, fresh)
    return fresh
  }
  const take = (sourceId: SourceId, { start, end }: Span, locator: string): number => {
    const place = taken.length + nowhere + 1
    taken.push({ sourceId, start, end, locator, place })
    return place
  }
  /** A number for what stands nowhere any more. */
  const skip = (): number => {
    nowhere += 1
    return taken.length + nowhere
  }
  const quote = (sourceId: SourceId, span: Span): Quote => {
    const source = open(sourceId)
    if (source === null) throw new Error(`The text of source ${sourceId} was not loaded.`)
    const locator = locatorOf(source.ref.number, source.paragraphs, span)
    return {
      place: take(sourceId, span, locator),
      text: source.text.slice(span.start, span.end),
      source: source.ref,
      locator,
      speakers: speakersIn(source, span, (label) => codes.speaker(sourceId, label)),
      trace: { source: sourceId, span },
    }
  }
  const codingOf = (coding: WeighedCoding, passage: Span): PassageCoding => {
    const source = open(coding.sourceId)
    const whole = coding.start === passage.start && coding.end === passage.end
    return {
      id: coding.id,
      codeId: coding.codeId,
      coder: coding.coder,
      code: codes.path(coding.codeId),
      memo: coding.memo,
      direction: coding.direction,
      locator: whole || source === null ? null : locatorOf(source.ref.number, source.paragraphs, coding),
      indicators: codes.indicators(coding),
      answers: codes.answers(coding),
    }
  }
  const passages = (codings: readonly WeighedCoding[]): Passage[] => told(groupPassages(codings, order))
  const told = (groups: ReturnType<typeof groupPassages<WeighedCoding>>): Passage[] =>
    groups.map(({ sourceId, members, ...span }) => ({
      ...quote(sourceId, span),
      codings: members.map((coding) => codingOf(coding, span)),
    }))

  return {
    passages,
    byDirection: (codings, most) => {
      const inDirection = (direction: Direction) => {
        const all = groupPassages(
          codings.filter((coding) => coding.direction === direction),
          order,
        )
        const quoted = most === null ? all : all.slice(0, most)
        return { quoted: told(quoted), left: all.length - quoted.length }
      }
      const [supports, contradicts, neutral] = [
        inDirection('supports'),
        inDirection('contradicts'),
        inDirection('neutral'),
      ]
      return {
        passages: {
          supports: supports.quoted,
          contradicts: contradicts.quoted,
          neutral: neutral.quoted,
        },
        left: { supports: supports.left, contradicts: contradicts.left, neutral: neutral.left },
      }
    },
    citation: ({ stance, sourceId, ...cited }, coding) => {
      const source = open(sourceId)
      const span = source === null ? null : citedPlace(source.text, cited, coding)
      const locator = source === null ? null : whereCited(source, span)
      return {
        place: span === null || locator === null ? skip() : take(sourceId, span, locator),
        stance,
        text: cited.quote,
        source: source?.ref ?? null,
        locator,
        speakers:
          source === null || span === null
            ? []
            : speakersIn(source, span, (label) => codes.speaker(sourceId, label)),
        inCase: order.includes(sourceId),
        coding: coding === null ? null : codingOf(coding, coding),
        trace: { source: sourceId, span },
      }
    },
    quotedOf: (sourceId) => {
      const mine = taken
        .filter((each) => each.sourceId === sourceId)
        .sort((a, b) => a.start - b.start || a.end - b.end || a.place - b.place)
      const byLocator = Map.groupBy(mine, (each) => each.locator)
      return [...byLocator].map(([locator, quotes]) => ({
        locator,
        places: quotes.map((each) => each.place).sort((a, b) => a - b),
      }))
    },
  }
}

/** The source alone when the cited words were edited away. */
function whereCited({ ref, paragraphs: all }: Opened, span: Span | null): string {
  return span === null
    ? formatLocator({ sourceNumber: ref.number, first: null, last: null })
    : locatorOf(ref.number, all, span)
}

/** Those whose turns share text with a span, in the order they speak. */
function speakersIn({ turns }: SourceText, span: Span, name: (label: string) => string): string[] {
  const heard = turns.filter((turn) => turn.start < span.end && span.start < turn.end)
  return [...new Set(heard.map((turn) => name(turn.speaker)))]
}

export function refOf({ number, title, kind, date }: Source): SourceRef {
  return { number, title, kind, date }
}
