/** Sessions that ended and sign-ins that were refused, in web apps of mid-sized companies. */
import { crashReportsBlocked, pictureMissing, resizeLoop, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  aktenregal,
  gatewarden,
  inOsaka,
  inRome,
  inWarsaw,
  kasownia,
  lohnhof,
  notaspese,
  rotaline,
  shokunin,
  tickethall,
} from './products/mid-sized-companies.ts'

export const signInInMidSizedCompanies: Case[] = [
  {
    name: 'tickethall: the token of the form is of this morning',
    site: tickethall.site,
    expected: 'authentication',
    why: 'Rails takes no form whose token is older than the session',
    events: [
      ...tickethall.home(),
      ...statisticsBlocked(400),
      click(14_400_000, 'Submit as solved'),
      tickethall.api(14_400_030, 'PUT /api/v2/tickets/55120.json', 422, {
        status: 422,
        error: 'Unprocessable Content',
        exception: "#<ActionController::InvalidAuthenticityToken: Can't verify CSRF token authenticity.>",
      }),
      shows(14_400_200, 'The ticket could not be updated'),
    ],
  },
  {
    name: 'rotaline: tRPC says UNAUTHORIZED',
    site: rotaline.site,
    expected: 'authentication',
    why: 'a session that is no longer there, at each call since',
    events: [
      ...rotaline.home(),
      resizeLoop(600),
      click(5_400_000, 'Assign'),
      rotaline.api(5_400_040, 'POST /api/trpc/shift.assign?batch=1', 401, [
        {
          error: {
            json: {
              message: 'UNAUTHORIZED',
              code: -32001,
              data: { code: 'UNAUTHORIZED', httpStatus: 401, path: 'shift.assign' },
            },
          },
        },
      ]),
      toast(5_400_300, 'Couldn’t assign the shift', 'error'),
    ],
  },
  {
    name: 'notaspese: the refresh token is refused as well',
    site: notaspese.site,
    environment: inRome,
    expected: 'authentication',
    why: '401, then invalid_grant at the renewal: the person has to sign in anew',
    events: [
      ...notaspese.home(),
      pictureMissing(500),
      click(3_700_000, 'Salva bozza'),
      notaspese.api(3_700_030, 'POST /api/note', 401, { errore: 'jwt expired' }),
      notaspese.call(3_700_160, 'POST https://id.notaspese.example/oauth/token', 400, {
        error: 'invalid_grant',
        error_description: 'Unknown or invalid refresh token.',
      }),
      says(3_700_300, 'Uncaught (in promise) AxiosError: Request failed with status code 400'),
    ],
  },
  {
    name: 'lohnhof: a call is led to the sign-on of the company',
    site: lohnhof.site,
    expected: 'authentication',
    why: 'the session ended, so the call was redirected to Entra, where it can only fail',
    events: [
      ...lohnhof.home(),
      ...statisticsBlocked(500),
      click(9_000_000, 'Abrechnung starten'),
      lohnhof.gone(9_000_030, 'GET /api/abrechnungen/910', 'net::ERR_FAILED', {
        redirects: [
          {
            status: 302,
            url: 'https://login.microsoftonline.com/8f1c/oauth2/v2.0/authorize?client_id=9&response_type=code',
          },
        ],
      }),
      says(
        9_000_090,
        "Access to XMLHttpRequest at 'https://login.microsoftonline.com/8f1c/oauth2/v2.0/authorize' (redirected from 'https://portal.lohnhof.example/api/abrechnungen/910') from origin 'https://portal.lohnhof.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
      toast(9_000_300, 'Verbindung fehlgeschlagen', 'error'),
    ],
  },
  {
    name: 'shokunin: Firebase の ID トークン',
    site: shokunin.site,
    environment: inOsaka,
    expected: 'authentication',
    why: 'the callable function does not take the token of the person any more',
    events: [
      ...shokunin.home(),
      ...segmentBlocked(400),
      click(3000, '訪問を登録'),
      shokunin.api(3040, 'POST https://asia-northeast1-shokunin-prod.cloudfunctions.net/addVisit', 401, {
        error: { message: 'Unauthenticated', status: 'UNAUTHENTICATED' },
      }),
      shows(3300, '登録に失敗しました'),
    ],
  },
  {
    name: 'aktenregal: the list is the page of the sign-in',
    site: aktenregal.site,
    expected: 'authentication',
    why: 'in place of data came the form for signing in, with 200',
    events: [
      ...aktenregal.home(),
      crashReportsBlocked(400),
      click(5_000_000, 'Posteingang'),
      aktenregal.api(
        5_000_030,
        'GET /rest/ordner/1/dokumente',
        200,
        page(
          'Anmeldung - Aktenregal',
          '<form action="/j_security_check" method="post"><label>Benutzername <input name="j_username"></label><label>Kennwort <input type="password" name="j_password"></label><button>Anmelden</button></form>',
        ),
      ),
      aktenregal.rejects(
        5_000_140,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        aktenregal.place('ladeOrdner', aktenregal.bundle),
      ),
    ],
  },
  {
    name: 'gatewarden: deleting wants a fresh sign-in',
    site: gatewarden.site,
    expected: 'authentication',
    also: 'permission',
    why: 'a step-up of RFC 9470: the sign-in is too old for what is asked',
    events: [
      ...gatewarden.home(),
      click(3000, 'Delete user'),
      gatewarden.api(
        3030,
        'DELETE /api/v1/users/00u1',
        401,
        { errorCode: 'E0000190', errorSummary: 'A more recent authentication is required' },
        {
          headers: {
            'www-authenticate':
              'Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required", max_age="300"',
          },
        },
      ),
      toast(3300, 'User could not be deleted', 'error'),
    ],
  },
  {
    name: 'kasownia: hasło się nie zgadza',
    site: kasownia.site,
    environment: inWarsaw,
    expected: 'authentication',
    why: 'what was typed is not what the server knows',
    events: [
      kasownia.opens(0, '/login', 'Logowanie - Kasownia'),
      typed(2000, 'E-mail', 'redacted-email-1'),
      typed(4000, 'Hasło', 'redacted-password-1'),
      click(6000, 'Zaloguj'),
      kasownia.api(6030, 'POST /login', 422, {
        message: 'Błędny login lub hasło.',
        errors: { email: ['Błędny login lub hasło.'] },
      }),
    ],
  },
]
