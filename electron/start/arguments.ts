// npm start [-- STUDY.trama] [--desktop | --browser]
import { resolve } from 'node:path'
import type { Messages } from '../../shared/i18n/index.ts'

export type Arguments = { study: string | null; forced: 'desktop' | 'browser' | null }

/** A sentence instead of arguments when they make no sense. `folder` is what a relative path starts from. */
export function parseArguments(
  args: readonly string[],
  folder: string,
  messages: Messages,
): Arguments | string {
  const texts = messages.desktop.start
  const options = args.filter((argument) => argument.startsWith('-'))
  const studies = args.filter((argument) => !argument.startsWith('-'))
  const unknown = options.find((option) => option !== '--desktop' && option !== '--browser')
  if (unknown !== undefined) return `${texts.unknownOption(unknown)} ${texts.usage}`
  if (studies.length > 1) return `${texts.tooManyStudies} ${texts.usage}`
  if (new Set(options).size > 1) return `${texts.bothHosts} ${texts.usage}`
  const [study] = studies
  return {
    study: study === undefined ? null : resolve(folder, study),
    forced: options[0] === '--desktop' ? 'desktop' : options[0] === '--browser' ? 'browser' : null,
  }
}
