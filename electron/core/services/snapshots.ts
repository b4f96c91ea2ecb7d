// What judgements lean on, as it is now: frozen when one is signed, and compared with what was frozen then.
import { frozenProfile } from '../../../shared/domain/judgements/frozen-profile.ts'
import type { Frozen } from '../../../shared/domain/judgements/staleness.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import type { CaseId, CodingId, WaveId } from '../../../shared/schema/ids.ts'
import type { Citation, Judgement } from '../../../shared/schema/judgement.ts'
import type {
  FrozenCitation,
  FrozenCoding,
  FrozenProfile,
} from '../../../shared/schema/judgement-snapshot.ts'
import { sha256 } from '../content-hash.ts'
import type { ReadableDb } from '../db/sql.ts'
import { lastSeq } from '../history/journal.ts'
import { listCodes } from '../repositories/codes.ts'
import { isAnchored, readCoding } from '../repositories/codings.ts'
import { listExclusions } from '../repositories/evidence-marks.ts'
import { readModel } from '../repositories/model.ts'
import { listSources } from '../repositories/sources.ts'
import { listWaves } from '../repositories/waves.ts'
import { excerptReader } from './excerpts.ts'
import { loadCase, sourcesOf } from './profile.ts'

export type Freezer = (judgement: Pick<Judgement, 'caseId' | 'wave' | 'citations'>) => Frozen

/** A model as it is kept, and the name it is kept under. */
export function modelKept(db: ReadableDb): { sha256: string; json: string } {
  const json = JSON.stringify(readModel(db))
  return { sha256: sha256(json), json }
}

/** Freezes one judgement after the other; what they share is read once. */
export function freezer(db: ReadableDb): Freezer {
  const model = readModel(db)
  const hash = sha256(JSON.stringify(model))
  const seq = lastSeq(db)
  const waves = new Map(listWaves(db).map((wave) => [wave.id, wave]))
  const citation = citationFreezer(db)
  const profiles = new Map<string, FrozenProfile>()
  const profile = (caseId: CaseId, wave: WaveId | null): FrozenProfile => {
    const key = `${caseId} ${wave}`
    const known = profiles.get(key)
    if (known !== undefined) return known
    const loaded = loadCase(db, caseId)
    const of = wave === null ? null : (waves.get(wave) ?? null)
    const fresh = frozenProfile(rollupCase({ ...loaded, sources: sourcesOf(loaded, caseId, of) }))
    profiles.set(key, fresh)
    return fresh
  }
  return ({ caseId, wave, citations }) => ({
    model,
    snapshot: {
      seq,
      model: { id: model.id, version: model.version, sha256: hash },
      wave: wave === null ? null : (waves.get(wave) ?? null),
      profile: profile(caseId, wave),
      citations: citations.map(citation),
    },
  })
}

function citationFreezer(db: ReadableDb): (cited: Citation) => FrozenCitation {
  const sources = new Map(listSources(db).map((source) => [source.id, source]))
  const codes = new Map(listCodes(db).map((code) => [code.id, code]))
  const exclusions = Map.groupBy(listExclusions(db), ({ codingId }) => codingId)
  const reader = excerptReader(db)
  const frozenCoding = (id: CodingId): (FrozenCoding & { locator: string | null }) | null => {
    const found = readCoding(db, id)
    const code = found === undefined ? undefined : codes.get(found.codeId)
    if (found === undefined || code === undefined) return null
    const lost = !isAnchored(db, id)
    return {
      quote: found.quote,
      lost,
      direction: found.direction,
      coder: found.coder,
      code: {
        id: code.id,
        name: code.name,
        definition: code.definition,
        useWhen: code.useWhen,
        doNotUseWhen: code.doNotUseWhen,
      },
      excluded: (exclusions.get(id) ?? [])
        .map(({ indicatorId, reason }) => ({ indicatorId, reason }))
        .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1)),
      locator: lost ? null : reader.locator(found.sourceId, found),
    }
  }
  return ({ codingId, stance, sourceId }) => {
    const source = sources.get(sourceId)
    const found = codingId === null ? null : frozenCoding(codingId)
    const { locator, ...coding } = found ?? { locator: null }
    return {
      codingId,
      stance,
      sourceId,
      source:
        source === undefined
          ? null
          : { number: source.number, title: source.title, kind: source.kind, date: source.date },
      locator,
      coding: 'quote' in coding ? coding : null,
    }
  }
}
