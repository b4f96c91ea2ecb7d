// The sample study on a clock and ids that repeat: the same study, and so the same reports, on every machine.
import { openCore, type TestCore } from '../../core/open-core.ts'

export async function sampleStudy(): Promise<TestCore> {
  const core = openCore()
  await core.call('study.createSample', { path: core.path('muestra.trama') })
  return core
}
