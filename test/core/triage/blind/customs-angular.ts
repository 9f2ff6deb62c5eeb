/** Customs declarations, made with Angular on Spring (JHipster), sign-in at Keycloak. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://declare.portzoll.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/declarations', 'Declarations'),
  at.call(300, 'GET /api/account', 200, { login: 'redacted-name-1', authorities: ['ROLE_USER'] }, { api: 'xhr' }),
  at.call(500, 'GET /api/declarations?page=0&size=20', 200, '[]', {
    api: 'xhr',
    headers: { 'content-type': 'application/json' },
  }),
]
const problem = { headers: { 'content-type': 'application/problem+json' }, api: 'xhr' as const }

export const customs: BlindCase[] = [
  {
    name: 'keycloak: the address to come back to is not allowed',
    kind: 'ordinary',
    site,
    expected: 'configuration',
    also: ['authentication'],
    why: 'the address of the app is not among those of the client in the realm',
    events: [
      at.opens(0, '/', 'PortZoll'),
      click(2000, 'Sign in'),
      at.page(
        2100,
        'GET https://sso.spedition-hansa.example/realms/hansa/protocol/openid-connect/auth?client_id=portzoll&redirect_uri=https%3A%2F%2Fdeclare.portzoll.example%2Flogin%2Foauth2%2Fcode%2Foidc&response_type=code',
        400,
        '<!DOCTYPE html><html><head><title>Sign in to hansa</title></head><body><h1 id="kc-page-title">We are sorry...</h1><div id="kc-error-message"><p class="instruction">Invalid parameter: redirect_uri</p></div></body></html>',
      ),
    ],
  },
  {
    name: 'angular: a page of the proxy in place of the data',
    kind: 'hard',
    site,
    expected: 'network',
    also: ['authentication'],
    why: 'the proxy of the office asks for its own sign-in inside an answer of 200, and the app reads HTML as JSON',
    events: [
      ...home(),
      click(6000, 'Submit'),
      at.call(
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
    name: 'spring: the tariff number is not known',
    kind: 'ordinary',
    site,
    expected: 'integration',
    why: 'what was typed is refused by the check of the server',
    events: [
      ...home(),
      click(6000, 'Submit'),
      at.call(
        6040,
        'POST /api/declarations',
        400,
        {
          type: 'https://www.jhipster.tech/problem/constraint-violation',
          title: 'Method argument not valid',
          status: 400,
          path: '/api/declarations',
          message: 'error.validation',
          fieldErrors: [{ objectName: 'declaration', field: 'hsCode', message: 'must match "^[0-9]{8,11}$"' }],
        },
        problem,
      ),
    ],
  },
  {
    name: 'spring: the lock of the row came too late',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['product-defect', 'outdated-client', 'unknown'],
    why: 'somebody else has changed the declaration in between',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
        6040,
        'PUT /api/declarations/70',
        409,
        {
          type: 'https://www.jhipster.tech/problem/problem-with-message',
          title: 'Conflict',
          status: 409,
          detail:
            'Row was updated or deleted by another transaction (or unsaved-value mapping was incorrect): com.portzoll.domain.Declaration#70',
          message: 'error.concurrencyFailure',
        },
        problem,
      ),
    ],
  },
  {
    name: 'spring: the customs office is closed for upkeep',
    kind: 'ordinary',
    site,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'the system of the authority is under maintenance',
    events: [
      ...home(),
      click(6000, 'Transmit'),
      at.call(
        6040,
        'POST /api/declarations/70/transmit',
        503,
        {
          type: 'about:blank',
          title: 'Service Unavailable',
          status: 503,
          detail:
            'ATLAS (Zoll) is not available: HTTP 503 from https://edi.zoll-atlas.example/edifact, planned maintenance until 12:00',
          message: 'error.atlas.unavailable',
        },
        problem,
      ),
    ],
  },
  {
    name: 'angular: a browser of 2021',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    also: ['product-defect'],
    why: 'the browser is years too old for a function that all others have',
    environment: {
      browser: 'Chromium 92.0.4515.159',
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.159 Safari/537.36',
    },
    events: [
      ...home(),
      click(6000, 'Copy'),
      at.throws(
        6020,
        'ReferenceError: structuredClone is not defined',
        at.place('copyDeclaration', '/main.5b1c0ad2.js'),
      ),
    ],
  },
  {
    name: 'spring: cross-origin answer without leave',
    kind: 'ordinary',
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
    name: 'angular: two things, and only one of them is in the way',
    kind: 'hard',
    site,
    expected: 'permission',
    why: 'the error of the chat is loud and beside the matter; the click was answered with 403 for want of a role',
    events: [
      ...home(),
      at.throws(1500, "TypeError: Cannot read properties of undefined (reading 'boot')", {
        function: 'loadChat',
        url: 'https://widget.usermaven.example/v2/chat.js',
        line: 1,
        column: 9912,
      }),
      says(1510, 'Access to font at https://fonts.gstatic.com/s/roboto/v30.woff2 was blocked', 'warn'),
      click(6000, 'Release declaration'),
      at.call(
        6040,
        'POST /api/declarations/70/release',
        403,
        {
          type: 'https://www.jhipster.tech/problem/problem-with-message',
          title: 'Forbidden',
          status: 403,
          detail: 'Access is denied',
          path: '/api/declarations/70/release',
          message: 'error.http.403',
        },
        problem,
      ),
      says(
        6100,
        'ERROR HttpErrorResponse {status: 403, url: "https://declare.portzoll.example/api/declarations/70/release"}',
      ),
    ],
  },
  {
    name: 'angular: the office has lost its line',
    kind: 'ordinary',
    site,
    expected: 'network',
    why: 'the computer had no connection',
    environment: { online: false },
    events: [
      ...home(),
      click(6000, 'Submit'),
      at.lost(6040, 'POST /api/declarations', 'net::ERR_INTERNET_DISCONNECTED', { api: 'xhr' }),
      says(
        6060,
        'ERROR HttpErrorResponse {status: 0, statusText: "Unknown Error", url: "https://declare.portzoll.example/api/declarations", ok: false}',
      ),
    ],
  },
]
