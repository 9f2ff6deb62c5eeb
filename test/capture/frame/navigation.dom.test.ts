import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../../src/capture/frame/draft.ts'
import { moveKind, observeNavigation } from '../../../src/capture/frame/navigation.ts'
import { trusted } from '../../support/trusted.ts'

describe('moveKind', () => {
  const a = 'https://a.example/invoices'
  it.each([
    [a, `${a}/7`, 'push', 'push'],
    [a, `${a}?page=2`, 'replace', 'replace'],
    [a, `${a}#total`, 'push', 'hash'],
    [`${a}#x`, a, 'replace', 'hash'],
    [a, `${a}#x`, 'traverse', 'traverse'],
    [a, a, 'push', 'push'],
    [a, a, 'replace', undefined],
    [a, a, null, undefined],
    [a, `${a}/7`, null, 'replace'],
  ])('%s -> %s by %s is %s', (from, to, type, expected) => {
    expect(moveKind(from, to, type)).toBe(expected)
  })
})

describe.each([
  ['', () => undefined],
  // As the browser finds it under this name.
  [
    ', in a page with an element of this id',
    () => void Object.assign(window, { navigation: document.createElement('nav') }),
  ],
])('without the Navigation API%s', (_, prepare) => {
  let stop: AbortController
  let drafts: Draft[]
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    history.replaceState(null, '', '/')
    prepare()
    stop = new AbortController()
    drafts = []
    observeNavigation((draft) => drafts.push(draft), stop.signal)
  })
  afterEach(() => {
    stop.abort()
    Reflect.deleteProperty(window, 'navigation')
    vi.useRealTimers()
  })

  it('finds moves by looking at the address, and reads the title late', () => {
    history.pushState(null, '', '/invoices')
    vi.advanceTimersByTime(500)
    document.title = 'Invoices'
    vi.advanceTimersByTime(400)
    expect(drafts.at(-1)).toMatchObject({ kind: 'navigation', url: `${location.origin}/invoices`, title: 'Invoices' })
  })

  it('tells the move that is waiting for its title, and the leave, when the page goes away', () => {
    history.pushState(null, '', '/pay')
    vi.advanceTimersByTime(500)
    window.dispatchEvent(trusted(new Event('pagehide')))
    const told = drafts.flatMap((draft) => (draft.kind === 'navigation' ? [[draft.how, draft.url]] : []))
    expect(told.slice(-2)).toEqual([
      [expect.stringMatching(/push|replace/), `${location.origin}/pay`],
      ['leave', `${location.origin}/pay`],
    ])
  })
})
