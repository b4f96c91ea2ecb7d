// One sentence per error code: what happened, that nothing was lost, what to do. Both languages stand side by side, which
// makes the file long.

import type { ErrorCode, ErrorDetails } from '../../api/errors.ts'
import { en as enMeetings, es as esMeetings } from './meetings.ts'
import { modelProblemWords } from './model-problems.ts'
import { en as enTables, es as esTables } from './tables.ts'

function listFault(language: 'en' | 'es', problem: unknown): string {
  const faults: Readonly<Record<string, string>> = { en: enMeetings, es: esMeetings }[language].listFaults
  return faults[String(problem)] ?? String(problem)
}

/** Why a Word document can't be read, in words; the reasons are those of electron/core/files/import/docx-archive.ts. */
const docxReasons: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: {
    'not-a-zip': 'it is not a .docx file inside',
    'no-document': 'it holds no document',
    'encrypted-or-old': 'it has a password or is an old .doc; save it as .docx without a password',
    damaged: 'it is damaged',
    'has-doctype': 'it carries declarations no document needs',
    'too-complex': 'it is too complex',
  },
  es: {
    'not-a-zip': 'por dentro no es un .docx',
    'no-document': 'no contiene un documento',
    'encrypted-or-old': 'tiene contraseña o es un .doc antiguo; guárdelo como .docx sin contraseña',
    damaged: 'está dañado',
    'has-doctype': 'trae declaraciones que ningún documento necesita',
    'too-complex': 'es demasiado complejo',
  },
}

const tableFaults: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: enTables.tableFaults,
  es: esTables.tableFaults,
}

/** Why a file of another format can't be read; the reasons are those of electron/core/files/import/reader.ts. */
const fileReasons: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: {
    damaged: 'it is damaged',
    encrypted: 'it has a password; save it without one',
    'no-document': 'it holds no document that can be read',
    'has-declarations': 'it declares entities of its own, which no document needs',
    'too-complex': 'it is too complex',
    'too-slow': 'reading it takes too long',
    'no-plain-table': 'something that computes stands where a table should be',
  },
  es: {
    damaged: 'está dañado',
    encrypted: 'tiene contraseña; guárdelo sin ella',
    'no-document': 'no contiene un documento que se pueda leer',
    'has-declarations': 'declara entidades propias, que ningún documento necesita',
    'too-complex': 'es demasiado complejo',
    'too-slow': 'leerlo tarda demasiado',
    'no-plain-table': 'en lugar de una tabla hay algo que se calcula',
  },
}

/** What is wrong with a regular expression; the reasons are those of RE2. English may say them as RE2 does. */
const patternReasonsInSpanish: Readonly<Record<string, string>> = {
  'missing closing )': 'falta cerrar un paréntesis',
  'unexpected )': 'sobra un paréntesis que cierra',
  'missing closing ]': 'falta cerrar un corchete',
  'invalid character class range': 'los corchetes contienen algo que no existe o que va al revés',
  'invalid repeat count': 'no se puede repetir esa cantidad de veces',
  'invalid nested repetition operator': 'hay una repetición de otra repetición',
  'missing argument to repetition operator': 'falta lo que se repite',
  'invalid or unsupported Perl syntax': 'usa algo que aquí no existe, como mirar hacia adelante',
  'invalid escape sequence': 'esa barra invertida no significa nada aquí',
  'trailing backslash at end of expression': 'termina en una barra invertida',
  'invalid named capture': 'el nombre de un grupo está mal escrito',
  'duplicate capture group name': 'dos grupos llevan el mismo nombre',
}

function patternReason(language: 'en' | 'es', { detail, part }: ErrorDetails): string {
  const reason = language === 'es' ? (patternReasonsInSpanish[String(detail)] ?? detail) : detail
  return part === null || part === undefined ? String(reason) : `${reason}: ${part}`
}

/** What keeps codings from being merged. */
const differences: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: {
    source: 'they are in different sources',
    code: 'their codes differ',
    coder: 'different people made them',
    direction: 'their directions differ; give them the same one first',
  },
  es: {
    source: 'están en fuentes distintas',
    code: 'tienen códigos distintos',
    coder: 'las hicieron personas distintas',
    direction: 'tienen direcciones distintas; deles antes la misma',
  },
}

/** What can be wrong with an input, by the schema's issue codes. */
const inputProblems: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: {
    invalid_type: 'something of another kind is needed',
    too_small: 'it is too short or too small',
    too_big: 'it is too long or too large',
    invalid_format: 'it is not written as it should be',
    invalid_value: 'it is none of the values it may have',
    invalid_union: 'it has none of the shapes it may have',
    unrecognized_keys: 'it holds something unknown',
  },
  es: {
    invalid_type: 'se necesita otro tipo de dato',
    too_small: 'es demasiado corto o pequeño',
    too_big: 'es demasiado largo o grande',
    invalid_format: 'no está escrito como debe',
    invalid_value: 'no es ninguno de los valores posibles',
    invalid_union: 'no tiene ninguna de las formas posibles',
    unrecognized_keys: 'trae algo desconocido',
  },
}

function inputProblem(language: 'en' | 'es', { field, problem }: ErrorDetails, otherwise: string): string {
  const words = inputProblems[language][String(problem)] ?? otherwise
  return field === '' || field === undefined ? words : `${field}: ${words}`
}

