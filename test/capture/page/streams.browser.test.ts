/** Responses that a page reads chunk by chunk: the stream hook follows them, and the page cannot tell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sites, withoutHost } from './extension.ts'
import { type FirefoxLab, openFirefoxLab } from './firefox-lab.ts'
import { type Lab, openLab } from './lab.ts'
import { probesByKind } from './probes/index.ts'
import { streamProbes } from './probes/stream.ts'
import { requestDrafts } from './records.ts'

/** Probes for `[native code]`, without which the others mean nothing, for responses and for streams. */
const probes = [...probesByKind.identity!, ...probesByKind.responses!, ...streamProbes]

describe('Chromium', () => {
  let lab: Lab
  beforeAll(async () => {
    lab = await openLab('hook-streams')
  })
  afterAll(() => lab?.close())

  it.each(probes)('the page cannot tell: $name', async ({ run, path }) => {
    const plain = withoutHost(await lab.runAlone('plain', run, path))
    expect(withoutHost(await lab.runAlone('hooked', run, path))).toEqual(plain)
  })

  async function bodyOf(probe: (sites: Sites) => unknown) {
    await lab.run(probe)
    const [draft] = requestDrafts(await lab.records())
    return draft?.responseBody
  }
  // Data sent at once would be one chunk, so the server waits until the page has the beginning.
  it.each<[string, (sites: Sites) => unknown]>([
    [
      'a reader',
      async ({ own }) => {
        const reader = (await fetch(`${own}/held?type=text/event-stream&name=held`)).body!.getReader()
        while (!(await reader.read()).done) await fetch('/release?name=held')
      },
    ],
    [
      'for await',
      async ({ own }) => {
        const { body } = await fetch(`${own}/held?type=text/event-stream&name=held`)
        for await (const _ of body as unknown as AsyncIterable<unknown>) await fetch('/release?name=held')
      },
    ],
    [
      'the first branch of tee()',
      async ({ own }) => {
        const [branch, other] = (await fetch(`${own}/held?type=text/event-stream&name=held`)).body!.tee()
        const [reader, second] = [branch.getReader(), other.getReader()]
        while (!(await reader.read()).done) {
          await second.read()
          await fetch('/release?name=held')
        }
      },
    ],
  ])('is kept with its times: %s', async (_, probe) => {
    const body = await bodyOf(probe)
    expect(body).toMatchObject({ type: 'text/event-stream', text: 'first last', size: 10, stream: { ended: true } })
    const { count, chunks, longestPause } = body!.stream!
    expect(count).toBe(2)
    expect(chunks.map(([, bytes]) => bytes)).toEqual([6, 4])
    expect(chunks.map(([at]) => at)).toEqual(chunks.map(([at]) => at).sort((a, b) => a - b))
    expect(longestPause).toBeGreaterThan(0)
  })

  it('is kept as text where the page has it decoded on the way', async () => {
    const body = await bodyOf(async ({ own }) => {
      const { body } = await fetch(`${own}/chunks?type=application/x-ndjson`)
      const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
      while (!(await reader.read()).done);
    })
    const text = [1, 2, 3, 4, 5].map((n) => `data: ${n} ä\n\n`).join('')
    expect(body).toMatchObject({ text, stream: { ended: true } })
  })

  it('is kept as far as it was read when the page cancels it, and the server is told', async () => {
    const body = await bodyOf(async ({ own }) => {
      const reader = (await fetch(`${own}/endless?type=text/event-stream`)).body!.getReader()
      await reader.read()
      await reader.cancel()
    })
    expect(body).toMatchObject({ stream: { count: 1, ended: true } })
    expect(body?.text).not.toBe('')
  })
})

describe('Firefox', () => {
  let lab: FirefoxLab
  beforeAll(async () => {
    lab = await openFirefoxLab('hook-streams')
  })
  afterAll(() => lab?.close())

  it.each(streamProbes)('the page cannot tell: $name', async ({ run, path }) => {
    const plain = withoutHost(await lab.run('plain', run, path))
    expect(withoutHost(await lab.run('hooked', run, path))).toEqual(plain)
  })
})
