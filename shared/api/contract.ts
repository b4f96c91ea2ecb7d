// The contract: one line of data a method. Types, validation, undo labels and clients all derive from it.
//   query    reads the open study, changes nothing
//   command  is one operation of the study's history, in one transaction
//   task     reaches beyond one transaction: opens and closes studies, stages files, prepares long work, walks history
// `scope: 'app'` methods work with no study open; the others answer study.none_open.
// Long because it is one table: every method of the workbench, in one place.
import { z } from 'zod'
import { appInfo, checkReport, folderListing, recentStudy, settings, studyInfo } from '../schema/app.ts'
import { columnUse, tableAsked, tableOutcome, tablePreview } from '../schema/attribute-table.ts'
import {
  autocodePreview,
  autocodeScope,
  autocodeUnit,
  autocodeWhat,
  mostStretches,
} from '../schema/autocode.ts'
import {
  attribute,
  attributeOwner,
  attributeType,
  attributeValue,
  MOST_OPTIONS,
  studyCase,
} from '../schema/case.ts'
import { code, codeTies, color, mergePreview, splitPart } from '../schema/codebook.ts'
import { coder, codingMark, direction, excerpt, weight } from '../schema/coding.ts'
import { desk, deskChanges } from '../schema/desk.ts'
import { dump } from '../schema/dump.ts'
import {
  excerptFormat,
  excerptList,
  excerptQuestion,
  listedExcerpt,
  mostCodings,
} from '../schema/excerpts.ts'
import { bagReport, exportChoices, exportFormat, exportReport } from '../schema/exchange.ts'
import { citedFact, fact, factCitation, factKey } from '../schema/fact.ts'
import { gap } from '../schema/gaps.ts'
import {
  asOf,
  historyObject,
  historyState,
  journalFacets,
  journalFilter,
  operation,
  operationChanges,
  restorableKinds,
} from '../schema/history.ts'
import * as ids from '../schema/ids.ts'
import {
  encoding,
  importItem,
  importOutcome,
  importPreview,
  rowColumns,
  stagedRow,
  stagedTable,
  stageInput,
} from '../schema/import.ts'
import {
  confidences,
  hiddenJudgement,
  judgement,
  judgementSubject,
  placedJudgement,
  stance,
  verdict,
} from '../schema/judgement.ts'
import { ledger, ledgerFilter, ledgerSort, sensitivity } from '../schema/ledger.ts'
import { shownPlacement } from '../schema/level.ts'
import { linkedExcerpt, linkOwner, placedLink } from '../schema/linked-excerpt.ts'
import { activity, attendanceListRead, attendanceState, caseMeetings, ledByText } from '../schema/meeting.ts'
import {
  memo,
  memoBody,
  memoCount,
  memoEntry,
  memoLink,
  memoTarget,
  memoTargetKinds,
  memoTitle,
  namedThing,
} from '../schema/memo.ts'
import { model, modelFile, modelInForce, starterCode } from '../schema/model.ts'
import { modelDifference, modelPreview, partHome } from '../schema/model-change.ts'
import { modelChoice, shippedModel } from '../schema/model-file.ts'
import { modelVersion } from '../schema/model-version.ts'
import { networkTable } from '../schema/network-table.ts'
import { attainment, attainmentValue, listedObjective, objective } from '../schema/objective.ts'
import {
  coordinates,
  establishment,
  levels,
  mapPoint,
  membership,
  nameOrNone,
  participant,
  people,
  speakerLabel,
  territory,
} from '../schema/people.ts'
import { picture } from '../schema/picture.ts'
import { caseProcess } from '../schema/process.ts'
import { caseProfile, evidence, layerTally, rollup, whatIf } from '../schema/profile.ts'
import {
  projectPreview,
  projectQuestion,
  projectReport,
  projectReportEntry,
  recognisedProject,
} from '../schema/project-import.ts'
import { askedChoices, leak, reportOf, verification, writtenFormat } from '../schema/report.ts'
import {
  edit,
  lostExcerpt,
  mostReplaced,
  replacePreview,
  replaceWhat,
  revision,
  revisionPreview,
  revisionText,
} from '../schema/revision.ts'
import { searchQuery, searchResult, searchScope } from '../schema/search.ts'
import { source, sourceKind, sourceText } from '../schema/source.ts'
import { standing } from '../schema/staleness.ts'
import {
  listedPlanItem,
  ownStrategy,
  planItem,
  stageOnDay,
  strategyFit,
  strategyRef,
  triedStrategy,
} from '../schema/strategy.ts'
import { longestStrategyFile, strategyHomes, strategyPreview } from '../schema/strategy-file.ts'
import { day, instant, language, name, offset, prose } from '../schema/text.ts'
import {
  comparedTie,
  frequency,
  mapPicture,
  mostTies,
  tie,
  tieColumnChoice,
  tieFilter,
  tieFormats,
  tieKind,
  tieLayouts,
  tieMetrics,
  tiePreview,
  tieRow,
} from '../schema/tie.ts'
import { timeline } from '../schema/timeline.ts'
import { fileProof, trace } from '../schema/trace.ts'
import { trajectory } from '../schema/trajectory.ts'
import { wave } from '../schema/wave.ts'

type Kind = 'query' | 'command' | 'task'
type Scope = 'app' | 'study'
export type Method = { kind: Kind; scope: Scope; input: z.ZodType; output: z.ZodType }

const none = z.strictObject({})
const done = z.null()
const path = z.string().min(1).max(4096)
const studyId = z.string().min(1).max(80)
const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', scope: 'study', input, output }) as const
const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'command', scope: 'study', input, output }) as const
const task = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'task', scope: 'study', input, output }) as const
const app = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'task', scope: 'app', input, output }) as const

const codeIds = z.array(ids.codeId).min(1).max(10_000)
/** Prose that must say something. */
const said = prose.refine((text) => text.trim() !== '')

