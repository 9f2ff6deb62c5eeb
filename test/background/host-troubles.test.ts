import { describe, expect, it } from 'vitest'
import { createHostTroubles } from '../../src/background/network/host-troubles.ts'
import type { NetworkRecord } from '../../src/core/session/index.ts'

let count = 0
const record = (told: Partial<NetworkRecord>): NetworkRecord => ({
  ...{ requestId: `r${++count}`, frameId: 0, tabId: 1, type: 'xmlhttprequest', method: 'GET' },
  ...{ url: 'https://api.example/x', startedAt: 10, endedAt: 20 },
  ...{ redirects: [], requestHeaders: [], responseHeaders: [] },
  ...told,
})
const failed = (error: string, told: Partial<NetworkRecord> = {}) => record({ error, ...told })
const live = { type: 'websocket', url: 'wss://api.example/live' }
const gone = failed('net::ERR_NAME_NOT_RESOLVED')
const ledElsewhere = failed('net::ERR_NAME_NOT_RESOLVED', { redirects: [{ status: 302, url: 'https://sso.example/' }] })
const blocked = failed('net::ERR_BLOCKED_BY_CLIENT', { url: 'https://api.example/ads.js', type: 'script' })
const answered = record({ status: 200, startedAt: 30 })
const refused = failed('net::ERR_INVALID_RESPONSE', { ...live, status: 403 })

describe('the hosts that a page cannot use', () => {
  it.each<[string, NetworkRecord[], string[]]>([
    ['has no name', [gone], ['api.example dns']],
    ['has no name, in Firefox', [failed('NS_ERROR_UNKNOWN_HOST')], ['api.example dns']],
    ['has a wrong certificate', [failed('net::ERR_CERT_AUTHORITY_INVALID')], ['api.example certificate']],
    ['refuses connections', [failed('net::ERR_CONNECTION_REFUSED')], ['api.example connection']],
    ['does not answer', [failed('net::ERR_TIMED_OUT')], ['api.example timeout']],
    ['is blocked', [blocked], ['api.example blocker']],
    ['is blocked, in Firefox', [failed('NS_ERROR_ABORT')], ['api.example blocker']],
    ['leads to one that is not there', [ledElsewhere], ['sso.example dns']],
    ['answers, where a blocker stops one file of it', [blocked, answered], ['api.example blocker']],
    ['lets this person make no live connection', [refused, answered], ['api.example refused']],
  ])('are told: one that %s', (_name, records, expected) => {
    const troubles = createHostTroubles()
    troubles.hear(1, records)
    expect(troubles.of(1).map(({ host, why }) => `${host} ${why}`)).toEqual(expected)
    expect(troubles.of(2)).toEqual([])
  })

  it.each<[string, NetworkRecord[]]>([
    ['answers after all', [gone, answered]],
    ['answers with an error', [record({ status: 503 })]],
    ['was not asked to the end', [failed('net::ERR_ABORTED')]],
    ['was not asked to the end, in Firefox', [failed('NS_BINDING_ABORTED')]],
    ['has lost a live connection, which has a check of its own', [failed('net::ERR_CONNECTION_RESET', live)]],
  ])('are no news: one that %s', (_name, records) => {
    const troubles = createHostTroubles()
    troubles.hear(1, records)
    expect(troubles.of(1)).toEqual([])
  })

  it('are those of the page that is shown, with what it asked for while it arrived', () => {
    const troubles = createHostTroubles()
    troubles.hear(1, [gone])
    const early = failed('net::ERR_CONNECTION_REFUSED', { url: 'https://cdn.example/x.js', startedAt: 110 })
    troubles.hear(1, [early, record({ type: 'main_frame', url: 'https://app.example/', status: 200, startedAt: 100 })])
    expect(troubles.of(1)).toEqual([{ host: 'cdn.example', why: 'connection' }])
    troubles.forget(1)
    expect(troubles.of(1)).toEqual([])
  })

  it('are different only where something else is told', () => {
    const troubles = createHostTroubles()
    const changes = [answered, gone, gone, answered].map((one) => troubles.hear(1, [one]))
    expect(changes).toEqual([false, true, false, true])
  })

  it('are not more than a person reads', () => {
    const troubles = createHostTroubles()
    const hosts = Array.from({ length: 30 }, (_, at) => `https://h${at}.example/`)
    troubles.hear(
      1,
      hosts.map((url) => failed('net::ERR_NAME_NOT_RESOLVED', { url })),
    )
    expect(troubles.of(1)).toHaveLength(20)
    expect(troubles.of(1).at(-1)?.host).toBe('h29.example')
  })
})
