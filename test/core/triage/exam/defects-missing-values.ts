/** Pages that read a value which is not there. */

import { blockedTags } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { after, type Case, call, click, code, lost, opens, rejects, says, start, throws } from './kit/build.ts'
import { eLearning } from './products/e-learning.ts'
import { eventTickets } from './products/event-tickets.ts'

export const defectsMissingValues: Case[] = [
  {
    name: 'dashboard: the chart falls over a series without points',
    expected: 'product-defect',
    why: 'the answer is good and the script is not; the picture of the user that is missing is old news',
    events: [
      ...start(),
      call(300, 'GET /api/users/7/avatar', 404, {}),
      click(2500, 'Umsatz je Region'),
      call(2600, 'POST /api/charts/query', 200, { series: [{ name: 'Nord', points: [] }] }),
      throws(2700, "TypeError: Cannot read properties of undefined (reading 'y')", code('domainOf'), code('drawChart')),
    ],
  },
  {
    name: 'handler trips on a click',
    expected: 'product-defect',
    why: 'the app’s own script throws right after the click; what is blocked has nothing to do with it',
    events: [
      ...start(),
      lost(600, 'POST https://api.segment.io/v1/t', 'net::ERR_BLOCKED_BY_CLIENT'),
      lost(650, 'GET https://connect.facebook.net/en_US/fbevents.js', 'net::ERR_BLOCKED_BY_CLIENT', { api: 'other' }),
      click(2500, 'Duplicar'),
      throws(
        2512,
        "TypeError: Cannot read properties of undefined (reading 'clone')",
        code('duplicateRow'),
        code('onClick'),
      ),
    ],
  },
  {
    name: 'empty answer that the page did not expect',
    expected: 'product-defect',
    why: 'every call went well; the page cannot take a customer without orders',
    events: after(
      'Kunde 12',
      call(2540, 'GET /api/customers/12/orders', 200, { orders: null }),
      throws(2700, "TypeError: Cannot read properties of null (reading 'map')", code('OrderList')),
    ),
  },
  {
    name: 'null field while a tag manager is blocked',
    expected: 'product-defect',
    why: 'many customers block measuring; the missing value is of the app',
    events: [
      ...start(),
      blockedTags,
      click(3000, 'Totals'),
      throws(3020, "TypeError: Cannot read properties of null (reading 'total')", code('renderTotals')),
    ],
  },
  {
    name: 'angular logs what it catches',
    expected: 'product-defect',
    why: "Angular's ErrorHandler prints and does not throw",
    events: [
      ...start(),
      click(3000, 'Edit address'),
      says(
        3050,
        "ERROR TypeError: Cannot read properties of undefined (reading 'controls')\n    at AddressForm.ngOnInit (https://desk.kestrel.example/static/main.7c1e90.js:310:22)",
      ),
    ],
  },
  {
    name: 'vue setup error',
    expected: 'product-defect',
    why: 'thrown in setup of a component of the app',
    events: [
      ...start(),
      click(3000, 'Calendar'),
      opens(3020, '/calendar', 'push'),
      says(3040, '[Vue warn]: Unhandled error during execution of setup function \n  at <CalendarView>', 'warn'),
      rejects(
        3045,
        "TypeError: Cannot destructure property 'events' of 'undefined' as it is undefined.",
        code('setup', '/static/CalendarView.33e1.js'),
      ),
    ],
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
    name: 'own field error beside a failing chat',
    expected: 'product-defect',
    why: 'the chat is not what the customer clicked on',
    events: [
      ...start(),
      lost(800, 'POST https://api-iam.intercom.io/messenger/web/ping', 'net::ERR_NAME_NOT_RESOLVED'),
      click(9000, 'Totals'),
      call(9030, 'GET /api/totals', 200, { total: null }),
      throws(9130, "TypeError: Cannot read properties of null (reading 'amount')", code('renderTotals')),
    ],
  },
  {
    name: 'e-learning: a quiz without questions',
    site: eLearning.site,
    expected: 'product-defect',
    why: 'the server sends items where the page reads questions; both are the product’s',
    events: [
      ...eLearning.course(),
      ...statisticsBlocked(1200),
      click(4000, 'Quiz 3'),
      eLearning.call(4040, 'GET /api/v1/quizzes/3', 200, {
        id: 3,
        title: 'Quiz 3',
        items: [{ id: 1, stem: 'A sample is...' }],
        attempt: null,
      }),
      says(
        4140,
        '[Vue warn]: Unhandled error during execution of render function \n  at <QuizPlayer quizId=3 > \n  at <RouterView>',
        'warn',
      ),
      eLearning.throws(
        4145,
        "TypeError: Cannot read properties of undefined (reading 'length')",
        eLearning.place('Proxy.render', eLearning.entry, 1, 318_220),
        eLearning.place('renderComponentRoot', eLearning.vue, 5, 41_207),
        eLearning.place('ReactiveEffect.componentUpdateFn [as fn]', eLearning.vue, 5, 60_119),
      ),
    ],
  },
  {
    name: 'tickets: the page as built on the server is another than in the browser',
    site: eventTickets.site,
    expected: 'product-defect',
    why: 'Svelte tells that the two do not agree and then trips over a node that is not there; no extension, no failed call',
    events: [
      ...eventTickets.show(),
      says(
        380,
        '[svelte] hydration_mismatch\nHydration failed because the initial UI does not match what was rendered on the server. The error occurred near src/routes/e/[slug]/Countdown.svelte',
        'warn',
      ),
      eventTickets.throws(
        390,
        "TypeError: Cannot read properties of null (reading 'nodeType')",
        eventTickets.place('ur', '/_app/immutable/chunks/CxM0sQ2a.js', 1, 4_410),
        eventTickets.place('Countdown', eventTickets.node, 1, 1_190),
      ),
    ],
  },
]
