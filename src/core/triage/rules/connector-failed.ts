/** For another system of the customer, connected to the app, that refused or failed (RFC 4918 11.4). */
import { hostNameOf, pathOf } from '../../session/index.ts'
import { tracedEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isSignInEndpoint } from './statuses.ts'

export const connectorFailed = defineRule({
  id: 'connector-failed',
  class: 'integration',
  owner: 'customer',
  looksAt:
    "responses with 424, with a code or words that tell of a connection to the customer's other systems or devices, or with what that system answered to a test; programs on the own computer that do not run",
  find: ({ requests }) =>
    requests.find((request) => {
      const { status, code = '', reason, thirdParty, recovered } = request
      if (isOnComputer(request)) return !recovered
      return (
        !thirdParty &&
        !recovered &&
        ((status === 424 && reason !== 'provider') ||
          namesConnection(code) ||
          device.test(code) ||
          (reason === 'key' && status !== 401 && !isSignInEndpoint(request.endpoint)) ||
          reason === 'remote' ||
          isTried(request))
      )
    }),
  confidence: 0.94,
  agent: (request) =>
    failureAsReported(
      request,
      isOnComputer(request)
        ? "the program on the customer's computer that the app connects to is not responding"
        : 'another system connected to the account refused the request or failed',
    ),
  customer:
    "The connection to one of your other systems didn't work. Please check its address and sign-in details in the settings.",
  evidence: tracedEvidence,
  against: [{ text: 'The code comes from the response; only the server logs show what the other system did.' }],
  next: [
    "Open the connection's settings and test it.",
    "Ask whether the other system's password, certificate, or key has changed.",
    'Ask whether a firewall was added in front of the other system.',
  ],
})

/** A code that itself names a connection between the account and another system. */
export const namesConnection = (code = '') => words.test(code)

const words =
  /(?:^|[_.:-])(?:connector|integration|webhook|erp|crm|ldap|saml|idp|external_(?:system|service)|remote_system)(?:[_.:-]|$)/i

/** Devices in the customer's own premises that the app's server contacts. */
const device =
  /(?:^|[_.:-])(?:printer|terminal|device|scanner|reader|scale|controller|plc|unit|bridge|agent)_?(?:is_)?(?:unreachable|offline|not_?(?:connected|reachable|responding)|disconnected)$/i

/** A helper program on the customer's own computer, for a printer, scanner or card reader, that is not running. */
const isOnComputer = ({ event, step }: FailedRequest) =>
  step !== undefined &&
  event.state === 'failed' &&
  /CONNECTION_REFUSED/.test(event.failure?.code ?? '') &&
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostNameOf(event.url))

/** The customer tested a connection, and the response holds the failed status of the other system. */
const isTried = ({ event }: FailedRequest) =>
  /\/(?:webhooks?|hooks|integrations?|connect(?:ions?|ors?))\/.*\b(?:test|ping|verify|check)$/i.test(
    pathOf(event.url),
  ) && refusedThere.test(responseStart(event))

const refusedThere =
  /"(?:response|upstream|target|remote)\w*"\s*:\s*\{[^{}]{0,80}"status(?:_?code)?"\s*:\s*[45]\d\d\b|"(?:http_?|response_?)?status_?code"\s*:\s*[45]\d\d\b[\s\S]{0,400}"(?:url|end_?point|target)"\s*:\s*"https?:/i
