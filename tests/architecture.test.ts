// The house as a table: who may import whom. A new folder must be given its line here before anything can live in it.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** A file belongs to the longest folder that holds it. `*` is one folder's own name: features may import themselves only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/schema': [],
  'shared/api': ['shared/schema'],
  'shared/domain': ['shared/schema'],
  'shared/models': ['shared/schema'],
  'shared/i18n': ['shared/schema', 'shared/api'],

  'electron/core/db': ['shared/schema', 'shared/api', 'electron/core'],
  'electron/core/history': ['shared/schema', 'shared/api', 'electron/core/db'],
  'electron/core/repositories': ['shared/schema', 'electron/core/db'],
  'electron/core/files': ['shared/schema', 'shared/api', 'shared/domain', 'shared/i18n', 'electron/core'],
  'electron/core/services': [
    'shared/schema',
    'shared/api',
    'shared/domain',
    'shared/models',
    'shared/i18n',
    'electron/core',
    'electron/core/db',
    'electron/core/history',
    'electron/core/files',
    'electron/core/repositories',
  ],
  'electron/core': [
    'shared/schema',
    'shared/api',
    'electron/core/db',
    'electron/core/history',
    'electron/core/files',
    'electron/core/services',
  ],
  'electron/host': ['shared/schema', 'shared/api', 'shared/i18n', 'electron/core'],
  'electron/loopback': ['shared/schema', 'shared/api', 'shared/i18n', 'electron/core', 'electron/host'],
  'electron/desktop': [
    'shared/schema',
    'shared/api',
    'shared/i18n',
    'electron/core',
    'electron/host',
    'electron/loopback',
  ],
  'electron/start': [
    'shared/schema',
    'shared/api',
    'shared/i18n',
    'electron/core',
    'electron/host',
    'electron/loopback',
  ],
  'electron/cli': [
    'shared/schema',
    'shared/api',
    'shared/domain',
    'shared/i18n',
    'electron/core',
    'electron/loopback',
    'electron/start',
  ],

  'renderer/api': ['shared/schema', 'shared/api'],
  'renderer/i18n': ['shared/schema', 'shared/api', 'shared/i18n', 'renderer/api', 'renderer/stores'],
  'renderer/stores': ['shared/schema', 'shared/api', 'shared/domain', 'shared/i18n', 'renderer/api'],
  'renderer/ui': [
    'shared/schema',
    'shared/api',
    'shared/domain',
    'shared/i18n',
    'renderer/i18n',
    'renderer/stores',
    'renderer/api',
  ],
  'renderer/editor': ['shared/schema', 'shared/domain'],
  'renderer/writing': [
    'shared/schema',
    'shared/domain',
    'renderer/editor',
    'renderer/stores',
    'renderer/ui',
    'renderer/i18n',
  ],
  'renderer/charts': ['shared/schema', 'shared/domain', 'shared/i18n', 'renderer/ui', 'renderer/i18n'],
  'renderer/features/*': [
    'shared/schema',
    'shared/api',
    'shared/domain',
    'shared/i18n',
    'renderer/stores',
    'renderer/ui',
    'renderer/editor',
    'renderer/writing',
    'renderer/charts',
    'renderer/i18n',
  ],
  renderer: [
    'shared/schema',
    'renderer/features/*',
    'renderer/stores',
    'renderer/ui',
    'renderer/i18n',
    'renderer/api',
  ],
}

/** Packages and Node modules a folder may use; longest prefix wins. */
const mayUse: readonly [folder: string, packages: RegExp][] = [
  ['shared/domain/search', /^re2js$/],
  ['shared/domain/ties', /^(graphology|graphology-components|graphology-metrics\/.+|d3-force)$/],
  ['shared/domain/pictures', /^d3-scale$/],
  ['shared', /^zod$/],
  [
    'electron/core',
    /^(node:(?!http|https|net|tls|dgram|child_process|cluster)|better-sqlite3$|zod$|uuid$|mammoth$|yauzl$|docx$|fflate$|saxes$|htmlparser2$|entities$|papaparse$|read-excel-file(\/node)?$|pdfjs-dist\/.+$)/,
  ],
  ['electron/desktop', /^(electron$|node:)/],
  ['electron/loopback', /^(node:|ws$|zod$)/],
  ['electron/start', /^(node:|zod$|vite$|@electron\/get$)/],
  ['electron', /^(node:|zod$)/],
  [
    'renderer',
    /^(react|react-dom(\/client)?|react\/jsx-runtime|react-aria-components|zustand|zod|d3|diff|lexical|@lexical\/.+|@fontsource-variable\/.+|vite)(\/.*)?$/,
  ],
]

