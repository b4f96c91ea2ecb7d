// The studies that the jobs in a browser work on.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../shared/api/contract.ts'
import { type Bench, openBench, transcript } from './large-study.ts'
import { seeded } from './measure.ts'
import { fillNetworks } from './picture-jobs.ts'

/** Sources to be opened: characters (UTF-16 units) and codings of each. */
export const sizes = [
  { title: 'Lectura 40k 250', units: 40_000, codings: 250 },
  { title: 'Lectura 40k 1000', units: 40_000, codings: 1_000 },
  { title: 'Lectura 300k 3000', units: 300_000, codings: 3_000 },
  { title: 'Lectura 1M 20000', units: 1_000_000, codings: 20_000 },
] as const
/** The source to be written in: about 20,000 words. */
export const edited = { title: 'Escritura 20k 2000', units: 110_000, codings: 2_000 } as const
export const codingsInAll = 100_000
const others = 40
/** Codes in use. */
const codesUsed = 40

const studies = {
  reading: { file: 'lectura.trama', fill: fillReading },
  searching: { file: 'busqueda.trama', fill: fillSearching },
  networks: { file: 'redes.trama', fill: fillNetworks },
} as const
export type StudyName = keyof typeof studies

/** The path of a study, made if it is not in the folder yet. */
export async function studyIn(folder: string, name: StudyName): Promise<string> {
  const { file, fill } = studies[name]
  const path = join(folder, file)
  if (existsSync(path)) return path
  console.log(`making the study: ${name} …`)
  const bench = openBench(folder)
  await fill(bench, path)
  await bench.core.close()
  return path
}

async function fillReading(bench: Bench, path: string): Promise<void> {
  const { call } = bench
  const random = seeded(11)
  await call('study.create', { path, title: 'Lectura', language: 'es' })
  const known = [edited, ...sizes].reduce((sum, { codings }) => sum + codings, 0)
  const rest = codingsInAll - known
  const fillers = Array.from({ length: others }, (_, n) => ({
    title: `Otra ${n + 1}`,
    units: 40_000,
    codings: Math.floor(rest / others) + (n < rest % others ? 1 : 0),
  }))
  const all = [{ title: 'Primera', units: 5_000, codings: 20 }, edited, ...sizes, ...fillers]
  await importTexts(
    bench,
    all.map(({ title, units }) => ({ title, text: transcript(units, random) })),
  )
  const sources = await call('sources.list', {})
  const codes = (await call('codes.list', {})).slice(0, codesUsed)
  for (const source of sources) {
    const count = all.find(({ title }) => title === source.title)?.codings ?? 0
    const spans = Array.from({ length: count }, () => {
      const start = Math.floor(random() * (source.length - 500))
      return { sourceId: source.id, start, end: start + 20 + Math.floor(random() * 400) }
    })
    for (const [index, code] of codes.entries()) {
      const given = spans.filter((_, n) => n % codes.length === index)
      const direction = (['supports', 'supports', 'contradicts', 'neutral'] as const)[index % 4] ?? 'supports'
      const rest = { codeIds: [code.id], direction, memo: '', coder: `P${index % 3}` }
      if (given.length > 0) await call('codings.createMany', { spans: given, ...rest })
    }
  }
  await call('study.close', {})
}

/** Five million words of a vocabulary in which, as in speech, few words are said often and most seldom. */
async function fillSearching(bench: Bench, path: string): Promise<void> {
  const random = seeded(13)
  await bench.call('study.create', { path, title: 'Búsqueda', language: 'es' })
  const words = vocabulary(20_000, random)
  const say = zipf(words, random)
  for (let batch = 0; batch < 10; batch++)
    await importTexts(
      bench,
      Array.from({ length: 10 }, (_, n) => ({
        title: `Texto ${batch * 10 + n + 1}`,
        text: speech(50_000, say, random),
      })),
    )
  await bench.call('study.close', {})
}

async function importTexts(
  { call }: Bench,
  texts: readonly { title: string; text: string }[],
): Promise<void> {
  const items: Input<'imports.run'>['items'] = []
  for (const [n, { title, text }] of texts.entries()) {
    const base64 = Buffer.from(text).toString('base64')
    const { stagedId } = await call('imports.stage', { stagedId: null, fileName: `${title}.txt`, base64 })
    const rest = { kind: 'interview', date: null, encoding: null, allowDuplicate: true } as const
    items.push({ stagedId, title, case: { name: `Red ${(n % 20) + 1}` }, ...rest })
  }
  await call('imports.run', { taskId: 'bench', items })
}

const syllables =
  'ca co de re la ra ción te mi so lu per tra gué ño in es cue por ma na di do ble gru men tar vo si un fé'.split(
    ' ',
  )

/** Different words of one to five syllables, the seldomest last; among them one to look for. */
function vocabulary(size: number, random: () => number): string[] {
  const found = new Set<string>()
  while (found.size < size - 1) {
    const length = 1 + Math.floor(random() * 4 + found.size / size)
    const pick = () => syllables[Math.floor(random() * syllables.length)] ?? ''
    found.add(Array.from({ length }, pick).join(''))
  }
  const words = [...found]
  words.splice(4_000, 0, 'colaboración')
  return words
}

/** Draws words with a frequency of one over their rank. */
function zipf(words: readonly string[], random: () => number): () => string {
  const sums: number[] = []
  let sum = 0
  for (const rank of words.keys()) {
    sum += 1 / (rank + 2)
    sums.push(sum)
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

function speech(words: number, say: () => string, random: () => number): string {
  const lines: string[] = []
  for (let said = 0; said < words; ) {
    const count = Math.min(words - said, 10 + Math.floor(random() * 90))
    lines.push(`${lines.length % 2 === 0 ? 'E1' : 'P1'}: ${Array.from({ length: count }, say).join(' ')}.`)
    said += count
  }
  return lines.join('\n')
}
