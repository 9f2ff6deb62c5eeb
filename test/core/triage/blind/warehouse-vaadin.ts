/** Storage of goods, made with Vaadin Flow on Spring Boot, in German. */
import { filled } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://lager.hallenwerk.example'
const at = productAt(site)
const uidl = '/?v-r=uidl&v-uiId=0'
const answer = (id: number, changes: object[] = []) =>
  `for(;;);[${JSON.stringify({ syncId: id, clientId: id - 1, changes })}]`
const meta = (told: object) =>
  `for(;;);${JSON.stringify({ changes: {}, resources: {}, locales: {}, meta: told, syncId: -1 })}`
const json = { headers: { 'content-type': 'application/json;charset=utf-8' }, api: 'xhr' as const }
const home = () => [
  at.opens(0, '/bestand', 'Bestand | Hallenwerk'),
  at.call(
    300,
    `GET /?v-r=init&location=bestand`,
    200,
    '{"appConfig":{"v-uiId":0,"productionMode":true},"errors":null}',
    json,
  ),
  at.call(900, `POST ${uidl}`, 200, answer(2), json),
]

export const warehouse: BlindCase[] = [
  {
    name: 'vaadin: the session of the server is gone',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the server answers that the session has expired',
    events: [
      ...home(),
      click(1_860_000, 'Umlagern'),
      at.call(1_860_040, `POST ${uidl}`, 403, meta({ sessionExpired: true }), json),
    ],
  },
  {
    name: 'vaadin: internal error inside a 200',
    kind: 'hard',
    site,
    expected: 'product-defect',
    also: ['unknown'],
    why: 'an exception in the server reaches the page as a notice inside an answer of 200',
    events: [
      ...home(),
      click(6000, 'Inventur abschließen'),
      at.call(
        6040,
        `POST ${uidl}`,
        200,
        meta({
          appError: {
            caption: 'Internal error',
            url: null,
            message:
              'Please notify the administrator. Take note of any unsaved data, and click here or press ESC to continue.',
            details:
              'java.lang.NullPointerException: Cannot invoke "de.hallenwerk.bestand.Lagerplatz.getZone()" because "platz" is null',
            querySelector: null,
          },
        }),
        json,
      ),
    ],
  },
  {
    name: 'vaadin: the office cuts the push channel',
    kind: 'ordinary',
    site,
    expected: 'network',
    why: 'the web gateway of the office answers the WebSocket and the fallback with its own page',
    events: [
      ...home(),
      at.socket(1500, '/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket', {
        state: 'failed',
        code: 1006,
        status: 403,
        sent: 0,
        received: 0,
        messages: [],
      }),
      says(
        1520,
        "WebSocket connection to 'wss://lager.hallenwerk.example/VAADIN/push?v-r=push&v-uiId=0' failed: Error during WebSocket handshake: Unexpected response code: 403",
      ),
      at.call(
        1700,
        'GET /VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling',
        403,
        '<html><head><title>Zugriff verweigert</title></head><body><h1>Sophos Web Appliance</h1><p>Die angeforderte Seite wurde gemäß der Richtlinie Ihres Unternehmens gesperrt. Kategorie: Streaming</p></body></html>',
        {
          headers: {
            'content-type': 'text/html',
            server: 'Sophos-SWA',
            via: '1.1 proxy.muster-logistik.example (Sophos)',
          },
          api: 'xhr',
        },
      ),
      says(1720, 'Push connection using websocket failed. Server connection lost, trying to reconnect...', 'warn'),
      click(6000, 'Aktualisieren'),
    ],
  },
  {
    name: 'vaadin: the label printer on the desk does not answer',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration', 'network', 'third-party', 'browser-interference'],
    why: 'the print service on the own computer of the customer does not run',
    events: [
      ...home(),
      click(6000, 'Etikett drucken'),
      at.call(6030, `POST ${uidl}`, 200, answer(3), json),
      at.lost(6200, 'GET http://localhost:9100/available', 'net::ERR_CONNECTION_REFUSED'),
      says(6230, 'Zebra Browser Print: Unable to connect to local print service'),
    ],
  },
  {
    name: 'vaadin: a decimal number in the German form',
    kind: 'hard',
    site,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the server reads 2,5 with English rules and refuses it',
    events: [
      ...home(),
      filled('Menge', '2,5', { at: 5000 }),
      click(6000, 'Buchen'),
      at.call(
        6040,
        'POST /api/buchungen',
        400,
        {
          timestamp: '2026-03-12T09:30:06.080+00:00',
          status: 400,
          error: 'Bad Request',
          message:
            'JSON parse error: Cannot deserialize value of type `java.math.BigDecimal` from String "2,5": not a valid representation',
          path: '/api/buchungen',
        },
        { sends: { menge: '2,5', platz: 'B-14-2' } },
      ),
    ],
  },
  {
    name: 'vaadin: a heartbeat, a missing icon and a note to developers',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'the booking went through; the rest is chatter',
    events: [
      ...home(),
      at.missing(950, '/icons/icon-144x144.png', { element: 'img', status: 404 }),
      says(
        960,
        'The web application is using the vaadin-button theme variant "small-legacy" which is deprecated',
        'warn',
      ),
      click(6000, 'Buchen'),
      at.call(
        6030,
        `POST ${uidl}`,
        200,
        answer(3, [{ node: 41, type: 'put', key: 'text', feat: 7, value: 'Gebucht' }]),
        json,
      ),
      at.call(300_000, 'POST /?v-r=heartbeat&v-uiId=0', 200, '', {
        headers: { 'content-type': 'text/plain' },
        api: 'xhr',
      }),
    ],
  },
]
