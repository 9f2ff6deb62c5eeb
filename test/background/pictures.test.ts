import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { captureSession, type PageView } from '../../src/messages/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'

const site = 'https://app.test'
const top = { tabId: 1, frameId: 0, url: `${site}/invoices` }
const view = (told: Partial<PageView> = {}): PageView => ({
  ...{ document: 'doc1', width: 1000, height: 500, scrollX: 0, scrollY: 0, areas: [[10, 20, 30, 40]] },
  ...told,
})

let fake: FakeBackground
beforeEach(async () => {
  fake = fakeBackground()
  fake.world.tabs.set(1, { url: `${site}/invoices`, title: 'Invoices' })
  await fake.panel('tab.record', { tabId: 1 })
  const document = { id: 'doc1', url: `${site}/invoices`, startedAt: fake.world.now, late: false, top: true }
  const step: SessionEvent = { kind: 'step', id: 's', at: fake.world.now, frame: '', action: 'click', text: 'Clicked' }
  await fake.frame(top)('page.events', { document, batch: 0, events: [step] })
  // The clock stands still in tests; a browser gives two pictures a second.
  fake.world.now += 1_000
})

/** The page and the screen as they are asked for one picture. */
function shows(image = 'pixels', before = view(), after = before): void {
  fake.world.views.push(before, after)
  fake.world.shots.push({ image })
}
async function events(): Promise<SessionEvent[]> {
  const { sessionId } = await fake.panel('tab.state', { tabId: 1 })
  return (await fake.panel('session.events', { sessionId: sessionId!, after: 0, limit: 1000 })).events
}
const take = () => fake.panel('tab.picture', { tabId: 1 })
const later = () => {
  fake.world.now += 1_000
}

describe('a picture', () => {
  it('is covered where the page says so, kept under its hash, and read in a message of its own', async () => {
    shows()
    await take()
    expect(fake.world.painted).toEqual([[{ x: 10, y: 20, width: 30, height: 40 }]])
    expect(fake.world.settled).toBe(1)
    const shot = (await events()).find(({ kind }) => kind === 'screenshot')
    expect(shot).toMatchObject({ frame: 'doc1', at: 1_000, width: 1000, height: 500, taken: 'button', covered: 1 })
    const { file } = shot as { file: string }
    expect(file).toMatch(/^screenshots\/[0-9a-f]{64}\.webp$/)
    const { sessionId } = await fake.panel('tab.state', { tabId: 1 })
    expect(await fake.panel('session.picture', { sessionId: sessionId!, file })).toEqual({ base64: btoa('pixels') })
    expect(await fake.panel('session.picture', { sessionId: 'another', file })).toEqual({})
  })

  it('is for our own pages alone', async () => {
    await expect(fake.frame(top)('session.picture', { sessionId: 's', file: 'f' })).rejects.toThrow(/not allowed/)
    await expect(fake.frame(top)('tab.picture', { tabId: 1 })).rejects.toThrow(/not allowed/)
  })

  it('is stored once when the page looks the same, and shown by each event', async () => {
    shows()
    await take()
    later()
    shows()
    await take()
    const files = (await events()).flatMap((event) => (event.kind === 'screenshot' ? [event.file] : []))
    expect(files).toHaveLength(2)
    expect(new Set(files).size).toBe(1)
  })

  it('comes with a mark, which does not wait for it, and with a capture, which does', async () => {
    shows('at the mark')
    await fake.panel('session.mark', { tabId: 1, note: 'here' })
    expect((await events()).map(({ kind }) => kind)).toEqual(['step', 'mark'])
    later()
    shows('at the capture')
    const { session } = await captureSession(fake.panel, 1)
    expect(session.events.flatMap((event) => (event.kind === 'screenshot' ? [event.taken] : []))).toEqual([
      'mark',
      'capture',
    ])
  })

  it('is taken when a note is begun, and not again for the mark of that moment', async () => {
    const at = fake.world.now
    shows('as the note is begun')
    await fake.panel('tab.picture', { tabId: 1, taken: 'mark' })
    later()
    await fake.panel('session.mark', { tabId: 1, note: 'here', at })
    later()
    shows('at the capture')
    const { session } = await captureSession(fake.panel, 1)
    expect(session.events.flatMap((event) => (event.kind === 'screenshot' ? [event.taken] : []))).toEqual([
      'mark',
      'capture',
    ])
    expect(session.events.find(({ kind }) => kind === 'mark')?.at).toBe(at - session.startedAt)
  })

  it('is taken again when the page moved in between', async () => {
    shows('blurred', view(), view({ scrollY: 40 }))
    shows('sharp', view({ scrollY: 40 }))
    const taken = take()
    await expect.poll(() => fake.world.views).toHaveLength(1)
    await taken
    expect(fake.world.painted).toHaveLength(1)
    expect((await events()).filter(({ kind }) => kind === 'screenshot')).toHaveLength(1)
  })
})

