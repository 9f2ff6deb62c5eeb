/** For errors thrown inside the page by another extension's code. */

import { looksLikeTracking, type Session, type SessionEvent, type StepEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { effect } from '../failures/when.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle } from '../words/words.ts'
import { isLoadError } from './page-errors.ts'

export const extensionError = defineRule({
  id: 'extension-error',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors whose innermost frame belongs to a browser extension',
  find: ({ errors }) => {
    const error = errors.find(
      ({ origin, event, weight }) => origin === 'extension' && weight >= 0.2 && !isLoadError(event.error.message),
    )
    return error && { ...error, weight: 1 }
  },
  confidence: ({ step }, { errors, requests, session }) =>
    // Without a step, or when the step worked anyway, nobody noticed, as far as can be seen.
    step === undefined || hasWorkedOut(step, session)
      ? 0.25
      : errors.some(({ origin, weight }) => origin === 'app' && weight >= 0.5) ||
          requests.some(({ weight }) => weight >= 0.5)
        ? 0.4
        : 0.75,
  agent: (error) =>
    `A browser extension, not the app, failed on this page${afterStep(error)}: ${errorTitle(error.event.error)}.`,
  customer:
    'Another extension in your browser caused an error on this page. Please try again in a private window with extensions turned off.',
  evidence: ({ event }) => [{ event: event.id, text: `${errorTitle(event.error)}, thrown in an extension's file` }],
  against: [{ text: 'Extension errors are common and often have no effect on the page.' }],
  next: [
    'Ask the customer to try again in a private window with extensions turned off.',
    'If that helps, ask which extensions are installed, and turn them back on one at a time.',
    'If it does not, ask about antivirus software that changes web pages, and have it turned off for this site.',
  ],
})

/** Right after the step, a call was answered or another page of the app appeared. */
function hasWorkedOut({ at }: StepEvent, { events }: Session): boolean {
  return events.some(
    (event) =>
      event.at >= at &&
      event.at - at <= effect &&
      (event.kind === 'request' ? hasWorked(event) && !looksLikeTracking(event.url) : isShown(event)),
  )
}

const isShown = (event: SessionEvent) => event.kind === 'navigation' && (event.how === 'push' || event.how === 'load')
