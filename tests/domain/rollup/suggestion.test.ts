import { describe, expect, it } from 'vitest'
import { suggest } from '../../../shared/domain/rollup/suggestion.ts'
import { stageId } from '../../../shared/schema/ids.ts'

/** Stages as `name order fit`, a `*` after the fit of those reached, `-` for a stage outside the order. */
function suggestFrom(...lines: string[]) {
  return suggest(
    lines.map((line) => {
      const [name = '', order = '', fit = ''] = line.split(' ')
      return {
        id: stageId.parse(name),
        order: order === '-' ? null : Number(order),
        fit: Number(fit.replace('*', '')),
        reached: fit.endsWith('*'),
      }
    }),
  )
}

describe('the suggestion', () => {
  it('is no clear stage when none is reached', () => {
    expect(suggestFrom('formation 1 0.2', 'decline - 0.1')).toBeNull()
    expect(suggestFrom()).toBeNull()
  })

  it('is the highest reached stage, not the one with the best fit', () => {
    expect(suggestFrom('formation 1 0.9*', 'development 2 0.3*', 'stability 3 0.2')).toEqual({
      stage: 'development',
      skipped: [],
    })
  })

  it('names lower stages that are not reached, lowest first, however the model lists them', () => {
    const lines = [
      'extension 4 0.1',
      'stability 3 0.3*',
      'development 2 0.1',
      'formation 1 0.2',
      'decline - 0',
    ]
    expect(suggestFrom(...lines)).toEqual({ stage: 'stability', skipped: ['formation', 'development'] })
  })

  it('goes outside the order when nothing in it is reached, and then skips nothing', () => {
    expect(suggestFrom('formation 1 0.2', 'decline - 0.3*')).toEqual({ stage: 'decline', skipped: [] })
  })

  it('goes outside the order for a higher fit than that of the highest reached stage alone', () => {
    const stages = ['formation 1 0.8*', 'development 2 0.4*']
    expect(suggestFrom(...stages, 'decline - 0.5*')?.stage).toBe('decline')
    expect(suggestFrom(...stages, 'decline - 0.5')?.stage).toBe('development')
    expect(suggestFrom(...stages, 'decline - 0.4*')?.stage).toBe('development')
    expect(suggestFrom(...stages, 'decline - 0.3*')?.stage).toBe('development')
  })

  it('takes a difference within 1e-9 for none', () => {
    expect(suggestFrom('formation 1 0.4*', 'decline - 0.4000000009*')?.stage).toBe('formation')
    expect(suggestFrom('formation 1 0.4*', 'decline - 0.4000000011*')?.stage).toBe('decline')
  })

  it('takes the best of several outside the order, and of equals the first of the model', () => {
    expect(suggestFrom('decline - 0.3*', 'merger - 0.5*', 'split - 0.4*')?.stage).toBe('merger')
    expect(suggestFrom('decline - 0.5*', 'merger - 0.5000000009*')?.stage).toBe('decline')
  })
})
