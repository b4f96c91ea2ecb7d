// Databases as other programs make them, from rows: what stands in fixtures/stores, and what tests write themselves.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>

/** The columns of each program's tables; what a test leaves out of a row is null. */
export const schemas = {
  qualcoder: `
    CREATE TABLE project (databaseversion text, date text, memo text, about text, codername text);
    CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer);
    CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text);
    CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text);
    CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
    CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
    CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
    CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
    CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
    CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
    CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer);
    CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, supercid integer);
    CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
    CREATE TABLE graph (grid integer primary key, name text);`,
  taguette: `
    CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, created DATETIME);
    CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, filename VARCHAR(200), created DATETIME, project_id INTEGER, text_direction VARCHAR(13), contents TEXT);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT);
    CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
    CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login VARCHAR(30), project_id INTEGER, document_id INTEGER, payload TEXT);`,
  rqda: `
    CREATE TABLE project (databaseversion text, date text, dateM text, memo text, about text, imageDir text);
    CREATE TABLE source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
    CREATE TABLE freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
    CREATE TABLE treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
    CREATE TABLE codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
    CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
    CREATE TABLE coding2 (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
    CREATE TABLE cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
    CREATE TABLE caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text);
    CREATE TABLE attributes (name text, status integer, date text, dateM text, owner text, memo text, class text);
    CREATE TABLE caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer);
    CREATE TABLE fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text, status integer);
    CREATE TABLE journal (name text, journal text, date text, dateM text, owner text, status integer);
    CREATE TABLE annotation (fid integer, position integer, annotation text, owner text, date text, dateM text, status integer);
    CREATE TABLE filecat (name text, fid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
    CREATE TABLE treefile (fid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
    CREATE TABLE image (name text, id integer, date text, dateM text, owner text, status integer);
    CREATE TABLE imageCoding (cid integer, iid integer, x1 integer, y1 integer, x2 integer, y2 integer, memo text, date text, dateM text, owner text, status integer);`,
} as const
export type Program = keyof typeof schemas

/** What `fill` leaves in a new database, as bytes. */
export function database(fill: (db: Database.Database) => void): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'trama-built-'))
  try {
    const path = join(folder, 'built.sqlite')
    const db = new Database(path)
    try {
      fill(db)
    } finally {
      db.close()
    }
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function addRows(db: Database.Database, rows: Rows): void {
  for (const [table, all] of Object.entries(rows))
    for (const row of all) {
      const columns = Object.keys(row)
      const marks = columns.map(() => '?').join(', ')
      db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(...Object.values(row))
    }
}

export const storeOf = (program: Program, rows: Rows): Buffer =>
  database((db) => {
    db.exec(schemas[program])
    addRows(db, rows)
  })

/** Each folder is a project of some program: which, and its rows. */
export const storeFolder = join(import.meta.dirname, '../../../fixtures/stores')
export const storeNames = readdirSync(storeFolder).sort()

const inputOf = (name: string) => JSON.parse(readFileSync(join(storeFolder, name, 'input.json'), 'utf8'))

export function storeBytes(name: string): Buffer {
  const { program, rows } = inputOf(name)
  return storeOf(program, rows)
}

/** Which of its projects is wanted, where it keeps several. */
export const storeInside = (name: string): string | null => inputOf(name).inside ?? null
