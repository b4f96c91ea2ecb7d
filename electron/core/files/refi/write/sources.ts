// Sources, with the words selected in them and the codes they were given.

import type { Coding } from '../../../../../shared/schema/coding.ts'
import type { ExportReason } from '../../../../../shared/schema/exchange.ts'
import { firstWords } from './first-words.ts'
import { isStructured, madeDocument } from './made-document.ts'
import { because, type ExchangeSource, type ExchangeStudy } from './material.ts'
import { codePointsOf } from './offsets.ts'
import type { Writing } from './write-project.ts'
import { element, isWritable, textElement } from './xml.ts'

export const codingGuids = ({ codings }: ExchangeStudy): Set<string> => new Set(codings.map(({ id }) => id))

/** The text as a file of its own in UTF-8, line breaks as \n, for offsets to count in. */
export function sourceElement(writing: Writing, source: ExchangeSource): string {
  const { guid, files, report, notesAbout, study } = writing
  const own = guid('source', source.id)
  const reasons: ExportReason[] = isWritable(source.title) ? [] : [because('characters-replaced', '')]
  const isPdf = source.document?.format === 'pdf'
  const text = isPdf ? guid('text', source.id) : own
  files.set(`sources/${text}.txt`, Buffer.from(source.text))
  const selections = selectionElements(writing, source)
  const notes = notesAbout('source', source.id).map((note) => element('NoteRef', { targetGUID: note }, []))
  const values = sourceValues(writing, source)
  const made = { creationDateTime: source.importedAt }
  const plainTextPath = `internal://${text}.txt`
  if (source.document !== null && isPdf) {
    files.set(`sources/${own}.pdf`, source.document.bytes)
    report.went('source', source.title, reasons)
    return element('PDFSource', { guid: own, name: source.title, path: `internal://${own}.pdf`, ...made }, [
      element('Representation', { guid: text, name: source.title, plainTextPath, ...made }, selections),
      ...notes,
      ...values,
    ])
  }
  const rich = source.document?.bytes ?? (isStructured(source) ? madeDocument(source) : null)
  if (rich !== null) files.set(`sources/${own}.docx`, rich)
  if (source.document === null) reasons.push(because(rich === null ? 'original-stays' : 'document-made', ''))
  report.went(
    'source',
    source.title,
    study.pseudonymous ? [...reasons, because('names-replaced', '')] : reasons,
  )
  const richTextPath = rich === null ? null : `internal://${own}.docx`
  return element('TextSource', { guid: own, name: source.title, richTextPath, plainTextPath, ...made }, [
    ...selections,
    ...notes,
    ...values,
  ])
}

/** Codings of the same words with the same comment share a selection, as the programs that read this show them. */
function selectionElements(writing: Writing, source: ExchangeSource): string[] {
  const { guid, study, users, report, notesAbout } = writing
  const count = codePointsOf(source.text)
  const own = study.codings.filter((coding) => coding.sourceId === source.id)
  const names = new Map(study.codes.map(({ id, name }) => [id, name]))
  const selections = Map.groupBy(own, ({ start, end, memo }) => `${start}-${end} ${memo}`)
  return [...selections].map(([key, codings]) => {
    const [first] = codings as [Coding]
    const by = (coding: Coding) => users.get(coding.coder) ?? null
    for (const coding of codings) {
      const reasons: ExportReason[] = isWritable(coding.memo) ? [] : [because('characters-replaced', '')]
      const hasMore = coding.direction !== 'neutral' || coding.weight !== null
      if (hasMore) reasons.push(because('in-notes', ''))
      report.went('coding', `${names.get(coding.codeId) ?? ''}: ${firstWords(coding.quote)}`, reasons)
    }
    return element(
      'PlainTextSelection',
      {
        guid: guid('selection', `${source.id} ${key}`),
        name: firstWords(first.quote),
        startPosition: count(first.start),
        endPosition: count(first.end),
        creatingUser: by(first),
        creationDateTime: first.createdAt,
      },
      [
        ...textElement('Description', first.memo),
        ...codings.map((coding) =>
          element(
            'Coding',
            {
              guid: guid('coding', coding.id),
              creatingUser: by(coding),
              creationDateTime: coding.createdAt,
            },
            [
              element('CodeRef', { targetGUID: guid('code', coding.codeId) }, []),
              ...notesAbout('coding', coding.id).map((note) => element('NoteRef', { targetGUID: note }, [])),
            ],
          ),
        ),
      ],
    )
  })
}

function sourceValues({ guid, study }: Writing, { kind, date }: ExchangeSource): string[] {
  const value = (variable: string, type: 'TextValue' | 'DateValue', text: string) =>
    element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guid('shown', variable) }, []),
      ...textElement(type, text),
    ])
  return [
    value('kind', 'TextValue', study.words.kind[kind]),
    ...(date === null ? [] : [value('date', 'DateValue', date)]),
  ]
}
