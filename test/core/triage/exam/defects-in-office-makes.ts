/** Faults of servers of everyday web apps. */

import { html } from './kit/answers.ts'
import {
  chatBlocked,
  crashReportsBlocked,
  developersNotes,
  extensionHangsUp,
  firstSeconds,
  flagEventsBlocked,
  intercomGone,
  pictureMissing,
  segmentBlocked,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import {
  brewery,
  care,
  commission,
  dispatch,
  evidence,
  goals,
  inJapan,
  loyalty,
  media,
  parking,
  roadmap,
  sheets,
  strings,
  webinar,
} from './products/office-makes.ts'

export const defectsInOfficeMakes: Case[] = [
  {
    name: 'commission: the statement cannot be reckoned again',
    site: commission.site,
    expected: 'product-defect',
    why: 'a null within the code of the server, told by the JVM itself',
    events: [
      ...commission.home(),
      ...segmentBlocked(500),
      pictureMissing(520),
      click(4000, 'Recalculate'),
      commission.api(4060, 'POST /api/v1/statements/9011/recalculate', 500, {
        timestamp: '2026-03-12T09:30:04.121+00:00',
        status: 500,
        error: 'Internal Server Error',
        message:
          'Cannot invoke "java.math.BigDecimal.multiply(java.math.BigDecimal)" because the return value of "com.provisia.plan.Tier.getRate()" is null',
        path: '/api/v1/statements/9011/recalculate',
      }),
      says(4160, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'evidence: the export of the audit fails',
    site: evidence.site,
    expected: 'product-defect',
    why: 'Laravel says no more than this of an exception of its own',
    events: [
      ...evidence.home(),
      chatBlocked(480),
      intercomGone(900),
      click(5000, 'Export package'),
      evidence.api(5080, 'POST /api/audits/12/export', 500, { message: 'Server Error' }, { api: 'xhr' }),
      says(5200, 'Uncaught (in promise) AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'webinar: das Anmeldeformular lässt sich nicht speichern',
    site: webinar.site,
    expected: 'product-defect',
    why: 'the problem that ASP.NET Core makes of an exception nobody handled',
    events: [
      ...webinar.home(),
      ...statisticsBlocked(450),
      typed(4200, 'Begrüßung', 'redacted-text-2'),
      click(6000, 'Speichern'),
      webinar.api(
        6070,
        'PUT /api/webinars/redacted-uuid-1/formular',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
          title: 'An error occurred while processing your request.',
          status: 500,
          traceId: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00',
        },
        { api: 'xhr', headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
      ),
      says(
        6170,
        'ERROR HttpErrorResponse: Http failure response for https://studio.rednerpult.example/api/webinars/redacted-uuid-1/formular: 500 OK',
      ),
    ],
  },
  {
    name: 'goals: the report of a cycle breaks',
    site: goals.site,
    expected: 'product-defect',
    why: 'the page of Django for an exception, in the place of the JSON that was asked for',
    events: [
      ...goals.home(),
      flagEventsBlocked(480),
      click(4000, 'Calibration report'),
      goals.api(
        4050,
        'GET /api/v2/cycles/2026-q1/calibration/',
        500,
        '<!doctype html>\n<html lang="en">\n<head>\n  <title>Server Error (500)</title>\n</head>\n<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n',
      ),
      goals.rejects(
        4200,
        'SyntaxError: Unexpected token \'<\', "<!doctype "... is not valid JSON',
        goals.place('loadCalibration', goals.bundle),
      ),
    ],
  },
  {
    name: 'strings: the frame of a segment does not come',
    site: strings.site,
    expected: 'product-defect',
    why: 'the page of Rails for a fault of the server, in which the frame is not',
    events: [
      ...strings.home(),
      ...developersNotes(600),
      click(4000, 'Edit segment'),
      strings.api(
        4040,
        'GET /projects/55/segments/1201/edit',
        500,
        html(
          "We're sorry, but something went wrong (500)",
          '<div class="dialog"><div><h1>We\'re sorry, but something went wrong.</h1></div><p>If you are the application owner check the logs for more information.</p></div>',
        ),
        { requestHeaders: [['turbo-frame', 'segment_1201']] },
      ),
      strings.rejects(
        4190,
        'Error: The response (500) did not contain the expected <turbo-frame id="segment_1201"> and will be ignored. To perform a full page visit instead, set turbo-visit-control to reload.',
        strings.place('FrameController.throwFrameMissingError', '/assets/turbo.min-96cbf52c.js'),
      ),
    ],
  },
  {
    name: 'media: la vignette ne peut pas être recadrée',
    site: media.site,
    expected: 'product-defect',
    why: 'the server stumbles over a value that it does not have',
    events: [
      ...media.home(),
      ...firstSeconds(500),
      click(4000, 'Recadrer'),
      media.api(4060, 'POST /api/assets/a-5518/crop', 500, {
        error: "Cannot read properties of undefined (reading 'width')",
      }),
      says(4180, "Une erreur est survenue : Cannot read properties of undefined (reading 'width')"),
    ],
  },
  {
    name: 'loyalty: la campaña no se puede duplicar',
    site: loyalty.site,
    expected: 'product-defect',
    why: 'Symfony says of an exception in production no more than this',
    events: [
      ...loyalty.home(),
      widgetThrows(700),
      ...statisticsBlocked(710),
      click(4000, 'Duplicar'),
      loyalty.api(
        4070,
        'POST /api/campaigns/88/duplicate',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc2616#section-10',
          title: 'An error occurred',
          status: 500,
          detail: 'Internal Server Error',
        },
        { api: 'xhr', headers: { 'content-type': 'application/problem+json; charset=utf-8', via: '1.1 varnish' } },
      ),
    ],
  },
  {
    name: 'parking: a permit cannot be moved to another car',
    site: parking.site,
    expected: 'product-defect',
    why: 'what a Go server answers after it has caught a panic',
    events: [
      ...parking.home(),
      extensionHangsUp(800),
      typed(3500, 'Plate', 'redacted-text-3'),
      click(5000, 'Transfer permit'),
      parking.api(5050, 'POST /v1/permits/p_301/transfer', 500, { message: 'Internal Server Error' }, { api: 'xhr' }),
      says(
        5150,
        'ERROR HttpErrorResponse: Http failure response for https://permits.curbside.example/v1/permits/p_301/transfer: 500 OK',
      ),
    ],
  },
  {
    name: 'sheets: the white page of Spring Boot',
    site: sheets.site,
    expected: 'product-defect',
    why: 'an exception of the server that has no page of its own',
    events: [
      ...sheets.home(),
      click(4000, 'Etikett drucken'),
      sheets.page(
        4060,
        'GET /stoffe/etikett.do?id=510',
        500,
        "<html><body><h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div id='created'>Thu Mar 12 10:30:04 CET 2026</div><div>There was an unexpected error (type=Internal Server Error, status=500).</div></body></html>",
      ),
      sheets.opens(4320, '/stoffe/etikett.do?id=510', ''),
    ],
  },
  {
    name: 'roadmap: an idea without an author',
    site: roadmap.site,
    expected: 'product-defect',
    why: 'the schema promises what the resolver does not give',
    events: [
      ...roadmap.home(),
      ...segmentBlocked(600),
      click(4000, 'Dark mode'),
      roadmap.api(
        4040,
        'POST /graphql',
        200,
        {
          data: null,
          errors: [
            {
              message: 'Cannot return null for non-nullable field Post.author.',
              locations: [{ line: 9, column: 5 }],
              path: ['post', 'author'],
              extensions: { code: 'INTERNAL_SERVER_ERROR' },
            },
          ],
        },
        { sends: { operationName: 'Post', variables: { id: 'pst_9' } } },
      ),
      says(4150, 'ApolloError: Cannot return null for non-nullable field Post.author.'),
    ],
  },
  {
    name: 'care: the explanation is longer than its column',
    site: care.site,
    expected: 'product-defect',
    also: 'integration',
    why: 'the server should have checked the length before the database did',
    events: [
      ...care.home(),
      typed(3000, 'Toelichting', 'redacted-text-4'),
      click(9000, 'Rapportage opslaan'),
      care.api(9050, 'POST /api/clienten/341/rapportages', 500, {
        message:
          "SQLSTATE[22001]: String data, right truncated: 1406 Data too long for column 'toelichting' at row 1 (Connection: mysql, SQL: insert into `rapportages` (`client_id`, `toelichting`) values (341, redacted-text-4))",
        exception: 'Illuminate\\Database\\QueryException',
      }),
    ],
  },
  {
    name: 'brewery: nie można zamknąć warki',
    site: brewery.site,
    expected: 'product-defect',
    why: 'a fault within the server, told in Polish',
    events: [
      ...brewery.home(),
      crashReportsBlocked(700),
      click(4000, 'Zamknij warkę'),
      brewery.api(4060, 'POST /api/warki/118/zamknij/', 500, { detail: 'Wewnętrzny błąd serwera.' }),
      says(4170, 'Request failed with status code 500'),
    ],
  },
  {
    name: 'dispatch: 勤怠を締められない',
    site: dispatch.site,
    environment: inJapan,
    expected: 'product-defect',
    why: 'a fault within the server, told in Japanese',
    events: [
      ...dispatch.home(),
      ...statisticsBlocked(500),
      click(4000, '締め処理'),
      dispatch.api(4080, 'POST /api/v1/timesheets/closing', 500, { error: 'サーバー内部エラーが発生しました。' }),
      says(4180, 'Error: Request failed with status code 500'),
    ],
  },
]
