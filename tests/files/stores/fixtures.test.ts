// Each folder of fixtures/stores is a project as some program keeps it, made up here, and what becomes of it in a study.
import { describe, test } from 'vitest'
import { checkCase } from '../refi/check-case.ts'
import { storeBytes, storeFolder, storeInside, storeNames } from './building.ts'

describe('stores of other programs', () => {
  test.each(storeNames)('%s', (name) => checkCase(storeFolder, name, storeBytes(name), storeInside(name)))
})
