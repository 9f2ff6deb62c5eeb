import { type Case, click, says } from './kit/build.ts'
import { shows } from './kit/notices.ts'
import {
  axlewise,
  fairwaybook,
  haulmere,
  inksure,
  keyledger,
  kintaro,
  plotmill,
  stromwerk,
} from './products/vertical-makes.ts'

export const failuresInVerticalMakes: Case[] = [
  {
    name: 'haulmere: the computer is off the network',
    site: haulmere.site,
    expected: 'network',
    why: 'the browser says that there is no connection',
    events: haulmere.after(
      'Save load',
      haulmere.gone(3030, 'PUT /api/loads/5520', 'net::ERR_INTERNET_DISCONNECTED'),
      haulmere.gone(5030, 'PUT /api/loads/5520', 'net::ERR_INTERNET_DISCONNECTED'),
    ),
  },
  {
    name: 'keyledger: a part of the last release is gone',
    site: keyledger.site,
    expected: 'outdated-client',
    why: 'the tab asks for a file of an earlier build',
    events: keyledger.after(
      'Statements',
      keyledger.missing(3020, '/assets/statements-2b8fe0c1.js', { status: 404, element: 'script' }),
      keyledger.rejects(
        3060,
        'TypeError: Failed to fetch dynamically imported module: https://app.keyledger.example/assets/statements-2b8fe0c1.js',
      ),
    ),
  },
  {
    name: 'plotmill: a panel without a unit',
    site: plotmill.site,
    expected: 'product-defect',
    why: 'the page’s own code trips over a null of its own server',
    events: plotmill.after(
      'Panel 2',
      plotmill.api(3030, 'GET /api/panels/2', 200, { id: 2, unit: null }),
      plotmill.throws(
        3060,
        "TypeError: Cannot read properties of null (reading 'symbol')",
        plotmill.place('formatAxis', '/public/build/app.77d1c0.js'),
      ),
    ),
  },
  {
    name: 'axlewise: the other host of the product does not name this origin',
    site: axlewise.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the answer lacks the header that lets the page read it',
    events: axlewise.after(
      'History',
      axlewise.gone(3030, 'GET https://history.axlewise.example/v1/trips', 'net::ERR_FAILED'),
      says(
        3040,
        "Access to fetch at 'https://history.axlewise.example/v1/trips' from origin 'https://fleet.axlewise.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
    ),
  },
  {
    name: 'stromwerk: der Name der Schnittstelle wird nicht aufgelöst',
    site: stromwerk.site,
    expected: 'network',
    why: 'the name is not resolved',
    events: stromwerk.after(
      'Verbrauch',
      stromwerk.gone(3030, 'GET https://api.stromwerk.example/verbrauch', 'net::ERR_NAME_NOT_RESOLVED'),
      stromwerk.gone(4030, 'GET https://api.stromwerk.example/verbrauch', 'net::ERR_NAME_NOT_RESOLVED'),
    ),
  },
  {
    name: 'fairwaybook: a blocker keeps the payment away',
    site: fairwaybook.site,
    expected: 'browser-interference',
    why: 'the script of the payment was blocked, and the page then lacks it',
    events: [
      fairwaybook.opens(0, '/teesheet', 'Tee sheet - Fairwaybook'),
      fairwaybook.missing(300, 'https://js.stripe.com/v3/', { element: 'script', code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      click(3000, 'Pay'),
      fairwaybook.throws(
        3020,
        'ReferenceError: Stripe is not defined',
        fairwaybook.place('payGreenFee', '/bundles/web.3f1e.js'),
      ),
    ],
  },
  {
    name: 'kintaro: この端末の保存領域がいっぱい',
    site: kintaro.site,
    expected: 'browser-interference',
    also: ['capacity', 'product-defect'],
    why: 'the storage of the browser is full',
    events: kintaro.after(
      '保存',
      kintaro.throws(
        3020,
        "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of 'kintai-draft' exceeded the quota.",
        kintaro.place('saveDraft', '/js/kintai.20b1.js'),
      ),
    ),
  },
  {
    name: 'inksure: the camera is not allowed',
    site: inksure.site,
    expected: 'browser-interference',
    why: 'the browser refused the camera',
    events: inksure.after(
      'Identify by video',
      inksure.rejects(3200, 'NotAllowedError: Permission denied', inksure.place('openCamera', inksure.bundle)),
      shows(3300, 'We could not start your camera'),
    ),
  },
]
