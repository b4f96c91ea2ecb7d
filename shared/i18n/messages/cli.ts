// What the terminal says.
import { plural, type Translation } from '../translation.ts'

type Checked = { sources: number; codings: number; operations: number; changes: number; head: string }

export const en = {
  help: (commands: string) =>
    `Trama, a workbench for qualitative multiple-case studies.\n\n${commands}\n\nEvery command takes --json: one JSON document on the standard output and nothing else.\nExit codes: 0 done, 1 a mistake in what was asked, 2 wrong usage, 3 a damaged study.`,
  unknownCommand: (name: string) => `there is no command “${name}”; “trama help” lists them`,
  tooFewWords: (usage: string) => `something is missing; usage: trama ${usage}`,
  tooManyWords: (word: string, usage: string) => `“${word}” is one word too many; usage: trama ${usage}`,
  missingOption: (option: string, usage: string) => `${option} is missing; usage: trama ${usage}`,
  notAChoice: (option: string, value: string, choices: string) =>
    `${option} can't be “${value}”; choose one of ${choices}`,
  notANumber: (option: string, value: string) => `${option} must be a whole number from 0, not “${value}”`,
  notADay: (option: string, value: string) => `${option} must be a day such as 2023-05-17, not “${value}”`,
  notAMoment: (option: string, value: string) =>
    `${option} must be an entry of the journal, a day such as 2023-05-17 or an instant such as 2023-05-17T10:00:00Z, not “${value}”`,
  created: (path: string) => `New study: ${path}`,
  sampleCreated: (path: string, cases: number, sources: number, codings: number) =>
    `Sample study: ${path} (${cases} cases, ${sources} sources, ${codings} codings; fictional material)`,
  checked: ({ sources, codings, operations, changes, head }: Checked) =>
    `Sound: ${sources} ${plural('en', sources, { one: 'source', other: 'sources' })}, ${codings} ${plural('en', codings, { one: 'coding', other: 'codings' })}, ${operations} ${plural('en', operations, { one: 'operation', other: 'operations' })}, ${changes} ${plural('en', changes, { one: 'change', other: 'changes' })}.\nNewest link of the journal: ${head}`,
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Redone: ${what}`,
  imported: (file: string, number: string, id: string) => `${file}: ${number} ${id}`,
  oneWayToAutocode: (usage: string) =>
    `say what to look for in exactly one way: --words, --phrase, --regex or --speaker; usage: trama ${usage}`,
  wordListSize: (file: string, found: number, most: number) =>
    `a word list has 1 to ${most} lines, and “${file}” has ${found}`,
  tooManyStretches: (found: number, most: number) =>
    `${found} stretches were found, and one operation codes ${most} at most; --case makes it fewer`,
  oneMemoText: (usage: string) =>
    `give the text in exactly one way: --text or --text-file; usage: trama ${usage}`,
  alreadyCoded: 'already coded',
  replaced: (done: number, sources: number, lost: number, dryRun: boolean) =>
    `${done} ${plural('en', done, { one: 'place', other: 'places' })} in ${sources} ${plural('en', sources, { one: 'source', other: 'sources' })}; ${dryRun ? 'nothing was replaced' : 'replaced in one operation'}. ${lost} ${plural('en', lost, { one: 'coding', other: 'codings' })} ${dryRun ? 'would lose' : 'lost'} all ${plural('en', lost, { one: 'its', other: 'their' })} words.`,
  shownOf: (shown: number, total: number) => `… and ${total - shown} more`,
  fate: { kept: 'kept', changed: 'changed', shrunk: 'shrunk', lost: 'lost' },
  revision: (seq: number, when: string, what: string, coder: string, length: number, current: boolean) =>
    `${current ? '*' : ' '} ${seq}  ${when}  ${what}  ${coder}  ${length} ${plural('en', length, { one: 'character', other: 'characters' })}`,
  undoOf: (what: string) => `undone: ${what}`,
  redoOf: (what: string) => `redone: ${what}`,
  autocoded: (stretches: number, sources: number, made: number, dryRun: boolean) =>
    `${stretches} ${plural('en', stretches, { one: 'stretch', other: 'stretches' })} in ${sources} ${plural('en', sources, { one: 'source', other: 'sources' })}; ${dryRun ? 'nothing was coded' : `${made} ${plural('en', made, { one: 'coding', other: 'codings' })} made in one operation`}.`,
  reported: (name: string, path: string) => `Report of ${name}: ${path}`,
  exported: (excerpts: number, path: string) =>
    `${excerpts} ${plural('en', excerpts, { one: 'excerpt', other: 'excerpts' })}: ${path}`,
  fit: 'fit',
  coverage: 'coverage',
  reached: 'reached',
  suggestion: 'The evidence suggests',
  judgement: 'Judged',
  notJudged: 'not yet',
  fragile: 'fragile: one source decides',
}

export const es: Translation<typeof en> = {
  help: (commands) =>
    `Trama, mesa de trabajo para estudios cualitativos de casos múltiples.\n\n${commands}\n\nTodos los comandos aceptan --json: un documento JSON en la salida estándar y nada más.\nCódigos de salida: 0 hecho, 1 error en lo pedido, 2 uso incorrecto, 3 estudio dañado.`,
  unknownCommand: (name) => `no existe el comando «${name}»; «trama help» los muestra todos`,
  tooFewWords: (usage) => `falta algo; uso: trama ${usage}`,
  tooManyWords: (word, usage) => `«${word}» está de más; uso: trama ${usage}`,
  missingOption: (option, usage) => `falta ${option}; uso: trama ${usage}`,
  notAChoice: (option, value, choices) => `${option} no puede ser «${value}»; elija entre ${choices}`,
  notANumber: (option, value) => `${option} debe ser un número entero desde 0, no «${value}»`,
  notADay: (option, value) => `${option} debe ser un día como 2023-05-17, no «${value}»`,
  notAMoment: (option, value) =>
    `${option} debe ser un asiento de la bitácora, un día como 2023-05-17 o un instante como 2023-05-17T10:00:00Z, no «${value}»`,
  created: (path) => `Estudio nuevo: ${path}`,
  sampleCreated: (path, cases, sources, codings) =>
    `Estudio de ejemplo: ${path} (${cases} casos, ${sources} fuentes, ${codings} codificaciones; material ficticio)`,
  checked: ({ sources, codings, operations, changes, head }) =>
    `En orden: ${sources} ${plural('es', sources, { one: 'fuente', other: 'fuentes' })}, ${codings} ${plural('es', codings, { one: 'codificación', other: 'codificaciones' })}, ${operations} ${plural('es', operations, { one: 'operación', other: 'operaciones' })}, ${changes} ${plural('es', changes, { one: 'cambio', other: 'cambios' })}.\nÚltimo eslabón de la bitácora: ${head}`,
  undone: (what) => `Deshecho: ${what}`,
  redone: (what) => `Rehecho: ${what}`,
  imported: (file, number, id) => `${file}: ${number} ${id}`,
  oneWayToAutocode: (usage) =>
    `indique qué buscar de una sola manera: --words, --phrase, --regex o --speaker; uso: trama ${usage}`,
  wordListSize: (file, found, most) =>
    `una lista de palabras tiene de 1 a ${most} líneas, y «${file}» tiene ${found}`,
  tooManyStretches: (found, most) =>
    `se hallaron ${found} tramos y una operación codifica ${most} como máximo; con --case serán menos`,
  oneMemoText: (usage) => `indique el texto de una sola manera: --text o --text-file; uso: trama ${usage}`,
  alreadyCoded: 'ya codificado',
  replaced: (done, sources, lost, dryRun) =>
    `${done} ${plural('es', done, { one: 'lugar', other: 'lugares' })} en ${sources} ${plural('es', sources, { one: 'fuente', other: 'fuentes' })}; ${dryRun ? 'no se reemplazó nada' : 'reemplazado en una sola operación'}. ${lost} ${plural('es', lost, { one: 'codificación', other: 'codificaciones' })} ${dryRun ? plural('es', lost, { one: 'perdería', other: 'perderían' }) : plural('es', lost, { one: 'perdió', other: 'perdieron' })} todas sus palabras.`,
  shownOf: (shown, total) => `… y ${total - shown} más`,
  fate: { kept: 'igual', changed: 'cambia', shrunk: 'se acorta', lost: 'se pierde' },
  revision: (seq, when, what, coder, length, current) =>
    `${current ? '*' : ' '} ${seq}  ${when}  ${what}  ${coder}  ${length} ${plural('es', length, { one: 'carácter', other: 'caracteres' })}`,
  undoOf: (what) => `deshecho: ${what}`,
  redoOf: (what) => `rehecho: ${what}`,
  autocoded: (stretches, sources, made, dryRun) =>
    `${stretches} ${plural('es', stretches, { one: 'tramo', other: 'tramos' })} en ${sources} ${plural('es', sources, { one: 'fuente', other: 'fuentes' })}; ${dryRun ? 'no se codificó nada' : `${made} ${plural('es', made, { one: 'codificación hecha', other: 'codificaciones hechas' })} en una sola operación`}.`,
  reported: (name, path) => `Informe de ${name}: ${path}`,
  exported: (excerpts, path) =>
    `${excerpts} ${plural('es', excerpts, { one: 'cita', other: 'citas' })}: ${path}`,
  fit: 'ajuste',
  coverage: 'cobertura',
  reached: 'alcanzada',
  suggestion: 'La evidencia sugiere',
  judgement: 'Juicio',
  notJudged: 'todavía no',
  fragile: 'frágil: una sola fuente decide',
}
