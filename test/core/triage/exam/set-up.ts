/** How the product, its keys and its domains are set up. */

import { report } from '../../../support/session-builder.ts'
import { type Case, call, click, code, lost, opens, page, rejects, says, start, throws } from './build.ts'

const html = (title: string, body: string) => `<!doctype html>${page(title, body)}`

export const setUp: Case[] = [
  {
    name: 'django untrusted origin',
    expected: 'configuration',
    also: 'authentication',
    why: "the vendor's list of trusted origins lacks the customer's own domain",
    events: [
      ...start(),
      click(3000, 'Send'),
      call(
        3030,
        'POST /messages/',
        403,
        html(
          '403 Forbidden',
          '<h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>Origin checking failed - https://desk.kestrel.example does not match any trusted origins.</p>',
        ),
      ),
    ],
  },
  {
    name: 'cors on an own domain',
    expected: 'configuration',
    why: 'the API does not admit the origin of the page',
    events: [
      ...start(),
      click(3000, 'Search'),
      lost(3030, 'GET https://api.kestrel.example/search?q=x', 'cors', {
        withheldStatus: 200,
        preflight: {
          status: 204,
          requestHeaders: [['origin', 'https://desk.kestrel.example']],
          responseHeaders: [['access-control-allow-origin', 'https://app.kestrel.example']],
        },
      }),
      rejects(3130, 'TypeError: Failed to fetch', code('search')),
    ],
  },
  {
    name: 'csp without the new api host',
    expected: 'configuration',
    why: 'connect-src lacks a host of the vendor',
    events: [
      ...start(),
      click(3000, 'Upload'),
      report({
        at: 3030,
        message:
          "Refused to connect to 'https://upload.kestrel.example/v2' because it violates the following Content Security Policy directive: \"connect-src 'self' https://api.kestrel.example\".",
        directive: 'connect-src',
        blocked: 'https://upload.kestrel.example/v2',
      }),
      lost(3031, 'POST https://upload.kestrel.example/v2', 'csp'),
    ],
  },
  {
    name: 'auth0 callback mismatch',
    expected: 'configuration',
    also: 'authentication',
    why: 'the redirect address is not on the list of the tenant',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in'),
      call(1030, 'POST https://kestrel.eu.auth0.com/oauth/token', 403, {
        error: 'unauthorized_client',
        error_description:
          'Callback URL mismatch. The provided redirect_uri is not in the list of allowed callback URLs.',
      }),
    ],
  },
  {
    name: 'firebase domain not authorized',
    expected: 'configuration',
    also: 'authentication',
    why: "the domain is missing in the project's list",
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in with Google'),
      rejects(
        1400,
        'FirebaseError: Firebase: This domain (desk.kestrel.example) is not authorized to run this operation. Add it to the OAuth redirect domains list in the Firebase console -> Auth section -> Sign in method tab. (auth/unauthorized-domain).',
        code('signInWithPopup', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'google maps referer not allowed',
    expected: 'configuration',
    also: 'third-party',
    why: 'the key does not admit this site',
    events: [
      ...start(),
      click(3000, 'Map'),
      says(
        3600,
        'Google Maps JavaScript API error: RefererNotAllowedMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error\nYour site URL to be authorized: https://desk.kestrel.example/map',
      ),
    ],
  },
  {
    name: 'gcp api disabled',
    expected: 'configuration',
    also: 'integration',
    why: 'SERVICE_DISABLED: nobody has turned the API on in the project',
    events: [
      ...start(),
      click(3000, 'Translate reply'),
      call(3030, 'POST /api/translate', 403, {
        error: {
          code: 403,
          message: 'Cloud Translation API has not been used in project 918273 before or it is disabled.',
          status: 'PERMISSION_DENIED',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: 'SERVICE_DISABLED',
              domain: 'googleapis.com',
            },
          ],
        },
      }),
    ],
  },
  {
    name: 'fastly unknown domain',
    expected: 'configuration',
    why: 'the CDN has no service for this host',
    events: [
      opens(0, '/home'),
      call(
        200,
        'GET https://help.kestrel.example/api/articles',
        500,
        html(
          'Fastly error: unknown domain help.kestrel.example',
          '<p>Fastly error: unknown domain: help.kestrel.example. Please check that this domain has been added to a service.</p>',
        ),
        { headers: { server: 'Varnish' } },
      ),
      throws(300, "TypeError: Cannot read properties of undefined (reading 'articles')", code('renderHelp')),
    ],
  },
]
