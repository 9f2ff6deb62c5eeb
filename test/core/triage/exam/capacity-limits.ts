/** Limits of the product itself. */

import { socket } from '../../../support/session-builder.ts'
import { besides } from './kit/answers.ts'
import { extensionHangsUp, statisticsBlocked } from './kit/beside.ts'
import { after, type Case, call, click, code, page, start, throws } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'
import { crmMail } from './products/crm-mail.ts'
import { eventTickets } from './products/event-tickets.ts'

export const capacityLimits: Case[] = [
  {
    name: 'cloudflare 1015',
    expected: 'capacity',
    why: 'a rate limit at the edge',
    events: [
      ...start(),
      click(3000, 'Bulk edit'),
      call(
        3030,
        'PATCH /api/items/1',
        429,
        page('Access denied', '<h1>Error 1015</h1><p>You are being rate limited</p>'),
        { headers: { server: 'cloudflare', 'retry-after': '30' } },
      ),
    ],
  },
  {
    name: 'tickets: too many in a short time',
    expected: 'capacity',
    why: 'the server says how long to wait',
    events: after(
      '購入する',
      ...besides(),
      call(2600, 'POST /api/tickets', 429, 'リクエストが多すぎます。しばらくしてから再度お試しください。', {
        headers: { 'retry-after': '30', 'content-type': 'text/plain; charset=utf-8' },
      }),
    ),
  },
  {
    name: 'edge limits the rate',
    expected: 'capacity',
    why: 'the edge limits the rate',
    events: after(
      'Open',
      call(
        2540,
        'GET /api/boards/9',
        429,
        page(
          'Access denied | desk.kestrel.example used Cloudflare to restrict access',
          '<h1>Error 1015</h1><h2>You are being rate limited</h2>',
        ),
        { headers: { server: 'cloudflare' } },
      ),
    ),
  },
  {
    name: 'upload larger than the proxy takes',
    expected: 'capacity',
    also: 'integration',
    why: 'the file is over the limit',
    events: after(
      'Upload',
      call(
        2540,
        'POST /api/files',
        413,
        page('413 Request Entity Too Large', '<center><h1>413 Request Entity Too Large</h1></center>'),
      ),
    ),
  },
  {
    name: 'drf throttled',
    expected: 'capacity',
    why: '429 in words',
    events: [
      ...start(),
      click(3000, 'Search'),
      call(3030, 'GET /api/people', 429, { detail: 'Request was throttled. Expected available in 32 seconds.' }),
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
    name: 'type error after a 429',
    expected: 'capacity',
    why: 'the error follows from the refusal',
    events: [
      ...start(),
      click(3000, 'List'),
      call(3030, 'GET /api/items', 429, { error: 'too_many_requests' }, { headers: { 'retry-after': '60' } }),
      throws(3120, "TypeError: Cannot read properties of undefined (reading 'items')", code('renderList')),
    ],
  },
  {
    name: 'analytics: more queries than Druid takes at a time',
    site: analyticsDashboard.site,
    expected: 'capacity',
    why: 'the lane of queries is full, says the broker',
    events: [
      ...analyticsDashboard.board(),
      ...statisticsBlocked(1500),
      click(2500, 'Last 24 months'),
      ...[2540, 2560, 2580].map((at) =>
        analyticsDashboard.call(at, `POST /api/druid/sql?tile=${at}`, 429, {
          error: 'druidException',
          errorCode: 'Query capacity exceeded',
          persona: 'OPERATOR',
          category: 'CAPACITY_EXCEEDED',
          errorMessage:
            "Too many concurrent queries for lane 'low', query capacity of 4 exceeded. Please try your query again later.",
          errorClass: 'org.apache.druid.query.QueryCapacityExceededException',
        }),
      ),
      analyticsDashboard.rejects(
        2700,
        "Error: Too many concurrent queries for lane 'low', query capacity of 4 exceeded. Please try your query again later.",
        analyticsDashboard.place('runTile', analyticsDashboard.bundle, 12, 90_002),
      ),
    ],
  },
  {
    name: 'CRM: Gmail counts too many calls of one user',
    site: crmMail.site,
    expected: 'capacity',
    also: 'third-party',
    why: 'the quota of a user is used up, with the time when it is free again',
    events: [
      ...crmMail.contact(),
      extensionHangsUp(1300),
      click(2500, 'Import history'),
      ...[2540, 2700, 2900].map((at) =>
        crmMail.call(
          at,
          `GET ${crmMail.gmail}/messages/18f${at}?format=full`,
          429,
          crmMail.google(
            429,
            'rateLimitExceeded',
            'User-rate limit exceeded.  Retry after 2026-03-12T09:45:10.000Z',
            'RESOURCE_EXHAUSTED',
          ),
        ),
      ),
      crmMail.rejects(
        3000,
        'Error: User-rate limit exceeded.  Retry after 2026-03-12T09:45:10.000Z',
        crmMail.place('fetchThread', crmMail.bundle, 1, 70_019),
      ),
    ],
  },
  {
    name: 'tickets: the rush at the start of the sale',
    site: eventTickets.site,
    expected: 'capacity',
    why: 'Cloudflare’s own notice of a rate limit',
    events: [
      ...eventTickets.show(),
      ...[2520, 3120, 3820].flatMap((at) => [
        click(at - 20, 'Find tickets'),
        eventTickets.call(
          at,
          `GET /api/seatmap/aurora-2026?r=${at}`,
          429,
          page(
            'Access denied | tickets.rampenlicht.example used Cloudflare to restrict access',
            '<h1>Error 1015</h1><h2>You are being rate limited</h2><p>The owner of this website (tickets.rampenlicht.example) has banned you temporarily from accessing this website.</p>',
          ),
          { headers: { ...eventTickets.cloudflare, 'retry-after': '20' } },
        ),
      ]),
      eventTickets.rejects(
        3920,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        eventTickets.place('load', eventTickets.node, 1, 2_004),
      ),
    ],
  },
]
