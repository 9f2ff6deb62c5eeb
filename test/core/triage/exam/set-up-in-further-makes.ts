/** What was set up otherwise: products of further makes. */

import { extensionThrows, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import { market, papers, tasks, writing } from './products/further-makes.ts'

const blob =
  'https://ojpapers.blob.core.windows.net/drafts/7712.pdf?sv=2024-11-04&se=2026-03-12T09%3A20%3A00Z&sr=b&sp=cw&sig=redacted'

export const setUpInFurtherMakes: Case[] = [
  {
    name: 'papers: the signed address of the blob is written for another zone',
    site: papers.site,
    expected: 'product-defect',
    also: ['configuration', 'clock-locale', 'outdated-client', 'authentication'],
    why: 'the address was signed a moment ago and ended ten minutes before: the server reckons its end wrongly',
    events: [
      ...papers.home(),
      chose(3000, 'paper.pdf', 'application/pdf', 2_100_400),
      papers.api(3100, 'POST /api/v2/uploads', 201, { uploadUrl: blob }),
      papers.api(
        3300,
        `PUT ${blob}`,
        403,
        '\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.\nRequestId:redacted\nTime:2026-03-12T09:30:03.3Z</Message><AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [Thu, 12 Mar 2026 08:20:00 GMT] - Expiry [Thu, 12 Mar 2026 09:20:00 GMT] - Current [Thu, 12 Mar 2026 09:30:03 GMT]</AuthenticationErrorDetail></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
  {
    name: 'papers: the account of the storage does not let the page in',
    site: papers.site,
    expected: 'configuration',
    why: 'the rules for origins are not set on the storage',
    events: [
      ...papers.home(),
      chose(3000, 'paper.pdf', 'application/pdf', 2_100_400),
      papers.api(
        3100,
        'OPTIONS https://ojpapers.blob.core.windows.net/drafts/7713.pdf',
        403,
        '<?xml version="1.0" encoding="utf-8"?><Error><Code>CorsPreflightFailure</Code><Message>CORS not enabled or no matching rule found for this request.</Message></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
      papers.gone(3200, 'PUT https://ojpapers.blob.core.windows.net/drafts/7713.pdf', 'net::ERR_FAILED'),
      says(
        3220,
        "Access to fetch at 'https://ojpapers.blob.core.windows.net/drafts/7713.pdf' from origin 'https://submit.openjournal.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
    ],
  },
  {
    name: 'papers: Uploadcare does not know the project',
    site: papers.site,
    expected: 'configuration',
    why: 'the public key that the page was built with is not valid; it says so with 200',
    events: [
      ...papers.home(),
      widgetThrows(700),
      chose(3000, 'figure1.png', 'image/png', 300_100),
      papers.api(3050, 'POST https://upload.uploadcare.com/base/?jsonerrors=1', 200, {
        error: { status_code: 403, content: 'pub_key is invalid.', error_code: 'ProjectPublicKeyInvalidError' },
      }),
    ],
  },
  {
    name: 'market: Meilisearch has no such index',
    site: market.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the index was not made',
    events: [
      ...market.home(),
      click(4000, 'Zoeken'),
      market.api(4040, 'POST https://search.zadenwinkel.example/indexes/producten_2026/search', 404, {
        message: 'Index `producten_2026` not found.',
        code: 'index_not_found',
        type: 'invalid_request',
        link: 'https://docs.meilisearch.com/errors#index_not_found',
      }),
    ],
  },
  {
    name: 'market: an attribute that nobody made filterable',
    site: market.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the settings of the index lack what the page filters by',
    events: [
      ...market.home(),
      ...statisticsBlocked(600),
      click(4000, 'Biologisch'),
      market.api(4040, 'POST https://search.zadenwinkel.example/indexes/producten/search', 400, {
        message:
          'Attribute `biologisch` is not filterable. Available filterable attributes patterns are: `prijs`.\n1:11 biologisch = true',
        code: 'invalid_search_filter',
        type: 'invalid_request',
      }),
    ],
  },
  {
    name: 'writing: Contentful has no such space for this key',
    site: writing.site,
    expected: 'configuration',
    why: 'the key that the product is set up with is not valid',
    events: [
      ...writing.home(),
      click(4000, 'Pick image'),
      writing.api(
        4050,
        'GET https://cdn.contentful.com/spaces/x7q2/environments/master/entries?content_type=image',
        401,
        {
          sys: { type: 'Error', id: 'AccessTokenInvalid' },
          message: 'The access token you sent could not be found or is invalid.',
          requestId: 'redacted-uuid-6',
        },
      ),
    ],
  },
  {
    name: 'tasks: the portlet was never deployed',
    site: tasks.site,
    expected: 'configuration',
    also: ['product-defect', 'regression'],
    why: 'the context of the engine is not there on this server',
    events: [
      tasks.opens(0, '/web/guest/tasks', 'Aufgaben'),
      extensionThrows(300),
      tasks.api(
        500,
        'POST /engine-rest/task?firstResult=0',
        404,
        '<!doctype html><html lang="de"><head><title>HTTP Status 404 – Nicht gefunden</title></head><body><h1>HTTP Status 404 – Nicht gefunden</h1><p><b>Message</b> The requested resource [&#47;engine-rest&#47;task] is not available</p><h3>Apache Tomcat/10.1.34</h3></body></html>',
      ),
    ],
  },
]
