import { describe, expect, it } from 'vitest'
import { type CheckInput, findingsOf, type PageFacts } from '../../../src/core/guide/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { GUIDE_MADE, pageFacts } from '../../support/guides.ts'
import { environmentOf, request, socket } from '../../support/session-builder.ts'

const reach = pageFacts().reach
const environment = environmentOf({ timeZone: 'Europe/Berlin', zoom: 1, userAgent: 'Mozilla/5.0 Chrome/150.0.0.0' })
const found = (told: Partial<PageFacts> = {}, more: Partial<CheckInput> = {}) =>
  findingsOf({
    ...{ facts: pageFacts({ environment, ...told }), events: [], thisTabOnly: false, late: false },
    ...more,
  })
const env = (told: Partial<typeof environment>) => ({ environment: { ...environment, ...told } })
const blocked = request({
  ...{ url: 'https://metrics.example/a', state: 'failed' },
  failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
}) as SessionEvent

describe('checks', () => {
  it('say nothing when all is fine', () => {
    expect(found()).toEqual([])
  })

  it.each<[string, Partial<PageFacts>, Partial<CheckInput>, Record<string, unknown>]>([
    ['offline', env({ online: false }), {}, {}],
    ['unreachable', { reach: { ...reach, answer: 'failed' } }, {}, {}],
    ['slow', { reach: { ...reach, answer: 'late', took: 6010 } }, {}, { seconds: 6 }],
    ['server-error', { reach: { ...reach, status: 503 } }, {}, { status: 503 }],
    ['cookies', env({ cookiesEnabled: false }), {}, {}],
    ['storage', { storage: 'blocked' }, {}, {}],
    ['storage-full', env({ storage: { usage: 99_000_000, quota: 100_000_000 } }), {}, { megabytes: 1 }],
    ['clock', { reach: { ...reach, askedAt: reach.askedAt + 600_000 } }, {}, { minutes: 10 }],
    ['clock', { reach: { ...reach, askedAt: reach.askedAt - 600_000 } }, {}, { minutes: 10 }],
    ['old-version', { newVersionWaits: true }, {}, {}],
    [
      'old-browser',
      env({ userAgent: 'Mozilla/5.0 Chrome/126.0.0.0', browser: 'Chrome 126' }),
      {},
      { browser: 'Chrome 126' },
    ],
    [
      'old-browser',
      env({ userAgent: 'Mozilla/5.0 Firefox/128.0', browser: 'Firefox 128' }),
      {},
      { browser: 'Firefox 128' },
    ],
    ['blocked', {}, { events: [blocked] }, { host: 'metrics.example' }],
    ['socket', {}, { events: [socket({ state: 'failed', url: 'wss://live.example/x' })] }, { host: 'live.example' }],
    ['translated', env({ translated: true }), {}, {}],
    ['zoom', env({ zoom: 0.5 }), {}, { percent: 50 }],
    ['time-zone', env({ timeZone: 'UTC' }), {}, {}],
    ['extensions', env({ extensions: ['chrome-extension://abc', 'Grammarly'] }), {}, { names: 'Grammarly' }],
    ['late', {}, { late: true }, {}],
    ['this-tab-only', {}, { thisTabOnly: true }, {}],
  ])('find %s', (id, told, more, values) => {
    expect(found(told, more)).toEqual([expect.objectContaining({ id, values })])
  })

  it.each<[string, Partial<PageFacts>, Partial<CheckInput>]>([
    ['a missing page', { reach: { ...reach, status: 404 } }, {}],
    ['a server that knows no heads', { reach: { ...reach, status: 501 } }, {}],
    ['a server that tells no time', { reach: { answer: 'came', status: 200, askedAt: GUIDE_MADE, took: 5 } }, {}],
    ['a clock within the precision of the header', { reach: { ...reach, askedAt: reach.askedAt + 20_000 } }, {}],
    ['a browser with long support', env({ userAgent: 'Mozilla/5.0 Firefox/140.0' }), {}],
    ['a browser that nobody knows', env({ userAgent: 'Lynx/2.9' }), {}],
    ['a socket that works', {}, { events: [socket({ state: 'open' })] }],
    [
      'a socket that was made again',
      {},
      { events: [socket({ at: 1, state: 'failed' }), socket({ at: 2, state: 'open' })] },
    ],
    ['a socket that was cut', {}, { events: [socket({ state: 'closed', code: 1006 })] }],
    ['a socket that the server refused to this person', {}, { events: [socket({ state: 'failed', status: 403 })] }],
    ['a helper on this computer', {}, { events: [socket({ state: 'failed', url: 'ws://127.0.0.1:9201/agent' })] }],
    ['an address that is none', {}, { events: [socket({ state: 'failed', reason: 'The URL is invalid.' })] }],
    ['an event stream, which is plain HTTP', {}, { events: [socket({ state: 'failed', api: 'eventsource' })] }],
    ['a zoom for good eyes', env({ zoom: 1.5 }), {}],
    ['a storage whose size is unknown', env({}), {}],
  ])('are silent for %s', (_name, told, more) => {
    expect(found(told, more)).toEqual([])
  })

  it('blame no sockets where nothing gets through', () => {
    const events = [socket({ state: 'failed' })]
    expect(found({ reach: { ...reach, answer: 'failed' } }, { events }).map(({ id }) => id)).toEqual(['unreachable'])
    expect(found(env({ online: false }), { events }).map(({ id }) => id)).toEqual(['offline'])
  })

  it('tell what is likely the cause first', () => {
    const findings = found({ ...env({ zoom: 3, cookiesEnabled: false }) }, { late: true })
    expect(findings.map(({ id }) => id)).toEqual(['cookies', 'zoom', 'late'])
  })
})
