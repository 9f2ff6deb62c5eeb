import { describe, expect, it } from 'vitest'
import { type HostsSeen, withHosts } from '../../../src/core/guide/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { consoleLine, request } from '../../support/session-builder.ts'

const failed = request({ url: 'https://pay.example/a', state: 'failed', status: undefined })
const answered = request({ url: 'https://pay.example/b', state: 'done', status: 503 })

describe('a host', () => {
  it.each<[string, SessionEvent[], string | undefined]>([
    ['is silent where no request got an answer', [failed], 'silent'],
    ['answers, whatever it says', [answered], 'answers'],
    ['answers where it did so once', [failed, answered, failed], 'answers'],
    [
      'answers where the page may not read it',
      [request({ url: 'https://pay.example/', responseUrl: '', state: 'done', status: 0 })],
      'answers',
    ],
    [
      'is known by the one that it led to',
      [request({ url: 'https://a.example/', responseUrl: 'https://pay.example/' })],
      'answers',
    ],
    [
      'is not judged by what the page gave up',
      [request({ url: 'https://pay.example/', state: 'aborted', status: undefined })],
      undefined,
    ],
    [
      'is not judged before there is an answer',
      [request({ url: 'https://pay.example/', state: 'pending', status: undefined })],
      undefined,
    ],
    ['is not judged by anything else', [consoleLine({ text: 'https://pay.example/' })], undefined],
  ])('%s', (_what, events, expected) => {
    expect(withHosts(new Map(), events).get('pay.example')).toBe(expected)
  })

  it('that is known already is no news', () => {
    const known: HostsSeen = new Map([['pay.example', 'answers']])
    expect(withHosts(known, [failed, answered])).toBe(known)
  })
})
