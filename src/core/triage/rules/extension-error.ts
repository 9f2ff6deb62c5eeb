/** Another extension's code failed inside the page. */
import { hasWorked } from '../../session/answers/failure.ts'
import { looksLikeTracking, type Session, type SessionEvent, type StepEvent } from '../../session/index.ts'
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
    // Without a step, or when that did what it should, nobody noticed it, as far as can be seen.
    step === undefined || hasWorkedOut(step, session)
      ? 0.25
      : errors.some(({ origin, weight }) => origin === 'app' && weight >= 0.5) ||
          requests.some(({ weight }) => weight >= 0.5)
        ? 0.4
        : 0.75,
  agent: (error) =>
    `Another browser extension, not the app, failed in this page${afterStep(error)}: ${errorTitle(error.event.error)}.`,
  customer:
    'Another extension of your browser caused an error in this page. Please try it in a private window without extensions.',
  evidence: ({ event }) => [{ event: event.id, text: `${errorTitle(event.error)}, thrown in a file of an extension` }],
  against: [{ text: 'Errors of extensions are frequent and often without effect on the page.' }],
  next: [
    'Ask the customer to repeat it in a private window without extensions.',
    'If that helps: ask which extensions are installed, and switch them on one by one.',
    'If it does not: ask for a virus scanner that changes web pages, and to switch that off for this site.',
  ],
})

/** A call was answered, or another page of the app shown, right after the step. */
function hasWorkedOut({ at }: StepEvent, { events }: Session): boolean {
  return events.some(
    (event) =>
      event.at >= at &&
      event.at - at <= effect &&
      (event.kind === 'request' ? hasWorked(event) && !looksLikeTracking(event.url) : isShown(event)),
  )
}

const isShown = (event: SessionEvent) => event.kind === 'navigation' && (event.how === 'push' || event.how === 'load')
