// The model in force, its versions, and how it changes.
import type { ServicesOf } from '../context.ts'
import { readModel, readRetired } from '../repositories/model.ts'
import { versionsOf } from './model-versions.ts'
import { pictureServices } from './picture.ts'

export const modelServices: ServicesOf<'model'> = {
  'model.get': ({ db }) => ({ ...readModel(db), retired: readRetired(db) }),
  'model.versions': ({ db }) => versionsOf(db),
  ...pictureServices,
}
