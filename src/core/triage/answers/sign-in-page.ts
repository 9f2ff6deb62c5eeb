/** Servers that answer an ended session with their sign-in page in the place of a status. */

import { deltaRedirect } from '../../session/answers/delta.ts'
import {
  headerValue,
  pathOf,
  type RequestEvent,
  type Session,
  type SessionEvent,
  type StepEvent,
} from '../../session/index.ts'
import { isWebPage, senderOf } from './pages.ts'
import { reasonOf } from './reasons.ts'

/** Addresses of sign-in pages, in the languages of customers. */
const signIn =
  /\/(?:sign-?in|log-?in|auth\/login|users\/sign_in|sessions?\/new|sso|anmeld(?:en|ung)|einloggen|connexion|se-connecter|iniciar-sesion|accedi|entrar|inloggen|aanmelden|logowanie|zaloguj|giris|logga-in)(?:[./]|$)/i
/**
 * What the address says when the customer did not ask for that page: that something ended, or where to go on. In the words
 * of frameworks and identity providers (Okta: `fromURI`), and for "reason" and "inactive" in the languages of customers.
 */
const marks =
  /[?&](?:expir\w*|timed?-?_?out|timeout|session|next|return\w*|redirect\w*|continue|from\w*|target|goto|RelayState)\b|[?&](?:reason|grund|raison|motivo|motif|reden|powod)\b|[?&=](?:inactiv\w*|inaktiv\w*|idle|abgelaufen)\b/i

/** A call or page that was sent on to the sign-in page. */
export interface SentToSignIn {
  event: RequestEvent
  /** of the page to which it was sent */
  address: string
  /** the address says why, or where to go on afterwards; or the form came in the place of data */
  told: boolean
  /** the step before it, whatever led there */
  step: StepEvent
  /** the customer was on the sign-in page before, so signing in itself did not last */
  fromSignIn: boolean
  /** another page of the app was on the way: signing in was accepted, and then nobody was signed in */
  throughApp: boolean
}

/** The last one, if any, that the customer had not asked for: a step on another page of the app led there. */
export function findSentToSignIn({ events }: Session): SentToSignIn | undefined {
  const requests = events.filter((event) => event.kind === 'request')
  const isEnd = (one: RequestEvent) => isOver(sentTo(one) ?? '') || isPageOfEnd(one, events)
  const event = requests.findLast((one) => isSignIn(sentTo(one) ?? '') || isSignInForm(one) || isEnd(one))
  const step = event && events.findLast((one): one is StepEvent => one.kind === 'step' && one.at <= event.at)
  if (!event || !step) return undefined
  const pages = requests.filter(({ api }) => api === 'document')
  if (pages.some((page) => page.at > event.at && !isSignIn(page.url) && !isOver(page.url) && !isEnd(page)))
    return undefined
  const before = pages.findLast(({ at }) => at < event.at)
  const address = sentTo(event) ?? event.url
  return {
    ...{ event, step, address },
    told: isSignInForm(event) || isWebPage(event) || isEnd(event) || marks.test(address),
    fromSignIn: before !== undefined && isSignIn(before.url),
    throughApp: (event.redirects ?? []).some(({ url }) => !isSignIn(url)),
  }
}

/** A call for data got a page that asks for a password. */
const isSignInForm = (event: RequestEvent) => isWebPage(event) && senderOf(event.responseBody?.text) === 'sign-in'

/** A page whose title tells the person that the session is over: bodies of documents are mostly not read. */
const isPageOfEnd = ({ api, at, url, frame }: RequestEvent, events: readonly SessionEvent[]) =>
  api === 'document' &&
  events.some(
    (one) =>
      one.kind === 'navigation' &&
      one.frame === frame &&
      one.at >= at &&
      one.url === url &&
      reasonOf(undefined, one.title) === 'session',
  )

/** Addresses of pages on the end of a session, in the languages of customers. */
const over =
  /(?:session|sitzung|sesion|sesi[oó]n|sess[aã]o|sessao|sessione|sessie|sesja|oturum)[-_]?(?:has[-_]?|is[-_]?|ist[-_]?)?(?:expir\w*|timed?[-_]?out|ended|abgelaufen|caducad[ao]|scaduta|verlopen|wygas\w+)(?:[./?#]|$)/i
const isOver = (url: string) => over.test(url.replace(/[?#].*$/s, ''))

/**
 * Where the server sent the page: by a redirect, or by what a script that asked is told in the place of one (Wicket, htmx, Turbo,
 * `redirect` of Jakarta Faces, `pageRedirect` of ASP.NET, and data of SvelteKit, React Router and own servers).
 */
function sentTo({ redirected, responseUrl, url, responseHeaders, responseBody }: RequestEvent): string | undefined {
  if (redirected === true) return responseUrl ?? url
  const told = ['ajax-location', 'hx-redirect', 'hx-location', 'x-redirect', 'turbo-location']
  return (
    told.map((name) => headerValue(responseHeaders, name)).find((value) => value !== undefined) ??
    /<redirect\b[^<>]*\burl="([^"]{1,500})"/.exec(responseBody?.text?.slice(0, 600) ?? '')?.[1] ??
    deltaRedirect(responseBody?.text ?? '') ??
    redirectInData(responseBody?.text ?? '')
  )
}

/** chars of an answer that holds nothing but where to go */
const shortest = 1_000
const redirectKey =
  /"(?:redirect(?:_?(?:to|ed|url|uri|location|path))?|location)"\s*[:,]\s*"((?:https?:\/)?\/[^"\s]{1,500})"/i

/** An answer of JSON with no more in it than where to go on. */
const redirectInData = (text: string) =>
  text.length <= shortest && /^\s*[[{]/.test(text) ? redirectKey.exec(text)?.[1] : undefined

const isSignIn = (url: string) => signIn.test(pathOf(url))

/** Where identity providers ask who somebody is (OAuth 2.0, OpenID Connect, SAML 2.0, AD FS, CAS), and hosts that do nothing else. */
const provider =
  /^https?:\/\/(?:login|sso|idp|accounts|adfs|auth)\.|\/(?:oauth2?(?:\/v\d)?\/authorize|authorize|saml2?|openid-connect|adfs\/ls|cas\/login)(?:[/?]|$)/i

/** Whether an address is that of a sign-in page, here or at an identity provider. */
export function asksWhoOneIs(url: string): boolean {
  return isSignIn(url) || provider.test(url)
}
