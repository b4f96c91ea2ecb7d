import { vi } from 'vitest'
import { contractSuite } from './suite.ts'
import { electronIpc, inProcess, loopbackHttp, loopbackPage } from './transports.ts'

vi.mock('electron', () => import('../desktop/fake-electron.ts'))

contractSuite('in process', inProcess)
contractSuite("over Electron's channels", electronIpc)
contractSuite('over HTTP on this machine', loopbackHttp)
contractSuite('as a page in a browser asks', loopbackPage)
