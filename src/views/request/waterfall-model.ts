/** The bar of a request or socket in the time of the whole session. Pure. */
import { type RequestEvent, type SocketEvent, wasBroken } from '../../core/session/index.ts'
import { requestStatus, requestTone } from '../event/event-summary.ts'
import { formatDuration, formatTime } from '../format.ts'
import { phasesOf } from './request-model.ts'

/** `open`: it had not ended when the recording was taken; `aborted`: the page gave it up */
export type BarLook = 'worked' | 'failed' | 'open' | 'aborted' | 'socket'

export interface Bar {
  look: BarLook
  /** shares of the width, 0 to 1 */
  left: number
  width: number
  /** share of the bar until the answer began to come; 1 where that is not known */
  waited: number
}

/** @param from @param to ms of the session, between which the bar lies */
export function waterfallBar(event: RequestEvent | SocketEvent, from: number, to: number): Bar {
  const span = Math.max(1, to - from)
  const share = (ms: number) => Math.min(1, Math.max(0, ms / span))
  const length = event.duration ?? Math.max(0, to - event.at)
  const left = share(event.at - from)
  const width = share(event.at + length - from) - left
  // Of a bar that goes beyond the span only a part is seen.
  const answered = share(event.at + length - receivedIn(event, length) - from)
  return { look: lookOf(event), left, width, waited: width > 0 ? (answered - left) / width : 1 }
}

function lookOf(event: RequestEvent | SocketEvent): BarLook {
  if (event.kind === 'socket') return wasBroken(event) ? 'failed' : 'socket'
  if (event.state === 'pending') return 'open'
  if (event.state === 'aborted') return 'aborted'
  return requestTone(event) === 'bad' ? 'failed' : 'worked'
}

/** ms at its end in which the answer came; 0 where that is not known */
function receivedIn(event: RequestEvent | SocketEvent, length: number): number {
  const receive = event.kind === 'request' ? (event.timings?.receive ?? 0) : 0
  return Math.min(length, Math.max(0, receive))
}

/** When it began, how long it took, what became of it and where the time went, a line each. */
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
