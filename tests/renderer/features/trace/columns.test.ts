import { describe, expect, it } from 'vitest'
import { arrowFrom, columnsOf } from '../../../../renderer/features/trace/columns.ts'
import type { TraceEdge, TraceNode } from '../../../../shared/schema/trace.ts'

// Only kind and key matter to where things stand.
const node = (key: string) => ({ key, kind: key.split(':')[0] }) as TraceNode
const edge = (from: string, to: string): TraceEdge => ({ from, to, how: 'in', why: null })
const nodes = ['judgement:j', 'coding:a', 'coding:b', 'source:s', 'file:f'].map(node)
const edges = [edge('judgement:j', 'coding:b'), edge('coding:a', 'source:s'), edge('source:s', 'file:f')]
const columns = columnsOf(nodes)

describe('the columns of a chain', () => {
  it('go from claims to files, without empty ones', () => {
    expect(columns.map((column) => column.map(({ key }) => key))).toEqual([
      ['judgement:j'],
      ['coding:a', 'coding:b'],
      ['source:s'],
      ['file:f'],
    ])
  })

  it('are walked along the lines, and up and down', () => {
    const go = (from: string, arrow: Parameters<typeof arrowFrom>[3]) =>
      arrowFrom(columns, edges, from, arrow)
    expect(go('judgement:j', 'ArrowRight')).toBe('coding:b')
    expect(go('coding:b', 'ArrowLeft')).toBe('judgement:j')
    expect(go('coding:a', 'ArrowLeft')).toBeNull()
    expect(go('coding:a', 'ArrowDown')).toBe('coding:b')
    expect(go('coding:a', 'ArrowUp')).toBeNull()
    expect(go('source:s', 'ArrowRight')).toBe('file:f')
    expect(go('file:f', 'ArrowRight')).toBeNull()
  })
})
