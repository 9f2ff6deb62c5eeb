/** Which call a policy's report belongs to, and what a part that did not load or a service worker's line shows. */
import { describe, expect, it } from 'vitest'
import type { Environment, SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  report,
  request,
  resource,
  SITE,
  sessionOf,
  socket,
  step,
} from '../../support/session-builder.ts'
import { click, put } from './reason-kit.ts'

const ruleOf = (events: SessionEvent[], environment: Partial<Environment> = {}) =>
  judge(sessionOf(events, { environment: environmentOf(environment) })).rule
const there = 'https://api.rates.example'
const forbidden = (at: number, blocked: string) => report({ at, directive: 'connect-src', blocked })

describe('a report of the policy', () => {
  const lost = (at: number, path: string) => failedRequest({ at, url: `${there}${path}` })
  const later = request({ at: 3500, url: '/api/orders' })
  it('belongs to the call before it, and not to one that came later', () => {
    const old = [lost(100, '/old'), forbidden(110, `${there}/old`)]
    expect(ruleOf([...old, step({ at: 3000 }), lost(3010, '/new'), later])).not.toBe('csp')
    expect(ruleOf([...old, step({ at: 3000 }), lost(3010, '/new'), forbidden(3020, there), later])).toBe('csp')
  })
  it('explains a live connection that could not be opened', () => {
    const live = (url: string, told = {}) => socket({ at: 1005, state: 'failed', received: 0, url, ...told })
    const verdict = judge(
      sessionOf([click, live('wss://live.rates.example/x'), forbidden(1012, 'wss://live.rates.example/x')]),
    )
    expect(verdict.rule).toBe('csp')
    expect(verdict.sentence).toContain('blocked a live connection: connect-src does not allow live.rates.example/x')
    expect(verdict.evidence.map(({ event }) => event)).toContain('socket-1005')
    expect(ruleOf([click, live('wss://live.rates.example/x'), forbidden(1012, 'wss://other.example/x')])).toBe(
      'socket-failed',
    )
  })
})

describe('a part of the app that did not load', () => {
  const part = resource({ at: 1010, url: `${SITE}/assets/reports.9ab3c1d2.js`, status: undefined })
  it('is not gone from the server while the browser is offline', () => {
    expect(ruleOf([click, part], { online: false })).toBe('file-unreachable')
    expect(ruleOf([click, part], { online: true })).toBe('stale-chunk')
    expect(ruleOf([click, { ...part, status: 404 }], { online: false })).toBe('stale-chunk')
  })
})

describe('a line about a service worker', () => {
  const warned = (text: string) => [click, put(200, '{}'), consoleLine({ at: 1500, level: 'warn', text })]
  it.each(['Service worker: cached response used for /api/x', 'Service worker is ready', 'ServiceWorker scope: /app'])(
    'is no failure: %s',
    (text) => expect(ruleOf(warned(text))).toBe('none'),
  )
  it.each(['Service worker update failed', 'The service worker is outdated', 'ServiceWorker script evaluation error'])(
    'is one: %s',
    (text) => expect(ruleOf(warned(text))).toBe('stale-service-worker'),
  )
})