const codeFields = {
  name,
  color: color.optional(),
  definition: prose.optional(),
  useWhen: prose.optional(),
  doNotUseWhen: prose.optional(),
  example: prose.optional(),
}
const excerptFilter = z.strictObject({
  sourceId: ids.sourceId.optional(),
  caseId: ids.caseId.optional(),
  codeId: ids.codeId.optional(),
  /** With `codeId`: the codings of the codes below it too. */
  subtree: z.boolean().optional(),
  coder: name.optional(),
  direction: direction.optional(),
})

const activityFields = {
  joint: z.boolean().nullable().optional(),
  /** Somebody of the case, or in words somebody else: one takes the place of the other. */
  ledBy: ids.participantId.nullable().optional(),
  ledByText: ledByText.optional(),
}
const modelSide = z.union([z.int().positive(), model])

const tieFields = {
  giverId: ids.establishmentId,
  receiverId: ids.establishmentId,
  kind: tieKind,
  frequency,
  waveId: ids.waveId.nullable(),
}

const waveFields = { name, from: day.nullable(), to: day.nullable() }

const writtenFile = z.object({ fileName: z.string(), mime: z.string(), base64: z.string() })

/** Absent: as it was, or not said. */
const establishmentDetails = {
  name: nameOrNone.optional(),
  territory: territory.nullable().optional(),
  levels: levels.optional(),
  coordinates: coordinates.nullable().optional(),
  mapPoint: mapPoint.nullable().optional(),
}

const judgementFields = {
  caseId: ids.caseId,
  /** The stage, unless another is named. */
  subject: judgementSubject.optional(),
  /** Of a stage judgement, which can't do without. */
  stage: ids.stageId.optional(),
  /** Of any other, which can't do without. */
  verdict: verdict.optional(),
  /** Null or absent: of the case in all its time. */
  wave: ids.waveId.nullable().optional(),
  rationale: prose.min(1).optional(),
  /** The rationale with looks and links, in the place of `rationale`. */
  rationaleBody: memoBody.optional(),
  rivalStage: ids.stageId.nullable(),
  rivalReason: prose,
  confidence: z.enum(confidences).nullable(),
  blind: z.boolean().optional(),
  cite: z.array(ids.codingId).max(1000),
  /**
   * By coding id, where the person says so. Otherwise the coding's direction does, neutral as for; but what supports
   * an earlier stage may well speak against this one.
   */
  stances: z.record(z.string(), stance).optional(),
  /** By coding id. */
  weights: z.record(z.string(), weight).optional(),
}

