import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Place, useNavigation } from '../../../renderer/stores/navigation.ts'
import { caseId, sourceId } from '../../../shared/schema/ids.ts'

const navigation = useNavigation.getState
const reader = (id: string): Place => ({ name: 'reader', sourceId: sourceId.parse(id) })

beforeEach(() => navigation().restart())

describe('navigation', () => {
  test('begins at the sources with nowhere to go back to', () => {
    expect(navigation()).toMatchObject({ place: { name: 'sources' }, canBack: false, lastRead: null })
    navigation().back()
    expect(navigation().place).toEqual({ name: 'sources' })
  })

  test('goes back to the very visit, not to a new one of the same place', () => {
    navigation().go(reader('a'))
    const { visit } = navigation()
    navigation().go({ name: 'evidence', caseId: caseId.parse('c') })
    navigation().back()
    expect(navigation()).toMatchObject({ place: reader('a'), visit, canBack: true })
  })

  test('going where one is makes no step', () => {
    navigation().go(reader('a'))
    navigation().go(reader('a'))
    navigation().back()
    expect(navigation().place).toEqual({ name: 'sources' })
  })

  test('a selection within a place leaves no step and stays the same visit', () => {
    navigation().go({ name: 'evidence' })
    const { visit } = navigation()
    navigation().replace({ name: 'evidence', caseId: caseId.parse('c') })
    expect(navigation().visit).toBe(visit)
    navigation().back()
    expect(navigation().place).toEqual({ name: 'sources' })
  })

  test('remembers what was read last, until another study', () => {
    navigation().go(reader('a'))
    navigation().go({ name: 'model' })
    expect(navigation().lastRead).toBe('a')
    navigation().restart()
    expect(navigation().lastRead).toBeNull()
  })

  test('retraces any walk', () => {
    const place = fc.constantFrom<Place>(reader('a'), reader('b'), { name: 'cases' }, { name: 'journal' })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (walk) => {
        navigation().restart()
        const steps: Place[] = [{ name: 'sources' }]
        for (const next of walk) {
          navigation().go(next)
          if (JSON.stringify(steps.at(-1)) !== JSON.stringify(next)) steps.push(next)
        }
        for (const step of steps.toReversed()) {
          expect(navigation().place).toEqual(step)
          navigation().back()
        }
        expect(navigation().canBack).toBe(false)
      }),
    )
  })
})
