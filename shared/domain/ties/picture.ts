// A picture of ties as plain shapes: what the window draws and what files and reports hold is the same.
import type { EstablishmentId } from '../../schema/ids.ts'
import { FREQUENT, type Frequency, type Tie, type TieKind } from '../../schema/tie.ts'
import type { Point } from './force.ts'
import type { Territory } from './network.ts'

export type PictureSchool = {
  readonly id: EstablishmentId
  readonly label: string
  readonly territory: Territory
}
export type PictureNode = PictureSchool & Point & { readonly radius: number }

/** A curve from giver to receiver: quadratic, and where its head points. */
export type TieCurve = {
  readonly tie: Tie
  readonly start: Point
  readonly control: Point
  readonly end: Point
  readonly tip: Point
}

/** All ties of one kind and frequency, as few paths as a window draws at once: thousands of them would stand still. */
export type TieBundle = {
  readonly kind: TieKind
  readonly frequency: Frequency
  readonly width: number
  readonly stands: boolean
  readonly count: number
  readonly lines: string
  readonly heads: string
  /** Marks of emotional ties in the middle of their lines; empty for the others. */
  readonly marks: string
}

export type TiePicture = {
  readonly nodes: readonly PictureNode[]
  readonly curves: readonly TieCurve[]
  /** In the order they are drawn: the frequent ones over the others. */
  readonly bundles: readonly TieBundle[]
  /** Schools without a place: they cannot be drawn, nor can their ties. */
  readonly unplaced: readonly EstablishmentId[]
}

/** How far a curve bends aside, of its length: what goes back bends the other way, what is of another kind further. */
const BEND: Readonly<Record<TieKind, number>> = { professional: 0.1, emotional: 0.22 }

/** Pixels. */
export const tieWidth = (frequency: Frequency): number => [0, 1, 1.75, 2.5, 4, 5.5][frequency] ?? 1
const headLength = (width: number): number => 5 + 1.6 * width

/** Pixels: smaller where there are many. */
export function nodeRadius(schools: number): number {
  return schools > 80 ? 5 : schools > 30 ? 7 : 9
}

export function drawTies(
  schools: readonly PictureSchool[],
  places: readonly (Point | null)[],
  ties: readonly Tie[],
): TiePicture {
  const radius = nodeRadius(schools.length)
  const nodes = schools.flatMap((school, index) => {
    const place = places[index]
    return place === null || place === undefined ? [] : [{ ...school, x: place.x, y: place.y, radius }]
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const curves = ties.flatMap((tie) => {
    const [giver, receiver] = [byId.get(tie.giverId), byId.get(tie.receiverId)]
    return giver === undefined || receiver === undefined ? [] : [curveOf(tie, giver, receiver, radius)]
  })
  return {
    nodes,
    curves,
    bundles: bundlesOf(curves),
    unplaced: schools.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
  }
}

/** From the rim of the giver to just before the rim of the receiver. */
export function curveOf(tie: Tie, giver: Point, receiver: Point, radius: number): TieCurve {
  const [dx, dy] = [receiver.x - giver.x, receiver.y - giver.y]
  const bend = BEND[tie.kind]
  const control = {
    x: (giver.x + receiver.x) / 2 - dy * bend * 2,
    y: (giver.y + receiver.y) / 2 + dx * bend * 2,
  }
  const start = towards(giver, control, radius)
  const tip = towards(receiver, control, radius + 2)
  const end = towards(receiver, control, radius + 1 + headLength(tieWidth(tie.frequency)))
  return { tie, start, control, end, tip }
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  }
}

/** A point of the curve: 0 its start, 1 its end. */
export function pointOn({ start, control, end }: TieCurve, at: number): Point {
  const rest = 1 - at
  return {
    x: rest * rest * start.x + 2 * rest * at * control.x + at * at * end.x,
    y: rest * rest * start.y + 2 * rest * at * control.y + at * at * end.y,
  }
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

export function linePath({ start, control, end }: TieCurve): string {
  return `M${n(start.x)} ${n(start.y)}Q${n(control.x)} ${n(control.y)} ${n(end.x)} ${n(end.y)}`
}

/** A triangle with its tip at the receiver. */
export function headPath({ tie, end, tip }: TieCurve): string {
  const half = 2.5 + 0.75 * tieWidth(tie.frequency)
  const length = Math.hypot(tip.x - end.x, tip.y - end.y) || 1
  const [ux, uy] = [((tip.x - end.x) / length) * half, ((tip.y - end.y) / length) * half]
  return `M${n(tip.x)} ${n(tip.y)}L${n(end.x - uy)} ${n(end.y + ux)}L${n(end.x + uy)} ${n(end.y - ux)}Z`
}

/** A ring on the middle of an emotional tie. */
export function markPath(curve: TieCurve): string {
  if (curve.tie.kind !== 'emotional') return ''
  const { x, y } = pointOn(curve, 0.5)
  const r = 2.5 + 0.5 * tieWidth(curve.tie.frequency)
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`
}

function bundlesOf(curves: readonly TieCurve[]): TieBundle[] {
  const groups = new Map<string, TieCurve[]>()
  for (const curve of curves) {
    const key = `${curve.tie.frequency} ${curve.tie.kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [curve])
    else group.push(curve)
  }
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      if (first === undefined) return []
      const { kind, frequency } = first.tie
      return [
        {
          kind,
          frequency,
          width: tieWidth(frequency),
          stands: frequency >= FREQUENT,
          count: group.length,
          lines: group.map(linePath).join(''),
          heads: group.map(headPath).join(''),
          marks: group.map(markPath).join(''),
        },
      ]
    })
}

