import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenFrom, openToAll } from '../../../shared/domain/judgements/blind.ts'
import {
  draftsReplacedBy,
  judgementKey,
  type Placed,
  replacedBySigning,
  standingStage,
} from '../../../shared/domain/judgements/standing.ts'
import { caseId, indicatorId, judgementId, stageId, waveId } from '../../../shared/schema/ids.ts'

const red = caseId.parse('c')
const first = waveId.parse('w1')
const second = waveId.parse('w2')
const waves = [{ id: first }, { id: second }]
const signature = { by: 'Ana', at: '2024-01-01T00:00:00.000Z', seq: 1, modelVersion: 1 }

type Judged = Placed & { stage: ReturnType<typeof stageId.parse> | null }

const make = (id: string, facts: Partial<Judged> = {}): Judged => ({
  id: judgementId.parse(id),
  caseId: red,
  subject: { kind: 'stage' },
  stage: stageId.parse('formation'),
  wave: null,
  author: 'Ana',
  blind: false,
  revealedAt: null,
  signature: null,
  settles: [],
  supersededBy: null,
  ...facts,
})

describe('what takes the place of what', () => {
  const draft = make('draft')
  const signed = make('signed', { signature })
  const blindByBeto = make('beto', { author: 'Beto', blind: true })
  const inWave = make('wave', { wave: first })
  const part = make('part', { subject: { kind: 'indicator', id: indicatorId.parse('i') }, stage: null })
  const gone = make('gone', { supersededBy: draft.id })
  const all = [gone, draft, signed, blindByBeto, inWave, part]

  it('is a draft for drafts of the same case, part and wave; what is signed stands on', () => {
    expect(draftsReplacedBy(make('new', { author: 'Clara' }), all)).toEqual(['draft'])
    expect(draftsReplacedBy(make('new', { wave: second }), all)).toEqual([])
  })

  it('is a signature for everything of the same that is not apart', () => {
    expect(replacedBySigning(make('new', { author: 'Clara' }), all)).toEqual(['draft', 'signed'])
  })

  it('is only the own for what is made blind', () => {
    expect(draftsReplacedBy(make('new', { author: 'Beto', blind: true }), all)).toEqual(['beto'])
    expect(draftsReplacedBy(make('new', { author: 'Clara', blind: true }), all)).toEqual([])
    expect(replacedBySigning(make('new', { author: 'Clara', blind: true }), all)).toEqual([])
  })

  it('is anybody’s for what was blind and is revealed', () => {
    const revealed = { ...blindByBeto, revealedAt: signature.at }
    expect(draftsReplacedBy(make('new', { author: 'Clara' }), [revealed])).toEqual(['beto'])
  })
})

describe('the stage judgement that stands', () => {
  it('is a signed one before a draft, of all time before the latest wave, the newest among equals', () => {
    const of = (...judgements: Judged[]) => standingStage(judgements, red, waves, null)?.id ?? null
    const draft = make('draft')
    const early = make('early', { wave: first, signature })
    const late = make('late', { wave: second, signature })
    const whole = make('whole', { signature })
    expect(of()).toBeNull()
    expect(of(draft)).toBe('draft')
    expect(of(draft, early)).toBe('early')
    expect(of(late, draft, early)).toBe('late')
    expect(of(whole, late, draft, early)).toBe('whole')
    expect(of(make('a'), make('b'))).toBe('b')
    expect(of(make('gone', { supersededBy: draft.id }))).toBeNull()
    expect(of(make('apart', { blind: true, signature }))).toBeNull()
    expect(of(make('part', { stage: null, signature }))).toBeNull()
  })

  it('is that of one wave when one is asked for', () => {
    const judgements = [
      make('whole', { signature }),
      make('one', { wave: first }),
      make('two', { wave: second }),
    ]
    expect(standingStage(judgements, red, waves, second)?.id).toBe('two')
    expect(standingStage(judgements.slice(0, 2), red, waves, second)).toBeNull()
  })
})

describe('what was judged blind', () => {
  const beto = make('beto', { author: 'Beto', blind: true })
  const hidden = (viewer: string, ...all: Judged[]) => [...hiddenFrom(viewer, all)]

  it('is hidden from all but its author, while it is not revealed', () => {
    expect(hidden('Ana', beto)).toEqual(['beto'])
    expect(hidden('Beto', beto)).toEqual([])
    expect(hidden('Ana', { ...beto, revealedAt: signature.at })).toEqual([])
  })

  it('can be read by who has signed their own on the same question', () => {
    expect(hidden('Ana', beto, make('ana', { blind: true }))).toEqual(['beto'])
    expect(hidden('Ana', beto, make('ana', { blind: true, signature }))).toEqual([])
    expect(hidden('Ana', beto, make('ana', { signature, wave: first }))).toEqual(['beto'])
    expect(hidden('Ana', beto, make('ana', { signature, supersededBy: judgementId.parse('x') }))).toEqual([
      'beto',
    ])
  })

  it('comes out with the consensus that settles it, and so do the versions before', () => {
    const version = make('version', { author: 'Beto', blind: true, supersededBy: beto.id })
    const consensus = make('both', { signature, settles: [beto.id] })
    const settled = { ...beto, signature, supersededBy: consensus.id }
    expect(hidden('Clara', version, settled, consensus)).toEqual([])
    expect(openToAll([version, settled, consensus])).toHaveLength(3)
    expect(openToAll([make('own', { blind: true, signature }), make('seen')]).map(({ id }) => id)).toEqual([
      'seen',
    ])
    // Having made the consensus lets nobody into what is judged blind after it.
    expect(hidden('Ana', consensus, make('again', { author: 'Beto', blind: true }))).toEqual(['again'])
  })

  it('never hides one’s own, whatever there is', () => {
    const any = fc.array(
      fc.record({
        author: fc.constantFrom('Ana', 'Beto', 'Clara'),
        blind: fc.boolean(),
        signed: fc.boolean(),
        wave: fc.constantFrom(null, first),
        next: fc.option(fc.nat(8), { nil: null }),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(any, (facts) => {
        const all = facts.map(({ signed, next, ...each }, at) =>
          make(`j${at}`, {
            ...each,
            signature: signed ? signature : null,
            supersededBy: next === null || next === at ? null : judgementId.parse(`j${next}`),
          }),
        )
        const apart = hiddenFrom('Ana', all)
        for (const each of all)
          if (apart.has(each.id)) {
            expect(each.author).not.toBe('Ana')
            expect(each.blind).toBe(true)
          }
      }),
    )
  })

  it('has one key for a case, a part and a wave', () => {
    const keys = [
      make('a'),
      make('b', { wave: first }),
      make('c', { subject: { kind: 'result', id: 'r' as never } }),
    ]
    expect(new Set(keys.map(judgementKey)).size).toBe(3)
    expect(judgementKey(make('x'))).toBe(judgementKey(make('y', { author: 'Beto', blind: true })))
  })
})
