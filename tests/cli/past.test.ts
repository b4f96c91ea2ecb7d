// Reading commands about the past.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { terminal } from './terminal.ts'

const { folder, trama } = terminal()
const study = join(folder, 'muestra.trama')

describe('--as-of', () => {
  it('reads the study as it was, by entry, by instant and by day, and refuses what is no moment of it', async () => {
    expect((await trama('sample', study)).code).toBe(0)
    const now = JSON.parse((await trama('dump', study, '--json')).out)
    const early = JSON.parse((await trama('dump', study, '--as-of', '20', '--json')).out)
    expect(early.codings.length).toBeLessThan(now.codings.length)
    expect(early.judgements).toEqual([])
    const today = new Date()
    const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`
    for (const moment of [day, '2999-01-01T00:00:00Z'])
      expect(JSON.parse((await trama('dump', study, '--as-of', moment, '--json')).out)).toEqual(now)
    expect((await trama('check', study, '--as-of', '20')).code).toBe(0)
    expect(JSON.parse((await trama('profile', study, '--as-of', '3', '--json')).out)).toEqual([])
    expect(await trama('dump', study, '--as-of', '1999-12-31')).toMatchObject({
      code: 1,
      err: expect.stringContaining('history.no_such_moment'),
    })
    for (const moment of ['ayer', '0', '2023-02-30'])
      expect(await trama('dump', study, '--as-of', moment)).toMatchObject({
        code: 2,
        err: expect.stringContaining('--as-of'),
      })
    // A command that writes knows no past.
    expect((await trama('undo', study, '--as-of', '20')).code).toBe(2)
  }, 120_000)
})
