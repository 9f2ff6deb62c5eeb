/** The ids by which the server side knows a request: what an engineer pastes into a log search. */

import { percentDecoded } from '../base/percent-decoded.ts'
import type { RequestEvent } from '../session/index.ts'

export interface CorrelationId {
  /** trace = a distributed trace, span = one operation in it, request = one request at one server or proxy */
  kind: 'trace' | 'span' | 'request'
  value: string
  /** the lower-case header name, or the field of the JSON body */
  source: string
  from: 'request' | 'response'
}

type Found = Pick<CorrelationId, 'kind' | 'value'>

const traceAndSpan = (trace: string | undefined, span: string | undefined): Found[] => [
  ...(isId(trace) ? [{ kind: 'trace' as const, value: trace }] : []),
  ...(isId(span) ? [{ kind: 'span' as const, value: span }] : []),
]

/** An all-zero id means "none" (W3C Trace Context 3.2.2.3; B3 likewise). */
const isId = (id: string | undefined): id is string => id !== undefined && id !== '' && !/^0+$/.test(id)

/** W3C Trace Context 3.2: later versions may append fields; version ff is invalid. */
function traceparent(value: string): Found[] {
  const match = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/.exec(value)
  return traceAndSpan(match?.[1], match?.[2])
}

const parsers: Record<string, (value: string) => Found[]> = {
  traceparent,
  // https://develop.sentry.dev/sdk/telemetry/traces/#header-sentry-trace
  'sentry-trace': (value) => {
    const match = /^([0-9a-f]{32})-([0-9a-f]{16})(?:-[01])?$/.exec(value)
    return traceAndSpan(match?.[1], match?.[2])
  },
  // https://github.com/openzipkin/b3-propagation#single-header
  b3: (value) => {
    const match = /^([0-9a-f]{16}|[0-9a-f]{32})-([0-9a-f]{16})(?:-|$)/.exec(value)
    return traceAndSpan(match?.[1], match?.[2])
  },
  'x-b3-traceid': (value) => traceAndSpan(/^(?:[0-9a-f]{16}|[0-9a-f]{32})$/i.exec(value)?.[0], undefined),
  'x-b3-spanid': (value) => traceAndSpan(undefined, /^[0-9a-f]{16}$/i.exec(value)?.[0]),
  // Decimal, 64 bit: https://docs.datadoghq.com/tracing/trace_collection/trace_context_propagation/
  'x-datadog-trace-id': (value) => traceAndSpan(/^\d{1,20}$/.exec(value)?.[0], undefined),
  'x-datadog-parent-id': (value) => traceAndSpan(undefined, /^\d{1,20}$/.exec(value)?.[0]),
  // https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
  'x-amzn-trace-id': (value) => traceAndSpan(/(?:Root|Self)=(1-[0-9a-f]{8}-[0-9a-f]{24})/.exec(value)?.[1], undefined),
  // https://cloud.google.com/trace/docs/trace-context#legacy-http-header
  'x-cloud-trace-context': (value) => {
    const match = /^([0-9a-f]{32})(?:\/(\d+))?/.exec(value)
    return traceAndSpan(match?.[1], match?.[2])
  },
  // https://www.jaegertracing.io/docs/1.6/client-libraries/#trace-span-identity
  'uber-trace-id': (value) => {
    const match = /^([0-9a-f]{1,32}):([0-9a-f]{1,16}):/.exec(percentDecoded(value))
    return traceAndSpan(match?.[1], match?.[2])
  },
  // The only way a browser sees the trace of a page load: Server-Timing: traceparent;desc="00-..."
  'server-timing': (value) => traceparent(/(?:^|[\s,])traceparent;\s*desc="?([0-9a-f-]+)"?/.exec(value)?.[1] ?? ''),
}

const requestIdHeaders = new Set(
  (
    'x-request-id x-correlation-id request-id correlation-id x-trace-id trace-id cf-ray x-amzn-requestid ' +
    'x-amz-request-id x-amz-cf-id apigw-requestid x-ms-request-id x-ms-correlation-request-id x-vercel-id ' +
    'fly-request-id x-github-request-id x-served-request-id x-transaction-id x-error-id x-requestid'
  ).split(' '),
)

/** Fields of JSON error bodies that carry such an id (there is no standard; RFC 9457 leaves them to extensions). */
const bodyField = /"((?:trace|request|correlation|transaction|error|event|incident)_?id)"\s*:\s*"([\w.:/+=-]{6,100})"/gi

/**
 * The distinct ids in the headers of a request and its response, and in the response's JSON. Header names are
 * case-insensitive (RFC 9110 5.1); redacted values are skipped.
 */
export function correlationIds(request: RequestEvent): CorrelationId[] {
  const all: CorrelationId[] = [
    ...request.requestHeaders.flatMap((header) => inHeader(header, 'request')),
    ...(request.responseHeaders ?? []).flatMap((header) => inHeader(header, 'response')),
    ...inBody(request.responseBody?.text ?? ''),
  ]
  const seen = new Set<string>()
  return all.filter(({ kind, value }) => {
    const key = `${kind} ${value}`
    return !value.includes('redacted-') && !seen.has(key) && seen.add(key)
  })
}

function inHeader([name, raw]: [string, string], from: CorrelationId['from']): CorrelationId[] {
  const source = name.toLowerCase()
  const value = raw.trim()
  if (requestIdHeaders.has(source)) {
    return isId(value) && /^[\x21-\x7e]{1,200}$/.test(value) ? [{ kind: 'request', value, source, from }] : []
  }
  const parse = Object.hasOwn(parsers, source) ? parsers[source] : undefined
  return (parse?.(value) ?? []).map((found) => ({ ...found, source, from }))
}

function inBody(text: string): CorrelationId[] {
  return [...text.slice(0, 20_000).matchAll(bodyField)].slice(0, 5).map((match) => ({
    kind: /^trace/i.test(match[1]!) ? 'trace' : 'request',
    value: match[2]!,
    source: match[1]!,
    from: 'response',
  }))
}
