// The people of a case: who they are in private, what they are called, and where they speak.
import { plural, type Translation } from '../translation.ts'

export const en = {
  title: 'People',
  whoIs: (label: string) => `Who speaks: ${label}`,
  newEstablishmentTitle: 'New establishment',
  newParticipantTitle: 'New participant',
  intro:
    'Everywhere else people appear by their pseudonym. Real names stay here: they are used to look for them in reports before these are written.',
  establishments: 'Establishments',
  participants: 'Participants',
  newEstablishment: 'New establishment…',
  newParticipant: 'New participant…',
  editEstablishment: 'Edit the establishment',
  editParticipant: 'Edit the participant',
  pseudonym: 'Pseudonym',
  pseudonymHint: 'What is shown and reported.',
  pseudonymExample: 'Director 1',
  schoolExample: 'School A',
  realName: 'Real name',
  realNameHint: 'Private; may stay empty.',
  role: 'Role',
  roleExample: 'head teacher',
  establishment: 'Establishment',
  noEstablishment: 'None',
  speaksIn: 'Speaks in',
  nowhere: 'in no source yet',
  places: (count: number, written: string) =>
    plural('en', count, { one: '1 source', other: `${written} sources` }),
  whoSpeaks: 'Who speaks',
  whoSpeaksIn: (source: string) => `Who speaks in ${source}`,
  whole: 'The whole source',
  nobody: 'Nobody known',
  label: 'Label in the text',
  source: 'Source',
  remove: 'Remove',
  save: 'Save',
  menu: (name: string) => `What to do with ${name}`,
  noPeople:
    'Nobody yet. Give each participant a pseudonym, a role and an establishment, and say under which label they speak.',
  noEstablishments: 'No establishments yet.',
  noSources: 'This case has no sources yet.',
  added: (pseudonym: string, id: string) => `${pseudonym} ${id}`,
  changed: (pseudonym: string) => `Changed: ${pseudonym}`,
  removed: (pseudonym: string) => `Removed: ${pseudonym}`,
  speaks: (pseudonym: string, label: string, source: string) =>
    label === '' ? `${pseudonym} speaks in ${source}` : `${pseudonym} speaks as “${label}” in ${source}`,
  silent: (label: string, source: string) =>
    label === ''
      ? `Nobody is said to speak in all of ${source}`
      : `Nobody is said to speak as “${label}” in ${source}`,
  oneSpeaker: 'say who speaks in exactly one way: --who or --nobody',
}

export const es: Translation<typeof en> = {
  title: 'Personas',
  whoIs: (label) => `Quién habla: ${label}`,
  newEstablishmentTitle: 'Establecimiento nuevo',
  newParticipantTitle: 'Participante nuevo',
  intro:
    'En todo lo demás las personas aparecen con su seudónimo. Los nombres reales quedan aquí: sirven para buscarlos en los informes antes de escribirlos.',
  establishments: 'Establecimientos',
  participants: 'Participantes',
  newEstablishment: 'Establecimiento nuevo…',
  newParticipant: 'Participante nuevo…',
  editEstablishment: 'Editar el establecimiento',
  editParticipant: 'Editar al participante',
  pseudonym: 'Seudónimo',
  pseudonymHint: 'Lo que se muestra y se informa.',
  pseudonymExample: 'Directora 1',
  schoolExample: 'Escuela A',
  realName: 'Nombre real',
  realNameHint: 'Reservado; puede quedar vacío.',
  role: 'Rol',
  roleExample: 'jefa de UTP',
  establishment: 'Establecimiento',
  noEstablishment: 'Ninguno',
  speaksIn: 'Habla en',
  nowhere: 'todavía en ninguna fuente',
  places: (count, written) => plural('es', count, { one: '1 fuente', other: `${written} fuentes` }),
  whoSpeaks: 'Quién habla',
  whoSpeaksIn: (source) => `Quién habla en ${source}`,
  whole: 'Toda la fuente',
  nobody: 'No se sabe',
  label: 'Nombre en el texto',
  source: 'Fuente',
  remove: 'Quitar',
  save: 'Guardar',
  menu: (name) => `Qué hacer con ${name}`,
  noPeople:
    'Todavía nadie. Dé a cada participante un seudónimo, un rol y un establecimiento, e indique con qué nombre habla en los textos.',
  noEstablishments: 'Todavía no hay establecimientos.',
  noSources: 'Este caso todavía no tiene fuentes.',
  added: (pseudonym, id) => `${pseudonym} ${id}`,
  changed: (pseudonym) => `Cambiado: ${pseudonym}`,
  removed: (pseudonym) => `Quitado: ${pseudonym}`,
  speaks: (pseudonym, label, source) =>
    label === '' ? `${pseudonym} habla en ${source}` : `${pseudonym} habla como «${label}» en ${source}`,
  silent: (label, source) =>
    label === ''
      ? `Ya no se indica quién habla en toda ${source}`
      : `Ya no se indica quién habla como «${label}» en ${source}`,
  oneSpeaker: 'indique quién habla de una sola manera: --who o --nobody',
}
