// GUIDs that are the same in every export: an id that is one already is the thing's own, any other is turned into one.
import { v5 } from 'uuid'

const own = '6d1c7a52-9a5e-5b7e-8a43-74726d616a31'
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export type GuidOf = (kind: string, id: string) => string

/** `kind` keeps apart what different kinds of things may have the same id. What came in with a GUID goes out with it. */
export function guidsOf(studyId: string): GuidOf {
  const study = v5(studyId, own)
  const made = new Map<string, string>()
  return (kind, id) => {
    if (guid.test(id)) return id
    const name = `${kind}:${id}`
    const known = made.get(name)
    if (known !== undefined) return known
    const fresh = v5(name, study)
    made.set(name, fresh)
    return fresh
  }
}
