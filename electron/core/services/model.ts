// The model in force, its versions, and how it changes.
import { modelDifferences } from '../../../shared/domain/model/differences.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readModelInForce } from '../repositories/model.ts'
import { changeModel } from './model-change.ts'
import { exportModel, listShipped, parseModelFile } from './model-files.ts'
import { previewChange } from './model-preview.ts'
import { modelOf, versionsOf } from './model-versions.ts'
import { pictureServices } from './picture.ts'

export const modelServices: ServicesOf<'model'> = {
  'model.get': ({ db }) => readModelInForce(db),
  'model.versions': ({ db }) => versionsOf(db),
  'model.diff': ({ db }, { from, to }) => {
    const [before, after] = [sideOf(db, from), sideOf(db, to)]
    return { before, after, differences: modelDifferences(before, after) }
  },
  'model.previewChange': ({ db }, input) => previewChange(db, input),
  'model.change': (context, input) => changeModel(context, input),
  'model.export': ({ db }, { codebook }) => exportModel(db, codebook ?? true),
  'model.readFile': (_context, { text }) => parseModelFile(text),
  'model.shipped': () => listShipped(),
  ...pictureServices,
}

function sideOf(db: ReadableDb, side: number | Model): Model {
  return typeof side === 'number' ? modelOf(db, side) : side
}
