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

/** The lines about CORS, each text once: pages print the same line over and over. */
export function corsLines(messages: readonly Message[]): CorsLine[] {
  const lines = new Map<string, CorsLine>()
  for (const message of messages) {
    const { level, text } = message
    if (level === 'info' || lines.has(text) || !words.test(text)) continue
    lines.set(text, { message, about: text.replace(ownOrigin, ''), meaning: meaningOf(text) })
  }
  return [...lines.values()]
}

/**
 * The line about this call: the one that names its address, otherwise its host. A call to the page's own origin runs into CORS
 * only where it was redirected to another one.
 */
export function corsLineOn(
  { url, crossOrigin }: Pick<RequestEvent, 'url'> & { crossOrigin: boolean },
  lines: readonly CorsLine[],
): CorsLine | undefined {
  if (!crossOrigin) return redirectLineOn({ url }, lines)
  const host = hostNameOf(url)
  return lines.find(({ about }) => about.includes(url)) ?? lines.find(({ about }) => about.includes(host))
}

/** The same for a failed request. */
export const corsLineOf = (
  { event: { url }, crossOrigin }: Pick<FailedRequest, 'event' | 'crossOrigin'>,
  lines: readonly CorsLine[],
): CorsLine | undefined => corsLineOn({ url, crossOrigin }, lines)

/** Chromium: `Access to fetch at 'there' (redirected from 'here') from origin ... has been blocked by CORS policy` */
export const redirectLineOn = ({ url }: Pick<RequestEvent, 'url'>, lines: readonly CorsLine[]): CorsLine | undefined =>
  lines.find(({ about }) => about.includes(`(redirected from '${url}')`))
