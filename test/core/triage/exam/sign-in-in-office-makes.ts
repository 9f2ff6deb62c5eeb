/** Who is signed in: everyday web apps. */

import { developersNotes, extensionHangsUp, pictureMissing, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { care, commission, evidence, goals, roadmap, sheets, strings, webinar } from './products/office-makes.ts'

const ENTRA =
  'https://login.microsoftonline.com/redacted-uuid-2/oauth2/v2.0/authorize?client_id=redacted-uuid-3&response_type=code'
const entraSays = (text: string) =>
  page(
    'Bei Ihrem Konto anmelden',
    `<div id="loginHeader">Anmelden</div><div>Wir können Sie leider nicht anmelden.</div><div>${text}</div>`,
  )

export const signInInOfficeMakes: Case[] = [
  {
    name: 'commission: Auth0 does not know the refresh token any more',
    site: commission.site,
    expected: 'authentication',
    why: 'the token was used before or has run out, and only a new sign-in helps',
    events: [
      ...commission.home(),
      ...segmentBlocked(500),
      click(5_400_000, 'February'),
      commission.call(5_400_040, 'POST https://provisia.eu.auth0.com/oauth/token', 403, {
        error: 'invalid_grant',
        error_description: 'Unknown or invalid refresh token.',
      }),
      commission.rejects(
        5_400_170,
        'Error: Unknown or invalid refresh token.',
        commission.place('GenericError', '/assets/auth0-CqP1m8Zs.js'),
      ),
    ],
  },
  {
    name: 'goals: Cognito has revoked the token',
    site: goals.site,
    expected: 'authentication',
    why: 'the person was signed out elsewhere',
    events: [
      ...goals.home(),
      extensionHangsUp(900),
      click(1_200_000, 'My profile'),
      goals.call(
        1_200_040,
        'POST https://cognito-idp.eu-west-1.amazonaws.com/',
        400,
        { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' },
        { headers: { 'content-type': 'application/x-amz-json-1.1' } },
      ),
      goals.rejects(
        1_200_160,
        'NotAuthorizedException: Access Token has been revoked',
        goals.place('parseServiceError', goals.bundle),
      ),
    ],
  },
  {
    name: 'evidence: the token of the form is three hours old',
    site: evidence.site,
    expected: 'authentication',
    why: 'the session of Laravel has ended while nothing was done',
    events: [
      ...evidence.home(),
      pictureMissing(500),
      click(10_900_000, 'Mark as reviewed'),
      evidence.api(10_900_040, 'PATCH /api/controls/61', 419, { message: 'CSRF token mismatch.' }, { api: 'xhr' }),
      says(10_900_150, 'AxiosError: Request failed with status code 419'),
    ],
  },
  {
    name: 'strings: Devise lets the session end',
    site: strings.site,
    expected: 'authentication',
    why: 'the server says itself that the session has expired',
    events: [
      ...strings.home(),
      ...developersNotes(600),
      click(3_700_000, 'Approve'),
      strings.api(3_700_040, 'PATCH /projects/55/segments/1201', 401, {
        error: 'Your session expired. Please sign in again to continue.',
      }),
    ],
  },
  {
    name: 'sheets: statt der Zeilen kommt die Anmeldung',
    site: sheets.site,
    expected: 'authentication',
    why: 'jQuery asked for JSON and was led to the page of sign-in',
    events: [
      ...sheets.home(),
      click(2_900_000, 'Nächste Seite'),
      sheets.api(
        2_900_040,
        'GET /stoffe/daten.do?seite=2',
        200,
        page(
          'Anmeldung',
          '<form action="/j_spring_security_check" method="post"><label>Benutzername <input name="j_username"></label><label>Kennwort <input type="password" name="j_password"></label><button>Anmelden</button></form>',
        ),
        { api: 'xhr', responseUrl: 'https://sds.gefahrstoffe.example/login.do' },
      ),
      says(2_900_160, 'parsererror SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON'),
    ],
  },
  {
    name: 'care: de sessie is verlopen',
    site: care.site,
    expected: 'authentication',
    why: 'told in Dutch, with a status that says the same',
    events: [
      ...care.home(),
      click(7_300_000, 'Rapportage opslaan'),
      care.api(7_300_040, 'POST /api/clienten/341/rapportages', 401, {
        message: 'Uw sessie is verlopen. Log opnieuw in.',
      }),
    ],
  },
  {
    name: 'roadmap: the token that the customer’s own site signs is not valid',
    site: roadmap.site,
    expected: 'authentication',
    also: ['configuration', 'integration'],
    why: 'the customer signs with another secret than the one that is stored',
    events: [
      roadmap.opens(0, '/b/ideas?ssoToken=redacted-jwt-2', 'Ideas - Voicepile'),
      ...statisticsBlocked(300),
      roadmap.api(600, 'POST /api/sso/verify', 401, {
        error: { code: 'invalid_sso_token', message: 'JWT signature verification failed' },
      }),
      says(720, 'SSO failed: JWT signature verification failed'),
      click(4000, 'Post an idea'),
    ],
  },
  {
    name: 'webinar: der bedingte Zugriff lässt die Anmeldung nicht zu',
    site: webinar.site,
    expected: 'authentication',
    also: ['permission', 'configuration'],
    why: 'a policy of the customer’s directory refuses the sign-in',
    events: [
      webinar.opens(0, '/anmelden', 'Anmelden - Rednerpult'),
      click(2000, 'Mit Microsoft anmelden'),
      webinar.page(
        4200,
        `GET ${ENTRA}`,
        200,
        entraSays(
          'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
        ),
      ),
      webinar.opens(4500, ENTRA, 'Bei Ihrem Konto anmelden'),
    ],
  },
  {
    name: 'webinar: die eigene Domain ist bei Entra nicht eingetragen',
    site: webinar.site,
    expected: 'configuration',
    also: 'authentication',
    why: 'the address to come back to is not among those of the registration',
    events: [
      webinar.opens(0, '/anmelden', 'Anmelden - Rednerpult'),
      click(2000, 'Mit Microsoft anmelden'),
      webinar.page(
        4200,
        `GET ${ENTRA}`,
        200,
        entraSays(
          "AADSTS50011: The redirect URI 'https://webinare.kundin.example/signin-oidc' specified in the request does not match the redirect URIs configured for the application 'redacted-uuid-3'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.",
        ),
      ),
      webinar.opens(4500, ENTRA, 'Bei Ihrem Konto anmelden'),
    ],
  },
]
