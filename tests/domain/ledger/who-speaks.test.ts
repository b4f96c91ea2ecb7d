import { describe, expect, it } from 'vitest'
import { whoSpeaks } from '../../../shared/domain/ledger/who-speaks.ts'
import { participantId } from '../../../shared/schema/ids.ts'

// `E: abc` `P: def` `é: ghi`, each label three units long.
const turns = [
  { start: 0, bodyStart: 3, end: 6, speaker: 'E', atMs: null },
  { start: 6, bodyStart: 9, end: 12, speaker: 'P', atMs: null },
  { start: 12, bodyStart: 15, end: 18, speaker: 'Ñ', atMs: null },
]
const [ana, rosa] = [participantId.parse('ana'), participantId.parse('rosa')]

describe('who speaks in an excerpt', () => {
  it('is everyone whose words it reaches into, once for all the ways a label is written', () => {
    const said = whoSpeaks(turns, [{ speaker: 'e', participantId: ana }])
    expect(said({ start: 4, end: 11 })).toEqual({ speakers: ['E', 'P'], participants: [ana] })
    expect(said({ start: 9, end: 10 })).toEqual({ speakers: ['P'], participants: [] })
  })

  it('is nobody where only a label is', () => {
    const said = whoSpeaks(turns, [{ speaker: 'P', participantId: ana }])
    expect(said({ start: 6, end: 9 })).toEqual({ speakers: [], participants: [] })
    expect(said({ start: 3, end: 9 }).speakers).toEqual(['E'])
  })

  it('is whoever stands for the whole source where nobody else is known to', () => {
    const said = whoSpeaks(turns, [
      { speaker: '', participantId: rosa },
      { speaker: 'P', participantId: ana },
    ])
    expect(said({ start: 9, end: 16 })).toEqual({ speakers: ['P', 'Ñ'], participants: [ana, rosa] })
    expect(said({ start: 18, end: 20 })).toEqual({ speakers: [], participants: [rosa] })
    expect(whoSpeaks([], [{ speaker: '', participantId: rosa }])({ start: 0, end: 5 })).toEqual({
      speakers: [],
      participants: [rosa],
    })
  })
})
