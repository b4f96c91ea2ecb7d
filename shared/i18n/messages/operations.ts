// What each command is called in the undo menu, the journal and the toast: a noun phrase, by contract method.
import type { Contract, MethodName } from '../../api/contract.ts'

type CommandName = { [M in MethodName]: Contract[M]['kind'] extends 'command' ? M : never }[MethodName]
/** Operations that are no contract command: the study's own beginning, and the import task's commit. */
type Labels = Readonly<Record<CommandName | 'study.create' | 'imports.run', string>>

export const en: Labels = {
  'study.create': 'Create the study',
  'study.rename': 'Rename the study',
  'imports.run': 'Import',
  'attributes.create': 'New attribute',
  'attributes.update': 'Change attribute',
  'attributes.remove': 'Remove attribute',
  'cases.create': 'New case',
  'cases.update': 'Change case',
  'cases.setValue': 'Set attribute',
  'cases.remove': 'Remove case',
  'sources.update': 'Change source',
  'sources.remove': 'Remove source',
  'codes.create': 'New code',
  'codes.update': 'Change code',
  'codes.tie': 'Change ties of code',
  'codes.move': 'Move code',
  'codes.remove': 'Remove code',
  'codings.create': 'Code',
  'codings.createMany': 'Code many excerpts',
  'codings.createWithNewCode': 'Code with new code',
  'codings.update': 'Change coding',
  'codings.place': 'Change the words of the coding',
  'codings.remove': 'Remove coding',
  'judgements.create': 'Stage judgement',
}

export const es: Labels = {
  'study.create': 'Crear el estudio',
  'study.rename': 'Cambiar el nombre del estudio',
  'imports.run': 'Importar',
  'attributes.create': 'Atributo nuevo',
  'attributes.update': 'Cambiar atributo',
  'attributes.remove': 'Quitar atributo',
  'cases.create': 'Caso nuevo',
  'cases.update': 'Cambiar caso',
  'cases.setValue': 'Anotar atributo',
  'cases.remove': 'Quitar caso',
  'sources.update': 'Cambiar fuente',
  'sources.remove': 'Quitar fuente',
  'codes.create': 'Código nuevo',
  'codes.update': 'Cambiar código',
  'codes.tie': 'Cambiar vínculos del código',
  'codes.move': 'Mover código',
  'codes.remove': 'Quitar código',
  'codings.create': 'Codificar',
  'codings.createMany': 'Codificar varios fragmentos',
  'codings.createWithNewCode': 'Codificar con código nuevo',
  'codings.update': 'Cambiar codificación',
  'codings.place': 'Cambiar la cita de la codificación',
  'codings.remove': 'Quitar codificación',
  'judgements.create': 'Juicio de etapa',
}
