// The composition root: one core is one window, with at most one open study.
import { v7 } from 'uuid'
import type { Reply } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import type { AppContext } from './context.ts'
import { dispatch } from './dispatch.ts'
import type { Log, Platform } from './platform.ts'
import { infoOf } from './services/study.ts'
import { openSettings } from './settings-store.ts'
import { stageFiles } from './staged-files.ts'
import type { Study } from './study.ts'

export type Core = {
  /** Answers every call, in the order the calls came; never rejects. */
  dispatch: (method: string, input: unknown) => Promise<Reply<unknown>>
  /** Returns how to stop listening. */
  subscribe: (listener: (event: AppEvent) => void) => () => void
  close: () => Promise<void>
}

export type CoreOptions = {
  platform: Platform
  /** Milliseconds since 1970, UTC. */
  clock: () => number
  newId: () => string
  log: Log
  version: string
}

export function createCore({ platform, clock, newId, log, version }: CoreOptions): Core {
  const listeners = new Set<(event: AppEvent) => void>()
  const staged = stageFiles()
  const cancelled = new Set<string>()
  let open: Study | null = null
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const context: AppContext = {
    platform,
    settings: openSettings(platform.settingsFolder, log),
    log,
    version,
    newId,
    clock,
    emit,
    cancelled,
    current: () => open,
    replace: (study) => {
      const former = open
      open = study
      staged.clear()
      former?.file.close()
      emit({ type: 'study', study: study === null ? null : infoOf(study) })
    },
  }
  return {
    dispatch: (method, input) => dispatch({ ...context, staged }, method, input),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close: async () => {
      if (open !== null) context.replace(null)
      listeners.clear()
    },
  }
}

/** The options of a core that runs for people: the machine's clock, time-ordered unique ids. */
export function nodeCoreOptions(platform: Platform, log: Log, version: string): CoreOptions {
  return { platform, clock: Date.now, newId: v7, log, version }
}
