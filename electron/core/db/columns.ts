// Columns that hold JSON, parsed like everything else.
import { z } from 'zod'

/** A TEXT column of JSON, as the value `schema` describes. */
export function jsonColumn<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}

export const count = z.object({ n: z.int() })
