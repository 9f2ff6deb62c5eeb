/** Lost live connections, and what the way they ended means. */

import { withoutQuery } from '../../base/url-parts.ts'
import { type RequestEvent, type SocketEvent, wasBroken } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { firstIndexSince, type Timeline } from './when.ts'

/** Why a live connection ended, judging by its close code, its reason text or the status of the refusal. */
export type SocketMeaning = 'session' | 'forbidden' | 'overloaded' | 'outdated' | 'defect' | 'unclear'

/** One connection that failed or was closed with an error. */
export interface LostSocket {
  event: SocketEvent
  /** 0..1: how likely this is what the customer complains about */
  weight: number
  meaning: SocketMeaning
}

/** All lost connections, last one first: after several attempts, the last one shows the outcome. */
export function findLostSockets({ session, steps, taken, requests }: Timeline): LostSocket[] {
  // The customer carried on afterwards, and the app accepted it.
  const wentOn = ({ at, duration = 0 }: SocketEvent) => {
    const later = steps[firstIndexSince(steps, at + duration)]
    return later !== undefined && (taken.at(-1)?.at ?? -1) >= later.at
  }
  const sockets = session.events.filter((event) => event.kind === 'socket')
  // When the last connection that is still open was opened, by address without the query, since some put their position there.
  const opened = new Map<string, number>()
  for (const { state, url, at } of sockets)
    if (state === 'open') opened.set(placeOf(url), Math.max(at, opened.get(placeOf(url)) ?? Number.NEGATIVE_INFINITY))
  for (const { url, at } of polls(requests)) opened.set(placeOf(url), Math.max(at, opened.get(placeOf(url)) ?? at))
  return sockets
    .filter(wasBroken)
    .map((event) => {
      const again = (opened.get(placeOf(event.url)) ?? Number.NEGATIVE_INFINITY) > event.at
      const meaning = meaningOf(event)
      return { event, weight: again ? 0.2 : meaning === 'unclear' && wentOn(event) ? 0.4 : 0.8, meaning }
    })
    .reverse()
}

/** One key for all transports to the same place: libraries try a socket, then an event stream, then long polling. */
const placeOf = (url: string) => withoutQuery(url).replace(/^ws/i, 'http')

/**
 * Answered long-polling calls, which SignalR and Socket.IO fall back to when no socket opens
 * (https://socket.io/docs/v4/how-it-works/, https://learn.microsoft.com/aspnet/core/signalr/configuration).
 */
const polls = (requests: readonly RequestEvent[]) =>
  requests.filter((one) => one.method === 'GET' && polling.test(one.url) && hasWorked(one))
const polling = /[?&](?:transport=(?:polling|longPolling)|id=[^&]{10,})(?:&|$)/

/**
 * Close codes: RFC 6455 7.4.1 and https://www.iana.org/assignments/websocket (3000 unauthorized, 3003 forbidden, 1013 try again
 * later). Applications use 4000 and up, where they commonly mirror HTTP statuses.
 */
const codes: Record<number, SocketMeaning> = {
  3000: 'session',
  4401: 'session',
  3003: 'forbidden',
  4403: 'forbidden',
  1013: 'overloaded',
  4429: 'overloaded',
  1011: 'defect',
}
/** Close reasons, for codes that only say that the application's policy was violated. */
const words: [RegExp, SocketMeaning][] = [
  [
    /\b(?:version|client|app|page)\b.{0,20}\b(?:too old|outdated|obsolete|mismatch|not supported)|\b(?:reload|upgrade|update)\b.{0,10}\brequired/i,
    'outdated',
  ],
  [
    /\b(?:decode|decoding|parse|protocol) error\b|\b(?:unknown|unsupported|unrecogni[sz]ed|invalid) (?:op(?:code)?|message|event|command|frame|type|payload)\b/i,
    'defect',
  ],
  // Limits on counts; running out of time is not overload.
  [/^(?!.*\b(?:time|age|idle|duration|lifetime|expired?)\b).*\b(?:max(?:imum)?|too many|limit|quota)\b/i, 'overloaded'],
  [/token|expir|unauth|session|sign.?in|log.?in/i, 'session'],
  [/forbidden|permission|not allowed|denied/i, 'forbidden'],
  [/rate|too many|overload|try again|capacity/i, 'overloaded'],
]

function meaningOf({ code, reason = '', status = 0 }: SocketEvent): SocketMeaning {
  if (code !== undefined && codes[code]) return codes[code]
  if (code === 1008 || (code ?? 0) >= 4000) return words.find(([pattern]) => pattern.test(reason))?.[1] ?? 'unclear'
  if (status === 426) return 'outdated'
  if (status === 401) return 'session'
  if (status === 403) return 'forbidden'
  if (status === 429 || (status >= 502 && status <= 504)) return 'overloaded'
  return status === 500 || status === 501 ? 'defect' : 'unclear'
}
