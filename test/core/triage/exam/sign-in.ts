import { type Case, call, click, code, inApp, opens, page, rejects, start } from './build.ts'

const html = (title: string, body: string) => `<!doctype html>${page(title, body)}`

export const signIn: Case[] = [
  {
    name: 'okta invalid token',
    expected: 'authentication',
    why: 'E0000011',
    events: [
      ...start(),
      click(3000, 'Profile'),
      call(3030, 'GET https://kestrel.okta.com/api/v1/users/me', 401, {
        errorCode: 'E0000011',
        errorSummary: 'Invalid token provided',
        errorLink: 'E0000011',
        errorId: 'oaeXYZ',
        errorCauses: [],
      }),
    ],
  },
  {
    name: 'entra grant revoked',
    expected: 'authentication',
    why: 'the refresh is refused because the grant was revoked',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      call(3030, 'POST https://login.microsoftonline.com/common/oauth2/v2.0/token', 400, {
        error: 'invalid_grant',
        error_description:
          'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
        error_codes: [50173],
      }),
      rejects(
        3150,
        'InteractionRequiredAuthError: invalid_grant: AADSTS50173',
        code('acquireTokenSilent', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'sign-in loop',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'back and forth between app and identity provider, nobody stays signed in',
    events: [0, 1, 2, 3].flatMap((round) => [
      opens(round * 2000, '/home'),
      call(round * 2000 + 100, 'GET /api/me', 401, { error: 'unauthenticated' }),
      opens(round * 2000 + 600, '/login?returnTo=%2Fhome'),
      opens(round * 2000 + 1500, '/auth/callback?code=redacted-code-1&state=redacted-token-1'),
    ]),
  },
  {
    name: 'saml response expired',
    expected: 'authentication',
    also: 'clock-locale',
    why: 'the assertion was used after NotOnOrAfter',
    events: [
      opens(0, '/login'),
      click(1000, 'Company sign-in'),
      call(
        9000,
        'POST /saml/acs',
        403,
        html(
          'Sign-in failed',
          '<p>SAML response rejected: NotOnOrAfter condition not met, the assertion has expired.</p>',
        ),
        { api: 'document', resourceType: 'main_frame' },
      ),
    ],
  },
  {
    name: 'laravel 419',
    expected: 'authentication',
    why: 'the page is older than its session',
    events: [
      ...start(),
      click(7_300_000, 'Save'),
      call(7_300_030, 'POST /contacts', 419, { message: 'CSRF token mismatch.' }),
    ],
  },
  {
    name: 'spring csrf token null',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'a 403 that is about the form token and not about a role',
    events: [
      ...start(),
      click(3000, 'Transfer'),
      call(3030, 'POST /transfer', 403, {
        status: 403,
        error: 'Forbidden',
        message: "Invalid CSRF Token 'null' was found on the request parameter '_csrf' or header 'X-CSRF-TOKEN'.",
        path: '/transfer',
      }),
    ],
  },
  {
    name: 'login page in the place of json',
    expected: 'authentication',
    why: 'the call was sent on to the sign-in page and its HTML was parsed as JSON',
    events: [
      ...start(),
      click(3000, 'Next page'),
      call(
        3030,
        'GET /tickets.json?page=2',
        200,
        html(
          'Log in',
          '<form action="/session" method="post"><input name="login"><input type="password" name="password"></form>',
        ),
        { redirected: true, responseUrl: inApp('/session/new?return_to=%2Ftickets') },
      ),
      rejects(3130, `SyntaxError: Unexpected token '<', "<!doctype "... is not valid JSON`, code('loadTickets')),
    ],
  },
  {
    name: 'expired s3 link',
    expected: 'authentication',
    also: 'outdated-client',
    why: 'the pre-signed address was older than its 15 minutes',
    events: [
      ...start(),
      click(3_000_000, 'Download'),
      call(
        3_000_030,
        'GET https://kestrel-files.s3.eu-central-1.amazonaws.com/a/1.pdf?X-Amz-Date=20260312T093000Z&X-Amz-Expires=900',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>900</X-Amz-Expires><Expires>2026-03-12T09:45:00Z</Expires><ServerTime>2026-03-12T10:20:00Z</ServerTime></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
]
