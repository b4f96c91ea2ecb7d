import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../electron/desktop/menu.ts'
import { messagesFor } from '../../shared/i18n/index.ts'

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

describe.each(['es', 'en'] as const)('the menu in %s', (language) => {
  it.each(['linux', 'win32', 'darwin'] as const)('says everything itself on %s', (platform) => {
    const items = flat(menuTemplate(messagesFor(language), platform, true, { newWindow: () => undefined }))
    for (const item of items) if (item.type !== 'separator') expect(item.label).toBeTruthy()
    expect(items.map((item) => item.role)).toEqual(expect.arrayContaining(['quit', 'copy', 'paste']))
    expect(items.map((item) => item.role)).not.toContain('toggleDevTools')
  })
})

it('leaves undo to the workbench, but for the editing keys that macOS takes from the menu', () => {
  const roles = (platform: NodeJS.Platform) =>
    flat(menuTemplate(messagesFor('en'), platform, true, { newWindow: () => undefined })).map((i) => i.role)
  expect(roles('linux')).not.toContain('undo')
  expect(roles('darwin')).toContain('undo')
})

it('opens windows', () => {
  const newWindow = vi.fn()
  const items = flat(menuTemplate(messagesFor('en'), 'linux', false, { newWindow }))
  const item = items.find((candidate) => candidate.label === 'New window')
  const click = item?.click as (() => void) | undefined
  click?.()
  expect(newWindow).toHaveBeenCalledOnce()
})
