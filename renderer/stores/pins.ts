// Codes on the digits: those pinned, in the order they were, then those used last.

import { mostPinned } from '../../shared/schema/desk.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import type { CodeEntry } from './codebook.ts'
import { keepOnDesk, useDesk } from './desk.ts'
import { useReader } from './reader.ts'

/** As many as there are keys, 1 to 9. */
export const digits = 9

export type DigitCode = { code: CodeEntry; isPinned: boolean }

/** The codes that keys 1 to 9 give, in that order. Codes that are gone or no longer offered have no key. */
export function digitCodes(
  codes: readonly CodeEntry[],
  pinned: readonly CodeId[],
  recent: readonly CodeId[],
): DigitCode[] {
  const offered = new Map(codes.filter((code) => !code.retired).map((code) => [code.id, code]))
  const fixed = new Set(pinned)
  return [...new Set([...pinned, ...recent])]
    .flatMap((id) => offered.get(id) ?? [])
    .map((code) => ({ code, isPinned: fixed.has(code.id) }))
    .slice(0, digits)
}

/** The same, kept up to date. */
export function useDigitCodes(codes: readonly CodeEntry[]): DigitCode[] {
  const pinned = useDesk((state) => state.desk.pinned)
  const recent = useReader((state) => state.recent)
  return digitCodes(codes, pinned, recent)
}

export function isPinned(id: CodeId): boolean {
  return useDesk.getState().desk.pinned.includes(id)
}

/** Pins a code behind those pinned already, or takes its pin away. Answers whether it is pinned now; there may be too many. */
export function togglePin(id: CodeId): boolean {
  const { pinned } = useDesk.getState().desk
  const others = pinned.filter((each) => each !== id)
  const pins = others.length === pinned.length && pinned.length < mostPinned ? [...pinned, id] : others
  keepOnDesk({ pinned: pins })
  return pins.includes(id)
}
