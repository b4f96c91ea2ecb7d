// The layers of the model as a drawing for paper: the base at the bottom, components side by side, passages for and against.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { PictureCase, PictureComponent } from '../../../../shared/schema/picture.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import { html } from './html.ts'

const size = { width: 720, label: 130, gap: 6, band: 74, bandGap: 6, bar: 9 }

/** One `svg` element; told apart by place and sign, and not by colour alone. */
export function pictureSvg(model: Model, of: PictureCase, language: Language): string {
  const { picture: m } = messagesFor(language)
  const shown = model.stages
    .filter(({ id }) => model.components.some(({ stage }) => stage === id))
    .toReversed()
  const most = Math.max(
    1,
    ...of.layers.flatMap(({ components }) =>
      components.flatMap(({ supporting, contradicting }) => [supporting, contradicting]),
    ),
  )
  const widest = Math.max(
    1,
    ...shown.map(({ id }) => model.components.filter(({ stage }) => stage === id).length),
  )
  const room = size.width - size.label - size.gap
  const half = (room / widest - size.gap) / 2 - 30
  const bands = shown.map(({ id, name }, at) => {
    const y = at * (size.band + size.bandGap)
    const components = model.components.filter(({ stage }) => stage === id)
    const each = (room - (components.length - 1) * size.gap) / Math.max(1, components.length)
    const own = of.stage?.stage === id
    return html`<g>
<rect x="0.5" y="${y + 0.5}" width="${size.width - 1}" height="${size.band - 1}" rx="5" fill="#f3f1ec" stroke="${own ? '#0f5e6b' : '#8a8477'}" stroke-width="${own ? 2 : 1}"/>
<text x="10" y="${y + 24}" font-size="14" font-weight="600">${name[language]}</text>
${own ? html`<text x="10" y="${y + 42}" font-size="11">${m.report.ownStage}</text>` : ''}
${components.map((component, place) => {
  const counted = of.layers
    .flatMap((layer) => layer.components)
    .find((found) => found.component === component.id)
  return box(component.name[language], counted, size.label + place * (each + size.gap), y + 7, each)
})}
</g>`
  })
  const height = Math.max(1, shown.length * (size.band + size.bandGap) - size.bandGap)
  return html`<svg role="img" aria-label="${m.report.caption}" viewBox="0 0 ${size.width} ${height}">${bands}</svg>`
    .markup

  function box(name: string, counted: PictureComponent | undefined, x: number, y: number, width: number) {
    const { supporting, contradicting } = counted ?? { supporting: 0, contradicting: 0 }
    const length = (passages: number) => (passages / most) * Math.max(8, half)
    const middle = x + width / 2
    const bar = y + 38
    const letters = Math.floor((width - 16) / 6.2)
    const short = name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
    return html`<rect x="${x}" y="${y}" width="${width}" height="${size.band - 14}" rx="4" fill="#fff" stroke="#dcd7cb"/>
<text x="${x + 8}" y="${y + 19}" font-size="12">${short}</text>
<rect x="${middle - length(contradicting)}" y="${bar - size.bar / 2}" width="${length(contradicting)}" height="${size.bar}" fill="#9c420b"/>
<rect x="${middle}" y="${bar - size.bar / 2}" width="${length(supporting)}" height="${size.bar}" fill="#1d5a96"/>
<line x1="${middle}" x2="${middle}" y1="${bar - 8}" y2="${bar + 8}" stroke="#4d4a43"/>
<text x="${middle - length(contradicting) - 4}" y="${bar + 4}" font-size="11" text-anchor="end">▼ ${contradicting}</text>
<text x="${middle + length(supporting) + 4}" y="${bar + 4}" font-size="11">▲ ${supporting}</text>`
  }
}
