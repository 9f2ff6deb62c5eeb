/** Forms that are older than their session, and calls that end at a sign-in page. */

import { filled, socket, step } from '../../../support/session-builder.ts'
import { html } from './kit/answers.ts'
import { widgetThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, inApp, page, rejects, says, start } from './kit/build.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { hrSuite } from './products/hr-suite.ts'
import { serverFrameworks } from './products/server-frameworks.ts'

export const signInForms: Case[] = [
  {
    name: 'bank: the page of sign-in where JSON was asked for',
    expected: 'authentication',
    why: 'the answer is the form of sign-in with 200, and the script stumbles over its first character',
    events: after(
      'Movimenti',
      call(
        2600,
        'GET /ib/movimenti',
        200,
        page(
          'Accedi',
          '<form action="/ib/j_security_check" method="post"><input name="j_username"><input type="password" name="j_password"><button>Accedi</button></form>',
        ),
      ),
      rejects(2690, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('loadMovements')),
    ),
  },
  {
    name: 'sign-in page instead of data',
    expected: 'authentication',
    why: 'the call was led to the sign-in page, which the app then tried to read as JSON',
    events: [
      ...start(),
      click(5000, '保存'),
      call(
        5050,
        'POST /api/tickets/88/reply',
        200,
        page('ログイン', '<form action="/login"><input type="password" name="password"></form>'),
        {
          redirected: true,
          responseUrl: 'https://desk.kestrel.example/login?next=%2Fapi%2Ftickets%2F88%2Freply',
        },
      ),
      rejects(5200, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('sendReply')),
    ],
  },
  {
    name: 'rails token not authentic',
    expected: 'authentication',
    why: 'the form was opened in a session that is over',
    events: [
      ...start(),
      click(4000, 'Guardar cambios'),
      call(
        4050,
        'PATCH /settings/profile',
        422,
        page(
          'The change you wanted was rejected (422)',
          '<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn’t have access to.</p>',
        ),
        { headers: { 'x-runtime': '0.004' } },
      ),
      says(4200, "Can't verify CSRF token authenticity. ActionController::InvalidAuthenticityToken"),
    ],
  },
  {
    name: 'laravel page expired',
    expected: 'authentication',
    why: 'status 419 is the session that ran out',
    events: [
      ...start(),
      click(9000, 'Zapisz'),
      call(9040, 'POST /projects', 419, page('Page Expired', '<div class="code">419</div><div>Page Expired</div>')),
    ],
  },
  {
    name: 'django csrf cookie missing',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the cookie that proves the form is not sent',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3040,
        'POST /api/groups/',
        403,
        page(
          '403 Forbidden',
          '<h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>Reason given for failure: CSRF cookie not set.</p>',
        ),
      ),
    ],
  },
  {
    name: 'rails rejected change',
    expected: 'authentication',
    why: "Rails' page for a form token that does not fit",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /contacts',
        422,
        html(
          'The change you wanted was rejected (422)',
          "<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn't have access to.</p>",
        ),
      ),
    ],
  },
  {
    name: 'socket refused for an old token',
    expected: 'authentication',
    why: 'closed with 4401',
    events: [
      ...start(),
      socket({
        at: 500,
        url: 'wss://live.kestrel.example/ws',
        state: 'closed',
        code: 4401,
        reason: 'token expired',
        wasClean: true,
        duration: 3000,
      }),
      click(9000, 'Refresh'),
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
    name: 'xsrf check of jira',
    expected: 'authentication',
    also: 'configuration',
    why: 'a token against forgery',
    events: [
      ...start(),
      click(3000, 'Add comment'),
      call(3030, 'POST /rest/api/2/issue/T-1/comment', 403, 'XSRF check failed', {
        headers: { 'content-type': 'text/plain' },
      }),
    ],
  },
  {
    name: 'bank: the session has run out while a form was filled in',
    site: bankingPortal.site,
    expected: 'authentication',
    why: 'the form is sent on to the sign-in with the reason in the address',
    events: [
      ...bankingPortal.account(),
      bankingPortal.opens(5000, '/zahlung/neu', 'Überweisung - Hansebank'),
      filled('Betrag', '480,00', { at: 900_000 }),
      bankingPortal.submit(912_000, 'Weiter zur TAN'),
      bankingPortal.page(
        912_020,
        'POST /zahlung/neu',
        200,
        page(
          'Anmeldung',
          '<h1>Anmelden</h1><p>Sie wurden aus Sicherheitsgründen nach 10 Minuten ohne Eingabe abgemeldet.</p>',
        ),
        {
          redirected: true,
          responseUrl: `${bankingPortal.site}/anmeldung?grund=inaktiv`,
          redirects: [{ status: 302, url: `${bankingPortal.site}/anmeldung?grund=inaktiv` }],
        },
      ),
      bankingPortal.opens(912_300, '/anmeldung?grund=inaktiv', 'Anmeldung - Hansebank'),
    ],
  },
  {
    name: 'HR: the sign-in page comes where data was asked for',
    site: hrSuite.site,
    expected: 'authentication',
    why: 'the call was led to Okta and its page was answered with 200; the parse error is only the consequence',
    events: [
      ...hrSuite.home(),
      widgetThrows(1500),
      click(3_600_000, 'Payslips'),
      hrSuite.call(
        3_600_040,
        'GET /api/payslips?year=2026',
        200,
        page('Nordwind - Sign In', '<div id="okta-sign-in"></div>'),
        {
          redirected: true,
          responseUrl: 'https://nordwind.okta.com/login/login.htm?fromURI=%2Fapp%2Fpersonara%2Fexk1a%2Fsso%2Fsaml',
          redirects: [{ status: 302, url: 'https://nordwind.okta.com/app/personara/exk1a/sso/saml' }],
        },
      ),
      hrSuite.rejects(
        3_600_140,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        hrSuite.place('getJson', hrSuite.bundle, 1, 20_118),
        hrSuite.place('loadPayslips', hrSuite.bundle, 1, 71_902),
      ),
    ],
  },
  {
    name: 'Rails: a form that was open over night',
    site: 'https://vereine.clubhaus.example',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the mark against forged forms belongs to a session that has ended; to load the page anew helps',
    events: [
      ...serverFrameworks.club(),
      filled('Name', 'redacted-name-1', { at: 50_400_000 }),
      step({ at: 50_402_000, name: 'Save', action: 'submit', text: 'Submitted "Save"' }),
      serverFrameworks.rails.call(
        50_402_030,
        'POST /members',
        422,
        page(
          'The change you wanted was rejected (422)',
          "<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn't have access to.</p><!-- ActionController::InvalidAuthenticityToken: Can't verify CSRF token authenticity. -->",
        ),
        { headers: { 'x-request-id': '77aa' } },
      ),
      serverFrameworks.rails.opens(50_402_400, '/login', 'Sign in | Clubhaus'),
    ],
  },
]
