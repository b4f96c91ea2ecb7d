// The picture of a network as a file of its own: drawn by the same shapes as the window's, in colours for paper.

import { settle } from '../../../../shared/domain/ties/force.ts'
import {
  drawTies,
  headPath,
  linePath,
  nodePath,
  type TieCurve,
  type TiePicture,
  tieWidth,
} from '../../../../shared/domain/ties/picture.ts'
import { type Box, byCoordinates, onMap, placeWithin } from '../../../../shared/domain/ties/places.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { EstablishmentId } from '../../../../shared/schema/ids.ts'
import { type TieKind, tieKinds } from '../../../../shared/schema/tie.ts'
import { xmlText } from '../report/xml-text.ts'
import type { NetworkFile } from './network-file.ts'

const WIDTH = 900
const HEIGHT = 640
const TOP = 64
const BOTTOM = 70
const MARGIN = 70
export const paperColours = {
  ink: '#201e1a',
  soft: '#4d4a43',
  line: '#dcd7cb',
  sheet: '#fffefb',
  professional: '#1d5a96',
  emotional: '#9c420b',
  quiet: 0.6,
} as const

const font = 'font-family="Source Sans 3, Helvetica, Arial, sans-serif"'

/**
 * SVG of the whole picture: title, ties, schools, legend, and its alternative in words. `name`: what its parts are called in the page it stands in; no two
 * pictures of a page have the same.
 */
export function tiesSvg(network: NetworkFile, name: string): string {
  const say = messagesFor(network.language).ties
  const area: Box = { x: 0, y: TOP, width: WIDTH, height: HEIGHT }
  const { ground, places } = placesOf(network, area)
  const picture = drawTies(
    network.schools.map(({ id, pseudonym, territory }) => ({ id, label: pseudonym, territory })),
    places,
    network.ties,
  )
  const height = TOP + HEIGHT + BOTTOM
  const school = (id: EstablishmentId) => network.schools.find((each) => each.id === id)?.pseudonym ?? ''
  const left =
    picture.unplaced.length === 0 ? '' : say.picture.unplaced(picture.unplaced.map(school).join(', '))
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ${font}>
<title id="${name}-title">${text(network.title)}</title>
<desc id="${name}-desc">${text(alternative(network))}</desc>
<rect width="${WIDTH}" height="${height}" fill="${paperColours.sheet}"/>
<text x="16" y="26" font-size="18" font-weight="600" fill="${paperColours.ink}">${text(network.title)}</text>
<text x="16" y="46" font-size="13" fill="${paperColours.soft}">${text([network.about, left].filter((each) => each !== '').join(' · '))}</text>
${ground}${tiesMarkup(picture)}${schoolsMarkup(picture)}${legend(network, TOP + HEIGHT + 26)}</svg>
`
}

/** What the picture says, in a sentence a tie. */
export function alternative({ language, schools, ties }: NetworkFile): string {
  const say = messagesFor(language).ties
  const name = (id: EstablishmentId) => schools.find((each) => each.id === id)?.pseudonym ?? ''
  return [
    say.picture.alternative(schools.length, ties.length),
    ...ties
      .slice(0, 200)
      .map((tie) => say.tie(name(tie.giverId), name(tie.receiverId), tie.kind, tie.frequency)),
  ].join(' ')
}

function placesOf({ schools, ties, layout, map }: NetworkFile, area: Box) {
  const inner = {
    x: area.x + MARGIN,
    y: area.y + 30,
    width: area.width - 2 * MARGIN,
    height: area.height - 70,
  }
  if (layout === 'territory' && map !== null) {
    const box = within(map, area)
    const href = `data:${map.mediaType};base64,${Buffer.from(map.bytes).toString('base64')}`
    const ground = `<image x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" opacity="0.7" href="${href}"/>\n`
    return { ground, places: onMap(schools, box) }
  }
  if (layout === 'territory') return { ground: '', places: byCoordinates(schools, inner) }
  const at = new Map(schools.map(({ id }, index) => [id, index]))
  const settled = settle(
    schools.length,
    ties.flatMap(({ giverId, receiverId, frequency }) => {
      const [source, target] = [at.get(giverId), at.get(receiverId)]
      return source === undefined || target === undefined ? [] : [{ source, target, frequency }]
    }),
  )
  return { ground: '', places: placeWithin(settled, inner) }
}