type Import = { file: string; target: string }

function sourceFiles(): string[] {
  return ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  )
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map((match) => ({ file, target: match[1] ?? match[2] ?? match[3] ?? '' }))
}

/** The line of the table a file stands under. */
function layerOf(path: string): string {
  const feature = /^renderer\/features\/([^/]+)\//.exec(path)
  if (feature !== null) return 'renderer/features/*'
  const layers = Object.keys(mayImport).filter((layer) => path.startsWith(`${layer}/`))
  return layers.sort((a, b) => b.length - a.length)[0] ?? `(${dirname(path)} has no line in the table)`
}

function refusal({ file, target }: Import): string | null {
  if (!target.startsWith('.')) {
    const rule = mayUse.find(([folder]) => file.startsWith(`${folder}/`))
    return rule?.[1].test(target) === true ? null : `${file} may not use ${target}`
  }
  const reached = relative(root, resolve(root, dirname(file), target))
    .split(sep)
    .join('/')
  if (reached.endsWith('.css') || reached.endsWith('.json')) return null
  const [from, to] = [layerOf(file), layerOf(reached)]
  if (from === to)
    return from === 'renderer/features/*' && file.split('/')[2] !== reached.split('/')[2]
      ? `${file} may not import ${reached}: features meet in stores`
      : null
  return mayImport[from]?.includes(to) === true ? null : `${file} (${from}) may not import ${reached} (${to})`
}

const files = sourceFiles()
const imports = files.flatMap(importsOf)

describe('architecture', () => {
  it('imports only what the table allows', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.map(refusal).filter((each) => each !== null)).toEqual([])
  })

  it('has no line for a folder that is gone', () => {
    const empty = Object.keys(mayImport).filter((layer) => !files.some((file) => layerOf(file) === layer))
    expect(empty).toEqual([])
  })

  it('writes SQL in the database, the history and the repositories only', () => {
    const sql = files.filter(
      (file) =>
        !/^electron\/core\/(db|history|repositories)\//.test(file) &&
        /\bsql`|\.prepare\(|\.pragma\(|\.exec\(['"`](SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA)/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
    )
    expect(sql).toEqual([])
  })

  it('reads no clock and no randomness in shared code', () => {
    const impure = files.filter(
      (file) =>
        file.startsWith('shared/') &&
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./.test(
          readFileSync(join(root, file), 'utf8'),
        ),
    )
    expect(impure).toEqual([])
  })

  it('declares each method of the contract once: of two of one name the later would count', () => {
    const declared = files
      .filter((file) => file.startsWith('shared/api/contract/'))
      .flatMap(
        (file) => readFileSync(join(root, file), 'utf8').match(/^ {2}'[a-z]+\.[A-Za-z]+'(?=:)/gm) ?? [],
      )
    expect(declared.length).toBeGreaterThan(200)
    expect(declared).toEqual([...new Set(declared)])
  })

  it('keeps files short, or says why not; catalogues are as long as what there is to say', () => {
    const long = files.filter((file) => {
      if (file.startsWith('shared/i18n/messages/')) return false
      const text = readFileSync(join(root, file), 'utf8')
      return text.split('\n').length > 401 && !/\/\/ Long because /.test(text)
    })
    expect(long).toEqual([])
  })

  it('names files in kebab case, and components as themselves', () => {
    const odd = files.filter((file) => {
      const name = file.split('/').at(-1) ?? ''
      return !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.config|\.d)?\.(ts|tsx|mjs)$/.test(name)
    })
    expect(odd).toEqual([])
  })
})
