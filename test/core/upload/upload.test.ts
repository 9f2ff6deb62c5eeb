/** Attempts, one after the other, against a server that answers by a script. */
import { describe, expect, it } from 'vitest'
import { endTusUpload, pauseAfter, piece, upload } from '../../../src/core/upload/index.ts'
import { answer, lost, type Script, type Scripted, scripted } from './script.ts'

const origin = 'https://uploads.example'
const file = { name: 'casefile-ä.zip', bytes: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]) }
const size = file.bytes.length
const created = answer(201, { location: '/files/1' })
const at = (offset: number, status = 204) => answer(status, { 'upload-offset': String(offset) })

async function run(
  by: 'put' | 'tus',
  answers: readonly Scripted[],
  told: { begun?: string; signal?: AbortSignal; bytes?: Uint8Array; before?: (script: Script) => void } = {},
) {
  const script = scripted(answers)
  told.before?.(script)
  const outcome = await upload(
    { to: by === 'put' ? `${origin}/a.zip?sig=1` : `${origin}/files/`, by },
    { ...file, ...(told.bytes && { bytes: told.bytes }) },
    {
      ...{ ports: script.ports, told: script.told, signal: told.signal ?? new AbortController().signal },
      ...(told.begun !== undefined && { begun: told.begun }),
    },
  )
  return { script, outcome }
}

describe('a PUT', () => {
  it.each<[string, Scripted[], object, (number | 'offline')[]]>([
    ['arrives', [answer(200)], { done: true }, []],
    [
      'is tried again after a break, each time from the beginning',
      [lost, lost, answer(200)],
      { done: true },
      [1000, 2000],
    ],
    ['waits as long as it is asked to', [answer(503, { 'retry-after': '20' }), answer(201)], { done: true }, [20_000]],
    [
      'waits its own time where that is longer',
      [answer(429, { 'retry-after': '0' }), answer(200)],
      { done: true },
      [1000],
    ],
    ['is over when the address has expired', [answer(403)], { trouble: 'link', status: 403 }, []],
    ['is over when it is too large', [lost, answer(413)], { trouble: 'too-large', status: 413 }, [1000]],
    ['is over when the page may not send there', [{ none: 'blocked' }], { trouble: 'blocked' }, []],
    ['goes to no other address', [{ none: 'redirected' }], { trouble: 'elsewhere' }, []],
    [
      'gives up when nobody answers',
      Array.from({ length: 8 }, () => lost),
      { trouble: 'unreachable' },
      [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000],
    ],
    [
      'gives up when the server stays busy',
      Array.from({ length: 8 }, () => answer(500)),
      { trouble: 'busy' },
      [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000],
    ],
    ['does not wait for an hour', [answer(503, { 'retry-after': '3600' })], { trouble: 'busy' }, []],
  ])('%s', async (_name, answers, expected, waits) => {
    const { script, outcome } = await run('put', answers)
    expect(outcome).toEqual(expected)
    expect(script.waits).toEqual(waits)
    expect(script.asked).toEqual(answers.map(() => 'PUT /a.zip 8 bytes'))
  })

  it('cannot say how far it is', async () => {
    const { script } = await run('put', [lost, answer(200)])
    expect(script.sent).toEqual([undefined, undefined])
  })

  it('waits for a connection before it begins, and when it is gone in between', async () => {
    const cut: Scripted = () => {
      script.isOnline = false
      return lost
    }
    let script!: Script
    const { outcome } = await run('put', [cut, answer(200)], {
      before(made) {
        script = made
        made.isOnline = false
      },
    })
    expect(outcome).toEqual({ done: true })
    expect(script.waits).toEqual(['offline', 'offline'])
    expect(script.waitings).toEqual([{ why: 'offline' }, { why: 'offline' }])
  })

  it('says until when it waits', async () => {
    const { script } = await run('put', [lost, answer(200)])
    expect(script.waitings).toEqual([{ why: 'lost', until: Date.UTC(2026, 2, 14, 9, 0, 3) }])
  })

  it.each([
    ['before it begins', (stop: AbortController) => stop.abort(new Error('No.')), 0],
    [
      'while it waits',
      (stop: AbortController, script: Script) => {
        script.atWait = () => stop.abort(new Error('No.'))
      },
      1,
    ],
  ] as const)('is stopped %s', async (_name, prepare, requests) => {
    const stop = new AbortController()
    let script!: Script
    const ended = run('put', [lost], {
      signal: stop.signal,
      before(made) {
        script = made
        prepare(stop, made)
      },
    })
    await expect(ended).rejects.toThrow('No.')
    expect(script.asked).toHaveLength(requests)
  })
})

