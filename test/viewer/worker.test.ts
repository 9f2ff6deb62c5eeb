/** The viewer and its worker, joined by ports that copy as the browser's do. */
import { describe, expect, it } from 'vitest'
import { toHar } from '../../src/core/bundle/har/har.ts'
import { BundleError, buildBundle, PasswordError, readZip, viewerMarker } from '../../src/core/bundle/index.ts'
import { judge } from '../../src/core/triage/index.ts'
import { overviewOf } from '../../src/viewer/models/overview-model.ts'
import { maskFile } from '../../src/viewer/worker/mask-file.ts'
import { type ReadFile, type Reading, readFile } from '../../src/viewer/worker/read.ts'
import { createReadListener, maskerIn, type ReaderPort, readerIn } from '../../src/viewer/worker/wire.ts'
import { consoleLine, failingSave, sessionOf } from '../support/session-builder.ts'

const session = sessionOf([
  ...failingSave(),
  ...Array.from({ length: 3000 }, (_, n) => consoleLine({ at: 20_000 + n, text: `tick ${n}`, level: 'log' })),
])

const built = new Map<string | undefined, ReturnType<typeof buildBundle>>()

/** A copy, as a worker takes away what it is given. */
async function bundle(password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const building =
    built.get(password) ??
    buildBundle({
      session,
      viewerTemplate: viewerMarker,
      tool: { name: 'Casefile', version: '0.1.0' },
      createdAt: session.endedAt,
      ...(password && { password }),
    })
  built.set(password, building)
  return new Uint8Array((await building).bytes)
}

const noPage = (): ReaderPort => {
  throw new Error('was read in the page')
}

async function readings(...[read, ...asked]: [ReadFile, ...Parameters<ReadFile>]): Promise<Reading[]> {
  const all: Reading[] = []
  for await (const reading of read(...asked)) all.push(reading)
  return all
}
const last = async (...asked: Parameters<typeof readings>) => (await readings(...asked)).at(-1)!

/** A worker in this thread, its messages copied and handed over as between threads. */
function start(stopped: () => void = () => undefined): ReaderPort {
  let listener: ReturnType<typeof createReadListener> | undefined
  const port: ReaderPort = {
    onmessage: null,
    onerror: null,
    postMessage: (order, transfer) => void listener?.(structuredClone(order, { transfer })),
    terminate() {
      port.onmessage = null
      stopped()
    },
  }
  queueMicrotask(() => {
    const tell: Parameters<typeof createReadListener>[1] = (news, transfer = []) =>
      port.onmessage?.({ data: structuredClone(news, { transfer }) })
    listener = createReadListener(readFile, tell, maskFile)
  })
  return port
}

