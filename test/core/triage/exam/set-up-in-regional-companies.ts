/** What was set up wrong or not at all, in web apps of regional companies. */
import { report } from '../../../support/session-builder.ts'
import { html, problem } from './kit/answers.ts'
import { chatBlocked, pictureMissing } from './kit/beside.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  boticario,
  deskbay,
  fahrplaner,
  inBilbao,
  inLyon,
  kinelia,
  nestlings,
  redaktor,
  sdsvault,
  vitrine,
} from './products/regional-companies.ts'

export const setUpInRegionalCompanies: Case[] = [
  {
    name: 'fahrplaner: the school’s own domain is not allowed to ask',
    site: fahrplaner.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the server does not name this origin among those that may read its answers',
    events: fahrplaner.after(
      'Prüfungen',
      fahrplaner.gone(3030, 'GET https://api.fahrplaner-schule.example/v2/pruefungen', 'net::ERR_FAILED'),
      says(
        3060,
        "Access to fetch at 'https://api.fahrplaner-schule.example/v2/pruefungen' from origin 'https://app.fahrplaner-schule.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
      toast(3200, 'Prüfungen konnten nicht geladen werden', 'error'),
    ),
  },
  {
    name: 'boticario: nobody has entered a mail server',
    site: boticario.site,
    environment: inBilbao,
    expected: 'configuration',
    why: 'the server says that mail is not configured for this pharmacy',
    events: boticario.after(
      'Enviar pedido',
      boticario.api(
        3030,
        'POST /api/pedidos/81/enviar',
        500,
        { title: 'MailNotConfigured', status: 500, detail: 'SMTP host is not configured for tenant 4410.' },
        problem,
      ),
      toast(3200, 'No se pudo enviar el pedido', 'error'),
    ),
  },
  {
    name: 'redaktor: the key of the map is for another address',
    site: redaktor.site,
    expected: 'configuration',
    why: 'Google names the setting of the key that does not allow this page',
    events: redaktor.after(
      'Insert map',
      pictureMissing(2700),
      says(
        3400,
        'Google Maps JavaScript API error: RefererNotAllowedMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error\nYour site URL to be authorized: https://news.redaktor.example/wp-admin/post.php',
      ),
      shows(3500, 'This page can’t load Google Maps correctly.'),
    ),
  },
  {
    name: 'sds vault: the web server filters large forms',
    site: sdsvault.site,
    expected: 'configuration',
    also: 'capacity',
    why: 'the filter of IIS has a limit that the operator sets',
    events: [
      ...sdsvault.home(),
      chose(2500, 'acetone-v4.pdf', 'application/pdf', 41_000_000),
      click(3000, 'Upload'),
      sdsvault.api(
        3030,
        'POST /Sheets/Upload',
        404,
        html(
          '404 - File or directory not found.',
          '<h2>HTTP Error 404.13 - Not Found</h2><h3>The request filtering module is configured to deny a request that exceeds the request content length.</h3>',
        ),
        { headers: { server: 'Microsoft-IIS/10.0' } },
      ),
      toast(3500, 'Upload failed', 'error'),
    ],
  },
  {
    name: 'kinelia: the way back from the sign-in is not registered',
    site: kinelia.site,
    environment: inLyon,
    expected: 'configuration',
    also: 'authentication',
    why: 'Keycloak does not know the address to which the person should come back',
    events: kinelia.after(
      'Se connecter',
      kinelia.page(
        3060,
        'GET https://id.kinelia.example/realms/cabinet/protocol/openid-connect/auth?client_id=web&redirect_uri=https%3A%2F%2Fcabinet2.kinelia.example%2Fretour',
        400,
        html(
          'Sign in to Kinelia',
          '<h1>We are sorry...</h1><p class="instruction">Invalid parameter: redirect_uri</p>',
        ),
      ),
    ),
  },
  {
    name: 'nestlings: the key of the project is not valid',
    site: nestlings.site,
    expected: 'configuration',
    why: 'Google does not know the key with which the page calls it',
    events: nestlings.after(
      'Send invitation',
      nestlings.api(
        3030,
        'POST https://identitytoolkit.googleapis.com/v1/accounts:sendOobCode?key=redacted-key-2',
        400,
        {
          error: {
            code: 400,
            message: 'API key not valid. Please pass a valid API key.',
            status: 'INVALID_ARGUMENT',
            details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
          },
        },
      ),
      toast(3300, 'Invitation could not be sent', 'error'),
    ),
  },
  {
    name: 'vitrine: the policy of the page keeps the museum’s films out',
    site: vitrine.site,
    expected: 'configuration',
    why: 'the page’s own policy does not name the host of the films',
    events: vitrine.after(
      'Film',
      report({
        at: 3050,
        message: 'Framing https://player.vimeo-films.example/v/77 violates the document’s frame-src policy.',
        directive: 'frame-src',
        blocked: 'https://player.vimeo-films.example/v/77',
      }),
      says(
        3052,
        "Refused to frame 'https://player.vimeo-films.example/' because it violates the following Content Security Policy directive: \"frame-src 'self'\".",
      ),
    ),
  },
  {
    name: 'deskbay: a price of the test mode in the live shop',
    site: deskbay.site,
    expected: 'configuration',
    why: 'Stripe says that the price is one of the test mode',
    events: deskbay.after(
      'Pay',
      chatBlocked(2800),
      deskbay.api(3030, 'POST /checkout.json', 400, {
        error: {
          code: 'resource_missing',
          message:
            "No such price: 'price_1Qx'; a similar object exists in test mode, but a live mode key was used to make this request.",
          param: 'line_items[0][price]',
          type: 'invalid_request_error',
        },
      }),
      shows(3200, 'Checkout is not available right now.'),
    ),
  },
]
