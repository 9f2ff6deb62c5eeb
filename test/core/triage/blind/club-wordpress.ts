/** Members of an alpine club, on WordPress with WooCommerce. */
import { report } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://mitglieder.bergverein.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/mein-konto/', 'Mein Konto - Bergverein'),
  at.call(500, 'GET /wp-json/wc/store/v1/cart', 200, { items: [], totals: { total_price: '0' } }),
]

export const club: BlindCase[] = [
  {
    name: 'wordpress: the nonce is of yesterday',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    also: ['outdated-client'],
    why: 'the page was open overnight; the nonce of the sign-in has run out',
    events: [
      ...home(),
      click(60_000_000, 'Speichern'),
      at.call(60_000_040, 'POST /wp-json/verein/v1/profil', 403, {
        code: 'rest_cookie_invalid_nonce',
        message: 'Die Cookie-Prüfung ist fehlgeschlagen',
        data: { status: 403 },
      }),
    ],
  },
  {
    name: 'wordpress: a critical error',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the code of the site stops with a fatal error',
    events: [
      ...home(),
      click(6000, 'Hütte buchen'),
      at.page(
        6040,
        'POST /huetten/buchen/',
        500,
        '<!DOCTYPE html><html lang="de"><head><title>WordPress &rsaquo; Fehler</title></head><body id="error-page"><div class="wp-die-message"><p>Es gab einen kritischen Fehler auf deiner Website.</p><p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">Erfahre mehr über die Fehlerbehebung in WordPress.</a></p></div></body></html>',
      ),
    ],
  },
  {
    name: 'wordpress: the firewall of the site has locked the address out',
    kind: 'ordinary',
    site,
    expected: 'configuration',
    also: ['network', 'permission', 'capacity'],
    why: 'the firewall that the site has set up limits this address; its administrator has to lift that',
    events: [
      ...home(),
      click(6000, 'Anmelden'),
      at.page(
        6040,
        'POST /wp-login.php',
        503,
        '<!DOCTYPE html><html><head><title>Your access to this site has been limited by the site owner</title></head><body><h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has been limited. (HTTP response code 503)</p><p>Block Reason: You have been temporarily locked out of this system because of too many failed sign in attempts.</p><p>About Wordfence</p></body></html>',
      ),
    ],
  },
  {
    name: 'wordpress: the plugin behind the button is gone',
    kind: 'hard',
    site,
    expected: 'product-defect',
    also: ['configuration', 'regression'],
    why: 'nobody answers the action any longer: 400 and a bare 0 is what WordPress says of an action without a plugin',
    events: [
      ...home(),
      click(6000, 'Ausweis herunterladen'),
      at.call(6040, 'POST /wp-admin/admin-ajax.php', 400, '0', {
        api: 'xhr',
        requestBody: { type: 'application/x-www-form-urlencoded', text: 'action=bv_member_card&id=7', size: 26 },
      }),
    ],
  },
  {
    name: 'wordpress: a scan larger than the server takes',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the file is larger than the limit',
    events: [
      ...home(),
      click(6000, 'Hochladen'),
      at.call(6040, 'POST /wp-json/wp/v2/media', 400, {
        code: 'rest_upload_file_too_big',
        message: 'Diese Datei ist zu groß. Dateien müssen kleiner als 2048 KB sein.',
        data: { status: 400 },
      }),
    ],
  },
  {
    name: 'wordpress: the security policy of the site keeps the payment away',
    kind: 'ordinary',
    site,
    expected: 'configuration',
    also: ['product-defect', 'regression'],
    why: 'the site forbids in its own policy the script that its checkout needs',
    events: [
      ...home(),
      report({
        at: 700,
        message:
          "Refused to load the script 'https://js.stripe.com/v3/' because it violates the following Content Security Policy directive: \"script-src 'self'\"",
        directive: 'script-src-elem',
        blocked: 'https://js.stripe.com/v3/',
      }),
      click(6000, 'Jetzt bezahlen'),
      at.throws(
        6020,
        'ReferenceError: Stripe is not defined',
        at.place('initCheckout', '/wp-content/plugins/woocommerce-gateway-stripe/build/checkout.js'),
      ),
    ],
  },
  {
    name: 'wordpress: the bank declines the card',
    kind: 'ordinary',
    site,
    expected: 'third-party',
    also: ['integration', 'none', 'unknown'],
    why: 'the card of the customer was declined by its bank',
    events: [
      ...home(),
      click(6000, 'Jetzt bezahlen'),
      at.call(6040, 'POST /wp-json/wc/store/v1/checkout', 402, {
        code: 'woocommerce_rest_checkout_process_payment_error',
        message: 'Die Karte wurde abgelehnt.',
        data: {
          status: 402,
          payment_result: {
            payment_status: 'failure',
            payment_details: [{ key: 'decline_code', value: 'insufficient_funds' }],
          },
        },
      }),
    ],
  },
  {
    name: 'wordpress: no update today, a deprecated call and a blocked pixel',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'the hut was booked',
    events: [
      ...home(),
      says(600, 'JQMIGRATE: jQuery.fn.click() event shorthand is deprecated', 'warn'),
      at.lost(650, 'GET https://connect.facebook.net/de_DE/fbevents.js', 'net::ERR_BLOCKED_BY_CLIENT'),
      at.aborted(700, 'POST /wp-admin/admin-ajax.php?action=heartbeat'),
      click(6000, 'Hütte buchen'),
      at.call(6040, 'POST /wp-json/verein/v1/buchungen', 201, { id: 88, status: 'gebucht' }),
    ],
  },
]
