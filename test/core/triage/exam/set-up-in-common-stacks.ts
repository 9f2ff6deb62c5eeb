/** Settings of the product that do not fit: products made of what most are made of, with services of others beside. */

import { firstSeconds, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, page, says, typed } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { damageClaims } from './products/damage-claims.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { lorryMap } from './products/lorry-map.ts'
import { webShops } from './products/web-shops.ts'
import { workingHours } from './products/working-hours.ts'

export const setUpInCommonStacks: Case[] = [
  {
    name: 'invoices: test and live keys of the provider are mixed',
    site: invoicePortal.site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the provider says that the object is of test mode and the key of live mode',
    events: [
      ...invoicePortal.home(),
      ...invoicePortal.pays(404, {
        error: {
          code: 'resource_missing',
          doc_url: 'https://stripe.com/docs/error-codes/resource-missing',
          message:
            "No such payment_intent: 'pi_3TNr'; a similar object exists in test mode, but a live mode key was used to make this request.",
          param: 'intent',
          type: 'invalid_request_error',
        },
      }),
    ],
  },
  {
    name: 'working hours: calls of the live channel end up at another server',
    site: workingHours.site,
    expected: 'configuration',
    also: ['network', 'product-defect'],
    why: 'the server that is asked does not know the connection that another just gave: sessions are not kept together',
    events: [
      ...workingHours.home(),
      workingHours.socket(390, `${workingHours.hub}?id=redacted-token-1`, {
        ...neverOpened,
        wasClean: false,
        status: 404,
        duration: 90,
      }),
      says(
        520,
        "Error: Failed to start the transport 'WebSockets': Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint, the connection ID is not present on the server, or there is a proxy blocking WebSockets. If you have multiple servers check that sticky sessions are enabled.",
      ),
      workingHours.api(700, `POST ${workingHours.hub}?id=redacted-token-1`, 404, 'No Connection with that ID', {
        headers: { 'content-type': 'text/plain' },
      }),
      says(
        820,
        'Error: Unable to connect to the server with any of the available transports. WebSockets failed: Error: There was an error with the transport. LongPolling failed: Error: No Connection with that ID: Status code 404',
      ),
      click(8000, 'Open notifications'),
    ],
  },
  {
    name: 'web shops: the key of the search is not valid',
    site: webShops.site,
    expected: 'configuration',
    also: ['third-party', 'product-defect'],
    why: 'the search service refuses the key that the app was given',
    events: [
      ...webShops.home(),
      ...statisticsBlocked(900),
      typed(4000, 'Search products', 'mug'),
      webShops.api(4100, `POST ${webShops.algolia}`, 403, {
        message: 'Invalid Application-ID or API key',
        status: 403,
      }),
      says(4210, 'ApiError: Invalid Application-ID or API key'),
      typed(6000, 'Search products', 'mugs'),
      webShops.api(6100, `POST ${webShops.algolia}`, 403, {
        message: 'Invalid Application-ID or API key',
        status: 403,
      }),
    ],
  },
  {
    name: 'web shops: pictures go to a store that does not let the page in',
    site: webShops.site,
    expected: 'configuration',
    why: 'the bucket does not allow the origin of the back office',
    events: [
      ...webShops.home(),
      click(4000, 'redacted-text-1'),
      webShops.opens(4030, '/products/p1', 'Product · Shopnest', 'push'),
      chose(9000, 'mug.jpg', 'image/jpeg', 840_112),
      webShops.api(9060, 'POST /api/uploads/sign', 200, {
        url: 'https://storage.googleapis.com/shopnest-media/p1/mug.jpg',
      }),
      webShops.gone(
        9240,
        'PUT https://storage.googleapis.com/shopnest-media/p1/mug.jpg?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Expires=900',
        'net::ERR_FAILED',
        { duration: 120 },
      ),
      says(
        9361,
        "Access to fetch at 'https://storage.googleapis.com/shopnest-media/p1/mug.jpg?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Expires=900' from origin 'https://admin.shopnest.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
    ],
  },
  {
    name: 'claims: a new address of the portal is not known to Keycloak',
    site: damageClaims.site,
    expected: 'configuration',
    also: ['authentication'],
    why: 'the client at Keycloak does not list the address to come back to',
    events: [
      damageClaims.opens(0, '/', 'Claimwell'),
      ...firstSeconds(500),
      click(2000, 'Anmelden'),
      damageClaims.page(
        2060,
        `GET ${damageClaims.realm}/auth?client_id=portal&redirect_uri=https%3A%2F%2Fportal.claimwell.example%2F&response_type=code&scope=openid`,
        400,
        page(
          'Sign in to portal',
          '<div id="kc-error-message"><p class="instruction">Invalid parameter: redirect_uri</p></div>',
        ),
      ),
      damageClaims.opens(2320, `${damageClaims.realm}/auth?client_id=portal`, 'Sign in to portal'),
    ],
  },
  {
    name: 'lorries: the map is grey',
    site: lorryMap.site,
    expected: 'configuration',
    also: ['third-party'],
    why: 'the key for the maps does not allow this address of the app',
    events: [
      ...lorryMap.home(),
      lorryMap.live(),
      says(
        1900,
        'Google Maps JavaScript API error: RefererNotAllowedMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error\nYour site URL to be authorized: https://app.fleetly.example/live',
      ),
      click(6000, 'Zoom in'),
    ],
  },
]
