/** What the browser or something in it does: products made of what most are made of, with services of others beside. */

import { segmentBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { schoolCourses } from './products/school-courses.ts'
import { webShops } from './products/web-shops.ts'

export const browserInCommonStacks: Case[] = [
  {
    name: 'invoices: the payment form does not appear',
    site: invoicePortal.site,
    expected: 'browser-interference',
    why: 'an extension keeps the script of the payment provider away and the page needs it',
    events: [
      ...invoicePortal.home(),
      ...segmentBlocked(600),
      click(5000, 'Pay invoice'),
      invoicePortal.api(5030, 'POST /api/invoices/4410/payment-intent', 200, { client_secret: 'redacted-secret-1' }),
      invoicePortal.missing(5200, 'https://js.stripe.com/v3/', {
        element: 'script',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      invoicePortal.rejects(
        5260,
        'Error: Failed to load Stripe.js',
        invoicePortal.place('onError', invoicePortal.bundle),
      ),
    ],
  },
  {
    name: 'web shops: the page was translated by the browser',
    site: webShops.site,
    expected: 'browser-interference',
    also: ['product-defect'],
    environment: { translated: true, language: 'tr-TR', languages: ['tr-TR', 'tr', 'en'] },
    why: 'a translation has replaced the text nodes that React wants to take away',
    events: [
      ...webShops.home(),
      click(5000, 'Only in stock'),
      webShops.throws(
        5060,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        webShops.place('removeChild', '/_next/static/chunks/4bd1b696-1f0d.js'),
        webShops.place('commitDeletionEffects', '/_next/static/chunks/4bd1b696-1f0d.js'),
      ),
    ],
  },
  {
    name: 'courses: the camera is not allowed',
    site: schoolCourses.site,
    expected: 'browser-interference',
    also: ['permission', 'configuration'],
    why: 'the browser refuses the camera to the page, as the person chose',
    events: [
      ...schoolCourses.home(),
      click(4000, 'Entrar en la clase'),
      schoolCourses.opens(4020, '/clases/9/sala', 'Sala · Aulaviva', 'push'),
      schoolCourses.api(4060, 'POST /api/v1/clases/9/entrar', 200, { sala: 'r-9' }),
      schoolCourses.rejects(
        5200,
        'NotAllowedError: Permission denied',
        schoolCourses.place('startCamera', schoolCourses.bundle, 1, 77_102),
      ),
    ],
  },
]
