// people: the establishments and participants of a case, their pseudonyms, and who speaks where.
import { AppError } from '../../../shared/api/errors.ts'
import { readList, readNumber, separatorOf } from '../../../shared/domain/tables/cells.ts'
import { writePeriods } from '../../../shared/domain/tables/periods.ts'
import type { Messages } from '../../../shared/i18n/index.ts'
import { type Establishment, type Participant, territories } from '../../../shared/schema/people.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { findCase, findEstablishment, findParticipant, findSource } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'

const kinds = ['participant', 'establishment'] as const

const schoolOptions = {
  territory: { type: 'string' },
  levels: { type: 'string' },
  at: { type: 'string' },
  'on-map': { type: 'string' },
} as const

export const peopleCommands: Record<string, Command> = {
  people: {
    usage: `people STUDY [--case NAME] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      await openThen(context.call, path, options)
      return listed(context, options.text('case'))
    },
  },
  'people-add': {
    usage:
      'people-add STUDY --case NAME --pseudonym P [--as participant|establishment] [--name REAL] [--role R] [--establishment PSEUDONYM] [--territory urban|rural] [--levels A;B] [--at=LATITUDE,LONGITUDE] [--on-map=X,Y]',
    options: {
      case: { type: 'string' },
      as: { type: 'string' },
      pseudonym: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      establishment: { type: 'string' },
      ...schoolOptions,
    },
    words: [1, 1],
    run: async ({ call, messages }, [path = ''], options) => {
      const name = options.required('case')
      const pseudonym = options.required('pseudonym')
      const as = options.oneOf('as', kinds) ?? 'participant'
      await openForWriting(call, path)
      const { id: caseId } = await findCase(call, name)
      const real = options.text('name')
      const common = { caseId, pseudonym, ...(real === null ? {} : { name: real }) }
      const made =
        as === 'establishment'
          ? await call('establishments.create', { ...common, ...schoolFacts(options, messages) })
          : await call('participants.create', {
              ...common,
              role: options.text('role') ?? '',
              establishmentId: await schoolOf(call, options, caseId),
            })
      return { json: made, text: messages.people.added(made.pseudonym, made.id) }
    },
  },
  'people-change': {
    usage:
      'people-change STUDY WHO --case NAME [--pseudonym P] [--name REAL] [--role R] [--establishment PSEUDONYM | --no-establishment] [--territory urban|rural] [--levels A;B] [--at=LATITUDE,LONGITUDE] [--on-map=X,Y]',
    options: {
      case: { type: 'string' },
      pseudonym: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      establishment: { type: 'string' },
      'no-establishment': { type: 'boolean' },
      ...schoolOptions,
    },
    words: [2, 2],
    run: async (context, [path = '', who = ''], options) => {
      const { call, messages } = context
      const name = options.required('case')
      await openForWriting(call, path)
      const { id: caseId } = await findCase(call, name)
      const [pseudonym, real, role] = ['pseudonym', 'name', 'role'].map(options.text)
      const common = {
        ...(typeof pseudonym === 'string' ? { pseudonym } : {}),
        ...(typeof real === 'string' ? { name: real } : {}),
      }
      const found = await someone(context, who, caseId)
      if ('role' in found) {
        const school = options.flag('no-establishment') ? null : await schoolOf(call, options, caseId)
        await call('participants.update', {
          id: found.id,
          ...common,
          ...(typeof role === 'string' ? { role } : {}),
          ...(school !== null || options.flag('no-establishment') ? { establishmentId: school } : {}),
        })
      } else
        await call('establishments.update', { id: found.id, ...common, ...schoolFacts(options, messages) })
      return { json: { id: found.id }, text: messages.people.changed(pseudonym ?? found.pseudonym) }
    },
  },
  'people-remove': {
    usage: 'people-remove STUDY WHO --case NAME',
    options: { case: { type: 'string' } },
    words: [2, 2],
    run: async (context, [path = '', who = ''], options) => {
      const { call, messages } = context
      const name = options.required('case')
      await openForWriting(call, path)
      const { id: caseId } = await findCase(call, name)
      const found = await someone(context, who, caseId)
      if ('role' in found) await call('participants.remove', { id: found.id })
      else await call('establishments.remove', { id: found.id })
      return { json: { id: found.id }, text: messages.people.removed(found.pseudonym) }
    },
  },
  speaks: {
    usage: 'speaks STUDY SOURCE [--as LABEL] --who PSEUDONYM|--nobody',
    options: { as: { type: 'string' }, who: { type: 'string' }, nobody: { type: 'boolean' } },
    words: [2, 2],
    run: async ({ call, messages }, [path = '', wanted = ''], options) => {
      const speaker = options.text('as') ?? ''
      const who = options.text('who')
      if ((who === null) !== options.flag('nobody')) throw wrong(messages.people.oneSpeaker)
      await openForWriting(call, path)
      const sourceId = await findSource(call, wanted)
      const source = (await call('sources.list', {})).find(({ id }) => id === sourceId)
      const participant = who === null ? null : await findParticipant(call, who, source?.caseId ?? null)
      await call('participants.speak', { sourceId, speaker, participantId: participant?.id ?? null })
      const title = source?.title ?? wanted
      return {
        json: { sourceId, speaker, participantId: participant?.id ?? null },
        text:
          participant === null
            ? messages.people.silent(speaker, title)
            : messages.people.speaks(participant.pseudonym, speaker, title),
      }
    },
  },
}

/** What is said of an establishment; what is not said stays as it is. @throws usage.wrong */
function schoolFacts(options: Options, messages: Messages) {
  const territory = options.oneOf('territory', territories)
  const levels = options.text('levels')
  const at = options.text('at')
  const onMap = options.text('on-map')
  const place = pairOf(at)
  const point = pairOf(onMap)
  if (at !== null && place === null) throw wrong(messages.cli.notANumber('--at', at))
  if (onMap !== null && point === null) throw wrong(messages.cli.notANumber('--on-map', onMap))
  return {
    ...(territory === null ? {} : { territory }),
    ...(levels === null ? {} : { levels: readList(levels, separatorOf([levels])) }),
    ...(place === null ? {} : { coordinates: { latitude: place[0], longitude: place[1] } }),
    ...(point === null ? {} : { mapPoint: { x: point[0], y: point[1] } }),
  }
}

function pairOf(written: string | null): [number, number] | null {
  const [first, second, ...more] = (written ?? '').split(',').map((number) => readNumber(number, 'plain'))
  return first != null && second != null && more.length === 0 ? [first, second] : null
}

async function schoolOf(
  call: CommandContext['call'],
  options: Options,
  caseId: Establishment['caseId'],
): Promise<Establishment['id'] | null> {
  const wanted = options.text('establishment')
  return wanted === null ? null : (await findEstablishment(call, wanted, caseId)).id
}

/** A participant or an establishment, by pseudonym or id. @throws participant.not_found */
async function someone(
  { call }: Pick<CommandContext, 'call'>,
  who: string,
  caseId: Establishment['caseId'],
): Promise<Participant | Establishment> {
  try {
    return await findParticipant(call, who, caseId)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'participant.not_found') throw error
    const { establishments } = await call('people.list', {})
    const found = establishments.find(
      (each) => each.caseId === caseId && (each.id === who || each.pseudonym === who),
    )
    if (found === undefined) throw error
    return found
  }
}

async function listed({ call, messages }: CommandContext, name: string | null): Promise<Answer> {
  const all = await call('people.list', {})
  const wanted = name === null ? null : (await findCase(call, name)).id
  const isWanted = ({ caseId }: { caseId: string }) => wanted === null || caseId === wanted
  const establishments = all.establishments.filter(isWanted)
  const participants = all.participants.filter(isWanted)
  const speaking = all.speaking.filter(({ participantId }) =>
    participants.some(({ id }) => id === participantId),
  )
  const memberships = all.memberships.filter(({ participantId }) =>
    participants.some(({ id }) => id === participantId),
  )
  const sources = await call('sources.list', {})
  const cases = await call('cases.list', {})
  const { people: words } = messages
  const lines = cases.flatMap((each) => {
    const schools = establishments.filter(({ caseId }) => caseId === each.id)
    const members = participants.filter(({ caseId }) => caseId === each.id)
    if (schools.length + members.length === 0) return []
    const places = (id: string) =>
      speaking
        .filter(({ participantId }) => participantId === id)
        .map(({ sourceId, speaker }) => {
          const number = sources.find((source) => source.id === sourceId)?.number ?? '?'
          return speaker === '' ? `S${number}` : `S${number} “${speaker}”`
        })
        .join(', ')
    // Real names stay with --json: a screen is seen by others.
    return [
      each.name,
      ...schools.map(({ id, pseudonym, territory, levels }) => {
        const facts = [
          pseudonym,
          territory === null ? '' : messages.tables.territories[territory],
          levels.join(', '),
        ]
        return `  ${words.establishment}: ${facts.filter((fact) => fact !== '').join(' · ')}  ${id}`
      }),
      ...members.map((member) => {
        const school = schools.find(({ id }) => id === member.establishmentId)?.pseudonym ?? ''
        const belonging = (['network', 'coordinating-team'] as const).map((body) => {
          const own = memberships.filter((each) => each.participantId === member.id && each.body === body)
          return own.length === 0 ? '' : `${messages.tables.heads.fields[body]} ${writePeriods(own)}`
        })
        const facts = [member.pseudonym, member.role, school, ...belonging, places(member.id)].filter(
          (each) => each !== '',
        )
        return `  ${facts.join(' · ')}  ${member.id}`
      }),
    ]
  })
  return { json: { establishments, participants, memberships, speaking }, text: lines.join('\n') }
}
