// Where the parts of the process go: variables, stage and results side by side, accompaniment below all of them. SVG pixels.
import type { StageId } from '../../../shared/schema/ids.ts'
import type { CaseProcess, ProcessBox } from '../../../shared/schema/process.ts'
import { wrapText } from '../wrap-text.ts'

export type Area = { x: number; y: number; width: number; height: number }

/** The indicators of a box, a line a stage. */
type MarkLine = { stage: StageId; y: number; indicators: ProcessBox['indicators'] }

export type PlacedBox = Area & {
  key: string
  name: string
  lines: readonly string[]
  /** Middle of the line of counts. */
  countsY: number
  /** Baselines of what is said below the counts. */
  notes: readonly { y: number; text: string }[]
  marks: readonly MarkLine[]
}

export type ProcessLayout = {
  width: number
  height: number
  headY: number
  columns: { variables: Area; stage: Area; results: Area }
  variables: PlacedBox[]
  results: PlacedBox[]
  stage: Area & { stages: { stage: StageId; y: number }[]; notes: readonly { y: number; text: string }[] }
  accompaniment: Area & { strategies: { y: number }[]; plan: { y: number }[]; planX: number }
  markX: number
}

const gap = 40
const boxGap = 12
/** Between a box and what is in it. */
export const padding = 10
const titleLine = 17
const noteLine = 15
const markLine = 19
const head = 26
const stageLine = 26
const listLine = 22
const leastColumn = 200

export type BoxWords = { key: string; name: string; box: ProcessBox; notes: readonly string[] }

/** `stageNotes` below the name of the stage; `width` pixels, or more when the columns need them. */
export function layOutProcess(
  {
    variables,
    results,
    stageNotes,
  }: { variables: readonly BoxWords[]; results: readonly BoxWords[]; stageNotes: readonly string[] },
  process: Pick<CaseProcess, 'stages' | 'accompaniment'>,
  width: number,
): ProcessLayout {
  const column = Math.max(leastColumn, Math.floor((width - 2 * gap) / 3))
  const xs = [0, column + gap, 2 * (column + gap)] as const
  const left = stacked(variables, process, xs[0], column)
  const right = stacked(results, process, xs[2], column)
  const notes = stageNotes.flatMap((text) => wrapText(text, column - 2 * padding, 12, 3))
  const own = 2 * padding + 44 + notes.length * noteLine + 8 + process.stages.length * stageLine
  const tallest = Math.max(left.height, right.height, own)
  const centred = (area: { height: number }) => head + (tallest - area.height) / 2
  const stageTop = centred({ height: own })
  const stage = { x: xs[1], y: stageTop, width: column, height: own }
  const firstStage = stageTop + padding + 44 + notes.length * noteLine + 8
  const { strategies, plan } = process.accompaniment
  const listed = Math.max(1, strategies.length, plan.length)
  const below = head + tallest + 44
  const whole = 3 * column + 2 * gap
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ y: below + 38 + at * listLine }))
  return {
    width: whole,
    height: below + 44 + listed * listLine + padding,
    headY: 16,
    columns: {
      variables: { x: xs[0], y: centred(left), width: column, height: left.height },
      stage,
      results: { x: xs[2], y: centred(right), width: column, height: right.height },
    },
    variables: moved(left.boxes, centred(left)),
    results: moved(right.boxes, centred(right)),
    stage: {
      ...stage,
      notes: notes.map((text, at) => ({ text, y: stageTop + padding + 44 + (at + 1) * noteLine - 6 })),
      stages: process.stages.map(({ stage: id }, at) => ({ stage: id, y: firstStage + at * stageLine })),
    },
    accompaniment: {
      x: 0,
      y: below,
      width: whole,
      height: 44 + listed * listLine,
      strategies: lines(strategies.length),
      plan: lines(plan.length),
      planX: whole / 2 + 10,
    },
    markX: Math.min(130, Math.round(column * 0.5)),
  }
}

function stacked(
  boxes: readonly BoxWords[],
  { stages }: Pick<CaseProcess, 'stages'>,
  x: number,
  width: number,
): { boxes: PlacedBox[]; height: number } {
  let y = 0
  const placed = boxes.map(({ key, name, box, notes }): PlacedBox => {
    const lines = wrapText(name, width - 2 * padding, 14, 2)
    const countsY = y + padding + lines.length * titleLine + 8
    let at = countsY + 10
    const said = notes
      .flatMap((text) => wrapText(text, width - 2 * padding, 12, 2))
      .map((text) => {
        at += noteLine
        return { text, y: at }
      })
    at += 6
    const marks = stages.flatMap(({ stage }): MarkLine[] => {
      const indicators = box.indicators.filter((each) => each.stage === stage)
      if (indicators.length === 0) return []
      at += markLine
      return [{ stage, indicators, y: at - markLine / 2 }]
    })
    const height = at + padding - y
    const area = { key, name, x, y, width, height, lines, countsY, notes: said, marks }
    y += height + boxGap
    return area
  })
  return { boxes: placed, height: Math.max(0, y - boxGap) }
}

function moved(boxes: readonly PlacedBox[], by: number): PlacedBox[] {
  return boxes.map((box) => ({
    ...box,
    y: box.y + by,
    countsY: box.countsY + by,
    notes: box.notes.map(({ y, text }) => ({ text, y: y + by })),
    marks: box.marks.map((line) => ({ ...line, y: line.y + by })),
  }))
}
