// What is asked of a participant and of an establishment besides their names.
import { readList, separatorOf, writeList } from '../../../../shared/domain/tables/cells.ts'
import type { EstablishmentId } from '../../../../shared/schema/ids.ts'
import {
  coordinates,
  type Establishment,
  levels,
  type Territory,
  territories,
} from '../../../../shared/schema/people.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import { useMessages } from '../../../i18n/index.ts'
import { Select, TextField } from '../../../ui/index.ts'
import styles from '../dialogs.module.css'
import { readNumber, writeNumber } from '../written-number.ts'

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
type Written = { territory: Territory | null; levels: string; latitude: string; longitude: string }

export function establishmentWritten(known: Establishment | null, language: Language): Written {
  const place = known?.coordinates ?? null
  return {
    territory: known?.territory ?? null,
    levels: known === null || known.levels.length === 0 ? '' : writeList(known.levels),
    latitude: place === null ? '' : writeNumber(place.latitude, language),
    longitude: place === null ? '' : writeNumber(place.longitude, language),
  }
}

/** Null while something written can't be. */
export function establishmentFacts(written: Written, language: Language) {
  const taught = levels.safeParse(readList(written.levels, separatorOf([written.levels])))
  const isPlaced = written.latitude.trim() !== '' || written.longitude.trim() !== ''
  const place = coordinates.safeParse({
    latitude: readNumber(written.latitude, language),
    longitude: readNumber(written.longitude, language),
  })
  if (!taught.success || (isPlaced && !place.success)) return null
  return {
    territory: written.territory,
    levels: taught.data,
    coordinates: isPlaced && place.success ? place.data : null,
  }
}

export function EstablishmentFields(props: {
  written: Written
  onChange: (written: Written) => void
  isWrong: boolean
}) {
  const { written, onChange, isWrong } = props
  const { people: m, tables } = useMessages()
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
      />
      <div className={styles.pair}>
        <TextField
          label={m.latitude}
          hint={m.degrees}
          inputMode="decimal"
          value={written.latitude}
          onChange={(latitude) => onChange({ ...written, latitude })}
          error={isWrong ? m.badPlace : null}
        />
        <TextField
          label={m.longitude}
          hint={m.degrees}
          inputMode="decimal"
          value={written.longitude}
          onChange={(longitude) => onChange({ ...written, longitude })}
        />
      </div>
    </>
  )
}
