// How the desk of a study was left on this machine. Not in the study: reading is no operation, and works read-only.
import { changeDesk } from '../../../shared/domain/desk/change-desk.ts'
import type { ServicesOf } from '../context.ts'

export const deskServices: ServicesOf<'desk'> = {
  'desk.read': ({ settings }, { studyId }) => settings.desk(studyId),
  // Other windows may have left something since: what is not named stays theirs.
  'desk.save': ({ settings }, { studyId, changes }) => {
    settings.saveDesk(studyId, changeDesk(settings.desk(studyId), changes))
    return null
  },
}
