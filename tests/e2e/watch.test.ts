// The watch over every window can fail: each thing it must notice is done to it here on purpose.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumArguments, chromiumPath } from './chromium.ts'
import { patience } from './keyboard.ts'
import { serveStudy, trama } from './programs.ts'
import { watch, workbenchFor } from './workbench.ts'

const bench = workbenchFor('en')
const elsewhere = createServer((_, response) => response.end('elsewhere'))
const browser = chromium.launch({ executablePath: chromiumPath() ?? '', args: [...chromiumArguments] })
let otherOrigin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  otherOrigin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
})
afterAll(async () => {
  await (await browser).close()
  elsewhere.closeAllConnections()
  elsewhere.close()
})

const offences: Record<string, { commit: (page: Page) => Promise<unknown>; noticed: RegExp }> = {
  'an error on the console': {
    commit: (page) => page.evaluate(() => console.error('on purpose')),
    noticed: /^console: on purpose/,
  },
  'an error nobody caught': {
    commit: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('on purpose')
        })
      }),
    noticed: /^error: Error: on purpose/,
  },
  'a promise nobody caught': {
    commit: (page) => page.evaluate(() => void Promise.reject(new Error('on purpose'))),
    noticed: /^error: Error: on purpose/,
  },
  'what the policy refuses': {
    commit: (page) =>
      page.evaluate(() => {
        const style = document.createElement('style')
        style.textContent = 'body { color: red }'
        document.head.append(style)
      }),
    noticed: /^policy: style-src-elem refused inline/,
  },
  'a call to another address': {
    commit: (page) => page.evaluate((url) => fetch(url).catch(() => null), otherOrigin),
    noticed: /^policy: connect-src refused http:\/\/127\.0\.0\.1/,
  },
  'a request that leaves': {
    commit: (page) => page.goto(otherOrigin),
    noticed: /^request to http:\/\/127\.0\.0\.1/,
  },
  'a socket to another address': {
    commit: async (page) => {
      // From a page without our policy, which would refuse it first.
      await page.goto(otherOrigin)
      await page.evaluate((url) => void new WebSocket(url), otherOrigin.replace('http', 'ws'))
    },
    noticed: /^socket to ws:\/\/127\.0\.0\.1/,
  },
}

it('notices errors, refusals of the policy and anything that leaves the program', async () => {
  const study = join(bench.folder, 'watched.trama')
  await trama(bench.machine, ['new', study])
  const program = await serveStudy(bench.machine, study, [])
  for (const [name, { commit, noticed }] of Object.entries(offences)) {
    const context = await (await browser).newContext()
    const complaints = await watch(context, program)
    const page = await context.newPage()
    await page.goto(program.url)
    await page.getByRole('navigation').waitFor()
    expect(complaints, `${name}: nothing before`).toEqual([])
    await commit(page)
    await expect
      .poll(() => complaints, { timeout: patience, message: name })
      .toContainEqual(expect.stringMatching(noticed))
    await context.close()
  }
  await program.stop()
})
