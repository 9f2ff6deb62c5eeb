/** Networks in between: products that are made with a framework, or on a platform. */

import { type Case, click, says } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { customs } from './products/customs.ts'
import { dentists } from './products/dentists.ts'
import { goodsStorage } from './products/goods-storage.ts'

export const networkInProducts: Case[] = [
  {
    name: 'blazor: a proxy lets no WebSocket through',
    site: dentists.site,
    expected: 'network',
    why: 'neither transport gets through: the proxy of the office answers them',
    events: [
      ...dentists.home(),
      dentists.socket(550, '/_blazor?id=k2', { state: 'failed', code: 1006, sent: 0, received: 0, messages: [] }),
      says(
        590,
        '[2026-03-12T09:30:00.590Z] Warning: Failed to connect via WebSockets, using the Long Polling fallback transport. This may be due to a VPN or proxy blocking the connection. To troubleshoot this, visit https://aka.ms/blazor-server-using-fallback-long-polling.',
        'warn',
      ),
      dentists.lost(700, 'GET /_blazor?id=k2&_=1773307800700', 'net::ERR_TUNNEL_CONNECTION_FAILED'),
      says(
        760,
        '[2026-03-12T09:30:00.760Z] Error: Failed to start the connection: Error: Unable to connect to the server with any of the available transports. Error: WebSockets failed: Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint, the connection ID is not present on the server, or there is a proxy blocking WebSockets. If you have multiple servers check that sticky sessions are enabled.',
      ),
    ],
  },
  {
    name: 'angular: a page of the proxy in place of the data',
    site: customs.site,
    expected: 'network',
    also: ['authentication'],
    why: 'the proxy of the office asks for its own sign-in inside an answer of 200, and the app reads HTML as JSON',
    events: [
      ...customs.home(),
      click(6000, 'Submit'),
      customs.call(
        6040,
        'POST /api/declarations',
        200,
        '<html><head><meta http-equiv="refresh" content="0;url=https://gateway.zscaler.net/auD?origurl=https%3A%2F%2Fdeclare.portzoll.example%2Fapi%2Fdeclarations"><title>Zscaler</title></head><body>Authentication required by your company\'s Internet gateway</body></html>',
        { api: 'xhr', headers: { server: 'Zscaler/6.2' } },
      ),
      says(
        6100,
        'ERROR HttpErrorResponse {status: 200, statusText: "OK", url: "https://declare.portzoll.example/api/declarations", ok: false, message: "Http failure during parsing for https://declare.portzoll.example/api/declarations", error: SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON}',
      ),
    ],
  },
  {
    name: 'angular: the office has lost its line',
    site: customs.site,
    expected: 'network',
    why: 'the computer had no connection',
    environment: { online: false },
    events: [
      ...customs.home(),
      click(6000, 'Submit'),
      customs.lost(6040, 'POST /api/declarations', 'net::ERR_INTERNET_DISCONNECTED', { api: 'xhr' }),
      says(
        6060,
        'ERROR HttpErrorResponse {status: 0, statusText: "Unknown Error", url: "https://declare.portzoll.example/api/declarations", ok: false}',
      ),
    ],
  },
  {
    name: 'vaadin: the office cuts the push channel',
    site: goodsStorage.site,
    expected: 'network',
    why: 'the web gateway of the office answers the WebSocket and the fallback with its own page',
    events: [
      ...goodsStorage.home(),
      goodsStorage.socket(1500, '/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket', {
        ...neverOpened,
        status: 403,
      }),
      says(
        1520,
        "WebSocket connection to 'wss://lager.hallenwerk.example/VAADIN/push?v-r=push&v-uiId=0' failed: Error during WebSocket handshake: Unexpected response code: 403",
      ),
      goodsStorage.call(
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
]
