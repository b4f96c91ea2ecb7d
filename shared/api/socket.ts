// What goes over the socket between a window in a browser and its host: short calls one way, answers and events the other.
import { z } from 'zod'
import type { Reply } from './errors.ts'
import type { AppEvent } from './events.ts'

/** Letters (UTF-16 units) of the longest call a window sends this way; longer ones are HTTP requests. */
export const longestSocketCall = 64 * 1024

/** `call` is a number of the window's own, which the answer repeats. */
export const socketCall = z.strictObject({ call: z.int(), method: z.string(), input: z.unknown() })
export type SocketCall = z.input<typeof socketCall>

export type SocketAnswer = { answer: number; reply: Reply<unknown> }
/** Events that came of a call are sent before its answer. */
export type SocketMessage = SocketAnswer | AppEvent
