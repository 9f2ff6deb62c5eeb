/** Pages and browsers that are too old: products that are made with a framework, or on a platform. */

import { type Case, click, says } from './kit/build.ts'
import { message, traffic } from './kit/traffic.ts'
import { airFreight } from './products/air-freight.ts'
import { auctions } from './products/auctions.ts'
import { catering } from './products/catering.ts'
import { charging } from './products/charging.ts'
import { customs } from './products/customs.ts'
import { dentists } from './products/dentists.ts'
import { resellers } from './products/resellers.ts'

export const versionsInProducts: Case[] = [
  {
    name: 'liveview: the page was rendered before the release',
    site: auctions.site,
    expected: 'outdated-client',
    also: ['authentication', 'regression', 'none', 'unknown'],
    why: 'the signed state of the page is stale for the new server, and the page is fetched again',
    events: [
      ...auctions.home(),
      auctions.socket(300, auctions.live, { state: 'closed', code: 1012, reason: 'service restart', ...traffic() }),
      auctions.socket(9000, auctions.live, {
        state: 'open',
        ...traffic(
          message(
            9040,
            'received',
            '["4","4","lv:phx-F9a","phx_reply",{"response":{"reason":"stale"},"status":"error"}]',
          ),
        ),
      }),
      says(9050, 'phx-F9a error: unauthorized live_redirect. Falling back to page request -  {reason: "stale"}'),
      click(12_000, 'Bid 1,200'),
      says(12_020, 'phx-F9a error: unauthorized live_redirect. Falling back to page request -  {reason: "stale"}'),
    ],
  },
  {
    name: 'gwt: the page is older than the server',
    site: airFreight.site,
    expected: 'outdated-client',
    why: 'the server itself says that the application is out of date and that a refresh helps',
    events: [
      ...airFreight.home(),
      click(6000, 'Book'),
      airFreight.call(
        6040,
        airFreight.rpc,
        200,
        '//EX[2,1,["com.google.gwt.user.client.rpc.IncompatibleRemoteServiceException/3936916533","This application is out of date, please click the refresh button on your browser. ( Blocked attempt to access interface \'com.skyfreight.client.BookingService\', which is not implemented by \'com.skyfreight.server.BookingServiceImpl\'; this is either misconfiguration or a hack attempt )"],0,7]',
        airFreight.text,
      ),
    ],
  },
  {
    name: 'gwt: a fragment of the former release',
    site: airFreight.site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the fragment of the permutation that is open has gone with a release',
    events: [
      ...airFreight.home(),
      click(6000, 'Dangerous goods'),
      airFreight.missing(6040, '/cargo/deferredjs/F2F06143A0520BB4CF58E8F927992C9A/7.cache.js', {
        element: 'script',
        status: 404,
      }),
      says(
        6100,
        'com.google.gwt.core.client.impl.AsyncFragmentLoader$HttpDownloadFailure: Download of https://book.skyfreight.example/cargo/deferredjs/F2F06143A0520BB4CF58E8F927992C9A/7.cache.js?autoRetry=3 failed with status 404(Script Tag Failure - no status available)',
      ),
    ],
  },
  {
    name: 'next: the action of the former release',
    site: catering.site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the tab calls an action that the server of today does not have',
    events: [
      ...catering.home(),
      click(6000, 'Save'),
      catering.call(6040, 'POST /menus', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
        requestHeaders: [['next-action', '7f3b0a']],
      }),
      catering.rejects(
        6090,
        'UnrecognizedActionError: Server Action "7f3b0a" was not found on the server. \nRead more: https://nextjs.org/docs/messages/failed-to-find-server-action',
        catering.place('fetchServerAction', '/_next/static/chunks/1517-a1.js'),
      ),
    ],
  },
  {
    name: 'nuxt: a page of the former release',
    site: charging.site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the file of the page that is open went with a release',
    events: [
      ...charging.home(),
      click(6000, 'Tariffs'),
      charging.missing(6040, '/_nuxt/tariffs.8f2a41c0.js', { element: 'script', status: 404 }),
      charging.rejects(
        6080,
        'TypeError: Failed to fetch dynamically imported module: https://fleet.chargefold.example/_nuxt/tariffs.8f2a41c0.js',
      ),
      says(6090, '[nuxt] error caught during app navigation: TypeError: Failed to fetch dynamically imported module'),
    ],
  },
  {
    name: 'blazor: a part of the old release is still in the cache',
    site: dentists.site,
    expected: 'outdated-client',
    also: ['regression', 'configuration', 'network'],
    why: 'the hash of the boot list and the file do not fit: one of them is of another release',
    events: [
      dentists.opens(0, '/klient', 'Tannhelse'),
      dentists.call(
        200,
        'GET /_framework/blazor.boot.json',
        200,
        { entryAssembly: 'Tannhelse.Client', cacheBootResources: true, resources: {} },
        { fromCache: true },
      ),
      dentists.lost(600, 'GET /_framework/Tannhelse.Client.wasm', '', {
        failure: { name: 'TypeError', message: 'Failed to fetch' },
      }),
      says(
        620,
        "Failed to find a valid digest in the 'integrity' attribute for resource 'https://timebok.tannhelse.example/_framework/Tannhelse.Client.wasm' with computed SHA-256 integrity 'IIa70iwvmEg5WiDV17OpQ5eCztNYqL186J56852RpJY='. The resource has been blocked.",
      ),
      dentists.rejects(
        640,
        'TypeError: Failed to fetch',
        dentists.place('loadResource', '/_framework/blazor.webassembly.js'),
      ),
      click(6000, 'Timebok'),
    ],
  },
  {
    name: 'angular: a browser of 2021',
    site: customs.site,
    expected: 'outdated-client',
    also: ['product-defect'],
    why: 'the browser is years too old for a function that all others have',
    environment: {
      browser: 'Chromium 92.0.4515.159',
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.159 Safari/537.36',
    },
    events: [
      ...customs.home(),
      click(6000, 'Copy'),
      customs.throws(
        6020,
        'ReferenceError: structuredClone is not defined',
        customs.place('copyDeclaration', '/main.5b1c0ad2.js'),
      ),
    ],
  },
  {
    name: 'aura: the client is older than the server',
    site: resellers.site,
    expected: 'outdated-client',
    why: 'the framework was upgraded while the tab was open',
    events: [
      ...resellers.home(),
      click(6000, 'Open deal'),
      resellers.call(
        6050,
        'POST /s/sfsites/aura?r=9&aura.RecordUi.getRecordWithFields=1',
        200,
        '*/{"event":{"descriptor":"markup://aura:clientOutOfSync","eventDef":{"descriptor":"markup://aura:clientOutOfSync","t":"APPLICATION","xs":"I"}},"exceptionEvent":true}/*ERROR*/',
        { api: 'xhr', headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
    ],
  },
]
