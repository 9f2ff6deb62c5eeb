/** Firewalls in front of the app, and origins that are not admitted. */

import { filled } from '../../../support/session-builder.ts'
import { html } from './kit/answers.ts'
import { extensionHangsUp } from './kit/beside.ts'
import { APP, after, type Case, call, click, code, lost, page, rejects, says, start } from './kit/build.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { eLearning } from './products/e-learning.ts'
import { eventTickets } from './products/event-tickets.ts'

export const setUpEdges: Case[] = [
  {
    name: 'mixed content of a printer',
    expected: 'configuration',
    also: 'browser-interference',
    why: 'a page of https calls http',
    events: [
      ...start(),
      click(3000, 'Print label'),
      says(
        3020,
        "Mixed Content: The page at 'https://desk.kestrel.example/home' was loaded over HTTPS, but requested an insecure resource 'http://labels.kestrel.example/print'. This request has been blocked; the content must be served over HTTPS.",
      ),
      lost(3021, 'POST http://labels.kestrel.example/print', 'mixed'),
    ],
  },
  {
    name: 'firewall of the product takes text for an attack',
    expected: 'configuration',
    also: 'network',
    why: 'the product’s own firewall for web applications refuses the body',
    events: after(
      'Post',
      call(
        2540,
        'POST /api/comments',
        403,
        page(
          'Attention Required! | Cloudflare',
          '<h1>Sorry, you have been blocked</h1><h2>You are unable to access kestrel.example</h2><p>This website is using a security service to protect itself from online attacks. SQL command or malformed data.</p><p>Cloudflare Ray ID: 8f1</p>',
        ),
        {
          headers: { server: 'cloudflare', 'cf-ray': '8f1-FRA' },
          sends: { text: 'select * from orders; drop table x' },
        },
      ),
    ),
  },
  {
    name: 'api does not admit the new domain',
    expected: 'configuration',
    why: 'the API answers, and its headers do not admit the page',
    events: after(
      'Usage',
      lost(2540, 'GET https://api.kestrel.example/v2/usage', 'cors', { withheldStatus: 200 }),
      says(
        2600,
        `Access to fetch at 'https://api.kestrel.example/v2/usage' from origin '${APP}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      ),
    ),
  },
  {
    name: 'plain http in a secure page',
    expected: 'configuration',
    why: 'the address of the API was set without TLS',
    events: after(
      'Load',
      lost(2540, 'GET http://api.kestrel.example/v1/plans', 'net::ERR_FAILED'),
      says(
        2545,
        `Mixed Content: The page at '${APP}/home' was loaded over HTTPS, but requested an insecure resource 'http://api.kestrel.example/v1/plans'. This request has been blocked; the content must be served over HTTPS.`,
      ),
    ),
  },
  {
    name: 'cloudflare 1020',
    expected: 'configuration',
    also: 'network',
    why: "a firewall rule of the vendor's site caught this visitor",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /api/pages/7',
        403,
        page(
          'Access denied | desk.kestrel.example used Cloudflare to restrict access',
          '<h1>Error 1020</h1><p>You do not have access to desk.kestrel.example.</p><p>The site owner may have set restrictions that prevent you from accessing the site.</p>',
        ),
        { headers: { server: 'cloudflare', 'cf-ray': '8a1f-FRA' } },
      ),
    ],
  },
  {
    name: 'akamai access denied',
    expected: 'configuration',
    also: 'network',
    why: 'the edge refused the visitor, no role is at stake',
    events: [
      ...start(),
      click(3000, 'Search'),
      call(
        3030,
        'GET /api/search?q=select',
        403,
        page(
          'Access Denied',
          '<h1>Access Denied</h1>You don\'t have permission to access "http&#58;&#47;&#47;desk.kestrel.example&#47;api&#47;search" on this server.<p>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295</p>',
        ),
        { headers: { server: 'AkamaiGHost' } },
      ),
    ],
  },
  {
    name: 'cloudflare challenge',
    expected: 'configuration',
    also: 'network',
    why: 'the edge wants a proof that a call of a script cannot give',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /api/pages/7',
        403,
        html('Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'),
        { headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' } },
      ),
    ],
  },
  {
    name: 'cors on an own domain',
    expected: 'configuration',
    why: 'the API does not admit the origin of the page',
    events: [
      ...start(),
      click(3000, 'Search'),
      lost(3030, 'GET https://api.kestrel.example/search?q=x', 'cors', {
        withheldStatus: 200,
        preflight: {
          status: 204,
          requestHeaders: [['origin', 'https://desk.kestrel.example']],
          responseHeaders: [['access-control-allow-origin', 'https://app.kestrel.example']],
        },
      }),
      rejects(3130, 'TypeError: Failed to fetch', code('search')),
    ],
  },
  {
    name: 'preflight answers 405',
    expected: 'configuration',
    why: 'the API does not answer the question of the browser',
    events: after(
      'Enviar',
      lost(2540, 'PUT https://api.kestrel.example/v1/forms/3', 'net::ERR_FAILED', {
        preflight: { status: 405, requestHeaders: [], responseHeaders: [] },
      }),
    ),
  },
  {
    name: 'cloudfront country block',
    expected: 'configuration',
    also: 'network',
    why: 'the edge does not serve the country',
    events: [
      ...start(),
      click(3000, 'Open'),
      call(
        3030,
        'GET /api/items',
        403,
        page(
          'ERROR: The request could not be satisfied',
          '<h1>403 ERROR</h1>The Amazon CloudFront distribution is configured to block access from your country.<pre>Generated by cloudfront (CloudFront)</pre>',
        ),
        { headers: { server: 'CloudFront' } },
      ),
    ],
  },
  {
    name: 'bank: a gate before the portal turns a payment away',
    site: bankingPortal.site,
    expected: 'configuration',
    also: 'network',
    why: 'the page of an F5 firewall, on one form alone: it takes the text of the payment for an attack; where it stands is open',
    events: [
      ...bankingPortal.account(),
      extensionHangsUp(1300),
      bankingPortal.opens(5000, '/zahlung/neu', 'Überweisung - Hansebank'),
      filled('Verwendungszweck', "Re. 4711; O'Neill & Sons -- Select from Katalog", { at: 9000 }),
      bankingPortal.submit(12_000, 'Weiter zur TAN'),
      bankingPortal.page(
        12_020,
        'POST /zahlung/neu',
        200,
        "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 8412093377125609871<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>",
        {
          headers: { 'cache-control': 'no-cache', connection: 'close' },
        },
      ),
      bankingPortal.opens(12_300, '/zahlung/neu', 'Request Rejected'),
    ],
  },
  {
    name: 'e-learning: the subtitles on the store of the product may not be read',
    site: eLearning.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the answer came with 200 and names another origin than the app’s own: the store’s rules are set wrongly',
    events: [
      ...eLearning.course(),
      extensionHangsUp(1400),
      click(2500, 'Sampling'),
      eLearning.call(2540, 'GET /api/v1/lessons/9', 200, {
        id: 9,
        captions: 'https://media.lumen-cdn.example/c/9.en.vtt',
      }),
      eLearning.lost(2640, 'GET https://media.lumen-cdn.example/c/9.en.vtt', 'net::ERR_FAILED', {
        withheldStatus: 200,
        responseHeaders: [
          ['access-control-allow-origin', 'https://staging.lumen.example'],
          ['content-type', 'text/vtt'],
        ],
      }),
      says(2740, 'captions: could not load /c/9.en.vtt TypeError: Failed to fetch'),
    ],
  },
  {
    name: 'tickets: a test for robots in the way of a call',
    site: eventTickets.site,
    expected: 'configuration',
    also: 'network',
    why: 'the shop’s own guard asks a script to solve a challenge that only a page can show',
    events: [
      ...eventTickets.show(),
      click(5000, 'Checkout'),
      eventTickets.call(
        5040,
        'POST /api/checkout',
        403,
        '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><script>(function(){window._cf_chl_opt={cvId:\'3\',cType:"managed"}})()</script></body></html>',
        { headers: { ...eventTickets.cloudflare, 'cf-mitigated': 'challenge' } },
      ),
      eventTickets.rejects(
        5150,
        'SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
        eventTickets.place('checkout', eventTickets.node, 1, 8_201),
      ),
    ],
  },
]
