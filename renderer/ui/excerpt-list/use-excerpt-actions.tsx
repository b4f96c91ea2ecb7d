// What can be done with the excerpts meant in a list: the same for buttons, menus and keys, and the windows it needs.
import { type ReactNode, useState } from 'react'
import type { Direction } from '../../../shared/schema/coding.ts'
import type { ExcerptFormat, ExcerptQuestion } from '../../../shared/schema/excerpts.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import {
  addCode,
  changeExcerpts,
  copyExcerpts,
  exportExcerpts,
  openExcerpt,
  removeExcerpts,
} from '../../stores/excerpts.ts'
import { CodePicker } from '../code-picker.tsx'
import { MemoDialog } from './memo-dialog.tsx'
import { WeightDialog } from './weight-dialog.tsx'

export type ExcerptActions = {
  /** What the actions speak of. */
  meant: readonly CodingId[]
  recode: () => void
  addCode: () => void
  weigh: () => void
  writeMemo: () => void
  setDirection: (direction: Direction) => void
  copy: () => void
  remove: () => void
  open: () => void
  /** The whole list, or those chosen when several are. */
  exportAs: (format: ExcerptFormat, pseudonyms: boolean) => void
}

type Asked = { kind: 'recode' | 'add' | 'weight' | 'memo'; ids: readonly CodingId[] } | null

export function useExcerptActions(props: {
  meant: readonly CodingId[]
  /** Chosen by hand, as against the one the keys are at. */
  chosen: readonly CodingId[]
  question: ExcerptQuestion
  /** Where the keyboard goes on afterwards. */
  focusBack: () => void
}): { actions: ExcerptActions; windows: ReactNode } {
  const { meant, chosen, question, focusBack } = props
  const [asked, setAsked] = useState<Asked>(null)
  const ask = (kind: NonNullable<Asked>['kind']) => () => {
    if (meant.length > 0) setAsked({ kind, ids: meant })
  }
  const close = () => {
    setAsked(null)
    requestAnimationFrame(focusBack)
  }
  const [first] = meant
  return {
    actions: {
      meant,
      recode: ask('recode'),
      addCode: ask('add'),
      weigh: ask('weight'),
      writeMemo: ask('memo'),
      setDirection: (direction) => void changeExcerpts(meant, { direction }),
      copy: () => void copyExcerpts(meant),
      remove: () => void removeExcerpts(meant),
      open: () => first !== undefined && void openExcerpt(first),
      exportAs: (format, pseudonyms) =>
        void exportExcerpts(question, chosen.length > 0 ? chosen : null, {
          format,
          pseudonyms,
          allowLeaks: false,
        }),
    },
    windows: <Windows asked={asked} onClose={close} />,
  }
}

function Windows({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { excerpts } = useMessages()
  const { number } = useFormat()
  const ids = asked?.ids ?? []
  const [count, written] = [ids.length, number(ids.length)]
  return (
    <>
      <CodePicker
        isOpen={asked?.kind === 'recode'}
        title={excerpts.recodeTitle(count, written)}
        direction="none"
        onClose={onClose}
        onGive={(codeId) => changeExcerpts(ids, { codeId })}
      />
      <CodePicker
        isOpen={asked?.kind === 'add'}
        title={excerpts.addTitle(count, written)}
        direction="kept"
        onClose={onClose}
        onGive={(codeId, direction) => addCode(ids, codeId, direction)}
      />
      {asked?.kind === 'weight' && <WeightDialog ids={ids} onClose={onClose} />}
      {asked?.kind === 'memo' && <MemoDialog ids={ids} onClose={onClose} />}
    </>
  )
}
