// Formats of files as people know them, and what reading one changed or left out.
import type { ImportNoteKind } from '../../schema/import.ts'
import type { SourceFormat } from '../../schema/source.ts'
import { plural, type Translation } from '../translation.ts'

const names: Readonly<Record<SourceFormat, string>> = {
  txt: 'plain text',
  md: 'Markdown',
  docx: 'Word',
  odt: 'OpenDocument',
  rtf: 'RTF',
  html: 'HTML',
  pdf: 'PDF',
  vtt: 'WebVTT',
  srt: 'SubRip',
  csv: 'CSV',
  xlsx: 'Excel',
}

type Said = (count: number, written: string, detail: string) => string

const enNotes: Readonly<Record<ImportNoteKind, Said>> = {
  'other-than-named': (_, __, detail) =>
    detail === '' ? 'Read by its content.' : `Read by its content, not as its name (${detail}) says.`,
  'read-as-cues': (_, n) => `Read as a timed transcript of ${n} pieces.`,
  'times-beside': (count, n) =>
    plural('en', count, {
      one: '1 time is kept beside the text, not in it.',
      other: `${n} times are kept beside the text, not in it.`,
    }),
  'times-unread': (count, n) =>
    plural('en', count, {
      one: '1 time is missing, negative or unreadable; its words are kept.',
      other: `${n} times are missing, negative or unreadable; their words are kept.`,
    }),
  'repeats-left-out': (count, n) =>
    plural('en', count, {
      one: '1 subtitle showed the words of the one before once more; they stand once.',
      other: `${n} subtitles showed the words of the one before once more; they stand once.`,
    }),
  'cues-joined': (count, n) =>
    plural('en', count, {
      one: '1 subtitle was joined to the one before.',
      other: `${n} subtitles were joined to the ones before.`,
    }),
  'lines-broken': (count, n) =>
    plural('en', count, {
      one: '1 line break was put in where somebody begins to speak.',
      other: `${n} line breaks were put in where somebody begins to speak.`,
    }),
  'markup-dropped': (count, n) =>
    plural('en', count, {
      one: '1 piece of formatting was left out.',
      other: `${n} pieces of formatting were left out.`,
    }),
  'footnotes-moved': (count, n) =>
    plural('en', count, { one: '1 note stands at the end.', other: `${n} notes stand at the end.` }),
  'comments-moved': (count, n) =>
    plural('en', count, { one: '1 comment stands at the end.', other: `${n} comments stand at the end.` }),
  'tables-flattened': (count, n) =>
    plural('en', count, {
      one: '1 table was made lines of text.',
      other: `${n} tables were made lines of text.`,
    }),
  'images-left-out': (count, n) =>
    plural('en', count, { one: '1 picture was left out.', other: `${n} pictures were left out.` }),
  'objects-left-out': (count, n) =>
    plural('en', count, {
      one: '1 embedded object, drawing or field was left out.',
      other: `${n} embedded objects, drawings or fields were left out.`,
    }),
  'links-left-out': (count, n) =>
    plural('en', count, {
      one: 'Of 1 link the address was left out, not its words.',
      other: `Of ${n} links the addresses were left out, not their words.`,
    }),
  'unsafe-left-out': (count, n) =>
    plural('en', count, {
      one: '1 script or unsafe link was left out.',
      other: `${n} scripts or unsafe links were left out.`,
    }),
  'deletions-left-out': (count, n) =>
    plural('en', count, {
      one: '1 deletion marked in the document was carried out.',
      other: `${n} deletions marked in the document were carried out.`,
    }),
  'furniture-left-out': (count, n) =>
    plural('en', count, {
      one: '1 header, footer or hidden text was left out.',
      other: `${n} headers, footers or hidden texts were left out.`,
    }),
  'characters-left-out': (count, n) =>
    plural('en', count, {
      one: '1 character that is none was left out.',
      other: `${n} characters that are none were left out.`,
    }),
  'pages-without-text': (count, n, detail) =>
    plural('en', count, {
      one: `1 page has no text to read, only a picture: ${detail}.`,
      other: `${n} pages have no text to read, only pictures: ${detail}.`,
    }),
  'hyphens-joined': (count, n) =>
    plural('en', count, {
      one: '1 word divided at a line’s end was joined.',
      other: `${n} words divided at a line’s end were joined.`,
    }),
  'rows-left-out': (count, n) =>
    plural('en', count, { one: '1 empty row was left out.', other: `${n} empty rows were left out.` }),
  'sheets-left-out': (count, n, detail) =>
    plural('en', count, {
      one: `1 sheet was left out: ${detail}.`,
      other: `${n} sheets were left out: ${detail}.`,
    }),
}

