const longestName = 60

/** Names any file system takes, as in `informe-red-1`: letters and digits of any script, the rest as hyphens; what has none is left out. */
export function fileNameOf(parts: readonly string[]): string {
  return parts
    .map(hyphened)
    .filter((part) => part !== '')
    .join('-')
}

function hyphened(name: string): string {
  const joined = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return [...joined]
    .slice(0, longestName)
    .join('')
    .replace(/^-+|-+$/g, '')
}
