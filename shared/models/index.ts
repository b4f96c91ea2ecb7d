// The models a study can start from. A model ships as data and is parsed like any other file.
import { type ModelFile, modelFile } from '../schema/model.ts'
import communityGardensJson from './community-gardens.json' with { type: 'json' }
import schoolNetworksJson from './school-networks.json' with { type: 'json' }

/**
 * Accompaniment model for school networks: five stages, an indicator for each clause of each stage,
 * and a starting codebook. Codes are listed parents first, siblings in order. Parsed when imported; throws
 * a ZodError if the file breaks the schema.
 */
export const schoolNetworks: ModelFile = modelFile.parse(schoolNetworksJson)

/**
 * An example from another field: how community gardens mature, in three ordered stages and one outside the order. It shares
 * no part with the other, so that whatever works with both leans on neither.
 */
export const communityGardens: ModelFile = modelFile.parse(communityGardensJson)

/** In the order they are offered; the first is what a study begins with unless another is chosen. */
export const shippedModels: readonly ModelFile[] = [schoolNetworks, communityGardens]
