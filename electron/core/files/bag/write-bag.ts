// A bag as archives take it in (BagIt 1.0, RFC 8493), in one zip: what is to be kept under data/, and beside it the SHA-256
// of every file. The same files always give the same bytes.
import { sha256 } from '../../content-hash.ts'
import { zipOf } from '../refi/write/archive.ts'

export type BagInfo = readonly (readonly [label: string, value: string])[]

/** `payload`: by paths within data/, which no two files share, however letters are written. `name`: of the folder in the zip. */
export function writeBag(name: string, payload: ReadonlyMap<string, Uint8Array>, info: BagInfo): Uint8Array {
  const sorted = [...payload].sort(([a], [b]) => (a < b ? -1 : 1))
  const octets = sorted.reduce((sum, [, bytes]) => sum + bytes.length, 0)
  const manifest = sorted.map(([path, bytes]) => line(`data/${path}`, bytes)).join('')
  const facts: BagInfo = [...info, ['Payload-Oxum', `${octets}.${sorted.length}`]]
  const tags = new Map<string, Uint8Array>([
    ['bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', Buffer.from(facts.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''))],
    ['manifest-sha256.txt', Buffer.from(manifest)],
  ])
  const tagManifest = [...tags].map(([path, bytes]) => line(path, bytes)).join('')
  return zipOf(
    new Map([
      ...[...tags].map(([path, bytes]) => [`${name}/${path}`, bytes] as const),
      [`${name}/tagmanifest-sha256.txt`, Buffer.from(tagManifest)] as const,
      ...sorted.map(([path, bytes]) => [`${name}/data/${path}`, bytes] as const),
    ]),
  )
}

const line = (path: string, bytes: Uint8Array): string => `${sha256(bytes)}  ${encodedPath(path)}\n`

/** Line ends and the sign itself are the only ones a manifest can't hold. */
export const encodedPath = (path: string): string =>
  path.replace(/[%\n\r]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

export const decodedPath = (path: string): string =>
  path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const mostUnits = 120

/** A name every file system takes, as like the one it had as may be; `taken` hears of it. */
export function safeName(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? ''
  const cut = plain
    .slice(0, plain.length - ending.length)
    .slice(0, mostUnits)
    .toWellFormed()
  const stem = cut === '' || reserved.test(`${cut}.`) ? `_${cut}` : cut
  for (let number = 1; ; number += 1) {
    const free = `${stem}${number === 1 ? '' : ` (${number})`}${ending}`
    if (taken.has(free.toLowerCase())) continue
    taken.add(free.toLowerCase())
    return free
  }
}
