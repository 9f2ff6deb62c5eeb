/** Everything in an event that can be searched for. Pure. */
import type { Body, ErrorInfo, Headers, SessionEvent, StackFrame, Value } from '../../core/session/index.ts'
import { summarise } from '../event/event-summary.ts'
import { queryOf } from '../request/request-model.ts'

/** Cached per event: events are never changed, a newer version of one is a new object. */
const haystacks = new WeakMap<SessionEvent, string>()

/** Summary, URLs, headers, bodies, values and stacks of an event in lower case, both raw and decoded. */
export function searchText(event: SessionEvent): string {
  const known = haystacks.get(event)
  if (known !== undefined) return known
  const text = [summarise(event).text, ...strings(event)].join('\n').toLowerCase()
  haystacks.set(event, text)
  return text
}

/** One text per header, as it is sent. */
export function headerTexts(headers: Headers | undefined): string[] {
  return (headers ?? []).map((header) => header.join(': '))
}

/** A body as it is, and what its encoding hides: form fields, letters that JSON writes as `\u00fc`. */
export function bodyTexts(body: Body | undefined): string[] {
  const text = body?.text
  if (text === undefined) return []
  if (/x-www-form-urlencoded/i.test(body?.type ?? '')) return [text, ...[...new URLSearchParams(text)].flat()]
  return text.includes('\\u') ? [text, unescaped(text)] : [text]
}

const unescaped = (json: string) =>
  json.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The decoded query of a URL, if it differs from the URL. */
function decodedQuery(url: string): string[] {
  return /[?&][^#]*[%+]/.test(url) ? queryOf(url).flat() : []
}

function strings(event: SessionEvent): (string | undefined)[] {
  switch (event.kind) {
    case 'console':
      return [event.text, ...event.args.flatMap((arg) => valueStrings(arg)), ...frameTexts(event.stack)]
    case 'error':
      return [...errorStrings(event.error), event.url]
    case 'request':
      return [
        event.url,
        ...decodedQuery(event.url),
        event.responseUrl,
        ...(event.redirects ?? []).map(({ url }) => url),
        ...headerTexts(event.preflight?.responseHeaders),
        String(event.status ?? ''),
        event.state,
        event.ip,
        event.protocol,
        ...headerTexts(event.requestHeaders),
        ...headerTexts(event.responseHeaders),
        ...bodyTexts(event.requestBody),
        ...bodyTexts(event.responseBody),
        event.failure?.message,
        event.failure?.code,
        ...frameTexts(event.initiator),
      ]
    case 'socket':
      return [event.url, event.reason, ...event.messages.map((message) => message.text)]
    case 'resource':
      return [event.url, event.element, event.code]
    case 'report':
      return [event.message, event.directive, event.blocked, event.url]
    case 'navigation':
      return [event.url, ...decodedQuery(event.url), event.title]
    case 'step':
      return [event.value, ...(event.target?.locators.map((locator) => locator.value) ?? [])]
    default:
      return []
  }
}

/** Innermost frames searched: the ones below are the same for every call. */
const mostFrames = 5

/** The searchable text of a stack. */
export function frameTexts(frames: readonly StackFrame[] | undefined): string[] {
  return (frames ?? [])
    .slice(0, mostFrames)
    .map(({ function: name = '', url = '', line, column }) => `${name} ${url}:${line}:${column}`)
}

function errorStrings(error: ErrorInfo): (string | undefined)[] {
  const inner = [...(error.cause ? [error.cause] : []), ...(error.errors ?? [])]
  return [error.name, error.message, error.code, error.stack, ...inner.flatMap(errorStrings)]
}

/** Values are limited in size when they are captured. */
function valueStrings(value: Value): (string | undefined)[] {
  switch (value.type) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'symbol':
    case 'date':
    case 'regexp':
      return [value.value]
    case 'error':
      return errorStrings(value.error)
    case 'node':
      return [value.description]
    case 'array':
    case 'set':
      return value.items.flatMap(valueStrings)
    case 'map':
      return value.entries.flat().flatMap(valueStrings)
    case 'object':
      return value.entries.flatMap(([key, member]) => [key, ...valueStrings(member)])
    default:
      return []
  }
}
