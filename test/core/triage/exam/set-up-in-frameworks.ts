/** Settings that are missing or do not fit: products that are made with a framework. */

import { type Case, click, says } from './kit/build.ts'
import { productAt } from './kit/product.ts'
import { neverOpened } from './kit/traffic.ts'
import { auctions } from './products/auctions.ts'
import { charging } from './products/charging.ts'
import { customs } from './products/customs.ts'
import { dentists } from './products/dentists.ts'
import { growers } from './products/growers.ts'

export const setUpInFrameworks: Case[] = [
  {
    name: 'liveview: the own domain of the customer is not among the allowed origins',
    site: 'https://auktion.maschinen-maier.example',
    expected: 'configuration',
    also: ['network', 'product-defect'],
    why: 'socket and long poll are both refused with 403 by the own server, on a domain that the customer has just pointed there',
    events: (() => {
      const own = productAt('https://auktion.maschinen-maier.example')
      return [
        own.opens(0, '/lots/812', 'Lot 812'),
        own.socket(300, auctions.live, {
          ...neverOpened,
          status: 403,
        }),
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
    name: 'nuxt: the map does not take the key on this address',
    site: 'https://laden.stadtwerke-oberau.example',
    expected: 'configuration',
    also: ['third-party', 'integration'],
    why: 'the key of the maps is bound to other addresses than the own one of the customer',
    events: (() => {
      const own = productAt('https://laden.stadtwerke-oberau.example')
      return [
        own.opens(0, '/stations', 'Ladestationen'),
        own.call(300, charging.graphql, 200, { data: { stations: [] } }),
        click(4000, 'Karte'),
        own.call(
          4040,
          'GET https://api.maptiler.com/maps/streets-v2/style.json?key=redacted-key-1',
          403,
          'Key is not allowed for origin https://laden.stadtwerke-oberau.example',
          { headers: { 'content-type': 'text/plain' } },
        ),
        says(
          4100,
          'AJAXError: Forbidden (403): https://api.maptiler.com/maps/streets-v2/style.json?key=redacted-key-1',
        ),
      ]
    })(),
  },
  {
    name: 'blazor: two servers and no sticky sessions',
    site: dentists.site,
    expected: 'configuration',
    also: ['product-defect', 'capacity', 'network'],
    why: 'each answer bears the mark of another server, and the second does not know the connection',
    events: [
      dentists.opens(0, '/timebok', 'Timebok'),
      dentists.call(
        300,
        'POST /_blazor/negotiate?negotiateVersion=1',
        200,
        { connectionId: 'k2' },
        { headers: { 'x-served-by': 'web-01' } },
      ),
      dentists.socket(550, '/_blazor?id=k2', {
        ...neverOpened,
        status: 404,
      }),
      dentists.call(700, 'GET /_blazor?id=k2&_=1773307800700', 404, 'No Connection with that ID', {
        headers: { 'content-type': 'text/plain', 'x-served-by': 'web-02' },
      }),
      says(
        760,
        '[2026-03-12T09:30:00.760Z] Error: Failed to start the connection: Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint, the connection ID is not present on the server, or there is a proxy blocking WebSockets. If you have multiple servers check that sticky sessions are enabled.',
      ),
      click(6000, 'Ny time'),
    ],
  },
  {
    name: 'keycloak: the address to come back to is not allowed',
    site: customs.site,
    expected: 'configuration',
    also: ['authentication'],
    why: 'the address of the app is not among those of the client in the realm',
    events: [
      customs.opens(0, '/', 'PortZoll'),
      click(2000, 'Sign in'),
      customs.page(
        2100,
        'GET https://sso.spedition-hansa.example/realms/hansa/protocol/openid-connect/auth?client_id=portzoll&redirect_uri=https%3A%2F%2Fdeclare.portzoll.example%2Flogin%2Foauth2%2Fcode%2Foidc&response_type=code',
        400,
        '<!DOCTYPE html><html><head><title>Sign in to hansa</title></head><body><h1 id="kc-page-title">We are sorry...</h1><div id="kc-error-message"><p class="instruction">Invalid parameter: redirect_uri</p></div></body></html>',
      ),
    ],
  },
  {
    name: 'spring: cross-origin answer without leave',
    site: 'https://zoll.spedition-hansa.example',
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the server of the documents does not know the own domain of the customer: "Invalid CORS request"',
    events: (() => {
      const own = productAt('https://zoll.spedition-hansa.example')
      return [
        own.opens(0, '/declarations', 'Declarations'),
        click(2000, 'Documents'),
        own.lost(2040, 'GET https://docs.portzoll.example/api/files?decl=70', 'cors', {
          preflight: {
            status: 403,
            requestHeaders: [['origin', 'https://zoll.spedition-hansa.example']],
            responseHeaders: [['content-type', 'text/plain']],
          },
        }),
        says(
          2060,
          "Access to XMLHttpRequest at 'https://docs.portzoll.example/api/files?decl=70' from origin 'https://zoll.spedition-hansa.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
        ),
      ]
    })(),
  },
  {
    name: 'laravel: the certificate of the customer has expired',
    site: growers.site,
    environment: growers.brazil,
    expected: 'configuration',
    also: ['integration', 'authentication'],
    why: 'the certificate that the customer has uploaded for signing has to be renewed',
    events: [
      ...growers.home(),
      click(6000, 'Emitir nota'),
      growers.call(6040, 'POST /api/notas', 400, {
        message:
          'Não foi possível assinar a nota: o certificado digital A1 da empresa expirou em 02/03/2026. Envie um novo certificado em Configurações > Certificado.',
      }),
    ],
  },
  {
    name: 'django: the new name of the institute is not in the list of hosts',
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
]
