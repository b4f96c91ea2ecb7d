// The model, its versions, and levels placed on its components.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import { stance } from '../../schema/judgement.ts'
import { shownPlacement } from '../../schema/level.ts'
import { model, modelFile, modelInForce, starterCode } from '../../schema/model.ts'
import { modelDifference, modelPreview, partHome } from '../../schema/model-change.ts'
import { shippedModel } from '../../schema/model-file.ts'
import { modelVersion } from '../../schema/model-version.ts'
import { picture } from '../../schema/picture.ts'
import { prose } from '../../schema/text.ts'
import { app, command, type Methods, none, query, said } from './method.ts'

const modelSide = z.union([z.int().positive(), model])

export const modelMethods = {
  /** The layers of the model case by case, in numbers; of all cases, and all their time, unless others are named. */
  'model.picture': query(
    z.strictObject({ caseIds: z.array(ids.caseId).max(10_000).optional(), wave: ids.waveId.optional() }),
    picture,
  ),
  'model.get': query(none, modelInForce),
  /** Oldest first; the last is in force. */
  'model.versions': query(none, z.array(modelVersion)),
  /** What differs between two versions, or a version and a model that is none yet. */
  'model.diff': query(
    z.strictObject({ from: modelSide, to: modelSide }),
    z.object({ before: model, after: model, differences: z.array(modelDifference) }),
  ),
  /** What publishing a model would do; without `homes`, with those that are proposed. */
  'model.previewChange': query(
    z.strictObject({ model, homes: z.array(partHome).max(10_000).optional() }),
    modelPreview,
  ),
  /** Publishes a model as the next version. What leans on a part that goes gets its home, or keeps the part, retired. */
  'model.change': command(
    z.strictObject({
      model,
      note: said,
      homes: z.array(partHome).max(10_000),
      /** Codes to begin with that come with it; those that are there already stay as they are. */
      codebook: z.array(starterCode).max(10_000).optional(),
      /** The version it was made from; refused when another is in force. */
      basedOn: z.int().positive().optional(),
    }),
    modelVersion,
  ),
  /** As a file, with the study's codebook unless that is not wanted. */
  'model.export': query(
    z.strictObject({ codebook: z.boolean().optional() }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),
  /** Reads the text of a model's file, and says what is wrong with it. */
  'model.readFile': app(z.strictObject({ text: z.string().max(20_000_000) }), modelFile),
  /** The models that ship with the program. */
  'model.shipped': app(none, z.array(shippedModel)),

  /** Where cases were placed on the steps of components, oldest first; what was superseded too. */
  'levels.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(shownPlacement)),
  /** Takes the place of what was said of the same case, component and wave. `step` null: on none that can be said. */
  'levels.place': command(
    z.strictObject({
      caseId: ids.caseId,
      component: ids.componentId,
      step: ids.componentAttributeId.nullable(),
      wave: ids.waveId.nullable().optional(),
      note: prose,
      cite: z.array(ids.codingId).max(1000).optional(),
      /** By coding id, where the person says so; otherwise the coding's direction does, neutral as for. */
      stances: z.record(z.string(), stance).optional(),
    }),
    shownPlacement,
  ),
} as const satisfies Methods
