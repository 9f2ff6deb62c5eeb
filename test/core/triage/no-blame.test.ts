/** What pages print, extensions throw and others' servers answer beside the customer's work: each row with a twin that is felt. */
import { describe, expect, it } from 'vitest'
import type { Environment, SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { consoleLine, environmentOf, report, sessionOf, step, thrown } from '../../support/session-builder.ts'
import { click, put } from './reason-kit.ts'

const saved = put(200, '{"ok":true}')
const classOf = (events: SessionEvent[], environment: Partial<Environment> = {}) =>
  judge(sessionOf(events, { environment: environmentOf({ clockSkew: 0, ...environment }) })).class

describe('a warning that no action led to blames nobody', () => {
  const warned = (at: number, text: string) => consoleLine({ at, level: 'warn', text })
  it.each([
    ['locale', 'formatDate: Invalid Date, shown as a dash'],
    ['storage-blocked', 'localStorage is not available, kept in memory'],
    ['storage-blocked', 'Third-party cookies are blocked in this browser.'],
    ['storage-quota', 'QuotaExceededError: the cache was not written'],
    ['stale-chunk', 'Loading chunk 7 failed, trying once more'],
    ['old-browser', 'structuredClone is not defined'],
    ['page-memory', 'out of memory'],
  ])('%s: %s', (rule, text) => {
    expect(classOf([warned(300, text), click, saved])).toBe('none')
    expect(judge(sessionOf([click, saved, warned(1500, text)])).rule).toBe(rule)
    expect(judge(sessionOf([click, saved, consoleLine({ at: 9000, text })])).rule).toBe(rule)
  })
})

describe('what an extension throws says nothing of the page', () => {
  const fails = (name: string, message: string, url: string) =>
    thrown({ at: 1300, error: { name, message, frames: [{ function: 'x', url }] } })
  it.each([
    ['SyntaxError', `Unexpected token '<', "<html" is not valid JSON`],
    ['RangeError', 'Invalid time value'],
    ['QuotaExceededError', 'The quota has been exceeded.'],
    ['Error', 'Loading chunk 12 failed'],
  ])('%s: %s', (name, message) => {
    const page = put(200, '<!doctype html><title>x</title>')
    const calm = ['none', 'unknown', 'browser-interference']
    expect(calm).toContain(classOf([click, page, fails(name, message, 'chrome-extension://abc/content.js')]))
    expect(calm).not.toContain(classOf([click, page, fails(name, message, 'https://app.tallybook.example/app.js')]))
  })
})

describe('a clock that is a little off explains only what is about time', () => {
  const off = { clockSkew: 120_000 }
  const warned = (text: string) => [click, saved, consoleLine({ at: 1500, level: 'warn', text })]
  it.each([
    'Third-party cookies will be blocked in the future.',
    'The chart has no data for its timestamp axis',
    'The e-mail address is not valid',
    'clock widget mounted',
  ])('not: %s', (text) => {
    expect(classOf(warned(text), off)).toBe('none')
  })
  it.each([
    'Token used too early',
    'JWTExpired: jwt expired',
    'id token: iat is in the future',
    'Timestamp for this request is outside of the recvWindow.',
    'Please check the clock: your clock is ahead',
    'Token is not valid for another 90 s',
  ])('but: %s', (text) => {
    expect(classOf(warned(text), off)).toBe('clock-locale')
  })
  it('a deprecation is about a release to come', () => {
    const told = report({ at: 1500, report: 'deprecation', message: 'The timestamp is not valid in the future.' })
    expect(classOf([click, saved, told], off)).toBe('none')
  })
  it('what has expired by the server’s clock is not due to a clock that is behind', () => {
    const text = 'JWTExpired: jwt expired'
    expect(classOf(warned(text), { clockSkew: -120_000 })).toBe('none')
    expect(classOf(warned(text), { clockSkew: 120_000 })).toBe('clock-locale')
  })
  it('nor is a key that somebody else’s server refuses in the background', () => {
    const refused = (url: string) => put(401, '{}', { at: 9000, url })
    expect(classOf([click, saved, refused('https://api.beacon.example/v1')], { clockSkew: 240_000 })).toBe('none')
    expect(classOf([click, saved, step({ at: 8990 }), refused('/api/orders')], { clockSkew: 240_000 })).not.toBe('none')
  })
})
