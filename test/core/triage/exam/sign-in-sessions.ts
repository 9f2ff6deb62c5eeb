/** Sessions that ended, and sign-ins that did not come about, in the words of their servers. */

import { crashReportsBlocked, developersNotes, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { fieldService } from './products/field-service.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { itAssets } from './products/it-assets.ts'
import { labSystem } from './products/lab-system.ts'
import { mailing } from './products/mailing.ts'
import { propertyManagement } from './products/property-management.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'
import { timeTracking } from './products/time-tracking.ts'

export const signInSessions: Case[] = [
  {
    name: 'help desk: both tokens have run out',
    site: helpDesk.site,
    expected: 'authentication',
    why: 'Simple JWT refuses the token, and the one that would renew it',
    events: [
      ...helpDesk.home(),
      ...developersNotes(500),
      click(3_600_000, 'Chamado 4410'),
      helpDesk.call(3_600_040, 'GET /api/v1/tickets/4410/', 401, {
        detail: 'O token informado não é válido para qualquer tipo de token',
        code: 'token_not_valid',
        messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'O token é inválido ou expirado' }],
      }),
      helpDesk.call(3_600_150, 'POST /api/v1/token/refresh/', 401, {
        detail: 'O token é inválido ou expirado',
        code: 'token_not_valid',
      }),
    ],
  },
  {
    name: 'restaurant: the form was open over night',
    site: restaurantOrders.site,
    expected: 'authentication',
    why: 'Laravel answers 419 where the token of the form has run out',
    events: [
      ...restaurantOrders.home(),
      pictureMissing(500),
      click(40_000_000, 'Conferma prenotazione'),
      restaurantOrders.call(40_000_040, 'POST /prenotazioni', 419, { message: 'CSRF token mismatch.' }),
      says(40_000_150, 'AxiosError: Request failed with status code 419'),
    ],
  },
  {
    name: 'property: Rails refuses the change with its page for 422',
    site: propertyManagement.site,
    expected: 'authentication',
    also: 'unknown',
    why: 'the page that Rails shows for a token of a form that does not belong to the session any more',
    events: [
      ...propertyManagement.home(),
      click(30_000_000, 'Zählerstand speichern'),
      propertyManagement.call(
        30_000_040,
        'POST /objekte/12/zaehler',
        422,
        propertyManagement.railsPage(
          'The change you wanted was rejected (422)',
          'The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn’t have access to.</p><h1>',
        ),
      ),
    ],
  },
  {
    name: 'lab: the session at Keycloak is over',
    site: labSystem.site,
    expected: 'authentication',
    why: 'the refresh token is refused as its session does not live any more',
    events: [
      ...labSystem.home(),
      ...statisticsBlocked(600),
      click(2_400_000, 'Nieuwe aanvraag'),
      labSystem.call(2_400_040, 'POST /auth/realms/probara/protocol/openid-connect/token', 400, {
        error: 'invalid_grant',
        error_description: 'Session not active',
      }),
      labSystem.call(2_400_180, 'POST /fhir/ServiceRequest', 401, '', {
        headers: { 'www-authenticate': 'Bearer realm="probara"' },
      }),
      says(2_400_200, '[oidc-client] silent renew failed'),
    ],
  },
  {
    name: 'insurance: the page reads the form of sign-in as data',
    site: insuranceBroker.site,
    expected: 'authentication',
    why: 'Spring Security sends each call of an ended session to its form, and a fetch follows',
    events: [
      ...insuranceBroker.home(),
      click(3_000_000, 'Angebote'),
      insuranceBroker.call(
        3_000_040,
        'GET /svc/angebote',
        200,
        page(
          'Please sign in',
          '<form class="login-form" method="post" action="/login"><h2>Please sign in</h2><input name="username"><input name="password" type="password"></form>',
        ),
        { redirected: true, responseUrl: `${insuranceBroker.site}/login` },
      ),
      insuranceBroker.rejects(
        3_000_150,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        insuranceBroker.place('loadOffers', insuranceBroker.bundle),
      ),
    ],
  },
  {
    name: 'fitness: the password is wrong',
    site: fitnessClub.site,
    expected: 'authentication',
    why: 'what Firebase answers since it protects against guessing addresses',
    events: [
      fitnessClub.opens(0, '/anmelden', 'Anmelden - Gymnasia'),
      click(3000, 'Anmelden'),
      fitnessClub.call(
        3040,
        'POST https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=redacted-key-1',
        400,
        {
          error: {
            code: 400,
            message: 'INVALID_LOGIN_CREDENTIALS',
            errors: [{ message: 'INVALID_LOGIN_CREDENTIALS', domain: 'global', reason: 'invalid' }],
          },
        },
        fitnessClub.own,
      ),
      says(3200, 'FirebaseError: Firebase: Error (auth/invalid-credential).'),
    ],
  },
  {
    name: 'field service: Aura tells that the session is not valid',
    site: fieldService.site,
    expected: 'authentication',
    why: 'an event in the answer of Aura, in the form of a script',
    events: [
      ...fieldService.home(),
      click(7_300_000, 'Refresh'),
      fieldService.call(
        7_300_040,
        'POST /s/sfsites/aura?r=14&aura.ApexAction.execute=1',
        200,
        '/*{"event":{"descriptor":"markup://aura:invalidSession","attributes":{"values":{"newToken":null}}},"exceptionEvent":true}*/',
        { headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
      fieldService.opens(7_300_400, '/s/login/?startURL=%2Fs%2Fvisits', 'Login'),
    ],
  },
  {
    name: 'time: an answer of 200 says that the session is over',
    site: timeTracking.site,
    expected: 'authentication',
    why: 'the server tells its failures in the answer and not in the status',
    events: [
      ...timeTracking.home(),
      crashReportsBlocked(700),
      click(5_000_000, 'Speichern'),
      timeTracking.call(5_000_040, 'PUT /api/entries/3301', 200, {
        success: false,
        errorCode: 'SESSION_EXPIRED',
        message: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
      }),
    ],
  },
  {
    name: 'mailing: Cognito will not renew the sign-in',
    site: mailing.site,
    expected: 'authentication',
    why: 'the refresh token has run out',
    events: [
      ...mailing.home(),
      click(4_000_000, 'Campaigns'),
      mailing.call(4_000_040, `POST ${mailing.cognito}`, 400, {
        __type: 'NotAuthorizedException',
        message: 'Refresh Token has expired',
      }),
      mailing.gateway(
        4_000_200,
        'GET /campaigns?limit=20',
        401,
        { message: 'The incoming token has expired' },
        'UnauthorizedException',
      ),
    ],
  },
  {
    name: 'IT assets: the browser keeps the cookie of the sign-in from the frame',
    site: itAssets.site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'the silent sign-in fails while cookies of third parties are blocked, and the console says so',
    events: [
      ...itAssets.home(),
      click(3000, 'Licences'),
      says(3040, 'Request for the Private Access Token challenge.', 'info'),
      says(
        3050,
        'Third-party cookie is blocked. Reading a cookie in a cross-site context was blocked by the browser because of its settings: https://inventra.eu.auth0.com/authorize?prompt=none',
        'warn',
      ),
      itAssets.rejects(3200, 'Error: login_required', itAssets.place('getTokenSilently', itAssets.bundle)),
      itAssets.opens(3400, '/api/auth/login?returnTo=%2Flicences', 'Inventra'),
      itAssets.opens(4200, '/licences', 'Licences | Inventra'),
      itAssets.rejects(4500, 'Error: login_required', itAssets.place('getTokenSilently', itAssets.bundle)),
    ],
  },
  {
    name: 'billing: the session was empty when the tab woke up',
    site: subscriptionBilling.site,
    expected: 'authentication',
    why: 'NextAuth answers an empty session, and the next call is refused',
    events: [
      ...subscriptionBilling.home(),
      subscriptionBilling.call(30_000_000, 'GET /api/auth/session', 200, {}),
      click(30_002_000, 'Invoices'),
      subscriptionBilling.call(30_002_040, 'GET /api/invoices?status=open', 401, { error: 'Unauthorized' }),
      subscriptionBilling.rejects(
        30_002_160,
        "TypeError: Cannot read properties of undefined (reading 'length')",
        subscriptionBilling.place('InvoiceTable', subscriptionBilling.chunk),
      ),
      ...statisticsBlocked(30_003_000),
    ],
  },
]
