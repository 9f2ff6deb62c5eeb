/** Pages of networks and edges in the place of the app’s answers. */
import { after, type Case, call, click, code, lost, page, rejects, start } from './kit/build.ts'
import { supplierPortal } from './products/supplier-portal.ts'

export const networkPages: Case[] = [
  {
    name: 'netskope leads away',
    expected: 'network',
    why: 'the call was led to the notice of the customer’s filter',
    events: after(
      'Téléverser',
      lost(2540, 'POST /api/uploads', 'cors', {
        redirected: true,
        redirects: [{ status: 302, url: 'https://notify-acme.goskope.com/block?id=1' }],
        withheldStatus: 200,
      }),
    ),
  },
  {
    name: 'akamai denies',
    expected: 'network',
    also: 'configuration',
    why: 'the edge refuses this customer’s address',
    events: after(
      'Search',
      call(
        2540,
        'GET /api/search?q=a',
        403,
        page(
          'Access Denied',
          '<H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;desk.kestrel.example" on this server.<P>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18.2d351ab8',
        ),
        { headers: { server: 'AkamaiGHost' } },
      ),
    ),
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
    name: 'booking: the Wi-Fi of the hotel wants a sign-in',
    expected: 'network',
    why: 'the page of the network came in the place of the data',
    events: after(
      'Verfügbarkeit',
      call(
        2600,
        'GET /api/availability?from=2026-04-01',
        200,
        page(
          'Hotel WLAN',
          '<h1>Welcome</h1><p>Accept the terms to connect to our Wi-Fi.</p><form action="http://10.0.0.1/login"><button>Connect</button></form>',
        ),
      ),
      rejects(2700, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('load')),
    ),
  },
  {
    name: 'edge: Akamai refuses the address of the customer',
    site: supplierPortal.site,
    expected: 'network',
    also: 'configuration',
    why: 'the edge refuses before the app is asked, on every address, the page too: the list of addresses or countries there, or the customer’s exit',
    events: [
      supplierPortal.opens(0, '/deliveries', 'Access Denied'),
      supplierPortal.page(
        5,
        'GET /deliveries',
        403,
        '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http&#58;&#47;&#47;portal&#46;lieferfeld&#46;example&#47;deliveries" on this server.<P>\nReference&#32;&#35;18&#46;2c1f1502&#46;1773307800&#46;4d1a77\n</BODY>\n</HTML>',
        { headers: { server: 'AkamaiGHost', 'mime-version': '1.0' } },
      ),
      supplierPortal.page(
        4005,
        'GET /favicon.ico',
        403,
        '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>Reference&#32;&#35;18&#46;2c1f1502&#46;1773307804&#46;4d1b02</BODY></HTML>',
        { headers: { server: 'AkamaiGHost' } },
      ),
    ],
  },
]
