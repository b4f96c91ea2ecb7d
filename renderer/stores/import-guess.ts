// What a file's name already says about the document: only ever a first proposal in the import window.
import type { StudyCase } from '../../shared/schema/case.ts'
import type { CaseId } from '../../shared/schema/ids.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import { day } from '../../shared/schema/text.ts'

/** Lower case, no accents, one space between words, a space at both ends. */
function words(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

const kindWords: readonly (readonly [RegExp, SourceKind])[] = [
  [/ coordina(cion|tion|tors?) | (reunion|acta) de coordinacion /, 'coordination-meeting'],
  [
    / (reunion|encuentro|acta) (de |plenaria |general )*red | network meeting | plenari[ao] /,
    'network-meeting',
  ],
  [/ nota de campo | notas de campo | field ?notes? | diario de campo | bitacora /, 'field-note'],
  [/ entrevistas? | interviews? /, 'interview'],
]

/** Null when the name says nothing of it. */
export function guessKind(fileName: string): SourceKind | null {
  const text = words(fileName)
  return kindWords.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** A day written `2019-05-14`, `2019_05_14` or `20190514` in the name; null when there is none that exists. */
export function guessDate(fileName: string): string | null {
  const found = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(fileName)
  if (!found) return null
  const written = `${found[1]}-${found[3]}-${found[4]}`
  return day.safeParse(written).success ? written : null
}

/** The case whose name stands in the file's name; of several, the longest name. */
export function guessCase(fileName: string, cases: readonly Pick<StudyCase, 'id' | 'name'>[]): CaseId | null {
  const text = words(fileName)
  const named = cases.filter((each) => words(each.name).trim() !== '' && text.includes(words(each.name)))
  return named.sort((a, b) => b.name.length - a.name.length)[0]?.id ?? null
}
