import { statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { consult, fields, frappe, magento, market, talk, writing } from './products/further-makes.ts'

const zscaler = page(
  'Internet Security by Zscaler',
  '<h1>Website blocked</h1><p>Not allowed to browse Online Meetings category. You tried to visit https://meet.nara.example. See our internet use policy.</p>',
)

export const browserInFurtherMakes: Case[] = [
  {
    name: 'consult: the camera is in use elsewhere',
    site: consult.site,
    expected: 'browser-interference',
    why: 'another program holds the camera',
    events: [
      ...consult.home(),
      click(4000, 'Anslut'),
      says(
        4100,
        '[modules/RTC/RTCUtils.js] <_getUserMediaInternal>: Failed to get access to local media. NotReadableError: Could not start video source',
      ),
      consult.rejects(
        4120,
        'NotReadableError: Could not start video source',
        consult.place('startCamera', consult.bundle),
      ),
    ],
  },
  {
    name: 'consult: mikrofonen är inte tillåten',
    site: consult.site,
    expected: 'browser-interference',
    also: 'permission',
    why: 'the person has refused the microphone to the site',
    events: [
      ...consult.home(),
      ...statisticsBlocked(500),
      click(4000, 'Anslut'),
      says(4100, 'gum.permission_denied: NotAllowedError: Permission denied'),
      consult.rejects(4120, 'NotAllowedError: Permission denied', consult.place('createLocalTracks', consult.bundle)),
    ],
  },
  {
    name: 'market: a blocker keeps Klarna away',
    site: market.site,
    expected: 'browser-interference',
    why: 'the script of the payment is blocked by the browser of the customer, and the page cannot pay',
    events: [
      ...market.home(),
      market.missing(500, 'https://x.klarnacdn.net/kp/lib/v1/api.js', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(4000, 'Betalen met Klarna'),
      market.throws(4010, 'ReferenceError: Klarna is not defined', market.place('loadKlarna', market.bundle)),
    ],
  },
  {
    name: 'fields: the page was translated and React loses its nodes',
    site: fields.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the translator of the browser has put font elements around the texts',
    events: [
      ...fields.home(),
      click(4000, 'Uložit'),
      fields.throws(
        4020,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        fields.place('commitDeletionEffects', fields.bundle),
      ),
    ],
  },
  {
    name: 'talk: an extension breaks the page itself',
    site: talk.site,
    expected: 'browser-interference',
    also: ['none', 'unknown'],
    why: 'all frames of the error are of an extension, which wraps the calls',
    events: [
      ...talk.home(),
      click(4000, 'Send'),
      talk.rejects(4020, 'TypeError: Failed to fetch', {
        function: 'window.fetch',
        url: 'chrome-extension://bmnlcjabgnpnenekpadlanbbkooimhnj/page/intercept.js',
        line: 1,
        column: 7120,
      }),
      talk.gone(4030, 'POST /api/v4/posts', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  },
  {
    name: 'consult: the company of the customer does not allow meetings',
    site: consult.site,
    expected: 'network',
    why: 'a filter of the customer answers in the place of the bridge',
    events: [
      ...consult.home(),
      click(4000, 'Anslut'),
      consult.api(4040, 'GET https://meet.nara.example/config.js', 403, zscaler, {
        headers: { server: 'Zscaler/6.2' },
      }),
      consult.socket(4200, 'https://meet.nara.example/xmpp-websocket?room=redacted-room-1', {
        ...neverOpened,
        wasClean: false,
      }),
    ],
  },
  {
    name: 'consult: no way for the picture',
    site: consult.site,
    expected: 'network',
    why: 'UDP and the relays are closed in the network of the customer',
    events: [
      ...consult.home(),
      widgetThrows(500),
      click(4000, 'Anslut'),
      consult.api(4040, 'POST https://meet.nara.example/http-bind', 200, '<body/>'),
      says(
        19_000,
        '[modules/RTC/TraceablePeerConnection.js] ICE connection state: failed - ICE failed, add a TURN server and see about:webrtc for more details',
      ),
      says(
        19_100,
        'conference.connectionInterrupted: iceConnectionFailed. The network does not allow UDP traffic.',
        'warn',
      ),
    ],
  },
  {
    name: 'writing: the line breaks while the text is shared',
    site: writing.site,
    expected: 'network',
    environment: { online: false },
    why: 'everything fails at once, and the browser is offline',
    events: [
      ...writing.home(),
      writing.socket(400, '/collaboration', { state: 'closed', code: 1006, wasClean: false, duration: 40_000 }),
      writing.gone(41_000, 'PUT /api/stories/4411', 'net::ERR_INTERNET_DISCONNECTED'),
      writing.socket(43_000, '/collaboration', {
        ...neverOpened,
        wasClean: false,
        failure: 'net::ERR_INTERNET_DISCONNECTED',
      }),
    ],
  },
  {
    name: 'frappe: the proxy of the office asks who is there',
    site: frappe.site,
    expected: 'network',
    why: 'a proxy of the customer wants its own sign-in',
    events: [
      ...frappe.home(),
      click(4000, 'Save'),
      frappe.gone(4050, 'POST /api/method/frappe.desk.form.save.savedocs', 'net::ERR_TUNNEL_CONNECTION_FAILED'),
      frappe.gone(6050, 'POST /api/method/frappe.desk.form.save.savedocs', 'net::ERR_PROXY_AUTH_REQUESTED'),
    ],
  },
  {
    name: 'magento: Imperva takes the buyer for a robot',
    site: magento.site,
    expected: 'configuration',
    also: ['network', 'third-party', 'permission'],
    why: 'the guard in front of the shop refuses the call with an incident id',
    events: [
      ...magento.home(),
      click(4000, 'Place Order'),
      magento.api(
        4050,
        'POST /rest/default/V1/guest-carts/k3J/payment-information',
        403,
        page(
          '',
          '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&incident_id=1290000910073-5101&edet=12&cinfo=ffffffff">Request unsuccessful. Incapsula incident ID: 1290000910073-5101</iframe>',
        ),
        { api: 'xhr', headers: { 'x-iinfo': '10-1290-1291 NNNN', 'x-cdn': 'Imperva' } },
      ),
    ],
  },
]
