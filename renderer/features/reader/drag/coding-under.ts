/** The id of the coding whose stripe or card an element belongs to; null when it is neither. */
export function codingOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  const found = target.closest<HTMLElement>('[data-coding], [data-coding-card]')
  return found?.dataset.coding ?? (found?.dataset.codingCard || null)
}
