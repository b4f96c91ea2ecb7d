import { describe, expect, it } from 'vitest'
import { spanProblem } from '../../../shared/domain/anchors/span-problem.ts'

describe('spanProblem', () => {
  it.each([
    [0, 1, null],
    [0, 10, null],
    [9, 10, null],
    [0, 11, 'past-end'],
    [10, 11, 'past-end'],
    [3, 3, 'empty'],
    [10, 10, 'empty'],
    [4, 3, 'reversed'],
    [-1, 3, 'not-an-offset'],
    [0, 1.5, 'not-an-offset'],
    [Number.NaN, 3, 'not-an-offset'],
    [0, Number.POSITIVE_INFINITY, 'not-an-offset'],
  ])('[%d, %d) of ten units: %s', (start, end, problem) => {
    expect(spanProblem(10, { start, end })).toBe(problem)
  })
})
