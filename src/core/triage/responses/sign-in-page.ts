/** Servers that answer an ended session with their sign-in page instead of a status. */

import { withoutQuery } from '../../base/url-parts.ts'
import {
  headerValue,
  pathOf,
  type RequestEvent,
  type Session,
  type SessionEvent,
  type StepEvent,
} from '../../session/index.ts'
import { deltaRedirect } from '../../session/responses/delta.ts'
import { isWebPage, senderOf } from './pages.ts'
import { reasonOf } from './reasons.ts'

/** Addresses of sign-in pages, in the languages of customers. */
const signIn =
  /\/(?:sign-?in|log-?in|auth\/login|users\/sign_in|sessions?\/new|sso|anmeld(?:en|ung)|einloggen|connexion|se-connecter|iniciar-sesion|accedi|entrar|inloggen|aanmelden|logowanie|zaloguj|giris|logga-in)(?:[./]|$)/i
/**
 * What the address contains when the customer did not ask for the sign-in page: that something ended, or where to continue.
 * Parameters of frameworks and identity providers (Okta: `fromURI`), and "reason" and "inactive" in the languages of customers.
 */
const marks =
  /[?&](?:expir\w*|timed?-?_?out|timeout|session|next|return\w*|redirect\w*|continue|from\w*|target|goto|RelayState)\b|[?&](?:reason|grund|raison|motivo|motif|reden|powod)\b|[?&=](?:inactiv\w*|inaktiv\w*|idle|abgelaufen)\b/i

/** A call or page that was redirected to the sign-in page. */
export interface SentToSignIn {
  event: RequestEvent
  /** address of the page it was sent to */
  address: string
  /** the address says why, or where to continue; or the form came instead of data */
  told: boolean
  /** the step before it, whatever its target */
  step: StepEvent
  /** the customer had been on the sign-in page before, so the sign-in did not last */
  fromSignIn: boolean
  /** another page of the app came in between: signing in was accepted, then lost */
  throughApp: boolean
}

/** The last redirect to sign-in, if any, that the customer did not ask for: it followed a step on another page of the app. */
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

/** A page whose title says that the session has ended; document bodies are rarely captured. */
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

/** Addresses of "session ended" pages, in the languages of customers. */
const over =
  /(?:session|sitzung|sesion|sesi[oó]n|sess[aã]o|sessao|sessione|sessie|sesja|oturum)[-_]?(?:has[-_]?|is[-_]?|ist[-_]?)?(?:expir\w*|timed?[-_]?out|ended|abgelaufen|caducad[ao]|scaduta|verlopen|wygas\w+)(?:[./?#]|$)/i
const isOver = (url: string) => over.test(withoutQuery(url))

/**
 * Where the server sent the page: by a redirect, or by what a script gets instead (Wicket, htmx, Turbo, `redirect` in Jakarta
 * Faces, `pageRedirect` in ASP.NET, and data from SvelteKit, React Router and the app's own servers).
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

/** chars of a response that contains only a redirect target */
const shortest = 1_000
const redirectKey =
  /"(?:redirect(?:_?(?:to|ed|url|uri|location|path))?|location)"\s*[:,]\s*"((?:https?:\/)?\/[^"\s]{1,500})"/i

/** A JSON response with nothing in it but a redirect target. */
const redirectInData = (text: string) =>
  text.length <= shortest && /^\s*[[{]/.test(text) ? redirectKey.exec(text)?.[1] : undefined

const isSignIn = (url: string) => signIn.test(pathOf(url))

/**
 * Sign-in endpoints of identity providers (OAuth 2.0, OpenID Connect, SAML 2.0, AD FS, CAS), and hosts that serve nothing else.
 */
const provider =
  /^https?:\/\/(?:login|sso|idp|accounts|adfs|auth)\.|\/(?:oauth2?(?:\/v\d)?\/authorize|authorize|saml2?|openid-connect|adfs\/ls|cas\/login)(?:[/?]|$)/i

/** Whether an address is a sign-in page, here or at an identity provider. */
export function asksWhoOneIs(url: string): boolean {
  return isSignIn(url) || provider.test(url)
}