describe('no picture', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'the browser does not allow it',
      () => {
        fake.world.views.push(view())
        fake.world.shots.push({ none: 'refused' })
      },
      /click on the Casefile icon/,
    ],
    [
      'another tab is in front',
      () => {
        fake.world.views.push(view())
        fake.world.shots.push({ none: 'behind' })
      },
      /another tab was in front/,
    ],
    [
      'the browser fails',
      () => {
        fake.world.views.push(view())
        fake.world.shots.push({ none: 'failed', detail: 'image readback failed' })
      },
      /the browser said: image readback failed/,
    ],
    ['the page is silent', () => undefined, /did not report in time what must be covered/],
    ['the page is too large', () => fake.world.views.push(view({ problem: 'there is too much' })), /there is too much/],
    [
      'the page is too large afterwards',
      () => shows('x', view(), view({ problem: 'there is too much' })),
      /there is too much/,
    ],
    [
      'the page keeps moving',
      () => {
        shows('one', view(), view({ scrollY: 1 }))
        shows('two', view({ scrollY: 1 }), view({ scrollY: 2 }))
      },
      /the page was moving/,
    ],
    [
      'the picture has another shape than the page',
      () => {
        shows()
        fake.world.unlike = true
      },
      /does not match the size of the page/,
    ],
  ])('when %s: a gap says so, and so does the button', async (_name, prepare, why) => {
    prepare()
    await expect(take()).rejects.toThrow(why)
    const [gap, ...more] = (await events()).filter(({ kind }) => kind === 'gap' || kind === 'screenshot')
    expect(more).toEqual([])
    expect(gap).toMatchObject({ kind: 'gap', what: 'a picture of the page', why: expect.stringMatching(why) })
  })

  it('never keeps a capture from being taken', async () => {
    const { session } = await captureSession(fake.panel, 1)
    expect(session.events.map(({ kind }) => kind)).toEqual(['step', 'gap'])
  })

  it('once the recording is stopped', async () => {
    await fake.panel('tab.stop', { tabId: 1 })
    shows()
    expect((await captureSession(fake.panel, 1)).session.events.map(({ kind }) => kind)).toEqual(['step'])
    await expect(take()).rejects.toThrow(/Nothing is being recorded/)
    expect(fake.world.shots).toHaveLength(1)
  })
})

it('lets the oldest pictures go when there are too many bytes, those of a capture last, and says so', async () => {
  fake.world.pictureCap = 14
  shows('captured')
  await captureSession(fake.panel, 1)
  for (const image of ['second', 'third!']) {
    later()
    shows(image)
    await take()
  }
  const told = (await events()).filter(({ kind }) => kind === 'gap' || kind === 'screenshot')
  expect(told.map((event) => (event.kind === 'screenshot' ? event.taken : event.kind)).sort()).toEqual([
    'button',
    'capture',
    'gap',
  ])
  expect(told.find(({ kind }) => kind === 'gap')).toMatchObject({ at: 2_000, why: expect.stringContaining('10 MB') })
})

it('goes with the recording', async () => {
  shows()
  await take()
  const { sessionId } = await fake.panel('tab.state', { tabId: 1 })
  const file = (await events()).flatMap((event) => (event.kind === 'screenshot' ? [event.file] : []))[0]!
  await fake.panel('session.clear', { tabId: 1 })
  expect(await fake.panel('session.picture', { sessionId: sessionId!, file })).toEqual({})
})
