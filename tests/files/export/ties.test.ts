import { DirectedGraph, MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import type { NetworkFile } from '../../../electron/core/files/export/network-file.ts'
import { tiesGraphml } from '../../../electron/core/files/export/ties-graphml.ts'
import { tiesSvg } from '../../../electron/core/files/export/ties-svg.ts'
import { walkXml } from '../../../electron/core/files/import/xml.ts'
import { establishment } from '../../../shared/schema/people.ts'
import { ties } from '../../domain/ties/graphs.ts'

const school = (id: string, pseudonym: string, at: [number, number] | null) =>
  establishment.parse({
    id,
    caseId: 'red',
    name: 'Nombre real',
    pseudonym,
    territory: id === 'c' ? null : 'rural',
    levels: [],
    coordinates: at === null ? null : { latitude: at[0], longitude: at[1] },
    mapPoint: null,
    values: {},
  })

const network = (changes: Partial<NetworkFile>): NetworkFile => ({
  language: 'es',
  title: 'Colaboración en Red «1» & <otras>',
  about: 'Todas las olas',
  schools: [
    school('a', 'Escuela <A>', [-33, -71]),
    school('b', 'Liceo "Ñandú"', [-34, -70]),
    school('c', 'C & D', null),
  ],
  ties: ties('a>b 4 @w1', 'a~b 2', 'b>a 1'),
  waves: [],
  evidence: new Map([['t0', ['S3 ¶4', 'S3 ¶9']]]),
  layout: 'force',
  map: null,
  ...changes,
})

describe('GraphML of ties', () => {
  it('is read by another program as it was written, two kinds of one pair as two edges', () => {
    const graph = parse(MultiDirectedGraph, tiesGraphml(network({})))
    expect(graph.order).toBe(3)
    expect(graph.size).toBe(3)
    expect(graph.type).toBe('directed')
    expect(graph.getNodeAttributes('a')).toEqual({
      label: 'Escuela <A>',
      territory: 'rural',
      latitude: -33,
      longitude: -71,
    })
    expect(graph.getNodeAttributes('c')).toEqual({ label: 'C & D' })
    expect(
      graph.mapEdges((_, attributes, from, to) => [
        from,
        to,
        attributes.kind,
        attributes.weight,
        attributes.evidence,
      ]),
    ).toEqual([
      ['a', 'b', 'professional', 4, 'S3 ¶4; S3 ¶9'],
      ['a', 'b', 'emotional', 2, undefined],
      ['b', 'a', 'professional', 1, undefined],
    ])
    expect(tiesGraphml(network({}))).not.toContain('Nombre real')
  })

  it('declares every key it uses, for what it uses it, and gives no id twice', () => {
    const text = tiesGraphml(network({}))
    const declared = new Map([...text.matchAll(/<key id="(\w+)" for="(\w+)"/g)].map(([, id, of]) => [id, of]))
    for (const [, element, inside] of text.matchAll(/<(node|edge) [^>]*>(.*?)<\/\1>/g))
      for (const [, key] of inside?.matchAll(/<data key="(\w+)"/g) ?? [])
        expect(declared.get(key)).toBe(element)
    const ids = [...text.matchAll(/<(?:node|edge|graph) id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(text).toContain('xmlns="http://graphml.graphdrawing.org/xmlns"')
  })

  it('survives words that XML cannot hold', () => {
    const odd = network({ schools: [{ ...school('a', 'A', null), pseudonym: 'A\u0007\ud800B' }], ties: [] })
    expect(parse(DirectedGraph, tiesGraphml(odd)).getNodeAttribute('a', 'label')).toBe('A\ufffd\ufffdB')
  })
})

const nothing = () => undefined
const quietly = { open: nothing, close: nothing, text: nothing }

describe('SVG of ties', () => {
  it('is well-formed, says in words what it shows, and names whom it cannot place', () => {
    for (const layout of ['force', 'territory'] as const) {
      const svg = tiesSvg(network({ layout }), 'ties')
      expect(() => walkXml(svg, 'html', quietly)).not.toThrow()
      expect(svg).toContain(
        'Escuela &lt;A&gt; apoya a Liceo &quot;Ñandú&quot;: profesional, frecuencia 4 de 5.',
      )
      expect(svg.includes('Sin ubicación: C &amp; D')).toBe(layout === 'territory')
      expect(svg).toContain('stroke-dasharray')
    }
  })

  it('is drawn alike every time', () => {
    expect(tiesSvg(network({}), 'a')).toBe(tiesSvg(network({}), 'a'))
  })
})
