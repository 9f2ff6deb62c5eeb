/** A stranger's zip against the reader of bundles. What zips themselves can do is in test/core/bundle/zip/zip.test.ts. */
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  BundleError,
  buildBundle,
  type OpenedBundle,
  readBundle,
  readZip,
  viewerMarker,
} from '../../src/core/bundle/index.ts'
import { judge } from '../../src/core/triage/index.ts'
import { layoutJson } from '../../src/views/body/json-text.ts'
import { rawZip } from '../core/bundle/zip/raw-zip.ts'
import { expectCost } from '../support/processor-time.ts'
import { consoleLine, request, sessionOf, socket } from '../support/session-builder.ts'
import { nested } from './fuzz/hostile.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const session = sessionOf()
const made = await buildBundle({
  session,
  viewerTemplate: viewerMarker,
  tool: { name: 'Casefile', version: '0.1.0' },
  createdAt: session.endedAt,
})
const original = await readZip(made.bytes, ['viewer.html'])
type Json = Record<string, unknown>

/** The bundle with some of its files, or fields of its manifest, put in by a stranger. */
function forged(files: Record<string, string>, manifest: (manifest: Json) => Json = (same) => same): Uint8Array {
  const entries = Object.fromEntries(original)
  for (const [path, text] of Object.entries(files)) entries[path] = bytes(text)
  const told = JSON.parse(new TextDecoder().decode(original.get('manifest.json'))) as Json
  entries['manifest.json'] = bytes(JSON.stringify(manifest(told)))
  return zipSync(entries, { level: 0 })
}

async function refusal(bundle: Uint8Array): Promise<string> {
  const error = await readBundle(bundle).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BundleError)
  return (error as BundleError).message
}

describe('is refused with a sentence:', () => {
  it.each<[string, Uint8Array, RegExp]>([
    [
      'a bomb of 64 MB',
      rawZip([{ name: 'manifest.json', data: new Uint8Array(64 << 20) }]),
      /would grow to more than 200 times its size/,
    ],
    [
      'a way out of the folder',
      rawZip([{ name: '../../manifest.json' }, { name: 'manifest.json', data: '{}' }]),
      /name that bundles never use/,
    ],
    [
      'a way out in the manner of Windows',
      rawZip([{ name: '..\\manifest.json' }, { name: 'manifest.json', data: '{}' }]),
      /name that bundles never use/,
    ],
    [
      'a file called __proto__',
      rawZip([{ name: '__proto__' }, { name: 'manifest.json', data: '{}' }]),
      /name that bundles never use/,
    ],
    [
      'two manifests',
      rawZip([
        { name: 'manifest.json', data: '{}' },
        { name: 'manifest.json', data: '{}' },
      ]),
      /twice/,
    ],
    [
      'a size that is a lie',
      rawZip([{ name: 'manifest.json', data: '{}', size: 9 }]),
      /does not match what the zip says/,
    ],
    ['a manifest that is nothing but lists', forged({}, () => nested(1_000) as never), /of a different kind/],
    [
      'a manifest called so by its prototype',
      forged({}, () => JSON.parse('{"__proto__":{"format":"casefile-bundle","version":1,"files":[]}}')),
      /of a different kind/,
    ],
    ['version 2', forged({}, (told) => ({ ...told, version: 2 })), /newer Casefile/],
    ['version 1e308', forged({}, (told) => ({ ...told, version: 1e308 })), /newer Casefile/],
    ['version 0', forged({}, (told) => ({ ...told, version: 0 })), /never existed/],
    ['version -1.5', forged({}, (told) => ({ ...told, version: -1.5 })), /never existed/],
    ['a file list that is none', forged({}, (told) => ({ ...told, files: { length: 3 } })), /damaged/],
    ['made at a time that is none', forged({}, (told) => ({ ...told, createdAt: 1e308 })), /damaged/],
  ])('%s', async (_, bundle, sentence) => {
    expect(await refusal(bundle)).toMatch(sentence)
  })
})

describe('is opened, with what is wrong named:', () => {
  const open = (files: Record<string, string>, manifest?: (manifest: Json) => Json): Promise<OpenedBundle> =>
    readBundle(forged(files, manifest))

  it('wrong hashes', async () => {
    const opened = await open({}, (told) => ({
      ...told,
      files: (told.files as Json[]).map((file) => ({ ...file, sha256: '0'.repeat(64) })),
    }))
    expect(opened.integrity.state).toBe('changed')
    expect(opened.integrity.files).toContain('events.jsonl')
  })
  it('a file that is listed 20,000 times, in the time that it takes to read it once', async () => {
    const large = 'x'.repeat(4_000_000)
    const file = { path: 'report.md', size: large.length, sha256: '', type: 'text/markdown' }
    const opened = await expectCost(3_000, () =>
      open({ 'report.md': large }, (told) => ({ ...told, files: Array.from({ length: 20_000 }, () => file) })),
    )
    expect(opened.integrity.files).toContain('report.md')
  })
  it.each([
    ['events of the year 1e308', { at: 1e308 }],
    ['events before all time', { at: -1e308 }],
    [
      'arguments nested 500 deep',
      { args: [JSON.parse(`${'{"type":"set","size":1,"items":['.repeat(500)}${']}'.repeat(500)}`)] },
    ],
    ['a level from Object.prototype', { level: 'constructor' }],
    ['an endless count', { group: Number.POSITIVE_INFINITY }],
  ])('%s', async (_, told) => {
    const line = JSON.stringify({ ...consoleLine(), ...told }).replace('"group":null', '"group":1e999')
    const opened = await open({ 'events.jsonl': line })
    expect(opened.session.events).toEqual([])
    expect(opened.problems.join()).toMatch(/could not be read and are left out/)
  })
  it('an id and a name from Object.prototype, as what they are: text', async () => {
    const lines = ['__proto__', 'constructor', 'toString'].map((id) =>
      JSON.stringify({ ...request({ status: 500 }), id, cause: id, frame: id, method: id, resourceType: id }),
    )
    const opened = await open({ 'events.jsonl': lines.join('\n') })
    expect(opened.session.events.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(() => judge(opened.session)).not.toThrow()
  })
  it('a session of a time that is none is known by its manifest alone', async () => {
    const opened = await open({ 'session.json': JSON.stringify({ ...session, startedAt: 1e308 }) })
    expect(opened.problems).toContain(
      'The file "session.json" could not be read; the notes and the list of pages are lost.',
    )
  })
  it('keys that would pollute do not', async () => {
    const opened = await open({
      'environment.json': '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    })
    expect(opened.session.environment).toBeUndefined()
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('bodies that are nothing but brackets', () => {
  const lists = `${'['.repeat(32_000)}${']'.repeat(32_000)}`
  it('are judged', () => {
    const failing = request({ status: 500, responseBody: { type: 'application/json', text: lists } })
    expect(judge(sessionOf([failing])).class).not.toBe('none')
  })
  it('are laid out in little more room than they take', () => {
    const pieces = layoutJson(lists)
    expect(pieces.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(lists.length * 100)
  })
})

it('the messages of a socket may not leave time either', async () => {
  const forgedSocket = socket({ messages: [{ at: 1e300, direction: 'sent', text: 'x', size: 1 }] })
  expect((await readBundle(forged({ 'events.jsonl': JSON.stringify(forgedSocket) }))).session.events).toEqual([])
})
