// Ties as GraphML (graphml.graphdrawing.org), which Gephi, yEd, igraph, NetworkX and others read. One edge a tie: two kinds
// between the same schools are two edges.
import { xmlText } from '../report/xml-text.ts'
import { type NetworkFile, nameOfWave } from './network-file.ts'

type Key = { id: string; of: 'node' | 'edge'; name: string; type: 'string' | 'int' | 'double' }

const keys: readonly Key[] = [
  { id: 'label', of: 'node', name: 'label', type: 'string' },
  { id: 'territory', of: 'node', name: 'territory', type: 'string' },
  { id: 'latitude', of: 'node', name: 'latitude', type: 'double' },
  { id: 'longitude', of: 'node', name: 'longitude', type: 'double' },
  { id: 'kind', of: 'edge', name: 'kind', type: 'string' },
  // What programs look for as the strength of an edge.
  { id: 'weight', of: 'edge', name: 'weight', type: 'int' },
  { id: 'wave', of: 'edge', name: 'wave', type: 'string' },
  { id: 'note', of: 'edge', name: 'note', type: 'string' },
  { id: 'evidence', of: 'edge', name: 'evidence', type: 'string' },
]

export function tiesGraphml(network: NetworkFile): string {
  const nodes = network.schools.map(({ id, pseudonym, territory, coordinates }) =>
    element('node', `id="${escaped(id)}"`, {
      label: pseudonym,
      territory,
      latitude: coordinates?.latitude ?? null,
      longitude: coordinates?.longitude ?? null,
    }),
  )
  const edges = network.ties.map((tie) =>
    element(
      'edge',
      `id="${escaped(tie.id)}" source="${escaped(tie.giverId)}" target="${escaped(tie.receiverId)}"`,
      {
        kind: tie.kind,
        weight: tie.frequency,
        wave: nameOfWave(network, tie.waveId) || null,
        note: tie.note || null,
        evidence: (network.evidence.get(tie.id) ?? []).join('; ') || null,
      },
    ),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escaped(`${network.title} (${network.about})`)}</desc>`,
    ...keys.map(
      ({ id, of, name, type }) => `  <key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
    ),
    '  <graph id="ties" edgedefault="directed">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function element(name: string, attributes: string, data: Record<string, string | number | null>): string {
  const held = Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `<data key="${key}">${escaped(String(value))}</data>`)
  return `    <${name} ${attributes}>${held.join('')}</${name}>`
}

function escaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
