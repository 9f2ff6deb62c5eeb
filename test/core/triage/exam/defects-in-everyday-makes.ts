/** The product itself is at fault, on the server: products of everyday makes. */

import { crashReportsBlocked, extensionHangsUp, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { classes, cover, loans, panels, parcelShop, shifts } from './products/everyday-makes.ts'

export const defectsInEverydayMakes: Case[] = [
  {
    name: 'shifts: a key of an array that is not there',
    site: shifts.site,
    expected: 'product-defect',
    why: 'a notice of PHP that Yii made an exception of, with its file',
    events: [
      ...shifts.home(),
      ...statisticsBlocked(700),
      click(4000, 'Publish week'),
      shifts.api(4060, 'POST /api/weeks/11/publish', 500, {
        name: 'PHP Warning',
        message: 'Undefined array key "break_minutes"',
        code: 2,
        type: 'yii\\base\\ErrorException',
        file: '/var/www/rosterly/modules/api/services/PublishService.php',
        line: 118,
        'stack-trace': ['#0 /var/www/rosterly/modules/api/services/PublishService.php(118): yii\\base\\ErrorHandler'],
      }),
    ],
  },
  {
    name: 'classes: a variable that does not exist',
    site: classes.site,
    expected: 'product-defect',
    why: 'the error page of Lucee names the template and the line',
    events: [
      ...classes.home(),
      click(4000, 'Save register'),
      classes.api(
        4050,
        'POST /remote/register.cfc?method=save',
        500,
        '<table id="-lucee-err"><tr><td colspan="2" class="label">Lucee 5.4.6.9 Error (expression)</td></tr><tr><td class="label">Message</td><td>variable [PERIODID] doesn\'t exist</td></tr><tr><td class="label">Stacktrace</td><td>The Error Occurred in<br><b>/var/www/portal/remote/register.cfc: line 88</b></td></tr></table>',
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'cover: the microflow fails',
    site: cover.site,
    expected: 'product-defect',
    also: ['unknown'],
    why: 'the runtime of Mendix answers 560 for an exception in the logic of the app',
    events: [
      ...cover.home(),
      extensionHangsUp(800),
      click(5000, 'Submit claim'),
      cover.api(
        5060,
        'POST /xas/',
        560,
        { type: 'exception', message: 'An internal server error occurred.', code: 560 },
        { api: 'xhr', sends: { action: 'executeaction', params: { actionname: 'Claims.ACT_Claim_Submit' } } },
      ),
      says(5100, '[Client] An error occurred while executing an action of Claims.Claim_Edit.actionButton3: 560'),
    ],
  },
  {
    name: 'panels: Micronaut wraps a null pointer',
    site: panels.site,
    expected: 'product-defect',
    why: 'the service behind the gateway names the exception',
    events: [
      ...panels.home(),
      widgetThrows(900),
      click(4000, 'Approve'),
      panels.api(4060, 'POST /gateway/invoices/8812/approve', 500, {
        _links: { self: [{ href: '/invoices/8812/approve', templated: false }] },
        _embedded: {
          errors: [
            {
              message:
                'Internal Server Error: Cannot invoke "com.panelhub.invoices.Approver.getLimit()" because the return value of "com.panelhub.invoices.Invoice.getApprover()" is null',
            },
          ],
        },
        message: 'Internal Server Error',
      }),
    ],
  },
  {
    name: 'parcel shop: the action throws and the page gets the error cleaned',
    site: parcelShop.site,
    expected: 'product-defect',
    also: ['unknown'],
    why: 'React Router answers 500 with an error whose text is taken out; all else goes well',
    events: [
      ...parcelShop.home(),
      crashReportsBlocked(400),
      click(4000, 'Create label'),
      parcelShop.api(
        4050,
        'POST /labels/new.data',
        500,
        '[{"_1":2},"error",["SanitizedError","Error","Unexpected Server Error"]]',
        { headers: { 'content-type': 'text/x-script; charset=utf-8', 'x-remix-response': 'yes' } },
      ),
    ],
  },
  {
    name: 'parcel shop: the worker threw an exception',
    site: parcelShop.site,
    expected: 'product-defect',
    also: ['configuration', 'capacity'],
    why: 'error 1101 of Cloudflare: the script of the product threw and caught nothing',
    events: [
      ...parcelShop.home(),
      pictureMissing(500),
      click(4000, 'Returns'),
      parcelShop.page(
        4050,
        'GET /returns',
        500,
        page(
          'Worker threw exception | app.parcelbay.example | Cloudflare',
          "<h1><span>Error</span> <span>1101</span></h1><h2>Worker threw exception</h2><p>You've requested a page on a website (app.parcelbay.example) that is on the Cloudflare network. An unknown error occurred while rendering the page.</p>",
        ),
        { headers: { server: 'cloudflare', 'cf-ray': '91d0c8a1be02-FRA' } },
      ),
    ],
  },
  {
    name: 'loans: WebSphere shows a null pointer',
    site: loans.site,
    expected: 'product-defect',
    why: 'a page of the server with the exception of the code',
    events: [
      ...loans.home(),
      click(4000, 'Repayment plan'),
      loans.page(
        4050,
        'GET /corp/loans/plan.do?id=redacted-number-2',
        500,
        'Error 500: java.lang.NullPointerException: Cannot invoke "java.math.BigDecimal.add(java.math.BigDecimal)" because "this.balance" is null\n',
      ),
    ],
  },
]
