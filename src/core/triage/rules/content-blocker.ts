/** For requests and scripts blocked by an extension or by the browser itself. */
import { hostNameOf, pathOf } from '../../session/index.ts'
import { errorEvidence, requestEvidence } from '../evidence.ts'
import type { PageError } from '../failures/errors.ts'
import type { Facts } from '../failures/facts.ts'
import { mostLikely } from '../failures/no-response.ts'
import { isMissedByNobody } from '../failures/ornament.ts'
import { isByPolicy } from '../failures/request-weight.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { type FailedFile, isBlocked } from '../failures/resources.ts'
import { effect } from '../failures/when.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle, headed } from '../words/words.ts'

export const contentBlocker = defineRule({
  id: 'content-blocker',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'calls and scripts that a content blocker stops: by the code of the browser, or by addresses on block lists',
  find: (facts): Subject | undefined => {
    const broken = brokenBy(facts)
    if (broken) return broken
    const file = facts.files.find((one) => one.script && isBlocked(one))
    const fileWeight = file ? file.weight * missedBy(file, facts) : 0
    const request = mostLikely(facts, 'blocker')
    if (request && (request.causes.blocker ?? 0) * request.weight >= fileWeight * certain)
      return { weight: request.weight, request, file: undefined, error: undefined }
    return file && { weight: fileWeight, request: undefined, file, error: undefined }
  },
  // Hardly anybody misses a call to another company's service that has no visible effect.
  confidence: ({ request }, facts) =>
    request?.thirdParty &&
    request.aftermath.length === 0 &&
    !isUnwanted(request) &&
    (!request.step || isFeltElsewhere(facts))
      ? 0.45
      : (request?.causes.blocker ?? certain),
  agent: ({ request, file, error }) =>
    request
      ? headed(
          `${(request.causes.blocker ?? 0) > 0.85 ? 'A' : 'Most likely, a'} content blocker or tracking protection blocked a request`,
          request,
        )
      : `A content blocker or tracking protection blocked a script: ${file ? nameOf(file) : ''}${error ? `; as a result, the page threw ${errorTitle(error.event.error)}${afterStep(error)}` : ''}.`,
  customer:
    'An ad blocker or privacy tool in your browser blocked something the page needs. Please turn it off for this site and try again.',
  evidence: ({ request, file, error }) => [
    ...(request ? requestEvidence(request) : []),
    ...(file ? [{ event: file.event.id, text: `${nameOf(file)}: ${file.event.code ?? 'blocked'}` }] : []),
    ...errorEvidence(error),
  ],
  against: ({ request }) =>
    (request?.causes.blocker ?? certain) > 0.85
      ? []
      : [
          {
            text: 'The browser did not tell the page why; an unknown host or a CORS error looks the same.',
          },
        ],
  next: [
    'Ask the customer to try again in a private window with extensions turned off.',
    'Ask which ad blockers, privacy tools, and security products are installed.',
    'Tell engineering if something the customer does has to wait for a tracking request.',
  ],
})

/** A host that company policy blocks, requested by a step: not the kind of host on blocker lists. */
const isUnwanted = ({ event, step }: FailedRequest) =>
  step !== undefined && isByPolicy(event) && !isMissedByNobody(event.url)

/** The file, or the address where the file has no name: `js.pay.example/v3/`. */
const nameOf = ({ file, event }: FailedFile) => file || `${hostNameOf(event.url)}${pathOf(event.url)}`

/** Confidence when the browser itself reports it. */
const certain = 0.93

interface Subject {
  weight: number
  request: FailedRequest | undefined
  file: FailedFile | undefined
  /** an error of the app, which cannot do without the script */
  error: PageError | undefined
}

/**
 * How likely the page misses a script when no error follows: less if it was loaded without a step, hardly if another failure
 * was felt.
 */
function missedBy({ thirdParty, event }: FailedFile, facts: Facts): number {
  if (!thirdParty) return 1
  if (isFeltElsewhere(facts)) return 0.45
  const isAsked = facts.session.events.some(
    ({ kind, at }) => kind === 'step' && at <= event.at && event.at - at <= effect,
  )
  return isAsked ? 0.6 : 0.4
}

/** After a step, one of the app's own calls failed or its own code threw. */
function isFeltElsewhere({ requests, errors }: Facts): boolean {
  return (
    requests.some(({ thirdParty, step, recovered, weight }) => !thirdParty && step && !recovered && weight >= 0.5) ||
    errors.some(({ origin, step, weight }) => origin === 'app' && step && weight >= 0.5)
  )
}

/**
 * A blocked script that the app missed when the customer did something, whatever its purpose; or one that should have proved
 * the user to be human, after which a server refused a request for lack of that proof.
 */
function brokenBy({ errors, files, requests }: Facts): Subject | undefined {
  const proof = files.find((one) => one.script && isBlocked(one) && proofs.test(one.event.url))
  if (proof && requests.some((one) => isWithoutProof(one) && one.event.at >= proof.event.at))
    return { weight: 0.95, request: undefined, file: proof, error: undefined }
  for (const error of errors) {
    const file = files.find((one) => one === error.after && isBlocked(one))
    if (file && error.step && error.origin !== 'extension') return { weight: 0.95, request: undefined, file, error }
  }
  return undefined
}

const proofs = /captcha|turnstile|challenge|attest|fingerprint|bot-?detect/i
const isWithoutProof = ({ event, status = 0, step }: FailedRequest) =>
  step !== undefined &&
  [400, 401, 403, 422].includes(status) &&
  /captcha|turnstile|app ?check|attestation|challenge|\bbot\b|human/i.test(responseStart(event))
