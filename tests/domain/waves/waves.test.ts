import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import { overlapping } from '../../../shared/domain/waves/overlap.ts'
import { waveId } from '../../../shared/schema/ids.ts'

const days = Array.from({ length: 12 }, (_, at) => `2023-01-${String(at + 1).padStart(2, '0')}`)
const day = fc.constantFrom(...days)
const bound = fc.option(day, { nil: null })
const span = fc
  .record({ from: bound, to: bound })
  .filter(({ from, to }) => from === null || to === null || from <= to)

describe('waves', () => {
  it('hold both of their days, and nothing without a date', () => {
    const wave = { from: '2023-01-02', to: '2023-01-03' }
    expect(days.slice(0, 5).map((date) => inWave({ date }, wave))).toEqual([false, true, true, false, false])
    expect(inWave({ date: null }, { from: null, to: null })).toBe(false)
    expect(inWave({ date: '1999-12-31' }, { from: null, to: '2023-01-01' })).toBe(true)
  })

  it('overlap when some day is in both, looked for day by day', () => {
    const beyond = ['0001-01-01', ...days, '9999-12-31']
    fc.assert(
      fc.property(span, span, (a, b) => {
        const share = beyond.some((date) => inWave({ date }, a) && inWave({ date }, b))
        const other = { ...b, id: waveId.parse('b') }
        expect(overlapping({ ...a, id: waveId.parse('a') }, [other])).toBe(share ? other : null)
      }),
    )
  })

  it('do not overlap themselves', () => {
    const wave = { id: waveId.parse('w'), from: null, to: null }
    expect(overlapping(wave, [wave])).toBeNull()
  })
})
