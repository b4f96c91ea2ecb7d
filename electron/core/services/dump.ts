// The whole study as one document, in a stable order, for programs that check results.
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { treeOrder } from '../../../shared/domain/codebook/tree.ts'
import type { Dump } from '../../../shared/schema/dump.ts'
import type { Memo } from '../../../shared/schema/memo.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listAttributes, listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings, listLostCodings } from '../repositories/codings.ts'
import { listAnswers, listExclusions } from '../repositories/evidence-marks.ts'
import { listFactCitations } from '../repositories/fact-citations.ts'
import { readImportReports } from '../repositories/import-reports.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listPlacements } from '../repositories/levels.ts'
import { listAllLinked } from '../repositories/linked-excerpts.ts'
import { listActivities, listAttendance, listMeetingRoles } from '../repositories/meetings.ts'
import { listMemberships } from '../repositories/memberships.ts'
import { listMemos } from '../repositories/memos.ts'
import { readModel, readRetired } from '../repositories/model.ts'
import { listAttainments, listObjectives } from '../repositories/objectives.ts'
import { listEstablishments, listParticipants, listSpeaking } from '../repositories/people.ts'
import { listPeopleAttributes } from '../repositories/people-attributes.ts'
import { listSnapshots } from '../repositories/signatures.ts'
import { listSources, readText } from '../repositories/sources.ts'
import { listOwnStrategies, listPlanItems } from '../repositories/strategies.ts'
import { readStudy } from '../repositories/study.ts'
import { listMaps, listTies } from '../repositories/ties.ts'
import { listWaves } from '../repositories/waves.ts'
import { versionsOf } from './model-versions.ts'

export function dumpStudy(db: ReadableDb): Dump {
  const model = readModel(db)
  const { language } = readStudy(db)
  const attributes = listAttributes(db)
  const codes = listCodes(db)
  const paths = codePaths(codes)
  return {
    format: 'trama.dump/1',
    model: {
      saturation: model.saturation,
      threshold: model.threshold,
      minCoverage: model.minCoverage,
      stages: model.stages.map(({ id, order }) => ({
        id,
        order,
        indicators: model.indicators
          .filter((indicator) => indicator.stage === id)
          .map(({ id: indicator, dimension, component, text }) => ({
            id: indicator,
            dimension,
            component,
            text: text[language],
          })),
      })),
      retired: readRetired(db).map(({ kind, id }) => ({ kind, id })),
      versions: versionsOf(db),
    },
    cases: listCases(db).map(({ id, name, values }) => ({
      id,
      name,
      attributes: Object.fromEntries(
        attributes.flatMap((attribute) => {
          const value = values[attribute.id]
          return value === undefined ? [] : [[attribute.name, value]]
        }),
      ),
    })),
    establishments: listEstablishments(db),
    participants: listParticipants(db),
    memberships: listMemberships(db),
    peopleAttributes: [
      ...listPeopleAttributes(db, 'establishment'),
      ...listPeopleAttributes(db, 'participant'),
    ],
    speaking: listSpeaking(db),
    sources: listSources(db).map(({ id, caseId, kind, title, date, sha256 }) => ({
      id,
      caseId,
      kind,
      title,
      date,
      text: readText(db, id)?.text ?? '',
      sha256,
    })),
    attendance: listAttendance(db),
    activities: listActivities(db),
    meetingRoles: listMeetingRoles(db),
    factCitations: listFactCitations(db),
    codes: treeOrder(codes).map(({ id, parentId, name, indicators }) => ({
      id,
      parentId,
      name,
      path: paths.get(id) ?? name,
      indicators,
    })),
    codings: listCodings(db, null).map(({ createdAt: _at, ...coding }) => coding),
    lostCodings: listLostCodings(db, null).map(({ createdAt: _at, ...coding }) => coding),
    exclusions: listExclusions(db).map(({ codingId, indicatorId, reason }) => ({
      codingId,
      indicatorId,
      reason,
    })),
    answers: listAnswers(db).map(({ codingId, indicatorId, argument }) => ({
      codingId,
      indicatorId,
      argument,
    })),
    ties: listTies(db),
    maps: listMaps(db),
    waves: listWaves(db),
    levels: listPlacements(db),
    judgements: listJudgements(db),
    snapshots: listSnapshots(db),
    linkedExcerpts: listAllLinked(db),
    memos: listMemos(db).sort(asWritten),
    strategies: listOwnStrategies(db),
    plan: listPlanItems(db),
    objectives: listObjectives(db),
    attainments: listAttainments(db),
    importReports: readImportReports(db),
  }
}

/** Oldest first. */
function asWritten(a: Memo, b: Memo): number {
  const left = `${a.createdAt} ${a.id}`
  const right = `${b.createdAt} ${b.id}`
  return left < right ? -1 : Number(left > right)
}
