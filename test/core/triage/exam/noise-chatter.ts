/** Nothing is wrong: policies, notes of browsers and lines on the console. */

import { report, vitals } from '../../../support/session-builder.ts'
import { html, quiet, wellDone } from './kit/answers.ts'
import { after, type Case, call, click, says, start } from './kit/build.ts'

export const noiseChatter: Case[] = [
  {
    name: 'benign: what developers tell each other',
    expected: 'none',
    why: 'warnings of libraries',
    events: after(
      'Pipeline',
      says(
        2550,
        'Warning: Each child in a list should have a unique "key" prop. Check the render method of `DealList`.',
      ),
      says(2560, '[Vue warn]: Extraneous non-props attributes (class) were passed to component', 'warn'),
      says(2570, 'The field "stage" is deprecated: use "stageV2"', 'warn'),
      call(2600, 'POST /graphql', 200, { data: { deals: [{ id: 1 }] } }),
    ),
  },
  {
    name: 'benign: answers with fields for errors that are empty',
    expected: 'none',
    why: 'the words are there, the errors are not',
    events: after(
      'Prüflauf',
      call(2600, 'POST /api/checks', 200, {
        success: true,
        error: null,
        errors: [],
        message: 'Prüflauf beendet, Fehler: 0',
        failed: 0,
      }),
      call(2700, 'POST /api/checks/status', 200, { code: 0, msg: '操作成功', exception: '' }),
    ),
  },
  {
    name: 'policy on trial',
    expected: 'none',
    why: 'the policy only reports',
    events: after(
      'Open',
      report({
        at: 2540,
        disposition: 'report',
        blocked: 'inline',
        message: '[Report Only] Refused to apply inline style',
      }),
      wellDone(2600),
    ),
  },
  {
    name: 'deprecations',
    expected: 'none',
    why: 'notices to developers',
    events: after(
      'Next',
      report({
        at: 2510,
        report: 'deprecation',
        message: 'Unload event listeners are deprecated and will be removed.',
        directive: undefined,
        blocked: undefined,
        disposition: undefined,
      }),
      says(2520, 'componentWillReceiveProps has been renamed', 'warn'),
      wellDone(2600),
    ),
  },
  {
    name: 'keys of a list',
    expected: 'none',
    why: 'a hint to developers',
    events: after(
      'Open',
      says(2530, 'Warning: Each child in a list should have a unique "key" prop. Check the render method of `Table`.'),
      wellDone(2600),
    ),
  },
  {
    name: 'slow but fine',
    expected: 'none',
    also: 'capacity',
    why: 'a report took its time and came',
    events: after(
      'Report',
      vitals({ at: 2530, metric: 'long-task', value: 180 }),
      call(2540, 'GET /api/reports/9', 200, { rows: [1] }, { duration: 4800 }),
    ),
  },
  {
    name: 'calm: a monitor of other people’s sites',
    expected: 'none',
    why: 'the answers tell of failures of what is watched, which is the purpose of the product',
    events: after(
      'Checks',
      call(2600, 'GET /api/checks/9/last', 200, {
        code: 503,
        url: 'https://shop.example',
        message: 'Service Unavailable',
        ms: 812,
      }),
      call(2700, 'GET /api/checks/10/last', 200, {
        status: 404,
        message: 'Not Found',
        url: 'https://blog.example',
        ms: 90,
      }),
    ),
  },
  {
    name: 'react dev warnings',
    expected: 'none',
    also: 'unknown',
    why: 'advice to the developer',
    events: quiet(
      says(
        400,
        'Warning: Each child in a list should have a unique "key" prop.%s%s See https://reactjs.org/link/warning-keys for more information.',
      ),
      says(410, 'Warning: React does not recognize the `isActive` prop on a DOM element.'),
      says(420, 'Warning: validateDOMNesting(...): <div> cannot appear as a descendant of <p>.'),
    ),
  },
  {
    name: 'deprecation and intervention',
    expected: 'none',
    also: 'unknown',
    why: 'notes of the browser on the future',
    events: quiet(
      report({
        at: 300,
        report: 'deprecation',
        message: 'Unload event listeners are deprecated and will be removed.',
        directive: undefined,
        blocked: undefined,
        disposition: undefined,
      }),
      report({
        at: 310,
        report: 'intervention',
        message: 'Slow network is detected. Fallback font will be used while loading.',
        directive: undefined,
        blocked: undefined,
        disposition: undefined,
      }),
    ),
  },
  {
    name: 'policy only reported',
    expected: 'none',
    also: 'unknown',
    why: 'report-only blocks nothing',
    events: quiet(
      report({
        at: 300,
        disposition: 'report',
        directive: 'img-src',
        blocked: 'https://images.example.org/a.png',
        message: "[Report Only] Refused to load the image 'https://images.example.org/a.png'",
      }),
    ),
  },
  {
    name: 'cookie notes of firefox',
    expected: 'none',
    also: 'unknown',
    why: 'notes on cookies of others',
    events: quiet(
      says(
        300,
        'Cookie “_ga” does not have a proper “SameSite” attribute value. Soon, cookies without the “SameSite” attribute or with an invalid value will be treated as “Lax”.',
        'warn',
      ),
      says(
        310,
        'Partitioned cookie or storage access was provided to “https://www.youtube.com/embed/x” because it is loaded in the third-party context and dynamic state partitioning is enabled.',
        'warn',
      ),
    ),
  },
  {
    name: 'article about guest networks',
    expected: 'none',
    also: 'unknown',
    why: 'the app asked for HTML and got it',
    events: [
      ...start(),
      click(3000, 'Help'),
      call(
        3030,
        'GET /api/help/wifi',
        200,
        html('Wi-Fi', '<p>How to connect to our Wi-Fi behind a captive portal</p>'),
        { requestHeaders: [['accept', '*/*']] },
      ),
    ],
  },
  {
    name: 'quota of a log service on the console',
    expected: 'none',
    also: 'unknown',
    why: 'a line that nobody felt',
    events: [
      ...start(),
      says(2000, '[logs] flush failed: RESOURCE_EXHAUSTED'),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'preload that was not used',
    expected: 'none',
    why: 'a hint to developers',
    events: after(
      'Open',
      says(
        2530,
        'The resource https://desk.kestrel.example/static/a.woff2 was preloaded using link preload but not used within a few seconds',
        'warn',
      ),
      call(2540, 'GET /api/doc/1', 200, {}),
    ),
  },
  {
    name: 'fonts refused by a policy',
    expected: 'none',
    why: 'the text is there, in another font',
    events: after(
      'Open',
      report({
        at: 2520,
        directive: 'font-src',
        blocked: 'https://fonts.gstatic.com/s/inter.woff2',
        message: 'Refused to load the font',
        disposition: 'enforce',
      }),
      call(2540, 'GET /api/doc/1', 200, { id: 1 }),
    ),
  },
  {
    name: 'angular expression changed',
    expected: 'none',
    also: 'unknown',
    why: 'a check of development mode',
    events: [
      ...start(),
      click(3000, 'Tab'),
      says(
        3050,
        "ERROR Error: NG0100: ExpressionChangedAfterItHasBeenCheckedError: Expression has changed after it was checked. Previous value: 'false'. Current value: 'true'.",
      ),
      call(3100, 'GET /api/tab', 200, {}),
    ],
  },
]
