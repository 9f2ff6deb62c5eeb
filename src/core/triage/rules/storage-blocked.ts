/** For cookies or storage that are turned off for the app. */
import { endpointOf } from '../../session/index.ts'
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage, weightOf } from '../failures/messages.ts'
import { reportedReason } from '../reported-reasons.ts'
import { asksWhoOneIs } from '../responses/sign-in-page.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'
import { isUnauthenticated } from './statuses.ts'

export const storageBlocked = defineRule({
  id: 'storage-blocked',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'refused access to storage, and switched-off cookies when signing in does not last',
  find: (facts) => {
    const { messages, environment, requests, sentToSignIn, session } = facts
    const message = findMessage(
      messages,
      /Internal error opening backing store|[Mm]utation operation was attempted on a database that did not allow mutations|requestStorageAccess\b.{0,10}(?:Permission denied|not allowed)|third-party cookies (?:are|were|have been) (?:blocked|disabled)|\b(?:3rd|third)[- ]party (?:check iframe message|cookies and data may be disabled)|Cookies are not enabled in current environment|auth\/web-storage-unsupported|Connection to Indexed Database server lost|(?:localStorage|sessionStorage|indexedDB|cookie)[^.]{0,60}(?:Access is denied|denied|insecure|not available)|The operation is insecure|Access is denied for this document/i,
    )
    const off =
      environment?.cookiesEnabled === false || askedFor.test(message?.text ?? '') || ofFrame.test(message?.text ?? '')
    const refused =
      requests.find(({ status }) => isUnauthenticated(status))?.event ??
      (sentToSignIn?.fromSignIn ? sentToSignIn.event : undefined)
    const silent = message ? undefined : keptFromSignIn(facts)
    if (silent) return silent
    if (off && refused) return { weight: 1, message, off, refused }
    if (message) return { weight: refused ? 1 : weightOf(message, session), message, off, refused }
    const lasting = requests.find(({ status, recovered }) => isUnauthenticated(status) && !recovered)
    const rejected = lasting && messages.find(({ text }) => cookieRejected.test(text) && !measuringCookie.test(text))
    return rejected && { weight: lasting.weight, message: rejected, off: true, refused: lasting.event }
  },
  confidence: ({ off, message }) => (off ? 0.94 : message ? 0.8 : 0),
  agent: ({ off, message }) =>
    `The browser does not let the app ${off ? 'keep cookies' : 'use its storage'}: ${message ? said(message.text) : 'sessions cannot last'}.`,
  customer:
    "Your browser doesn't let the page store anything. Please allow cookies and site data for it, and then reload the page.",
  evidence: ({ message, refused }) => [
    ...messageEvidence(message),
    ...(refused
      ? [
          {
            event: refused.id,
            text: `${endpointOf(refused)} ${refused.redirected ? 'was redirected back to the sign-in page' : `returned ${refused.status}`}; ${message ? 'the session did not last' : 'cookies are turned off'}`,
          },
        ]
      : []),
  ],
  next: [
    'Ask the customer to allow cookies for this site, including third-party cookies if the app runs in a frame.',
    'Ask whether a company policy or a privacy tool is involved.',
  ],
})

/** A library reports that nobody is signed in, after the browser reported blocked cookies for a sign-in address. */
function keptFromSignIn(facts: Facts) {
  const told = reportedReason(facts, 'session')
  const message =
    told &&
    facts.messages.find(
      ({ text, event }) =>
        cookieBlocked.test(text) &&
        event.at <= told.message.event.at &&
        asksWhoOneIs(/https?:\/\/[^\s”"'<>]{1,300}/.exec(text)?.[0] ?? ''),
    )
  return message && { weight: told.weight, message, off: true, refused: undefined }
}

const cookieBlocked = /\bcookies?\b.{0,120}\bblocked\b/i

/** A frame asked for its cookies, and the browser or the person said no (https://privacycg.github.io/storage-access/). */
const askedFor = /requestStorageAccess/
/**
 * Sign-in libraries (keycloak-js, Firebase, Google) whose frame on the identity provider's host gets no cookie, or never
 * responses for lack of one.
 */
const ofFrame =
  /\b(?:3rd|third)[- ]party (?:check iframe|cookies and data)|Cookies are not enabled in current|web-storage-unsupported/i
/**
 * Firefox and Chromium about a named cookie that was rejected. General notes on third-party cookies appear on many pages, and
 * analytics cookies are rejected every day.
 */
const cookieRejected = /\bcookie [“"'][^”"']{1,80}[”"'].{1,80}\b(?:rejected|blocked)\b/i
const measuringCookie = /[“"'](?:_ga|_gid|_gcl|_fb|_hj|__utm|amp_|mp_|optimizely|_pk_|ajs_)/i
