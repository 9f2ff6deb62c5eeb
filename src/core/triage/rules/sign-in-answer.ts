/** For sign-in responses that are errors or that the app rejects (RFC 6749 4.1.2, OpenID Connect Core 3.1.2). */
import type { NavigationEvent } from '../../session/index.ts'
import { errorEvidence } from '../evidence.ts'
import type { PageError } from '../failures/errors.ts'
import type { Facts } from '../failures/facts.ts'
import { reasonIn } from '../responses/reasons.ts'
import { defineRule } from '../rule.ts'
import { errorTitle, place, said } from '../words/words.ts'

export const signInResponse = defineRule({
  id: 'sign-in-answer',
  class: 'authentication',
  owner: 'customer',
  looksAt:
    'pages to which an identity provider sent the customer back: with an error, or with a response that the app refuses',
  find: ({ session, errors }: Facts): Subject | undefined => {
    const page = session.events.findLast(
      (event): event is NavigationEvent => event.kind === 'navigation' && (isAnswer(event.url) || isError(event.url)),
    )
    if (!page) return undefined
    const error = errors.find(
      ({ event }) => event.at >= page.at && event.at - page.at < atOnce && aboutSignIn.test(event.error.message),
    )
    const wentOn = session.events.some(
      (event) => event.kind === 'navigation' && event.how === 'load' && event.at > page.at && !isError(event.url),
    )
    // The user is known, but an administrator has not granted them the app: the permission rule's business.
    if (!error && reasonIn(errorIn(page.url)) === 'permission') return undefined
    return error || (isError(page.url) && !wentOn) ? { weight: 1, page, error } : undefined
  },
  confidence: ({ error }) => (error ? 0.86 : 0.8),
  agent: ({ page, error }) =>
    error
      ? `The app did not accept the response that the customer brought back from signing in: ${errorTitle(error.event.error)}${place(error)}.`
      : `The identity provider sent the customer back with the error ${errorIn(page.url)}.`,
  customer: "Signing in wasn't completed. Please close this tab and sign in again from the app's start page.",
  evidence: ({ page, error }) => [
    { event: page.id, text: `came back from signing in${error ? '' : ` with the error ${errorIn(page.url)}`}` },
    ...errorEvidence(error),
  ],
  next: [
    "Ask the customer to start over on the app's start page, in a single tab, without a bookmark to the sign-in page.",
    'Ask whether a privacy tool clears cookies and storage right away: what the app stored before the sign-in is then lost.',
    'If the error comes from the identity provider, send it to whoever manages that provider: its log says more.',
  ],
})

interface Subject {
  weight: number
  page: NavigationEvent
  error: PageError | undefined
}

/** ms in which a page checks the response it was opened with */
const atOnce = 10_000
const isAnswer = (url: string) => /[?&#]code=/.test(url) && /[?&]state=/.test(url)
const isError = (url: string) => /[?&#]error=\w/.test(url) && /[?&](?:state|error_description)=/.test(url)

/** `access_denied, “User is not assigned to the client application”` */
function errorIn(url: string): string {
  const told = new URLSearchParams(/[?#](.*)/s.exec(url)?.[1] ?? '')
  const words = told.get('error_description')
  return `${told.get('error') ?? ''}${words ? `, “${said(words)}”` : ''}`
}

/** What an app compares the response with, and what it exchanges the code for. */
const aboutSignIn = /\b(?:state|nonce|pkce|code[ _]?verifier|id[ _]?token|invalid_grant)\b/i