describe('a file that is read in a worker', () => {
  it('comes whole, judged, with word of how far it is; and the worker ends', async () => {
    const told: [number, number][] = []
    let ended = 0
    const read = readerIn(() => start(() => ended++), noPage)
    const steps = await readings(read, await bundle(), undefined, (done, all) => told.push([done, all]))
    expect(steps.map(({ file, whole, checked }) => [file.session.events.length, whole, checked])).toEqual([
      [0, false, false],
      [session.events.length, true, false],
      [session.events.length, true, true],
    ])
    expect(steps.map(({ file }) => file.kind === 'bundle' && [file.integrity.state, file.files.size > 0])).toEqual([
      ['checking', false],
      ['checking', false],
      ['unchanged', true],
    ])
    const { file, overview } = steps.at(-1)!
    expect(file.session).toEqual(session)
    expect(steps[0]!.overview).toEqual(overview)
    expect(overview).toEqual(overviewOf({ ...file, session }))
    expect(overview.verdict).toEqual(judge(session))
    expect(file.kind === 'bundle' && file.files.get('events.jsonl')?.length).toBeGreaterThan(100_000)
    expect(told).toEqual([[2000, session.events.length]])
    expect(ended).toBe(1)
  })
  it('is a HAR, which is not checked before its events are there', async () => {
    const har = new TextEncoder().encode(JSON.stringify(toHar(session, { name: 'Casefile', version: '0.1.0' })))
    const steps = await readings(readerIn(start, noPage), har)
    expect(steps.map(({ file, whole, checked }) => [file.session.events.length > 0, whole, checked])).toEqual([
      [false, false, false],
      [true, true, true],
    ])
  })
  it('is refused with the same words, and asks for its password', async () => {
    const read = readerIn(start, noPage)
    await expect(last(read, new TextEncoder().encode('hello'))).rejects.toThrow(BundleError)
    await expect(last(read, await bundle('abc-def-9'))).rejects.toMatchObject({ wrong: false })
    const wrong = await last(read, await bundle('abc-def-9'), 'other').catch((error: unknown) => error)
    expect(wrong).toBeInstanceOf(PasswordError)
    expect(wrong).toMatchObject({ wrong: true })
    const { file } = await last(read, await bundle('abc-def-9'), 'abc-def-9')
    expect(file.session.events).toHaveLength(session.events.length)
  })
  it('tells a fault that nobody foresaw, and does not wait for ever', async () => {
    const gone = new Blob(['{'])
    gone.arrayBuffer = () => Promise.reject(new DOMException('changed on disk', 'NotReadableError'))
    const port: ReaderPort = {
      onmessage: null,
      onerror: null,
      postMessage: () => void listener?.({ source: gone, password: undefined, inParts: false }),
      terminate: () => undefined,
    }
    let listener: ReturnType<typeof createReadListener> | undefined
    const begin = () => {
      queueMicrotask(() => {
        listener = createReadListener(readFile, (news) => port.onmessage?.({ data: news }))
      })
      return port
    }
    await expect(last(readerIn(begin, noPage), gone)).rejects.toThrow('changed on disk')
  })
  it('has its own worker, also when another one is asked for before the first runs', async () => {
    const controller = new AbortController()
    const read = readerIn(start, noPage)
    const first = last(read, await bundle(), undefined, undefined, controller.signal)
    const second = last(read, await bundle())
    controller.abort()
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect((await second).file.session).toEqual(session)
  })
  it('comes in two parts: the first is shown, and the second, which may be late, makes it whole', async () => {
    const html = new TextDecoder().decode((await readZip(await bundle())).get('viewer.html'))
    const [first, second] = [...html.matchAll(/id="casefile-(?:bundle|files)">([^<]+)</g)].map(([, text]) => text!)
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
    let come: (bytes: Uint8Array<ArrayBuffer> | undefined) => void = () => undefined
    const read = () =>
      readerIn(
        start,
        noPage,
      )({
        first: bytes(first!),
        others: new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve) => {
          come = resolve
        }),
      })
    const steps: Reading[] = []
    for await (const reading of read()) {
      if (steps.length === 0) come(bytes(second!))
      steps.push(reading)
    }
    expect(steps.map(({ file, whole }) => [file.session.events.length, whole])).toEqual([
      [0, false],
      [0, false],
      [session.events.length, true],
      [session.events.length, true],
    ])
    expect(steps[0]!.overview.headline).toEqual(steps[3]!.overview.headline)
    expect(steps.map(({ file }) => file.kind === 'bundle' && file.integrity.state)).toEqual([
      'checking',
      'checking',
      'checking',
      'unchanged',
    ])
    const twice = last(read, bytes(first!))
    come(bytes(first!))
    await expect(twice).rejects.toThrow('contains the file "manifest.json" twice')
    const damaged = last(readerIn(start, noPage), {
      first: bytes(first!),
      others: Promise.reject(new Error('not base64')),
    })
    await expect(damaged).rejects.toThrow('The second half of this file is damaged or was cut off on the way')
    const missing = last(read, bytes(first!))
    come(undefined)
    expect((await missing).file).toMatchObject({ integrity: { state: 'changed' } })
  })
  it('is broken off at once', async () => {
    let ended = 0
    const controller = new AbortController()
    const reading = last(
      readerIn(() => start(() => ended++), noPage),
      await bundle(),
      undefined,
      () => controller.abort(),
      controller.signal,
    )
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(ended).toBe(1)
  })
  it.each<[string, () => ReaderPort]>([
    [
      'the browser allows none',
      () => {
        throw new DOMException('refused', 'SecurityError')
      },
    ],
    [
      'it does not start',
      () => {
        const port = { ...start(), onerror: null } as ReaderPort
        queueMicrotask(() => port.onerror?.({}))
        return port
      },
    ],
  ])('is read in the page where %s', async (_, begin) => {
    const { file } = await last(readerIn(begin, start), await bundle())
    expect(file.session).toEqual(session)
    await expect(last(readerIn(begin, noPage), await bundle())).rejects.toThrow('was read in the page')
  })
})

