// Columns that hold what SQLite has no type for, parsed like everything else.
import { z } from 'zod'

/** A TEXT column of JSON, as the value `schema` describes. */
export function jsonColumn<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}

export const count = z.object({ n: z.int() })

/** An INTEGER column of 0 or 1. */
export const booleanColumn = z.literal([0, 1]).transform((stored) => stored === 1)
