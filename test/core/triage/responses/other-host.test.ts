/** Which other system a response names as the one that failed: by its host, and by what is said of it. */
import { expect, it } from 'vitest'
import { reasonOfHost } from '../../../../src/core/triage/responses/other-host.ts'

const own = new Set(['tallybook.example'])
const told = (message: string) => JSON.stringify({ message })

it.each<[string, string, number, string | undefined]>([
  [
    'Go',
    told('Post "http://metrics.int.acme.example:9090/q": dial tcp: lookup metrics.int.acme.example: no such host'),
    502,
    'remote',
  ],
  ['Node', told('connect ECONNREFUSED erp.huber.example:8443'), 500, 'remote'],
  ['Java', told('java.net.UnknownHostException: ldap.huber.example'), 500, 'remote'],
  [
    '.NET',
    told('Response status code does not indicate success: 503. GET https://api.register.example/v1'),
    503,
    'provider',
  ],
  [
    'Python',
    told("HTTPSConnectionPool(host='x'): Read timed out. (url https://sign.notary.example/s)"),
    500,
    'provider',
  ],
  [
    'Ruby',
    told('Net::HTTPServerException: 401 Unauthorized at https://tracker.huber.example/rest/api/2/issue'),
    500,
    'remote',
  ],
  [
    'PHP',
    told('cURL error 60: SSL certificate problem: self signed certificate for https://crm.huber.example/'),
    500,
    'remote',
  ],
  ['upkeep', told('Customs (https://edi.zoll.example/edifact) is in maintenance until noon'), 503, 'provider'],
  ['in Norwegian', told('Registeret svarer ikke: https://api.register.example/v1'), 503, 'provider'],
  ['fields', '{"ok":false,"delivery":{"url":"https://erp.huber.example/hook","status":404}}', 200, 'remote'],
  ['fields of a failed server', '{"error":"x","upstream":{"host":"api.bank.example","status":503}}', 502, 'provider'],
  ['the source in general', '{"results":{"A":{"error":"bad_data","errorSource":"downstream"}}}', 502, 'remote'],
  ['a call inside', '{"error":{"message":"Connection refused","request":{"host":"hub.roam.example"}}}', 200, 'remote'],
  [
    'waited for',
    told('Deadline of 20 s is over, still waiting for quotes.freight.example: timed out'),
    504,
    'provider',
  ],
  ['no answer', told('The response from kyc.checkers.example did not come: ETIMEDOUT'), 500, 'provider'],
  ['named beside', told('Il servizio cambi (data.bank.example.org) non risponde'), 503, 'provider'],
  ['a webhook', told('Webhook https://erp.huber.example/hook timed out'), 502, 'remote'],
  ['an address like one', told('https://erp.huber.example/hooks/new answered with status 500'), 502, 'remote'],
  // The own server, its parts, and where to read more.
  ['the own host, named beside', told('The queue (jobs.eu.tallybook.example) does not respond'), 503, undefined],
  ['a file, named beside', told('The job (import.orders.v2.js) timed out'), 500, undefined],
  ['the own host', told('503 from https://orders.tallybook.example/v1'), 503, undefined],
  ['the own database', told('could not connect to db7.pool.example: connection refused'), 500, undefined],
  ['in the cloud', told('connect ECONNREFUSED x7.eu-west-1.rds.amazonaws.com'), 500, undefined],
  ['where to read more', told('Service unavailable (503), see https://pages.help.example/state'), 503, undefined],
  [
    'the type of a problem',
    '{"type":"https://errors.other.example/unavailable","title":"Unavailable"}',
    503,
    undefined,
  ],
  ['waited for itself', told('timed out waiting for jobs.tallybook.example'), 504, undefined],
  ['a class waited for', told('timed out calling com.acme.orders.service'), 504, undefined],
  ['a class', told('com.acme.orders.service timed out'), 500, undefined],
  [
    'the vocabulary of XML',
    '<error xmlns:s="http://www.w3.org/2003/05/soap-envelope"><m>down for maintenance</m></error>',
    503,
    undefined,
  ],
  ['a refusal', told('https://erp.huber.example returned 404'), 422, undefined],
  ['a page', '<html><body>503 from https://api.register.example</body></html>', 503, undefined],
])('%s', (_, body, status, reason) => {
  expect(reasonOfHost(status, body, own)).toBe(reason)
})
