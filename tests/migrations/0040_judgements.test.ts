import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'
import type { ReadableDb, WritableDb } from '../../electron/core/db/sql.ts'
import { installAuditTriggers } from '../../electron/core/history/audit-triggers.ts'
import { runOperation } from '../../electron/core/history/run-operation.ts'
import { revert, undoCandidate } from '../../electron/core/history/undo.ts'
import { verifyState } from '../../electron/core/history/verify.ts'
import { listJudgements } from '../../electron/core/repositories/judgements.ts'

const upTo = (version: number) => readMigrations().filter((each) => each.version <= version)
const facts = { method: 'judgements.create', coder: 'Ana', at: '2024-01-01T00:00:00.000Z', undoes: null }

function open(version: number): WritableDb {
  const db = new Database(':memory:')
  migrate(db, upTo(version))
  return db as WritableDb
}

/** A file of the version before: one judgement took the place of another, and cites. */
function judgedBefore(): WritableDb {
  const db = open(30)
  db.exec(`
    INSERT INTO stage VALUES ('formation', 0, 1, '{}', '{}'), ('development', 1, 2, '{}', '{}');
    INSERT INTO study_case VALUES ('c', 0, 'Red 1', '');
    INSERT INTO judgement VALUES ('j2', 'c', 'development', 'why', 'formation', 'why not', 'low', 'Ana', '2024-01-02T00:00:00.000Z', NULL);
    INSERT INTO judgement VALUES ('j1', 'c', 'formation', 'early', NULL, '', NULL, 'Ana', '2024-01-01T00:00:00.000Z', 'j2');
    INSERT INTO judgement_citation VALUES ('j2', 0, NULL, 'for', 's', 3, 9, 'quoted');
  `)
  return db
}

