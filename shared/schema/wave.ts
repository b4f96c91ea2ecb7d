// Waves: spans of time in which data were gathered. A source belongs to one by its date; an undated one to none.
import { z } from 'zod'
import { waveId } from './ids.ts'
import { day, name } from './text.ts'

/** Both days included; null: open to that side. Two waves never share a day. */
export const wave = z.object({ id: waveId, name, from: day.nullable(), to: day.nullable() })
export type Wave = z.infer<typeof wave>
