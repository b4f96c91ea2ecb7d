// Commands as data: the palette, menus, the cheat sheet and the one keydown listener run the same objects.
import { useEffect, useRef } from 'react'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import type { Operation } from '../../shared/schema/history.ts'
import { CallError, call } from '../api/client.ts'
import { afterPaint } from './after-paint.ts'
import { answering } from './answers.ts'
import { belongsToField, type Chord, chordsOf, findsByTyping, matches, onMac, type Stroke } from './keys.ts'
import { notesShown, toast } from './toasts.ts'
import { currentMessages, errorText } from './words.ts'

export type { CallError } from '../api/client.ts'

export const commandGroups = [
  'study',
  'go',
  'reader',
  'search',
  'excerpts',
  'codebook',
  'evidence',
  'view',
] as const
export type CommandGroup = (typeof commandGroups)[number]

export type Command = {
  id: string
  label: (messages: Messages) => string
  /** 'Mod+K', 'Shift+C', '1'; alternatives apart by a space. See keys.ts. */
  keys?: string
  group: CommandGroup
  when?: () => boolean
  run: () => void
}

const registered = new Map<symbol, () => readonly Command[]>()

/** Makes the commands available while the component is on screen; later registrations win over earlier keys. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    const token = Symbol('commands')
    registered.set(token, () => latest.current)
    return () => {
      registered.delete(token)
    }
  }, [])
}

/** Every command of the screen as it is now, in the order the parts of the screen came. */
export function allCommands(): readonly Command[] {
  return [...registered.values()].flatMap((list) => list())
}

export function available(command: Command): boolean {
  return command.when?.() ?? true
}

/** The command a stroke means, given what has the focus. */
export function commandFor(stroke: Stroke, target: EventTarget | null): Command | null {
  const focus = target instanceof Element ? target : null
  if (focus?.closest('[data-modal]')) return null
  const found = [...allCommands()].reverse().find((command) => {
    if (!command.keys) return false
    const meant = chordsOf(command.keys).find((chord) => matches(chord, stroke, onMac))
    return meant !== undefined && !takenBy(focus, meant) && available(command)
  })
  return found ?? null
}

/**
 * Fields keep the keys they need; what stands apart from the place (`data-apart`) is not what the place's keys speak of;
 * lists that find items by typing keep letters, unless marked `data-single-keys`.
 */
function takenBy(focus: Element | null, chord: Chord): boolean {
  if (!focus) return false
  if (isField(focus)) return belongsToField(chord)
  if (focus.closest('[data-apart]') !== null && !chord.mod && chord.key !== '?' && belongsToField(chord))
    return true
  const list = focus.closest('[role=listbox],[role=menu],[role=tree],[role=treegrid],[role=grid]')
  return list !== null && findsByTyping(chord) && focus.closest('[data-single-keys]') === null
}

function isField(element: Element): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type)
  )
}

/** Starts the page's one listener; returns how to stop it. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const command = commandFor(event, event.target)
    if (!command) return
    event.preventDefault()
    command.run()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** A call whose failure is shown in its place rather than as a note. `toast: true` as in `run`. */
export async function attempt<M extends MethodName>(
  method: M,
  input: Input<M>,
  options?: { toast?: boolean },
): Promise<{ value: Output<M>; error: null } | { value: null; error: CallError }> {
  try {
    const value = await call(method, input)
    if (options?.toast) offerUndo(method)
    return { value, error: null }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return { value: null, error }
  }
}

/** Says what went wrong; anything but a failed call is a defect and goes on to the window's handler. */
export function report(error: unknown): void {
  if (!(error instanceof CallError)) throw error
  const text = errorText(error, currentMessages())
  // Stopping what one asked to stop is no failure.
  if (error.code === 'app.cancelled') toast({ text, tone: 'done' })
  else toast({ text, tone: 'error', detail: `${error.code} ${JSON.stringify(error.details)}` })
}

/** An operation in the person's words: what was done, to what. */
export function operationText(
  operation: Pick<Operation, 'method' | 'subject' | 'kind'>,
  messages: Messages,
): string {
  const labels: Readonly<Record<string, string>> = messages.operations
  const label = labels[operation.method] ?? operation.method
  const whole = operation.subject === '' ? label : messages.shell.operationOn(label, operation.subject)
  if (operation.kind === 'undo') return messages.shell.undone(whole)
  if (operation.kind === 'redo') return messages.shell.redone(whole)
  return whole
}

/**
 * Calls; an error becomes a note with its sentence and the answer is undefined. `toast: true` names what was
 * done and offers Undo; `done` hears the answer before anybody else, and is drawn together with what came of it.
 */
export async function run<M extends MethodName>(
  method: M,
  input: Input<M>,
  options?: { toast?: boolean; done?: (output: Output<M>) => void },
): Promise<Output<M> | undefined> {
  try {
    return await answering(
      () => call(method, input),
      (output) => {
        takeAwayOffer()
        options?.done?.(output)
        if (options?.toast) offerUndo(method)
      },
    )
  } catch (error) {
    report(error)
    return undefined
  }
}

/** An Undo offered for an earlier step would undo a later one, so it is taken away when something else is done. */
let takeAwayOffer: () => void = () => undefined

/** Shows a note on what was done as soon as that is on the screen, unless something else is done before. */
function offerSoon(offer: () => void): void {
  takeAwayOffer = afterPaint(offer)
}

/** What was done is done: nobody waits for the note, and it is left out when something else was said meanwhile. */
function offerUndo(method: MethodName): void {
  const before = notesShown()
  offerSoon(() => void askAndOffer(method, before))
}

async function askAndOffer(method: MethodName, before: number): Promise<void> {
  try {
    const { undo } = await call('history.state', {})
    // A command that changed nothing left no operation, and there is nothing of it to undo.
    if (undo?.method !== method || notesShown() !== before) return
    const messages = currentMessages()
    takeAwayOffer = toast({
      text: operationText(undo, messages),
      tone: 'done',
      action: { label: messages.shell.undo, run: () => void undoLast() },
    })
  } catch (error) {
    report(error)
  }
}

export async function undoLast(): Promise<void> {
  await walk('history.undo')
}

export async function redoLast(): Promise<void> {
  await walk('history.redo')
}

async function walk(method: 'history.undo' | 'history.redo'): Promise<void> {
  await run(method, {}, { done: (made) => offerSoon(() => offerWayBack(method, made)) })
}

function offerWayBack(method: 'history.undo' | 'history.redo', made: Operation): void {
  const messages = currentMessages()
  const action =
    method === 'history.undo'
      ? { label: messages.shell.redo, run: () => void redoLast() }
      : { label: messages.shell.undo, run: () => void undoLast() }
  takeAwayOffer = toast({ text: operationText(made, messages), tone: 'done', action })
}
