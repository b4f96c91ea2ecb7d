// memo and memos: what researchers think, written and read from the terminal.
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { bodyOfText, textOfBody } from '../../../shared/domain/memos/memo-text.ts'
import { judgementId } from '../../../shared/schema/ids.ts'
import {
  type MemoEntry,
  type MemoTarget,
  type MemoTargetKind,
  memoTargetKinds,
  mostMemoUnits,
} from '../../../shared/schema/memo.ts'
import type { Command, CommandContext } from '../command.ts'
import { codingOf, findCase, findCode, findSource } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'

const onUsage = '--on study|case:NAME|source:ID|code:PATH|coding:ID|judgement:ID'

export const memoCommands: Record<string, Command> = {
  memo: {
    usage: `memo STUDY ${onUsage} (--text T | --text-file FILE) [--title T]`,
    options: {
      on: { type: 'string' },
      text: { type: 'string' },
      'text-file': { type: 'string' },
      title: { type: 'string' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const on = options.required('on')
      const text = options.text('text')
      const file = options.text('text-file')
      if ((text === null) === (file === null))
        throw wrong(messages.cli.oneMemoText(memoCommands.memo?.usage ?? ''))
      const written = text ?? readText(file ?? '')
      await openForWriting(call, path)
      const target = await targetNamed(context, on)
      const memo = await call('memos.create', {
        target,
        title: options.text('title') ?? '',
        body: bodyOfText(written),
      })
      return { json: memo, text: memo.id }
    },
  },
  memos: {
    usage: `memos STUDY [${onUsage}] [--find WORDS] ${pastUsage}`,
    options: {
      ...pastOption,
      on: { type: 'string' },
      find: { type: 'string' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      const on = options.text('on')
      const text = options.text('find')
      await openThen(call, path, options)
      const target = on === null ? null : await targetNamed(context, on)
      const memos = await call('memos.list', {
        ...(target === null ? {} : { target }),
        ...(text === null ? {} : { text }),
      })
      return { json: memos, text: memos.map((memo) => memoText(context, memo)).join('\n\n---\n\n') }
    },
  },
}

function memoText({ messages }: CommandContext, memo: MemoEntry): string {
  const about = messages.memos.about[memo.target.kind](memo.about.label)
  const facts = `${memo.id} · ${memo.author} · ${memo.updatedAt}`
  return [memo.title, about, facts, '', textOfBody(memo.body)]
    .filter((line, at) => at > 0 || line !== '')
    .join('\n')
}

/** `study`, or a kind and what names one of it, a colon between. */
async function targetNamed({ call, messages }: CommandContext, on: string): Promise<MemoTarget> {
  const colon = on.indexOf(':')
  const written = colon < 0 ? on : on.slice(0, colon)
  const name = colon < 0 ? '' : on.slice(colon + 1)
  const kind = memoTargetKinds.find((each): each is MemoTargetKind => each === written)
  if (kind === undefined || (kind === 'study') !== colon < 0)
    throw wrong(messages.cli.notAChoice('--on', on, onUsage.slice('--on '.length).replaceAll('|', ' | ')))
  switch (kind) {
    case 'study':
      return { kind }
    case 'case':
      return { kind, id: (await findCase(call, name)).id }
    case 'source':
      return { kind, id: await findSource(call, name) }
    case 'code':
      return { kind, id: await findCode(call, name, false) }
    case 'coding':
      return { kind, id: codingOf(name) }
    case 'judgement': {
      const id = judgementId.safeParse(name)
      if (!id.success) throw new AppError('judgement.not_found', { judgement: name })
      return { kind, id: id.data }
    }
  }
}

/** Bytes of a text file at most: nothing longer could become a memo. */
const mostBytes = mostMemoUnits * 4

function readText(path: string): string {
  try {
    const facts = statSync(path)
    // A pipe or a device may never end.
    if (!facts.isFile()) throw new AppError('import.file_unreadable', { path })
    if (facts.size > mostBytes) throw new AppError('memo.too_long', { most: mostMemoUnits })
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('import.file_unreadable', { path })
  }
}
