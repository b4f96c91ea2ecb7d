// Projects on their way in, for tests: from folders and from parts, through the core like any other caller.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { OffsetReading, ProjectReport } from '../../../shared/schema/project-import.ts'
import type { TestCore } from '../../core/open-core.ts'

export const newStudy = ({ call, path }: TestCore) =>
  call('study.create', { path: path('estudio.trama'), title: 'Estudio', language: 'es' })

/** Pieces as large as every transport carries. */
const pieceBytes = 3 * 1024 * 1024

export async function stage({ call }: Pick<TestCore, 'call'>, fileName: string, bytes: Uint8Array) {
  let { stagedId } = await call('imports.stage', { stagedId: null, fileName, base64: '' })
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const base64 = Buffer.from(bytes.subarray(at, at + pieceBytes)).toString('base64')
    stagedId = (await call('imports.stage', { stagedId, fileName, base64 })).stagedId
  }
  return stagedId
}

export async function importProject(
  core: Pick<TestCore, 'call'>,
  fileName: string,
  bytes: Uint8Array,
  offsets: OffsetReading | null = null,
  inside: string | null = null,
): Promise<ProjectReport> {
  const stagedId = await stage(core, fileName, bytes)
  return core.call('projects.run', { taskId: 'test', stagedId, offsets, inside, kind: 'interview' })
}

/** How many of each kind came in, changed or stayed out. */
export function outcomeCounts({
  items,
}: Pick<ProjectReport, 'items'>): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const { kind, outcome } of items) {
    const of = counts[kind] ?? {}
    counts[kind] = of
    of[outcome] = (of[outcome] ?? 0) + 1
  }
  return counts
}

/** A .qdpx of these parts. */
export function qdpx(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        typeof part === 'string' ? Buffer.from(part) : part,
      ]),
    ),
    { level: 1 },
  )
}

/** A GUID from a small number, so that tests can be read. */
export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const xml = (inner: string, attributes = 'name="P"'): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" ${attributes}>${inner}</Project>`

/** Each folder is a project in the manner of some program: a codebook, or the parts of a zip. */
export const fixtureFolder = join(import.meta.dirname, '../../../fixtures/refi')
export const fixtureNames = readdirSync(fixtureFolder).sort()

/** By their paths; none for what is no zip. */
export function partsOf(name: string): Record<string, Uint8Array> {
  const root = join(fixtureFolder, name, 'input')
  if (!existsSync(root)) return {}
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path))]),
  )
}

export function bytesOf(name: string): Uint8Array {
  const codebook = join(fixtureFolder, name, 'input.qdc')
  return existsSync(codebook) ? readFileSync(codebook) : qdpx(partsOf(name))
}
