// What is asked of a participant and of an establishment besides their names.
import { readList, separatorOf, writeList } from '../../../../shared/domain/tables/cells.ts'
import type { CaseId, EstablishmentId } from '../../../../shared/schema/ids.ts'
import {
  coordinates,
  type Establishment,
  levels,
  type MapPoint,
  mapPoint,
  type Territory,
  territories,
} from '../../../../shared/schema/people.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import { useLanguage, useMessages } from '../../../i18n/index.ts'
import { Select, TextField } from '../../../ui/index.ts'
import styles from '../dialogs.module.css'
import { readNumber, writeNumber } from '../written-number.ts'
import { MapPlace } from './map-place.tsx'

type ParticipantFacts = { role: string; establishmentId: EstablishmentId | null }

const none = 'none'

export function ParticipantFields(props: {
  facts: ParticipantFacts
  onChange: (facts: ParticipantFacts) => void
  establishments: readonly Establishment[]
}) {
  const { facts, onChange, establishments } = props
  const { people: m } = useMessages()
  return (
    <>
      <TextField
        label={m.role}
        placeholder={m.roleExample}
        value={facts.role}
        onChange={(role) => onChange({ ...facts, role })}
        maxLength={200}
      />
      <Select
        label={m.establishment}
        options={[
          { id: none, label: m.noEstablishment },
          ...establishments.map(({ id, pseudonym: label }) => ({ id: id as string, label })),
        ]}
        value={facts.establishmentId ?? none}
        onChange={(id) =>
          onChange({ ...facts, establishmentId: establishments.find((each) => each.id === id)?.id ?? null })
        }
      />
    </>
  )
}

/** As it stands in the fields. */
type Written = {
  territory: Territory | null
  levels: string
  latitude: string
  longitude: string
  mapX: string
  mapY: string
}

export function establishmentWritten(known: Establishment | null, language: Language): Written {
  const place = known?.coordinates ?? null
  const onMap = known?.mapPoint ?? null
  return {
    territory: known?.territory ?? null,
    levels: known === null || known.levels.length === 0 ? '' : writeList(known.levels),
    latitude: place === null ? '' : writeNumber(place.latitude, language),
    longitude: place === null ? '' : writeNumber(place.longitude, language),
    ...mapWritten(onMap, language),
  }
}

function mapWritten(at: MapPoint | null, language: Language): Pick<Written, 'mapX' | 'mapY'> {
  return {
    mapX: at === null ? '' : writeNumber(at.x, language),
    mapY: at === null ? '' : writeNumber(at.y, language),
  }
}

/** Null: nothing is written, or it is no place. */
function mapRead({ mapX, mapY }: Written, language: Language): MapPoint | null {
  return mapPoint.safeParse({ x: readNumber(mapX, language), y: readNumber(mapY, language) }).data ?? null
}

/** Whether both fields of a place are empty. */
function isBlank(...fields: string[]): boolean {
  return fields.every((field) => field.trim() === '')
}

export type WrongField = 'levels' | 'coordinates' | 'map'

/** What can be kept, or the first thing written that can't be. */
export function establishmentFacts(written: Written, language: Language) {
  const taught = levels.safeParse(readList(written.levels, separatorOf([written.levels])))
  const isPlaced = !isBlank(written.latitude, written.longitude)
  const place = coordinates.safeParse({
    latitude: readNumber(written.latitude, language),
    longitude: readNumber(written.longitude, language),
  })
  const onMap = mapRead(written, language)
  const wrong = (field: WrongField) => ({ facts: null, wrong: field })
  if (!taught.success) return wrong('levels')
  if (isPlaced && !place.success) return wrong('coordinates')
  if (onMap === null && !isBlank(written.mapX, written.mapY)) return wrong('map')
  const facts = {
    territory: written.territory,
    levels: taught.data,
    coordinates: isPlaced && place.success ? place.data : null,
    mapPoint: onMap,
  }
  return { facts, wrong: null }
}

export function EstablishmentFields(props: {
  caseId: CaseId
  written: Written
  onChange: (written: Written) => void
  wrong: WrongField | null
}) {
  const { caseId, written, onChange, wrong } = props
  const { people: m, tables } = useMessages()
  const language = useLanguage()
  return (
    <>
      <Select<Territory | typeof none>
        label={m.territory}
        options={[
          { id: none, label: m.noTerritory },
          ...territories.map((id) => ({ id, label: tables.territories[id] })),
        ]}
        value={written.territory ?? none}
        onChange={(territory) => onChange({ ...written, territory: territory === none ? null : territory })}
      />
      <TextField
        label={m.levels}
        hint={m.levelsHint}
        value={written.levels}
        onChange={(taught) => onChange({ ...written, levels: taught })}
        error={wrong === 'levels' ? m.badLevels : null}
      />
      <div className={styles.pair}>
        <TextField
          label={m.latitude}
          hint={m.degrees}
          inputMode="decimal"
          value={written.latitude}
          onChange={(latitude) => onChange({ ...written, latitude })}
          error={wrong === 'coordinates' ? m.badPlace : null}
        />
        <TextField
          label={m.longitude}
          hint={m.degrees}
          inputMode="decimal"
          value={written.longitude}
          onChange={(longitude) => onChange({ ...written, longitude })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={tables.heads.fields['map-x']}
          hint={m.shareOfMap}
          inputMode="decimal"
          value={written.mapX}
          onChange={(mapX) => onChange({ ...written, mapX })}
          error={wrong === 'map' ? m.badMapPlace : null}
        />
        <TextField
          label={tables.heads.fields['map-y']}
          hint={m.shareOfMap}
          inputMode="decimal"
          value={written.mapY}
          onChange={(mapY) => onChange({ ...written, mapY })}
        />
      </div>
      <MapPlace
        caseId={caseId}
        at={mapRead(written, language)}
        onPlace={(at) => onChange({ ...written, ...mapWritten(at, language) })}
      />
    </>
  )
}
