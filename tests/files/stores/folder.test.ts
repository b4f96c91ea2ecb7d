// A project folder in a zip: the texts are the database's, and the files they were drawn from are kept with them.
import { describe, expect, test } from 'vitest'
import { openCore } from '../../core/open-core.ts'
import { importProject, newStudy, qdpx } from '../refi/importing.ts'
import { storeOf } from './building.ts'

const database = storeOf('qualcoder', {
  source: [
    { id: 1, name: 'acta.docx', fulltext: 'Asisten seis escuelas.', mediapath: '/docs/acta.docx' },
    { id: 2, name: 'nota', fulltext: 'Escrita aquí mismo.' },
    { id: 3, name: 'vieja.txt', fulltext: 'De una versión anterior.' },
    { id: 4, name: 'lejos.txt', fulltext: 'Guardada en otra parte.', mediapath: 'docs:/home/ana/lejos.txt' },
    { id: 5, name: 'patio.png', mediapath: '/images/patio.png' },
    { id: 6, name: 'entrevista.mp3', mediapath: '/audio/entrevista.mp3' },
  ],
  code_name: [{ cid: 1, name: 'Espacio' }],
  code_image: [{ imid: 1, id: 5, x1: 0, y1: 0, width: 5, height: 5, cid: 1 }],
  code_av: [{ avid: 1, id: 6, pos0: 0, pos1: 9000, cid: 1 }],
})
const folder = qdpx({
  'Huertos.qda/data.qda': database,
  'Huertos.qda/documents/acta.docx': 'los bytes del documento',
  'Huertos.qda/documents/vieja.txt': '\ufeffDe una versión anterior.',
  'Huertos.qda/images/patio.png': 'píxeles',
  'Huertos.qda/audio/entrevista.mp3': 'sonido',
  '__MACOSX/Huertos.qda/documents/._acta.docx': 'x',
})

describe('a project folder in a zip', () => {
  test('keeps the original of each text that has one, and says what it misses', async () => {
    const core = openCore()
    await newStudy(core)
    const { items } = await importProject(core, 'huertos.zip', folder)
    const sources = await core.call('sources.list', {})
    const originals = await Promise.all(
      sources.map(async ({ id, title }) => {
        const { fileName, base64 } = await core.call('sources.original', { id })
        return [title, fileName, Buffer.from(base64, 'base64').toString()]
      }),
    )
    expect(originals).toEqual([
      ['acta.docx', 'acta.docx', 'los bytes del documento'],
      ['nota', 'nota.txt', 'Escrita aquí mismo.'],
      ['vieja.txt', 'vieja.txt', '\ufeffDe una versión anterior.'],
      ['lejos.txt', 'lejos.txt', 'Guardada en otra parte.'],
    ])
    expect((await core.call('sources.text', { id: sources[2]?.id ?? ('' as never) })).text).toBe(
      'De una versión anterior.',
    )
    const told = items
      .filter(({ kind, outcome }) => kind === 'source' && outcome !== 'imported')
      .map(({ name, outcome, reasons }) => [name, outcome, reasons.map(({ kind }) => kind)])
    expect(told).toEqual([
      ['lejos.txt', 'changed', ['original-missing']],
      ['patio.png', 'skipped', ['no-transcript']],
      ['entrevista.mp3', 'skipped', ['no-transcript']],
    ])
    expect((await core.call('study.check', {})).problems).toEqual([])
  })
})
