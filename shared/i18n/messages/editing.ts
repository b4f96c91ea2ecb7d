// Editing a text that is coded already: writing, what becomes of its codings, lost ones, and the texts it had before.
import { plural, type Translation } from '../translation.ts'

type Fate = 'changed' | 'shrunk' | 'lost'

const codings = (count: number, written: string) =>
  plural('en', count, { one: '1 coding', other: `${written} codings` })
const codificaciones = (count: number, written: string) =>
  plural('es', count, { one: '1 codificación', other: `${written} codificaciones` })

export const en = {
  commands: {
    edit: 'Edit the text',
    save: 'Save the edit and leave',
    discard: 'Discard the edit',
    revisions: 'Texts this source has had…',
  },
  edit: 'Edit',
  editing: 'Editing',
  field: (title: string) => `Text of “${title}”, being edited`,
  help: 'Write as in any text. Control with S saves and leaves; nothing is changed in the study until then.',
  changes: (count: number, written: string) =>
    count === 0 ? 'No changes yet' : plural('en', count, { one: '1 change', other: `${written} changes` }),
  undo: 'Undo in the text',
  redo: 'Redo in the text',
  save: 'Save and leave',
  leave: 'Leave',
  discard: 'Discard',
  discarded: 'Edit discarded',
  bringBack: 'Bring it back',
  kept: 'The edit is kept and waits in the source.',
  notKept: 'This machine has no room to keep the edit in case of a mishap: save soon.',

  fates: {
    changed: 'Their words change',
    shrunk: 'They lose a part',
    lost: 'They are left without a place',
  } satisfies Record<Fate, string>,
  fateHints: {
    changed: 'The coding stays, with the words as they are now.',
    shrunk: 'The coding keeps what is left of its words.',
    lost: 'Kept with their words as they were, in the list of excerpts without a place; none is removed.',
  } satisfies Record<Fate, string>,
  more: (count: number, written: string) =>
    plural('en', count, { one: 'and 1 more', other: `and ${written} more` }),
  affected: {
    title: 'Codings the edit touches',
    none: 'Every coding keeps its words so far.',
    untouched: (count: number, written: string) =>
      `${codings(count, written)} ${plural('en', count, { one: 'keeps its', other: 'keep their' })} words.`,
  },

  preview: {
    title: 'What the edit does to the codings',
    nothingCoded: 'Nothing of this source is coded yet.',
    noneTouched: 'No coding changes its words.',
    before: 'Before',
    after: 'After',
    gone: 'Its words are gone',
    goOn: 'Go on editing',
    save: 'Save',
    saving: 'Saving…',
    copyText: 'Copy the edited text',
    copied: 'The text is copied',
  },

  draft: {
    found: (when: string, count: number, written: string) =>
      `There is an edit of this text that was not saved (${when}, ${plural('en', count, {
        one: '1 change',
        other: `${written} changes`,
      })}).`,
    stale: (when: string) =>
      `There is an edit that was not saved (${when}), but the source has another text since then. It cannot be taken up; its text can be copied.`,
    goOn: 'Go on with it',
    discard: 'Discard it',
  },

  lost: {
    title: 'Excerpts without a place',
    explained: 'An edit took their words away. They count nowhere until they have a place again.',
    find: 'Find its place',
    close: 'Close',
    places: 'Likely places',
    noPlaces: 'Nothing in the text is like it. Select its words in the text and place it there.',
    exact: 'the same words',
    alike: (percent: string) => `${percent} alike`,
    choose: 'Place it here',
    useSelection: 'Place it at the selection',
    selectFirst: 'To choose another place, select it in the text.',
    remove: 'Remove',
    was: (locator: string) => `It was at ${locator}`,
  },

  revisions: {
    title: (source: string) => `Texts of ${source}`,
    open: 'Texts it has had',
    list: 'Revisions',
    one: 'This text has never been changed.',
    current: 'the present one',
    by: (who: string, when: string) => `${who}, ${when}`,
    length: (count: number, written: string) =>
      plural('en', count, { one: '1 character', other: `${written} characters` }),
    kinds: { base: 'Imported', do: 'Changed', undo: 'Undone', redo: 'Redone' },
    newer: 'Compared with',
    same: 'The two texts are the same.',
    tooMany: (written: string) => `The first ${written} differences are shown.`,
    restore: 'Restore this text',
    restoreHint: (when: string) => `Gives the source the text of ${when} again, as a new revision.`,
    differences: 'Differences',
  },
}

