import { describe, expect, test } from 'vitest'
import { takeToken } from '../../../renderer/api/loopback.ts'

/** As much of a window as holding the token takes. */
function page(hash: string, kept: string | null) {
  const storage = new Map(kept === null ? [] : [['trama.token', kept]])
  const shown: string[] = []
  const window = {
    location: { hash, pathname: '/', search: '?x=1' },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
    history: { replaceState: (_state: unknown, _title: string, address: string) => shown.push(address) },
  }
  return { window: window as unknown as Window, storage, shown }
}

describe('the token of the loopback host', () => {
  test('is kept for the tab and taken out of the address', () => {
    const { window, storage, shown } = page('#token=s3cret-_', null)
    expect(takeToken(window)).toBe('s3cret-_')
    expect(storage.get('trama.token')).toBe('s3cret-_')
    expect(shown).toEqual(['/?x=1'])
  })

  test('survives a reload, and a new one replaces it', () => {
    expect(takeToken(page('', 'kept').window)).toBe('kept')
    expect(takeToken(page('#token=new', 'kept').window)).toBe('new')
  })

  test('is empty where nobody gave one', () => {
    const { window, shown } = page('#other=1', null)
    expect(takeToken(window)).toBe('')
    expect(shown).toEqual([])
  })
})
