// The contract: one line of data a method. Types, validation, undo labels and clients all derive from it.
//   query    reads the open study, changes nothing
//   command  is one operation of the study's history, in one transaction
//   task     reaches beyond one transaction: opens and closes studies, stages files, prepares long work, walks history
// `scope: 'app'` methods work with no study open; the others answer study.none_open.
import type { z } from 'zod'
import { appMethods } from './contract/app.ts'
import { casesMethods } from './contract/cases.ts'
import { codebookMethods } from './contract/codebook.ts'
import { codingsMethods } from './contract/codings.ts'
import { evidenceMethods } from './contract/evidence.ts'
import { exchangeMethods } from './contract/exchange.ts'
import { judgementsMethods } from './contract/judgements.ts'
import { meetingsMethods } from './contract/meetings.ts'
import { memosMethods } from './contract/memos.ts'
import { modelMethods } from './contract/model.ts'
import { peopleMethods } from './contract/people.ts'
import { plansMethods } from './contract/plans.ts'
import { reportsMethods } from './contract/reports.ts'
import { sourcesMethods } from './contract/sources.ts'
import { studyMethods } from './contract/study.ts'
import { tiesMethods } from './contract/ties.ts'

export type { Method } from './contract/method.ts'

export const contract = {
  ...appMethods,
  ...studyMethods,
  ...modelMethods,
  ...casesMethods,
  ...peopleMethods,
  ...meetingsMethods,
  ...tiesMethods,
  ...sourcesMethods,
  ...exchangeMethods,
  ...codebookMethods,
  ...codingsMethods,
  ...evidenceMethods,
  ...judgementsMethods,
  ...memosMethods,
  ...plansMethods,
  ...reportsMethods,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Input<M extends MethodName> = z.input<Contract[M]['input']>
/** What a service receives: parsed, defaults filled, ids branded. */
export type Parsed<M extends MethodName> = z.output<Contract[M]['input']>
export type Output<M extends MethodName> = z.output<Contract[M]['output']>
