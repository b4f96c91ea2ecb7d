import { expect, it } from 'vitest'
import {
  placementsReplacedBy,
  standingPlacement,
  standingPlacements,
} from '../../../shared/domain/levels/standing.ts'
import { caseId, componentId, levelPlacementId, waveId } from '../../../shared/schema/ids.ts'

const of = { caseId: caseId.parse('red'), component: componentId.parse('collaboration') }
const early = waveId.parse('early')
const late = waveId.parse('late')
const waves = [{ id: early }, { id: late }]
const placed = (id: string, wave: typeof early | null, supersededBy: string | null = null) => ({
  ...of,
  id: levelPlacementId.parse(id),
  wave,
  supersededBy: supersededBy === null ? null : levelPlacementId.parse(supersededBy),
})

it('replaces what stands of the same case, component and wave, and nothing else', () => {
  const next = placed('new', late)
  const all = [
    placed('first', late, 'second'),
    placed('second', late),
    placed('other wave', early),
    placed('all time', null),
    { ...placed('other case', late), caseId: caseId.parse('azul') },
    { ...placed('other component', late), component: componentId.parse('trust') },
    next,
  ]
  expect(placementsReplacedBy(next, all)).toEqual(['second'])
})

it('stands for all time by what was said of all time, else of the latest wave', () => {
  const all = [placed('late', late), placed('early', early), placed('gone', null, 'late')]
  const standing = standingPlacements(all, of, waves)
  expect(standing.map(({ id }) => id)).toEqual(['early', 'late'])
  expect(standingPlacement(standing, null)?.id).toBe('late')
  expect(standingPlacement(standing, early)?.id).toBe('early')
  const whole = standingPlacements([placed('whole', null), ...all], of, waves)
  expect(standingPlacement(whole, null)?.id).toBe('whole')
  expect(standingPlacement([], null)).toBeNull()
})
