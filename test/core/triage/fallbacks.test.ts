/** What makes up for a failure so that nobody sees it, and what only seems to; and what the browser or its owner keeps from an app. */
import { describe, expect, it } from 'vitest'
import type { Environment, SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  failedRequest,
  frame,
  navigation,
  request,
  resource,
  SITE,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, put, rejected, ruleOf } from './reason-kit.ts'

describe('another transport of a live connection', () => {
  const unopened = socket({ at: 1100, url: 'wss://app.tallybook.example/live?v=4', state: 'failed', code: 1006 })
  const told = (...events: SessionEvent[]) => [unopened, ...events]
  const stream = (url: string, state: 'open' | 'failed') =>
    socket({ at: 1400, api: 'eventsource', url, state, received: 3 })
  const poll = (status: number, query: string, at = 1400) => request({ at, url: `/live?${query}`, status })
  it.each<[string, SessionEvent[], string]>([
    ['an event stream of the same place', told(stream(`${SITE}/live?v=4`, 'open')), 'none'],
    ['long polling', told(poll(200, 'EIO=4&transport=polling&t=1')), 'none'],
    ['an event stream that does not open either', told(stream(`${SITE}/live`, 'failed')), 'socket-failed'],
    ['an event stream of another place', told(stream(`${SITE}/news`, 'open')), 'socket-failed'],
    ['long polling that fails', told(poll(400, 'transport=polling')), 'refused-question'],
    ['long polling before the socket', told(poll(200, 'transport=polling', 400)), 'socket-failed'],
    ['a call of the same address that is no transport', told(poll(200, 'page=2')), 'socket-failed'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('data of a page of Next.js that are gone', () => {
  const gone = (url: string) => request({ at: 1020, url, status: 404 })
  const opened = (url: string, at = 1300) => navigation({ at, url })
  it.each<[string, SessionEvent[], boolean]>([
    ['the page itself', [gone('/_next/data/b7/plans/4.json'), opened('/plans/4')], true],
    ['below a base path', [gone('/app/_next/data/b7/plans.json'), opened('/app/plans')], true],
    ['the first page', [gone('/_next/data/b7/index.json'), opened('/')], true],
    ['another page', [gone('/_next/data/b7/plans/4.json'), opened('/home')], false],
    [
      'nothing, and an error',
      [gone('/_next/data/b7/plans/4.json'), rejected('Error', 'Failed to load static props')],
      false,
    ],
    ['other data', [gone('/data/plans/4.json'), rejected('Error', 'no plan'), opened('/plans/4', 9000)], false],
  ])('%s', (_, events, isQuiet) => {
    expect(ruleOf([click, ...events]) === 'none').toBe(isQuiet)
  })
})

describe('a host that a policy blocks', () => {
  const code = (code: string) => ({ name: 'TypeError', message: 'Failed to fetch', code })
  const blocked = (url: string, reason = 'net::ERR_BLOCKED_BY_ADMINISTRATOR') =>
    failedRequest({ at: 1010, method: 'PUT', url, failure: code(reason) })
  const failed = thrown({
    at: 1050,
    error: { name: 'TypeError', message: 'Failed to fetch', frames: [frame('put', 1)] },
  })
  it.each<[string, SessionEvent[], string]>([
    ['files that a step sends', [click, blocked('https://store.filebox.example/a/7'), failed], 'content-blocker'],
    ['measuring', [click, blocked('https://api.segment.io/v1/t')], 'none'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('a frame of the sign-in without cookies', () => {
  it.each([
    ['Timeout when waiting for 3rd party check iframe message.', 'storage-blocked'],
    ['Firebase: 3rd party cookies and data may be disabled (auth/web-storage-unsupported).', 'storage-blocked'],
    // Another frame of the same library, where sessions are looked after later.
    ['Timeout when waiting for the answer of the list', 'unhandled-rejection'],
  ])('%s', (message, rule) => {
    expect(ruleOf([navigation({ at: 0 }), rejected('Error', message)])).toBe(rule)
  })
})

describe('a script that the browser cannot read', () => {
  const parsed = (name: string) => [
    navigation({ at: 0 }),
    thrown({ at: 300, error: { name: 'SyntaxError', message: 'Unexpected token ?', frames: [frame(name, 1)] } }),
  ]
  const old = { browser: 'Chrome 74.0.3729.108' }
  it.each<[string, SessionEvent[], Partial<Environment>, boolean]>([
    ['of its own file, in an old browser', parsed(''), old, true],
    ['of a text that a function read', parsed('parse'), old, false],
    ['in a browser of these days', parsed(''), {}, false],
  ])('%s', (_, events, environment, isOld) => {
    expect(ruleOf(events, environment) === 'old-browser').toBe(isOld)
  })
})

describe('a function that browsers have had for years', () => {
  const missing = (what: string) => [click, rejected('TypeError', `${what} is not a function`)]
  const old = { browser: 'Chromium 86.0.4240.198' }
  it.each<[string, string, Partial<Environment>, boolean]>([
    ['in an old browser', 'e.rows.at', old, true],
    ['in a browser of these days', 'e.rows.at', {}, false],
    ['one of the app, in an old browser', 'e.rows.total', old, false],
  ])('%s', (_, what, environment, isOld) => {
    expect(ruleOf(missing(what), environment) === 'old-browser').toBe(isOld)
  })
})

describe('the same address with another query', () => {
  const asked = (at: number, panel: number, status: number) =>
    request({ at, method: 'POST', url: `/api/query?panel=${panel}`, status, duration: 80 })
  it.each<[string, SessionEvent, string]>([
    ['sent before the failure was known', asked(1030, 5, 200), 'server-error'],
    ['sent afterwards', asked(2000, 5, 200), 'none'],
    ['sent anew at once', asked(1030, 4, 200), 'none'],
  ])('%s', (_, other, rule) => {
    expect(ruleOf([click, asked(1010, 4, 500), other])).toBe(rule)
  })
})

describe('something that is not there', () => {
  const gone = (message: string) => [click, put(404, JSON.stringify({ message }))]
  it.each([
    ['The macro was deleted by another agent.', 'missing-record'],
    ['Der Vorgang wurde bereits gelöscht.', 'missing-record'],
    ['This endpoint was deleted in version 3.', 'missing-route'],
    ['Not found', 'missing-route'],
  ])('%s', (message, rule) => {
    expect(ruleOf(gone(message))).toBe(rule)
  })
})

describe('the time that a page takes from a wrong clock', () => {
  const at = (text: string) => JSON.stringify({ measured: text, note: 'x' })
  const refused = (sent: string, response: string) =>
    put(422, JSON.stringify({ errors: { measured: [response] } }), { requestBody: { text: sent } })
  const started = new Date(sessionOf([click]).startedAt + 1010)
  const now = at(started.toISOString())
  const tomorrow = at(new Date(started.getTime() + 86_400_000).toISOString())
  const future = 'Der Zeitpunkt darf nicht in der Zukunft liegen.'
  const ahead = { clockSkew: 2 * 3_600_000 }
  it.each<[string, string, string, Partial<Environment>, boolean]>([
    ['of this moment, by a clock that is ahead', now, future, ahead, true],
    ['in other words', now, 'Measured cannot be in the future', ahead, true],
    ['of another day: somebody chose it', tomorrow, future, ahead, false],
    ['by a clock that is right', now, future, { clockSkew: 0 }, false],
    ['by a clock that is behind', now, future, { clockSkew: -2 * 3_600_000 }, false],
    ['and another complaint', now, 'Measured must be in the future', ahead, false],
  ])('%s', (_, sent, response, environment, isClock) => {
    expect(ruleOf([click, refused(sent, response)], environment) === 'clock-skew').toBe(isClock)
  })

  it.each([
    ['JWT exp) claim check failed', 5 * 3_600_000, 'clock-skew'],
    ['ID token is refused: now is after the expiration time', 30 * 3_600_000, 'clock-skew'],
    ['ID token is refused: now is after the expiration time', 0, 'unhandled-rejection'],
  ])('%s, off by %i ms', (message, clockSkew, rule) => {
    expect(ruleOf([navigation({ at: 0 }), rejected('Error', message)], { clockSkew })).toBe(rule)
  })
})

describe('the identity provider sends somebody back', () => {
  const back = (why: string) => {
    const url = `/sso/callback?error=access_denied&error_description=${encodeURIComponent(why)}&state=redacted-state-1`
    return [
      click,
      request({ at: 1500, api: 'document', url, status: 403, responseBody: { text: `<!doctype html><p>${why}</p>` } }),
      navigation({ at: 1700, url }),
    ]
  }
  it.each([
    ['The user is not assigned to this application.', 'permission'],
    ['The resource owner denied the request', 'authentication'],
  ])('%s', (why, kind) => {
    expect(judge(sessionOf(back(why))).class).toBe(kind)
  })
})

describe('what an answer says of a quota, a version and a cookie', () => {
  it.each<[number, string, string]>([
    [422, '{"error":"LibreLingua: quota exceeded"}', 'capacity'],
    [410, '{"message":"This version of the app is discontinued. Please refresh."}', 'outdated-client'],
    [410, '{"message":"This record was retired."}', 'product-defect'],
    [
      403,
      '<Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter</Message></Error>',
      'configuration',
    ],
    [403, '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>', 'permission'],
  ])('%i %s', (status, text, kind) => {
    expect(judge(sessionOf([click, put(status, text)])).class).toBe(kind)
  })
})

describe('a script that is not on the server', () => {
  const gone = (at: number, url: string) => [
    resource({ at, url: `${SITE}${url}`, status: 404 }),
    thrown({
      at: at + 80,
      error: { name: 'TypeError', message: '$(...).picker is not a function', frames: [frame('start', 3)] },
    }),
  ]
  const opened = navigation({ at: 0 })
  it.each<[string, SessionEvent[], string]>([
    ['of a page just loaded', [opened, ...gone(200, '/js/picker.js?v=3')], 'missing-script'],
    ['of another build', [opened, ...gone(200, '/js/picker.9ab3c1d2.js')], 'stale-chunk'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
  it('says nothing of a page that was open for long, nor of a script that nobody misses', () => {
    expect(ruleOf([opened, ...gone(90_000, '/js/picker.js')])).not.toBe('missing-script')
    expect(ruleOf([opened, gone(200, '/js/picker.js')[0]!])).not.toBe('missing-script')
    expect(ruleOf([opened, consoleLine({ at: 300, text: 'ready', level: 'info' })])).toBe('none')
  })
})

describe('page and server that do not fit each other', () => {
  const opened = navigation({ at: 0 })
  const sends = (sent: object, response: string, status = 400, ...before: SessionEvent[]) => [
    opened,
    ...before,
    click,
    put(status, JSON.stringify({ message: response }), { requestBody: { text: JSON.stringify(sent) } }),
  ]
  const typed = (value: string) => step({ at: 700, action: 'fill', text: 'Filled', value })
  const day = { due: '31.12.2026' }
  const unread = 'The JSON value could not be converted to System.DateTime. Path: $.due | LineNumber: 0'
  const java = 'Cannot deserialize value of type `java.time.LocalDate` from String "31.12.2026": Failed'
  it.each<[string, SessionEvent[], boolean]>([
    ['Go', sends({ tint: 1 }, 'json: unknown field "tint"'), true],
    ['serde', sends({ tint: 1 }, 'unknown field `tint`, expected `colour`', 422), true],
    ['class-validator', sends({ tint: 1 }, 'property tint should not exist'), true],
    ['zod', sends({ tint: 1 }, "Unrecognized key(s) in object: 'tint'"), true],
    ['a day that nobody typed', sends(day, unread), true],
    ['a day that nobody typed, Java', sends(day, java), true],
    ['a field that was not sent', sends({ colour: 1 }, 'json: unknown field "tint"'), false],
    ['words on a value', sends({ tint: 1 }, 'property tint must be a colour'), false],
    ['a day that somebody typed', sends(day, unread, 400, typed('31.12.2026')), false],
    ['a day that was typed in another form', sends(day, java, 400, typed('2026-12-31')), false],
    ['a page that was open since yesterday', sends({ tint: 1 }, 'json: unknown field "tint"').slice(1), false],
  ])('%s', (_, events, isUnfit) => {
    expect(ruleOf(events) === 'contract-mismatch').toBe(isUnfit)
  })
})
