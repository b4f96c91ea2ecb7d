// Every way a call can fail: a code, whose fault it is, and the facts its sentence needs.
// The sentences themselves are in shared/i18n/messages/errors.ts, one per code and language.

/** user: bad input or state, exit 1 · usage: wrong command line, exit 2 · damaged: the study file, exit 3 · internal: a defect. */
export type ErrorKind = 'user' | 'usage' | 'damaged' | 'internal'

export const errorKinds = {
  'app.internal': 'internal',
  'app.unknown_method': 'user',
  'app.cancelled': 'user',
  'app.not_built': 'user',
  'app.folder_unreadable': 'user',
  'input.invalid': 'user',
  'usage.wrong': 'usage',
  'study.none_open': 'user',
  'study.not_found': 'user',
  'study.exists': 'user',
  'study.not_a_study': 'user',
  'study.newer': 'user',
  'study.corrupt': 'damaged',
  'study.folder_missing': 'user',
  'study.folder_read_only': 'user',
  'study.disk_full': 'user',
  'study.io': 'user',
  'study.open_elsewhere': 'user',
  'study.read_only': 'user',
  'study.too_old_to_read': 'user',
  'history.nothing_to_undo': 'user',
  'history.nothing_to_redo': 'user',
  'history.conflict': 'user',
  'history.no_such_moment': 'user',
  'history.not_there_then': 'user',
  'history.words_gone': 'user',
  'case.not_found': 'user',
  'case.name_taken': 'user',
  'case.has_sources': 'user',
  'attribute.not_found': 'user',
  'attribute.name_taken': 'user',
  'attribute.wrong_value': 'user',
  'establishment.not_found': 'user',
  'participant.not_found': 'user',
  'participant.elsewhere': 'user',
  'people.pseudonym_taken': 'user',
  'source.no_such_speaker': 'user',
  'source.not_found': 'user',
  'source.changed_since': 'user',
  'source.would_be_empty': 'user',
  'source.revision_not_found': 'user',
  'replace.too_many': 'user',
  'import.staged_missing': 'user',
  'import.too_large': 'user',
  'import.unsupported': 'user',
  'import.not_text': 'user',
  'import.bad_encoding': 'user',
  'import.bad_docx': 'user',
  'import.bad_file': 'user',
  'import.no_text_layer': 'user',
  'import.too_many_rows': 'user',
  'import.zip_bomb': 'user',
  'import.empty': 'user',
  'import.duplicate': 'user',
  'import.file_unreadable': 'user',
  'search.bad_pattern': 'user',
  'code.not_found': 'user',
  'code.name_taken': 'user',
  'code.too_deep': 'user',
  'code.cycle': 'user',
  'code.ambiguous': 'user',
  'code.merge_below': 'user',
  'code.text_too_long': 'user',
  'code.split_twice': 'user',
  'coding.not_found': 'user',
  'coding.bad_span': 'user',
  'coding.bad_split': 'user',
  'coding.lost': 'user',
  'coding.merge_one': 'user',
  'coding.merge_differs': 'user',
  'coding.memos_too_long': 'user',
  'judgement.not_found': 'user',
  'evidence.does_not_speak': 'user',
  'judgement.stage_unknown': 'user',
  'judgement.citation_elsewhere': 'user',
  'link.owner_not_found': 'user',
  'link.not_found': 'user',
  'link.elsewhere': 'user',
  'judgement.no_stage': 'user',
  'judgement.no_verdict': 'user',
  'judgement.no_rationale': 'user',
  'judgement.signed': 'user',
  'judgement.not_signed': 'user',
  'judgement.superseded': 'user',
  'judgement.hidden': 'user',
  'judgement.not_author': 'user',
  'judgement.settles_differ': 'user',
  'wave.not_found': 'user',
  'wave.name_taken': 'user',
  'wave.backwards': 'user',
  'wave.overlaps': 'user',
  'wave.has_judgements': 'user',
  'wave.has_placements': 'user',
  'level.not_of_component': 'user',
  'memo.not_found': 'user',
  'memo.changed_since': 'user',
  'memo.too_long': 'user',
  'model.part_not_found': 'user',
  'model.version_not_found': 'user',
  'trace.nothing_named': 'user',
  'trace.ambiguous': 'user',
  'report.no_cases': 'user',
  'report.format': 'user',
  'report.which_table': 'user',
  'report.leaks': 'user',
  'report.no_browser': 'user',
  'report.pdf_failed': 'user',
  'report.not_a_report': 'user',
  'report.bad_record': 'user',
  'report.newer': 'user',
  'report.other_study': 'user',
  'report.does_not_stand': 'user',
  'output.exists': 'user',
  'output.unwritable': 'user',
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorKinds
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>

/** An expected failure, thrown anywhere below dispatch and answered as `{ ok: false, error }`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** How a failure crosses a transport; `Error` itself does not serialise. */
export type ErrorReply = { code: ErrorCode; details: ErrorDetails }
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorReply }
