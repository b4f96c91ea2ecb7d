// The study on its way to other programs and to archives.
import { create } from 'zustand'
import type { Input, Output } from '../../shared/api/contract.ts'
import type { Leak } from '../../shared/schema/report.ts'
import { CallError, call } from '../api/client.ts'
import { report } from './commands.ts'
import { useStudy } from './study.ts'

export type Exported = Output<'exchange.write'>
type Asked = Input<'exchange.write'>

type ExportingState = {
  isOpen: boolean
  writing: boolean
  /** What was written last, while its window is open. */
  written: Exported | null
  /** Real names that kept it from being written. */
  refused: readonly Leak[] | null
}

const nothing: ExportingState = { isOpen: false, writing: false, written: null, refused: null }

export const useExporting = create<ExportingState>(() => nothing)

useStudy.subscribe((now, before) => {
  if (now.study?.id !== before.study?.id) useExporting.setState(nothing)
})

export const openExport = (): void => useExporting.setState({ ...nothing, isOpen: true })
export const closeExport = (): void => useExporting.setState(nothing)
/** Another choice: what was said of the last one does not hold any more. */
export const forgetExport = (): void => useExporting.setState({ written: null, refused: null })

/** The file; null when it failed, which is said, or when names were left in it, which `refused` holds. */
export async function writeExport(asked: Asked): Promise<Exported | null> {
  useExporting.setState({ writing: true, written: null, refused: null })
  try {
    const written = await call('exchange.write', asked)
    useExporting.setState({ written })
    return written
  } catch (error) {
    if (error instanceof CallError && error.code === 'report.leaks') await refuse(asked)
    else report(error)
    return null
  } finally {
    useExporting.setState({ writing: false })
  }
}

async function refuse({ format, pseudonyms }: Asked): Promise<void> {
  try {
    const leaks = await call('exchange.leaks', { format, ...(pseudonyms === true ? { pseudonyms } : {}) })
    useExporting.setState({ refused: leaks.filter(({ strength }) => strength === 'strong') })
  } catch (error) {
    report(error)
  }
}
