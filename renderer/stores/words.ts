// The program's words outside components: as of now, in the person's language.
import { type Messages, messagesFor } from '../../shared/i18n/index.ts'
import type { CallError } from '../api/client.ts'
import { languageOf, useSettings } from './settings.ts'

export function currentMessages(): Messages {
  return messagesFor(languageOf(useSettings.getState()))
}

/** The catalogue's sentence for a failure. */
export function errorText(error: CallError, messages: Messages): string {
  return error.code === 'client.unreachable'
    ? messages.shell.unreachable
    : messages.errors[error.code](error.details)
}
