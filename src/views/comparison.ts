/** Compares a failed request with the last successful call of the same endpoint. Pure. */

import { jsonOf } from '../core/base/json.ts'
import { jsonLeaves } from '../core/base/json-leaves.ts'
import { originOf } from '../core/base/url-parts.ts'
import type { Body, Headers, RequestEvent, SessionEvent } from '../core/session/index.ts'
import { hasFailed, hasWorked } from '../core/session/responses/failure.ts'
import { endpointOf } from '../core/session/signature/signature.ts'
import { queryOf } from './request/request-model.ts'

export interface Difference {
  part: 'Query' | 'Request header' | 'Request body' | 'Status' | 'Response header' | 'Response body'
  /** parameter, header or path inside the JSON body */
  name: string
  /** undefined = absent */
  worked: string | undefined
  failed: string | undefined
}

/** The nearest successful call of the same endpoint before `request`, otherwise the nearest after it. */
export function workingTwin(events: readonly SessionEvent[], request: RequestEvent): RequestEvent | undefined {
  if (!hasFailed(request)) return undefined
  const same = callsIn(events).get(callName(request)) ?? []
  const isTwin = (call: RequestEvent) => call.id !== request.id && hasWorked(call)
  // Success is read from the response, so it is checked lazily.
  return same.findLast((call) => call.at <= request.at && isTwin(call)) ?? same.find(isTwin)
}

/** Requests grouped by endpoint: computed once per list, because every failed request that is selected is compared. */
const calls = new WeakMap<readonly SessionEvent[], ReadonlyMap<string, readonly RequestEvent[]>>()

function callsIn(events: readonly SessionEvent[]): ReadonlyMap<string, readonly RequestEvent[]> {
  const known = calls.get(events)
  if (known) return known
  const byName = new Map<string, RequestEvent[]>()
  for (const event of events) {
    if (event.kind !== 'request') continue
    const name = callName(event)
    const same = byName.get(name)
    if (same) same.push(event)
    else byName.set(name, [event])
  }
  calls.set(events, byName)
  return byName
}

const callName = (request: RequestEvent) => `${originOf(request.url) ?? ''} ${endpointOf(request)}`

/** Headers that vary between calls and mean nothing. */
const noise =
  /^(date|age|etag|content-length|x-request-id|request-id|x-correlation-id|traceparent|tracestate|cf-ray|server-timing|x-runtime|expires|last-modified|report-to|nel)$/i

/** The differences, in the order of an exchange; headers that differ on every call are left out. */
export function compareRequests(good: RequestEvent, bad: RequestEvent): Difference[] {
  return [
    ...differ('Query', pairs(queryOf(good.url)), pairs(queryOf(bad.url))),
    ...differ('Request header', headers(good.requestHeaders), headers(bad.requestHeaders)),
    ...differ('Request body', leaves(good.requestBody), leaves(bad.requestBody)),
    ...differ('Status', new Map([['status', statusOf(good)]]), new Map([['status', statusOf(bad)]])),
    ...differ('Response header', headers(good.responseHeaders), headers(bad.responseHeaders)),
    ...differ('Response body', leaves(good.responseBody), leaves(bad.responseBody)),
  ]
}

function differ(
  part: Difference['part'],
  good: ReadonlyMap<string, string>,
  bad: ReadonlyMap<string, string>,
): Difference[] {
  const names = new Set([...good.keys(), ...bad.keys()])
  return [...names]
    .filter((name) => good.get(name) !== bad.get(name))
    .map((name) => ({ part, name, worked: good.get(name), failed: bad.get(name) }))
}

function headers(list: Headers | undefined): Map<string, string> {
  return pairs(
    (list ?? [])
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => !noise.test(name)),
  )
}

/** Duplicate names are joined, in order. */
function pairs(list: readonly (readonly [string, string])[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const [name, value] of list) map.set(name, map.has(name) ? `${map.get(name)}, ${value}` : value)
  return map
}

/** Enough to find a missing field or one of another type; a list of thousands of rows is not compared to its end. */
const limits = { leaves: 500, items: 500 }

/** The scalar values of a JSON body by path (`invoice.lines[0].tax`); other text as a whole. */
function leaves(body: Body | undefined): Map<string, string> {
  const text = body?.text
  if (text === undefined) return new Map()
  const value = jsonOf(text)
  if (value === undefined) return new Map([['text', text]])
  return new Map(
    jsonLeaves(value, limits, (_, index) => index).map(({ path, node }) => [path || 'body', JSON.stringify(node)]),
  )
}

function statusOf(request: RequestEvent): string {
  return request.status ? `${request.status} ${request.statusText ?? ''}`.trim() : request.state
}