describe('a tus upload', () => {
  it('is created and sent', async () => {
    const { script, outcome } = await run('tus', [created, at(size)])
    expect(outcome).toEqual({ done: true })
    expect(script.asked).toEqual(['POST /files/', 'PATCH /files/1 from 0 8 bytes'])
    expect(script.begun).toEqual([`${origin}/files/1`])
    const [post, patch] = script.requests
    expect(post!.headers).toEqual({
      'tus-resumable': '1.0.0',
      'upload-length': '8',
      // RFC 4648 of the UTF-8 bytes
      'upload-metadata': `filename ${Buffer.from(file.name).toString('base64')},filetype ${Buffer.from('application/zip').toString('base64')}`,
    })
    expect(patch!.headers).toEqual({
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    })
    expect(script.sent.at(-1)).toBe(size)
  })

  it('is sent in pieces, each from where the server is', async () => {
    const bytes = new Uint8Array(2 * piece.least + 5)
    const half = piece.least + 100
    const answers = [created, at(piece.least), at(half), at(bytes.length - 2), at(bytes.length)]
    const { script, outcome } = await run('tus', answers, { bytes })
    expect(outcome).toEqual({ done: true })
    expect(script.asked.slice(1)).toEqual([
      `PATCH /files/1 from 0 ${piece.least} bytes`,
      `PATCH /files/1 from ${piece.least} ${piece.least} bytes`,
      `PATCH /files/1 from ${half} ${bytes.length - half} bytes`,
      `PATCH /files/1 from ${bytes.length - 2} 2 bytes`,
    ])
    expect(script.sent).toEqual([0, 0, piece.least, half, bytes.length - 2, bytes.length])
  })

  it.each([
    ['a fast line', 100, [1, 2, 4, 8, 16, 32, 32]],
    ['a slow line', 9_000, [1, 1, 1]],
    ['a line in between', 2_000, [1, 1, 1]],
  ])('has pieces that fit %s', async (_name, took, sizes) => {
    const ends = sizes.map((_size, index) => piece.least * sizes.slice(0, index + 1).reduce((sum, one) => sum + one))
    const bytes = new Uint8Array(ends.at(-1)!)
    const { script } = await run('tus', [created, ...ends.map((end) => at(end))], {
      bytes,
      before(made) {
        made.took = took
      },
    })
    expect(script.requests.slice(1).map(({ body }) => body!.length / piece.least)).toEqual(sizes)
  })

  it.each<[string, Scripted[], string[]]>([
    [
      'after a break',
      [created, lost, at(5, 200), at(size)],
      ['POST /files/', 'PATCH /files/1 from 0 8 bytes', 'HEAD /files/1', 'PATCH /files/1 from 5 3 bytes'],
    ],
    [
      'after a break in which all had arrived',
      [created, lost, at(size, 200)],
      ['POST /files/', 'PATCH /files/1 from 0 8 bytes', 'HEAD /files/1'],
    ],
    [
      'where the server is at another offset',
      [created, answer(409), at(2, 200), at(size)],
      ['POST /files/', 'PATCH /files/1 from 0 8 bytes', 'HEAD /files/1', 'PATCH /files/1 from 2 6 bytes'],
    ],
    [
      'while the request before is still being ended',
      [created, lost, answer(423), at(4, 200), at(size)],
      [
        'POST /files/',
        'PATCH /files/1 from 0 8 bytes',
        'HEAD /files/1',
        'HEAD /files/1',
        'PATCH /files/1 from 4 4 bytes',
      ],
    ],
    [
      'with a new upload where the server has lost it',
      [created, answer(404), answer(404), answer(201, { location: `${origin}/files/2` }), at(size)],
      [
        'POST /files/',
        'PATCH /files/1 from 0 8 bytes',
        'HEAD /files/1',
        'POST /files/',
        'PATCH /files/2 from 0 8 bytes',
      ],
    ],
    [
      'when it could not be created at first',
      [lost, answer(503), created, at(size)],
      ['POST /files/', 'POST /files/', 'POST /files/', 'PATCH /files/1 from 0 8 bytes'],
    ],
  ])('goes on %s', async (_name, answers, asked) => {
    const { script, outcome } = await run('tus', answers)
    expect(outcome).toEqual({ done: true })
    expect(script.asked).toEqual(asked)
  })

  it('of an earlier panel goes on where it was', async () => {
    const { script, outcome } = await run('tus', [at(6, 200), at(size)], { begun: `${origin}/files/7` })
    expect(outcome).toEqual({ done: true })
    expect(script.asked).toEqual(['HEAD /files/7', 'PATCH /files/7 from 6 2 bytes'])
    expect(script.requests[1]!.body).toEqual(new Uint8Array([7, 8]))
  })

  it.each(['https://evil.example/files/7', 'http://uploads.example/files/7', 'javascript:1', ''])(
    'does not go on at another origin: %s',
    async (begun) => {
      const { script } = await run('tus', [created, at(size)], { begun })
      expect(script.asked[0]).toBe('POST /files/')
    },
  )

  it.each<[string, Scripted[], object]>([
    ['an upload elsewhere', [answer(201, { location: 'https://evil.example/files/1' })], { trouble: 'elsewhere' }],
    [
      'an upload without encryption',
      [answer(201, { location: 'http://uploads.example/files/1' })],
      { trouble: 'elsewhere' },
    ],
    ['no address for the upload', [answer(201)], { trouble: 'unsupported' }],
    ['an address that is none', [answer(201, { location: 'https://' })], { trouble: 'unsupported' }],
    ['no offset', [created, answer(204)], { trouble: 'unsupported' }],
    ['an offset that is none', [created, answer(204, { 'upload-offset': '8e0' })], { trouble: 'unsupported' }],
    ['an offset that does not move', [created, at(0)], { trouble: 'unsupported' }],
    ['an offset behind the end', [created, at(size + 1)], { trouble: 'unsupported' }],
    ['an offset behind the end, later', [created, lost, at(99, 200)], { trouble: 'unsupported' }],
    ['no room', [answer(413)], { trouble: 'too-large', status: 413 }],
    ['no', [created, answer(403)], { trouble: 'link', status: 403 }],
    ['another version', [answer(412)], { trouble: 'unsupported', status: 412 }],
  ])('is over when the server says: %s', async (_name, answers, expected) => {
    const { outcome } = await run('tus', answers)
    expect(outcome).toEqual(expected)
  })

  it('is patient as long as something arrives, and gives up when nothing does', async () => {
    const bytes = new Uint8Array(40)
    const crawling = Array.from({ length: 20 }, (_, i): Scripted[] => [lost, at(2 * (i + 1), 200)]).flat()
    const { outcome } = await run('tus', [created, ...crawling], { bytes })
    expect(outcome).toEqual({ done: true })
    const stuck = Array.from({ length: 8 }, (_, i) => (i === 0 ? lost : answer(500)))
    expect((await run('tus', [created, ...stuck])).outcome).toEqual({ trouble: 'busy' })
  })

  it('is ended on the server, too', async () => {
    const script = scripted([answer(204)])
    const { signal } = new AbortController()
    await endTusUpload(`${origin}/files/1`, `${origin}/files/`, script.ports.transport, signal)
    // One that was stored may have been changed.
    await endTusUpload('https://evil.example/files/1', `${origin}/files/`, script.ports.transport, signal)
    await endTusUpload('nowhere', `${origin}/files/`, script.ports.transport, signal)
    expect(script.asked).toEqual(['DELETE /files/1'])
  })
})

it.each([
  [1, 0, 500],
  [1, 1, 1000],
  [3, 0.5, 3000],
  [50, 1, 30_000],
])('after %i failures it waits, with a chance of %d, for %i ms', (failures, random, ms) => {
  expect(pauseAfter(failures, random)).toBe(ms)
})
