/** Too much at once, and answers that take longer than somebody waits. */

import { html } from './kit/answers.ts'
import { crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { grants } from './products/grants.ts'
import { homeHeating } from './products/home-heating.ts'
import { library } from './products/library.ts'
import { payroll } from './products/payroll.ts'
import { projectBoard } from './products/project-board.ts'

export const capacityAnswers: Case[] = [
  {
    name: 'boards: fifty cards are moved at once',
    site: projectBoard.site,
    expected: 'capacity',
    why: 'the throttler of NestJS says that there were too many calls',
    events: [
      ...projectBoard.home(),
      ...statisticsBlocked(500),
      click(7000, 'Mover 50 tarjetas'),
      ...[0, 1, 2].map((n) => projectBoard.call(7030 + n * 20, `PATCH /api/cards/${560 + n}`, 200, { id: 560 + n })),
      ...[3, 4, 5, 6].map((n) =>
        projectBoard.refused(
          7030 + n * 20,
          `PATCH /api/cards/${560 + n}`,
          429,
          'ThrottlerException: Too Many Requests',
        ),
      ),
      says(7300, 'No se pudieron mover 47 tarjetas'),
    ],
  },
  {
    name: 'grants: the last evening before the deadline',
    site: grants.site,
    expected: 'capacity',
    why: 'Dataverse protects itself from the calls of all who apply now',
    events: [
      ...grants.home(),
      click(9000, 'Indienen'),
      grants.refused(
        9060,
        'POST /_api/oost_aanvragen',
        429,
        '0x80072322',
        'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
      ),
    ],
  },
  {
    name: 'library: all titles are exported',
    site: library.site,
    expected: 'capacity',
    why: 'Traefik waits no longer for the export of a whole catalogue',
    events: [
      ...library.home(),
      crashReportsBlocked(700),
      click(6000, 'Exportovat vše'),
      library.call(6040, 'GET /api/export?format=marc21', 504, 'Gateway Timeout', {
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        duration: 60_020,
      }),
    ],
  },
  {
    name: 'heating: the yearly chart takes longer than the gateway waits',
    site: homeHeating.site,
    expected: 'capacity',
    why: 'API Gateway ends each call after 29 s',
    events: [
      ...homeHeating.home(),
      click(5000, 'Yıllık tüketim'),
      homeHeating.call(
        5040,
        `GET ${homeHeating.api}/v2/homes/3/consumption?range=year`,
        504,
        { message: 'Endpoint request timed out' },
        { duration: 29_030 },
      ),
    ],
  },
  {
    name: 'payroll: the server is taken down for maintenance',
    site: payroll.site,
    expected: 'capacity',
    why: 'the page of 503 says that there is work on the system until six',
    events: [
      ...payroll.home(),
      click(8000, 'Rapporter'),
      payroll.page(
        8050,
        'GET /rapporter.xhtml',
        503,
        html(
          'Vedlikehold',
          '<h1>Planlagt vedlikehold</h1><p>Lønnklar er utilgjengelig til kl. 18:00. Vi beklager.</p>',
        ),
        { headers: { 'retry-after': '3600' } },
      ),
    ],
  },
]
