// What a line of the contract is made of.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import { prose } from '../../schema/text.ts'

export type Kind = 'query' | 'command' | 'task'

export type Scope = 'app' | 'study'

export type Method = { kind: Kind; scope: Scope; input: z.ZodType; output: z.ZodType }

export const none = z.strictObject({})

export const done = z.null()

export const path = z.string().min(1).max(4096)

export const studyId = z.string().min(1).max(80)

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', scope: 'study', input, output }) as const

export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'command', scope: 'study', input, output }) as const

export const task = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'task', scope: 'study', input, output }) as const

export const app = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'task', scope: 'app', input, output }) as const

export const codeIds = z.array(ids.codeId).min(1).max(10_000)

/** Prose that must say something. */
export const said = prose.refine((text) => text.trim() !== '')

export const writtenFile = z.object({ fileName: z.string(), mime: z.string(), base64: z.string() })

export type Methods = Record<string, Method>
