/** Too much at once, answers that take too long, and companies behind the product that are down. */

import { html } from './kit/answers.ts'
import { crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { eSignature } from './products/e-signature.ts'
import { grants } from './products/grants.ts'
import { homeHeating } from './products/home-heating.ts'
import { library } from './products/library.ts'
import { payroll } from './products/payroll.ts'
import { projectBoard } from './products/project-board.ts'
import { socialPlanner } from './products/social-planner.ts'
import { telemedicine } from './products/telemedicine.ts'

export const capacityAndPartners: Case[] = [
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
  {
    name: 'contracts: the issuer of qualified signatures is silent',
    site: eSignature.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the server says whose service it waited for',
    events: [
      ...eSignature.home(),
      ...statisticsBlocked(800),
      click(9000, 'Podpisz kwalifikowanie'),
      eSignature.abp(
        9040,
        'POST /api/app/signatures/qualified',
        502,
        'Dostawca podpisu kwalifikowanego (SimplySign) nie odpowiada. Spróbuj ponownie później.',
        {
          code: 'Sygnata:ProviderUnavailable',
          details: 'Upstream https://cloudsign.webnotarius.pl returned 503 Service Unavailable',
        },
      ),
    ],
  },
  {
    name: 'social planner: Facebook itself has trouble',
    site: socialPlanner.site,
    expected: 'third-party',
    also: 'integration',
    why: 'Meta says that its service is unavailable for a while',
    events: [
      ...socialPlanner.home(),
      click(6000, 'Publicar agora'),
      socialPlanner.graph(
        6040,
        'POST /api/posts/330/publicar',
        502,
        2,
        'An unexpected error has occurred. Please retry your request later.',
        { is_transient: true },
      ),
    ],
  },
  {
    name: 'telemedicine: the service of video calls is down',
    site: telemedicine.site,
    expected: 'third-party',
    why: 'our server gave the token; the host of Twilio says 503',
    events: [
      ...telemedicine.home(),
      click(6000, 'Rejoindre la consultation'),
      telemedicine.call(6040, 'POST /api/rendez-vous/4410/jeton', 200, { jeton: 'redacted-jwt-2' }),
      telemedicine.call(6300, 'POST https://ecs.us1.twilio.com/v2/Configuration', 503, {
        code: 20_503,
        message: 'Service Unavailable',
        more_info: 'https://www.twilio.com/docs/errors/20503',
        status: 503,
      }),
      telemedicine.rejects(
        6420,
        'TwilioError: Signaling connection error',
        telemedicine.place('createSignalingConnectionError', telemedicine.twilio),
      ),
    ],
  },
  {
    name: 'payroll: the portal of the authority is not reachable',
    site: payroll.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the message names Altinn, to which the report of wages goes',
    events: [
      ...payroll.home(),
      click(12_000, 'Send a-melding'),
      payroll.call(12_060, 'POST /api/a-melding/2026-02', 503, {
        kode: 'ALTINN_UTILGJENGELIG',
        melding: 'Altinn svarer ikke akkurat nå (503 fra platform.altinn.no). Prøv igjen senere.',
      }),
    ],
  },
]
