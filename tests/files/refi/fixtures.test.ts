// Each folder of fixtures/refi is a case: a project in the manner of some program, made up here, and what becomes of it in a
// study. TRAMA_WRITE_EXPECTED=1 writes that anew, for a reviewer to read.
import { describe, test } from 'vitest'
import { checkCase } from './check-case.ts'
import { bytesOf, fixtureFolder, fixtureNames } from './importing.ts'

describe('projects in the manner of other programs', () => {
  test.each(fixtureNames)('%s', (name) => checkCase(fixtureFolder, name, bytesOf(name)))
})
