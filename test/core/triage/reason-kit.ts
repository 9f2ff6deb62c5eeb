/** Makers of what the rows on reasons are about: a click, and a call that came of it. */
import type { Environment, RequestEvent, SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  environmentOf,
  frame,
  request,
  resource,
  SITE,
  sessionOf,
  step,
  thrown,
} from '../../support/session-builder.ts'

type Told = Partial<RequestEvent>
export const click = step({ at: 1000 })
export const put = (status: number, text: string, told: Told = {}) =>
  request({ at: 1010, method: 'PUT', url: '/api/invoices/42', status, responseBody: { text }, ...told })
export const page = (title: string, text = '') => `<!doctype html><title>${title}</title>${text}`
export const rejected = (name: string, message: string, at = 1200) =>
  thrown({ at, source: 'rejection', error: { name, message, frames: [frame('save', 1)] } })
export const fetched = (text: string, told: Told = {}) =>
  request({ at: 1010, url: '/api/rates', responseBody: { text }, ...told })
export const unreadable = consoleLine({ at: 1200, text: `Unexpected token '<', "<!doctype "... is not valid JSON` })
export const own = (code: string) =>
  resource({ at: 1010, url: `${SITE}/assets/reports.9ab3c1d2.js`, ...(code !== '' && { status: undefined, code }) })
/** The rule that speaks, on a machine whose clock is right. */
export const ruleOf = (events: SessionEvent[], environment: Partial<Environment> = {}) =>
  judge(sessionOf(events, { environment: environmentOf({ clockSkew: 0, ...environment }) })).rule
