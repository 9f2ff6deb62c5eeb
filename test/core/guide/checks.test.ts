import { describe, expect, it } from 'vitest'
import { type CheckInput, findingsOf, type HostTrouble, type PageFacts } from '../../../src/core/guide/index.ts'
import type { SocketEvent } from '../../../src/core/session/index.ts'
import { GUIDE_MADE, pageFacts } from '../../support/guides.ts'
import { environmentOf, socket } from '../../support/session-builder.ts'

const reach = pageFacts().reach
const environment = environmentOf({
  timeZone: 'Europe/Berlin',
  languages: ['en-GB', 'de'],
  zoom: 1,
  userAgent: 'Mozilla/5.0 Chrome/150.0.0.0',
})
const found = (told: Partial<PageFacts> = {}, more: Partial<CheckInput> = {}) =>
  findingsOf({
    ...{
      facts: pageFacts({ environment, ...told }),
      connections: [],
      hosts: new Map(),
      troubles: [],
      storageRefused: false,
      thisTabOnly: false,
      late: false,
    },
    ...more,
  })
const env = (told: Partial<typeof environment>) => ({ environment: { ...environment, ...told } })
const cannotUse = (host: string, why: HostTrouble['why']): Partial<CheckInput> => ({ troubles: [{ host, why }] })
const silent = (...hosts: string[]): Partial<CheckInput> => ({ hosts: new Map(hosts.map((host) => [host, 'silent'])) })
const sockets = (...connections: SocketEvent[]): Partial<CheckInput> => ({ connections })

