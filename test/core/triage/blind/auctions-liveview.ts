/** Auctions of used machines, made with Phoenix LiveView. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import { type BlindCase, message, traffic } from './kit.ts'

const site = 'https://bid.gavelworks.example'
const at = productAt(site)
const home = () => [at.opens(0, '/lots/812', 'Lot 812 · Gavelworks')]
const live = '/live/websocket?_csrf_token=redacted-token-1&_mounts=0&vsn=2.0.0'

export const auctions: BlindCase[] = [
  {
    name: 'liveview: the view crashes with each bid',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the process of the view dies on the server each time the button is pressed',
    events: [
      ...home(),
      at.socket(300, live, {
        state: 'open',
        ...traffic(
          message(
            320,
            'received',
            '["4","4","lv:phx-F9a","phx_reply",{"response":{"rendered":{"0":"Lot 812"}},"status":"ok"}]',
          ),
          message(
            6010,
            'sent',
            '["4","9","lv:phx-F9a","event",{"type":"click","event":"bid","value":{"amount":"1200"}}]',
          ),
          message(6040, 'received', '["4","4","lv:phx-F9a","phx_error",{}]'),
          message(
            6300,
            'received',
            '["10","10","lv:phx-F9a","phx_reply",{"response":{"reason":"join crashed"},"status":"error"}]',
          ),
        ),
      }),
      click(6000, 'Bid 1,200'),
      says(6060, 'phx-F9a error: view crashed -  undefined'),
      says(6310, 'phx-F9a error: unable to join -  {reason: "join crashed"}'),
    ],
  },
  {
    name: 'liveview: the page was rendered before the release',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    also: ['authentication', 'regression', 'none', 'unknown'],
    why: 'the signed state of the page is stale for the new server, and the page is fetched again',
    events: [
      ...home(),
      at.socket(300, live, { state: 'closed', code: 1012, reason: 'service restart', ...traffic() }),
      at.socket(9000, live, {
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
    name: 'liveview: the own domain of the customer is not among the allowed origins',
    kind: 'hard',
    site: 'https://auktion.maschinen-maier.example',
    expected: 'configuration',
    also: ['network', 'product-defect'],
    why: 'socket and long poll are both refused with 403 by the own server, on a domain that the customer has just pointed there',
    events: (() => {
      const own = productAt('https://auktion.maschinen-maier.example')
      return [
        own.opens(0, '/lots/812', 'Lot 812'),
        own.socket(300, live, { state: 'failed', code: 1006, status: 403, sent: 0, received: 0, messages: [] }),
        says(
          320,
          "WebSocket connection to 'wss://auktion.maschinen-maier.example/live/websocket?vsn=2.0.0' failed: Error during WebSocket handshake: Unexpected response code: 403",
        ),
        own.call(900, 'GET /live/longpoll?vsn=2.0.0', 403, '', {
          headers: { 'content-type': 'text/plain', server: 'Cowboy', 'x-request-id': 'F9ab' },
        }),
        click(6000, 'Bieten'),
      ]
    })(),
  },
  {
    name: 'liveview: a picture larger than the bucket takes',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the store says that the upload exceeds the size that is allowed',
    events: [
      ...home(),
      click(6000, 'Add picture'),
      at.call(
        6100,
        'POST https://gavel-uploads.s3.eu-central-1.amazonaws.com/',
        400,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><ProposedSize>48211004</ProposedSize><MaxSizeAllowed>20000000</MaxSizeAllowed><RequestId>7Q1</RequestId></Error>',
        { headers: { 'content-type': 'application/xml', server: 'AmazonS3' }, api: 'xhr' },
      ),
    ],
  },
  {
    name: 'liveview: too many bids in a second',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    why: 'the server limits how often one may ask',
    events: [
      ...home(),
      click(6000, 'Bid'),
      at.call(6040, 'POST /api/v1/lots/812/bids', 201, { id: 4 }),
      click(6300, 'Bid'),
      at.call(
        6340,
        'POST /api/v1/lots/812/bids',
        429,
        { errors: { detail: 'Too Many Requests' } },
        { headers: { 'retry-after': '12' } },
      ),
    ],
  },
  {
    name: 'liveview: a socket that reconnects when the computer wakes',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'after a pause the socket came back, and the bid was taken',
    events: [
      ...home(),
      at.socket(300, live, {
        state: 'closed',
        code: 1001,
        reason: '',
        wasClean: true,
        ...traffic(message(320, 'received', '["4","4","lv:phx-F9a","phx_reply",{"response":{},"status":"ok"}]')),
      }),
      at.missing(400, '/favicon.ico', { element: 'img', status: 404 }),
      at.socket(600_000, live, {
        state: 'open',
        ...traffic(
          message(600_040, 'received', '["4","4","lv:phx-F9a","phx_reply",{"response":{"rendered":{}},"status":"ok"}]'),
          message(
            603_010,
            'sent',
            '["4","9","lv:phx-F9a","event",{"type":"click","event":"bid","value":{"amount":"1200"}}]',
          ),
          message(
            603_060,
            'received',
            '["4","9","lv:phx-F9a","phx_reply",{"response":{"diff":{"2":"You lead with 1,200"}},"status":"ok"}]',
          ),
        ),
      }),
      click(603_000, 'Bid 1,200'),
    ],
  },
]