export const contract = {
  'app.info': app(none, appInfo),
  'app.settings': app(none, settings),
  'app.saveSettings': app(settings.partial().strict(), settings),
  'app.recent': app(none, z.array(recentStudy)),
  'app.forgetRecent': app(z.strictObject({ path }), done),
  'app.browse': app(z.strictObject({ folder: path.nullable() }), folderListing),
  'app.pickPath': app(
    z.strictObject({ purpose: z.enum(['open', 'create']), suggestedName: z.string().max(255) }),
    path.nullable(),
  ),

  /** Names the study itself: what is kept as a study closes must not come to lie on the next one's desk. */
  'desk.read': app(z.strictObject({ studyId }), desk),
  'desk.save': app(z.strictObject({ studyId, changes: deskChanges }), done),

  'study.current': app(none, studyInfo.nullable()),
  /** Without `model`, with the first that ships. */
  'study.create': app(
    z.strictObject({ path, title: name, language, model: modelChoice.optional() }),
    studyInfo,
  ),
  /** `asOf`: as it was then, which can only be read. */
  'study.open': app(
    z.strictObject({ path, readOnly: z.boolean(), asOf: asOf.nullable().optional() }),
    studyInfo,
  ),
  'study.createSample': app(z.strictObject({ path }), studyInfo),
  'study.close': app(none, done),
  'study.rename': command(z.strictObject({ title: name }), done),
  'study.check': task(none, checkReport),
  'study.dump': query(none, dump),

  /** The layers of the model case by case, in numbers; of all cases, and all their time, unless others are named. */
  'model.picture': query(
    z.strictObject({ caseIds: z.array(ids.caseId).max(10_000).optional(), wave: ids.waveId.optional() }),
    picture,
  ),
  'model.get': query(none, modelInForce),
  /** Oldest first; the last is in force. */
  'model.versions': query(none, z.array(modelVersion)),
  /** What differs between two versions, or a version and a model that is none yet. */
  'model.diff': query(
    z.strictObject({ from: modelSide, to: modelSide }),
    z.object({ before: model, after: model, differences: z.array(modelDifference) }),
  ),
  /** What publishing a model would do; without `homes`, with those that are proposed. */
  'model.previewChange': query(
    z.strictObject({ model, homes: z.array(partHome).max(10_000).optional() }),
    modelPreview,
  ),
  /** Publishes a model as the next version. What leans on a part that goes gets its home, or keeps the part, retired. */
  'model.change': command(
    z.strictObject({
      model,
      note: said,
      homes: z.array(partHome).max(10_000),
      /** Codes to begin with that come with it; those that are there already stay as they are. */
      codebook: z.array(starterCode).max(10_000).optional(),
      /** The version it was made from; refused when another is in force. */
      basedOn: z.int().positive().optional(),
    }),
    modelVersion,
  ),
  /** As a file, with the study's codebook unless that is not wanted. */
  'model.export': query(
    z.strictObject({ codebook: z.boolean().optional() }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),
  /** Reads the text of a model's file, and says what is wrong with it. */
  'model.readFile': app(z.strictObject({ text: z.string().max(20_000_000) }), modelFile),
  /** The models that ship with the program. */
  'model.shipped': app(none, z.array(shippedModel)),

  /** Of cases, unless another owner is named. */
  'attributes.list': query(z.strictObject({ of: attributeOwner.optional() }), z.array(attribute)),
  'attributes.create': command(
    z.strictObject({
      /** A case, unless another owner is named. */
      of: attributeOwner.optional(),
      name,
      type: attributeType,
      options: z.array(name).max(MOST_OPTIONS),
    }),
    attribute,
  ),
  'attributes.update': command(
    z.strictObject({
      id: ids.attributeId,
      name: name.optional(),
      options: z.array(name).max(MOST_OPTIONS).optional(),
    }),
    done,
  ),
  'attributes.remove': command(z.strictObject({ id: ids.attributeId }), done),

  'cases.list': query(none, z.array(studyCase)),
  'cases.create': command(z.strictObject({ name, description: prose.optional() }), studyCase),
  'cases.update': command(
    z.strictObject({ id: ids.caseId, name: name.optional(), description: prose.optional() }),
    done,
  ),
  'cases.setValue': command(
    z.strictObject({ caseId: ids.caseId, attributeId: ids.attributeId, value: attributeValue }),
    done,
  ),
  'cases.remove': command(z.strictObject({ id: ids.caseId }), done),

  'people.list': query(none, people),
  /** Under which labels people speak in the sources of a case, each once a source, in the order they first do. */
  'people.labels': query(
    z.strictObject({ caseId: ids.caseId }),
    z.array(z.object({ sourceId: ids.sourceId, labels: z.array(z.string()) })),
  ),
  'establishments.create': command(
    z.strictObject({ caseId: ids.caseId, pseudonym: name, ...establishmentDetails }),
    establishment,
  ),
  'establishments.update': command(
    z.strictObject({ id: ids.establishmentId, pseudonym: name.optional(), ...establishmentDetails }),
    done,
  ),
  'establishments.setValue': command(
    z.strictObject({
      establishmentId: ids.establishmentId,
      attributeId: ids.attributeId,
      value: attributeValue,
    }),
    done,
  ),
  /** Whoever belongs to it stays, of no establishment. */
  'establishments.remove': command(z.strictObject({ id: ids.establishmentId }), done),
  'participants.create': command(
    z.strictObject({
      caseId: ids.caseId,
      pseudonym: name,
      name: nameOrNone.optional(),
      role: nameOrNone.optional(),
      establishmentId: ids.establishmentId.nullable().optional(),
    }),
    participant,
  ),
  'participants.update': command(
    z.strictObject({
      id: ids.participantId,
      pseudonym: name.optional(),
      name: nameOrNone.optional(),
      role: nameOrNone.optional(),
      establishmentId: ids.establishmentId.nullable().optional(),
    }),
    done,
  ),
  'participants.setValue': command(
    z.strictObject({ participantId: ids.participantId, attributeId: ids.attributeId, value: attributeValue }),
    done,
  ),
  'participants.remove': command(z.strictObject({ id: ids.participantId }), done),
  /** Every network in a row, computed from what is recorded; with `wave`, as it was then. */
  'networks.table': query(z.strictObject({ wave: ids.waveId.nullable().optional() }), networkTable),
  'networks.export': task(
    z.strictObject({
      wave: ids.waveId.nullable().optional(),
      format: z.enum(['csv', 'xlsx', 'md']),
      language: language.optional(),
      /** Otherwise refused while a real name is left in it. */
      allowLeaks: z.boolean().optional(),
    }),
    writtenFile,
  ),
  /** What each column of a staged table becomes, as guessed unless `columns` say otherwise, and what would change. */
  'tables.preview': task(
    z.strictObject({ ...tableAsked, columns: z.array(columnUse).max(500).nullable() }),
    tablePreview,
  ),
  /** Brings the table in as one operation. */
  'tables.import': task(
    z.strictObject({ ...tableAsked, columns: z.array(columnUse).max(500) }),
    tableOutcome,
  ),
  /** Cases, establishments or participants with their attributes, such that bringing the file in again changes nothing. */
  'tables.export': task(
    z.strictObject({
      of: attributeOwner,
      /** Of people: those of one case; absent, of all. */
      caseId: ids.caseId.optional(),
      format: z.enum(['csv', 'xlsx']),
      /** Real names go along; otherwise nothing is written while one is left in it, unless `allowLeaks`. */
      realNames: z.boolean(),
      allowLeaks: z.boolean().optional(),
      language: language.optional(),
    }),
    writtenFile,
  ),
  'memberships.create': command(z.strictObject(membership.omit({ id: true }).shape), membership),
  'memberships.update': command(
    z.strictObject({
      id: ids.membershipId,
      ...membership.pick({ body: true, from: true, to: true }).partial().shape,
    }),
    done,
  ),
  'memberships.remove': command(z.strictObject({ id: ids.membershipId }), done),
  /** Says who speaks under a label of a source, or in all of it (the empty label); null: nobody is known to. */
  'participants.speak': command(
    z.strictObject({
      sourceId: ids.sourceId,
      speaker: speakerLabel,
      participantId: ids.participantId.nullable(),
    }),
    done,
  ),

  /** What the meetings of a case record beside their texts, and what follows from it. */
  'meetings.read': query(z.strictObject({ caseId: ids.caseId }), caseMeetings),
  /** What a CSV table says of who came to a meeting; nothing is recorded yet. */
  'meetings.readList': query(
    z.strictObject({ sourceId: ids.sourceId, base64: z.base64().max(2_000_000) }),
    attendanceListRead,
  ),
  /** Of one meeting; null: nothing is recorded of that participant. */
  'meetings.setAttendance': command(
    z.strictObject({
      sourceId: ids.sourceId,
      marks: z
        .array(z.strictObject({ participantId: ids.participantId, state: attendanceState.nullable() }))
        .min(1)
        .max(5000),
    }),
    done,
  ),
  /** Every role held in the meeting, in the place of what was said before. */
  'meetings.setRoles': command(
    z.strictObject({
      sourceId: ids.sourceId,
      roles: z.array(z.strictObject({ role: name, participantId: ids.participantId })).max(500),
    }),
    done,
  ),
  /** At the end of what was done in the meeting. */
  'activities.create': command(
    z.strictObject({
      sourceId: ids.sourceId,
      title: name,
      ...activityFields,
      /** Excerpts that show it. */
      cite: z.array(ids.codingId).max(1000).optional(),
    }),
    activity,
  ),
  'activities.update': command(
    z.strictObject({ id: ids.activityId, title: name.optional(), ...activityFields }),
    done,
  ),
  /** Place among the others of its meeting. */
  'activities.move': command(z.strictObject({ id: ids.activityId, position: z.int().nonnegative() }), done),
  'activities.remove': command(z.strictObject({ id: ids.activityId }), done),

  /** Of a case, or of all, in all its time or in a wave. What can't be computed is left out. */
  'facts.list': query(
    z.strictObject({ caseId: ids.caseId.optional(), wave: ids.waveId.optional() }),
    z.array(fact),
  ),
  /** Every citing of a case's facts, with what the fact was then and is now. */
  'facts.cited': query(z.strictObject({ caseId: ids.caseId }), z.array(citedFact)),
  /** For or against an indicator, with the value of today. It never enters the roll-up. */
  'facts.cite': command(
    factKey.extend({ indicatorId: ids.indicatorId, stance, note: prose.optional() }).strict(),
    factCitation,
  ),
  'facts.updateCitation': command(
    z.strictObject({
      id: ids.factCitationId,
      stance: stance.optional(),
      note: prose.optional(),
      /** The value of today takes the place of the one that was cited. */
      takeValue: z.boolean().optional(),
    }),
    done,
  ),
  'facts.uncite': command(z.strictObject({ id: ids.factCitationId }), done),

  'timeline.read': query(z.strictObject({ caseId: ids.caseId }), timeline),

  'sources.list': query(none, z.array(source.extend({ codings: z.int() }))),
  'sources.text': query(z.strictObject({ id: ids.sourceId }), sourceText),
  'sources.update': command(
    z.strictObject({
      id: ids.sourceId,
      title: name.optional(),
      kind: sourceKind.optional(),
      date: day.nullable().optional(),
      caseId: ids.caseId.nullable().optional(),
    }),
    done,
  ),
  /** What an edit of a source's text would do to its codings. */
  'sources.previewRevision': query(edit, revisionPreview),
  /** Edits a source's text; its codings go along, and those whose words are gone are lost, which is not removed. */
  'sources.revise': command(
    edit,
    z.object({ textSha256: z.string().length(64), lost: z.array(ids.codingId) }),
  ),
  /** Every text the source had, oldest first. */
  'sources.revisions': query(z.strictObject({ id: ids.sourceId }), z.array(revision)),
  'sources.revisionText': query(
    z.strictObject({ sourceId: ids.sourceId, revisionId: z.string().min(1).max(80) }),
    revisionText,
  ),
  'sources.remove': command(z.strictObject({ id: ids.sourceId }), done),
  'sources.original': query(
    z.strictObject({ id: ids.sourceId }),
    z.object({ fileName: z.string(), base64: z.string() }),
  ),
  'sources.locate': query(
    z.strictObject({ locator: z.string().max(100) }),
    z.object({ sourceId: ids.sourceId, start: offset, end: offset }),
  ),

  /** Everybody who speaks in some source, once for all the ways the name is cased or accented, and in how many they do. */
  'sources.speakers': query(none, z.array(z.object({ speaker: z.string(), sources: z.int() }))),

  'search.run': query(
    z.strictObject({
      query: searchQuery,
      scope: searchScope,
      /** Hits answered, of all that are counted. */
      limit: z.int().positive().max(5000),
    }),
    searchResult,
  ),

  /** What replacing everything that is found would change. */
  'replace.preview': query(z.strictObject(replaceWhat), replacePreview),
  /** The same done, as one operation across sources. */
  'replace.run': command(
    z.strictObject({
      ...replaceWhat,
      /** Hits to leave as they are. */
      except: z
        .array(z.strictObject({ sourceId: ids.sourceId, start: offset, end: offset }))
        .max(mostReplaced),
      /** Every source with hits, and the text they were found in. */
      expected: z
        .array(z.strictObject({ sourceId: ids.sourceId, textSha256: z.string().length(64) }))
        .max(10_000),
    }),
    z.object({
      replaced: z.int().nonnegative(),
      sources: z.int().nonnegative(),
      lost: z.array(ids.codingId),
    }),
  ),

  'imports.stage': task(stageInput, z.object({ stagedId: ids.stagedFileId, bytes: z.int() })),
  'imports.preview': task(
    z.strictObject({ stagedId: ids.stagedFileId, encoding: encoding.nullable() }),
    importPreview,
  ),
  /** A staged table, to choose what each of its rows becomes. */
  'imports.table': task(
    z.strictObject({ stagedId: ids.stagedFileId, encoding: encoding.nullable() }),
    stagedTable,
  ),
  /** Stages each row of a table as a text of its own, which is then imported like any other; the table stays staged. */
  'imports.rows': task(
    z.strictObject({ stagedId: ids.stagedFileId, encoding: encoding.nullable(), ...rowColumns }),
    z.array(stagedRow),
  ),
  'imports.run': task(
    z.strictObject({ taskId: z.string().min(1).max(80), items: z.array(importItem).min(1).max(1000) }),
    z.array(importOutcome),
  ),
  /** Heard even while a study is being written to. */
  'imports.cancel': app(z.strictObject({ taskId: z.string().min(1).max(80) }), done),
  'imports.discard': task(z.strictObject({ stagedIds: z.array(ids.stagedFileId) }), done),

  /** Whether a staged file is a project of another program, by its content; null when it is a document, or nothing known. */
  'projects.recognise': task(z.strictObject({ stagedId: ids.stagedFileId }), recognisedProject.nullable()),
  /** What would come of a staged project. */
  'projects.preview': task(z.strictObject(projectQuestion), projectPreview),
  /** Brings a staged project into the study, as one operation. */
  'projects.run': task(
    z.strictObject({ taskId: z.string().min(1).max(80), ...projectQuestion }),
    projectReport,
  ),
  /** What became of each project that was imported, newest first. */
  'projects.reports': query(none, z.array(projectReportEntry)),
  'projects.report': query(z.strictObject({ id: z.string().min(1).max(80) }), projectReport),

  'codes.list': query(none, z.array(code.extend({ codings: z.int(), sources: z.int() }))),
  'codes.create': command(z.strictObject({ parentId: ids.codeId.nullable(), ...codeFields }), code),
  'codes.update': command(
    z.strictObject({ id: ids.codeId, ...codeFields, name: name.optional(), retired: z.boolean().optional() }),
    done,
  ),
  'codes.tie': command(codeTies.extend({ id: ids.codeId }).strict(), done),
  /** Takes the codes, and what is under them, to a place among the children of a code, in the order of the tree. */
  'codes.move': command(
    z.strictObject({
      ids: codeIds,
      parentId: ids.codeId.nullable(),
      /** Place among the siblings that were there, those moved left out. */
      position: z.int().nonnegative(),
    }),
    done,
  ),
  'codes.recolor': command(z.strictObject({ ids: codeIds, color }), done),
  'codes.retire': command(z.strictObject({ ids: codeIds, retired: z.boolean() }), done),
  'codes.previewMerge': query(z.strictObject({ ids: codeIds, into: ids.codeId }), mergePreview),
  /** Makes the codes one with `into`, with all that hangs on them. */
  'codes.merge': command(z.strictObject({ ids: codeIds, into: ids.codeId }), done),
  /** Takes codings out of a code into new ones beside it, tied and defined alike; what no part asks for stays. */
  'codes.split': command(
    z.strictObject({ id: ids.codeId, parts: z.array(splitPart).min(1).max(50) }),
    z.array(ids.codeId),
  ),
  'codes.remove': command(z.strictObject({ ids: codeIds }), done),

  'coders.list': query(none, z.array(coder)),

  'codings.list': query(excerptFilter, z.array(excerpt)),
  /** Codings whose words were edited away, in the order of sources and of the text that had them. */
  'codings.lost': query(z.strictObject({ sourceId: ids.sourceId.optional() }), z.array(lostExcerpt)),
  /**
   * The codings of one source, for drawing them over its text. After an operation (`since`, its seq) only what changed,
   * unless much did: then, as without it, all of them (`isWhole`). `seq` is the operation it is true to.
   */
  'codings.ofSource': query(
    z.strictObject({ sourceId: ids.sourceId, since: z.int().nonnegative().optional() }),
    z.object({
      seq: z.int().nonnegative(),
      isWhole: z.boolean(),
      codings: z.array(codingMark),
      /** No longer of this source, or no longer anchored in its text. */
      gone: z.array(ids.codingId),
    }),
  ),
  'codings.create': command(
    z.strictObject({
      sourceId: ids.sourceId,
      start: offset,
      end: offset,
      codeIds: z.array(ids.codeId).min(1).max(50),
      direction,
      memo: prose,
      coder: name.nullable(),
    }),
    z.array(ids.codingId),
  ),
  /** Gives the codes to many excerpts, as one operation. What is there already is not added again. */
  'codings.createMany': command(
    z.strictObject({
      spans: z
        .array(z.strictObject({ sourceId: ids.sourceId, start: offset, end: offset }))
        .min(1)
        .max(mostStretches),
      codeIds: z.array(ids.codeId).min(1).max(10),
      direction,
      memo: prose,
      coder: name.nullable(),
    }),
    z.array(ids.codingId),
  ),
  /** Make a code and give it to an excerpt, as one operation. */
  'codings.createWithNewCode': command(
    z.strictObject({
      sourceId: ids.sourceId,
      start: offset,
      end: offset,
      name,
      parentId: ids.codeId.nullable(),
      direction,
    }),
    z.object({ codeId: ids.codeId, codingId: ids.codingId }),
  ),
  'codings.update': command(
    z.strictObject({
      ids: z.array(ids.codingId).min(1).max(mostCodings),
      direction: direction.optional(),
      weight: weight.nullable().optional(),
      memo: prose.optional(),
      /** Becomes a further paragraph of each one's memo. */
      addMemo: prose.min(1).optional(),
      codeId: ids.codeId.optional(),
      /** Made first, and given instead of `codeId`. */
      newCode: z.strictObject({ name, parentId: ids.codeId.nullable() }).optional(),
    }),
    done,
  ),
  /** Puts a coding at a span of its source's present text, wherever it was, lost codings included. The quote is taken anew. */
  'codings.place': command(z.strictObject({ id: ids.codingId, start: offset, end: offset }), done),
  /** Two codings that meet at an offset, without the blanks there; all else is the same for both. Answers the second's id. */
  'codings.split': command(z.strictObject({ id: ids.codingId, at: offset }), ids.codingId),
  /** One coding over everything from the first start to the last end, of one source, code, coder and direction. Answers the id kept. */
  'codings.merge': command(z.strictObject({ ids: z.array(ids.codingId).min(2).max(1000) }), ids.codingId),
  'codings.remove': command(z.strictObject({ ids: z.array(ids.codingId).min(1).max(mostCodings) }), done),
  /**
   * Gives further codes to the excerpts of these codings. `direction` null: each in the direction it has already.
   * What is there already is not added again.
   */
  'codings.addCodes': command(
    z.strictObject({
      ids: z.array(ids.codingId).min(1).max(mostCodings),
      codeIds: z.array(ids.codeId).min(1).max(10),
      direction: direction.nullable(),
    }),
    z.array(ids.codingId),
  ),

  /** Every coding that answers, as light ids; `excerpts.read` says what is in some of them. */
  'excerpts.find': query(excerptQuestion, excerptList),
  /** In the order asked; what is gone is left out. */
  'excerpts.read': query(z.strictObject({ ids: z.array(ids.codingId).max(1000) }), z.array(listedExcerpt)),
  /** The list as a file; with `ids`, only those of it. */
  'excerpts.export': query(
    excerptQuestion.extend({
      ids: z.array(ids.codingId).max(mostCodings).optional(),
      format: excerptFormat,
      /** Names by pseudonyms; then refused while a real name is left, unless `allowLeaks`. */
      pseudonyms: z.boolean().optional(),
      allowLeaks: z.boolean().optional(),
      language,
    }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),

  /** What autocoding would code. Without a code, nothing is coded already. */
  'autocode.preview': query(
    z.strictObject({
      what: autocodeWhat,
      scope: autocodeScope,
      unit: autocodeUnit,
      codeId: ids.codeId.nullable(),
    }),
    autocodePreview,
  ),

  /** With a wave: of the sources gathered in it, with the judgement of that wave. */
  'profile.list': query(
    z.strictObject({ caseId: ids.caseId.optional(), wave: ids.waveId.optional() }),
    z.array(caseProfile),
  ),
  /** The profile if some evidence were left out; the study stays as it is. */
  'profile.whatIf': query(z.strictObject({ caseId: ids.caseId, without: whatIf }), rollup),
  /** Every source left out in turn, and the smallest set of them that changes the suggestion. */
  'profile.sensitivity': query(
    z.strictObject({ caseId: ids.caseId, wave: ids.waveId.optional() }),
    sensitivity,
  ),
  'profile.layers': query(
    z.strictObject({ caseId: ids.caseId, wave: ids.waveId.optional() }),
    z.array(layerTally),
  ),
  'profile.evidence': query(
    z.strictObject({
      caseId: ids.caseId,
      wave: ids.waveId.optional(),
      of: z.discriminatedUnion('type', [
        z.object({ type: z.literal('indicator'), id: ids.indicatorId }),
        z.object({ type: z.literal('component'), id: ids.componentId }),
        z.object({ type: z.literal('attribute'), id: ids.componentAttributeId }),
        z.object({ type: z.literal('layer'), id: ids.stageId }),
      ]),
    }),
    evidence,
  ),
  /** Variables, stage and results of a case, and accompaniment, each with the evidence behind it. */
  'profile.process': query(z.strictObject({ caseId: ids.caseId, wave: ids.waveId.optional() }), caseProcess),
  /** The case through time: wave by wave, with what was judged of each. */
  'profile.trajectory': query(z.strictObject({ caseId: ids.caseId }), trajectory),

  'waves.list': query(none, z.array(wave.extend({ sources: z.int(), judgements: z.int() }))),
  'waves.create': command(z.strictObject(waveFields), wave),
  'waves.update': command(z.strictObject(waveFields).partial().extend({ id: ids.waveId }), done),
  'waves.remove': command(z.strictObject({ id: ids.waveId }), done),

  /** Where cases were placed on the steps of components, oldest first; what was superseded too. */
  'levels.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(shownPlacement)),
  /** Takes the place of what was said of the same case, component and wave. `step` null: on none that can be said. */
  'levels.place': command(
    z.strictObject({
      caseId: ids.caseId,
      component: ids.componentId,
      step: ids.componentAttributeId.nullable(),
      wave: ids.waveId.nullable().optional(),
      note: prose,
      cite: z.array(ids.codingId).max(1000).optional(),
      /** By coding id, where the person says so; otherwise the coding's direction does, neutral as for. */
      stances: z.record(z.string(), stance).optional(),
    }),
    shownPlacement,
  ),
  /** Of a case or of all: case by case, by giver, receiver and kind. */
  'ties.list': query(
    z.strictObject({ caseId: ids.caseId.optional() }),
    z.array(tie.extend({ evidence: z.array(linkedExcerpt) })),
  ),
  /** Figures of the networks of these cases, or of all; without a wave, over all waves. */
  'ties.metrics': query(
    z.strictObject({ caseIds: z.array(ids.caseId).max(200).optional(), ...tieFilter.shape }),
    z.array(tieMetrics),
  ),
  /** What came, went, grew and shrank between two waves (null: ties without one). */
  'ties.compare': query(
    z.strictObject({
      caseId: ids.caseId,
      from: ids.waveId.nullable(),
      to: ids.waveId.nullable(),
      kind: tieKind.optional(),
      /** Ties that are so frequent in one of the two. */
      atLeast: frequency.optional(),
    }),
    z.object({ ties: z.array(comparedTie), before: tieMetrics, after: tieMetrics }),
  ),
  'ties.create': command(
    z.strictObject({
      caseId: ids.caseId,
      ...tieFields,
      note: prose.optional(),
      cite: z.array(ids.codingId).max(100).optional(),
    }),
    tie,
  ),
  'ties.update': command(
    z.strictObject({
      id: ids.tieId,
      giverId: ids.establishmentId.optional(),
      receiverId: ids.establishmentId.optional(),
      kind: tieKind.optional(),
      frequency: frequency.optional(),
      waveId: ids.waveId.nullable().optional(),
      note: prose.optional(),
      /** Linked after those that are. */
      cite: z.array(ids.codingId).max(100).optional(),
    }),
    done,
  ),
  /** One cell of a matrix: a tie between two schools, of a kind, in a wave. Null takes it away. */
  'ties.set': command(
    z.strictObject({ caseId: ids.caseId, ...tieFields, frequency: frequency.nullable() }),
    done,
  ),
  'ties.remove': command(z.strictObject({ ids: z.array(ids.tieId).min(1).max(mostTies) }), done),
  /** What the rows of a staged table would become. */
  'ties.preview': task(
    z.strictObject({
      stagedId: ids.stagedFileId,
      caseId: ids.caseId,
      encoding: encoding.nullable().optional(),
      columns: tieColumnChoice.optional(),
    }),
    tiePreview,
  ),
  /** Every row that is right, as one operation; those that are not are answered. */
  'ties.import': task(
    z.strictObject({
      stagedId: ids.stagedFileId,
      caseId: ids.caseId,
      encoding: encoding.nullable().optional(),
      columns: tieColumnChoice.optional(),
    }),
    z.object({
      created: z.int().nonnegative(),
      changed: z.int().nonnegative(),
      same: z.int().nonnegative(),
      refused: z.array(tieRow),
    }),
  ),
  /** Without a layout: on the territory when every school that has ties has a place there. */
  'ties.export': query(
    z.strictObject({
      caseId: ids.caseId,
      ...tieFilter.shape,
      format: z.enum(tieFormats),
      layout: z.enum(tieLayouts).optional(),
      language,
    }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string(), ties: z.int().nonnegative() }),
  ),
  /** The picture of a case's map, with its bytes. */
  'ties.map': query(
    z.strictObject({ caseId: ids.caseId }),
    mapPicture.extend({ base64: z.string() }).nullable(),
  ),
  /** A staged PNG or JPEG becomes the picture of a case's map. */
  'ties.setMap': task(z.strictObject({ stagedId: ids.stagedFileId, caseId: ids.caseId }), mapPicture),
  'ties.removeMap': command(z.strictObject({ caseId: ids.caseId }), done),

  /** What speaks for and against every indicator, or against these; and the honest nothing. */
  'ledger.read': query(
    z.strictObject({
      caseId: ids.caseId,
      filter: ledgerFilter,
      sort: ledgerSort,
      /** Passages shown of each direction of an indicator; the others are counted. */
      show: z.int().nonnegative().max(100_000),
      indicators: z.array(ids.indicatorId).max(1000).optional(),
      /** Who can be filtered by, too, which every text has to be asked for. */
      facets: z.boolean().optional(),
    }),
    ledger,
  ),
  /** What is missing of the study, of a case, or for one judgement to stand by itself. */
  'gaps.list': query(
    z.strictObject({ caseId: ids.caseId.optional(), judgementId: ids.judgementId.optional() }),
    z.array(gap),
  ),

  /**
   * What something leans on, down to the imported bytes, and what leans on it, up to the claims: named by an id, the
   * beginning of one that no other has, a source's number, a passage's locator or a file's hash.
   */
  'trace.read': query(z.strictObject({ of: z.string().min(1).max(200) }), trace),
  /** Whether a source's kept bytes are what came in, and its text what they say. */
  'trace.file': task(z.strictObject({ sourceId: ids.sourceId }), fileProof),

  /** The coding does not count for the indicator. A new reason takes the place of the one before. */
  'evidence.exclude': command(
    z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId, reason: said }),
    done,
  ),
  'evidence.include': command(z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId }), done),
  /** Why a claim stands in spite of contrary evidence, which goes on counting. */
  'evidence.answer': command(
    z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId, argument: said }),
    done,
  ),
  'evidence.unanswer': command(
    z.strictObject({ codingId: ids.codingId, indicatorId: ids.indicatorId }),
    done,
  ),

  /** The excerpts that show something, in the order they were linked, and where their words are now. */
  'links.list': query(z.strictObject({ owner: linkOwner }), z.array(placedLink)),
  /** Of an owner that is of a case, excerpts of that case only. What is linked already is not linked again. */
  'links.add': command(
    z.strictObject({
      owner: linkOwner,
      codingIds: z.array(ids.codingId).min(1).max(1000),
      stance: stance.nullable().optional(),
    }),
    done,
  ),
  'links.setStance': command(
    z.strictObject({ owner: linkOwner, position: z.int().nonnegative(), stance: stance.nullable() }),
    done,
  ),
  'links.remove': command(z.strictObject({ owner: linkOwner, position: z.int().nonnegative() }), done),

  /** Those whoever is at the desk may read: what others judged blind is left out. Oldest first. */
  'judgements.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(placedJudgement)),
  /** That there are others, made blind: neither claim nor reasons. */
  'judgements.hidden': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(hiddenJudgement)),
  /** Every signed judgement that stands, and what changed since in what it leans on. */
  'judgements.stale': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(standing)),
  'judgements.create': command(z.strictObject(judgementFields), judgement),
  /** Freezes what it leans on. From then on it is never changed: another takes its place. */
  'judgements.sign': command(z.strictObject({ id: ids.judgementId }), judgement),
  /** It holds in spite of what changed; what is there now is frozen too. */
  'judgements.affirm': command(z.strictObject({ id: ids.judgementId, note: said }), judgement),
  /** Lets everybody read one's own blind judgement. */
  'judgements.reveal': command(z.strictObject({ id: ids.judgementId }), done),
  /** A consensus in the place of signed judgements of the same, which it keeps; signed at once. */
  'judgements.settle': command(
    z
      .strictObject(judgementFields)
      .omit({ caseId: true, subject: true, wave: true, blind: true })
      .extend({
        ids: z.array(ids.judgementId).min(2).max(20),
      }),
    judgement,
  ),

  /** Those about `target` as they were written; else all, what changed last first. */
  'memos.list': query(
    z.strictObject({
      target: memoTarget.optional(),
      /** Kinds of things they are about. */
      kinds: z.array(z.enum(memoTargetKinds)).optional(),
      /** Words that all are in title or text, whatever their case and accents. */
      text: z.string().max(500).optional(),
    }),
    z.array(memoEntry),
  ),
  'memos.counts': query(none, z.array(memoCount)),
  /** What a thing is called now, whether or not there are memos about it. */
  'memos.about': query(memoTarget, namedThing),
  /** The memos whose text points at a thing. */
  'memos.backlinks': query(memoLink, z.array(memoEntry)),
  'memos.create': command(z.strictObject({ target: memoTarget, title: memoTitle, body: memoBody }), memo),
  /** `basedOn`: when the memo that was seen was changed last. Refused when it has changed since. */
  'memos.update': command(
    z.strictObject({
      id: ids.memoId,
      title: memoTitle.optional(),
      body: memoBody.optional(),
      basedOn: instant,
    }),
    memo,
  ),
  'memos.remove': command(z.strictObject({ id: ids.memoId }), done),

  /** The model's and the study's own, stage by stage, each with where it was tried. */
  'strategies.list': query(none, z.array(triedStrategy)),
  'strategies.create': command(z.strictObject(ownStrategy.omit({ id: true }).shape), ownStrategy),
  'strategies.update': command(
    z.strictObject(ownStrategy.partial().shape).extend({ id: ids.ownStrategyId }),
    done,
  ),
  /** Refused while a plan has it. */
  'strategies.remove': command(z.strictObject({ id: ids.ownStrategyId }), done),
  /** A file of strategies for another study; without `refs`, of all. */
  'strategies.export': query(
    z.strictObject({ refs: z.array(strategyRef).max(1000).optional() }),
    z.object({ fileName: z.string(), content: z.string() }),
  ),
  /** What copying from such a file would do, and what it asks for first. */
  'strategies.previewImport': query(
    z.strictObject({ content: z.string().max(longestStrategyFile), homes: strategyHomes.optional() }),
    strategyPreview,
  ),
  /** Copies all but those of `leave` (places in the file) and those that are here already. */
  'strategies.import': command(
    z.strictObject({
      content: z.string().max(longestStrategyFile),
      homes: strategyHomes.optional(),
      leave: z.array(z.int().nonnegative()).max(1000),
    }),
    z.array(ownStrategy),
  ),

  /** Case by case, in the order of time. */
  'plans.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(listedPlanItem)),
  /** The strategies of the case's stage, with what makes each worth a look. */
  'plans.fit': query(z.strictObject({ caseId: ids.caseId }), strategyFit),
  /** What the study says of the case's stage on a day, to begin with. */
  'plans.stageOn': query(z.strictObject({ caseId: ids.caseId, day }), stageOnDay.nullable()),
  'plans.create': command(
    z.strictObject({
      ...planItem.omit({ id: true }).shape,
      cite: z.array(ids.codingId).max(1000).optional(),
    }),
    planItem,
  ),
  'plans.update': command(
    z.strictObject(planItem.omit({ caseId: true }).partial().shape).extend({ id: ids.planItemId }),
    done,
  ),
  'plans.remove': command(z.strictObject({ id: ids.planItemId }), done),

  /** Case by case, in the order the network gave them; each with what was seen of it, day by day. */
  'objectives.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(listedObjective)),
  'objectives.create': command(z.strictObject(objective.omit({ id: true }).shape), objective),
  'objectives.update': command(
    z.strictObject(objective.omit({ caseId: true }).partial().shape).extend({ id: ids.objectiveId }),
    done,
  ),
  /** Takes it to a place among the others of its case. */
  'objectives.move': command(z.strictObject({ id: ids.objectiveId, position: z.int().nonnegative() }), done),
  /** With everything that was seen of it. */
  'objectives.remove': command(z.strictObject({ id: ids.objectiveId }), done),
  /** Somebody looked at an objective: what was seen on a day. */
  'objectives.look': command(
    z.strictObject({
      objectiveId: ids.objectiveId,
      day,
      value: attainmentValue,
      note: prose,
      cite: z.array(ids.codingId).max(1000).optional(),
    }),
    attainment,
  ),
  'objectives.changeLook': command(
    z.strictObject({
      id: ids.attainmentId,
      day: day.optional(),
      value: attainmentValue.optional(),
      note: prose.optional(),
    }),
    done,
  ),
  'objectives.removeLook': command(z.strictObject({ id: ids.attainmentId }), done),

  'reports.case': query(
    z.strictObject({ caseId: ids.caseId, format: z.enum(['html', 'md']), ...askedChoices }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),
  /** Cases side by side; without `caseIds`, all of them. */
  'reports.cross': query(
    z.strictObject({
      caseIds: z.array(ids.caseId).max(200).optional(),
      format: z.enum(['html', 'md']),
      ...askedChoices,
    }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),
  /** Real names of people and establishments in what would be written. */
  'reports.leaks': query(z.strictObject({ of: reportOf, ...askedChoices }), z.array(leak)),
  /** A report or a table as a file. With pseudonyms wanted, refused while a real name is left, unless `allowLeaks`. */
  'reports.write': task(
    z.strictObject({
      of: reportOf,
      format: writtenFormat,
      allowLeaks: z.boolean().optional(),
      ...askedChoices,
    }),
    writtenFile,
  ),
  /** What has become of every quote of a report, staged as `imports.stage` does. */
  'reports.verify': task(z.strictObject({ stagedId: ids.stagedFileId }), verification),

  /** Whether a bag is whole: every file as its hash says, none missing, none more, and the study in it sound. */
  'exchange.checkBag': app(z.strictObject({ path }), bagReport),
  /** Real names of people and establishments in what would be exported. */
  'exchange.leaks': task(z.strictObject({ format: exportFormat, ...exportChoices }), z.array(leak)),
  /**
   * The study in a form other programs and archives open, with a report on what became of each thing where not all of it
   * goes out as it is. With pseudonyms wanted, refused while a real name is left, unless `allowLeaks`.
   */
  'exchange.write': task(
    z.strictObject({
      format: exportFormat,
      ...exportChoices,
      allowLeaks: z.boolean().optional(),
      language,
    }),
    z.object({
      fileName: z.string(),
      mime: z.string(),
      base64: z.string(),
      report: exportReport.nullable(),
    }),
  ),

  'history.state': query(none, historyState),
  'history.list': query(
    z.strictObject({
      before: z.int().positive().nullable(),
      limit: z.int().positive().max(500),
      filter: journalFilter.optional(),
    }),
    z.array(operation),
  ),
  'history.facets': query(none, journalFacets),
  /** Before and after of every row an operation touched; with `object`, of that object's rows only. */
  'history.changes': query(
    z.strictObject({
      seq: z.int().positive(),
      object: historyObject.optional(),
      limit: z.int().positive().max(1000),
    }),
    operationChanges,
  ),
  /** Puts one object back to how it was right after an operation. Of a source its facts, never its text. */
  'history.restore': command(
    z.strictObject({
      object: historyObject.extend({ kind: z.enum(restorableKinds) }),
      seq: z.int().positive(),
    }),
    done,
  ),
  'history.undo': task(none, operation),
  'history.redo': task(none, operation),
} as const satisfies Record<string, Method>

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Input<M extends MethodName> = z.input<Contract[M]['input']>
/** What a service receives: parsed, defaults filled, ids branded. */
export type Parsed<M extends MethodName> = z.output<Contract[M]['input']>
export type Output<M extends MethodName> = z.output<Contract[M]['output']>
