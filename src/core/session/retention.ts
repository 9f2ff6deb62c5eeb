/**
 * How much of a recording is kept. Each group has its own cap, so that a flood of one kind never evicts another:
 * console lines cannot evict errors, nor printed errors thrown ones.
 */
import type { SessionEvent } from './events/events.ts'

export type Group = 'error' | 'errorLine' | 'request' | 'console' | 'story' | 'notice' | 'replay'

/**
 * How a recording began. `session`: the agent started it in this tab, and it is kept from there to the capture.
 * `background`: it started by itself on a site that is always recorded, and only the last minutes are kept.
 */
export type Mode = 'session' | 'background'

/** Maximum events of a group, and maximum bytes they may take as JSON (counting each character as one). */
export interface Cap {
  events: number
  bytes: number
}

export interface Limits {
  caps: Record<Group, Cap>
  /** ms the recording reaches back */
  maxAge: number
}

const MB = 1_000_000
const minute = 60_000

/** A hundred thousand events cover hours of use; the byte limits bound the memory a capture takes. */
const caps: Record<Group, Cap> = {
  error: { events: 20_000, bytes: 16 * MB },
  errorLine: { events: 50_000, bytes: 16 * MB },
  request: { events: 100_000, bytes: 128 * MB },
  console: { events: 100_000, bytes: 48 * MB },
  story: { events: 50_000, bytes: 16 * MB },
  notice: { events: 5_000, bytes: 2 * MB },
  replay: { events: 20_000, bytes: 24 * MB },
}

/** ms a session reaches back */
export const sessionAge = 4 * 60 * minute

/** Minutes kept for sites that are always recorded: the default, and the range the agent may choose from. */
export const keptMinutes = { usual: 5, least: 1, most: 60 }

/** The limits of a recording. @param minutes for background mode, as the agent chose */
export function limitsOf(mode: Mode, minutes: number): Limits {
  return { caps, maxAge: mode === 'session' ? sessionAge : minutes * minute }
}

/** Clamps a chosen number of minutes; anything that is not a number gives the default. */
export function asMinutes(chosen: unknown): number {
  if (typeof chosen !== 'number' || !Number.isFinite(chosen)) return keptMinutes.usual
  return Math.min(Math.max(Math.round(chosen), keptMinutes.least), keptMinutes.most)
}

/**
 * `story` = what the person and the page did: steps, navigation, marks, gaps; `errorLine` = console.error and the like;
 * `notice` = what the page said on screen; `replay` = how the page looked.
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

/** Whether a request failed to give the page what it asked for. */
export function isFailedRequest(event: SessionEvent): boolean {
  return (
    event.kind === 'request' && (event.state === 'failed' || event.state === 'timeout' || (event.status ?? 0) >= 400)
  )
}

/** Whether a person would call it an error. */
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
