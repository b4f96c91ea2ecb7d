// The codebook, in a project and as a file of its own.
import type { Code } from '../../../../../shared/schema/codebook.ts'
import type { ExportReason } from '../../../../../shared/schema/exchange.ts'
import { writtenDescription } from '../code-description.ts'
import type { GuidOf } from './guid.ts'
import { because, type ExchangeReporter, type ExchangeStudy } from './material.ts'
import { element, isWritable, listElement, textElement, xmlHead } from './xml.ts'

type CodebookParts = {
  guid: GuidOf
  /** GUIDs of the notes about a code. */
  notes: (id: string) => readonly string[]
  description: (code: Code) => string
}

export function codeElements(codes: readonly Code[], { guid, notes, description }: CodebookParts): string[] {
  const children = Map.groupBy(codes, (code) => code.parentId)
  const write = (code: Code): string =>
    element('Code', { guid: guid('code', code.id), name: code.name, isCodable: true, color: code.color }, [
      ...textElement('Description', description(code)),
      ...notes(code.id).map((note) => element('NoteRef', { targetGUID: note }, [])),
      ...(children.get(code.id) ?? []).map(write),
    ])
  return (children.get(null) ?? []).map(write)
}

/** A file of codes alone: what says when to use a code has nowhere to go but its description. */
export function writeCodebook(study: ExchangeStudy, guid: GuidOf, report: ExchangeReporter): Uint8Array {
  const { codes, words } = study
  for (const code of codes) {
    const reasons: ExportReason[] = []
    const description = writtenDescription(code, words)
    if (code.useWhen + code.doNotUseWhen + code.example !== '')
      reasons.push(because('code-parts-in-description', ''))
    if (!isWritable(description + code.name)) reasons.push(because('characters-replaced', ''))
    const ties = code.indicators.length + code.components.length + code.attributes.length
    if (ties > 0 || code.retired) reasons.push(because('code-parts-left', ''))
    report.went('code', code.name, reasons)
  }
  report.stayed('project', study.title, [because('not-in-codebooks', '')])
  const body = element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: study.origin }, [
    '\n',
    ...listElement(
      'Codes',
      codeElements(codes, { guid, notes: () => [], description: (code) => writtenDescription(code, words) }),
    ),
    '\n',
  ])
  return Buffer.from(`${xmlHead}${body}\n`)
}
