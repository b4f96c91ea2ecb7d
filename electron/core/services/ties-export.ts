// A network of ties as a file of its own.
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { selectTies, strongestTies } from '../../../shared/domain/ties/select-ties.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { TieFilter, TieFormat, TieLayout } from '../../../shared/schema/tie.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ReadableDb } from '../db/sql.ts'
import type { NetworkFile } from '../files/export/network-file.ts'
import { tiesCsv } from '../files/export/ties-csv.ts'
import { tiesGraphml } from '../files/export/ties-graphml.ts'
import { tiesSvg } from '../files/export/ties-svg.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import { listEstablishments } from '../repositories/people.ts'
import { listMaps, listTies, readMapBytes } from '../repositories/ties.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { placedLinks } from './links.ts'

const formats: Readonly<Record<TieFormat, { mime: string; render: (network: NetworkFile) => string }>> = {
  graphml: { mime: 'application/graphml+xml', render: tiesGraphml },
  csv: { mime: 'text/csv', render: tiesCsv },
  svg: { mime: 'image/svg+xml', render: (network) => tiesSvg(network, 'ties') },
}

export function tieExport(db: ReadableDb, input: Parsed<'ties.export'>): Output<'ties.export'> {
  const { caseId, format, layout, language, ...filter } = input
  const network = networkFile(db, { caseId, filter, language, layout: layout ?? null, all: format !== 'svg' })
  const { mime, render } = formats[format]
  const name = fileNameOf([messagesFor(language).ties.title, findCase(db, caseId).name])
  return { fileName: `${name}.${format}`, mime, content: render(network), ties: network.ties.length }
}

export type NetworkAsked = {
  caseId: CaseId
  filter: TieFilter
  language: Language
  /** Null: on the territory, when every school that has ties has a place there; else by the ties. */
  layout: TieLayout | null
  /** Every wave's ties, each by itself; else those that are drawn once. */
  all: boolean
}

export function networkFile(
  db: ReadableDb,
  { caseId, filter, language, layout, all }: NetworkAsked,
): NetworkFile {
  const { name } = findCase(db, caseId)
  const say = messagesFor(language).ties
  const schools = listEstablishments(db).filter((school) => school.caseId === caseId)
  const own = listTies(db).filter((tie) => tie.caseId === caseId)
  const ties = selectTies(filter.wave === undefined && !all ? strongestTies(own) : own, filter)
  const map = listMaps(db).find((each) => each.caseId === caseId)
  const bytes = readMapBytes(db, caseId)
  const waves = listWaves(db)
  const linked = listLinked(db, 'tie')
  return {
    language,
    title: say.picture.title(name),
    about: aboutOf(filter, waves, language),
    schools,
    ties,
    waves,
    evidence: new Map(
      ties.flatMap(({ id }) => {
        const links = linked.get(id)
        if (links === undefined) return []
        return [[id, placedLinks(db, links).flatMap(({ locator }) => (locator === null ? [] : [locator]))]]
      }),
    ),
    layout: layout ?? (isPlaced(schools, ties, map !== undefined) ? 'territory' : 'force'),
    map: map === undefined || bytes === undefined ? null : { ...map, bytes },
  }
}

function isPlaced(schools: NetworkFile['schools'], ties: NetworkFile['ties'], hasMap: boolean): boolean {
  const tied = new Set(ties.flatMap(({ giverId, receiverId }) => [giverId, receiverId]))
  return (
    schools.length > 0 &&
    schools.every(
      ({ id, coordinates, mapPoint }) => !tied.has(id) || (hasMap ? mapPoint : coordinates) !== null,
    )
  )
}

function aboutOf(filter: TieFilter, waves: readonly Wave[], language: Language): string {
  const { filter: say, kinds } = messagesFor(language).ties
  const wave = filter.wave
  return [
    wave === undefined
      ? say.everyWave
      : wave === null
        ? say.noWave
        : (waves.find(({ id }) => id === wave)?.name ?? ''),
    filter.kind === undefined ? say.bothKinds : kinds[filter.kind],
    ...(filter.atLeast === undefined || filter.atLeast === 1
      ? []
      : [`${say.atLeast}: ${say.fromOn(filter.atLeast)}`]),
  ].join(' · ')
}
