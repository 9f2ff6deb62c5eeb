/** Companies behind the product: products of everyday makes. */

import { extensionThrows, pictureMissing, sentryFull, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import {
  answers,
  backOffice,
  cover,
  garage,
  meetings,
  models,
  parcelShop,
  plots,
  rides,
  shifts,
} from './products/everyday-makes.ts'

export const partnersInEverydayMakes: Case[] = [
  {
    name: 'answers: the model fails by itself',
    site: answers.site,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'the maker of the model answers the server with an error of its own',
    events: [
      ...answers.home(),
      ...statisticsBlocked(500),
      click(4000, 'Send'),
      answers.api(4060, 'POST /api/chat', 502, {
        error: {
          message:
            'The server had an error while processing your request. Sorry about that! You can retry your request, or contact us through our help center at help.openai.com if the error persists.',
          type: 'server_error',
          param: null,
          code: null,
        },
        provider: 'openai',
      }),
    ],
  },
  {
    name: 'plots: the tiles of the land office do not come',
    site: plots.site,
    expected: 'third-party',
    why: 'the pictures of another house answer with 503, one after the other',
    events: [
      ...plots.home(),
      ...[1500, 1520, 1540, 1560].map((at) =>
        plots.missing(at, `https://wms.landoffice.example/dop20?request=GetMap&bbox=${at}`, {
          element: 'img',
          status: 503,
        }),
      ),
      click(5000, 'Aerial view'),
      plots.missing(5100, 'https://wms.landoffice.example/dop20?request=GetMap&bbox=5100', {
        element: 'img',
        status: 503,
      }),
    ],
  },
  {
    name: 'back office: the carrier is down',
    site: backOffice.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the own server names the carrier that did not answer',
    events: [
      ...backOffice.home(),
      extensionThrows(700),
      click(4000, 'Create shipment'),
      backOffice.api(4050, 'POST /backend/orders/55012/shipments', 502, {
        success: false,
        message:
          'DHL Parcel API responded with 503 Service Unavailable (https://api-eu.dhl.com/parcel/de/shipping/v2/orders)',
      }),
    ],
  },
  {
    name: 'parcel shop: EasyPost is slow and then away',
    site: parcelShop.site,
    expected: 'third-party',
    also: ['integration', 'network'],
    why: 'the answer of the own server tells the time-out at the partner',
    events: [
      ...parcelShop.home(),
      click(4000, 'Compare rates'),
      parcelShop.api(
        34_100,
        'POST /rates',
        504,
        {
          error: 'UPSTREAM_TIMEOUT',
          message: 'Timed out after 30000 ms waiting for api.easypost.com',
        },
        { duration: 30_000 },
      ),
    ],
  },
  {
    name: 'garage: the calendar of Google answers with 503',
    site: garage.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'backendError of Google, passed on by the own action',
    events: [
      ...garage.home(),
      pictureMissing(400),
      click(4000, 'Sync calendar'),
      garage.api(4050, 'POST /_actions/calendar.sync/', 500, {
        type: 'AstroActionError',
        code: 'INTERNAL_SERVER_ERROR',
        status: 500,
        message:
          'Google Calendar: {"error":{"errors":[{"domain":"global","reason":"backendError","message":"Backend Error"}],"code":503,"message":"Backend Error"}}',
      }),
    ],
  },
  {
    name: 'meetings: Twilio has an outage',
    site: meetings.site,
    expected: 'third-party',
    also: ['network', 'capacity'],
    why: 'the service of meetings says that its signalling server is busy',
    events: [
      ...meetings.home(),
      sentryFull(500),
      click(4000, 'Join now'),
      meetings.api(4100, 'POST https://ecs.us1.twilio.com/v2/Configuration', 503, {
        code: 20503,
        message: 'Service is unavailable',
        status: 503,
      }),
      meetings.rejects(
        4300,
        'TwilioError: TwilioError 53001: Signaling connection disconnected',
        meetings.place('createTwilioError', '/static/js/vendors.c81d.js'),
      ),
    ],
  },
  {
    name: 'cover: the register of vehicles is being worked on',
    site: cover.site,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'an answer of 200 with a message of the app that names the register',
    events: [
      ...cover.home(),
      click(4000, 'Look up vehicle'),
      cover.api(
        4060,
        'POST /xas/',
        200,
        {
          actionResult: {
            Success: false,
            Message: 'RDW vehicle register is temporarily unavailable (HTTP 503). Please try again later.',
          },
          objects: [],
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'models: the translation service of Autodesk fails',
    site: models.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the service of another company that turns drawings into models answers 500 to the page',
    events: [
      ...models.home(),
      ...statisticsBlocked(500),
      click(4000, 'Open hall.rvt'),
      models.api(
        4060,
        'GET https://developer.api.autodesk.com/modelderivative/v2/designdata/redacted-id-1/manifest',
        500,
        {
          diagnostic: 'Internal server error. Please try again later.',
        },
      ),
      says(4100, 'Viewer: Could not load document: ErrorCode 3 (NETWORK_SERVER_ERROR)'),
    ],
  },
  {
    name: 'rides: the map of the streets does not come, since its maker is down',
    site: rides.site,
    expected: 'third-party',
    why: 'the script of the maps answers 502',
    events: [
      ...rides.home(),
      rides.missing(900, 'https://js.api.here.com/v3/3.1/mapsjs-core.js', { element: 'script', status: 502 }),
      rides.throws(960, 'ReferenceError: H is not defined', rides.place('initMap', '/www/main.1f73b0c2.js')),
      click(4000, 'Map'),
    ],
  },
  {
    name: 'shifts: the payroll service answers with its own page of an outage',
    site: shifts.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the error passed on names the other service and its 500',
    events: [
      ...shifts.home(),
      click(4000, 'Send hours to payroll'),
      shifts.api(4060, 'POST /api/payroll/export', 502, {
        name: 'Bad Gateway',
        message: 'Payroll provider "Nmbrs" returned HTTP 500: <html><title>Runtime Error</title></html>',
        code: 0,
        status: 502,
        type: 'yii\\web\\HttpException',
      }),
    ],
  },
  {
    name: 'garage: the page of the payment says that Adyen is not to be reached',
    site: garage.site,
    expected: 'third-party',
    also: ['network'],
    why: 'the drop-in of the payment service cannot load its own set-up; the own calls go well',
    events: [
      ...garage.home(),
      click(4000, 'Pay deposit'),
      garage.api(
        4060,
        'POST https://checkoutshopper-live.adyen.com/checkoutshopper/v1/sessions/redacted-id-1/setup?clientKey=redacted-key-1',
        500,
        page('Error', '<h1>500 Internal Server Error</h1>'),
      ),
      garage.api(4200, 'POST /_actions/calendar.list/', 200, [{ slots: 1 }, []]),
    ],
  },
]
