// Every method of the contract and what answers it.
import type { MethodName } from '../../../shared/api/contract.ts'
import type { Service } from '../context.ts'
import { appServices } from './app.ts'
import { attributeServices } from './attributes.ts'
import { autocodeServices } from './autocode.ts'
import { caseServices } from './cases.ts'
import { codeServices } from './codes.ts'
import { codingSpanServices } from './coding-spans.ts'
import { coderServices, codingServices } from './codings.ts'
import { deskServices } from './desk.ts'
import { evidenceServices } from './evidence.ts'
import { excerptServices } from './excerpt-lists.ts'
import { exchangeServices } from './exports.ts'
import { factServices } from './facts.ts'
import { gapServices } from './gaps.ts'
import { historyServices } from './history.ts'
import { importServices } from './imports.ts'
import { judgementServices } from './judgements.ts'
import { ledgerServices } from './ledger.ts'
import { levelServices } from './levels.ts'
import { linkServices } from './links.ts'
import { meetingServices } from './meetings.ts'
import { membershipServices } from './memberships.ts'
import { memoServices } from './memos.ts'
import { modelServices } from './model.ts'
import { networkServices } from './networks.ts'
import { objectiveServices } from './objectives.ts'
import { peopleServices } from './people.ts'
import { planServices } from './plans.ts'
import { processServices } from './process.ts'
import { profileServices } from './profile.ts'
import { projectServices } from './projects.ts'
import { replaceServices } from './replace.ts'
import { reportServices } from './reports.ts'
import { revisionServices } from './revisions.ts'
import { searchServices } from './search.ts'
import { sourceServices } from './sources.ts'
import { strategyServices } from './strategies.ts'
import { studyServices } from './study.ts'
import { tableServices } from './tables.ts'
import { tieServices } from './ties.ts'
import { timelineServices } from './timeline.ts'
import { traceServices } from './trace.ts'
import { trajectoryServices } from './trajectory.ts'
import { waveServices } from './waves.ts'

export const services: { readonly [M in MethodName]: Service<M> } = {
  ...appServices,
  ...attributeServices,
  ...autocodeServices,
  ...caseServices,
  ...codeServices,
  ...coderServices,
  ...codingServices,
  ...codingSpanServices,
  ...deskServices,
  ...excerptServices,
  ...evidenceServices,
  ...factServices,
  ...exchangeServices,
  ...gapServices,
  ...historyServices,
  ...importServices,
  ...judgementServices,
  ...ledgerServices,
  ...levelServices,
  ...linkServices,
  ...meetingServices,
  ...memoServices,
  ...membershipServices,
  ...modelServices,
  ...objectiveServices,
  ...networkServices,
  ...peopleServices,
  ...planServices,
  ...processServices,
  ...profileServices,
  ...projectServices,
  ...replaceServices,
  ...reportServices,
  ...revisionServices,
  ...searchServices,
  ...sourceServices,
  ...strategyServices,
  ...studyServices,
  ...tieServices,
  ...tableServices,
  ...trajectoryServices,
  ...waveServices,
  ...timelineServices,
  ...traceServices,
}
