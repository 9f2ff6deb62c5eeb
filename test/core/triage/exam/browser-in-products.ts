/** What the browser or something in it does: products that are made with a framework, or on a platform. */

import { type Case, click, says } from './kit/build.ts'
import { biobank } from './products/biobank.ts'
import { catering } from './products/catering.ts'
import { liftInspections } from './products/lift-inspections.ts'
import { printOnDemand } from './products/print-on-demand.ts'

export const browserInProducts: Case[] = [
  {
    name: 'next: a translator of the browser has moved the words',
    site: catering.site,
    expected: 'browser-interference',
    also: ['product-defect'],
    why: 'the page is translated by the browser, and React trips over the nodes that were moved',
    environment: { translated: true, language: 'es-ES' },
    events: [
      ...catering.home(),
      click(6000, 'Next week'),
      catering.throws(
        6040,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        catering.place('ck', '/_next/static/chunks/fd9d1056-b2.js'),
        catering.place('cS', '/_next/static/chunks/fd9d1056-b2.js'),
      ),
    ],
  },
  {
    name: 'firebase: a blocker keeps the check of the app away',
    site: liftInspections.site,
    expected: 'browser-interference',
    also: ['network', 'configuration'],
    why: 'the script of the check is blocked in the browser, and without it the server refuses',
    events: [
      liftInspections.opens(0, '/#/inspections', 'SafeCab'),
      liftInspections.missing(300, 'https://www.google.com/recaptcha/enterprise.js?render=6Lc', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      says(400, '@firebase/app-check: FirebaseError: AppCheck: ReCAPTCHA error. (appCheck/recaptcha-error).'),
      click(6000, 'Sign in'),
      liftInspections.call(
        6040,
        'POST https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=redacted-key-1',
        401,
        { error: { code: 401, message: 'Firebase App Check token is invalid.', status: 'UNAUTHENTICATED' } },
      ),
    ],
  },
  {
    name: 'firebase: the disk of the tablet is full',
    site: liftInspections.site,
    expected: 'browser-interference',
    also: ['capacity'],
    why: 'the browser has no room left for the pictures of the inspection',
    environment: { storage: { usage: 1_073_000_000, quota: 1_073_741_824 } },
    events: [
      ...liftInspections.home(),
      click(6000, 'Add photo'),
      liftInspections.rejects(
        6060,
        'QuotaExceededError: Encountered full disk while opening backing store for indexedDB.open.',
        liftInspections.place('aF.putBlob', '/main.dart.js', 8122),
      ),
      says(
        6080,
        'Uncaught (in promise) QuotaExceededError: Encountered full disk while opening backing store for indexedDB.open.',
      ),
    ],
  },
  {
    name: 'remix: a browser that gives no cookies to frames',
    site: printOnDemand.site,
    expected: 'browser-interference',
    also: ['authentication', 'configuration'],
    why: 'the browser blocks cookies of other sites, and the app lives in a frame of the shop',
    environment: { cookiesEnabled: false },
    events: [
      printOnDemand.opens(0, '/app?shop=mugs.myshopify.com&embedded=1', 'Inkfold'),
      says(
        200,
        'Third-party cookie is blocked in a cross-site context either because of Chrome flags or browser configuration.',
        'warn',
      ),
      printOnDemand.throws(
        400,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        printOnDemand.place('loadSession', '/build/root-7AB.js'),
      ),
      click(4000, 'Designs'),
      printOnDemand.call(4040, 'GET /app/designs?_data=routes%2Fapp.designs', 401, { error: 'No session cookie' }),
    ],
  },
  {
    name: 'remix: blocker takes the file for an advertisement',
    site: printOnDemand.site,
    expected: 'browser-interference',
    why: 'the own script of the app is blocked because of its name, and the page then misses it',
    events: [
      ...printOnDemand.home(),
      click(6000, 'Banners'),
      printOnDemand.missing(6020, '/build/routes/ads-banner-QW1.js', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      printOnDemand.rejects(
        6060,
        'TypeError: Failed to fetch dynamically imported module: https://app.inkfold.example/build/routes/ads-banner-QW1.js',
      ),
    ],
  },
  {
    name: 'django: an add-on takes the referrer away',
    site: biobank.site,
    expected: 'browser-interference',
    also: ['authentication', 'configuration'],
    why: 'the server says that no Referer came: browsers send it, so something in this browser removes it',
    environment: { extensions: ['Referer Control'] },
    events: [
      ...biobank.home(),
      click(6000, 'Save'),
      biobank.page(
        6040,
        'POST /samples/118/edit/',
        403,
        '<!DOCTYPE html><html lang="en"><head><title>403 Forbidden</title></head><body><div id="summary"><h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>You are seeing this message because this HTTPS site requires a “Referer header” to be sent by your web browser, but none was sent. This header is required for security reasons, to ensure that your browser is not being hijacked by third parties.</p><p>If you have configured your browser to disable “Referer” headers, please re-enable them, at least for this site, or for HTTPS connections, or for “same-origin” requests.</p></div></body></html>',
      ),
    ],
  },
]
