/** What made a request and what for: stated by Chrome and Playwright, inferred from headers for other tools. */
import { type Headers, headerValue, type RequestEvent } from '../../session/index.ts'
import { textAt } from './har-read-fields.ts'

/** `resourceType` in webRequest's terms; absent if unknown. */
type Kind = Pick<RequestEvent, 'api' | 'resourceType'>

const other = (resourceType: string): Kind => ({ api: 'other', resourceType })
const script: Kind = other('script')
const style: Kind = other('stylesheet')
const image: Kind = other('image')
const font: Kind = other('font')
const media: Kind = other('media')

/** By `_resourceType` (front_end/core/common/ResourceType.ts of DevTools), in lower case. */
const told = new Map<string, Kind>([
  ['fetch', { api: 'fetch', resourceType: 'xmlhttprequest' }],
  ['xhr', { api: 'xhr', resourceType: 'xmlhttprequest' }],
  ['document', { api: 'document', resourceType: 'main_frame' }],
  ['eventsource', { api: 'eventsource', resourceType: 'xmlhttprequest' }],
  ['ping', { api: 'beacon', resourceType: 'ping' }],
  ['beacon', { api: 'beacon', resourceType: 'ping' }],
  ['script', script],
  ['stylesheet', style],
  ['image', image],
  ['font', font],
  ['media', media],
  ['manifest', other('web_manifest')],
  ['csp-violation-report', other('csp_report')],
  ['cspviolationreport', other('csp_report')],
])

/** By `Sec-Fetch-Dest` (https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-dest-header). */
const destinations = new Map<string, Kind>([
  ['document', { api: 'document', resourceType: 'main_frame' }],
  ['iframe', { api: 'document', resourceType: 'sub_frame' }],
  ['frame', { api: 'document', resourceType: 'sub_frame' }],
  ['empty', { api: 'fetch' }],
  ['script', script],
  ['worker', script],
  ['style', style],
  ['image', image],
  ['font', font],
  ['audio', media],
  ['video', media],
])

/** By the type of the response. */
const contents: [RegExp, Kind][] = [
  [/json|grpc|proto(?:buf)?\d?\b|event-stream/i, { api: 'fetch' }],
  [/javascript|ecmascript/i, script],
  [/^text\/css/i, style],
  [/^image\//i, image],
  [/font/i, font],
  [/^(?:audio|video)\//i, media],
]

/** @param contentType of the response */
export function kindOf(entry: unknown, method: string, headers: Headers, contentType: string | undefined): Kind {
  const type = textAt(entry, '_resourceType', 40)?.toLowerCase()
  if (type) return told.get(type) ?? { api: 'other' }
  const header = (name: string) => headerValue(headers, name) ?? ''
  const accept = header('accept')
  if (/^text\/event-stream/i.test(accept)) return { api: 'eventsource' }
  if (/^XMLHttpRequest$/i.test(header('x-requested-with'))) return { api: 'xhr' }
  const destination = destinations.get(header('sec-fetch-dest').toLowerCase())
  if (destination) return destination
  if (/^text\/html/i.test(accept)) return { api: 'document' }
  if (!/^(?:GET|HEAD|OPTIONS|CONNECT)$/i.test(method)) return { api: 'fetch' }
  return contents.find(([pattern]) => pattern.test(contentType ?? ''))?.[1] ?? { api: 'other' }
}
