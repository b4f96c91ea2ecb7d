// The accompaniment model as a working picture: of all networks side by side or of one, with what stands behind each part
// read beside it.
import { type ComponentType, useCallback, useRef } from 'react'
import { type PictureFocus, partKey } from '../../../shared/domain/picture/part.ts'
import type { CaseId, WaveId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Picture, PictureCase } from '../../../shared/schema/picture.ts'
import { LayersChart, type LayersFocus } from '../../charts/layers.tsx'
import { PictureMatrix } from '../../charts/picture/matrix.tsx'
import { isOpen, rowsOf } from '../../charts/picture/rows.ts'
import { stageWords } from '../../charts/picture/words.ts'
import { useWords } from '../../charts/words.ts'
import { useMessages } from '../../i18n/index.ts'
import { useCommands } from '../../stores/commands.ts'
import { type EvidenceOf, useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { usePicture } from '../../stores/picture.ts'
import { useQuery } from '../../stores/queries.ts'
import type { ModelViewProps } from '../../stores/views.ts'
import { Button, EmptyState, ErrorNotice, Pane, Select, Spinner } from '../../ui/index.ts'
import { CaseParts } from './case-parts.tsx'
import { PartPane } from './part-pane.tsx'
import styles from './picture-view.module.css'

/** The excerpts behind a part of a case, as the place of evidence shows them: app.tsx hands them over. */
export type Excerpts = ComponentType<{ caseId: CaseId; of: EvidenceOf; level: 3 | 4; wave: WaveId | null }>

const all = 'all'

export function PictureView({ writable, header, Excerpts }: ModelViewProps & { Excerpts: Excerpts }) {
  const { picture: m, views } = useMessages()
  const { wave, caseId, focus, toggled } = usePicture()
  const shownWave = useShownWave(wave)
  const model = useQuery('model.get', {})
  const picture = useQuery('model.picture', shownWave === null ? {} : { wave: shownWave })
  const error = model.error ?? picture.error
  const one = picture.data?.cases.find((each) => each.caseId === caseId) ?? null
  const shown = focus !== null && (one === null || focus.caseId === one.caseId) ? focus : null
  const scroller = useRef<HTMLDivElement>(null)
  const matrix = useRef<HTMLDivElement>(null)
  useScrollMemory(
    one === null ? matrix : scroller,
    picture.data ? `model.picture ${one?.caseId ?? all}` : 'waiting',
  )
  useScrollMemory(matrix, picture.data ? 'model.picture across' : 'waiting across', 'scrollLeft')
  useOpenEverything(model.data, picture.data)
  const onOpen = useCallback((chosen: PictureFocus) => {
    const { look, toggle } = usePicture.getState()
    const opens = chosen.part.type === 'layer' || chosen.part.type === 'component'
    if (chosen.caseId === null && opens) toggle(partKey(chosen.part))
    look({ focus: chosen })
  }, [])
  return (
    <>
      {header(<Choices cases={picture.data?.cases ?? []} one={one} wave={shownWave} />)}
      {error && <ErrorNotice error={error} />}
      {(!model.data || !picture.data) && !error && <Spinner />}
      {model.data && picture.data && picture.data.cases.length === 0 && (
        <EmptyState
          icon="evidence"
          title={m.emptyTitle}
          text={m.emptyText}
          action={
            <Button variant="primary" onPress={() => useNavigation.getState().go({ name: 'cases' })}>
              {m.emptyAction}
            </Button>
          }
        />
      )}
      {model.data && picture.data && picture.data.cases.length > 0 && (
        <Pane
          id="model.picture"
          side="end"
          initial={window.innerWidth >= 1600 ? 560 : 380}
          min={300}
          max={900}
          pane={
            <PartPane
              model={model.data}
              picture={picture.data}
              focus={shown}
              wave={shownWave}
              writable={writable}
              Excerpts={Excerpts}
              onOpen={onOpen}
            />
          }
        >
          <div ref={scroller} className={`${styles.main} ${one === null ? styles.filled : ''}`}>
            <h2 className="visually-hidden">{views.model.picture}</h2>
            {one === null ? (
              <PictureMatrix
                model={model.data}
                picture={picture.data}
                toggled={toggled}
                focus={shown}
                scroller={matrix}
                onOpen={onOpen}
              />
            ) : (
              <OneNetwork
                model={model.data}
                picture={picture.data}
                of={one}
                wave={shownWave}
                focus={shown}
                onOpen={onOpen}
              />
            )}
          </div>
        </Pane>
      )}
    </>
  )
}

/** A wave that was removed since is none. */
function useShownWave(wave: WaveId | null): WaveId | null {
  const waves = useQuery('waves.list', {}).data ?? []
  return waves.some(({ id }) => id === wave) ? wave : null
}

function Choices(props: { cases: readonly PictureCase[]; one: PictureCase | null; wave: WaveId | null }) {
  const { cases, one, wave } = props
  const { picture: m, waves: w } = useMessages()
  const waves = useQuery('waves.list', {}).data ?? []
  const { look } = usePicture.getState()
  if (cases.length === 0) return null
  return (
    <>
      <Select<string>
        label={m.of}
        hideLabel
        options={[
          { id: all, label: m.all },
          ...cases.map((each) => ({ id: String(each.caseId), label: each.case })),
        ]}
        value={one?.caseId ?? all}
        onChange={(key) => look({ caseId: cases.find((each) => each.caseId === key)?.caseId ?? null })}
      />
      {waves.length > 0 && (
        <Select<string>
          label={w.show}
          hideLabel
          options={[
            { id: all, label: w.all },
            ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
          ]}
          value={wave ?? all}
          onChange={(key) => look({ wave: waves.find(({ id }) => id === key)?.id ?? null })}
        />
      )}
    </>
  )
}

type OneProps = {
  model: Model
  picture: Picture
  of: PictureCase
  wave: WaveId | null
  focus: PictureFocus | null
  onOpen: (focus: PictureFocus) => void
}

/** The layers of one network as its evidence draws them, then its levels and its strategies. */
function OneNetwork({ model, picture, of, wave, focus, onOpen }: OneProps) {
  const words = useWords()
  const { caseId } = of
  const layers = useQuery('profile.layers', { caseId, ...(wave === null ? {} : { wave }) })
  const open = useCallback((part: LayersFocus) => onOpen({ part, caseId }), [caseId, onOpen])
  const current = focus === null || focus.part.type === 'strategy' ? null : focus.part
  if (layers.error !== null) return <ErrorNotice error={layers.error} />
  return (
    <>
      <p className={styles.stage}>
        <b>{words.messages.picture.stage}</b> {stageWords(of, model, words)}
      </p>
      {layers.data === undefined ? (
        <Spinner />
      ) : (
        <LayersChart model={model} caseName={of.case} layers={layers.data} focus={current} onOpen={open} />
      )}
      <CaseParts model={model} library={picture.library} of={of} focus={focus} onOpen={onOpen} />
    </>
  )
}

/** Everything opened, or everything closed but the layers, as one command. */
function useOpenEverything(model: Model | undefined, picture: Picture | undefined): void {
  const toggled = usePicture((state) => state.toggled)
  const parts =
    model === undefined || picture === undefined
      ? []
      : rowsOf(model, picture.library, null).filter(({ open }) => open !== null)
  const isAllOpen = parts.every(({ part }) => isOpen(part, toggled))
  useCommands([
    {
      id: 'picture.openAll',
      label: ({ picture: m }) => (isAllOpen ? m.closeAll : m.openAll),
      keys: 'O',
      group: 'evidence',
      when: () => parts.length > 0,
      run: () =>
        usePicture.getState().look({
          toggled: isAllOpen ? [] : parts.filter(({ kind }) => kind === 'component').map(({ key }) => key),
        }),
    },
  ])
}