describe('checks', () => {
  it('say nothing when all is fine', () => {
    expect(found()).toEqual([])
  })

  it('judge the browser by this computer where the server tells no date that can be read', () => {
    const date = 'Sa, 14 Mär 2026 10:00'
    expect(found({ reach: { ...reach, date } })).toEqual([])
    const old = env({ userAgent: 'Mozilla/5.0 Chrome/110.0.0.0', browser: 'Chrome 110' })
    expect(found({ reach: { ...reach, date }, ...old }).map(({ id }) => id)).toEqual(['old-browser'])
  })

  it.each([
    ['no', 'nb-NO'],
    ['nn', 'no'],
    ['iw', 'he-IL'],
    ['in', 'id'],
    ['tl', 'fil-PH'],
  ])('take the page language %s and the browser language %s for one', (pageLanguage, spoken) => {
    expect(found({ pageLanguage, ...env({ languages: [spoken] }) })).toEqual([])
  })

  it.each<[string, Partial<PageFacts>, Partial<CheckInput>, Record<string, unknown>]>([
    ['offline', env({ online: false }), {}, {}],
    ['unreachable', { reach: { ...reach, answer: 'failed' } }, {}, {}],
    ['slow', { reach: { ...reach, answer: 'late', took: 6010 } }, {}, { seconds: 6 }],
    ['server-error', { reach: { ...reach, status: 503 } }, {}, { status: 503 }],
    ['cookies', { ...env({ cookiesEnabled: false }), cookieless: 'pay.example' }, {}, {}],
    ['third-party-cookies', { cookieless: 'pay.example' }, {}, { host: 'pay.example' }],
    ['storage', { storage: 'blocked' }, {}, {}],
    ['storage-full', env({ storage: { usage: 99_000_000, quota: 100_000_000 } }), {}, {}],
    ['storage-full', {}, { storageRefused: true }, {}],
    ['clock', { reach: { ...reach, askedAt: reach.askedAt + 600_000 } }, {}, { minutes: 10 }],
    ['clock', { reach: { ...reach, askedAt: reach.askedAt - 600_000 } }, {}, { minutes: 10 }],
    ['old-version', { newVersionWaits: true, newerBuild: true }, {}, {}],
    ['old-build', { newerBuild: true }, {}, {}],
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
    ['blocked', {}, cannotUse('cdn.example', 'blocker'), { host: 'cdn.example' }],
    ['blocked', {}, cannotUse('www.google-analytics.com', 'blocker'), { host: 'www.google-analytics.com' }],
    ['certificate', {}, cannotUse('api.example', 'certificate'), { host: 'api.example' }],
    ['host', {}, cannotUse('api.example', 'dns'), { host: 'api.example' }],
    ['host', {}, cannotUse('api.example:8443', 'connection'), { host: 'api.example:8443' }],
    ['host', {}, cannotUse('api.example', 'timeout'), { host: 'api.example' }],
    ['host', {}, silent('www.google-analytics.com', 'pay.example'), { host: 'pay.example' }],
    ['network-sign-in', { reach: { ...reach, status: 511 } }, {}, {}],
    ['proxy', { reach: { ...reach, via: '1.1 gate (squid/5.7)' } }, {}, { name: 'squid' }],
    ['permissions', { denied: ['camera', 'geolocation'] }, {}, { permissions: 'camera geolocation' }],
    ['language', { pageLanguage: 'fr-CA' }, {}, { pageLanguage: 'fr', browserLanguage: 'en' }],
    ['socket', {}, sockets(socket({ state: 'failed', url: 'wss://live.example/x' })), { host: 'live.example' }],
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
    ['a socket that works', {}, sockets(socket({ state: 'open' }))],
    ['a socket that was made again', {}, sockets(socket({ at: 1, state: 'failed' }), socket({ at: 2, state: 'open' }))],
    ['a socket that was cut', {}, sockets(socket({ state: 'closed', code: 1006 }))],
    [
      'a socket that the server refused to this person',
      {},
      { ...sockets(socket({ state: 'failed', url: 'wss://live.example/x' })), ...cannotUse('live.example', 'refused') },
    ],
    ['a helper on this computer', {}, sockets(socket({ state: 'failed', url: 'ws://127.0.0.1:9201/agent' }))],
    ['a helper that is asked by HTTP', {}, cannotUse('localhost:9201', 'connection')],
    ['an address that is none', {}, sockets(socket({ state: 'failed', reason: 'The URL is invalid.' }))],
    ['an event stream, which is plain HTTP', {}, sockets(socket({ state: 'failed', api: 'eventsource' }))],
    ['a counter of visitors that a filter of names keeps away', {}, cannotUse('www.google-analytics.com', 'dns')],
    ['the same where the page tells of it', {}, silent('www.google-analytics.com', 'localhost:9201')],
    ['a host that has answered', {}, { hosts: new Map([['pay.example', 'answers']]) }],
    ["the app's own server, of which its answer tells", {}, silent(new URL(environment.url).host)],
    ['a network that delivers for the app', { reach: { ...reach, via: '1.1 varnish, 1.1 abc.cloudfront.net' } }, {}],
    ['a page in one of the languages of the browser', { pageLanguage: 'en-GB' }, {}],
    ['a page whose language is no language', { pageLanguage: '<%= lang %>' }, {}],
    ['a page that was translated into the language of the browser', { pageLanguage: 'en' }, {}],
    ['a zoom for good eyes', env({ zoom: 1.5 }), {}],
    ['a storage whose size is unknown', env({}), {}],
  ])('are silent for %s', (_name, told, more) => {
    expect(found(told, more)).toEqual([])
  })

  it.each<[string, Partial<CheckInput>]>([
    ['socket', sockets(socket({ state: 'failed' }))],
    ['host', cannotUse('api.example', 'dns')],
    ['certificate', cannotUse('api.example', 'certificate')],
  ])('blame no single %s where nothing gets through', (_id, more) => {
    expect(found({ reach: { ...reach, answer: 'failed' } }, more).map(({ id }) => id)).toEqual(['unreachable'])
    expect(found(env({ online: false }), more).map(({ id }) => id)).toEqual(['offline'])
  })

  it('blame a host once, for what is known of it', () => {
    const told = found({}, { ...silent('cdn.example'), ...cannotUse('cdn.example', 'blocker') })
    expect(told.map(({ id }) => id)).toEqual(['blocked'])
  })

  it('warn of a host that the browser says is not there, and only note what the page alone says', () => {
    expect(found({}, cannotUse('pay.example', 'dns'))).toMatchObject([{ tone: 'warn' }])
    expect(found({}, silent('pay.example'))).toMatchObject([{ tone: 'note' }])
  })

  it('warn of a blocker where it stops what the app needs, and only note where it stops what counts visitors', () => {
    const tracker = { host: 'www.google-analytics.com', why: 'blocker' } as const
    expect(found({}, { troubles: [tracker] })).toMatchObject([{ tone: 'note' }])
    const troubles = [tracker, { host: 'cdn.example', why: 'blocker' } as const]
    expect(found({}, { troubles })).toMatchObject([{ tone: 'warn', values: { host: 'cdn.example' } }])
  })

  it('tell what is likely the cause first', () => {
    const findings = found({ ...env({ zoom: 3, cookiesEnabled: false }) }, { late: true })
    expect(findings.map(({ id }) => id)).toEqual(['cookies', 'zoom', 'late'])
  })
})
