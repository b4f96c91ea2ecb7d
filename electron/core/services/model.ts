import type { ServicesOf } from '../context.ts'
import { readModel } from '../repositories/model.ts'
import { pictureServices } from './picture.ts'

export const modelServices: ServicesOf<'model'> = {
  'model.get': ({ db }) => readModel(db),
  ...pictureServices,
}
