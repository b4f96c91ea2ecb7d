import type { Excerpt } from '../../shared/schema/coding.ts'

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/**
 * The excerpts that hold every word of `search`, in any order, in their quote, memo, locator or code's name; case
 * and accents make no difference. A search without words finds all.
 */
export function searchExcerpts<T extends { excerpt: Excerpt; codeName: string }>(
  all: readonly T[],
  search: string,
): T[] {
  const words = plain(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return all.filter(({ excerpt, codeName }) => {
    const text = plain(`${excerpt.quote}\n${excerpt.memo}\n${excerpt.locator}\n${codeName}`)
    return words.every((word) => text.includes(word))
  })
}
