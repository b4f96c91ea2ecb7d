import { expect, it } from 'vitest'
import { chooseHost, type Facts } from '../../electron/start/choose-host.ts'

const usual: Facts = { forced: null, hasDisplay: true, electron: 'installed' }
it.each<[Partial<Facts>, ReturnType<typeof chooseHost>]>([
  [{}, { host: 'desktop', because: 'installed' }],
  [{ forced: 'desktop' }, { host: 'desktop', because: 'asked' }],
  [{ forced: 'browser' }, { host: 'browser', because: 'asked' }],
  [
    { forced: 'browser', hasDisplay: false },
    { host: 'browser', because: 'asked' },
  ],
  [{ electron: 'fetchable' }, { host: 'fetch' }],
  [{ electron: 'fetchable', forced: 'desktop' }, { host: 'fetch' }],
  [
    { electron: 'fetchable', forced: 'browser' },
    { host: 'browser', because: 'asked' },
  ],
  [{ electron: 'absent' }, { host: 'browser', because: 'notInstallable' }],
  [
    { electron: 'absent', forced: 'desktop' },
    { host: 'none', because: 'notInstallable' },
  ],
  [{ hasDisplay: false }, { host: 'browser', because: 'noDisplay' }],
  [
    { hasDisplay: false, electron: 'fetchable' },
    { host: 'browser', because: 'noDisplay' },
  ],
  [
    { hasDisplay: false, forced: 'desktop' },
    { host: 'none', because: 'noDisplay' },
  ],
])('with %j opens %j', (facts, choice) => {
  expect(chooseHost({ ...usual, ...facts })).toEqual(choice)
})
