/** Work in which nothing failed: products of everyday makes. */

import {
  chatBlocked,
  developersNotes,
  extensionHangsUp,
  firstSeconds,
  intercomGone,
  pictureMissing,
  segmentBlocked,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { aborted, type Case, chose, click, says, typed } from './kit/build.ts'
import { message, traffic } from './kit/traffic.ts'
import { answers, charts, cover, garage, panels, plots, rides, sensors, shifts } from './products/everyday-makes.ts'

export const quietInEverydayMakes: Case[] = [
  {
    name: 'shifts: a week is planned beside all that is blocked',
    site: shifts.site,
    expected: 'none',
    why: 'statistics, chat and a widget stumble; the week is published',
    events: [
      ...shifts.home(),
      ...firstSeconds(300),
      ...statisticsBlocked(500),
      chatBlocked(700),
      widgetThrows(900),
      intercomGone(1200),
      click(4000, 'Publish week'),
      shifts.api(4050, 'POST /api/weeks/11/publish', 200, { published: true }),
    ],
  },
  {
    name: 'answers: the reader stops a long answer',
    site: answers.site,
    expected: 'none',
    why: 'the button Stop gives up the stream; the next question is answered',
    events: [
      ...answers.home(),
      ...segmentBlocked(500),
      click(4000, 'Send'),
      aborted(4060, 'POST https://chat.askwell.example/api/chat', { duration: 3000 }),
      click(7060, 'Stop'),
      says(7070, 'AbortError: The user aborted a request.', 'warn'),
      click(9000, 'Send'),
      answers.api(
        9050,
        'POST /api/chat',
        200,
        'data: {"type":"text-delta","delta":"redacted-text-9"}\n\ndata: [DONE]\n\n',
        {
          headers: { 'content-type': 'text/event-stream' },
        },
      ),
    ],
  },
  {
    name: 'answers: a talk about errors',
    site: answers.site,
    expected: 'none',
    why: 'the words of the question and of the answer are of a time-out and of a refusal, and nothing failed',
    events: [
      ...answers.home(),
      click(4000, 'Send'),
      answers.api(4050, 'POST /api/chat', 200, {
        id: 'm-2',
        role: 'assistant',
        content:
          'A 504 Gateway Timeout means that the upstream did not answer; a 403 Forbidden that access was denied.',
      }),
    ],
  },
  {
    name: 'plots: somebody pans the map',
    site: plots.site,
    expected: 'none',
    also: ['unknown'],
    why: 'tiles are given up, one at the edge does not exist, and the plot is saved',
    events: [
      ...plots.home(),
      ...[3000, 3020, 3040].map((at) => aborted(at, `GET https://maps.terramark.example/tiles/14/${at}/5512.pbf`)),
      plots.missing(3100, 'https://maps.terramark.example/tiles/14/9999/5512.png', { element: 'img', status: 404 }),
      says(3200, '[esri.layers.support.TileInfo] Tile is outside of the full extent', 'warn'),
      click(6000, 'Save plot'),
      plots.api(6050, 'POST /server/rest/services/Plots/FeatureServer/0/applyEdits', 200, {
        updateResults: [{ objectId: 5512, success: true }],
      }),
    ],
  },
  {
    name: 'charts: a dashboard with an empty chart',
    site: charts.site,
    expected: 'none',
    also: ['unknown'],
    why: 'a query without rows is no failure, and the log was only blocked',
    events: [
      ...charts.home(),
      charts.gone(900, 'POST /superset/log/?explode=events', 'net::ERR_BLOCKED_BY_CLIENT'),
      ...developersNotes(1000),
      click(4000, 'Returns'),
      charts.api(4050, 'POST /api/v1/chart/data', 200, {
        result: [{ error: null, data: [], rowcount: 0, status: 'success', stacktrace: null }],
      }),
    ],
  },
  {
    name: 'panels: two versions of a library, and all works',
    site: panels.site,
    expected: 'none',
    why: 'module federation warns of a version that does not fit; the invoice is approved',
    events: [
      ...panels.home(),
      says(
        700,
        'Unsatisfied version 18.2.0 from @panelhub/root of shared singleton module react (required ^18.3.1)',
        'warn',
      ),
      says(720, 'single-spa minified message #41: bootstrap for application took longer than 4000ms', 'warn'),
      extensionHangsUp(900),
      click(4000, 'Approve'),
      panels.api(4050, 'POST /gateway/invoices/8811/approve', 200, { state: 'APPROVED' }),
    ],
  },
  {
    name: 'cover: a claim is handed in',
    site: cover.site,
    expected: 'none',
    why: 'the runtime answers with empty lists of errors',
    events: [
      ...cover.home(),
      ...statisticsBlocked(600),
      pictureMissing(700),
      chose(3000, 'damage.jpg', 'image/jpeg', 1_800_000),
      cover.api(3100, 'POST /file?guid=281474976710700', 200, ''),
      click(5000, 'Submit claim'),
      cover.api(
        5060,
        'POST /xas/',
        200,
        { validations: [], errors: {}, objects: [{ objectType: 'Claims.Claim' }], resets: [] },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'rides: the radio was away for a moment and the stop is kept',
    site: rides.site,
    expected: 'none',
    also: ['network', 'unknown'],
    why: 'one call failed and its repetition went through',
    events: [
      ...rides.home(),
      click(60_000, 'Next stop'),
      rides.gone(60_050, 'POST /v1/tours/t-81/stops/3/arrive', 'net::ERR_INTERNET_DISCONNECTED'),
      rides.api(63_000, 'POST /v1/tours/t-81/stops/3/arrive', 200, { stop: 3, arrived: true }),
      click(120_000, 'Next stop'),
      rides.api(120_050, 'POST /v1/tours/t-81/stops/4/arrive', 200, { stop: 4, arrived: true }),
    ],
  },
  {
    name: 'sensors: alarms of devices that read as failures',
    site: sensors.site,
    expected: 'none',
    why: 'a device is offline and its battery failed: that is what the product is there to tell',
    events: [
      ...sensors.home(),
      sensors.socket(500, '/live', {
        state: 'open',
        ...traffic(
          message(520, 'sent', '{"op":"subscribe","topic":"site/7/#"}'),
          message(700, 'received', '{"topic":"site/7/dev-118","state":"offline","error":"battery failure","code":503}'),
          message(9000, 'received', '{"topic":"site/7/dev-119","state":"alarm","error":"sensor timeout"}'),
        ),
      }),
      click(12_000, 'Acknowledge'),
      sensors.api(12_050, 'POST /api/v3/alarms/771/ack', 200, {
        id: 771,
        status: 'acknowledged',
        severity: 'critical',
        message: 'Sensor failed: timeout',
      }),
    ],
  },
  {
    name: 'garage: a plate was mistyped and put right',
    site: garage.site,
    expected: 'none',
    also: ['integration'],
    why: 'the refusal was answered by the customer',
    events: [
      ...garage.home(),
      typed(3000, 'Licence plate', 'redacted-text-4'),
      click(4000, 'Book 09:30'),
      garage.api(4050, 'POST /_actions/booking.create/', 400, {
        type: 'AstroActionInputError',
        issues: [{ code: 'invalid_string', validation: 'regex', message: 'Invalid plate', path: ['plate'] }],
        fields: { plate: ['Invalid plate'] },
      }),
      typed(9000, 'Licence plate', 'redacted-text-5'),
      click(10_000, 'Book 09:30'),
      garage.api(10_050, 'POST /_actions/booking.create/', 200, [{ id: 1 }, 881]),
    ],
  },
]