type Sentences = { readonly [C in ErrorCode]: (d: ErrorDetails) => string }

export const en: Sentences = {
  'app.internal': () => 'Something went wrong inside Trama. Nothing was changed in the study.',
  'app.unknown_method': (d) => `There is no method “${d.method}”.`,
  'app.cancelled': () => 'Cancelled. Nothing was changed.',
  'app.not_built': () => 'The interface could not be built; the cause is above.',
  'app.folder_unreadable': (d) => `The folder ${d.path} can't be read.`,
  'input.invalid': (d) => `This input is not valid: ${inputProblem('en', d, 'it can not be used')}.`,
  'usage.wrong': (d) => `${d.problem}`,
  'study.none_open': () => 'No study is open.',
  'study.not_found': (d) => `There is no file at ${d.path}.`,
  'study.exists': (d) => `There is already a file at ${d.path}. It was not touched; choose another name.`,
  'study.not_a_study': (d) => `${d.path} is not a Trama study. It was not touched.`,
  'study.newer': (d) =>
    `${d.path} was saved by a newer Trama (format ${d.found}; this one reads up to ${d.known}). Update Trama to open it. It was not touched.`,
  'study.corrupt': (d) => `${d.path} is damaged (${d.detail}). It was not touched; open a backup copy.`,
  'study.folder_missing': (d) => `The folder of ${d.path} does not exist.`,
  'study.folder_read_only': (d) => `${d.path} can't be written: the folder or the file is read-only.`,
  'study.disk_full': () => 'The disk is full. This change was not made; everything before it is safe.',
  'study.io': (d) =>
    `The study file can't be read or written just now (${d.detail}). Nothing saved before is lost.`,
  'study.open_elsewhere': (d) =>
    `${d.path} is open in another Trama. Close it there, or open it read-only here.`,
  'study.read_only': () => 'This study is open read-only.',
  'study.too_old_to_read': (d) =>
    `${d.path} has an older format and must be opened for writing once, so that it can be brought up to date.`,
  'history.nothing_to_undo': () => 'There is nothing to undo.',
  'history.nothing_to_redo': () => 'There is nothing to redo.',
  'history.conflict': (d) =>
    `This can't be undone: ${d.table} was changed afterwards. Undo the later changes first. Nothing was changed.`,
  'history.no_such_moment': (d) => `The study has nothing from that moment (${d.moment}).`,
  'history.not_there_then': () => 'At that moment it did not exist, so there is nothing to go back to.',
  'history.words_gone': () =>
    'The words of this coding are no longer in the text, so it was not brought back. Nothing was changed.',
  'case.not_found': (d) => `There is no case “${d.case}”.`,
  'case.name_taken': (d) => `There is already a case called “${d.name}”.`,
  'case.has_sources': (d) => `“${d.name}” still has sources (${d.count}). Move or remove them first.`,
  'attribute.not_found': (d) => `There is no attribute “${d.attribute}”.`,
  'attribute.name_taken': (d) => `There is already an attribute called “${d.name}”.`,
  'attribute.wrong_value': (d) => `This is not a value “${d.name}” can have (${d.type}).`,
  'establishment.not_found': (d) => `There is no establishment “${d.establishment}”.`,
  'participant.not_found': (d) => `There is no participant “${d.participant}”.`,
  'participant.elsewhere': (d) =>
    `“${d.participant}” takes part in another case. Only people of a case speak in its sources and belong to its establishments.`,
  'people.pseudonym_taken': (d) =>
    `Somebody or something of this case is already called “${d.pseudonym}”. Choose another pseudonym: readers tell people apart by it.`,
  'table.fault': (d) =>
    tableFaults.en[String(d.fault)] ?? `The table can’t be brought in like this: ${d.fault}`,
  'membership.not_found': (d) => `There is no membership “${d.membership}”.`,
  'membership.backwards': () => 'The membership would end before it begins.',
  'membership.overlaps': (d) =>
    `“${d.participant}” would belong twice on the same days. Change one of the two periods, or end it earlier.`,
  'meeting.not_a_meeting': (d) =>
    `“${d.source}” is no meeting. Attendance is recorded of coordination meetings and network meetings: change the kind of the source first.`,
  'meeting.no_case': (d) =>
    `“${d.source}” belongs to no case yet, so there is nobody to have come. Put it in a case first.`,
  'meeting.list_unread': (d) =>
    `Nothing was recorded: row ${d.row} of the list says “${d.value}”: ${listFault('en', d.problem)}.${Number(d.more) > 0 ? ` And ${d.more} more rows are not understood.` : ''}`,
  'activity.not_found': () => 'That activity is not there any more.',
  'activity.two_leads': (d) => `“${d.title}” is led by someone of the case or by someone else, not both.`,
  'fact.not_found': () => 'That fact cannot be computed from what is recorded now.',
  'fact.citation_not_found': () => 'That citation of a fact is not there any more.',
  'fact.cited_already': (d) =>
    `“${d.locator}” is cited for that indicator already. Change that citation instead.`,
  'source.no_such_speaker': (d) => `Nobody speaks as “${d.speaker}” in “${d.source}”.`,
  'source.not_found': (d) => `There is no source “${d.source}”.`,
  'source.changed_since': (d) =>
    `The text of “${d.title}” was changed in the meantime. Nothing was replaced; look at it as it is now and try again.`,
  'source.would_be_empty': (d) =>
    `“${d.title}” would have no text left. Nothing was changed; to be rid of a source, remove it.`,
  'source.revision_not_found': (d) => `“${d.title}” never had this text.`,
  'replace.too_many': (d) =>
    `More than ${d.most} places would be replaced at once. Nothing was changed; look in fewer sources, or for more words.`,
  'import.staged_missing': () => 'This file is no longer waiting to be imported. Choose it again.',
  'import.too_large': (d) => `The file is too large: the limit is ${d.limitMb} MB.`,
  'import.unsupported': (d) => `Files of type “${d.extension}” can't be imported.`,
  'import.not_text': () => 'This file is not text.',
  'import.bad_encoding': (d) => `The file can't be read as ${d.encoding}. Choose another encoding.`,
  'import.bad_docx': (d) =>
    `This Word document can't be read: ${docxReasons.en[String(d.reason)] ?? d.reason}.`,
  'import.bad_file': (d) =>
    `This file (${d.format}) can't be read: ${fileReasons.en[String(d.reason)] ?? d.reason}.`,
  'import.no_text_layer': (d) =>
    `This PDF has no text to read: its pages (${d.pages}) are pictures. Run text recognition (OCR) on it and import the result.`,
  'import.too_many_rows': (d) =>
    `This table has ${d.rows} rows, and at most ${d.most} can become sources at once. Divide it.`,
  'import.zip_bomb': () => 'This document unpacks to an unreasonable size and was refused.',
  'import.empty': () => 'There is no text in this file.',
  'import.duplicate': (d) => `The same file is already here as “${d.title}”.`,
  'import.no_report': () => 'There is no such report of an import in this study.',
  'import.which_project': (d) =>
    `The file keeps several projects, and one has to be chosen (in the terminal, with --project): ${d.projects}.`,
  'import.file_unreadable': (d) => `The file ${d.path} can't be read.`,
  'search.bad_pattern': (d) => `This regular expression can't be read: ${patternReason('en', d)}.`,
  'code.not_found': (d) => `There is no code “${d.code}”.`,
  'code.name_taken': (d) => `There is already a code called “${d.name}” in this place.`,
  'code.too_deep': (d) => `Codes can be nested ${d.limit} deep at most.`,
  'code.cycle': (d) => `“${d.name}” can't be moved under itself.`,
  'code.ambiguous': (d) => `More than one code matches “${d.code}”. Write its whole path.`,
  'code.merge_below': (d) =>
    `“${d.name}” can't be merged into “${d.into}”, which is itself or under it. Merge the other way round.`,
  'code.text_too_long': (d) =>
    `Together, the texts that explain “${d.name}” would be too long. Nothing was changed; shorten one of them first.`,
  'code.split_twice': (d) => `Two parts of “${d.name}” ask for the same excerpts. Nothing was changed.`,
  'coding.not_found': (d) => `There is no coding “${d.coding}”.`,
  'coding.bad_span': (d) =>
    `The excerpt ${d.start}–${d.end} is not inside the text (${d.length} characters), or is blank.`,
  'coding.bad_split': () => 'A coding can only be split between two of its words. Put the caret inside it.',
  'coding.lost': () => 'The words of this coding are no longer in the text. Place it first.',
  'coding.merge_one': () => 'It takes two codings to merge them.',
  'coding.merge_differs': (d) =>
    `These codings can't become one: ${differences.en[String(d.what)] ?? d.what}.`,
  'coding.memos_too_long': () => 'The memos of these codings are too long to become one. Nothing changed.',
  'judgement.not_found': (d) => `There is no judgement “${d.judgement}”.`,
  'evidence.does_not_speak': (d) =>
    `The code “${d.code}” is not tied to this indicator, so the excerpt is no evidence for it. Nothing was changed.`,
  'judgement.stage_unknown': (d) => `The model has no stage “${d.stage}”.`,
  'judgement.citation_elsewhere': (d) => `The cited coding ${d.coding} belongs to another case.`,
  'link.owner_not_found': (d) => `There is nothing (${d.owner}) to link excerpts to.`,
  'link.not_found': (d) => `There is no linked excerpt ${d.position}; it may have been taken away elsewhere.`,
  'link.elsewhere': (d) => `The excerpt ${d.coding} belongs to another case.`,
  'judgement.no_stage': () => 'A stage judgement names a stage, and no verdict.',
  'judgement.no_verdict': () =>
    'A judgement of an indicator, a component or a result has a verdict, and names no stage nor a rival one.',
  'judgement.no_rationale': () => 'A judgement needs a rationale.',
  'judgement.signed': () => 'This judgement is signed. A new one can take its place.',
  'judgement.not_signed': () => 'This judgement is a draft. Sign it first.',
  'judgement.superseded': () => 'Another judgement took the place of this one.',
  'judgement.hidden': (d) =>
    `${d.author} judged this blind. You can read it once you have signed your own, or ${d.author} reveals it.`,
  'judgement.not_author': (d) => `Only ${d.author}, who made it, can reveal this judgement.`,
  'judgement.settles_differ': () =>
    'A consensus settles at least two signed judgements of the same case, part and wave.',
  'wave.name_taken': (d) => `There is already a wave called “${d.name}”.`,
  'wave.backwards': () => 'The wave would end before it begins.',
  'wave.overlaps': (d) => `The wave would share days with “${d.name}”. A source can be in one wave only.`,
  'wave.has_ties': (d) =>
    `“${d.name}” has ${d.count} ${d.count === 1 ? 'tie' : 'ties'} between schools. Give these another wave, or take them away first.`,
  'tie.not_found': () => 'That tie is not there any more. Nothing was changed.',
  'tie.same_school': () => 'A tie is between two schools; choose another one to receive.',
  'tie.elsewhere': (d) => `“${d.school}” belongs to another case. Ties are between schools of one case.`,
  'tie.said_already': (d) =>
    `That tie is there already: ${d.tie}, frequency ${d.frequency}. Change that one instead.`,
  'map.too_large': (d) => `The picture is too large: up to ${d.limitMb} MB.`,
  'map.not_a_picture': (d) => `“${d.file}” is not a picture in PNG or JPEG. Nothing was changed.`,
  'wave.has_judgements': (d) =>
    `The wave “${d.name}” has judgements (${d.count}), so it can't be removed. Nothing was changed.`,
  'wave.has_placements': (d) =>
    `In the wave “${d.name}” cases were placed on levels (${d.count}), so it can't be removed. Nothing was changed.`,
  'level.not_of_component': (d) => `“${d.id}” is no level of “${d.component}”.`,
  'strategy.not_found': (d) => `There is no strategy “${d.strategy}”.`,
  'strategy.name_taken': (d) => `The library already has a strategy called “${d.name}”.`,
  'strategy.in_plans': (d) =>
    `“${d.name}” is in plans of networks (${d.count}), so it can't be removed. Nothing was changed.`,
  'strategy.bad_file': (d) =>
    `This is not a file of strategies that another study wrote (${d.detail}). Nothing was changed.`,
  'strategy.homeless': (d) =>
    `“${d.name}” is of a stage or a component that this study does not have. Say where it goes, or leave it out. Nothing was changed.`,
  'plan.not_found': (d) => `There is no line “${d.plan}” in any plan.`,
  'plan.backwards': () => 'The strategy would end before it begins.',
  'objective.not_found': (d) => `There is no objective “${d.objective}”.`,
  'attainment.not_found': (d) => `There is no attainment “${d.attainment}”.`,
  'wave.not_found': (d) => `There is no wave “${d.wave}”.`,
  'memo.not_found': (d) => `There is no memo “${d.memo}”.`,
  'memo.changed_since': () =>
    'This memo was changed elsewhere since you began. What you wrote is still here; nothing was overwritten.',
  'memo.too_long': (d) => `A memo has ${d.most} characters at most. Nothing was saved.`,
  'trace.nothing_named': (d) =>
    `Nothing is named “${d.of}”. Give an id or its beginning, a source such as S4, a passage such as S4 ¶12, or a file's SHA-256.`,
  'trace.ambiguous': (d) =>
    `${d.count} things begin with “${d.of}”, “${d.first}” among them. Give more of the id.`,
  'model.part_not_found': (d) => `The model has no part “${d.id}”.`,
  'model.version_not_found': (d) => `The model never had a version ${d.version} in this study.`,
  'model.invalid': (d) =>
    `The model can’t be used yet. “${d.part}”: ${modelProblemWords('en', d.problem)}${Number(d.more) > 0 ? ` And ${d.more} more.` : ''} The model in force stays as it is.`,
  'model.home_unknown': (d) =>
    `“${d.from}” can’t be given the home “${d.to}”: one of the two is not there. The model stays as it is.`,
  'model.unchanged': (d) => `Nothing differs from version ${d.version}, so there is nothing to publish.`,
  'model.changed_since': (d) =>
    `The model was changed since this draft was begun: version ${d.version} is in force. The draft is kept; compare, then publish again.`,
  'model.not_shipped': (d) => `No model “${d.model}” ships with the program. There are: ${d.known}.`,
  'model.would_lose_homes': (d) =>
    `What leans on these parts would lose its home: ${d.parts}. Nothing was changed. Look with --dry-run, then give homes with: trama model migrate STUDY FILE --home KIND:OLD=NEW, or keep the parts, retired, with --keep.`,
  'model.file_unreadable': (d) => `The file can’t be read: ${d.path}`,
  'model.file_not_json': (d) => `The file is not JSON, so it can’t be a model: ${d.message}`,
  'model.file_other': () => 'The file is JSON, but no model: it does not say “trama.model/1” as its format.',
  'model.file_newer': (d) =>
    `The file is of format trama.model/${d.format}, newer than this program knows. Update the program to read it.`,
  'model.file_wrong': (d) =>
    `The model’s file is not as it should be at “${d.at}”: ${d.message}.${Number(d.more) > 0 ? ` And ${d.more} more.` : ''}`,
  'model.file_unusable': (d) =>
    `The model of this file can’t be used. “${d.of}”: ${modelProblemWords('en', d.problem)}${Number(d.more) > 0 ? ` And ${d.more} more.` : ''}`,
  'export.no_codes': () => 'There are no codes to export.',
  'export.too_large': (d) => `The file would be larger than ${d.limitMb} MB.`,
  'export.past': () => 'A bag holds the study as it is now, not as it was.',
  'bag.broken': (d) => `The bag is not whole: ${d.detail}`,
  'report.no_cases': () => 'There is no case to report on.',
  'report.format': (d) => `This can’t be written as ${d.format}.`,
  'report.which_table': () => 'A CSV file holds one table: say which one.',
  'report.leaks': (d) =>
    `Nothing was written: with pseudonyms, real names are still left in it (${d.count}): ${d.names}.`,
  'report.no_browser': () =>
    'A PDF is made by Chromium, Chrome or Edge, and none was found. Install one of them, or save the web page and print it as PDF from any browser.',
  'report.pdf_failed': () =>
    'The PDF could not be made. Nothing was written. Save the web page and print it as PDF from a browser.',
  'report.not_a_report': () =>
    'This is not a report made by Trama that can be verified, or what it is verified by was removed from it.',
  'report.bad_record': () => 'What this report is verified by is damaged.',
  'report.newer': () => 'This report was made by a newer Trama.',
  'report.other_study': () => 'This report is of another study.',
  'report.does_not_stand': (d) =>
    `Of ${d.quotes} quotes ${d.stands} stand: ${d.changed} changed, ${d.gone} gone, ${d.altered} altered in the report, ${d.unrecorded} that it has no record of.`,
  'output.exists': (d) => `There is already a file at ${d.path}. It was not touched.`,
  'output.unwritable': (d) => `${d.path} can't be written.`,
}

