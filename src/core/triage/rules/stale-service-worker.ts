/** For service workers that serve an old version of the app. */

import type { Session, SessionEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { messageEvidence } from '../evidence.ts'
import { findMessage, weightOf } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'

export const staleWorker = defineRule({
  id: 'stale-service-worker',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'errors of a service worker, and files missing while a replaced one is in charge',
  find: ({ messages, environment, files, errors, session }) => {
    const told = findMessage(messages, failing)
    // Update checks run in the background at any time; a customer who keeps working does not notice that one failed.
    const message = told && worksSince(told.event, session) ? undefined : told
    const replaced = /redundant|installed|waiting/.test(environment?.serviceWorker?.state ?? '')
    const trouble = files.some((file) => file.script && !file.thirdParty) || errors.some(({ weight }) => weight >= 0.5)
    if (message) return { weight: weightOf(message, session), message, replaced }
    return replaced && trouble ? { weight: 1, message, replaced } : undefined
  },
  confidence: ({ message, replaced }) => (message && replaced ? 0.8 : message ? 0.6 : 0.55),
  agent: ({ message, replaced }) =>
    `The page may be running an older version: its service worker ${replaced ? 'is an old one waiting to be replaced' : 'reported a failure'}${message ? `, ${said(message.text)}` : ''}.`,
  customer:
    'Your browser is still using an older copy of the app. Please close all of its tabs, open it again, and reload the page once.',
  evidence: ({ message }, { environment, errors }) => [
    ...messageEvidence(message),
    ...errors.slice(0, 1).map(({ event }) => ({
      event: event.id,
      text: `service worker state: ${environment?.serviceWorker?.state ?? 'unknown'}`,
    })),
  ],
  next: [
    'Ask the customer to close all tabs of the app and open it again.',
    "If that does not help, have the customer delete this site's data in the browser settings.",
  ],
})

/** What a page or browser says of a worker that is in the way; without one, the page just loads from the network. */
const failing =
  /^(?!.*(?:registration failed|failed to register))(?=.*service ?worker)(?=.*(?:fail|error|reject|abort|time[ds]? ?out|redundant|could(?: not|n['’]t)|cannot|can['’]t|unable|refus|outdated|stale|old(?:er)? |mismatch|different version))/i

/** A later step, followed by a successful call. */
function worksSince({ at }: SessionEvent, { events }: Session): boolean {
  const step = events.find((event) => event.kind === 'step' && event.at > at)
  return (
    step !== undefined && events.some((event) => event.kind === 'request' && event.at >= step.at && hasWorked(event))
  )
}
