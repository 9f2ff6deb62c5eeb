/**
 * How much of a recording is kept. Groups have caps of their own, so that a flood of one kind never evicts another:
 * neither console lines an error, nor printed errors a thrown one.
 */
import type { SessionEvent } from './events/events.ts'

export type Group = 'error' | 'errorLine' | 'request' | 'console' | 'story' | 'notice' | 'replay'

/**
 * How a recording began: `session`, the agent asked for it in this tab, and it is kept from there to the capture;
 * `background`, it began by itself on a site that is always recorded, and only its last minutes are kept.
 */
export type Mode = 'session' | 'background'

/** Most events of a group, and most bytes that they may take as JSON (each character counted as one). */
export interface Cap {
  events: number
  bytes: number
}

export interface Limits {
  caps: Record<Group, Cap>
  /** ms that the recording reaches back */
  maxAge: number
}

const MB = 1_000_000
const minute = 60_000

/** Hours of use with a hundred thousand events fit; the bytes bound what a capture takes of memory. */
const caps: Record<Group, Cap> = {
  error: { events: 20_000, bytes: 16 * MB },
  errorLine: { events: 50_000, bytes: 16 * MB },
  request: { events: 100_000, bytes: 128 * MB },
  console: { events: 100_000, bytes: 48 * MB },
  story: { events: 50_000, bytes: 16 * MB },
  notice: { events: 5_000, bytes: 2 * MB },
  replay: { events: 20_000, bytes: 24 * MB },
}

/** ms that a session reaches back */
export const sessionAge = 4 * 60 * minute

/** Minutes of a site that is always recorded which are kept: what they are, and what the agent may choose. */
export const keptMinutes = { usual: 5, least: 1, most: 60 }

/** What is kept of a recording. @param minutes of the background, as the agent chose them */
export function limitsOf(mode: Mode, minutes: number): Limits {
  return { caps, maxAge: mode === 'session' ? sessionAge : minutes * minute }
}

/** A choice of minutes as one that may be kept; what is no number is the usual one. */
export function asMinutes(chosen: unknown): number {
  if (typeof chosen !== 'number' || !Number.isFinite(chosen)) return keptMinutes.usual
  return Math.min(Math.max(Math.round(chosen), keptMinutes.least), keptMinutes.most)
}

/**
 * `story` = what the person and the page did: steps, navigation, marks, gaps; `errorLine` = console.error and alike;
 * `notice` = what the page said on the screen; `replay` = how the page looked.
 */
export function groupOf(event: SessionEvent): Group {
  switch (event.kind) {
    case 'error':
    case 'resource':
    case 'report':
      return 'error'
    case 'request':
    case 'socket':
      return 'request'
    case 'console':
      return event.level === 'error' ? 'errorLine' : 'console'
    case 'notice':
      return 'notice'
    case 'replay':
      return 'replay'
    default:
      return 'story'
  }
}

/** A request that did not give the page what it asked for. */
export function isFailedRequest(event: SessionEvent): boolean {
  return (
    event.kind === 'request' && (event.state === 'failed' || event.state === 'timeout' || (event.status ?? 0) >= 400)
  )
}

/** Something that a person would call an error. */
export function isProblem(event: SessionEvent): boolean {
  switch (event.kind) {
    case 'error':
      return event.handledLater !== true
    case 'resource':
      return true
    case 'report':
      return event.report === 'csp-violation'
    case 'console':
      return event.level === 'error'
    case 'request':
      return isFailedRequest(event)
    case 'socket':
      return event.state === 'failed'
    default:
      return false
  }
}
