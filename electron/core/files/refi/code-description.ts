// What is said of a code as one description, which is all the standard has for it, and that description taken apart again.
// Each part stands under the definition after a blank line and its head in brackets, in either language of Trama. A line that
// would be taken for a head, and is none, begins with a backslash.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { Code } from '../../../../shared/schema/codebook.ts'
import { languages } from '../../../../shared/schema/text.ts'

const parts = ['useWhen', 'doNotUseWhen', 'example'] as const
export type CodeSaid = Pick<Code, 'definition' | (typeof parts)[number]>
export type CodeHeads = Readonly<Record<(typeof parts)[number], string>>

const heads = new Map(
  languages.flatMap((language) => {
    const { written } = messagesFor(language).exchange
    return parts.map((part) => [written[part], part] as const)
  }),
)
const anyHead = [...heads.keys()].map((head) => head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const headAtLine = new RegExp(`^\\\\*\\[(?:${anyHead})\\] `, 'gm')
const escapedAtLine = new RegExp(`^\\\\(\\\\*\\[(?:${anyHead})\\] )`, 'gm')
const partBegins = new RegExp(`(?:^|\\n\\n)\\[(${anyHead})\\] `, 'g')

const escaped = (text: string): string => text.replace(headAtLine, '\\$&')
const unescaped = (text: string): string => text.replace(escapedAtLine, '$1')

/** The definition, so that nothing in it is taken for a part. */
export const writtenDefinition = ({ definition }: Pick<Code, 'definition'>): string => escaped(definition)

/** The definition, and under it every part that says something. */
export function writtenDescription(code: CodeSaid, words: CodeHeads): string {
  const said = parts.flatMap((part) =>
    code[part].trim() === '' ? [] : [`[${words[part]}] ${escaped(code[part])}`],
  )
  return [writtenDefinition(code), ...said].filter((each) => each !== '').join('\n\n')
}

/** The parts of a description; all of one that has none is the definition. A part that comes twice is one. */
export function readDescription(description: string): CodeSaid {
  const said: Record<keyof CodeSaid, string> = { definition: '', useWhen: '', doNotUseWhen: '', example: '' }
  let at: keyof CodeSaid = 'definition'
  let from = 0
  const take = (to: number) => {
    const text = unescaped(description.slice(from, to))
    said[at] = said[at] === '' ? text : `${said[at]}\n\n${text}`
  }
  for (const found of description.matchAll(partBegins)) {
    take(found.index)
    at = heads.get(found[1] ?? '') ?? 'definition'
    from = found.index + found[0].length
  }
  take(description.length)
  return said
}
