/** What the browser prints about CORS, and which call each line is about. */
import { hostNameOf, type RequestEvent } from '../../session/index.ts'
import type { FailedRequest } from './failed-request.ts'
import type { Message } from './messages.ts'

const words = /CORS policy|Cross-Origin Request Blocked|Access-Control-Allow|Same Origin Policy/i

/**
 * Firefox says this when no response arrived at all, whatever the cause: no rule of CORS was broken
 * (https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed).
 */
const neverAnswered = /CORS request did not succeed/i

/** The private-network part of Chromium's messages, which speak of CORS too (https://wicg.github.io/local-network-access/). */
const ofLocalNetwork = /\baddress space\b/i

const meaningOf = (text: string): CorsLine['meaning'] =>
  neverAnswered.test(text) ? 'unanswered' : ofLocalNetwork.test(text) ? 'local-network' : 'withheld'

/** The page's own origin, which browsers name beside the address that was called. */
const ownOrigin = /\bfrom origin '[^']*'|\bOrigin \S+ is not allowed/gi

/** One line, and the part of it that names the call. */
export interface CorsLine {
  message: Message
  about: string
  /** what became of the response: withheld from the page; there was none; or the browser did not let the page ask for it */
  meaning: 'withheld' | 'unanswered' | 'local-network'
}

/** The lines of a session: by the hosts that their addresses name, and those that name no address. */
export interface CorsLines {
  byHost: ReadonlyMap<string, readonly CorsLine[]>
  loose: readonly CorsLine[]
}

/** The lines about CORS, each text once: pages print the same line over and over. */
export function corsLines(messages: readonly Message[]): CorsLines {
  const known = new Set<string>()
  const byHost = new Map<string, CorsLine[]>()
  const loose: CorsLine[] = []
  for (const message of messages) {
    const { level, text } = message
    if (level === 'info' || known.has(text) || !words.test(text)) continue
    known.add(text)
    const about = text.replace(ownOrigin, '')
    const line = { message, about, meaning: meaningOf(text) }
    const hosts = new Set((about.match(address) ?? []).map(hostNameOf))
    if (hosts.size === 0) loose.push(line)
    for (const host of hosts) byHost.set(host, [...(byHost.get(host) ?? []), line])
  }
  return { byHost, loose }
}

const address = /\bhttps?:\/\/[^\s'"’”)]+/gi

/**
 * The line about this call: the one that names its address, otherwise its host. A call to the page's own origin runs into CORS
 * only where it was redirected to another one.
 */
export function corsLineOf(
  { event, crossOrigin }: Pick<FailedRequest, 'event' | 'crossOrigin'>,
  lines: CorsLines,
): CorsLine | undefined {
  if (!crossOrigin) return redirectLineOn(event, lines)
  const host = hostNameOf(event.url)
  const ofHost = lines.byHost.get(host) ?? []
  return (
    ofHost.find(({ about }) => about.includes(event.url)) ??
    ofHost[0] ??
    lines.loose.find(({ about }) => about.includes(host))
  )
}

/** Chromium: `Access to fetch at 'there' (redirected from 'here') from origin ... has been blocked by CORS policy` */
export const redirectLineOn = ({ url }: Pick<RequestEvent, 'url'>, { byHost }: CorsLines): CorsLine | undefined =>
  byHost.get(hostNameOf(url))?.find(({ about }) => about.includes(`(redirected from '${url}')`))
