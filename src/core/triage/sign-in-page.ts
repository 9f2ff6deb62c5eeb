/** Servers that answer an ended session with their sign-in page in the place of a status. */
import { pathOf, type RequestEvent } from '../session/index.ts'
import type { Facts } from './facts.ts'

/** Addresses of sign-in pages. */
const signIn = /\/(?:sign-?in|log-?in|auth\/login|users\/sign_in|sso)(?:[./]|$)/i
/** What the address says when the customer did not ask for that page: that something ended, or where to go on. */
const marks = /[?&](?:expired?|timed?-?_?out|timeout|reason|session|next|return\w*|redirect\w*|continue|from|target)\b/i

/** A call or page that was sent on to the sign-in page. */
export interface SentToSignIn {
  event: RequestEvent
  /** the address says why, or where to go on afterwards */
  told: boolean
}

/** The last one, if any, that the customer had not asked for: a step on another page of the app led there. */
export function sentToSignIn({ session }: Pick<Facts, 'session'>): SentToSignIn | undefined {
  const requests = session.events.filter((event) => event.kind === 'request')
  const event = requests.findLast((one) => one.redirected === true && signIn.test(pathOf(one.responseUrl ?? one.url)))
  if (!event || !session.events.some(({ kind, at }) => kind === 'step' && at <= event.at)) return undefined
  const later = requests.some((one) => one.api === 'document' && one.at > event.at && !signIn.test(pathOf(one.url)))
  return later ? undefined : { event, told: marks.test(event.responseUrl ?? event.url) }
}

/** Whether another page of the app was on the way: signing in was accepted, and then nobody was signed in. */
export function cameFromElsewhere({ redirects = [] }: RequestEvent): boolean {
  return redirects.some(({ url }) => !signIn.test(pathOf(url)))
}

/** Whether the customer was on the sign-in page before, so that signing in itself did not last. */
export function cameFromSignIn({ session }: Pick<Facts, 'session'>, { event }: SentToSignIn): boolean {
  const before = session.events.findLast(
    (one): one is RequestEvent => one.kind === 'request' && one.api === 'document' && one.at < event.at,
  )
  return before !== undefined && signIn.test(pathOf(before.url))
}
