import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasNewerBuild } from '../../../src/capture/frame/newer-build.ts'

const page = (build: string) => `<script type="text/plain" src="/assets/index-${build}.js"></script>`
const html = { 'content-type': 'text/html; charset=utf-8' }
const answer = (build: string) => new Response(page(build), { headers: html })
/** A `fetch` that gives these responses, one after another. */
function asking(...answers: (Response | Error)[]) {
  const ask = vi.fn(async () => {
    const next = answers.shift() ?? new Error('asked once too often')
    if (next instanceof Error) throw next
    return next
  })
  return ask as typeof ask & typeof fetch
}
/** Whether the document came from a cache or over the network. */
const came = (told: { transferSize: number; workerStart?: number }) =>
  vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([{ workerStart: 0, ...told } as PerformanceNavigationTiming])

describe('a page that came from a cache', () => {
  beforeEach(() => {
    document.head.innerHTML = page('DiwrgTda')
    came({ transferSize: 0 })
  })
  afterEach(() => {
    document.head.innerHTML = ''
    vi.restoreAllMocks()
  })

  it('is old where the server names another build, twice', async () => {
    const ask = asking(answer('B-x_9kLm'), answer('B-x_9kLm'))
    expect(await hasNewerBuild(ask)).toBe(true)
    const way = expect.objectContaining({ credentials: 'omit', cache: 'no-store' })
    expect(ask.mock.calls).toEqual([
      [`${location.origin}/`, way],
      [`${location.origin}/`, way],
    ])
  })

  it('is not old where the server names the same, and is asked once', async () => {
    const ask = asking(answer('DiwrgTda'))
    expect(await hasNewerBuild(ask)).toBe(false)
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it.each<[string, (Response | Error)[]]>([
    ['names something else at each time', [answer('B-x_9kLm'), answer('C-x_9kLm')]],
    ['does not answer', [new Error('offline')]],
    ['answers with an error', [new Response(page('B-x_9kLm'), { status: 500, headers: html })]],
    ['answers with no page', [new Response(page('B-x_9kLm'), { headers: { 'content-type': 'text/plain' } })]],
    ['answers with nothing', [new Response(null, { status: 204, headers: html })]],
  ])('is not called old where the server %s', async (_what, answers) => {
    expect(await hasNewerBuild(asking(...answers))).toBe(false)
  })

  it('is not waited for without end', async () => {
    const endless = () =>
      new Response(new ReadableStream({ pull: (to) => to.enqueue(new TextEncoder().encode(' '.repeat(50_000))) }), {
        headers: html,
      })
    expect(await hasNewerBuild(asking(endless()))).toBe(false)
  })

  it.each([
    ['over the network', { transferSize: 300 }, 0],
    ['through a service worker', { transferSize: 300, workerStart: 7 }, 1],
  ])('is asked for only where it may be old: %s', async (_way, told, times) => {
    came(told)
    const ask = asking(answer('DiwrgTda'))
    expect(await hasNewerBuild(ask)).toBe(false)
    expect(ask).toHaveBeenCalledTimes(times)
  })
})
