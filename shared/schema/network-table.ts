// The networks of the study side by side: who they are, where, what they teach, who coordinates, and at what stage they are.
import { z } from 'zod'
import { caseId, stageId, waveId } from './ids.ts'
import { stageJudgement } from './judgement.ts'
import { day } from './text.ts'

/** How many, and how many of them in each role, most first; the empty role is one that was not said. */
export const headcount = z.object({
  count: z.int().nonnegative(),
  roles: z.array(z.object({ role: z.string(), count: z.int().positive() })),
})
export type Headcount = z.infer<typeof headcount>

export const networkRow = z.object({
  caseId,
  case: z.string(),
  /** Of whom the network consists on this day; null: nobody recorded when, so everybody ever is counted. */
  day: day.nullable(),
  members: headcount,
  coordinatingTeam: headcount,
  establishments: z.object({
    count: z.int().nonnegative(),
    urban: z.int().nonnegative(),
    rural: z.int().nonnegative(),
    /** Levels taught, with how many establishments teach each, most first. */
    levels: z.array(z.object({ level: z.string(), count: z.int().positive() })),
  }),
  judged: stageJudgement.pick({ stage: true, status: true, wave: true }).nullable(),
  suggested: stageId.nullable(),
})
export type NetworkRow = z.infer<typeof networkRow>

export const networkTable = z.object({ wave: waveId.nullable(), rows: z.array(networkRow) })
export type NetworkTable = z.infer<typeof networkTable>
