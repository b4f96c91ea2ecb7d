// A network of ties as it leaves the study: what every format of it is made from. Schools go by their pseudonyms.
import type { Establishment } from '../../../../shared/schema/people.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { MapPicture, Tie, TieLayout } from '../../../../shared/schema/tie.ts'
import type { Wave } from '../../../../shared/schema/wave.ts'

export type NetworkFile = {
  language: Language
  title: string
  /** Which ties, in words. */
  about: string
  schools: readonly Establishment[]
  ties: readonly Tie[]
  waves: readonly Wave[]
  /** By tie: locators of the excerpts that show it. */
  evidence: ReadonlyMap<string, readonly string[]>
  layout: TieLayout
  /** The picture of the map, with its bytes, to draw on. */
  map: (Pick<MapPicture, 'mediaType' | 'width' | 'height'> & { bytes: Uint8Array }) | null
}

export const nameOfSchool = ({ schools }: Pick<NetworkFile, 'schools'>, id: string): string =>
  schools.find((school) => school.id === id)?.pseudonym ?? id
export const nameOfWave = ({ waves }: Pick<NetworkFile, 'waves'>, id: string | null): string =>
  waves.find((wave) => wave.id === id)?.name ?? ''
