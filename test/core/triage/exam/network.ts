/** What stands between the customer and the app, and what it answers in the app's place. */

import { socket } from '../../../support/session-builder.ts'
import { type Case, call, click, code, inApp, lost, opens, page, rejects, says, start } from './build.ts'

export const network: Case[] = [
  {
    name: 'zscaler block page',
    expected: 'network',
    why: "the company's filter answered, not the app",
    events: [
      ...start(),
      click(3000, 'Upload file'),
      call(
        3030,
        'POST /api/files',
        403,
        page(
          'Internet Security by Zscaler',
          "<p>Sorry, you don't have permission to upload files to this site.</p><p>Your organization has selected Zscaler to protect you from internet threats.</p>",
        ),
        { headers: { server: 'Zscaler/6.2' } },
      ),
    ],
  },
  {
    name: 'netskope block page',
    expected: 'network',
    why: 'the call was sent on to a notice of the proxy',
    events: [
      ...start(),
      click(3000, 'Share'),
      call(
        3030,
        'POST /api/share',
        200,
        page(
          'Access Blocked',
          '<h1>Blocked by Netskope</h1><p>Activity "Share" is not permitted by the policy of your company.</p>',
        ),
        { redirected: true, responseUrl: 'https://notify.goskope.com/block?id=1' },
      ),
      rejects(3140, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('share')),
    ],
  },
  {
    name: 'blue coat policy denied',
    expected: 'network',
    why: 'the page of a ProxySG',
    events: [
      ...start(),
      click(3000, 'Refresh'),
      call(
        3030,
        'GET /api/feed',
        403,
        page(
          'Access Denied',
          '<big>Access Denied (policy_denied)</big><p>Your system policy has denied access to the requested URL.</p><p>For assistance, contact your network support team.</p>',
        ),
        { headers: { 'proxy-connection': 'close', 'cache-control': 'no-cache' } },
      ),
    ],
  },
  {
    name: 'captive portal',
    expected: 'network',
    why: "every call gets the sign-in page of the hotel's network",
    events: [
      ...start(),
      ...[3000, 6000].flatMap((at) => [
        call(
          at,
          'GET /api/home',
          200,
          page(
            'Welcome to Hotel WiFi',
            '<form action="/accept"><p>Please accept the terms to connect to the internet.</p><input name="room"></form>',
          ),
          { redirected: true, responseUrl: 'https://login.hotelwifi.example/?orig=desk.kestrel.example' },
        ),
        rejects(at + 100, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('loadHome')),
      ]),
    ],
  },
  {
    name: 'mcafee gateway in the place of json',
    expected: 'network',
    why: 'a 200 whose HTML is a notice of a web gateway, from the same address',
    events: [
      ...start(),
      click(3000, 'Preview'),
      call(
        3030,
        'GET /api/preview/5',
        200,
        page(
          'McAfee Web Gateway - Notification',
          '<p>The page you requested has been blocked, because its content could not be scanned.</p>',
        ),
        { headers: { via: '1.1 10.1.2.3 (McAfee Web Gateway 10.2.1)' } },
      ),
      rejects(3140, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('preview')),
    ],
  },
  {
    name: 'socket blocked by proxy',
    expected: 'network',
    why: 'the proxy makes no tunnel for it, while plain calls work',
    events: [
      ...start(),
      ...[1000, 3000, 7000].map((at) =>
        socket({
          at,
          url: 'wss://live.kestrel.example/ws',
          state: 'failed',
          code: 1006,
          reason: '',
          wasClean: false,
          failure: 'net::ERR_TUNNEL_CONNECTION_FAILED',
          sent: 0,
          received: 0,
          messages: [],
          duration: 400,
        }),
      ),
      says(7500, 'Live updates are unavailable'),
    ],
  },
  {
    name: 'quic broken on the way',
    expected: 'network',
    why: 'UDP is disturbed between browser and server',
    events: [
      ...start(),
      click(3000, 'Save draft'),
      lost(3030, 'PUT /api/drafts/3', 'net::ERR_QUIC_PROTOCOL_ERROR', { duration: 5200 }),
      rejects(8300, 'TypeError: Failed to fetch', code('saveDraft')),
    ],
  },
  {
    name: 'http2 reset by antivirus',
    expected: 'network',
    also: 'product-defect',
    why: 'the stream was broken on the way',
    events: [...start(), click(3000, 'Download'), lost(3030, 'GET /api/exports/9', 'net::ERR_HTTP2_PROTOCOL_ERROR')],
  },
  {
    name: 'api name not resolved',
    expected: 'network',
    why: "the customer's resolver does not know the host",
    events: [
      opens(0, '/home'),
      lost(150, 'GET https://api.kestrel.example/me', 'net::ERR_NAME_NOT_RESOLVED', { duration: 30 }),
      lost(350, 'GET https://api.kestrel.example/home', 'net::ERR_NAME_NOT_RESOLVED', { duration: 30 }),
    ],
  },
  {
    name: 'inspected tls',
    expected: 'network',
    also: 'configuration',
    why: 'a certificate of an authority that the browser does not know',
    events: [
      ...start(),
      click(3000, 'Reports'),
      lost(3030, 'GET https://reports.kestrel.example/api/list', 'net::ERR_CERT_AUTHORITY_INVALID'),
    ],
  },
  {
    name: 'proxy wants a password',
    expected: 'network',
    why: '407',
    events: [
      ...start(),
      click(3000, 'Sync'),
      call(
        3030,
        'POST /api/sync',
        407,
        page(
          'ERR_CACHE_ACCESS_DENIED',
          '<p>Sorry, you are not currently allowed to request this until you have authenticated yourself.</p>',
        ),
        { headers: { server: 'squid/5.7', 'proxy-authenticate': 'Basic realm="proxy"' } },
      ),
    ],
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
    name: 'offline in the train',
    expected: 'network',
    why: 'the device itself has no connection',
    events: [
      ...start(),
      click(3000, 'Save'),
      lost(3030, 'PUT /api/items/1', 'net::ERR_INTERNET_DISCONNECTED', { duration: 5 }),
      lost(5000, `GET ${inApp('/api/home')}`, 'net::ERR_INTERNET_DISCONNECTED', { duration: 5 }),
    ],
    environment: { online: false },
  },
]
