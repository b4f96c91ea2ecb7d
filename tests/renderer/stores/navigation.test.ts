import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Place, useNavigation, waitUntilReady } from '../../../renderer/stores/navigation.ts'
import { caseId, sourceId } from '../../../shared/schema/ids.ts'

const navigation = useNavigation.getState
const reader = (id: string): Place => ({ name: 'reader', sourceId: sourceId.parse(id) })

beforeEach(() => {
  waitUntilReady(() => null)
  navigation().restart()
})

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

describe('a place that is not ready', () => {
  function held() {
    const ready: (() => void)[] = []
    waitUntilReady((place) =>
      place.name === 'reader' ? new Promise<void>((resolve) => ready.push(resolve)) : null,
    )
    return (nth: number) => {
      ready[nth]?.()
      return Promise.resolve()
    }
  }

  test('is shown once it is, and the one left stays until then', async () => {
    const makeReady = held()
    navigation().go(reader('a'))
    expect(navigation()).toMatchObject({ place: { name: 'sources' }, canBack: false })
    await makeReady(0)
    expect(navigation()).toMatchObject({ place: reader('a'), canBack: true, lastRead: 'a' })
    navigation().back()
    expect(navigation().place).toEqual({ name: 'sources' })
  })

  test('brings nobody back who has gone on', async () => {
    const makeReady = held()
    navigation().go(reader('a'))
    navigation().go({ name: 'model' })
    expect(navigation().place).toEqual({ name: 'model' })
    await makeReady(0)
    expect(navigation().place).toEqual({ name: 'model' })
    navigation().back()
    expect(navigation().place).toEqual(reader('a'))
  })

  test('is left at once when one goes back', async () => {
    const makeReady = held()
    navigation().go(reader('a'))
    navigation().back()
    await makeReady(0)
    expect(navigation()).toMatchObject({ place: { name: 'sources' }, canBack: false })
  })
})
