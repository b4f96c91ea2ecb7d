// Ties as a table that comes in again as it went out.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { csv } from './csv.ts'
import { type NetworkFile, nameOfSchool, nameOfWave } from './network-file.ts'

export function tiesCsv(network: NetworkFile): string {
  const { columns, kinds } = messagesFor(network.language).ties
  return csv([
    [
      columns.giver,
      columns.receiver,
      columns.kind,
      columns.frequency,
      columns.wave,
      columns.note,
      columns.evidence,
    ],
    ...network.ties.map((tie) => [
      nameOfSchool(network, tie.giverId),
      nameOfSchool(network, tie.receiverId),
      kinds[tie.kind],
      tie.frequency,
      nameOfWave(network, tie.waveId),
      tie.note,
      (network.evidence.get(tie.id) ?? []).join('; '),
    ]),
  ])
}
