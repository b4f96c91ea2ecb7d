// attributes and memberships: what is noted of cases, establishments and participants, and who belongs since when.
import { readCell, separatorOf } from '../../../shared/domain/tables/cells.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import {
  type Attribute,
  type AttributeValue,
  attributeOwners,
  attributeTypes,
} from '../../../shared/schema/case.ts'
import { membershipId } from '../../../shared/schema/ids.ts'
import { languages } from '../../../shared/schema/text.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { findCase, findEstablishment, findParticipant } from '../find.ts'
import { openForReading, openForWriting } from '../open.ts'
import { wrong } from '../options.ts'
import { attributeNamed } from './networks.ts'

const ways = ['add', 'remove', 'set'] as const

export const attributeCommands: Record<string, Command> = {
  attributes: {
    usage: `attributes STUDY [--of ${attributeOwners.join('|')}] [--add NAME --type ${attributeTypes.join('|')} [--option X]... | --remove NAME | --set NAME --on WHO [--case NAME] (--value V | --unset)]`,
    options: {
      of: { type: 'string' },
      add: { type: 'string' },
      type: { type: 'string' },
      option: { type: 'string', multiple: true },
      remove: { type: 'string' },
      set: { type: 'string' },
      on: { type: 'string' },
      case: { type: 'string' },
      value: { type: 'string' },
      unset: { type: 'boolean' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const of = options.oneOf('of', attributeOwners) ?? 'case'
      const asked = ways.filter((way) => options.text(way) !== null)
      if (asked.length > 1) throw wrong(messages.cli.tooManyWords(`--${asked[1]}`, ''))
      await (asked.length === 0 ? openForReading : openForWriting)(call, path)
      const known = await call('attributes.list', { of })
      if (asked[0] === 'add') {
        const type = options.oneOf('type', attributeTypes) ?? 'text'
        const made = await call('attributes.create', {
          of,
          name: options.required('add'),
          type,
          options: options.several('option'),
        })
        return { json: made, text: `${made.name} ${made.id}` }
      }
      if (asked[0] === 'remove') {
        const { id, name } = attributeNamed(known, options.required('remove'))
        await call('attributes.remove', { id })
        return { json: { id }, text: messages.people.removed(name) }
      }
      if (asked[0] === 'set')
        return setValue(context, options, attributeNamed(known, options.required('set')))
      const lines = known.map(({ name, type, options: choices }) =>
        [name, messages.tables.types[type], ...(choices.length === 0 ? [] : [choices.join('; ')])].join(
          ' · ',
        ),
      )
      return { json: known, text: lines.join('\n') }
    },
  },
  member: {
    usage:
      'member STUDY (WHO --case NAME [--team] [--from DAY] [--to DAY] | --change ID [--from DAY|-] [--to DAY|-] | --remove ID)',
    options: {
      case: { type: 'string' },
      team: { type: 'boolean' },
      from: { type: 'string' },
      to: { type: 'string' },
      change: { type: 'string' },
      remove: { type: 'string' },
    },
    words: [1, 2],
    run: async ({ call, messages }, [path = '', who = null], options) => {
      const [change, remove] = [options.text('change'), options.text('remove')]
      if ([who, change, remove].filter((each) => each !== null).length !== 1)
        throw wrong(messages.cli.tooFewWords(attributeCommands.member?.usage ?? ''))
      const name = who === null ? '' : options.required('case')
      await openForWriting(call, path)
      if (remove !== null) {
        await call('memberships.remove', { id: membershipId.parse(remove) })
        return { json: { id: remove }, text: messages.people.removed(remove) }
      }
      const [from, to] = [dayOf(options.text('from')), dayOf(options.text('to'))]
      if (change !== null) {
        const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
        await call('memberships.update', { id: membershipId.parse(change), ...days })
        return { json: { id: change }, text: messages.people.changed(change) }
      }
      const { id: caseId } = await findCase(call, name)
      const participant = await findParticipant(call, who ?? '', caseId)
      const made = await call('memberships.create', {
        participantId: participant.id,
        body: options.flag('team') ? 'coordinating-team' : 'network',
        from: from ?? null,
        to: to ?? null,
      })
      return { json: made, text: messages.people.added(participant.pseudonym, made.id) }
    },
  },
}

/** A hyphen is an open side; nothing said is undefined. */
function dayOf(said: string | null): string | null | undefined {
  return said === null ? undefined : said === '-' ? null : said
}

async function setValue(context: CommandContext, options: Options, attribute: Attribute): Promise<Answer> {
  const { call, messages } = context
  const who = options.required('on')
  const value = options.flag('unset') ? null : writtenValue(context, options.required('value'), attribute)
  const attributeId = attribute.id
  if (attribute.of === 'case')
    await call('cases.setValue', { caseId: (await findCase(call, who)).id, attributeId, value })
  else {
    const { id: caseId } = await findCase(call, options.required('case'))
    if (attribute.of === 'establishment') {
      const { id } = await findEstablishment(call, who, caseId)
      await call('establishments.setValue', { establishmentId: id, attributeId, value })
    } else {
      const { id } = await findParticipant(call, who, caseId)
      await call('participants.setValue', { participantId: id, attributeId, value })
    }
  }
  return { json: { attributeId, value }, text: messages.people.changed(`${who}: ${attribute.name}`) }
}

/** @throws usage.wrong */
function writtenValue({ messages }: CommandContext, written: string, attribute: Attribute): AttributeValue {
  const catalogues = languages.map((language) => messagesFor(language).tables)
  const read = readCell(attribute, written, {
    reading: 'plain',
    separator: separatorOf([written]),
    newOptions: false,
    words: { yes: catalogues.map(({ yes }) => yes), no: catalogues.map(({ no }) => no) },
  })
  if ('fault' in read) throw wrong(`${attribute.name}: ${messages.tables.faults[read.fault]}`)
  return read.value
}
