// The table of networks: what people, establishments, judgements and evidence say of each case, as they are now.
import { standingStage } from '../../../shared/domain/judgements/standing.ts'
import { networkFacts } from '../../../shared/domain/networks/network-facts.ts'
import { suggestedStages } from '../../../shared/domain/picture/suggested-stages.ts'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { WaveId } from '../../../shared/schema/ids.ts'
import type { NetworkRow, NetworkTable } from '../../../shared/schema/network-table.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { networksMarkdown, networksTable } from '../files/export/networks.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { tableCsv, tablesXlsx } from '../files/report/render-tables.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listMemberships } from '../repositories/memberships.ts'
import { readModel } from '../repositories/model.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'
import { listSources } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { listWaves } from '../repositories/waves.ts'
import { leaksIn, refuseLeaks } from './leaks.ts'
import { weighed } from './picture.ts'
import { mimes } from './report-writing.ts'
import { findWave } from './waves.ts'

export const networkServices: ServicesOf<'networks'> = {
  'networks.table': ({ db }, { wave }) => networksOf(db, wave ?? null),
  'networks.export': async ({ study }, { wave, format, language, allowLeaks }) => {
    const { db } = study.file
    const spoken = language ?? readStudy(db).language
    const bytes = await written(db, networksOf(db, wave ?? null), {
      format,
      spoken,
      allowLeaks: allowLeaks === true,
    })
    return {
      fileName: `${fileNameOf([messagesFor(spoken).networkTable.fileName])}.${format}`,
      mime: mimes[format],
      base64: Buffer.from(bytes).toString('base64'),
    }
  },
}

async function written(
  db: ReadableDb,
  table: NetworkTable,
  { format, spoken, allowLeaks }: { format: 'csv' | 'xlsx' | 'md'; spoken: Language; allowLeaks: boolean },
): Promise<Uint8Array> {
  const made = networksTable(table, readModel(db), spoken)
  if (!allowLeaks)
    refuseLeaks(
      leaksIn(
        db,
        made.rows.flat().filter((cell) => typeof cell === 'string'),
      ),
    )
  if (format === 'md') return Buffer.from(networksMarkdown(made))
  return format === 'csv' ? Buffer.from(tableCsv(made)) : tablesXlsx([made])
}

/** @throws wave.not_found */
export function networksOf(db: ReadableDb, waveId: WaveId | null): NetworkTable {
  const wave = waveId === null ? null : findWave(db, waveId)
  const sources = listSources(db).filter((source) => wave === null || inWave(source, wave))
  const cases = listCases(db)
  const suggested = suggestedStages({
    model: readModel(db),
    codes: listCodes(db),
    cases: cases.map(({ id }) => id),
    sources,
    codings: weighed(db),
  })
  const judgements = listJudgements(db)
  const waves = listWaves(db)
  const participants = Map.groupBy(listParticipants(db), ({ caseId }) => caseId)
  const establishments = Map.groupBy(listEstablishments(db), ({ caseId }) => caseId)
  const memberships = Map.groupBy(listMemberships(db), ({ participantId }) => participantId)
  const rows = cases.map(({ id, name }): NetworkRow => {
    const people = participants.get(id) ?? []
    const day = lastDay(
      sources.filter(({ caseId }) => caseId === id),
      wave,
    )
    const judged = standingStage(judgements, id, waves, waveId)
    return {
      caseId: id,
      case: name,
      day,
      ...networkFacts(
        {
          participants: people,
          memberships: people.flatMap((each) => memberships.get(each.id) ?? []),
          establishments: establishments.get(id) ?? [],
        },
        day,
      ),
      judged: judged === null ? null : { stage: judged.stage, status: judged.status, wave: judged.wave },
      suggested: suggested.get(id) ?? null,
    }
  })
  return { wave: waveId, rows }
}

/** The last day of what was gathered of a case; of a wave that nothing was gathered in, its own last day. */
function lastDay(sources: readonly Pick<Source, 'date'>[], wave: Wave | null): string | null {
  const days = sources.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  return days.at(-1) ?? wave?.to ?? wave?.from ?? null
}
