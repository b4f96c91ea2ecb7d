// A report as a PDF by the browser of this machine, where there is one; and what is said where there is none.
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../electron/loopback/browsers.ts'
import { thisMachine } from '../../electron/loopback/platform.ts'
import { printPdf } from '../../electron/loopback/print-pdf.ts'
import { AppError } from '../../shared/api/errors.ts'

const page =
  '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Informe</title></head><body><h1>Informe de caso</h1><table><tr><th>A</th></tr><tr><td>b</td></tr></table></body></html>'

describe('a report as a PDF', () => {
  const machine = thisMachine()

  it.skipIf(findBrowser(machine) === null)(
    'is tagged, in its language, with an outline (needs a Chromium)',
    { timeout: 180_000 },
    async () => {
      const pdf = Buffer.from(await printPdf(page, machine)).toString('latin1')
      expect(pdf.startsWith('%PDF-')).toBe(true)
      expect(pdf).toContain('/StructTreeRoot')
      expect(pdf).toMatch(/\/Lang ?\(es\)/)
      expect(pdf).toContain('/Outlines')
      expect(readdirSync(tmpdir()).filter((name) => name.startsWith('trama-print-'))).toEqual([])
    },
  )

  it('needs a browser, and says so', async () => {
    const without = { ...machine, platform: 'linux', env: { PATH: '/nowhere' } } as const
    await expect(printPdf(page, without)).rejects.toMatchObject({ code: 'report.no_browser' })
  })

  it.skipIf(!existsSync('/bin/false'))(
    'says when the browser fails (needs a program that does)',
    async () => {
      const { mkdtempSync, rmSync, symlinkSync } = await import('node:fs')
      const folder = mkdtempSync(`${tmpdir()}/trama-broken-`)
      symlinkSync('/bin/false', `${folder}/chromium`)
      const broken = { ...machine, platform: 'linux', env: { PATH: folder } } as const
      const failed = await printPdf(page, broken).catch((error: unknown) => error)
      rmSync(folder, { recursive: true, force: true })
      expect(failed).toBeInstanceOf(AppError)
      expect(failed).toMatchObject({ code: 'report.pdf_failed' })
    },
  )
})