describe('0040_judgements', () => {
  it('keeps every judgement as what it was: of the stage, in all time, unsigned, seen by all', () => {
    const db = judgedBefore()
    migrate(db, upTo(40))
    const plain = {
      subject: { kind: 'stage' },
      verdict: null,
      wave: null,
      rationaleBody: null,
      blind: false,
      revealedAt: null,
      signature: null,
      affirmations: [],
      settles: [],
    }
    expect(listJudgements(db as ReadableDb)).toMatchObject([
      { ...plain, id: 'j1', stage: 'formation', supersededBy: 'j2', status: 'superseded', citations: [] },
      {
        ...plain,
        id: 'j2',
        stage: 'development',
        rationale: 'why',
        rivalStage: 'formation',
        rivalReason: 'why not',
        confidence: 'low',
        supersededBy: null,
        status: 'draft',
        citations: [{ stance: 'for', quote: 'quoted', weight: null }],
      },
    ])
  })

  it('leaves what was done before it to be undone and redone', () => {
    const db = judgedBefore()
    db.exec("DELETE FROM judgement WHERE id = 'j1'; DELETE FROM judgement_citation; DELETE FROM judgement")
    db.exec('CREATE TEMP TABLE current_operation (seq INTEGER NOT NULL)')
    // As the journal of that version wrote it: images without the columns of today.
    const image = (id: string, by: string | null) =>
      JSON.stringify({
        id,
        case_id: 'c',
        stage_id: 'formation',
        rationale: 'r',
        rival_stage_id: null,
        rival_reason: '',
        confidence: null,
        author: 'Ana',
        at: facts.at,
        superseded_by: by,
      })
    db.exec(`
      INSERT INTO judgement VALUES ('b', 'c', 'formation', 'r', NULL, '', NULL, 'Ana', '${facts.at}', NULL);
      INSERT INTO judgement VALUES ('a', 'c', 'formation', 'r', NULL, '', NULL, 'Ana', '${facts.at}', 'b');
      INSERT INTO operation VALUES (1, 'o1', 'judgements.create', '', 'do', 'Ana', '${facts.at}', NULL, 'h1');
      INSERT INTO operation VALUES (2, 'o2', 'judgements.create', '', 'do', 'Ana', '${facts.at}', NULL, 'h2');
    `)
    const add = db.prepare(
      'INSERT INTO change (operation_seq, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
    )
    add.run(1, 'judgement', '["a"]', null, image('a', null))
    add.run(2, 'judgement', '["b"]', null, image('b', null))
    add.run(2, 'judgement', '["a"]', image('a', null), image('a', 'b'))
    db.exec('DROP TABLE temp.current_operation')
    // The journal watches the tables of today.
    migrate(db, readMigrations())
    installAuditTriggers(db)
    const judgementStrays = () => verifyState(db, 50).filter((stray) => stray.startsWith('judgement'))
    expect(judgementStrays()).toEqual([])
    const before = listJudgements(db)
    const undo = (id: string) => {
      const target = undoCandidate(db)
      if (target === null) throw new Error('nothing to undo')
      runOperation(db, { ...facts, id, kind: 'undo', undoes: target.id }, () => revert(db, target))
    }
    undo('u2')
    expect(listJudgements(db)).toMatchObject([{ id: 'a', supersededBy: null, status: 'draft' }])
    undo('u1')
    expect(listJudgements(db)).toEqual([])
    // Back again, from images that know no subject.
    for (const seq of [4, 3]) {
      const { id } = db.prepare('SELECT id FROM operation WHERE seq = ?').get(seq) as { id: string }
      const target = { ...undone, id, seq }
      runOperation(db, { ...facts, id: `r${seq}`, kind: 'redo', undoes: id }, () =>
        revert(db, target as never),
      )
    }
    expect(listJudgements(db)).toEqual(before)
    expect(judgementStrays()).toEqual([])
  })

  it('refuses judgements that say of a stage what is said of a part, or the other way round', () => {
    const db = open(40)
    db.pragma('foreign_keys = OFF')
    const insert = (kind: string, id: string | null, stage: string | null, verdict: string | null) =>
      db
        .prepare(
          `INSERT INTO judgement (id, case_id, subject_kind, subject_id, stage_id, verdict, rationale, rival_reason, author, at)
           VALUES ('j', 'c', ?, ?, ?, ?, '', '', 'Ana', 'now')`,
        )
        .run(kind, id, stage, verdict)
    expect(() => insert('planet', 'x', null, 'shown')).toThrow('judgement_subject_kind')
    expect(() => insert('stage', 'x', 'formation', null)).toThrow('judgement_subject')
    expect(() => insert('stage', null, null, null)).toThrow('judgement_stage')
    expect(() => insert('indicator', 'x', 'formation', 'shown')).toThrow('judgement_stage')
    expect(() => insert('indicator', 'x', null, null)).toThrow('judgement_has_verdict')
    expect(() => insert('indicator', 'x', null, 'perhaps')).toThrow('judgement_verdict')
    expect(() => insert('indicator', null, null, 'shown')).toThrow('judgement_subject')
    insert('result', 'x', null, 'insufficient')
  })

  it('refuses a wave that ends before it begins, and never changes a model that was frozen', () => {
    const db = open(40)
    const wave = (id: string, from: string | null, to: string | null) =>
      db.prepare('INSERT INTO wave VALUES (?, ?, ?, ?)').run(id, id, from, to)
    expect(() => wave('w', '2023-06-01', '2023-05-31')).toThrow('wave_days')
    wave('w', '2023-06-01', '2023-06-01')
    wave('open', null, null)
    db.exec(`INSERT INTO frozen_model VALUES ('h', '{}')`)
    expect(() => db.exec(`UPDATE frozen_model SET model = '[]'`)).toThrow('never changed')
    expect(() => db.exec('DELETE FROM frozen_model')).toThrow('never removed')
  })
})

const undone = {
  method: 'judgements.create',
  subject: '',
  kind: 'undo',
  coder: 'Ana',
  at: facts.at,
  undoes: null,
  changes: 1,
}
