// What the terminal says of judgements and waves.
import { plural, type Translation } from '../translation.ts'

export const en = {
  oneSubject: (usage: string) =>
    `say what is judged in exactly one way: --stage, or --indicator, --component or --result with --verdict; usage: trama ${usage}`,
  badWeight: (value: string) => `--weight takes CODING_ID=0..100, not “${value}”`,
  notCited: (id: string) => `--weight names ${id}, which is not cited`,
  judged: (name: string, what: string, id: string) => `${name}: ${what} ${id}`,
  signed: (id: string, by: string) => `Signed by ${by}: ${id}`,
  affirmed: (id: string, by: string) => `Reaffirmed by ${by}: ${id}`,
  revealed: (id: string) => `Everybody can read it now: ${id}`,
  settled: (id: string, count: number) => `Consensus of ${count} judgements: ${id}`,
  noneStale: (signed: number) =>
    `Nothing out of date among ${signed} signed ${plural('en', signed, { one: 'judgement', other: 'judgements' })}.`,
  staleHead: (name: string, what: string, id: string, since: string) =>
    `${name}: ${what} (${id}), as of ${since}`,
  hidden: (author: string, when: string) => `${author}, ${when}: judged blind, not shown`,
  waveAdded: (name: string, id: string) => `New wave: ${name} ${id}`,
  waveChanged: (name: string) => `Changed: ${name}`,
  waveRemoved: (name: string) => `Removed: ${name}`,
  wave: (name: string, from: string, to: string, sources: number) =>
    `${name}  ${from} – ${to}  ${sources} ${plural('en', sources, { one: 'source', other: 'sources' })}`,
  open: '…',
  noWaves: 'There are no waves.',
  noJudgements: 'There are no judgements.',
  oneWaveAction: (usage: string) =>
    `--add, --change and --remove do one thing at a time; usage: trama ${usage}`,
}

export const es: Translation<typeof en> = {
  oneSubject: (usage) =>
    `diga qué se juzga de una sola manera: --stage, o bien --indicator, --component o --result con --verdict; uso: trama ${usage}`,
  badWeight: (value) => `--weight recibe ID_DE_CODIFICACIÓN=0..100, no «${value}»`,
  notCited: (id) => `--weight nombra ${id}, que no está entre lo citado`,
  judged: (name, what, id) => `${name}: ${what} ${id}`,
  signed: (id, by) => `Firmado por ${by}: ${id}`,
  affirmed: (id, by) => `Reafirmado por ${by}: ${id}`,
  revealed: (id) => `Ahora cualquiera puede leerlo: ${id}`,
  settled: (id, count) => `Consenso de ${count} juicios: ${id}`,
  noneStale: (signed) =>
    plural('es', signed, {
      one: 'Nada desactualizado; hay un juicio firmado.',
      other: `Nada desactualizado entre ${signed} juicios firmados.`,
    }),
  staleHead: (name, what, id, since) => `${name}: ${what} (${id}), según estaba el ${since}`,
  hidden: (author, when) => `${author}, ${when}: juicio a ciegas, no se muestra`,
  waveAdded: (name, id) => `Ola nueva: ${name} ${id}`,
  waveChanged: (name) => `Cambiada: ${name}`,
  waveRemoved: (name) => `Quitada: ${name}`,
  wave: (name, from, to, sources) =>
    `${name}  ${from} – ${to}  ${sources} ${plural('es', sources, { one: 'fuente', other: 'fuentes' })}`,
  open: '…',
  noWaves: 'No hay olas.',
  noJudgements: 'No hay juicios.',
  oneWaveAction: (usage) => `--add, --change y --remove hacen una cosa a la vez; uso: trama ${usage}`,
}
