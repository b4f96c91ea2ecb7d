import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parseArguments } from '../../electron/start/arguments.ts'
import { messagesFor } from '../../shared/i18n/index.ts'

const english = messagesFor('en')
const parse = (...args: string[]) => parseArguments(args, '/studies', english)

it('reads a study and a host', () => {
  expect(parse()).toEqual({ study: null, forced: null })
  expect(parse('a.trama')).toEqual({ study: resolve('/studies/a.trama'), forced: null })
  expect(parse('--browser', '/x/a.trama')).toEqual({ study: resolve('/x/a.trama'), forced: 'browser' })
  expect(parse('../a.trama', '--desktop')).toEqual({ study: resolve('/a.trama'), forced: 'desktop' })
})

it.each([
  [['--port=3'], 'There is no option --port=3.'],
  [['-h'], 'There is no option -h.'],
  [['a.trama', 'b.trama'], 'One study at a time'],
  [['--desktop', '--browser'], 'either --desktop or --browser'],
])('explains what is wrong with %j', (args, sentence) => {
  const answer = parse(...args)
  expect(answer).toContain(sentence)
  expect(answer).toContain('npm start')
})
