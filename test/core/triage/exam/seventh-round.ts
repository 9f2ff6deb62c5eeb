/** Cases of a seventh round, written after the mending of the sixth and before they were run: other products. */

import { filled, resource, socket } from '../../../support/session-builder.ts'
import { after, type Case, call, click, code, lost, opens, page, says, start, throws } from './build.ts'

export const seventhRound: Case[] = [
  {
    name: 'gitlab is read-only',
    expected: 'capacity',
    also: 'configuration',
    why: 'the instance takes no changes during its upkeep',
    events: after(
      'Merge',
      call(2540, 'PUT /api/v4/merge_requests/7/merge', 403, {
        message: '403 Forbidden - You cannot perform write operations on a read-only instance',
      }),
    ),
  },
  {
    name: 'servicenow acl',
    expected: 'permission',
    why: 'an access rule of the table refuses it',
    events: after(
      'Schließen',
      call(2540, 'PATCH /api/now/table/incident/9', 403, {
        error: { message: 'Operation Failed', detail: 'ACL Exception Update Failed due to security constraints' },
        status: 'failure',
      }),
    ),
  },
  {
    name: 'strapi token invalid',
    expected: 'authentication',
    why: 'the token of the session is not valid any more',
    events: after(
      'Publicar',
      call(2540, 'PUT /content-manager/articles/3', 401, {
        data: null,
        error: { status: 401, name: 'UnauthorizedError', message: 'Missing or invalid credentials', details: {} },
      }),
    ),
  },
  {
    name: 'paypal window closed by the country',
    expected: 'third-party',
    why: 'the provider of payments answers 500 with its own id',
    events: after(
      'Payer',
      call(2540, 'POST https://api-m.paypal.com/v2/checkout/orders/5/capture', 500, {
        name: 'INTERNAL_SERVER_ERROR',
        message: 'An internal server error has occurred.',
        debug_id: 'b1d1f06c7246c',
      }),
    ),
  },
  {
    name: 'docusign account without the feature',
    expected: 'permission',
    also: 'integration',
    why: 'the plan at the partner does not hold it',
    events: after(
      'Send for signature',
      call(2540, 'POST /api/esign/envelopes', 402, {
        errorCode: 'PLAN_ITEM_NOT_ENABLED',
        message: 'The plan item is not enabled for this account.',
      }),
    ),
  },
  {
    name: 'ldap bind fails',
    expected: 'integration',
    also: 'configuration',
    why: 'the directory of the customer refuses the stored account',
    events: after(
      'Verbindung testen',
      call(2540, 'POST /api/admin/ldap/test', 400, {
        error: 'ldap_bind_failed',
        message: 'LDAP: error code 49 - 80090308: AcceptSecurityContext error, data 532',
      }),
    ),
  },
  {
    name: 'front door without a backend',
    expected: 'capacity',
    also: 'configuration',
    why: 'the edge reaches no healthy server',
    events: after(
      '開く',
      call(
        2540,
        'GET /api/spaces',
        503,
        page(
          'Microsoft Azure',
          "<h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>",
        ),
        { headers: { 'x-azure-ref': '0abc' } },
      ),
    ),
  },
  {
    name: 'preflight answers 405',
    expected: 'configuration',
    why: 'the API does not answer the question of the browser',
    events: after(
      'Enviar',
      lost(2540, 'PUT https://api.kestrel.example/v1/forms/3', 'net::ERR_FAILED', {
        preflight: { status: 405, requestHeaders: [], responseHeaders: [] },
      }),
    ),
  },
  {
    name: 'proxy cuts long calls',
    expected: 'network',
    why: 'the connection is cut after each upload of more than a few seconds; small calls go through',
    events: after(
      'Importer',
      lost(2540, 'POST /api/uploads', 'net::ERR_CONNECTION_RESET', { duration: 6000 }),
      call(9000, 'GET /api/home', 200, { items: [] }),
      click(12_000, 'Importer'),
      lost(12_040, 'POST /api/uploads', 'net::ERR_CONNECTION_RESET', { duration: 6010 }),
    ),
  },
  {
    name: 'editor is a script of a blocked host',
    expected: 'browser-interference',
    why: 'the blocker stops the library of the editor, and the click finds nothing',
    events: [
      ...start(),
      resource({
        at: 300,
        url: 'https://cdn.tiny.cloud/1/x/tinymce/7/tinymce.min.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(2500, 'Modifica'),
      throws(2510, 'ReferenceError: tinymce is not defined', code('openEditor')),
    ],
  },
  {
    name: 'translated names of a select',
    expected: 'browser-interference',
    why: 'the translator changed the nodes that the framework holds',
    environment: { translated: true },
    events: after(
      '下一步',
      throws(
        2520,
        "NotFoundError: Failed to execute 'insertBefore' on 'Node': The node before which the new node is to be inserted is not a child of this node.",
        code('insertBefore', '/static/vendor.8a.js'),
      ),
    ),
  },
  {
    name: 'angular chunk of a former release',
    expected: 'outdated-client',
    why: 'the open page is older than the server',
    events: after(
      'Rechnungen',
      resource({ at: 2530, url: 'https://desk.kestrel.example/chunk-7KQ2ZB4M.js', status: 404 }),
      says(
        2540,
        'ERROR TypeError: Failed to fetch dynamically imported module: https://desk.kestrel.example/chunk-7KQ2ZB4M.js',
      ),
    ),
  },
  {
    name: 'vat number refused',
    expected: 'integration',
    why: 'what was typed is not valid',
    events: [
      ...start(),
      filled('TVA', 'FR00', { at: 2000 }),
      click(2500, 'Enregistrer'),
      call(2540, 'POST /api/companies', 422, {
        message: 'Les données fournies ne sont pas valides.',
        errors: { vat_number: ['Le numéro de TVA est invalide.'] },
      }),
    ],
  },
  {
    name: 'ical feed of the customer is broken',
    expected: 'integration',
    why: 'the address that the customer gave answers with something else',
    events: after(
      'Kalender abonnieren',
      call(2540, 'POST /api/feeds', 422, {
        error: 'Could not parse https://cal.customer.example/feed.ics: expected BEGIN:VCALENDAR',
      }),
    ),
  },
  {
    name: 'go panics',
    expected: 'product-defect',
    why: 'the server fell over',
    events: after(
      'Uložit',
      call(2540, 'POST /api/shifts', 500, 'runtime error: index out of range [3] with length 3\n', {
        headers: { 'content-type': 'text/plain' },
      }),
    ),
  },
  {
    name: 'svelte reads nothing',
    expected: 'product-defect',
    why: 'a value is missing after a good answer',
    events: after(
      'Projekt 4',
      call(2540, 'GET /api/projects/4', 200, { project: {} }),
      throws(
        2700,
        "TypeError: Cannot read properties of undefined (reading 'members')",
        code('ProjectView', '/_app/immutable/nodes/4.js'),
      ),
    ),
  },
  {
    name: 'two-factor code by a wrong clock',
    expected: 'authentication',
    also: 'clock-locale',
    why: 'the code is refused again and again',
    events: [
      opens(0, '/login/2fa'),
      click(2500, 'Verify'),
      call(2540, 'POST /api/2fa/verify', 401, { error: 'invalid_code' }),
      click(22_500, 'Verify'),
      call(22_540, 'POST /api/2fa/verify', 401, { error: 'invalid_code' }),
    ],
  },
  {
    name: 'live feed takes no more tabs',
    expected: 'capacity',
    why: 'too many connections of one account',
    events: [
      ...start(),
      click(2500, 'Live'),
      socket({
        at: 2600,
        url: 'wss://live.kestrel.example/feed',
        state: 'closed',
        code: 4008,
        reason: 'too many connections for this account',
        wasClean: true,
      }),
    ],
  },
  {
    name: 'mail quota of the plan',
    expected: 'permission',
    also: 'capacity',
    why: 'the plan holds no more mails this month',
    events: after(
      'Kampagne senden',
      call(2540, 'POST /api/campaigns/5/send', 403, {
        code: 'plan_limit_exceeded',
        message: 'Monthly e-mail limit of your plan reached',
      }),
    ),
  },
]
