/** Cases of a fifth round, written before they were run: how the product was set up. */

import { report } from '../../../support/session-builder.ts'
import { APP, after, type Case, call, code, lost, opens, page, says, throws } from './build.ts'

export const fifthRoundSetUp: Case[] = [
  {
    name: 'service role without a right',
    expected: 'configuration',
    also: 'permission',
    why: 'it is the server’s own role that may not write, not the user’s',
    events: after(
      'Save view',
      call(2540, 'PUT /api/views/3', 500, {
        message:
          'User: arn:aws:sts::123456789012:assumed-role/kestrel-api/i-0a is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:eu-west-1:123456789012:table/views because no identity-based policy allows the dynamodb:PutItem action',
        __type: 'AccessDeniedException',
      }),
    ),
  },
  {
    name: 'api does not admit the new domain',
    expected: 'configuration',
    why: 'the API answers, and its headers do not admit the page',
    events: after(
      'Usage',
      lost(2540, 'GET https://api.kestrel.example/v2/usage', 'cors', { withheldStatus: 200 }),
      says(
        2600,
        `Access to fetch at 'https://api.kestrel.example/v2/usage' from origin '${APP}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      ),
    ),
  },
  {
    name: 'policy forbids its own upload host',
    expected: 'configuration',
    why: 'connect-src lacks the bucket',
    events: after(
      'Subir archivo',
      lost(2540, 'PUT https://kestrel-files.s3.amazonaws.com/a.pdf', 'net::ERR_BLOCKED_BY_CSP'),
      report({
        at: 2545,
        directive: 'connect-src',
        blocked: 'https://kestrel-files.s3.amazonaws.com/a.pdf',
        message: 'Refused to connect because it violates connect-src',
        disposition: 'enforce',
      }),
    ),
  },
  {
    name: 'plain http in a secure page',
    expected: 'configuration',
    why: 'the address of the API was set without TLS',
    events: after(
      'Load',
      lost(2540, 'GET http://api.kestrel.example/v1/plans', 'net::ERR_FAILED'),
      says(
        2545,
        `Mixed Content: The page at '${APP}/home' was loaded over HTTPS, but requested an insecure resource 'http://api.kestrel.example/v1/plans'. This request has been blocked; the content must be served over HTTPS.`,
      ),
    ),
  },
  {
    name: 'account lives in another region',
    expected: 'configuration',
    also: 'integration',
    why: 'the address is that of the wrong data centre',
    events: after(
      'Connect',
      call(2540, 'GET /api/connect', 421, {
        code: 'WRONG_REGION',
        message: 'This account is hosted in the EU data centre. Use https://eu.kestrel.example instead.',
      }),
    ),
  },
  {
    name: 'base address undefined',
    expected: 'configuration',
    also: 'product-defect',
    why: 'a variable of the build was not set',
    events: after(
      'Search',
      call(2540, 'POST /undefined/search', 404, page('404', '<h1>404 Not Found</h1><hr><center>nginx</center>')),
    ),
  },
  {
    name: 'mapbox token invalid',
    expected: 'configuration',
    why: 'the vendor’s key for maps is refused',
    events: after(
      'Map',
      call(2540, 'GET https://api.mapbox.com/styles/v1/kestrel/ck2?access_token=redacted-token-1', 401, {
        message: 'Not Authorized - Invalid Token',
      }),
      says(2600, 'Error: Unauthorized: you may have provided an invalid Mapbox access token.'),
    ),
  },
  {
    name: 'google maps referer',
    expected: 'configuration',
    why: 'the key is not allowed on this address',
    events: after(
      'Карта',
      says(
        2700,
        `Google Maps JavaScript API error: RefererNotAllowedMapError https://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error Your site URL to be authorized: ${APP}/map`,
      ),
    ),
  },
  {
    name: 'stripe key invalid',
    expected: 'configuration',
    why: 'the vendor’s key for payments is wrong',
    events: after(
      'Pay',
      call(2540, 'POST https://api.stripe.com/v1/payment_methods', 401, {
        error: { message: 'Invalid API Key provided: pk_live_****', type: 'invalid_request_error' },
      }),
    ),
  },
  {
    name: 'algolia key invalid',
    expected: 'configuration',
    why: 'the search was set up with a key that is not one',
    events: after(
      'Buscar',
      call(2540, 'POST https://kx1-dsn.algolia.net/1/indexes/*/queries', 403, {
        message: 'Invalid Application-ID or API key',
        status: 403,
      }),
    ),
  },
  {
    name: 'supabase url missing',
    expected: 'configuration',
    also: 'product-defect',
    why: 'the build was made without its variables',
    events: [
      opens(0, '/home'),
      throws(120, 'Error: supabaseUrl is required.', code('createClient', '/static/supabase.2.js'), code('boot')),
    ],
  },
  {
    name: 'smtp refuses the vendor',
    expected: 'integration',
    also: 'configuration',
    why: 'the password of the customer’s mail server, as the customer entered it, is wrong',
    events: after(
      'Send test mail',
      call(2540, 'POST /api/settings/mail/test', 422, {
        error: 'smtp_error',
        message: 'smtp.customer.example: 535 5.7.8 Error: authentication failed',
      }),
    ),
  },
]
