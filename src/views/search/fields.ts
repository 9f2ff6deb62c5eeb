/** Search fields, named as in Chrome's network panel (https://developer.chrome.com/docs/devtools/network/reference). */

import { hostNameOf, type RequestEvent, type SessionEvent } from '../../core/session/index.ts'
import { hasFailed } from '../../core/session/responses/failure.ts'
import { literalPattern } from '../../ui/literal-pattern.ts'
import { contentKind, sizeOf } from '../request/request-model.ts'

type Test = (event: SessionEvent) => boolean

const ofRequests =
  (test: (request: RequestEvent) => boolean): Test =>
  (event) =>
    event.kind === 'request' && test(event)

/** Turns the value of each field, in lower case, into a test. */
const fields = new Map<string, (value: string) => Test>([
  ['status', status],
  ['status-code', status],
  ['method', (value) => ofRequests(({ method }) => method.toLowerCase() === value)],
  ['host', host],
  ['domain', host],
  ['type', type],
  ['larger-than', (value) => ofRequests((request) => (sizeOf(request) ?? 0) > bytesIn(value))],
  ['slower-than', (value) => ofRequests(({ duration }) => (duration ?? 0) > msIn(value))],
])

/** The test for `status:5xx` and the like; undefined for an ordinary word. */
export function fieldTest(word: string): Test | 'unfinished' | undefined {
  const [, name = '', value = ''] = /^([a-z-]+):(.*)$/.exec(word) ?? []
  const field = fields.get(name)
  if (!field) return undefined
  return value === '' ? 'unfinished' : field(value)
}

/** `404`, `5xx`, `failed` */
function status(value: string): Test {
  if (value === 'failed') return ofRequests(hasFailed)
  const pattern = new RegExp(`^${literalPattern(value).replace(/x/g, '\\d')}$`)
  return ofRequests((request) => pattern.test(String(request.status ?? '')))
}

/** `api.example.com`, `example.com` for all its hosts, `*.example.com` */
function host(value: string): Test {
  const pattern = new RegExp(`(?:^|\\.)${literalPattern(value.replace(/^\*\./, '')).replace(/\\\*/g, '.*')}$`)
  return (event) => 'url' in event && typeof event.url === 'string' && pattern.test(hostNameOf(event.url))
}

/** `json`, `script`, `websocket`, `console` */
function type(value: string): Test {
  return (event) => {
    if (event.kind === value) return true
    if (event.kind === 'socket') return event.api === value
    if (event.kind === 'resource') return event.element === value
    if (event.kind !== 'request') return false
    return contentKind(event) === value || event.api === value || event.resourceType === value
  }
}

/** `500`, `10k`, `2m`; k is 1,000 as in DevTools */
function bytesIn(value: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(k|m)?b?$/.exec(value) ?? []
  if (number === '') return Number.POSITIVE_INFINITY
  return Number(number) * (unit === 'k' ? 1e3 : unit === 'm' ? 1e6 : 1)
}

/** `300`, `300ms`, `2s` */
function msIn(value: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(value) ?? []
  return number === '' ? Number.POSITIVE_INFINITY : Number(number) * (unit === 's' ? 1e3 : 1)
}
