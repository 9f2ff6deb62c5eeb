/** What a role, a plan or an assignment does not hold: everyday web apps. */

import { crashReportsBlocked, intercomGone, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { commission, dispatch, evidence, inJapan, roadmap, webinar } from './products/office-makes.ts'

export const permissionsInOfficeMakes: Case[] = [
  {
    name: 'commission: a manager may not release the payout',
    site: commission.site,
    expected: 'permission',
    why: 'Spring Security refuses the method to the role',
    events: [
      ...commission.home(),
      ...segmentBlocked(500),
      click(4000, 'Release payout'),
      commission.api(4040, 'POST /api/v1/payouts/77/release', 403, {
        timestamp: '2026-03-12T09:30:04.040+00:00',
        status: 403,
        error: 'Forbidden',
        message: 'Access Denied',
        path: '/api/v1/payouts/77/release',
      }),
      says(4140, 'AxiosError: Request failed with status code 403'),
    ],
  },
  {
    name: 'webinar: der Tarif erlaubt nur 100 Teilnehmer',
    site: webinar.site,
    expected: 'permission',
    also: 'capacity',
    why: 'the plan of the account has a limit, and it is reached',
    events: [
      ...webinar.home(),
      ...statisticsBlocked(450),
      click(4000, 'Teilnehmer einladen'),
      webinar.api(
        4050,
        'POST /api/webinars/redacted-uuid-1/einladungen',
        402,
        {
          type: 'https://rednerpult.example/probleme/teilnehmerlimit',
          title: 'Teilnehmerlimit erreicht',
          status: 402,
          detail: 'Ihr Tarif „Start“ erlaubt höchstens 100 Teilnehmer je Webinar.',
        },
        { api: 'xhr', headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'roadmap: private boards are of a higher plan',
    site: roadmap.site,
    expected: 'permission',
    why: 'GraphQL says forbidden and names the plan',
    events: [
      ...roadmap.home(),
      intercomGone(700),
      click(4000, 'Make private'),
      roadmap.api(4040, 'POST /graphql', 200, {
        data: { updateBoard: null },
        errors: [
          {
            message: 'Private boards are not included in the Starter plan.',
            path: ['updateBoard'],
            extensions: { code: 'FORBIDDEN', requiredPlan: 'BUSINESS' },
          },
        ],
      }),
    ],
  },
  {
    name: 'dispatch: 単価を編集する権限がない',
    site: dispatch.site,
    environment: inJapan,
    expected: 'permission',
    why: 'the role may not change rates, told in Japanese',
    events: [
      ...dispatch.home(),
      crashReportsBlocked(600),
      click(4000, '単価を変更'),
      dispatch.api(4040, 'PATCH /api/v1/rates/31', 403, { message: 'この操作を行う権限がありません。' }),
    ],
  },
  {
    name: 'evidence: Okta does not know the user for this app',
    site: evidence.site,
    expected: 'permission',
    also: ['authentication', 'configuration'],
    why: 'the administrator of Okta has to assign the app to the person',
    events: [
      evidence.opens(0, '/login', 'Log in - Auditgrid'),
      click(2000, 'Continue with Okta'),
      evidence.page(
        5200,
        'GET /auth/okta/callback?error=access_denied&error_description=User%20is%20not%20assigned%20to%20the%20client%20application.&state=redacted-state-1',
        403,
        page('Auditgrid', '<h1>Sign-in failed</h1><p>User is not assigned to the client application.</p>'),
      ),
      evidence.opens(
        5500,
        '/auth/okta/callback?error=access_denied&error_description=User%20is%20not%20assigned%20to%20the%20client%20application.&state=redacted-state-1',
        'Auditgrid',
      ),
    ],
  },
]