const esNotes: Readonly<Record<ImportNoteKind, Said>> = {
  'other-than-named': (_, __, detail) =>
    detail === ''
      ? 'Se leyó por su contenido.'
      : `Se leyó por su contenido y no como dice su nombre (${detail}).`,
  'read-as-cues': (_, n) => `Se leyó como transcripción con tiempos, de ${n} partes.`,
  'times-beside': (count, n) =>
    plural('es', count, {
      one: 'Se guardó 1 tiempo al lado del texto y no dentro de él.',
      other: `Se guardaron ${n} tiempos al lado del texto y no dentro de él.`,
    }),
  'times-unread': (count, n) =>
    plural('es', count, {
      one: '1 tiempo falta, es negativo o no se entiende; sus palabras están.',
      other: `${n} tiempos faltan, son negativos o no se entienden; sus palabras están.`,
    }),
  'repeats-left-out': (count, n) =>
    plural('es', count, {
      one: '1 subtítulo mostraba otra vez las palabras del anterior; quedan una sola vez.',
      other: `${n} subtítulos mostraban otra vez las palabras del anterior; quedan una sola vez.`,
    }),
  'cues-joined': (count, n) =>
    plural('es', count, {
      one: 'Se unió 1 subtítulo al anterior.',
      other: `Se unieron ${n} subtítulos a los anteriores.`,
    }),
  'lines-broken': (count, n) =>
    plural('es', count, {
      one: 'Se puso 1 salto de línea donde alguien empieza a hablar.',
      other: `Se pusieron ${n} saltos de línea donde alguien empieza a hablar.`,
    }),
  'markup-dropped': (count, n) =>
    plural('es', count, {
      one: 'Quedó fuera 1 marca de formato.',
      other: `Quedaron fuera ${n} marcas de formato.`,
    }),
  'footnotes-moved': (count, n) =>
    plural('es', count, { one: '1 nota quedó al final.', other: `${n} notas quedaron al final.` }),
  'comments-moved': (count, n) =>
    plural('es', count, {
      one: '1 comentario quedó al final.',
      other: `${n} comentarios quedaron al final.`,
    }),
  'tables-flattened': (count, n) =>
    plural('es', count, {
      one: '1 tabla se convirtió en líneas de texto.',
      other: `${n} tablas se convirtieron en líneas de texto.`,
    }),
  'images-left-out': (count, n) =>
    plural('es', count, { one: 'Quedó fuera 1 imagen.', other: `Quedaron fuera ${n} imágenes.` }),
  'objects-left-out': (count, n) =>
    plural('es', count, {
      one: 'Quedó fuera 1 objeto incrustado, dibujo o campo.',
      other: `Quedaron fuera ${n} objetos incrustados, dibujos o campos.`,
    }),
  'links-left-out': (count, n) =>
    plural('es', count, {
      one: 'De 1 enlace quedó fuera la dirección, no sus palabras.',
      other: `De ${n} enlaces quedaron fuera las direcciones, no sus palabras.`,
    }),
  'unsafe-left-out': (count, n) =>
    plural('es', count, {
      one: 'Quedó fuera 1 programa o enlace peligroso.',
      other: `Quedaron fuera ${n} programas o enlaces peligrosos.`,
    }),
  'deletions-left-out': (count, n) =>
    plural('es', count, {
      one: 'Se aplicó 1 eliminación marcada en el documento.',
      other: `Se aplicaron ${n} eliminaciones marcadas en el documento.`,
    }),
  'furniture-left-out': (count, n) =>
    plural('es', count, {
      one: 'Quedó fuera 1 encabezado, pie de página o texto oculto.',
      other: `Quedaron fuera ${n} encabezados, pies de página o textos ocultos.`,
    }),
  'characters-left-out': (count, n) =>
    plural('es', count, {
      one: 'Quedó fuera 1 carácter que no es tal.',
      other: `Quedaron fuera ${n} caracteres que no son tales.`,
    }),
  'pages-without-text': (count, n, detail) =>
    plural('es', count, {
      one: `1 página no tiene texto que leer, solo una imagen: ${detail}.`,
      other: `${n} páginas no tienen texto que leer, solo imágenes: ${detail}.`,
    }),
  'hyphens-joined': (count, n) =>
    plural('es', count, {
      one: 'Se unió 1 palabra cortada al final de una línea.',
      other: `Se unieron ${n} palabras cortadas al final de una línea.`,
    }),
  'rows-left-out': (count, n) =>
    plural('es', count, { one: 'Quedó fuera 1 fila vacía.', other: `Quedaron fuera ${n} filas vacías.` }),
  'sheets-left-out': (count, n, detail) =>
    plural('es', count, {
      one: `Quedó fuera 1 hoja: ${detail}.`,
      other: `Quedaron fuera ${n} hojas: ${detail}.`,
    }),
}

export const en = {
  names,
  takenFor: (format: string) => `Taken for: ${format}`,
  notes: enNotes,
  notesTitle: 'What changes or is left out',
  imported: 'imported',
  changed: 'imported with changes',
  skipped: 'left out',
  rowsTitle: 'Each row a source',
  rowsAbout: 'Choose the columns that hold the text. Otherwise the whole table comes in as one source.',
  column: (number: string) => `Column ${number}`,
  rowTitle: 'Title of each source',
  numberedRows: 'Name of the file and a number',
  makeRows: (count: number, written: string) =>
    plural('en', count, { one: 'Make 1 row a source', other: `Make ${written} rows sources` }),
}

export const es: Translation<typeof en> = {
  names: { ...names, txt: 'texto simple' },
  takenFor: (format) => `Se lee como: ${format}`,
  notes: esNotes,
  notesTitle: 'Lo que cambia o queda fuera',
  imported: 'importado',
  changed: 'importado con cambios',
  skipped: 'no se importó',
  rowsTitle: 'Cada fila, una fuente',
  rowsAbout: 'Elija las columnas que contienen el texto. Si no, la tabla entera entra como una sola fuente.',
  column: (number) => `Columna ${number}`,
  rowTitle: 'Título de cada fuente',
  numberedRows: 'Nombre del archivo y un número',
  makeRows: (count, written) =>
    plural('es', count, {
      one: 'Convertir 1 fila en fuente',
      other: `Convertir ${written} filas en fuentes`,
    }),
}
