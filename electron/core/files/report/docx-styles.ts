// How the Word report looks: Word's own styles under their own names, so that a template or a restyling takes hold of them.
import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx'

const sans = 'Calibri'
const serif = 'Cambria'
const ink = '201E1A'
const soft = '4D4A43'

/** Half points and twips, as the format counts. */
export function stylesFor(locale: string): NonNullable<IPropertiesOptions['styles']> {
  const headingLook = (size: number, before: number) => ({
    run: { font: sans, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  const plain = { basedOn: 'Normal', quickFormat: true }
  return {
    default: {
      document: {
        run: { font: sans, size: 21, color: ink, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: sans, size: 40, bold: true, color: ink },
        paragraph: { spacing: { after: 160 } },
      },
      heading1: headingLook(30, 480),
      heading2: headingLook(25, 320),
      heading3: headingLook(22, 260),
      heading4: headingLook(20, 180),
      heading5: headingLook(20, 140),
      footnoteText: { run: { size: 17, color: soft }, paragraph: { spacing: { after: 40 } } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      {
        ...plain,
        id: 'Quote',
        name: 'Quote',
        run: { font: serif, color: ink },
        paragraph: { indent: { left: 400, right: 240 }, spacing: { before: 100, after: 60 } },
      },
      {
        ...plain,
        id: 'Caption',
        name: 'caption',
        run: { size: 18, bold: true, color: soft },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      { ...plain, id: 'Facts', name: 'Facts', run: { size: 18, color: soft } },
      { ...plain, id: 'Prose', name: 'Prose', run: { font: serif } },
      {
        ...plain,
        id: 'Coding',
        name: 'Coding',
        run: { size: 18, color: soft },
        paragraph: { indent: { left: 400 }, spacing: { after: 60 } },
      },
      {
        ...plain,
        id: 'TableText',
        name: 'Table Text',
        run: { size: 17 },
        paragraph: { spacing: { after: 0, line: 240 } },
      },
    ],
  }
}

const deepest = 8

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'bullets',
      levels: Array.from({ length: deepest }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 260 } } },
      })),
    },
    {
      reference: 'numbers',
      levels: Array.from({ length: deepest }, (_, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 } } },
      })),
    },
  ],
}
