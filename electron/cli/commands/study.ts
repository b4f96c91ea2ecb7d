// new, sample, check, dump, undo, redo, serve: commands about the study as a whole.
import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { Operation } from '../../../shared/schema/history.ts'
import { languages } from '../../../shared/schema/text.ts'
import type { Answer, Command, CommandContext } from '../command.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { readText } from './model.ts'

export const studyCommands: Record<string, Command> = {
  new: {
    usage: 'new STUDY [--lang es|en] [--title T] [--model ID|FILE.json]',
    options: { lang: { type: 'string' }, title: { type: 'string' }, model: { type: 'string' } },
    words: [1, 1],
    run: async ({ call, messages, language }, [path = ''], options) => {
      const study = await call('study.create', {
        path,
        title: options.text('title') ?? titleFrom(path),
        language: options.oneOf('lang', languages) ?? language,
        ...modelChosen(options.text('model')),
      })
      return { json: study, text: messages.cli.created(study.path) }
    },
  },
  sample: {
    usage: 'sample STUDY',
    options: {},
    words: [1, 1],
    run: async ({ call, messages }, [path = '']) => {
      const study = await call('study.createSample', { path })
      const { cases, sources, codings } = study.counts
      return { json: study, text: messages.cli.sampleCreated(study.path, cases, sources, codings) }
    },
  },
  check: {
    usage: `check STUDY|BAG.zip ${pastUsage}`,
    options: pastOption,
    words: [1, 1],
    run: async ({ call, messages }, [path = ''], options) => {
      if (isZip(path)) return checkedBag({ call, messages }, path)
      await openThen(call, path, options)
      const report = await call('study.check', {})
      const { sources, codings, operations, changes } = report.checked
      const text = messages.cli.checked({ sources, codings, operations, changes, head: report.head })
      const detail = report.problems.map(({ area, detail }) => `${area}: ${detail}`).join('; ')
      return report.ok
        ? { json: report, text }
        : { json: report, text: '', failures: [{ code: 'study.corrupt', details: { path, detail } }] }
    },
  },
  dump: {
    usage: `dump STUDY ${pastUsage}`,
    options: pastOption,
    words: [1, 1],
    run: async ({ call }, [path = ''], options) => {
      await openThen(call, path, options)
      const json = await call('study.dump', {})
      return { json, text: JSON.stringify(json, null, 2) }
    },
  },
  undo: {
    usage: 'undo STUDY',
    options: {},
    words: [1, 1],
    run: async (context, [path = '']) => {
      await openForWriting(context.call, path)
      return told(context, await context.call('history.undo', {}), context.messages.cli.undone)
    },
  },
  redo: {
    usage: 'redo STUDY',
    options: {},
    words: [1, 1],
    run: async (context, [path = '']) => {
      await openForWriting(context.call, path)
      return told(context, await context.call('history.redo', {}), context.messages.cli.redone)
    },
  },
  serve: {
    usage: 'serve STUDY [--port N] [--no-open] [--read-only]',
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'read-only': { type: 'boolean' } },
    words: [1, 1],
    run: async ({ call, serve, messages }, [path = ''], options) => {
      const port = options.whole('port') ?? 0
      if (port > 65_535) throw wrong(messages.desktop.serve.portTaken(port))
      await call('study.open', { path, readOnly: options.flag('read-only') })
      await serve({ port, window: !options.flag('no-open') })
      return null
    },
  },
}

/** A bag begins as every zip does; a study never does. */
function isZip(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(4)
      readSync(file, head, 0, 4, 0)
      return head.toString('latin1') === 'PK\u0003\u0004'
    } finally {
      closeSync(file)
    }
  } catch (error) {
    // Opening it as a study says what is wrong.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

async function checkedBag(
  { call, messages: { exchange } }: Pick<CommandContext, 'call' | 'messages'>,
  path: string,
): Promise<Answer> {
  const report = await call('exchange.checkBag', { path })
  if (report.ok)
    return {
      json: report,
      text: `${exchange.cli.bagOk(report.files)} ${exchange.cli.bagStudy[report.study]}`,
    }
  const lines = report.problems.map((each) =>
    [exchange.bagProblems[each.kind], each.path, each.detail].filter((part) => part !== '').join('\t'),
  )
  const [first = ''] = lines
  const more = lines.length > 1 ? ` (+${lines.length - 1})` : ''
  const detail = `${first.replaceAll('\t', ' · ')}${more}`
  return {
    json: report,
    text: lines.join('\n'),
    failures: [{ code: 'bag.broken', details: { path, detail } }],
  }
}

function told({ messages }: CommandContext, done: Operation, sentence: (what: string) => string): Answer {
  const labels: Readonly<Record<string, string>> = messages.operations
  const label = labels[done.method] ?? done.method
  return { json: done, text: sentence(done.subject === '' ? label : `${label}: ${done.subject}`) }
}

function titleFrom(path: string): string {
  return (
    basename(path)
      .replace(/\.trama$/i, '')
      .slice(0, 200) || 'Trama'
  )
}

/** The id of a model that ships, or a file; a name that looks like a file is one. */
function modelChosen(said: string | null) {
  if (said === null) return {}
  return { model: /[./\\]/.test(said) ? { text: readText(said) } : { shipped: said } }
}