describe('a HAR that is masked in a worker', () => {
  const request = (fields: object) => ({
    startedDateTime: '2026-03-12T09:30:00Z',
    request: { method: 'GET', url: 'https://a.example/?card=4111111111111111&order=17', headers: [] },
    response: {
      status: 200,
      headers: [],
      content: { mimeType: 'image/png', encoding: 'base64', text: 'iVBORw0KGgo=', size: 8 },
    },
    ...fields,
  })
  const rawHar = (entries: object[]) => new File([JSON.stringify({ log: { entries } })], 'of anna@example.com.har')
  const order = (mask: Blob) => ({
    mask,
    name: mask instanceof File ? mask.name : '',
    rules: [],
    tool: { name: 'Casefile', version: '1' },
  })
  const never = new AbortController().signal

  it('comes back as a file with the kinds that were masked and what it does not hold', async () => {
    const told: unknown[][] = []
    let ended = 0
    const mask = maskerIn(() => start(() => ended++), noPage)
    const copy = await mask(order(rawHar([request({}), { request: {} }])), (...progress) => told.push(progress), never)
    expect(copy.kinds).toEqual([{ kind: 'card', words: '1 card number', values: 1, places: 2 }])
    expect(copy.missing.map(({ text }) => text)).toEqual([
      'Bodies that are not text, such as pictures (1)',
      'Entries of the file (1)',
      'Fields that only the maker of the file understands',
    ])
    expect(copy.name).toMatch(/^of redacted-email-.*-masked\.har$/)
    expect(new TextDecoder().decode(copy.bytes)).toContain('?card=redacted-card-1&order=17')
    expect([told.map(([phase]) => phase), ended]).toEqual([['mask', 'sweep', 'check'], 1])
  })
  it('follows the rules of the company', async () => {
    const rules = [{ fields: ['order'], selectors: [], patterns: [], neverCapture: [] }]
    const copy = await maskerIn(start, noPage)({ ...order(rawHar([request({})])), rules }, () => undefined, never)
    expect(new TextDecoder().decode(copy.bytes)).not.toContain('order=17')
  })
  it.each([
    ['a bundle', async () => new Blob([await bundle()]), 'A masked copy can be made only of a HAR.'],
    ['no HAR', async () => new Blob(['hello']), 'It is neither'],
  ])('is refused where it is %s', async (_, file, sentence) => {
    await expect(maskerIn(start, noPage)(order(await file()), () => undefined, never)).rejects.toThrow(sentence)
  })
  it('is given up at once', async () => {
    let ended = 0
    const turn = new AbortController()
    const made = maskerIn(() => start(() => ended++), noPage)(
      order(rawHar([request({})])),
      () => turn.abort(),
      turn.signal,
    )
    await expect(made).rejects.toMatchObject({ name: 'AbortError' })
    expect(ended).toBe(1)
  })
})
