// Builds small PDFs for tests, byte by byte: lines of text in Helvetica, or a page that is only a picture.

export type PdfTestPage = { lines: readonly { x: number; y: number; text: string }[] } | 'picture'

/** Text in Windows-1252, as the font's encoding says. */
const literal = (text: string): string =>
  `(${Buffer.from(text, 'latin1')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')})`

const contentOf = (page: PdfTestPage): string =>
  page === 'picture'
    ? 'q 200 0 0 100 50 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q'
    : page.lines
        .map(({ x, y, text }) => `BT /F1 11 Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`)
        .join('\n')

/** @param objects further objects, numbered from where the pages end */
export const buildPdf = (pages: readonly PdfTestPage[]): Uint8Array => {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [at, page] of pages.entries()) {
    const content = contentOf(page)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  return pdfOf(objects)
}

/** A file of these objects, numbered from 1; the first is its catalogue. */
export const pdfOf = (objects: readonly string[]): Uint8Array => {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const line = (row: number, text: string) => ({ x: 60, y: 780 - row * 15, text })

/** Three pages with a running head and numbers, words divided at a line's end, and a scanned one among them. */
export const transcriptPdf = (): Uint8Array =>
  buildPdf([
    {
      lines: [
        line(0, 'Proyecto Redes - Entrevista 4'),
        line(
          2,
          'E1: ¿Cómo partió la red? Le pido que me cuente desde el comienzo, con toda la calma del mun-',
        ),
        line(3, 'do, porque tenemos tiempo.'),
        line(
          4,
          'P1: Partió con tres escuelas. Nos juntábamos en la biblioteca y cada una llevaba un caso de lo',
        ),
        line(5, 'que no estaba resultando; «eso» fue lo que nos unió.'),
        line(8, 'Página 1'),
      ],
    },
    'picture',
    {
      lines: [
        line(0, 'Proyecto Redes - Entrevista 4'),
        line(2, 'E1: ¿Y después?'),
        line(
          3,
          'P1: Después llegó la asesora (la primera) y ordenó las reuniones, porque hasta ahí cada una iba',
        ),
        line(8, 'Página 3'),
      ],
    },
    {
      lines: [line(0, 'Proyecto Redes - Entrevista 4'), line(2, 'cuando podía.'), line(8, 'Página 4')],
    },
  ])
