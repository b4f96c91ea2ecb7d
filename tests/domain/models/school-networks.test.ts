// What the model of school networks says, as its authors do; what holds for every model that ships is in shipped.test.ts.
import { describe, expect, it } from 'vitest'
import { schoolNetworks } from '../../../shared/models/index.ts'

const { model } = schoolNetworks
const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)
const attributes = model.components.flatMap((component) => component.attributes)

describe('the model of school networks', () => {
  it('orders four stages and leaves decline outside the order', () => {
    expect(model.stages.map((stage) => [stage.id, stage.order])).toEqual([
      ['formation', 1],
      ['development', 2],
      ['stability', 3],
      ['extension', 4],
      ['decline', null],
    ])
  })

  it('steps collaboration from association to collegiality, and keeps steps and attributes apart', () => {
    const levels = attributes.filter((attribute) => attribute.kind === 'level')
    expect(ids(levels)).toEqual([
      'collaboration.association',
      'collaboration.emerging',
      'collaboration.sustained',
      'collaboration.collegiality',
    ])
    const upper = model.components.filter(
      (component) => component.stage === 'stability' || component.stage === 'extension',
    )
    expect(upper.map((component) => component.attributes)).toEqual([[], []])
  })
})
