/**
 * How each fault works: what it does to the fault-free server.
 *
 * `before` runs ahead of the regular handler: it may change the call's circumstances, or answer instead. `after` sees the
 * finished response, including headers, and may change it. The regular code knows nothing about faults.
 */
import type { FaultId } from '../faults.ts'
import type { Accounts } from './accounts.ts'
import { type Answer, type Call, isCall, problem, SILENCE, text } from './call.ts'

interface Sabotage {
  before?(call: Call, accounts: Accounts): Answer | typeof SILENCE | undefined
  after?(call: Call, answer: Answer): Answer
}

const isPage = (answer: Answer) => 'content-security-policy' in answer.headers

/** The response with some of its JSON members replaced. */
function withMembers(answer: Answer, members: Record<string, unknown>): Answer {
  return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), ...members }) }
}

/** The response with every match of `pattern` replaced, in its body and its security policy. */
function rewritten(answer: Answer, pattern: RegExp, replacement: string): Answer {
  const policy = String(answer.headers['content-security-policy']).replace(pattern, replacement)
  const headers = { ...answer.headers, 'content-security-policy': policy }
  return { ...answer, headers, body: String(answer.body).replace(pattern, replacement) }
}

const maintenancePage = `<!doctype html>
<html lang="en"><head><title>Service temporarily unavailable</title></head>
<body><h1>Service temporarily unavailable</h1><p>gateway-02 could not reach the upstream service.</p></body></html>
`

export const sabotage: Record<FaultId, Sabotage> = {
  'save-500': {
    before(call) {
      if (!isCall(call, 'PUT /api/invoices/{id}')) return undefined
      return problem(call, {
        status: 500,
        code: 'tax_table_unavailable',
        title: 'Internal server error',
        detail: 'The tax table for DE-19 is not loaded on this node.',
      })
    },
  },
  'token-expired': {
    /** Ends the session for good, as an idle timeout does; the regular code then refuses everything that needs it. */
    before(call, accounts) {
      const who = accounts.authenticate(call)
      if (typeof who === 'object' && call.method !== 'GET') accounts.end(who.sessionId)
      return undefined
    },
  },
  'role-403': {
    before(call) {
      call.role = 'viewer'
      return undefined
    },
  },
  cors: {
    after(call, answer) {
      if (!isCall(call, 'GET /v1/rates')) return answer
      const { 'access-control-allow-origin': _, ...headers } = answer.headers
      return { ...answer, headers }
    },
  },
  csp: {
    after(_, answer) {
      if (!isPage(answer)) return answer
      const policy = String(answer.headers['content-security-policy']).replace(/ \S+\/v1\/vat\//, '')
      return { ...answer, headers: { ...answer.headers, 'content-security-policy': policy } }
    },
  },
  timeout: {
    before: (call) => (isCall(call, 'GET /api/reports/revenue') ? SILENCE : undefined),
  },
  'malformed-json': {
    before(call) {
      return isCall(call, 'GET /api/customers') ? text(200, 'text/html; charset=utf-8', maintenancePage) : undefined
    },
  },
  'null-second-poll': {
    after(call, answer) {
      const second = isCall(call, 'GET /api/status') && call.query.has('after') && answer.status === 200
      return second ? withMembers(answer, { nextPayout: null }) : answer
    },
  },
  'chunk-missing': {
    before(call) {
      return call.path.startsWith('/assets/') ? text(404, 'text/plain; charset=utf-8', 'Not found') : undefined
    },
    after(_, answer) {
      return { ...answer, headers: { ...answer.headers, 'x-app-version': '2026.11.4' } }
    },
  },
  'third-party-script': {
    before(call) {
      if (!isCall(call, 'GET /paylane/v3/paylane.js')) return undefined
      // Sent as JavaScript, because opaque response blocking would hide the status otherwise:
      // https://fetch.spec.whatwg.org/#orb
      return text(404, 'text/javascript; charset=utf-8', '// PayLane v3 was retired.')
    },
  },
  'blocked-host': {
    after(_, answer) {
      if (!isPage(answer)) return answer
      // `.invalid` never resolves: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
      return rewritten(answer, /http:\/\/[\w.:]+\/collect/g, 'http://telemetry.tallybook.invalid/collect')
    },
  },
  'unhandled-rejection': {
    after(call, answer) {
      return isCall(call, 'GET /api/numbering') && answer.status === 200
        ? withMembers(answer, { pattern: 'INV-{next' })
        : answer
    },
  },
  'clock-skew': {
    before(call) {
      call.now += 11 * 60_000
      return undefined
    },
  },
  'rate-limit': {
    before(call) {
      call.searchLimit = 4
      return undefined
    },
  },
}