/** As large as it fits, in the middle. */
function within({ width, height }: { width: number; height: number }, area: Box): Box {
  const scale = Math.min(area.width / width, area.height / height)
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  return { x: area.x + (area.width - w) / 2, y: area.y + (area.height - h) / 2, width: w, height: h }
}

const dash = (kind: TieKind, width: number): string =>
  kind === 'emotional' ? ` stroke-dasharray="${4 + width} ${3 + width / 2}"` : ''

function tiesMarkup({ bundles }: TiePicture): string {
  return bundles
    .map(({ kind, width, stands, lines, heads, marks }) => {
      const colour = paperColours[kind]
      const drawn = `<path d="${lines}" fill="none" stroke="${colour}" stroke-width="${width}"${dash(kind, width)}/><path d="${heads}" fill="${colour}"/>`
      const mark =
        marks === ''
          ? ''
          : `<path d="${marks}" fill="${paperColours.sheet}" stroke="${colour}" stroke-width="1.5"/>`
      return `<g opacity="${stands ? 1 : paperColours.quiet}">${drawn}${mark}</g>\n`
    })
    .join('')
}

function schoolsMarkup({ nodes }: TiePicture): string {
  const size = nodes.length > 60 ? 9 : 12
  return nodes
    .map(
      (node) =>
        `<path d="${nodePath(node)}" fill="${paperColours.sheet}" stroke="${paperColours.ink}" stroke-width="1.75"/><text x="${round(node.x)}" y="${round(node.y + node.radius + size + 1)}" text-anchor="middle" font-size="${size}" fill="${paperColours.ink}" stroke="${paperColours.sheet}" stroke-width="3" paint-order="stroke">${text(node.label)}</text>\n`,
    )
    .join('')
}

function legend({ language, schools }: NetworkFile, y: number): string {
  const say = messagesFor(language).ties
  let x = 16
  const put = (draw: string, words: string, room: number): string => {
    const drawn = `<g transform="translate(${x} ${y})">${draw}<text x="${room + 6}" y="4" font-size="12" fill="${paperColours.soft}">${text(words)}</text></g>\n`
    x += room + 22 + words.length * 6.2
    return drawn
  }
  const sample = (kind: TieKind): string => {
    const curve = {
      tie: { kind, frequency: 3 },
      start: { x: 0, y: 0 },
      control: { x: 18, y: 0 },
      end: { x: 28, y: 0 },
      tip: { x: 37, y: 0 },
    } as TieCurve
    const colour = paperColours[kind]
    const mark =
      kind === 'emotional'
        ? `<circle cx="15" r="3.75" fill="${paperColours.sheet}" stroke="${colour}" stroke-width="1.5"/>`
        : ''
    return `<path d="${linePath(curve)}" fill="none" stroke="${colour}" stroke-width="${tieWidth(3)}"${dash(kind, tieWidth(3))}/><path d="${headPath(curve)}" fill="${colour}"/>${mark}`
  }
  const shape = (territory: 'rural' | 'urban' | null) =>
    `<path d="${nodePath({ x: 6, y: 0, radius: 6, territory })}" fill="${paperColours.sheet}" stroke="${paperColours.ink}" stroke-width="1.5"/>`
  return [
    ...tieKinds.map((kind) => put(sample(kind), say.kinds[kind], 40)),
    put(shape('rural'), say.territories.rural, 14),
    put(shape('urban'), say.territories.urban, 14),
    ...(schools.some(({ territory }) => territory === null)
      ? [put(shape(null), say.territories.unknown, 14)]
      : []),
    put('', say.picture.widthLegend, 0),
  ].join('')
}

const round = (value: number): number => Math.round(value * 10) / 10

function text(words: string): string {
  return xmlText(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