/** The tie whose line is nearest to a point, within so many pixels. */
export function tieAt(curves: readonly TieCurve[], { x, y }: Point, within: number): TieCurve | null {
  let nearest: TieCurve | null = null
  let least = within
  for (const curve of curves) {
    let before = curve.start
    for (let step = 1; step <= PIECES; step += 1) {
      const here = step === PIECES ? curve.tip : pointOn(curve, step / (PIECES - 1))
      const distance = distanceTo(before, here, x, y)
      if (distance < least) {
        least = distance
        nearest = curve
      }
      before = here
    }
  }
  return nearest
}

/** Straight pieces a curve is looked at as; the last one is its head. */
const PIECES = 9

function distanceTo(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - (a.x + dx * along), y - (a.y + dy * along))
}

/** The outline of a school: a square in town, a circle in the country, a diamond where it is not known. */
export function nodePath({
  x,
  y,
  radius: r,
  territory,
}: Point & { radius: number; territory: Territory }): string {
  if (territory === 'urban')
    return `M${n(x - r * 0.9)} ${n(y - r * 0.9)}h${n(r * 1.8)}v${n(r * 1.8)}h${n(-r * 1.8)}Z`
  if (territory === 'rural')
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`
  return `M${n(x)} ${n(y - r * 1.2)}L${n(x + r * 1.2)} ${n(y)}L${n(x)} ${n(y + r * 1.2)}L${n(x - r * 1.2)} ${n(y)}Z`
}

/** The school an arrow key leads to: the nearest one in that direction, those straight ahead before those aside. */
export function nodeTowards(
  nodes: readonly PictureNode[],
  from: EstablishmentId,
  direction: 'left' | 'right' | 'up' | 'down',
): PictureNode | null {
  const at = nodes.find(({ id }) => id === from)
  if (at === undefined) return nodes[0] ?? null
  const [ax, ay] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number]
  let best: PictureNode | null = null
  let least = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    if (node.id === from) continue
    const [dx, dy] = [node.x - at.x, node.y - at.y]
    const ahead = dx * ax + dy * ay
    const aside = Math.abs(dx * ay + dy * ax)
    if (ahead <= 0 || aside > ahead * 2.5) continue
    const cost = ahead + 2 * aside
    if (cost < least) {
      least = cost
      best = node
    }
  }
  return best
}
