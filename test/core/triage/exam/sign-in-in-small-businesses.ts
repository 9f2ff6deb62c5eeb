/** Sessions that ended and sign-ins that were refused, in web apps of small businesses. */
import { crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { asks, flash, shows, toast } from './kit/notices.ts'
import {
  answers,
  attendance,
  boards,
  faktury,
  harbour,
  inJapan,
  inPoland,
  ledger,
  SUPABASE,
  stockroom,
  surgery,
} from './products/small-businesses.ts'

export const signInInSmallBusinesses: Case[] = [
  {
    name: 'faktury: the form is older than its session',
    site: faktury.site,
    environment: inPoland,
    expected: 'authentication',
    why: 'Laravel answers 419 after a long lunch',
    events: [
      ...faktury.home(),
      ...statisticsBlocked(400),
      click(3_900_000, 'Zapisz fakturę'),
      faktury.api(3_900_030, 'POST /api/faktury', 419, { message: 'CSRF token mismatch.' }),
      shows(3_900_200, 'Sesja wygasła. Odśwież stronę i spróbuj ponownie.', 'warning'),
    ],
  },
  {
    name: 'ledger: the token of Supabase has run out',
    site: ledger.site,
    expected: 'authentication',
    why: 'JWT expired, and the refresh token is not found any more',
    events: [
      ...ledger.home(),
      click(3000, 'Transactions'),
      ledger.api(3030, `GET ${SUPABASE}/rest/v1/transactions?select=*`, 401, {
        code: 'PGRST303',
        details: null,
        hint: null,
        message: 'JWT expired',
      }),
      ledger.api(3200, `POST ${SUPABASE}/auth/v1/token?grant_type=refresh_token`, 400, {
        code: 'refresh_token_not_found',
        message: 'Invalid Refresh Token: Refresh Token Not Found',
      }),
      says(3300, 'AuthApiError: Invalid Refresh Token: Refresh Token Not Found'),
      toast(3400, 'Please sign in again', 'warning'),
    ],
  },
  {
    name: 'boards: a wrong password at Firebase',
    site: boards.site,
    expected: 'authentication',
    why: 'Firebase refuses what was typed',
    events: [
      boards.opens(0, '/accedi', 'Accedi - Lavagnetta'),
      typed(2000, 'Email', 'redacted-email-1'),
      typed(4000, 'Password', 'redacted-password-1'),
      click(6000, 'Accedi'),
      boards.api(
        6030,
        'POST https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=redacted-key-1',
        400,
        { error: { code: 400, message: 'INVALID_LOGIN_CREDENTIALS', errors: [{ reason: 'invalid' }] } },
      ),
      shows(6300, 'Email o password non corretti'),
    ],
  },
  {
    name: 'surgery: the view has expired',
    site: surgery.site,
    expected: 'authentication',
    also: 'product-defect',
    why: 'JSF has lost the view with the session after an hour without a click',
    events: [
      ...surgery.home(),
      click(3_700_000, 'Salva appuntamento'),
      surgery.api(
        3_700_030,
        'POST /agenda.xhtml',
        200,
        '<?xml version="1.0" encoding="UTF-8"?><partial-response><error><error-name>javax.faces.application.ViewExpiredException</error-name><error-message><![CDATA[viewId:/agenda.xhtml - View /agenda.xhtml could not be restored.]]></error-message></error></partial-response>',
        { headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
      asks(3_700_300, 'La sessione è scaduta. Effettuare di nuovo il login.'),
    ],
  },
  {
    name: 'stockroom: OutSystems wants a new login',
    site: stockroom.site,
    expected: 'authentication',
    why: 'the server says that the user is not registered any more in this session',
    events: [
      ...stockroom.home(),
      click(3000, 'Bekräfta plock'),
      stockroom.api(3030, 'POST /Lager/screenservices/Lager/ActionConfirmPick', 403, {
        versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false },
        exception: {
          name: 'ServerException',
          specificType: 'OutSystems.RESTService.ErrorHandling.ExpiredSessionException',
          message: 'Expired user session',
        },
      }),
      flash(3200, 'Din session har gått ut. Logga in igen.'),
    ],
  },
  {
    name: 'harbour: the session of Lightning is over',
    site: harbour.site,
    expected: 'authentication',
    why: 'aura:invalidSession, and a dialog that asks to sign in',
    events: [
      ...harbour.home(),
      crashReportsBlocked(500),
      click(9_000_000, 'Save'),
      harbour.api(
        9_000_040,
        'POST /aura?r=44&aura.RecordUi.updateRecord=1',
        401,
        '/*{"event":{"descriptor":"markup://aura:invalidSession","attributes":{"values":{}}},"exceptionEvent":true}*/',
        { headers: { 'content-type': 'application/json' } },
      ),
      asks(9_000_300, 'Your session has ended. Log in again to continue.'),
    ],
  },
  {
    name: 'attendance: 確認コードが違う',
    site: attendance.site,
    environment: inJapan,
    expected: 'authentication',
    why: 'the one-time code that was typed is wrong',
    events: [
      attendance.opens(0, '/login/otp', '二段階認証 - はたらくば'),
      typed(2500, '確認コード', 'redacted-code-1'),
      click(4000, 'ログイン'),
      attendance.api(4030, 'POST /api/sessions/otp', 401, {
        errors: [{ code: 'invalid_otp', message: '確認コードが正しくありません' }],
      }),
      shows(4200, '確認コードが正しくありません'),
    ],
  },
  {
    name: 'replies: signed out in another tab',
    site: answers.site,
    expected: 'authentication',
    why: 'the cookie of the session is gone, and every call gets 401',
    events: [
      ...answers.home(),
      click(3000, 'Send reply'),
      answers.api(3030, 'POST /api/v2/tickets/40112/replies', 401, { error: 'unauthenticated' }),
      answers.api(3140, 'GET /api/v2/me', 401, { error: 'unauthenticated' }),
      answers.opens(3300, '/login?next=%2Finbox', 'Sign in | Replydock', 'push'),
      toast(3400, 'You have been signed out', 'info'),
    ],
  },
]
