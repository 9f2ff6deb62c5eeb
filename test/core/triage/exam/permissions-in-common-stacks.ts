/** What an account may not do, or its plan does not hold: products made of what most are made of, with services of others beside. */

import { crashReportsBlocked, flagEventsBlocked, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { contractSigning } from './products/contract-signing.ts'
import { damageClaims } from './products/damage-claims.ts'
import { lorryMap } from './products/lorry-map.ts'
import { questionnaires } from './products/questionnaires.ts'
import { salesDeals } from './products/sales-deals.ts'
import { schoolCourses } from './products/school-courses.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { sprintPlanning } from './products/sprint-planning.ts'
import { tableBooking } from './products/table-booking.ts'
import { workingHours } from './products/working-hours.ts'

export const permissionsInCommonStacks: Case[] = [
  {
    name: 'shared inbox: an agent edits the macros of the team',
    site: sharedInbox.site,
    expected: 'permission',
    why: 'the policy of the server refuses the action to this role',
    events: [
      ...sharedInbox.home(),
      click(3000, 'Settings'),
      sharedInbox.opens(3020, '/settings/macros', 'Macros - Relaydesk', 'push'),
      sharedInbox.api(3060, 'GET /api/v2/macros', 200, { data: [{ id: 12, name: 'Refund', shared: true }] }),
      click(6000, 'Refund'),
      typed(9000, 'Reply text', 'Hello, we have refunded your order.'),
      click(12_000, 'Save macro'),
      sharedInbox.api(12_020, 'PUT /api/v2/macros/12', 403, {
        error: 'You are not authorized to perform this action.',
      }),
    ],
  },
  {
    name: 'deals: a sales rep deletes a contact',
    site: salesDeals.site,
    expected: 'permission',
    why: 'the words of Django REST framework for a missing right',
    events: [
      ...salesDeals.home(),
      click(4000, 'Contacts'),
      salesDeals.opens(4020, '/contacts', 'Contacts · Marlin', 'push'),
      salesDeals.api(4060, 'GET /api/v1/contacts/?page=1', 200, { count: 1, results: [{ id: 3120 }] }),
      pictureMissing(4200),
      click(7000, 'Delete contact'),
      salesDeals.api(7030, 'DELETE /api/v1/contacts/3120/', 403, {
        detail: 'You do not have permission to perform this action.',
      }),
    ],
  },
  {
    name: 'working hours: a colleague was taken out of the group of the app',
    site: workingHours.site,
    expected: 'permission',
    also: ['authentication', 'configuration'],
    why: "the customer's directory gives the app no token for people to whom it is not granted",
    events: [
      ...workingHours.home(),
      workingHours.live(),
      click(4_200_000, 'Next week'),
      workingHours.api(4_200_040, `POST ${workingHours.entra}/oauth2/v2.0/token`, 400, {
        error: 'invalid_grant',
        error_description:
          "AADSTS50105: Your administrator has configured the application Orbit HR ('77aa') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'redacted-email-1' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
        error_codes: [50_105],
      }),
      says(4_200_180, 'InteractionRequiredAuthError: invalid_grant: AADSTS50105', 'warn'),
      workingHours.api(4_200_300, 'GET /api/timesheets/2026-W12', 401, '', {
        headers: { 'www-authenticate': 'Bearer' },
      }),
    ],
  },
  {
    name: 'sprints: a member archives a project',
    site: sprintPlanning.site,
    expected: 'permission',
    why: 'the resolver says who may do it',
    events: [
      ...sprintPlanning.home(),
      flagEventsBlocked(900),
      click(4000, 'Project settings'),
      click(7000, 'Archive project'),
      sprintPlanning.ask(
        7030,
        'ArchiveProject',
        sprintPlanning.errors('Only workspace admins can archive projects', 'FORBIDDEN', 'archiveProject'),
      ),
    ],
  },
  {
    name: 'sprints: one board more than the plan has',
    site: sprintPlanning.site,
    expected: 'permission',
    also: ['capacity'],
    why: 'the flags and the counters that are blocked are of no account: the plan is full, says an answer of 200',
    events: [
      ...sprintPlanning.home(),
      ...statisticsBlocked(900),
      sprintPlanning.lost(
        1400,
        'GET https://clientstream.launchdarkly.com/eval/61aa/eyJr',
        'net::ERR_BLOCKED_BY_CLIENT',
        {
          api: 'eventsource',
        },
      ),
      says(
        1450,
        '[LaunchDarkly] Error on stream connection: {"isTrusted":true}, will continue retrying after 658 milliseconds.',
        'warn',
      ),
      click(6000, 'New board'),
      typed(8000, 'Name', 'Roadmap'),
      click(10_000, 'Create'),
      sprintPlanning.ask(
        10_030,
        'CreateBoard',
        sprintPlanning.errors('Your plan includes 3 boards', 'PLAN_LIMIT_REACHED', 'createBoard'),
      ),
      sprintPlanning.throws(10_400, 'ResizeObserver loop completed with undelivered notifications.'),
    ],
  },
  {
    name: 'claims: a payment above what this person may release',
    site: damageClaims.site,
    expected: 'permission',
    why: 'Spring Security refuses the call to this role, others go well',
    events: [
      ...damageClaims.home(),
      ...damageClaims.openClaim(),
      click(9000, 'Zahlung freigeben'),
      damageClaims.api(
        9030,
        'POST /api/claims/77120/payments/1/release',
        403,
        damageClaims.whitelabel(403, 'Forbidden', '/api/claims/77120/payments/1/release'),
      ),
    ],
  },
  {
    name: 'lorries: the channel of another fleet, on the socket',
    site: lorryMap.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'a message of the socket says that the token may not read this channel; no call failed but those of statistics',
    events: [
      ...lorryMap.home(),
      ...statisticsBlocked(1000),
      lorryMap.socket(420, lorryMap.ably, {
        sent: 2,
        received: 3,
        messages: [
          { at: 500, direction: 'received', text: '{"action":4,"connectionId":"a1","connectionDetails":{}}', size: 55 },
          { at: 6040, direction: 'sent', text: '{"action":10,"channel":"fleet:flt_204"}', size: 39 },
          {
            at: 6110,
            direction: 'received',
            text: '{"action":9,"channel":"fleet:flt_204","error":{"code":40160,"statusCode":401,"message":"Channel denied access based on given capability; channelId = fleet:flt_204"}}',
            size: 163,
          },
        ],
      }),
      click(6000, 'Fleet North'),
    ],
  },
  {
    name: 'contracts: a sender opens the audit log',
    site: contractSigning.site,
    expected: 'permission',
    why: 'a guard of NestJS refuses the resource to this role',
    events: [
      ...contractSigning.home(),
      ...statisticsBlocked(900),
      ...contractSigning.openEnvelope(),
      click(8000, 'Audit log'),
      contractSigning.api(8030, 'GET /api/envelopes/env_77/audit', 403, {
        message: 'Forbidden resource',
        error: 'Forbidden',
        statusCode: 403,
      }),
    ],
  },
  {
    name: 'questionnaires: the answers of this month are used up',
    site: questionnaires.site,
    expected: 'permission',
    also: ['capacity'],
    why: 'the plan of the customer allows no more',
    events: [
      ...questionnaires.home(),
      crashReportsBlocked(1000),
      click(4000, 'Reopen survey'),
      questionnaires.api(4030, 'POST /api/surveys/501/reopen', 402, {
        error: 'plan_limit',
        message: 'Your Starter plan allows 500 responses per month. Upgrade to collect more.',
      }),
    ],
  },
  {
    name: 'courses: the marks of a class of somebody else',
    site: schoolCourses.site,
    expected: 'permission',
    why: 'the server says in Spanish that the teacher has no right to this class',
    events: [
      ...schoolCourses.home(),
      click(4000, 'Matemáticas 3.º C'),
      schoolCourses.opens(4020, '/cursos/19', 'Matemáticas 3.º C · Aulaviva', 'push'),
      schoolCourses.api(4060, 'GET /api/v1/cursos/19', 200, { id: 19 }),
      click(7000, 'Calificar'),
      schoolCourses.api(7030, 'POST /api/v1/cursos/19/notas', 403, {
        detail: 'No tienes permiso para calificar este curso.',
      }),
    ],
  },
  {
    name: 'restaurants: a waiter opens the takings',
    site: tableBooking.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the rules of the database refuse what this person asks for',
    events: [
      ...tableBooking.home(),
      ...statisticsBlocked(1000),
      click(4000, 'Takings'),
      tableBooking.opens(4020, '/takings', 'Takings | Tablevine', 'push'),
      tableBooking.rejects(
        4400,
        'FirebaseError: Missing or insufficient permissions.',
        tableBooking.place('onSnapshotError', tableBooking.bundle, 3, 40_118),
      ),
      says(
        4410,
        '[2026-03-12T09:30:04.410Z]  @firebase/firestore: Firestore (11.4.0): Uncaught Error in snapshot listener: FirebaseError: [code=permission-denied]: Missing or insufficient permissions.',
      ),
    ],
  },
]
