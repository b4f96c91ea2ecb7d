// The program's words, numbers and dates in the person's language.
import { useCallback } from 'react'
import { type Messages, messagesFor } from '../../shared/i18n/index.ts'
import type { Language, LocalText } from '../../shared/schema/text.ts'
import type { CallError } from '../api/client.ts'
import { languageOf, useSettings } from '../stores/settings.ts'
import { errorText } from '../stores/words.ts'
import { type Format, formatFor } from './format.ts'

export type { Messages } from '../../shared/i18n/index.ts'
export { currentMessages, errorText } from '../stores/words.ts'
export type { Format } from './format.ts'

export function useLanguage(): Language {
  return useSettings(languageOf)
}

export function useMessages(): Messages {
  return messagesFor(useLanguage())
}

/** Picks the person's language from a text of the model. */
export function useLocal(): (text: LocalText) => string {
  const language = useLanguage()
  return useCallback((text) => text[language], [language])
}

export function useFormat(): Format {
  return formatFor(useLanguage())
}

export function useErrorText(): (error: CallError) => string {
  const messages = useMessages()
  return useCallback((error) => errorText(error, messages), [messages])
}