export const es: Sentences = {
  'app.internal': () => 'Algo falló dentro de Trama. El estudio no cambió.',
  'app.unknown_method': (d) => `No existe el método «${d.method}».`,
  'app.cancelled': () => 'Cancelado. Nada cambió.',
  'app.not_built': () => 'No se pudo construir la interfaz; la causa está más arriba.',
  'app.folder_unreadable': (d) => `No se puede leer la carpeta ${d.path}.`,
  'input.invalid': (d) => `Este dato no es válido: ${inputProblem('es', d, 'no se puede usar')}.`,
  'usage.wrong': (d) => `${d.problem}`,
  'study.none_open': () => 'No hay ningún estudio abierto.',
  'study.not_found': (d) => `No hay ningún archivo en ${d.path}.`,
  'study.exists': (d) => `Ya hay un archivo en ${d.path}. No se tocó; elija otro nombre.`,
  'study.not_a_study': (d) => `${d.path} no es un estudio de Trama. No se tocó.`,
  'study.newer': (d) =>
    `${d.path} se guardó con un Trama más nuevo (formato ${d.found}; este lee hasta el ${d.known}). Actualice Trama para abrirlo. No se tocó.`,
  'study.corrupt': (d) => `${d.path} está dañado (${d.detail}). No se tocó; abra una copia de respaldo.`,
  'study.folder_missing': (d) => `La carpeta de ${d.path} no existe.`,
  'study.folder_read_only': (d) =>
    `No se puede escribir ${d.path}: la carpeta o el archivo es de solo lectura.`,
  'study.disk_full': () => 'El disco está lleno. Este cambio no se hizo; todo lo anterior está a salvo.',
  'study.io': (d) =>
    `Por ahora no se puede leer o escribir el estudio (${d.detail}). Lo guardado antes no se perdió.`,
  'study.open_elsewhere': (d) =>
    `${d.path} está abierto en otro Trama. Ciérrelo allá o ábralo aquí en solo lectura.`,
  'study.read_only': () => 'Este estudio está abierto en solo lectura.',
  'study.too_old_to_read': (d) =>
    `${d.path} tiene un formato anterior y debe abrirse una vez con permiso de escritura para ponerlo al día.`,
  'history.nothing_to_undo': () => 'No hay nada que deshacer.',
  'history.nothing_to_redo': () => 'No hay nada que rehacer.',
  'history.conflict': (d) =>
    `No se puede deshacer: ${d.table} cambió después. Deshaga primero los cambios posteriores. Nada cambió.`,
  'history.no_such_moment': (d) => `El estudio no tiene nada de ese momento (${d.moment}).`,
  'history.not_there_then': () => 'En ese momento no existía: no hay nada a lo que volver.',
  'history.words_gone': () =>
    'Las palabras de esta codificación ya no están en el texto, así que no se recuperó. Nada cambió.',
  'case.not_found': (d) => `No existe el caso «${d.case}».`,
  'case.name_taken': (d) => `Ya existe un caso llamado «${d.name}».`,
  'case.has_sources': (d) => `«${d.name}» todavía tiene fuentes (${d.count}). Muévalas o quítelas primero.`,
  'attribute.not_found': (d) => `No existe el atributo «${d.attribute}».`,
  'attribute.name_taken': (d) => `Ya existe un atributo llamado «${d.name}».`,
  'attribute.wrong_value': (d) => `«${d.name}» no admite este valor (${d.type}).`,
  'establishment.not_found': (d) => `No existe el establecimiento «${d.establishment}».`,
  'participant.not_found': (d) => `No existe el participante «${d.participant}».`,
  'participant.elsewhere': (d) =>
    `«${d.participant}» participa en otro caso. En las fuentes de un caso solo habla su gente, que pertenece a sus establecimientos.`,
  'people.pseudonym_taken': (d) =>
    `En este caso ya hay alguien o algo que se llama «${d.pseudonym}». Elija otro seudónimo: por él se distingue a las personas.`,
  'table.fault': (d) => tableFaults.es[String(d.fault)] ?? `La tabla no se puede traer así: ${d.fault}`,
  'membership.not_found': (d) => `No existe la membresía «${d.membership}».`,
  'membership.backwards': () => 'La membresía terminaría antes de empezar.',
  'membership.overlaps': (d) =>
    `«${d.participant}» pertenecería dos veces en los mismos días. Cambie uno de los dos períodos o haga que termine antes.`,
  'meeting.not_a_meeting': (d) =>
    `«${d.source}» no es una reunión. La asistencia se registra en reuniones de coordinación y reuniones de red: cambie primero el tipo de la fuente.`,
  'meeting.no_case': (d) =>
    `«${d.source}» todavía no pertenece a ningún caso, así que no hay de quién registrar asistencia. Asígnele primero un caso.`,
  'meeting.list_unread': (d) =>
    `No se registró nada: la fila ${d.row} de la lista dice «${d.value}»: ${listFault('es', d.problem)}.${Number(d.more) > 0 ? ` Y hay ${d.more} filas más que no se entienden.` : ''}`,
  'activity.not_found': () => 'Esa actividad ya no está.',
  'activity.two_leads': (d) => `«${d.title}» la conduce alguien del caso u otra persona, no ambas.`,
  'fact.not_found': () => 'Ese hecho no se puede calcular con lo que hay registrado ahora.',
  'fact.citation_not_found': () => 'Esa cita de un hecho ya no está.',
  'fact.cited_already': (d) => `«${d.locator}» ya está citado en ese indicador. Modifique esa cita.`,
  'source.no_such_speaker': (d) => `Nadie habla como «${d.speaker}» en «${d.source}».`,
  'source.not_found': (d) => `No existe la fuente «${d.source}».`,
  'source.changed_since': (d) =>
    `El texto de «${d.title}» cambió entretanto. No se reemplazó nada; véalo como está ahora e inténtelo de nuevo.`,
  'source.would_be_empty': (d) =>
    `«${d.title}» quedaría sin texto. Nada cambió; si la fuente sobra, quítela.`,
  'source.revision_not_found': (d) => `«${d.title}» nunca tuvo este texto.`,
  'replace.too_many': (d) =>
    `Se reemplazarían más de ${d.most} lugares a la vez. Nada cambió; busque en menos fuentes o con más palabras.`,
  'import.staged_missing': () => 'Este archivo ya no está a la espera de importarse. Elíjalo de nuevo.',
  'import.too_large': (d) => `El archivo es demasiado grande: el límite es ${d.limitMb} MB.`,
  'import.unsupported': (d) => `No se pueden importar archivos «${d.extension}».`,
  'import.not_text': () => 'Este archivo no es de texto.',
  'import.bad_encoding': (d) => `El archivo no se puede leer como ${d.encoding}. Elija otra codificación.`,
  'import.bad_docx': (d) =>
    `No se puede leer este documento de Word: ${docxReasons.es[String(d.reason)] ?? d.reason}.`,
  'import.bad_file': (d) =>
    `Este archivo (${d.format}) no se puede leer: ${fileReasons.es[String(d.reason)] ?? d.reason}.`,
  'import.no_text_layer': (d) =>
    `Este PDF no tiene texto que leer: sus páginas (${d.pages}) son imágenes. Aplíquele reconocimiento de texto (OCR) e importe el resultado.`,
  'import.too_many_rows': (d) =>
    `Esta tabla tiene ${d.rows} filas y a lo más ${d.most} pueden ser fuentes de una vez. Divídala.`,
  'import.zip_bomb': () => 'Este documento se expande a un tamaño fuera de toda razón y se rechazó.',
  'import.empty': () => 'Este archivo no tiene texto.',
  'import.duplicate': (d) => `El mismo archivo ya está aquí como «${d.title}».`,
  'import.no_report': () => 'No existe ese informe de importación en este estudio.',
  'import.which_project': (d) =>
    `El archivo guarda varios proyectos y hay que elegir uno (en la terminal, con --project): ${d.projects}.`,
  'import.file_unreadable': (d) => `No se puede leer el archivo ${d.path}.`,
  'search.bad_pattern': (d) => `Esta expresión regular no se entiende: ${patternReason('es', d)}.`,
  'code.not_found': (d) => `No existe el código «${d.code}».`,
  'code.name_taken': (d) => `Ya existe un código llamado «${d.name}» en este lugar.`,
  'code.too_deep': (d) => `Los códigos se pueden anidar hasta ${d.limit} niveles.`,
  'code.cycle': (d) => `«${d.name}» no se puede mover dentro de sí mismo.`,
  'code.ambiguous': (d) => `Más de un código coincide con «${d.code}». Escriba la ruta completa.`,
  'code.merge_below': (d) =>
    `«${d.name}» no se puede unir a «${d.into}», que es él mismo o está dentro de él. Únalos al revés.`,
  'code.text_too_long': (d) =>
    `Juntos, los textos que explican «${d.name}» serían demasiado largos. No se cambió nada; acorte antes alguno.`,
  'code.split_twice': (d) => `Dos partes de «${d.name}» piden las mismas citas. No se cambió nada.`,
  'coding.not_found': (d) => `No existe la codificación «${d.coding}».`,
  'coding.bad_span': (d) =>
    `La cita ${d.start}–${d.end} no está dentro del texto (${d.length} caracteres) o está en blanco.`,
  'coding.bad_split': () =>
    'Una codificación solo se divide entre dos de sus palabras. Ponga el cursor dentro de ella.',
  'coding.lost': () => 'Las palabras de esta codificación ya no están en el texto. Ubíquela primero.',
  'coding.merge_one': () => 'Para fusionar hacen falta dos codificaciones.',
  'coding.merge_differs': (d) =>
    `Estas codificaciones no pueden ser una sola: ${differences.es[String(d.what)] ?? d.what}.`,
  'coding.memos_too_long': () =>
    'Los memos de estas codificaciones son demasiado largos para ser uno solo. Nada cambió.',
  'judgement.not_found': (d) => `No existe el juicio «${d.judgement}».`,
  'evidence.does_not_speak': (d) =>
    `El código «${d.code}» no está vinculado a este indicador: la cita no es evidencia de él. Nada cambió.`,
  'judgement.stage_unknown': (d) => `El modelo no tiene la etapa «${d.stage}».`,
  'judgement.citation_elsewhere': (d) => `La codificación citada ${d.coding} pertenece a otro caso.`,
  'link.owner_not_found': (d) => `No existe aquello (${d.owner}) a lo que vincular citas.`,
  'link.not_found': (d) => `No hay una cita vinculada ${d.position}; quizás se quitó en otra parte.`,
  'link.elsewhere': (d) => `La cita ${d.coding} pertenece a otro caso.`,
  'judgement.no_stage': () => 'Un juicio de etapa nombra una etapa y no lleva veredicto.',
  'judgement.no_verdict': () =>
    'El juicio de un indicador, un componente o un resultado lleva un veredicto, y no nombra etapa ni etapa rival.',
  'judgement.no_rationale': () => 'Un juicio necesita un fundamento.',
  'judgement.signed': () => 'Este juicio está firmado. Otro nuevo puede ocupar su lugar.',
  'judgement.not_signed': () => 'Este juicio es un borrador. Fírmelo primero.',
  'judgement.superseded': () => 'Otro juicio ocupó el lugar de este.',
  'judgement.hidden': (d) =>
    `${d.author} hizo este juicio a ciegas. Usted podrá leerlo cuando haya firmado el suyo, o cuando ${d.author} lo muestre.`,
  'judgement.not_author': (d) => `Solo ${d.author}, que lo hizo, puede mostrar este juicio.`,
  'judgement.settles_differ': () =>
    'Un consenso zanja al menos dos juicios firmados del mismo caso, la misma parte y la misma ola.',
  'wave.name_taken': (d) => `Ya hay una ola llamada «${d.name}».`,
  'wave.backwards': () => 'La ola terminaría antes de empezar.',
  'wave.overlaps': (d) => `La ola compartiría días con «${d.name}». Una fuente solo puede estar en una ola.`,
  'wave.has_ties': (d) =>
    `«${d.name}» tiene ${d.count} ${d.count === 1 ? 'vínculo' : 'vínculos'} entre escuelas. Páselos a otra ola o quítelos primero.`,
  'tie.not_found': () => 'Ese vínculo ya no está. Nada cambió.',
  'tie.same_school': () => 'Un vínculo une a dos escuelas; elija otra que reciba.',
  'tie.elsewhere': (d) => `«${d.school}» es de otro caso. Los vínculos unen a escuelas de un mismo caso.`,
  'tie.said_already': (d) =>
    `Ese vínculo ya está: ${d.tie}, frecuencia ${d.frequency}. Cambie ese en su lugar.`,
  'map.too_large': (d) => `La imagen es demasiado grande: hasta ${d.limitMb} MB.`,
  'map.not_a_picture': (d) => `«${d.file}» no es una imagen PNG o JPEG. Nada cambió.`,
  'wave.has_judgements': (d) =>
    `La ola «${d.name}» tiene juicios (${d.count}), así que no se puede quitar. Nada cambió.`,
  'wave.has_placements': (d) =>
    `En la ola «${d.name}» hay casos ubicados en niveles (${d.count}), por eso no se puede quitar. No se cambió nada.`,
  'level.not_of_component': (d) => `«${d.id}» no es un nivel de «${d.component}».`,
  'strategy.not_found': (d) => `No hay ninguna estrategia «${d.strategy}».`,
  'strategy.name_taken': (d) => `La biblioteca ya tiene una estrategia llamada «${d.name}».`,
  'strategy.in_plans': (d) =>
    `«${d.name}» está en planes de redes (${d.count}) y por eso no se puede quitar. No se cambió nada.`,
  'strategy.bad_file': (d) =>
    `Este no es un archivo de estrategias escrito por otro estudio (${d.detail}). No se cambió nada.`,
  'strategy.homeless': (d) =>
    `«${d.name}» es de una etapa o de un componente que este estudio no tiene. Indique adónde va, o déjela fuera. No se cambió nada.`,
  'plan.not_found': (d) => `No hay ninguna línea «${d.plan}» en los planes.`,
  'plan.backwards': () => 'La estrategia terminaría antes de empezar.',
  'objective.not_found': (d) => `No hay ningún objetivo «${d.objective}».`,
  'attainment.not_found': (d) => `No hay ningún logro anotado «${d.attainment}».`,
  'wave.not_found': (d) => `No hay ninguna ola «${d.wave}».`,
  'memo.not_found': (d) => `No existe el memo «${d.memo}».`,
  'memo.changed_since': () =>
    'Este memo cambió en otra parte desde que usted comenzó. Lo que escribió sigue aquí; no se sobrescribió nada.',
  'memo.too_long': (d) => `Un memo tiene ${d.most} caracteres como máximo. No se guardó nada.`,
  'trace.nothing_named': (d) =>
    `Nada se llama «${d.of}». Indique un id o su comienzo, una fuente como S4, un pasaje como S4 ¶12 o el SHA-256 de un archivo.`,
  'trace.ambiguous': (d) =>
    `${d.count} cosas comienzan con «${d.of}», entre ellas «${d.first}». Indique más del id.`,
  'model.part_not_found': (d) => `El modelo no tiene la parte «${d.id}».`,
  'model.version_not_found': (d) => `El modelo no tuvo una versión ${d.version} en este estudio.`,
  'model.invalid': (d) =>
    `El modelo todavía no se puede usar. «${d.part}»: ${modelProblemWords('es', d.problem)}${Number(d.more) > 0 ? ` Y ${d.more} más.` : ''} El modelo vigente queda como está.`,
  'model.home_unknown': (d) =>
    `A «${d.from}» no se le puede dar como lugar «${d.to}»: una de las dos partes no está. El modelo queda como está.`,
  'model.unchanged': (d) => `Nada difiere de la versión ${d.version}; no hay nada que publicar.`,
  'model.changed_since': (d) =>
    `El modelo cambió desde que se comenzó este borrador: la versión vigente es la ${d.version}. El borrador se conserva; compare y publique de nuevo.`,
  'model.not_shipped': (d) => `El programa no trae un modelo «${d.model}». Hay: ${d.known}.`,
  'model.would_lose_homes': (d) =>
    `Lo que se apoya en estas partes quedaría sin lugar: ${d.parts}. Nada cambió. Mire con --dry-run y luego dé lugares con: trama model migrate ESTUDIO ARCHIVO --home TIPO:ANTES=AHORA, o conserve las partes, en retiro, con --keep.`,
  'model.file_unreadable': (d) => `El archivo no se puede leer: ${d.path}`,
  'model.file_not_json': (d) => `El archivo no es JSON, así que no puede ser un modelo: ${d.message}`,
  'model.file_other': () =>
    'El archivo es JSON, pero no un modelo: no indica «trama.model/1» como su formato.',
  'model.file_newer': (d) =>
    `El archivo está en el formato trama.model/${d.format}, más nuevo que los que este programa conoce. Actualice el programa para leerlo.`,
  'model.file_wrong': (d) =>
    `El archivo del modelo no está como debe en «${d.at}»: ${d.message}.${Number(d.more) > 0 ? ` Y ${d.more} más.` : ''}`,
  'model.file_unusable': (d) =>
    `El modelo de este archivo no se puede usar. «${d.of}»: ${modelProblemWords('es', d.problem)}${Number(d.more) > 0 ? ` Y ${d.more} más.` : ''}`,
  'export.no_codes': () => 'No hay códigos que exportar.',
  'export.too_large': (d) => `El archivo pesaría más de ${d.limitMb} MB.`,
  'export.past': () => 'Un paquete contiene el estudio tal como está ahora, no como era.',
  'bag.broken': (d) => `El paquete no está completo: ${d.detail}`,
  'report.no_cases': () => 'No hay ningún caso que informar.',
  'report.format': (d) => `Esto no se puede escribir como ${d.format}.`,
  'report.which_table': () => 'Un archivo CSV contiene una tabla: indique cuál.',
  'report.leaks': (d) =>
    `No se escribió nada: con seudónimos, todavía quedan nombres reales (${d.count}): ${d.names}.`,
  'report.no_browser': () =>
    'Un PDF lo hace Chromium, Chrome o Edge, y no se encontró ninguno. Instale uno de ellos, o guarde la página web e imprímala como PDF desde cualquier navegador.',
  'report.pdf_failed': () =>
    'No se pudo hacer el PDF. No se escribió nada. Guarde la página web e imprímala como PDF desde un navegador.',
  'report.not_a_report': () =>
    'No es un informe de Trama que se pueda verificar, o se le quitó aquello con que se verifica.',
  'report.bad_record': () => 'Está dañado aquello con que se verifica este informe.',
  'report.newer': () => 'Este informe lo hizo una versión más nueva de Trama.',
  'report.other_study': () => 'Este informe es de otro estudio.',
  'report.does_not_stand': (d) =>
    `De ${d.quotes} citas se sostienen ${d.stands}: ${d.changed} cambiaron, ${d.gone} ya no están, ${d.altered} se alteraron en el informe y de ${d.unrecorded} el informe no guarda registro.`,
  'output.exists': (d) => `Ya hay un archivo en ${d.path}. No se tocó.`,
  'output.unwritable': (d) => `No se puede escribir ${d.path}.`,
}
