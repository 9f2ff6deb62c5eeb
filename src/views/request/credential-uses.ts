/**
 * Which masked credential was sent with which requests, and what replaced it: an engineer's first question about a 401 is
 * whether the token had just been renewed. Pure.
 */
import { labelPattern } from '../../core/privacy/labels.ts'
import { hostNameOf, type RequestEvent, type SessionEvent } from '../../core/session/index.ts'

/** A credential, identified by its label. */
export interface CredentialUse {
  label: string
  /** number of requests sent with it */
  count: number
  first: RequestEvent
  last: RequestEvent
  /** label of the one it replaced */
  replaces?: string
  /** label of the one that replaced it */
  replacedBy?: string
  /** the response that issued it, if it came before it was first sent */
  given?: RequestEvent
}

/** Cached, because it is needed for every request looked at; the events of a session never change. */
const known = new WeakMap<readonly SessionEvent[], ReadonlyMap<string, CredentialUse>>()

/** The credentials in request headers, by label. */
export function credentialUses(events: readonly SessionEvent[]): ReadonlyMap<string, CredentialUse> {
  const uses = known.get(events) ?? readUses(events)
  known.set(events, uses)
  return uses
}

function readUses(events: readonly SessionEvent[]): ReadonlyMap<string, CredentialUse> {
  const requests = events.filter((event) => event.kind === 'request')
  const uses = new Map<string, CredentialUse>()
  /** labels in the order they first appeared in each place; one that comes back replaces nothing */
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
    for (const label of labelsIn(responseOf(request))) {
      const use = uses.get(label)
      if (use && !use.given && request !== use.first && request.at + (request.duration ?? 0) <= use.first.at)
        use.given = request
    }
  }
  return uses
}

const credentialHeader = /^(?:(?:proxy-)?authorization|cookie)$|auth|token|api-?key|session|csrf|xsrf|secret|signature/i

/** The credentials a request was sent with. `place` identifies the header slot, so that replacements can be matched. */
function credentialsOf({ url, requestHeaders }: RequestEvent): { label: string; place: string }[] {
  const headers = requestHeaders.filter(([name]) => credentialHeader.test(name))
  return headers.flatMap(([name, value]) =>
    labelMatches(value).map((match) => {
      // e.g. `sid=` in a cookie, `Bearer ` in an Authorization header
      const before = /[^;,\s]*\s*$/.exec(value.slice(0, match.index))?.[0] ?? ''
      return { label: match[0], place: `${hostNameOf(url)} ${name.toLowerCase()} ${before}` }
    }),
  )
}

/** The credentials of one request about which other requests reveal something. */
export function credentialsToShow(request: RequestEvent, events: readonly SessionEvent[]): CredentialUse[] {
  const uses = credentialUses(events)
  const labels = new Set(credentialsOf(request).map(({ label }) => label))
  return [...labels].flatMap((label) => {
    const use = uses.get(label)
    return use && (use.count > 1 || use.replaces || use.replacedBy) ? use : []
  })
}

const responseOf = ({ responseHeaders = [], responseBody }: RequestEvent) =>
  `${responseHeaders.map(([, value]) => value).join('\n')}\n${responseBody?.text ?? ''}`

const labelMatches = (text: string) => (text.includes('redacted-') ? [...text.matchAll(labelPattern)] : [])
const labelsIn = (text: string) => new Set(labelMatches(text).map(([label]) => label))
