/** Sign-ins and sessions, in web apps of regional companies. */
import { html } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  boticario,
  deskbay,
  inLyon,
  inNagoya,
  inRecife,
  kinelia,
  ligapronta,
  megane,
  parishbook,
  quayside,
} from './products/regional-companies.ts'

export const signInInRegionalCompanies: Case[] = [
  {
    name: 'quayside: the action leads to the sign-in page',
    site: quayside.site,
    expected: 'authentication',
    why: 'a save after a long pause is led to the page where people sign in',
    events: [
      ...quayside.home(),
      click(5_400_000, 'Assign berth'),
      quayside.api(
        5_400_030,
        'POST /berths/C-04/assign?_data=routes%2Fassign',
        200,
        html(
          'Sign in - Quayside',
          '<form method="post" action="/login"><input name="email"><input type="password" name="password"><button>Sign in</button></form>',
        ),
        {
          redirects: [{ status: 302, url: 'https://office.quayside-marina.example/login?redirectTo=%2Fberths%2FC-04' }],
          url: 'https://office.quayside-marina.example/login?redirectTo=%2Fberths%2FC-04',
        },
      ),
    ],
  },
  {
    name: 'kinelia: the session at Keycloak is over',
    site: kinelia.site,
    environment: inLyon,
    expected: 'authentication',
    why: 'the renewal is refused since the session is no longer active, and so are the calls',
    events: [
      ...kinelia.home(),
      click(3_600_000, 'Ajouter une séance'),
      kinelia.api(
        3_600_030,
        'POST /fhir/Encounter',
        401,
        {},
        { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
      ),
      kinelia.call(3_600_140, 'POST https://id.kinelia.example/realms/cabinet/protocol/openid-connect/token', 400, {
        error: 'invalid_grant',
        error_description: 'Session not active',
      }),
      toast(3_600_300, 'Enregistrement impossible', 'error'),
    ],
  },
  {
    name: 'ligapronta: a session token that is no longer one',
    site: ligapronta.site,
    environment: inRecife,
    expected: 'authentication',
    why: 'Parse does not take the token of the session any longer',
    events: ligapronta.after(
      'Salvar escalação',
      ...statisticsBlocked(2800),
      ligapronta.api(3030, 'PUT /parse/classes/Escalacao/r7', 400, { code: 209, error: 'Invalid session token' }),
      toast(3250, 'Não foi possível salvar.', 'error'),
    ),
  },
  {
    name: 'boticario: the token ran out over lunch',
    site: boticario.site,
    expected: 'authentication',
    why: 'the server says when the token expired',
    events: [
      ...boticario.home(),
      click(4_000_000, 'Guardar'),
      boticario.api(4_000_030, 'PUT /api/articulos/712345.6', 401, '', {
        headers: {
          'www-authenticate':
            'Bearer error="invalid_token", error_description="The token expired at \'03/12/2026 10:20:11\'"',
        },
      }),
      toast(4_000_300, 'No autorizado', 'error'),
    ],
  },
  {
    name: 'deskbay: devise wants a sign-in first',
    site: deskbay.site,
    expected: 'authentication',
    why: 'the answer says that one has to sign in',
    events: [
      ...deskbay.home(),
      click(1_900_000, 'Book'),
      deskbay.api(1_900_030, 'POST /bookings.json', 401, {
        error: 'You need to sign in or sign up before continuing.',
      }),
      shows(1_900_200, 'Booking failed'),
    ],
  },
  {
    name: 'parishbook: the form’s own token is old',
    site: parishbook.site,
    expected: 'authentication',
    also: ['configuration', 'browser-interference'],
    why: 'what CodeIgniter says when the token against forged forms does not fit',
    events: [
      ...parishbook.home(),
      typed(7_200_000, 'Amount', '40.00'),
      click(7_203_000, 'Add gift'),
      parishbook.page(
        7_203_040,
        'POST /index.php/batches/88/add',
        403,
        html('Error', '<h1>An Error Was Encountered</h1><p>The action you have requested is not allowed.</p>'),
        {
          requestBody: {
            type: 'application/x-www-form-urlencoded',
            text: 'csrf_test_name=redacted-token-1&amount=40.00',
          },
        },
      ),
    ],
  },
  {
    name: 'megane: the account is locked',
    site: megane.site,
    environment: inNagoya,
    expected: 'authentication',
    why: 'too many wrong passwords, as the code of the answer says',
    events: [
      megane.opens(0, '/login', 'ログイン - メガネノート'),
      typed(2000, 'ユーザー名', 'redacted-text-2'),
      click(3000, 'ログイン'),
      megane.api(3030, 'POST /api/v1/login', 423, {
        code: 'ACCOUNT_LOCKED',
        message: 'ログインに複数回失敗したため、アカウントをロックしました。',
      }),
    ],
  },
]
