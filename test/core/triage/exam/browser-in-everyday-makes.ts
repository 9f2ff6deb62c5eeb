/** What the browser or an add-on does: products of everyday makes. */

import { chatBlocked, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import {
  answers,
  charts,
  classes,
  cover,
  flats,
  garage,
  meetings,
  models,
  panels,
  parcelShop,
  rides,
} from './products/everyday-makes.ts'

export const browserInEverydayMakes: Case[] = [
  {
    name: 'rides: the driver does not let the page know where they are',
    site: rides.site,
    expected: 'browser-interference',
    also: ['permission'],
    why: 'the place was denied in the browser',
    events: [
      ...rides.home(),
      pictureMissing(500),
      click(4000, 'Start tour'),
      says(4040, 'GeolocationPositionError {code: 1, message: "User denied Geolocation"}'),
      rides.rejects(4050, 'Error: User denied Geolocation', rides.place('watchPosition', '/www/main.1f73b0c2.js')),
    ],
  },
  {
    name: 'meetings: another program has the microphone',
    site: meetings.site,
    expected: 'browser-interference',
    why: 'the device cannot be started',
    events: [
      ...meetings.home(),
      ...statisticsBlocked(500),
      click(4000, 'Join now'),
      meetings.rejects(
        4200,
        'NotReadableError: Could not start audio source',
        meetings.place('getUserMedia', '/static/js/vendors.c81d.js'),
      ),
    ],
  },
  {
    name: 'charts: a list of filters stops the logs of the dashboard, and the charts with them',
    site: charts.site,
    expected: 'browser-interference',
    why: 'an own path with the word for counting is blocked, and the page waits for it',
    events: [
      ...charts.home(),
      charts.gone(900, 'POST /superset/log/?explode=events&dashboard_id=12', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(4000, 'Ad spend'),
      charts.gone(
        4040,
        'POST /api/v1/chart/data?form_data=%7B%22slice_id%22%3A90%7D&name=ad_spend_banner',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
      says(4060, 'Error: Failed to fetch'),
    ],
  },
  {
    name: 'models: the browser has lost the graphics card',
    site: models.site,
    expected: 'browser-interference',
    also: ['configuration', 'unknown', 'capacity'],
    why: 'WebGL is not to be had in this browser',
    events: [
      ...models.home(),
      says(
        800,
        'THREE.WebGLRenderer: A WebGL context could not be created. Reason:  Web page caused context loss and was blocked',
      ),
      models.throws(
        810,
        'Error: Error creating WebGL context.',
        models.place('new WebGLRenderer', '/assets/viewer-Dk20aPz1.js'),
      ),
      click(4000, 'Open model'),
    ],
  },
  {
    name: 'garage: the page was translated, and React finds its nodes no more',
    site: garage.site,
    expected: 'browser-interference',
    also: ['product-defect'],
    why: 'the translator wrapped the texts in font elements',
    events: [
      ...garage.home(),
      says(900, 'Page translated: <font style="vertical-align: inherit;"> inserted by the browser', 'info'),
      click(4000, 'Next week'),
      garage.throws(
        4090,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        garage.place('commitDeletionEffects', '/_astro/client.D0mKq1.js'),
      ),
    ],
    environment: { language: 'pl-PL', languages: ['pl-PL'] },
  },
  {
    name: 'cover: no storage in a private window',
    site: cover.site,
    expected: 'browser-interference',
    why: 'the browser denies the page its store',
    events: [
      ...cover.home(),
      widgetThrows(900),
      click(4000, 'Submit claim'),
      cover.throws(
        4020,
        "SecurityError: Failed to read the 'sessionStorage' property from 'Window': Access is denied for this document.",
        cover.place('saveDraft', '/mxclientsystem/mxui/mxui.js?638772'),
      ),
    ],
  },
  {
    name: 'panels: an extension of coupons changes Array for all',
    site: panels.site,
    expected: 'browser-interference',
    why: 'the stack of the error leads through the script of an extension',
    events: [
      ...panels.home(),
      click(4000, 'Approve'),
      panels.throws(
        4060,
        "TypeError: Cannot read properties of undefined (reading 'coupon')",
        {
          function: 'window.fetch',
          url: 'chrome-extension://bmnlcjabgnpnenekpadlanbbkooimhnj/h0.js',
          line: 1,
          column: 44_120,
        },
        panels.place('approve', 'https://mfe.panelhub.example/invoices/main.a81d20.js'),
      ),
    ],
  },
  {
    name: 'answers: the microphone is not for this page',
    site: answers.site,
    expected: 'browser-interference',
    also: ['permission', 'configuration'],
    why: 'speaking to the assistant was denied in the browser',
    events: [
      ...answers.home(),
      chatBlocked(500),
      click(4000, 'Dictate'),
      says(4060, 'Speech recognition error: not-allowed'),
      answers.rejects(
        4070,
        'NotAllowedError: Permission denied',
        answers.place('startDictation', '/_next/static/chunks/app/layout-2b7d81aa.js'),
      ),
    ],
  },
  {
    name: 'parcel shop: the label printer stays shut in a window of its own',
    site: parcelShop.site,
    expected: 'browser-interference',
    why: 'the window with the label was stopped as a pop-up',
    events: [
      ...parcelShop.home(),
      click(4000, 'Print label'),
      parcelShop.api(4050, 'POST /labels/771/print.data', 200, [
        { _1: 2 },
        'data',
        { _3: 4 },
        'pdf',
        'redacted-text-1',
      ]),
      parcelShop.throws(
        4300,
        "TypeError: Cannot read properties of null (reading 'document')",
        parcelShop.place('openPrintWindow', '/assets/labels-Dq1.js'),
      ),
      says(
        4290,
        'Chrome blocked a popup: window.open returned null. Allow pop-ups for this site to print labels.',
        'warn',
      ),
    ],
  },
  {
    name: 'flats: the picture of the damage does not fit into the store of the browser',
    site: flats.site,
    expected: 'browser-interference',
    also: ['capacity', 'product-defect'],
    why: 'the quota of the local store is used up',
    events: [
      ...flats.home(),
      ...statisticsBlocked(600),
      click(4000, 'Add photo'),
      flats.throws(
        4100,
        "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of '$OS_Users$Housekey$ClientVars$Draft' exceeded the quota.",
        flats.place('setClientVar', '/Housekey/scripts/OutSystems.js'),
      ),
    ],
  },
  {
    name: 'classes: the phone keeps the third-party cookie from the frame of the books',
    site: classes.site,
    expected: 'browser-interference',
    also: ['authentication', 'configuration'],
    why: 'the learning tool in the frame cannot keep its session, as the browser gives no cookies to it',
    events: [
      ...classes.home(),
      click(4000, 'Open reading room'),
      says(
        4300,
        'Cookie “JSESSIONID” has been rejected because it is in a cross-site context and its “SameSite” is “Lax” or “Strict”.',
        'warn',
      ),
      classes.api(4400, 'GET https://lti.lesezimmer.example/launch/session', 401, {
        error: 'no_session_cookie',
        message: 'Cookies are blocked by your browser. Open the tool in a new window.',
      }),
    ],
  },
]
