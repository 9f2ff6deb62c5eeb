import { describe, expect, it } from 'vitest'
import { createOwnRequests } from '../../src/background/network/own-requests.ts'
import type { RequestSignal } from '../../src/browser/web-request.ts'

const app = 'https://app.test/'
let time = 1_000
const head = (told: Partial<RequestSignal> = {}): RequestSignal => ({
  ...{
    stage: 'before',
    requestId: '1',
    tabId: 1,
    frameId: 0,
    type: 'xmlhttprequest',
    method: 'HEAD',
    url: app,
    at: time,
  },
  ...told,
})
/** Asks from 1,000 to 2,000 ms. */
async function asked(work: (own: ReturnType<typeof createOwnRequests>) => void = () => undefined) {
  time = 1_000
  const own = createOwnRequests(() => time)
  await own.during(1, app, async () => {
    time = 2_000
    work(own)
  })
  return own
}

describe('what we ask for ourselves', () => {
  it('is ours from its beginning to its end, and its id is free after that', async () => {
    await asked((own) => {
      expect(own.has(head({ at: 1_500 }))).toBe(true)
      expect(own.has(head({ stage: 'completed' }))).toBe(true)
      expect(own.has(head({ stage: 'completed' }))).toBe(false)
    })
  })
  it('is ours when the browser tells of it after the answer', async () => {
    const own = await asked()
    time = 5_000
    expect(own.has(head({ at: 1_500 }))).toBe(true)
    expect(own.has(head({ at: 2_500, requestId: '2' }))).toBe(false)
  })
  it('is ours while the same is asked a second time, whichever ends first', async () => {
    time = 1_000
    const own = createOwnRequests(() => time)
    let endSecond = () => {}
    const second = own.during(1, app, () => new Promise<void>((resolve) => (endSecond = resolve)))
    await own.during(1, app, async () => undefined)
    time = 1_500
    expect(own.has(head({ at: 1_400 }))).toBe(true)
    endSecond()
    await second
  })
  it.each<[string, Partial<RequestSignal>]>([
    ['before we asked', { at: 900 }],
    ['of another tab', { at: 1_500, tabId: 2 }],
    ['of another address', { at: 1_500, url: `${app}api` }],
    ['of another method', { at: 1_500, method: 'POST' }],
    ['the page itself', { at: 1_500, method: 'GET', type: 'main_frame' }],
  ])('is not what the app asks for: %s', async (_what, told) => {
    expect((await asked()).has(head(told))).toBe(false)
  })
  it('ends when the work fails', async () => {
    time = 1_000
    const own = createOwnRequests(() => time)
    await expect(own.during(1, app, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(own.has(head({ at: 2_000 }))).toBe(false)
  })
  it('is forgotten after a minute', async () => {
    const own = await asked()
    time = 100_000
    await own.during(2, app, async () => undefined)
    expect(own.has(head({ at: 1_500 }))).toBe(false)
  })
})
