// What the parts of the sample study are given, each of which adds to it from a file of its own.
import type {
  CaseId,
  CodeId,
  CodingId,
  EstablishmentId,
  ParticipantId,
  SourceId,
  WaveId,
} from '../../../../shared/schema/ids.ts'
import type { CommandContext } from '../../context.ts'

/** Runs one operation, which a coder did. */
export type Operate = <T>(method: string, coder: string, work: (context: CommandContext) => T) => T

/** What all cases share, by the names their files call it. */
export type SampleStudy = { codes: ReadonlyMap<string, CodeId>; waves: ReadonlyMap<string, WaveId> }

/** A case with its sources by file, and its codings in the order of its file. */
export type SampleCase = {
  caseId: CaseId
  name: string
  /** Who brought it in. */
  author: string
  sources: ReadonlyMap<string, SourceId>
  codings: readonly CodingId[]
}

/** By pseudonym. */
export type SamplePeople = {
  establishments: ReadonlyMap<string, EstablishmentId>
  participants: ReadonlyMap<string, ParticipantId>
}
