import type { ServicesOf } from '../context.ts'
import { listOperations } from '../history/journal.ts'
import { redoCandidate, undoCandidate } from '../history/undo.ts'

export const historyServices: ServicesOf<'history'> = {
  'history.state': ({ db }) => ({ undo: undoCandidate(db), redo: redoCandidate(db) }),
  'history.list': ({ db }, { before, limit }) => listOperations(db, before, limit),
  'history.undo': ({ study }) => study.undo(),
  'history.redo': ({ study }) => study.redo(),
}
