import { Window } from 'happy-dom'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { findNeighbour } from '../../src/embed/asleep/neighbour.ts'
import { answerEmbeds, embedEvent } from '../../src/relay/embeds.ts'
import { CancelableMessage } from '../embed/cancelable-message.ts'

vi.stubGlobal('MessageEvent', CancelableMessage)
afterAll(() => vi.unstubAllGlobals())

/** A page; events of Node's own classes do not go through it, so its window is an EventTarget of Node. */
function pageOf() {
  const target = new EventTarget()
  const page = new Window({ url: 'https://app.test/' })
  return Object.assign(target, {
    document: page.document,
    MutationObserver: page.MutationObserver,
  }) as unknown as globalThis.Window & typeof globalThis
}

describe('one of the two records', () => {
  it('is the embed where nobody answers', () => {
    expect(findNeighbour(pageOf(), () => undefined).recording).toBe(false)
  })

  it('is the extension from the first moment, until it says that it does not', async () => {
    const page = pageOf()
    const tell = answerEmbeds(page)
    const heard: boolean[] = []
    const neighbour = findNeighbour(page, (recording) => heard.push(recording))
    expect(neighbour.recording).toBe(true)
    tell(false)
    await expect.poll(() => heard).toEqual([false])
    tell(true)
    await expect.poll(() => heard).toEqual([false, true])
    expect(neighbour.recording).toBe(true)
  })

  it('is the extension when it comes later', async () => {
    const page = pageOf()
    const heard: boolean[] = []
    const neighbour = findNeighbour(page, (recording) => heard.push(recording))
    const tell = answerEmbeds(page)
    page.dispatchEvent(new Event('casefile:port'))
    await expect.poll(() => heard).toEqual([true])
    tell(true)
    expect(neighbour.recording).toBe(true)
  })

  it('learns at once what is known already, and a page that only asks in words learns nothing', async () => {
    const page = pageOf()
    answerEmbeds(page)(false)
    const heard: boolean[] = []
    findNeighbour(page, (recording) => heard.push(recording))
    await expect.poll(() => heard).toEqual([false])
    expect(page.dispatchEvent(new Event(embedEvent, { cancelable: true }))).toBe(true)
  })
})