export const es: Translation<typeof en> = {
  commands: {
    edit: 'Editar el texto',
    save: 'Guardar la edición y salir',
    discard: 'Descartar la edición',
    revisions: 'Textos que ha tenido esta fuente…',
  },
  edit: 'Editar',
  editing: 'Editando',
  field: (title) => `Texto de «${title}», en edición`,
  help: 'Escriba como en cualquier texto. Control con S guarda y sale; hasta entonces nada cambia en el estudio.',
  changes: (count, written) =>
    count === 0
      ? 'Todavía sin cambios'
      : plural('es', count, { one: '1 cambio', other: `${written} cambios` }),
  undo: 'Deshacer en el texto',
  redo: 'Rehacer en el texto',
  save: 'Guardar y salir',
  leave: 'Salir',
  discard: 'Descartar',
  discarded: 'Edición descartada',
  bringBack: 'Recuperarla',
  kept: 'La edición queda guardada aparte y espera en la fuente.',
  notKept: 'En este equipo no hay espacio para resguardar la edición ante un percance: guarde pronto.',

  fates: {
    changed: 'Cambian sus palabras',
    shrunk: 'Pierden una parte',
    lost: 'Quedan sin lugar',
  },
  fateHints: {
    changed: 'La codificación sigue, con las palabras como están ahora.',
    shrunk: 'La codificación conserva lo que queda de sus palabras.',
    lost: 'Se conservan con las palabras que tenían, en la lista de citas sin anclar; ninguna se quita.',
  },
  more: (count, written) => plural('es', count, { one: 'y 1 más', other: `y ${written} más` }),
  affected: {
    title: 'Codificaciones que toca la edición',
    none: 'Hasta aquí, todas las codificaciones conservan sus palabras.',
    untouched: (count, written) =>
      `${codificaciones(count, written)} ${plural('es', count, { one: 'conserva', other: 'conservan' })} sus palabras.`,
  },

  preview: {
    title: 'Qué hace la edición con las codificaciones',
    nothingCoded: 'En esta fuente todavía no hay nada codificado.',
    noneTouched: 'Ninguna codificación cambia de palabras.',
    before: 'Antes',
    after: 'Después',
    gone: 'Sus palabras ya no están',
    goOn: 'Seguir editando',
    save: 'Guardar',
    saving: 'Guardando…',
    copyText: 'Copiar el texto editado',
    copied: 'Se copió el texto',
  },

  draft: {
    found: (when, count, written) =>
      `Hay una edición de este texto que no se guardó (${when}, ${plural('es', count, {
        one: '1 cambio',
        other: `${written} cambios`,
      })}).`,
    stale: (when) =>
      `Hay una edición que no se guardó (${when}), pero desde entonces la fuente tiene otro texto. No se puede retomar; su texto se puede copiar.`,
    goOn: 'Retomarla',
    discard: 'Descartarla',
  },

  lost: {
    title: 'Citas sin anclar',
    explained:
      'Una edición se llevó sus palabras. No cuentan en ninguna parte hasta que vuelvan a tener lugar.',
    find: 'Buscar su lugar',
    close: 'Cerrar',
    places: 'Lugares probables',
    noPlaces: 'Nada en el texto se le parece. Seleccione sus palabras en el texto y ánclela ahí.',
    exact: 'las mismas palabras',
    alike: (percent) => `${percent} de parecido`,
    choose: 'Anclar aquí',
    useSelection: 'Anclar en la selección',
    selectFirst: 'Para elegir otro lugar, selecciónelo en el texto.',
    remove: 'Quitar',
    was: (locator) => `Estaba en ${locator}`,
  },

  revisions: {
    title: (source) => `Textos de ${source}`,
    open: 'Textos que ha tenido',
    list: 'Revisiones',
    one: 'Este texto no ha cambiado nunca.',
    current: 'el actual',
    by: (who, when) => `${who}, ${when}`,
    length: (count, written) => plural('es', count, { one: '1 carácter', other: `${written} caracteres` }),
    kinds: { base: 'Importado', do: 'Cambiado', undo: 'Deshecho', redo: 'Rehecho' },
    newer: 'Comparado con',
    same: 'Los dos textos son iguales.',
    tooMany: (written) => `Se muestran las primeras ${written} diferencias.`,
    restore: 'Restaurar este texto',
    restoreHint: (when) => `Devuelve a la fuente el texto del ${when}, como una revisión nueva.`,
    differences: 'Diferencias',
  },
}
