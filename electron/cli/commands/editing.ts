// replace and revisions: changing words in texts that are coded already, and the texts a source had.
import { searchModes } from '../../../shared/schema/search.ts'
import type { Command } from '../command.ts'
import { findSource } from '../find.ts'
import { openForReading, openForWriting, openThen, pastOption, pastUsage } from '../open.ts'

export const editingCommands: Record<string, Command> = {
  replace: {
    usage: `replace STUDY --find X --with Y [--mode ${searchModes.join('|')}] [--whole-words] [--dry-run]`,
    options: {
      find: { type: 'string' },
      with: { type: 'string' },
      mode: { type: 'string' },
      'whole-words': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
    words: [1, 1],
    run: async ({ call, messages: { cli } }, [path = ''], options) => {
      const text = options.required('find')
      const replacement = options.required('with')
      const mode = options.oneOf('mode', searchModes) ?? 'phrase'
      const dryRun = options.flag('dry-run')
      await (dryRun ? openForReading : openForWriting)(call, path)
      const what = {
        query: { text, mode, wholeWords: options.flag('whole-words') },
        replacement,
        scope: {},
      }
      const preview = await call('replace.preview', what)
      const expected = (await call('sources.list', {})).map(({ id, textSha256 }) => ({
        sourceId: id,
        textSha256,
      }))
      const done = dryRun ? null : await call('replace.run', { ...what, except: [], expected })
      const hits = preview.hits.map(({ locator, quote }) => `[${locator}] «${quote}» → «${replacement}»`)
      const more = preview.total > hits.length ? [cli.shownOf(hits.length, preview.total)] : []
      const touched = preview.touched.map(
        ({ excerpt, fate, quote }) =>
          `  ${cli.fate[fate]}: [${excerpt.locator}] «${excerpt.quote}»${quote === null ? '' : ` → «${quote}»`}`,
      )
      const lost = preview.touched.filter(({ fate }) => fate === 'lost').length
      const summary = cli.replaced(preview.total, preview.sources, lost, dryRun)
      return { json: { ...preview, done }, text: [...hits, ...more, ...touched, summary].join('\n') }
    },
  },
  revisions: {
    usage: `revisions STUDY SOURCE ${pastUsage}`,
    options: pastOption,
    words: [2, 2],
    run: async ({ call, messages: { cli, operations } }, [path = '', wanted = ''], options) => {
      await openThen(call, path, options)
      const revisions = await call('sources.revisions', { id: await findSource(call, wanted) })
      const labels: Readonly<Record<string, string>> = operations
      const lines = revisions.map(({ seq, at, method, kind, coder, length, current }) => {
        const label = labels[method] ?? method
        const what = kind === 'undo' ? cli.undoOf(label) : kind === 'redo' ? cli.redoOf(label) : label
        return cli.revision(seq, at, what, coder, length, current)
      })
      return { json: revisions, text: lines.join('\n') }
    },
  },
}
