/** The bar of a request or socket on the session's time axis. Pure. */
import { type RequestEvent, type SocketEvent, wasBroken } from '../../core/session/index.ts'
import { requestStatus, requestTone } from '../event/event-summary.ts'
import { formatDuration, formatTime } from '../format.ts'
import { phasesOf } from './request-model.ts'

/** `open`: had not ended when the recording was captured; `aborted`: the page cancelled it */
export type BarLook = 'worked' | 'failed' | 'open' | 'aborted' | 'socket'

export interface Bar {
  look: BarLook
  /** fractions of the width, 0 to 1 */
  left: number
  width: number
  /** fraction of the bar until the response started to arrive; 1 if unknown */
  waited: number
}

/** @param from @param to ms of the session, the range of the axis */
export function waterfallBar(event: RequestEvent | SocketEvent, from: number, to: number): Bar {
  const span = Math.max(1, to - from)
  const share = (ms: number) => Math.min(1, Math.max(0, ms / span))
  const length = event.duration ?? Math.max(0, to - event.at)
  const left = share(event.at - from)
  const width = share(event.at + length - from) - left
  // Only part of a bar that extends beyond the range is visible.
  const answered = share(event.at + length - receivedIn(event, length) - from)
  return { look: lookOf(event), left, width, waited: width > 0 ? (answered - left) / width : 1 }
}

function lookOf(event: RequestEvent | SocketEvent): BarLook {
  if (event.kind === 'socket') return wasBroken(event) ? 'failed' : 'socket'
  if (event.state === 'pending') return 'open'
  if (event.state === 'aborted') return 'aborted'
  return requestTone(event) === 'bad' ? 'failed' : 'worked'
}

/** ms at the end during which the response arrived; 0 if unknown */
function receivedIn(event: RequestEvent | SocketEvent, length: number): number {
  const receive = event.kind === 'request' ? (event.timings?.receive ?? 0) : 0
  return Math.min(length, Math.max(0, receive))
}

/** Start, duration, outcome and phases, one line each. */
export function waterfallTitle(event: RequestEvent | SocketEvent): string {
  const took = event.duration === undefined ? 'had not ended' : `took ${formatDuration(event.duration)}`
  const phases = event.kind === 'request' && event.timings ? phasesOf(event.timings) : []
  const outcome = event.kind === 'request' ? requestStatus(event, event.statusText) : event.state
  return [
    `Began at ${formatTime(event.at)}, ${took}`,
    `Outcome: ${outcome}`,
    ...phases.map(({ label, length }) => `${label}: ${formatDuration(length)}`),
  ].join('\n')
}
