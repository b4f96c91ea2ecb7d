// The two catalogues. A group of messages is one file with both languages side by side.
import type { Language } from '../schema/text.ts'
import * as autocode from './messages/autocode.ts'
import * as cases from './messages/cases.ts'
import * as cli from './messages/cli.ts'
import * as codebook from './messages/codebook.ts'
import * as coding from './messages/coding.ts'
import * as desktop from './messages/desktop.ts'
import * as editing from './messages/editing.ts'
import * as errors from './messages/errors.ts'
import * as evidence from './messages/evidence.ts'
import * as excerpts from './messages/excerpts.ts'
import * as exchange from './messages/exchange.ts'
import * as facts from './messages/facts.ts'
import * as formats from './messages/formats.ts'
import * as gaps from './messages/gaps.ts'
import * as imports from './messages/imports.ts'
import * as journal from './messages/journal.ts'
import * as judgement from './messages/judgement.ts'
import * as judgementCli from './messages/judgement-cli.ts'
import * as ledger from './messages/ledger.ts'
import * as links from './messages/links.ts'
import * as meetings from './messages/meetings.ts'
import * as memos from './messages/memos.ts'
import * as model from './messages/model.ts'
import * as modelEditing from './messages/model-editing.ts'
import * as networkTable from './messages/network-table.ts'
import * as objectives from './messages/objectives.ts'
import * as operations from './messages/operations.ts'
import * as people from './messages/people.ts'
import * as picture from './messages/picture.ts'
import * as planning from './messages/planning.ts'
import * as plans from './messages/plans.ts'
import * as process from './messages/process.ts'
import * as projects from './messages/projects.ts'
import * as reader from './messages/reader.ts'
import * as replace from './messages/replace.ts'
import * as report from './messages/report.ts'
import * as reporting from './messages/reporting.ts'
import * as search from './messages/search.ts'
import * as shell from './messages/shell.ts'
import * as staleness from './messages/staleness.ts'
import * as start from './messages/start.ts'
import * as tables from './messages/tables.ts'
import * as terms from './messages/terms.ts'
import * as ties from './messages/ties.ts'
import * as timeline from './messages/timeline.ts'
import * as trace from './messages/trace.ts'
import * as views from './messages/views.ts'
import * as waves from './messages/waves.ts'

const groups = {
  autocode,
  cases,
  cli,
  codebook,
  coding,
  desktop,
  editing,
  errors,
  evidence,
  excerpts,
  facts,
  exchange,
  formats,
  gaps,
  imports,
  projects,
  journal,
  judgement,
  judgementCli,
  ledger,
  links,
  meetings,
  memos,
  model,
  objectives,
  modelEditing,
  networkTable,
  operations,
  people,
  planning,
  plans,
  picture,
  process,
  reader,
  replace,
  report,
  reporting,
  search,
  shell,
  staleness,
  start,
  tables,
  terms,
  timeline,
  ties,
  trace,
  views,
  waves,
} as const

type Groups = typeof groups
export type Messages = { readonly [G in keyof Groups]: Groups[G]['en'] | Groups[G]['es'] }

function pick(language: Language): Messages {
  return Object.fromEntries(
    Object.entries(groups).map(([group, texts]) => [group, texts[language]]),
  ) as Messages
}

const catalogues: Readonly<Record<Language, Messages>> = { es: pick('es'), en: pick('en') }

/** Every text the program says, in one language. */
export function messagesFor(language: Language): Messages {
  return catalogues[language]
}
