import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  BundleError,
  type BundleStep,
  buildBundle,
  readBundle,
  readInSteps,
  readZip,
  viewerMarker,
  writeZip,
} from '../../../src/core/bundle/index.ts'
import { outlineOf } from '../../../src/core/bundle/outline.ts'
import { type Documents, requireKnownVersion, upgrade } from '../../../src/core/bundle/versions/index.ts'
import { sessionOf } from '../../support/session-builder.ts'
import { type RawEntry, rawZip } from './zip/raw-zip.ts'

const createdAt = Date.UTC(2026, 2, 12, 9, 31)
const tool = { name: 'Casefile', version: '0.1.0' }
const viewerTemplate = `<!doctype html>${viewerMarker}`
const session = sessionOf()
const text = (value: string) => new TextEncoder().encode(value)

async function built() {
  return (await buildBundle({ session, viewerTemplate, tool, createdAt })).bytes
}

/** The bundle with some files changed, added or (undefined) taken out, its manifest left as it was. */
async function edited(changes: Record<string, string | undefined>): Promise<Uint8Array> {
  const files = await readZip(await built())
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(path)
    else files.set(path, text(content))
  }
  return writeZip(files, createdAt)
}

async function withManifest(change: (manifest: Record<string, unknown>) => unknown): Promise<Uint8Array> {
  const files = await readZip(await built())
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')))
  files.set('manifest.json', text(JSON.stringify(change(manifest) ?? manifest)))
  return writeZip(files, createdAt)
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await readBundle(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(BundleError)
  return (error as BundleError).message
}

describe('a bundle that is whole', () => {
  it('is unchanged, with and without its viewer', async () => {
    for (const bytes of [await built(), await edited({ 'viewer.html': undefined })]) {
      const opened = await readBundle(bytes)
      expect(opened.session).toEqual(session)
      expect(opened.integrity).toEqual({ state: 'unchanged', files: [] })
      expect(opened.problems).toEqual([])
      expect(opened.files.has('viewer.html')).toBe(false)
    }
  })
  it('opens from the data inside its viewer', async () => {
    const html = new TextDecoder().decode((await readZip(await built())).get('viewer.html'))
    const parts = [...html.matchAll(/id="casefile-(?:bundle|files)">([A-Za-z0-9+/=]+)<\/script>/g)]
    const [first, others] = parts.map(([, text]) => new Uint8Array(Buffer.from(text!, 'base64')))
    const steps: BundleStep[] = []
    for await (const step of readInSteps(first!, undefined, undefined, Promise.resolve(others))) steps.push(step)
    expect(steps.map(({ file, whole, checked }) => [file.integrity.state, whole, checked])).toEqual([
      ['checking', false, false],
      ['checking', true, false],
      ['unchanged', true, true],
    ])
    expect(steps[0]!.file.session).toEqual({ ...session, events: outlineOf(session.events) })
    expect(steps.map(({ file }) => file.problems)).toEqual([[], [], []])
    const opened = steps[2]!.file
    expect(opened.session).toEqual(session)
    expect([...opened.files.keys()]).toEqual([...(await readBundle(await built())).files.keys()])
  })
})

describe('a bundle in two parts', () => {
  const many = (prefix: string): RawEntry[] => Array.from({ length: 2600 }, (_, n) => ({ name: `${prefix}/${n}` }))
  const large = (name: string): RawEntry => ({ name, size: 300 * 1024 * 1024, compressedSize: 300 * 1024 * 1024 })
  it.each<[string, RawEntry[], RawEntry[], string]>([
    ['a file in both', [{ name: 'a.txt' }], [{ name: 'a.txt' }], 'This bundle contains the file "a.txt" twice.'],
    ['too many files', many('a'), many('b'), 'The two parts of this bundle contain more than 5000 files.'],
    [
      'too many bytes',
      [large('a.bin')],
      [large('b.bin')],
      'The files in the two parts of this bundle would take up more than 512 MB.',
    ],
  ])('is refused for %s, before its second part is unpacked', async (_, inFirst, inSecond, message) => {
    const files = await readZip(await built(), ['viewer.html', 'events.jsonl'])
    const first = rawZip([...[...files].map(([name, data]) => ({ name, data })), ...inFirst])
    // Damaged, which only unpacking finds out.
    const second = rawZip([{ name: 'events.jsonl', data: 'x'.repeat(100), cut: 4 }, ...inSecond])
    const steps = readInSteps(first, undefined, undefined, Promise.resolve(second))
    await expect(steps.next()).rejects.toThrow(message)
  })
})

describe('a bundle that was changed', () => {
  it.each([
    ['edited', { 'report.md': '# Another report' }, ['report.md']],
    [
      'edited to the same length',
      { 'redaction.json': undefined, 'steps.json': '{}' },
      ['steps.json', 'redaction.json'],
    ],
    ['robbed of a file', { 'network.har': undefined }, ['network.har']],
    ['given a file', { 'extra.txt': 'x' }, ['extra.txt']],
  ])('says what was %s', async (_, changes, files) => {
    expect((await readBundle(await edited(changes))).integrity).toEqual({ state: 'changed', files })
  })
  it('hands no file on that its manifest does not list', async () => {
    const opened = await readBundle(await edited({ 'extra.txt': 'x' }))
    expect(opened.files.has('extra.txt')).toBe(false)
  })
  it('notices one changed byte of equal length', async () => {
    const files = await readZip(await built())
    files.get('events.jsonl')![30]! ^= 1
    const opened = await readBundle(writeZip(files, createdAt))
    expect(opened.integrity).toEqual({ state: 'changed', files: ['events.jsonl'] })
  })
})

describe('what cannot be read is named, the rest is kept', () => {
  const lines = session.events.map((event) => JSON.stringify(event))

  it('events', async () => {
    const broken = [
      ...lines.slice(0, 3),
      '{"kind":"unheard-of","id":"x","at":1,"frame":"doc-1"}',
      'no json',
      ...lines.slice(4),
    ]
    const opened = await readBundle(await edited({ 'events.jsonl': broken.join('\n') }))
    expect(opened.session.events).toEqual(session.events.filter((_, index) => index !== 3))
    expect(opened.problems).toEqual(['2 of 15 events in "events.jsonl" could not be read and are left out.'])
  })
  it('an event nested so deeply that checking it runs out of stack', async () => {
    const deep = `{"kind":"console","id":"d","at":1,"frame":"doc-1","method":"log","level":"log","text":"","args":[${'{"type":"array","length":1,"items":['.repeat(50_000)}${']}'.repeat(50_000)}]}`
    const opened = await readBundle(await edited({ 'events.jsonl': [...lines, deep].join('\n') }))
    expect(opened.session.events).toHaveLength(lines.length)
    expect(opened.problems).toHaveLength(1)
  })
  it('all events', async () => {
    const opened = await readBundle(await edited({ 'events.jsonl': undefined }))
    expect(opened.session.events).toEqual([])
    expect(opened.problems).toEqual(['14 of 14 events in "events.jsonl" could not be read and are left out.'])
  })
  it('the session, of which the manifest knows the most important part', async () => {
    const opened = await readBundle(await edited({ 'session.json': '{"id": 5}' }))
    expect(opened.session).toMatchObject({
      id: session.id,
      site: session.site,
      startedAt: session.startedAt,
      documents: [],
      note: { title: 'Invoice cannot be saved', text: '' },
    })
    expect(opened.session.events).toEqual(session.events)
    expect(opened.problems).toEqual([
      'The file "session.json" could not be read; the notes and the list of pages are lost.',
    ])
  })
  it('environment, redaction list and report', async () => {
    const changes = { 'environment.json': '[]', 'redaction.json': '{"labels":[{}]}', 'report.md': undefined }
    const opened = await readBundle(await edited(changes))
    expect(opened.session.environment).toBeUndefined()
    expect(opened.session.redactions).toEqual([])
    expect(opened.report).toContain('# Invoice cannot be saved')
    expect(opened.problems).toHaveLength(3)
  })
  it('keys that reach for the prototype', async () => {
    const forged = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"url":1}'
    await readBundle(await edited({ 'environment.json': forged, 'session.json': forged }))
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('what is refused', () => {
  it('a bundle from the future', async () => {
    expect(await refusal(await withManifest((manifest) => ({ format: manifest.format, version: 2 })))).toBe(
      'This bundle was made by a newer Casefile (format 2; this one reads up to 1). Update Casefile to open it.',
    )
  })
  it.each([0, -1, 0.5])('a bundle of the version %d', async (version) => {
    expect(await refusal(await withManifest((manifest) => ({ ...manifest, version })))).toContain('which never existed')
  })
  it('a zip of something else', async () => {
    expect(await refusal(writeZip(new Map([['photo.png', text('x')]]), createdAt))).toBe(
      'This zip is not a Casefile bundle: it has no "manifest.json".',
    )
    expect(await refusal(await edited({ 'manifest.json': '{"name":"an extension","manifest_version":3}' }))).toBe(
      'This zip is not a Casefile bundle: its "manifest.json" is of a different kind.',
    )
  })
  it('a bundle packed again in a folder', async () => {
    expect(await refusal(writeZip(new Map([['bundle/manifest.json', text('{}')]]), createdAt))).toMatch(
      /inside a folder/,
    )
  })
  it.each(['', '{', '{"format":"casefile-bundle","version":1}', '{"format":"casefile-bundle","version":1,"files":[]}'])(
    'a damaged manifest: %s',
    async (manifest) => {
      expect(await refusal(await edited({ 'manifest.json': manifest }))).toBe(
        'The file "manifest.json" of this bundle is damaged.',
      )
    },
  )
  it('a bundle that was cut off', async () => {
    const bytes = await built()
    expect(await refusal(bytes.slice(0, bytes.length / 2))).toMatch(/incomplete/)
  })
})

describe('without WebCrypto', () => {
  afterEach(() => vi.unstubAllGlobals())
  it('opens, and says that nothing could be checked', async () => {
    const bytes = await built()
    vi.stubGlobal('crypto', {})
    const opened = await readBundle(bytes)
    expect(opened.session).toEqual(session)
    expect(opened.integrity).toEqual({ state: 'unchecked', files: [] })
    expect(opened.problems).toEqual(['This page cannot compute hashes, so the files could not be checked for changes.'])
  })
  it('finds a file that has another length all the same', async () => {
    const bytes = await edited({ 'report.md': '# Another report' })
    vi.stubGlobal('crypto', {})
    expect((await readBundle(bytes)).integrity).toEqual({ state: 'changed', files: ['report.md'] })
  })
})

describe('versions', () => {
  const documents: Documents = {
    manifest: 1,
    session: undefined,
    events: [],
    replay: [],
    environment: undefined,
    redaction: undefined,
    verdict: undefined,
  }
  const known = [1, 2, 3].map((version) => ({
    version,
    upgrade: (before: Documents) => ({ ...before, manifest: `${before.manifest}->${version}` }),
  }))
  it('upgrade one by one', () => {
    expect(upgrade(documents, 1, known).manifest).toBe('1->2->3')
    expect(upgrade(documents, 2, known).manifest).toBe('1->3')
    expect(upgrade(documents, 3, known)).toEqual(documents)
  })
  it('know their limits', () => {
    expect(() => requireKnownVersion(3, known)).not.toThrow()
    expect(() => requireKnownVersion(4, known)).toThrow('newer Casefile')
  })
})
