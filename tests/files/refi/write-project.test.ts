import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCarried } from '../../../electron/core/files/refi/carried-notes.ts'
import { zipOf } from '../../../electron/core/files/refi/write/archive.ts'
import { writeCodebook } from '../../../electron/core/files/refi/write/codebook.ts'
import { guidsOf } from '../../../electron/core/files/refi/write/guid.ts'
import { exchangeReporter } from '../../../electron/core/files/refi/write/material.ts'
import { codePointsOf } from '../../../electron/core/files/refi/write/offsets.ts'
import { decimal } from '../../../electron/core/files/refi/write/values.ts'
import { writeProject } from '../../../electron/core/files/refi/write/write-project.ts'
import { oddText, randomStudy } from './random-study.ts'
import { hasSchemas, schemaProblems } from './schemas.ts'
import { type Node, parseXml, problemsOf } from './structure.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
]
const one = (node: Node, name: string): Node | undefined => node.children.find((child) => child.name === name)

test('whatever a study holds, its project is built as the standard says', () => {
  fc.assert(
    fc.property(randomStudy, (study) => {
      const root = parseXml(text(writeProject(study).files.get('project.qde')))
      expect(problemsOf(root)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a reader that counts characters one by one finds the words of every excerpt, its code, coder and comment', () => {
  fc.assert(
    fc.property(randomStudy, (study) => {
      const { files } = writeProject(study)
      const guid = guidsOf(study.id)
      const root = parseXml(text(files.get('project.qde')))
      const codes = new Map(all(root, 'Code').map((code) => [code.attributes.guid, code.attributes.name]))
      const found = all(root, 'TextSource').flatMap((source) => {
        const path = (source.attributes.plainTextPath ?? '').replace('internal://', 'sources/')
        const characters = [...text(files.get(path))]
        return all(source, 'PlainTextSelection').flatMap((selection) => {
          const { startPosition, endPosition } = selection.attributes
          const quote = characters.slice(Number(startPosition), Number(endPosition)).join('')
          return all(selection, 'Coding').map((coding) => ({
            id: coding.attributes.guid,
            quote,
            code: codes.get(one(coding, 'CodeRef')?.attributes.targetGUID ?? ''),
            memo: one(selection, 'Description')?.text ?? '',
          }))
        })
      })
      const expected = study.codings.map((coding) => ({
        id: guid('coding', coding.id),
        quote: coding.quote,
        code: study.codes.find(({ id }) => id === coding.codeId)?.name,
        memo: coding.memo,
      }))
      const byId = (a: { id: string | undefined }, b: { id: string | undefined }) =>
        String(a.id) < String(b.id) ? -1 : 1
      expect(found.sort(byId)).toEqual(expected.sort(byId))
    }),
    { numRuns: 60 },
  )
})

test('what the notes carry comes back letter by letter', () => {
  fc.assert(
    fc.property(randomStudy, (study) => {
      const root = parseXml(text(writeProject(study).files.get('project.qde')))
      const memos = all(root, 'Note').map((note) => ({
        key: note.attributes.guid ?? '',
        name: note.attributes.name ?? '',
        text: one(note, 'PlainTextContent')?.text ?? '',
      }))
      const carried = readCarried({ memos })
      expect(carried.left).toEqual([])
      expect(carried.tables.find(({ table }) => table === 'evidence_answer')?.rows ?? []).toEqual(
        study.carried[0]?.rows,
      )
      expect(memos.length - carried.notes.size).toBe(study.memos.length)
    }),
    { numRuns: 60 },
  )
})

test('the same study gives the same bytes', () => {
  fc.assert(
    fc.property(randomStudy, (study) => {
      const write = () => Buffer.from(zipOf(writeProject(study).files)).toString('base64')
      expect(write()).toBe(write())
    }),
    { numRuns: 10 },
  )
})

test('a codebook is built as the standard says', () => {
  fc.assert(
    fc.property(randomStudy, (study) => {
      const bytes = writeCodebook(study, guidsOf(study.id), exchangeReporter())
      expect(problemsOf(parseXml(text(bytes)))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

if (!hasSchemas)
  console.info('Skipped: the standard’s schemas; set TRAMA_REAL_DATA to the folder that has them.')

describe.skipIf(!hasSchemas)('the schemas of the standard', () => {
  test('find nothing wrong with a project or a codebook', async () => {
    for (const study of fc.sample(randomStudy, { numRuns: 8, seed: 4 })) {
      const xml = text(writeProject(study).files.get('project.qde'))
      expect(await schemaProblems(xml, 'Project')).toEqual([])
      const codebook = text(writeCodebook(study, guidsOf(study.id), exchangeReporter()))
      expect(await schemaProblems(codebook, 'Codebook')).toEqual([])
    }
  })

  test('find a child out of order, as the rules here do', async () => {
    const xml =
      '<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Notes><Note guid="6d1c7a52-9a5e-5b7e-8a43-74726d616a31"/></Notes><Users><User guid="6d1c7a52-9a5e-5b7e-8a43-74726d616a32"/></Users></Project>'
    expect(await schemaProblems(xml, 'Project')).not.toEqual([])
    expect(problemsOf(parseXml(xml))).not.toEqual([])
  })
})

test('offsets count characters as walking through the text does', () => {
  fc.assert(
    fc.property(oddText, (each) => {
      const count = codePointsOf(each)
      let characters = 0
      let units = 0
      for (const character of each) {
        expect(count(units)).toBe(characters)
        characters += 1
        units += character.length
      }
      expect(count(units)).toBe(characters)
    }),
  )
})

test('numbers are written without an exponent and are the same when read', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(decimal(value)).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(decimal(value))).toBe(value + 0)
    }),
  )
})

test('an item has the same GUID in every export, another in another study, and its own when it has one', () => {
  const own = '01a220c9-a75d-75b3-b991-fd19fb325d01'
  expect(guidsOf('a')('code', own)).toBe(own)
  expect(guidsOf('a')('code', 'id-1')).toBe(guidsOf('a')('code', 'id-1'))
  expect(guidsOf('a')('code', 'id-1')).not.toBe(guidsOf('b')('code', 'id-1'))
  expect(guidsOf('a')('code', 'id-1')).not.toBe(guidsOf('a')('case', 'id-1'))
})
