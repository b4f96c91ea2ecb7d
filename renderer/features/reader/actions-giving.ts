// Giving codes to the selection, and marking what is coded: direction, memo, removal.
import type { Direction } from '../../../shared/schema/coding.ts'
import type { CodeId, CodingId } from '../../../shared/schema/ids.ts'
import { changeTarget, directionTarget, memoTarget } from '../../editor/codings-here.ts'
import { inVivoName } from '../../editor/in-vivo.ts'
import { currentMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useDesk } from '../../stores/desk.ts'
import { digitCodes, togglePin } from '../../stores/pins.ts'
import {
  giveCodes,
  giveNewCode,
  removeCoding,
  say,
  setCodingDirection,
  useReader,
} from '../../stores/reader.ts'
import { codeOfRow } from '../../ui/code-tree.tsx'
import { fold } from '../../ui/fuzzy.ts'
import { type Latest, nameOf } from './actions-parts.ts'

export function givingActions(latest: Latest) {
  const sayCoded = (name: string, direction: Direction) => {
    const { reader, terms } = currentMessages()
    say(reader.said.coded(name, terms.direction[direction]))
  }
  async function give(id: CodeId, more: boolean): Promise<boolean> {
    const { direction } = useReader.getState()
    return giveCodes([id], more, () => {
      const name = nameOf(latest.current.codes, id)
      if (name !== '') sayCoded(name, direction)
    })
  }
  async function create(name: string, parent: CodeId | null, more: boolean): Promise<boolean> {
    const { direction } = useReader.getState()
    return giveNewCode(name, parent, more, () => sayCoded(name, direction))
  }
  return {
    give,
    create,
    /** A code named by the selected words; when there is one of that name at the top already, that one. */
    async inVivo(): Promise<void> {
      const { view, codes } = latest.current
      const { selection } = useReader.getState()
      if (view === null || selection === null) return
      const name = inVivoName(view.text.slice(selection.start, selection.end))
      if (name === '') return
      const known = codes.find((code) => code.parentId === null && fold(code.name) === fold(name))
      await (known === undefined ? create(name, null, false) : give(known.id, false))
    },
    giveLast(): void {
      const [last] = useReader.getState().recent
      if (last !== undefined) void give(last, false)
    },
    /** `place` counts the digits' codes from 0. */
    giveDigit(place: number): void {
      const { codes } = latest.current
      const on = digitCodes(codes, useDesk.getState().desk.pinned, useReader.getState().recent)
      const found = on[place]
      if (found !== undefined) void give(found.code.id, false)
    },
    pin(): void {
      const code = toPin(latest)
      if (code !== null) pinCode(code.id, code.name)
    },
    canPin: () => toPin(latest) !== null,
    pinCode,
  }
}

/** The code looked at in the codebook, or else that of the coding meant here. */
function toPin({ current: { codes, codings } }: Latest): CodeEntry | null {
  const row = document.activeElement === null ? null : codeOfRow(document.activeElement)
  const id = row ?? changeTarget(codings, useReader.getState())?.codeId
  return codes.find((code) => code.id === id) ?? null
}

/** Pins a code or takes its pin away, and says so. */
export function pinCode(id: CodeId, name: string): void {
  const { said } = currentMessages().coding
  say(togglePin(id) ? said.pinned(name) : said.unpinned(name))
}

async function removeThis(id: CodingId): Promise<void> {
  await removeCoding(id)
  say(currentMessages().reader.said.removed)
}

export function markingActions(latest: Latest) {
  return {
    setDirection(direction: Direction): void {
      const { terms, reader } = currentMessages()
      say(reader.said.direction(terms.direction[direction]))
      const state = useReader.getState()
      const meant = directionTarget(latest.current.codings, state)
      if (meant === null) useReader.setState({ direction })
      else if (meant.direction !== direction) void setCodingDirection(meant.id, direction, !state.chosen)
    },
    writeMemo(): void {
      const meant = memoTarget(latest.current.codings, useReader.getState())
      if (meant !== null) useReader.setState({ active: meant.id, chosen: true, memoWanted: meant.id })
    },
    async remove(): Promise<void> {
      const { active } = useReader.getState()
      if (active !== null) await removeThis(active)
    },
    removeThis,
    hasMeant: () => memoTarget(latest.current.codings, useReader.getState()) !== null,
  }
}
