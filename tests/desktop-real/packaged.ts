// Starts the packaged application on a study and looks whether it opened it. It can't be driven from outside: its fuses forbid that.
// `npm run package -- --dir && npm run smoke:packaged`, with a display.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { createCore, nodeCoreOptions } from '../../electron/core/core.ts'

const release = join(import.meta.dirname, '../../release')
const programs: Readonly<Record<string, string>> = {
  linux: 'linux-unpacked/trama',
  win32: 'win-unpacked/Trama.exe',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Trama.app/Contents/MacOS/Trama`,
}
const program = join(release, programs[process.platform] ?? '')
const folder = mkdtempSync(join(tmpdir(), 'trama-packaged-'))
const settingsFolder = join(folder, 'settings')
const study = join(folder, 'estudio.trama')

async function makeStudy(): Promise<void> {
  const platform = {
    systemLanguage: 'es',
    documentsFolder: folder,
    settingsFolder: join(folder, 'elsewhere'),
    pickPath: null,
  } as const
  const core = createCore(nodeCoreOptions(platform, () => undefined, '0'))
  const made = await core.dispatch('study.create', { path: study, title: 'Estudio', language: 'es' })
  assert(made.ok, JSON.stringify(made))
  await core.close()
}

/** The study is among the recent ones, which only happens once it was opened. */
function wasOpened(): boolean {
  const recent = join(settingsFolder, 'recent.json')
  return existsSync(recent) && readFileSync(recent, 'utf8').includes('estudio.trama')
}

async function checkFuses(): Promise<void> {
  const wire = await getCurrentFuseWire(program)
  const disabled = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  for (const fuse of disabled) assert.equal(wire[fuse], FuseState.DISABLE, FuseV1Options[fuse])
  assert.equal(wire[FuseV1Options.OnlyLoadAppFromAsar], FuseState.ENABLE)
}

async function openStudy(): Promise<void> {
  const child = spawn(program, [study], {
    stdio: 'inherit',
    env: { ...process.env, TRAMA_SETTINGS: settingsFolder },
  })
  try {
    for (let attempt = 0; attempt < 60 && child.exitCode === null; attempt += 1) {
      await wait(500)
      if (wasOpened()) return
    }
    assert.fail(child.exitCode === null ? 'the study was not opened' : `it ended with ${child.exitCode}`)
  } finally {
    child.kill()
    await wait(1000)
  }
}

try {
  await checkFuses()
  await makeStudy()
  await openStudy()
  console.log('The packaged application opens a study.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
