/**
 * Which masked credential was sent with which requests, and what took its place: an engineer's first question about a 401
 * is whether the token had just been renewed. Pure.
 */
import { labelPattern } from '../../core/privacy/labels.ts'
import { hostNameOf, type RequestEvent, type SessionEvent } from '../../core/session/index.ts'

/** A credential by the label in its place. */
export interface CredentialUse {
  label: string
  /** requests that were sent with it */
  count: number
  first: RequestEvent
  last: RequestEvent
  /** label of the one that stood in the same place before */
  replaces?: string
  /** label of the one that stood there next */
  replacedBy?: string
  /** the answer that brought it, where one did before it was first sent */
  given?: RequestEvent
}

/** Asked for each request that is looked at; the events of a session never change. */
const known = new WeakMap<readonly SessionEvent[], ReadonlyMap<string, CredentialUse>>()

/** The credentials in headers of requests, by label. */
export function credentialUses(events: readonly SessionEvent[]): ReadonlyMap<string, CredentialUse> {
  const uses = known.get(events) ?? readUses(events)
  known.set(events, uses)
  return uses
}

function readUses(events: readonly SessionEvent[]): ReadonlyMap<string, CredentialUse> {
  const requests = events.filter((event) => event.kind === 'request')
  const uses = new Map<string, CredentialUse>()
  /** labels in the order in which they came to each place; one that comes back takes nobody's place */
  const inPlace = new Map<string, Set<string>>()
  for (const request of requests) {
    for (const { label, place } of credentialsOf(request)) {
      const use = uses.get(label) ?? { label, count: 0, first: request, last: request }
      uses.set(label, use)
      use.count++
      use.last = request
      const labels = inPlace.get(place) ?? new Set()
      inPlace.set(place, labels)
      const before = labels.has(label) ? undefined : [...labels].at(-1)
      labels.add(label)
      const old = before === undefined ? undefined : uses.get(before)
      if (!old) continue
      old.replacedBy ??= label
      use.replaces ??= old.label
    }
  }
  for (const request of requests) {
    for (const label of labelsIn(answerOf(request))) {
      const use = uses.get(label)
      if (use && !use.given && request !== use.first && request.at + (request.duration ?? 0) <= use.first.at)
        use.given = request
    }
  }
  return uses
}

const credentialHeader = /^(?:(?:proxy-)?authorization|cookie)$|auth|token|api-?key|session|csrf|xsrf|secret|signature/i

/** The credentials that a request was sent with. `place` is the same for what takes the place of another. */
function credentialsOf({ url, requestHeaders }: RequestEvent): { label: string; place: string }[] {
  const headers = requestHeaders.filter(([name]) => credentialHeader.test(name))
  return headers.flatMap(([name, value]) =>
    labelMatches(value).map((match) => {
      // `sid=` of a cookie, `Bearer ` of an authorization
      const before = /[^;,\s]*\s*$/.exec(value.slice(0, match.index))?.[0] ?? ''
      return { label: match[0], place: `${hostNameOf(url)} ${name.toLowerCase()} ${before}` }
    }),
  )
}

/** The credentials of one request, as far as others tell something of them. */
export function credentialsToTell(request: RequestEvent, events: readonly SessionEvent[]): CredentialUse[] {
  const uses = credentialUses(events)
  const labels = new Set(credentialsOf(request).map(({ label }) => label))
  return [...labels].flatMap((label) => {
    const use = uses.get(label)
    return use && (use.count > 1 || use.replaces || use.replacedBy) ? use : []
  })
}

const answerOf = ({ responseHeaders = [], responseBody }: RequestEvent) =>
  `${responseHeaders.map(([, value]) => value).join('\n')}\n${responseBody?.text ?? ''}`

const labelMatches = (text: string) => (text.includes('redacted-') ? [...text.matchAll(labelPattern)] : [])
const labelsIn = (text: string) => new Set(labelMatches(text).map(([label]) => label))
