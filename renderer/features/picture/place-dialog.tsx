// Placing a network on a level: of which wave, on which, why, and on what evidence, for and against.
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { CodingId, ComponentAttributeId, WaveId } from '../../../shared/schema/ids.ts'
import type { Stance } from '../../../shared/schema/judgement.ts'
import type { ShownPlacement } from '../../../shared/schema/level.ts'
import type { Component } from '../../../shared/schema/model.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import { levelsOf } from '../../charts/picture/rows.ts'
import { useWords } from '../../charts/words.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, Checkbox, Dialog, Select, Spinner, TextArea, TextField } from '../../ui/index.ts'
import { searchExcerpts } from '../../ui/search-excerpts.ts'
import styles from './place-dialog.module.css'

type Props = {
  of: PictureCase
  component: Component
  wave: WaveId | null
  /** All placements of the same case and component. */
  before: readonly ShownPlacement[]
  onClose: () => void
}

const allTime = 'all'
const nowhere = 'none'
/** Excerpts shown at first, and with each "show more". */
const page = 12

type Cited = ReadonlyMap<CodingId, Stance>

export function PlaceDialog({ of, component, wave, before, onClose }: Props) {
  const { messages, local } = useWords()
  const { picture: m, waves: w } = messages
  const waves = useQuery('waves.list', {}).data ?? []
  const [ofWave, setWave] = useState<WaveId | null>(wave)
  // What stands of the same wave is where one begins; it is kept all the same.
  const begun = before.find((each) => each.supersededBy === null && each.wave === ofWave)
  const [step, setStep] = useState<ComponentAttributeId | null | undefined>(begun?.step)
  const [note, setNote] = useState(begun?.note ?? '')
  const [cited, setCited] = useState<Cited>(() => citedIn(begun))
  // What stands of the other wave takes the place of what stood of this one, but for what a person wrote meanwhile.
  const changeWave = (next: WaveId | null) => {
    const now = before.find((each) => each.supersededBy === null && each.wave === next)
    setWave(next)
    if (step === begun?.step) setStep(now?.step)
    if (note === (begun?.note ?? '')) setNote(now?.note ?? '')
    if (sameCited(cited, citedIn(begun))) setCited(citedIn(now))
  }
  const place = async () => {
    if (step === undefined) return
    const placed = await run(
      'levels.place',
      {
        caseId: of.caseId,
        component: component.id,
        step,
        wave: ofWave,
        note,
        cite: [...cited.keys()],
        stances: Object.fromEntries(cited),
      },
      { toast: true },
    )
    if (placed !== undefined) onClose()
  }
  return (
    <Dialog
      title={m.ladder.placeTitle(of.case, local(component.name))}
      isOpen
      onClose={onClose}
      size="wide"
      keepOpen={note !== (begun?.note ?? '')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {m.ladder.cancel}
          </Button>
          <Button variant="primary" isDisabled={step === undefined} onPress={() => void place()}>
            {m.ladder.save}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {waves.length > 0 && (
          <Select<string>
            label={m.ladder.wave}
            options={[
              { id: allTime, label: w.all },
              ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
            ]}
            value={ofWave ?? allTime}
            onChange={(key) => changeWave(waves.find(({ id }) => id === key)?.id ?? null)}
          />
        )}
        <RadioGroup
          className={styles.steps ?? ''}
          value={step === undefined ? null : (step ?? nowhere)}
          onChange={(key) => setStep(levelsOf(component).find(({ id }) => id === key)?.id ?? null)}
        >
          <Label className={styles.label ?? ''}>{m.ladder.step}</Label>
          {levelsOf(component)
            .toReversed()
            .map(({ id, name }) => (
              <Radio key={id} value={id} className={styles.step ?? ''}>
                {local(name)}
              </Radio>
            ))}
          <Radio value={nowhere} className={styles.step ?? ''}>
            {m.ladder.none}
          </Radio>
        </RadioGroup>
        <TextArea label={m.ladder.note} hint={m.ladder.noteHint} value={note} onChange={setNote} rows={3} />
        <Evidence
          key={ofWave}
          of={of}
          component={component}
          wave={waves.find(({ id }) => id === ofWave) ?? null}
          cited={cited}
          onCite={setCited}
        />
      </div>
    </Dialog>
  )
}

function citedIn(placement: ShownPlacement | undefined): Cited {
  return new Map(
    (placement?.evidence ?? []).flatMap(({ codingId, stance }) =>
      codingId === null ? [] : [[codingId, stance ?? 'for'] as const],
    ),
  )
}

function sameCited(a: Cited, b: Cited): boolean {
  return a.size === b.size && [...a].every(([id, stance]) => b.get(id) === stance)
}

type EvidenceProps = Pick<Props, 'of' | 'component'> & {
  wave: Wave | null
  cited: Cited
  onCite: (cited: Cited) => void
}

/** The excerpts of the network, of the wave it is placed in: those cited, then those coded to a level, then those coded to the component. */
function Evidence({ of, component, wave, cited, onCite }: EvidenceProps) {
  const { messages, format } = useWords()
  const { picture: m, links } = messages
  const codings = useQuery('codings.list', { caseId: of.caseId })
  const codes = useQuery('codes.list', {}).data ?? []
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(page)
  const [first] = useState(() => new Set(cited.keys()))
  const levels = new Set<string>(levelsOf(component).map(({ id }) => id))
  const attributes = new Set<string>(component.attributes.map(({ id }) => id))
  const rank = ({ id, codeId }: Excerpt) => {
    const code = codes.find((each) => each.id === codeId)
    if (first.has(id)) return 0
    if (code?.attributes.some((each) => levels.has(each))) return 1
    return code?.components.includes(component.id) || code?.attributes.some((each) => attributes.has(each))
      ? 2
      : 3
  }
  const sources = useQuery('sources.list', {}).data ?? []
  const isShown = ({ id, sourceId }: Excerpt) => {
    const source = sources.find((each) => each.id === sourceId)
    return wave === null || cited.has(id) || (source !== undefined && inWave(source, wave))
  }
  const all = (codings.data ?? []).filter(isShown).map((excerpt) => ({
    excerpt,
    rank: rank(excerpt),
    codeName: codes.find(({ id }) => id === excerpt.codeId)?.name ?? '',
  }))
  const found = searchExcerpts(all, search).toSorted((a, b) => a.rank - b.rank)
  const cite = (excerpt: Excerpt, stance: Stance | null) => {
    const next = new Map(cited)
    if (stance === null) next.delete(excerpt.id)
    else next.set(excerpt.id, stance)
    onCite(next)
  }
  return (
    <fieldset className={styles.evidence}>
      <legend>
        {m.ladder.evidence} {cited.size > 0 && <span>({format.number(cited.size)})</span>}
      </legend>
      <p className={styles.soft}>{m.ladder.evidenceHint}</p>
      {codings.data === undefined && codings.error === null && <Spinner />}
      {codings.data !== undefined && all.length === 0 && (
        <p className={styles.soft}>{wave === null ? m.ladder.noEvidence : m.ladder.noEvidenceThen}</p>
      )}
      {all.length > page && (
        <TextField type="search" label={m.ladder.search} value={search} onChange={setSearch} />
      )}
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ excerpt, codeName }) => {
          const stance = cited.get(excerpt.id) ?? null
          return (
            <li key={excerpt.id}>
              <Checkbox
                aria-label={m.ladder.cite(`${excerpt.locator}: ${excerpt.quote}`)}
                isSelected={stance !== null}
                onChange={(isOn) =>
                  cite(excerpt, isOn ? (excerpt.direction === 'contradicts' ? 'against' : 'for') : null)
                }
              >
                <span>
                  <span className={styles.quote}>{excerpt.quote}</span>
                  <span className={styles.soft}>
                    {excerpt.locator} · {codeName}
                  </span>
                </span>
              </Checkbox>
              {stance !== null && (
                <Select
                  label={m.ladder.stance(excerpt.locator)}
                  hideLabel
                  options={(['for', 'against'] as const).map((id) => ({ id, label: links.stances[id] }))}
                  value={stance}
                  onChange={(chosen) => cite(excerpt, chosen)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {found.length > shown && (
        <Button variant="quiet" onPress={() => setShown(shown + page)}>
          {m.ladder.more}
        </Button>
      )}
    </fieldset>
  )
}
