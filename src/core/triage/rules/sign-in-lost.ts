/** For sign-ins that were accepted and asked for again by the next page: the browser did not keep the cookie (RFC 6265 5.3). */
import { defineRule } from '../rule.ts'

export const signInLost = defineRule({
  id: 'sign-in-lost',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'sign-ins that were sent on to a page of the app, and from there back to the sign-in page',
  find: ({ sentToSignIn: sent }) => (sent?.fromSignIn && sent.throughApp ? { weight: 1, ...sent } : undefined),
  confidence: (_, { environment }) => (environment?.cookiesEnabled === false ? 0.93 : 0.8),
  agent:
    'Signing in worked, but the next page asked for it again: most likely, the browser does not keep the session cookie.',
  customer:
    "Your browser doesn't seem to keep the cookie that our sign-in needs. Please allow cookies for this site and sign in again.",
  evidence: ({ event }) => [
    {
      event: event.id,
      text: `after signing in: ${(event.redirects ?? []).map(({ status, url }) => `${status} to ${url}`).join(', ')}`,
    },
  ],
  against: [{ text: 'A cookie that the server sets incorrectly (domain, path, Secure, SameSite) looks the same.' }],
  next: [
    'Ask the customer to allow cookies for this site, including third-party cookies if the app runs in a frame.',
    "Ask whether it fails for every customer (the server's cookie is the cause) or only in this browser.",
    'Ask whether a company policy or a privacy tool is involved.',
  ],
})
