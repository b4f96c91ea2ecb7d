// Comma-separated values (RFC 4180) that no spreadsheet takes for anything but text.

/**
 * What a spreadsheet would begin to compute with, some in their wide forms too, and what such a text was made into: one
 * apostrophe is always ours. https://owasp.org/www-community/attacks/CSV_Injection
 */
const begins = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Rows of cells, with the mark of UTF-8 in front: without it spreadsheets lose the accents. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Text that would be a formula gets an apostrophe in front; numbers are ours and stay numbers. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = begins.test(value) ? `'${value}` : value
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The text that `csv` wrote such a cell for. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && begins.test(cell) ? cell.slice(1) : cell
}
