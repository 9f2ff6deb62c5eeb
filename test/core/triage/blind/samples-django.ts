/** Samples of a research institute, made with Django and htmx. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://samples.biobank-ely.example'
const at = productAt(site)
const hx = { api: 'xhr' as const, requestHeaders: [['hx-request', 'true']] as [string, string][] }
const home = () => [
  at.opens(0, '/samples/', 'Samples'),
  at.call(400, 'GET /samples/table/?page=1', 200, '<table><tr><td>S-118</td></tr></table>', hx),
]

export const samples: BlindCase[] = [
  {
    name: 'django: an add-on takes the referrer away',
    kind: 'hard',
    site,
    expected: 'browser-interference',
    also: ['authentication', 'configuration'],
    why: 'the server says that no Referer came: browsers send it, so something in this browser removes it',
    environment: { extensions: ['Referer Control'] },
    events: [
      ...home(),
      click(6000, 'Save'),
      at.page(
        6040,
        'POST /samples/118/edit/',
        403,
        '<!DOCTYPE html><html lang="en"><head><title>403 Forbidden</title></head><body><div id="summary"><h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>You are seeing this message because this HTTPS site requires a “Referer header” to be sent by your web browser, but none was sent. This header is required for security reasons, to ensure that your browser is not being hijacked by third parties.</p><p>If you have configured your browser to disable “Referer” headers, please re-enable them, at least for this site, or for HTTPS connections, or for “same-origin” requests.</p></div></body></html>',
      ),
    ],
  },
  {
    name: 'django: a fragment that answers 500',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the server fails with its plain page of error 500',
    events: [
      ...home(),
      click(6000, 'Split aliquot'),
      at.call(
        6040,
        'POST /samples/118/aliquots/',
        500,
        '<!doctype html><html lang="en"><head><title>Server Error (500)</title></head><body><h1>Server Error (500)</h1><p></p></body></html>',
        hx,
      ),
      says(6090, 'Response Status Error Code 500 from /samples/118/aliquots/'),
    ],
  },
  {
    name: 'django: the place for the fragment is no longer in the page',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the answer is fine, and the page has no element where it should go',
    events: [
      ...home(),
      click(6000, 'History'),
      says(6020, 'htmx:targetError'),
      at.throws(
        6030,
        'Error: htmx:targetError',
        at.place('ae', '/static/js/htmx.min.4c1e.js'),
        at.place('issueAjaxRequest', '/static/js/htmx.min.4c1e.js'),
      ),
    ],
  },
  {
    name: 'django: the new name of the institute is not in the list of hosts',
    kind: 'hard',
    site: 'https://samples.ely-institute.example',
    expected: 'configuration',
    also: ['product-defect', 'unknown'],
    why: 'the server refuses each page under the new name of its host with a bare 400',
    events: (() => {
      const own = productAt('https://samples.ely-institute.example')
      return [
        own.opens(0, '/', 'Bad Request (400)'),
        own.page(
          10,
          'GET /',
          400,
          '<!doctype html><html lang="en"><head><title>Bad Request (400)</title></head><body><h1>Bad Request (400)</h1><p></p></body></html>',
        ),
      ]
    })(),
  },
  {
    name: 'django: no right to delete an aliquot',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the server names the permission that is missing',
    events: [
      ...home(),
      click(6000, 'Delete'),
      at.call(
        6040,
        'DELETE /samples/118/aliquots/4/',
        403,
        '<div class="alert">403 Forbidden: you need the permission samples.delete_aliquot</div>',
        hx,
      ),
      says(6090, 'Response Status Error Code 403 from /samples/118/aliquots/4/'),
    ],
  },
  {
    name: 'django: a list of the freezer with a code that is there already',
    kind: 'ordinary',
    site,
    expected: 'integration',
    why: 'the file of the customer names a barcode twice',
    events: [
      ...home(),
      click(6000, 'Import'),
      at.call(
        6040,
        'POST /samples/import/',
        422,
        '<ul class="errorlist"><li>Row 14: Sample with this Barcode already exists.</li><li>Row 22: Enter a valid date.</li></ul>',
        hx,
      ),
      says(6090, 'Response Status Error Code 422 from /samples/import/'),
    ],
  },
  {
    name: 'django: the computer of the laboratory is two days behind',
    kind: 'ordinary',
    site,
    expected: 'clock-locale',
    also: ['authentication'],
    why: 'by the clock of this computer the token is of the future, and all answers bear another day',
    startedAt: Date.UTC(2026, 2, 10, 9, 30),
    environment: { clockSkew: -172_800_000 },
    events: [
      ...home(),
      click(6000, 'Sign result'),
      at.call(6040, 'POST /api/signatures/', 401, {
        detail: 'Given token not valid for any token type',
        code: 'token_not_valid',
        messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'The token is not yet valid (iat)' }],
      }),
    ],
  },
]
