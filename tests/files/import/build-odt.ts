// Builds small .odt files for tests from hand-written OpenDocument XML.
import { zipFiles } from './build-docx.ts'

const namespaces = [
  ['office', 'office:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['style', 'style:1.0'],
  ['draw', 'drawing:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ')

const listStyle = (name: string, level: string) =>
  `<text:list-style style:name="${name}">${level}</text:list-style>`

/** L1 counts, L2 does not. */
const styles = `<office:automatic-styles>${listStyle('L1', '<text:list-level-style-number text:level="1" style:num-format="1"/>')}${listStyle('L2', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>')}</office:automatic-styles>`

export const odtXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces} office:version="1.3">${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`

export const buildOdt = (body: string): Uint8Array =>
  zipFiles({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odtXml(body),
    'META-INF/manifest.xml': '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:x"/>',
  })

/** Headings, lists, a table, a note, a comment, a deletion, a picture, links and speakers. */
export const richOdt = (): Uint8Array =>
  buildOdt(
    [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Esto se borró.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:h text:outline-level="1">Entrevista a la <text:span>red</text:span></text:h>',
      '<text:p>E1:<text:tab/>¿Cómo   partió<text:s text:c="2"/>la red?</text:p>',
      '<text:p>P1: De a poco<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Desde 2019.</text:p></text:note-body></text:note>, con <text:a xlink:href="https://ejemplo.cl">tres escuelas</text:a> y <text:a xlink:href=" javascript:alert(1)">un liceo</text:a>.</text:p>',
      '<text:p>E1: ¿Qué acordaron?<office:annotation><dc:creator>Ana Soto</dc:creator><dc:date>2024-05-12</dc:date><text:p>Volver a preguntar.</text:p></office:annotation></text:p>',
      '<text:list text:style-name="L1"><text:list-item><text:p>Reunirse.</text:p><text:list text:style-name="L2"><text:list-item><text:p>Una vez al mes.</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Escribirlo.</text:p></text:list-item></text:list>',
      '<table:table><table:table-row><table:table-cell><text:p>Escuela</text:p></table:table-cell><table:table-cell><text:p>Años</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Los Robles</text:p><text:p>(rural)</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table>',
      '<text:p><draw:frame><draw:image xlink:href="http://lejos.cl/foto.png"/></draw:frame></text:p>',
      '<text:p>P1: Eso<text:line-break/>fue todo. e\u0301 🧵 &#x1F600; &amp; &lt;fin&gt;</text:p>',
    ].join(''),
  )
