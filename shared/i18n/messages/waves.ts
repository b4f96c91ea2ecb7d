// Waves: stretches of time that sources belong to by their date.
import { plural, type Translation } from '../translation.ts'

export const en = {
  title: 'Waves',
  command: 'Waves…',
  show: 'Wave',
  all: 'All its time',
  intro:
    'A wave is a stretch of time in which data were gathered. A source is in one by its date; profiles and judgements can be of one wave.',
  empty: 'There are no waves yet.',
  name: 'Name',
  from: 'First day',
  to: 'Last day',
  openSide: 'An empty day leaves that side open.',
  add: 'Add the wave',
  save: 'Save',
  edit: (name: string) => `Change ${name}`,
  remove: (name: string) => `Remove ${name}`,
  cancel: 'Cancel',
  until: (to: string) => `until ${to}`,
  since: (from: string) => `since ${from}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  always: 'all dated sources',
  sources: (n: number) => `${n} ${plural('en', n, { one: 'source', other: 'sources' })}`,
  judgements: (n: number) => `${n} ${plural('en', n, { one: 'judgement', other: 'judgements' })}`,
  trajectory: {
    title: 'Path through time',
    units: 'Stage judged and suggested in each wave; bars: coded excerpts by source date',
    hint: 'Point at a wave, or use the arrow keys, to read it here. Click it or press Enter to see the profile of that wave.',
    wave: 'Wave',
    judged: 'Judged',
    suggested: 'Suggested',
    sources: 'Sources',
    codings: 'Codings',
    none: '—',
    undated: (n: number) =>
      `${n} ${plural('en', n, { one: 'source has no date and is in no wave', other: 'sources have no date and are in no wave' })}.`,
    point: (wave: string, judged: string, suggested: string, codings: string) =>
      `${wave}: judged ${judged}, suggested ${suggested}, ${codings}`,
    codingsOf: (n: number) => `${n} ${plural('en', n, { one: 'coding', other: 'codings' })}`,
  },
}

export const es: Translation<typeof en> = {
  title: 'Olas',
  command: 'Olas…',
  show: 'Ola',
  all: 'Todo su tiempo',
  intro:
    'Una ola es un período en que se recogieron datos. Una fuente está en una por su fecha; los perfiles y los juicios pueden ser de una ola.',
  empty: 'Todavía no hay olas.',
  name: 'Nombre',
  from: 'Primer día',
  to: 'Último día',
  openSide: 'Un día vacío deja abierto ese lado.',
  add: 'Añadir la ola',
  save: 'Guardar',
  edit: (name) => `Cambiar ${name}`,
  remove: (name) => `Quitar ${name}`,
  cancel: 'Cancelar',
  until: (to) => `hasta el ${to}`,
  since: (from) => `desde el ${from}`,
  between: (from, to) => `${from} – ${to}`,
  always: 'todas las fuentes con fecha',
  sources: (n) => `${n} ${plural('es', n, { one: 'fuente', other: 'fuentes' })}`,
  judgements: (n) => `${n} ${plural('es', n, { one: 'juicio', other: 'juicios' })}`,
  trajectory: {
    title: 'Recorrido en el tiempo',
    units: 'Etapa juzgada y sugerida en cada ola; barras: citas codificadas por fecha de la fuente',
    hint: 'Apunte a una ola, o use las flechas, para leerla aquí. Haga clic o presione Entrar para ver el perfil de esa ola.',
    wave: 'Ola',
    judged: 'Juzgada',
    suggested: 'Sugerida',
    sources: 'Fuentes',
    codings: 'Codificaciones',
    none: '—',
    undated: (n) =>
      `${n} ${plural('es', n, { one: 'fuente no tiene fecha y no está en ninguna ola', other: 'fuentes no tienen fecha y no están en ninguna ola' })}.`,
    point: (wave, judged, suggested, codings) =>
      `${wave}: juzgada ${judged}, sugerida ${suggested}, ${codings}`,
    codingsOf: (n) => `${n} ${plural('es', n, { one: 'codificación', other: 'codificaciones' })}`,
  },
}
