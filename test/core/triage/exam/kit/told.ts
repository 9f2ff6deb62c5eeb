/** Cases that are one message on the screen after one click: the case's class, what was called, and how the page said it. */
import type { RequestEvent, SessionEvent } from '../../../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../../../src/core/triage/index.ts'
import { developersNotes, statisticsBlocked } from './beside.ts'
import { type Case, click } from './build.ts'
import { asks, besideField, flash, shows, toast } from './notices.ts'

/** How a message comes onto the screen. */
export type Way = (at: number, text: string) => SessionEvent
export const alert: Way = (at, text) => shows(at, text)
export const warns: Way = (at, text) => shows(at, text, 'warning')
export const informs: Way = (at, text) => shows(at, text, 'info')
export const toasts: Way = (at, text) => toast(at, text, 'error')
export const says: Way = (at, text) => toast(at, text)
export const done: Way = (at, text) => toast(at, text, 'success')
export const dialog: Way = (at, text) => asks(at, text, 'warning')
export const field: Way = besideField
export const box: Way = (at, text) => flash(at, text)

interface Make {
  site: string
  home: () => SessionEvent[]
  api: (at: number, what: string, status: number, answer?: object | string) => RequestEvent
}

/** What was clicked and called before the message. */
type Action = [button: string, what: string, status?: number, answer?: object | string]

/**
 * A click, what it called, and what the page then said.
 * @param action without a status, the call went well
 */
export function toldOn(
  make: Make,
  [expected, ...also]: VerdictClass[],
  text: string,
  way: Way,
  [button, what, status = 200, answer = status === 200 ? { ok: true } : {}]: Action,
  why = 'the page says so',
): Case {
  if (expected === undefined) throw new Error('a case needs its class')
  return {
    name: `${new URL(make.site).hostname.split('.').at(-2)}: ${text.slice(0, 70)}`,
    site: make.site,
    expected,
    also,
    why,
    events: [
      ...make.home(),
      ...(text.length % 2 === 0 ? statisticsBlocked(700) : developersNotes(750)),
      click(3000, button),
      make.api(3030, what, status, answer),
      way(3300, text),
    ],
  }
}
