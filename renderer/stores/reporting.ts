// Reports on their way out of the study, and back in to be verified.
import { create } from 'zustand'
import type { Input, Output } from '../../shared/api/contract.ts'
import type { Leak, Verification } from '../../shared/schema/report.ts'
import { CallError, call } from '../api/client.ts'
import { report } from './commands.ts'
import { stageFile } from './file-pieces.ts'
import { useStudy } from './study.ts'

export type Written = Output<'reports.write'>

type ReportingState = {
  writing: boolean
  /** Real names that kept a report from being written, and what was asked for. */
  refused: { asked: Input<'reports.write'>; leaks: readonly Leak[] } | null
  verifying: boolean
  /** What came out last. */
  verified: { fileName: string; verification: Verification } | null
}

const nothing: ReportingState = { writing: false, refused: null, verifying: false, verified: null }

export const useReporting = create<ReportingState>(() => nothing)

useStudy.subscribe((now, before) => {
  if (now.study?.id !== before.study?.id) useReporting.setState(nothing)
})

/** The file; null when it failed, which is said, or when names were left in it, which `refused` holds. */
export async function writeReport(asked: Input<'reports.write'>): Promise<Written | null> {
  useReporting.setState({ writing: true, refused: null })
  try {
    return await call('reports.write', asked)
  } catch (error) {
    if (error instanceof CallError && error.code === 'report.leaks') await refuse(asked)
    else report(error)
    return null
  } finally {
    useReporting.setState({ writing: false })
  }
}

async function refuse(asked: Input<'reports.write'>): Promise<void> {
  const { format: _format, allowLeaks: _allow, ...of } = asked
  try {
    const leaks = await call('reports.leaks', of)
    useReporting.setState({
      refused: { asked, leaks: leaks.filter(({ strength }) => strength === 'strong') },
    })
  } catch (error) {
    report(error)
  }
}

export function dropRefused(): void {
  useReporting.setState({ refused: null })
}

export async function verifyReport(file: File): Promise<void> {
  useReporting.setState({ verifying: true, verified: null })
  try {
    const verification = await call('reports.verify', { stagedId: await stageFile(file) })
    useReporting.setState({ verified: { fileName: file.name, verification } })
  } catch (error) {
    report(error)
  } finally {
    useReporting.setState({ verifying: false })
  }
}

export function dropVerified(): void {
  useReporting.setState({ verified: null })
}
