import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDesk } from '../../shared/schema/desk.ts'
import { codeId } from '../../shared/schema/ids.ts'
import { openCore, studyWithSource } from '../core/open-core.ts'

const pinned = [codeId.parse('k')]

describe('the desk', () => {
  it('is kept by study, beside it: the study itself is not touched, and read-only makes no difference', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    await test.call('study.close', {})
    const bytes = readFileSync(study.path)
    await test.call('study.open', { path: study.path, readOnly: true })
    await test.call('desk.save', { studyId: study.id, changes: { pinned } })
    await test.call('desk.save', { studyId: study.id, changes: { panes: { 'reader.codes': 300 } } })
    const left = { ...emptyDesk, pinned, panes: { 'reader.codes': 300 } }
    expect(await test.call('desk.read', { studyId: study.id })).toEqual(left)
    expect(await test.call('desk.read', { studyId: 'another' })).toEqual(emptyDesk)
    await test.call('study.close', {})
    expect(readFileSync(study.path).equals(bytes)).toBe(true)
    // What comes when the study is closed already still comes to lie on its own desk.
    await test.call('desk.save', { studyId: study.id, changes: { recent: pinned } })
    expect(await test.call('desk.read', { studyId: study.id })).toEqual({ ...left, recent: pinned })
  })

  it('writes in its own folder whatever a study calls itself', async () => {
    const test = openCore()
    await test.call('desk.save', { studyId: '../../settings', changes: { pinned } })
    expect(readdirSync(test.folder)).toEqual(['settings'])
    expect(readdirSync(test.path('settings'))).toEqual(['desks'])
    expect(await test.call('desk.read', { studyId: '../../settings' })).toMatchObject({ pinned })
  })

  it('is laid anew when what was written of it makes no sense, and that is set aside', async () => {
    const test = openCore()
    await test.call('desk.save', { studyId: 'e', changes: { pinned } })
    const folder = join(test.path('settings'), 'desks')
    const [name = ''] = readdirSync(folder)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), '{"look": {"size": 9000}}')
    expect(await test.call('desk.read', { studyId: 'e' })).toEqual(emptyDesk)
    expect(existsSync(join(folder, `${name}.invalid`))).toBe(true)
  })

  it('refuses what no desk has', async () => {
    const test = openCore()
    for (const changes of [{ surprise: 1 }, { panes: { x: -1 } }, { look: { size: 1 } }, { pinned: [''] }])
      expect(await test.core.dispatch('desk.save', { studyId: 'e', changes })).toMatchObject({
        error: { code: 'input.invalid' },
      })
  })
})
