/** Settings that are missing or do not fit: products that are built on a platform. */

import { report } from '../../../support/session-builder.ts'
import { type Case, click, says } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { alpineClub } from './products/alpine-club.ts'
import { itRequests } from './products/it-requests.ts'
import { monitoring } from './products/monitoring.ts'

export const setUpOnPlatforms: Case[] = [
  {
    name: 'wordpress: the firewall of the site has locked the address out',
    site: alpineClub.site,
    expected: 'configuration',
    also: ['network', 'permission', 'capacity'],
    why: 'the firewall that the site has set up limits this address; its administrator has to lift that',
    events: [
      ...alpineClub.home(),
      click(6000, 'Anmelden'),
      alpineClub.page(
        6040,
        'POST /wp-login.php',
        503,
        '<!DOCTYPE html><html><head><title>Your access to this site has been limited by the site owner</title></head><body><h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has been limited. (HTTP response code 503)</p><p>Block Reason: You have been temporarily locked out of this system because of too many failed sign in attempts.</p><p>About Wordfence</p></body></html>',
      ),
    ],
  },
  {
    name: 'wordpress: the security policy of the site keeps the payment away',
    site: alpineClub.site,
    expected: 'configuration',
    also: ['product-defect', 'regression'],
    why: 'the site forbids in its own policy the script that its checkout needs',
    events: [
      ...alpineClub.home(),
      report({
        at: 700,
        message:
          "Refused to load the script 'https://js.stripe.com/v3/' because it violates the following Content Security Policy directive: \"script-src 'self'\"",
        directive: 'script-src-elem',
        blocked: 'https://js.stripe.com/v3/',
      }),
      click(6000, 'Jetzt bezahlen'),
      alpineClub.throws(
        6020,
        'ReferenceError: Stripe is not defined',
        alpineClub.place('initCheckout', '/wp-content/plugins/woocommerce-gateway-stripe/build/checkout.js'),
      ),
    ],
  },
  {
    name: 'grafana: the proxy before it hides the host',
    site: monitoring.site,
    expected: 'configuration',
    also: ['network', 'product-defect'],
    why: 'each change is refused with “origin not allowed”: host and origin do not fit since the customer put a proxy before it',
    events: [
      ...monitoring.home(),
      monitoring.socket(500, '/api/live/ws', {
        ...neverOpened,
        status: 403,
      }),
      says(520, "WebSocket connection to 'wss://acme.watchtower.example/api/live/ws' failed:"),
      click(6000, 'Save dashboard'),
      monitoring.call(6040, 'POST /api/dashboards/db/', 403, 'origin not allowed', {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
      }),
    ],
  },
  {
    name: 'grafana: a plugin that nobody has installed',
    site: monitoring.site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the dashboard uses a panel whose plugin is not installed in this instance',
    events: [
      ...monitoring.home(),
      click(6000, 'Heat map'),
      monitoring.call(6040, 'GET /api/plugins/vendor-heatmap-panel/settings', 404, {
        message: 'Plugin not found, no installed plugin with that id',
        messageId: 'plugin.notFound',
        statusCode: 404,
        traceID: '',
      }),
      says(6100, 'Panel plugin not found: vendor-heatmap-panel'),
    ],
  },
  {
    name: 'servicenow: a business rule stops the change',
    site: itRequests.site,
    expected: 'configuration',
    also: ['integration', 'permission'],
    why: 'a rule that the customer has set up in the instance aborts the write',
    events: [
      ...itRequests.home(),
      click(6000, 'Submit'),
      itRequests.call(
        6040,
        'POST /api/now/table/sc_req_item',
        403,
        itRequests.failed(
          'Operation Failed',
          "Operation against file 'sc_req_item' was aborted by Business Rule 'Require cost centre^5230b9179735ca504546f027f053af79'. Business Rule Stack:Require cost centre",
        ),
        { api: 'xhr' },
      ),
    ],
  },
]
