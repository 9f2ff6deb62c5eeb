/**
 * Why a request got no response, as far as the evidence goes.
 *
 * Pages see the same error (`Failed to fetch`) for a CORS refusal, a blocked host, an unknown host name and an unplugged cable,
 * on purpose (https://fetch.spec.whatwg.org/#concept-network-error). With the browser's error code the cause is certain;
 * without it, it is inferred from other events, with less confidence.
 */
import {
  causeOfCode,
  type Environment,
  hostNameOf,
  looksLikeTracking,
  type NoResponseCause,
  type RequestEvent,
  type Session,
} from '../../session/index.ts'
import type { Causes } from './causes.ts'
import { type CorsLines, corsLineOf } from './cors-lines.ts'
import type { Message } from './messages.ts'
import type { FailedRequest } from './requests.ts'
import type { FailedFile } from './resources.ts'
import { policyAgainst, type Responding, silentSince } from './responding.ts'

/** The context of the request. */
export interface Around {
  session: Session
  environment: Environment | undefined
  messages: Message[]
  files: FailedFile[]
  responding: Responding
  /** what the browser printed about CORS */
  cors: CorsLines
}

/**
 * Possible causes of a request without a response; empty when it got one.
 * @param crossOrigin the request went to another origin than the page's
 */
export function whyNoResponse(event: RequestEvent, crossOrigin: boolean, facts: Around): Causes {
  if (event.state !== 'failed' || (event.status ?? 0) > 0) return {}
  const code = event.failure?.code ?? ''
  // The response arrived but the browser withheld it, or the server refused the preflight.
  const isWithheld = event.withheldStatus !== undefined || code === 'cors'
  if (isWithheld || (event.preflight?.status ?? 0) >= 400) return { cors: 0.95 }
  const known = causeOfCode(code)
  if (known) return { [known]: 0.95 }
  if (policyAgainst(event, facts.responding)) return { csp: 0.92 }
  const line = corsLineOf({ event, crossOrigin }, facts.cors)
  if (line?.meaning === 'local-network') return { 'local-network': 0.95 }
  if (isMixed(event, facts)) return { mixed: 0.9 }
  if (line?.meaning === 'withheld') return { cors: 0.95 }
  const host = hostNameOf(event.url)
  if (facts.environment?.online === false) return { offline: 0.9 }
  const offline = silentSince(event, facts.responding)
  if (offline > 0) return { offline, connection: 0.5 }
  if (!crossOrigin) return { connection: 0.7 }
  return line ? unanswered(host, facts) : guess(event, host, facts)
}

/** The browser says that no response arrived, so CORS is ruled out. */
const unanswered = (host: string, { responding }: Around): Causes =>
  responding.hosts.has(host) ? { connection: 0.7 } : { connection: 0.5, dns: 0.45, blocker: 0.45 }

function guess(event: RequestEvent, host: string, facts: Around): Causes {
  // RFC 6761 6.4: names under .invalid never resolve.
  if (/\.invalid$/.test(host)) return { dns: 0.8, blocker: 0.4 }
  if (facts.responding.hosts.has(host)) return { cors: 0.78, connection: 0.3 }
  const alsoFiles = facts.files.some((file) => hostNameOf(file.event.url) === host)
  if (looksLikeTracking(event.url)) return { blocker: 0.68, dns: 0.5, cors: 0.25 }
  if (alsoFiles) return { blocker: 0.55, dns: 0.55, cors: 0.25 }
  // No name to look up, and not something that block lists contain.
  if (/^[\d.]+$|^\[|^localhost$/.test(host)) return { cors: 0.65, connection: 0.45 }
  return needsPreflight(event) ? { cors: 0.6, blocker: 0.35, dns: 0.35 } : { cors: 0.52, blocker: 0.4, dns: 0.4 }
}

/**
 * Methods and headers that make the browser send a preflight first
 * (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
 */
function needsPreflight(event: RequestEvent): boolean {
  if (!/^(?:GET|HEAD|POST)$/i.test(event.method)) return true
  return event.requestHeaders.some(
    ([name, value]) =>
      !/^(?:accept|accept-language|content-language|content-type|range)$/i.test(name) ||
      (/^content-type$/i.test(name) &&
        !/^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i.test(value)),
  )
}

function isMixed(event: RequestEvent, facts: Around): boolean {
  if (!facts.session.site.startsWith('https:') || !/^(?:http|ws):/i.test(event.url)) return false
  return !/^(?:localhost|127\.|\[::1\])/.test(hostNameOf(event.url))
}

/** The failed request for which this cause is most likely and matters most. */
export function mostLikely(
  { requests }: { requests: readonly FailedRequest[] },
  cause: NoResponseCause,
): FailedRequest | undefined {
  const share = ({ causes, weight }: FailedRequest) => (causes[cause] ?? 0) * weight
  return requests.filter(({ causes }) => causes[cause] !== undefined).sort((a, b) => share(b) - share(a))[0]
}
