/** The line between the customer and the product: products of everyday makes. */

import { extensionThrows, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, chose, click, page, says } from './kit/build.ts'
import {
  answers,
  backOffice,
  classes,
  loans,
  meetings,
  models,
  panels,
  rides,
  sensors,
} from './products/everyday-makes.ts'

export const networkInEverydayMakes: Case[] = [
  {
    name: 'rides: between two villages',
    site: rides.site,
    expected: 'network',
    why: 'all calls fail at once, and come back later',
    events: [
      ...rides.home(),
      click(60_000, 'Next stop'),
      rides.gone(60_050, 'POST /v1/tours/t-81/stops/3/arrive', 'net::ERR_INTERNET_DISCONNECTED'),
      rides.gone(62_000, 'GET /v1/tours/today', 'net::ERR_INTERNET_DISCONNECTED'),
      rides.gone(66_000, 'GET /v1/tours/today', 'net::ERR_INTERNET_DISCONNECTED'),
      rides.api(120_000, 'GET /v1/tours/today', 200, { tours: [] }),
    ],
  },
  {
    name: 'classes: the filter of the school puts a page of its own into the call',
    site: classes.site,
    expected: 'network',
    also: ['configuration'],
    why: 'Lightspeed answers in the place of the product',
    events: [
      ...classes.home(),
      click(4000, 'Upload photo'),
      classes.api(
        4050,
        'POST /remote/photo.cfc?method=save',
        403,
        page(
          'Web Page Blocked',
          '<h1>This website is blocked</h1><p>Lightspeed Filter: the category of portal.klassbook.example is File Sharing. Contact your network administrator.</p>',
        ),
        { api: 'xhr' },
      ),
      classes.rejects(
        4150,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        classes.place('save', '/assets/js/site.min.js?v=412'),
      ),
    ],
  },
  {
    name: 'meetings: no way through the firewall of the client',
    site: meetings.site,
    expected: 'network',
    also: ['configuration'],
    why: 'the media connection fails, all else is well',
    events: [
      ...meetings.home(),
      ...statisticsBlocked(600),
      click(4000, 'Join now'),
      meetings.rejects(
        19_000,
        'TwilioError: TwilioError 53405: Media connection failed or Media activity ceased',
        meetings.place('createTwilioError', '/static/js/vendors.c81d.js'),
      ),
      says(19_020, 'ICE failed, your TURN server appears to be broken, see about:webrtc for more details'),
    ],
  },
  {
    name: 'models: the proxy of the office resets large parts',
    site: models.site,
    expected: 'network',
    also: ['configuration', 'capacity'],
    why: 'small calls go through; each part of the model is reset on the way',
    events: [
      ...models.home(),
      pictureMissing(500),
      chose(3000, 'hall.rvt', 'application/octet-stream', 480_000_000),
      ...[3200, 12_000, 26_000].map((at) =>
        models.gone(at, 'PUT /api/uploads/u-77/parts/1', 'net::ERR_CONNECTION_RESET', { duration: 8000 }),
      ),
      models.api(40_000, 'GET /api/projects/44', 200, { id: 44 }),
    ],
  },
  {
    name: 'sensors: the proxy knows no live connections',
    site: sensors.site,
    expected: 'network',
    also: ['configuration', 'unknown'],
    why: 'no socket opens, and the browser says that the tunnel could not be made',
    events: [
      ...sensors.home(),
      ...[600, 3600, 9600].flatMap((at) => [
        sensors.socket(at, 'https://mqtt.pulsegrid.example/mqtt', {
          state: 'failed',
          code: 1006,
          sent: 0,
          received: 0,
          messages: [],
        }),
        says(
          at + 40,
          "WebSocket connection to 'wss://mqtt.pulsegrid.example/mqtt' failed: Error in connection establishment: net::ERR_TUNNEL_CONNECTION_FAILED",
        ),
      ]),
      click(12_000, 'Live'),
    ],
  },
  {
    name: 'loans: a certificate of the firm that Firefox does not know',
    site: loans.site,
    expected: 'network',
    also: ['configuration'],
    why: 'a box in the office looks into TLS and signs with its own root',
    events: [
      ...loans.home(),
      extensionThrows(800),
      click(4000, 'Sign'),
      loans.gone(4050, 'POST https://sign.ledgerhouse.example/challenge', 'SEC_ERROR_UNKNOWN_ISSUER', {
        failure: {
          name: 'TypeError',
          message: 'NetworkError when attempting to fetch resource.',
          code: 'SEC_ERROR_UNKNOWN_ISSUER',
        },
      }),
    ],
  },
  {
    name: 'panels: the host of the micro front ends does not resolve',
    site: panels.site,
    expected: 'network',
    also: ['configuration'],
    why: 'the resolver of the customer does not know the second host of the product',
    events: [
      ...panels.home(),
      widgetThrows(900),
      panels.missing(1500, 'https://mfe.panelhub.example/reports/remoteEntry.js', {
        element: 'script',
        code: 'net::ERR_NAME_NOT_RESOLVED',
      }),
      says(
        1540,
        "application '@panelhub/reports' died in status LOADING_SOURCE_CODE: Loading script failed.\n(missing: https://mfe.panelhub.example/reports/remoteEntry.js)",
      ),
      click(4000, 'Reports'),
    ],
  },
  {
    name: 'answers: the answer breaks off as the laptop changes its network',
    site: answers.site,
    expected: 'network',
    why: 'a stream is cut with ERR_NETWORK_CHANGED, and so is the next call',
    events: [
      ...answers.home(),
      click(4000, 'Send'),
      answers.gone(4060, 'POST /api/chat', 'net::ERR_NETWORK_CHANGED', { duration: 5200 }),
      says(9300, 'TypeError: network error'),
      answers.gone(9400, 'GET /api/conversations/8f21', 'net::ERR_NETWORK_CHANGED'),
    ],
  },
  {
    name: 'back office: the gateway of the hotel wants a room number',
    site: backOffice.site,
    expected: 'network',
    why: 'the call ends at the sign-in of a guest network',
    events: [
      ...backOffice.home(),
      ...statisticsBlocked(600),
      click(4000, 'Orders'),
      backOffice.api(
        4050,
        'GET /backend/orders?page=2&start=25&limit=25',
        200,
        page(
          'Guest WiFi',
          '<form action="http://10.20.0.1/login" method="post"><label>Room number</label><input name="room"><label>Last name</label><input name="name"><button>Connect to the Internet</button></form>',
        ),
        { api: 'xhr' },
      ),
      backOffice.throws(
        4120,
        "Error: Ext.JSON.decode(): You're trying to decode an invalid JSON String: <html><head><title>Guest WiFi",
        backOffice.place('decode', '/build/classic/Quartermaster/app.js'),
      ),
    ],
  },
]
