/** Personara, an HR suite that companies enter by their own sign-in: SAML and OpenID Connect, Okta and Entra ID. */
import { gap } from '../../../support/session-builder.ts'
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, firefox, productAt } from './kit.ts'
import { extensionThrows, widgetThrows } from './noise.ts'

const site = 'https://nordwind.personara.example'
const { call, page, place, throws, rejects, opens } = productAt(site)
const fox = productAt(site, { engine: 'firefox' })
const bundle = '/assets/app.90b2ce.js'

const home = () => [
  opens(0, '/home', 'Home - Personara'),
  call(160, 'GET /api/me', 200, { id: 4471, name: 'redacted-name-1', plan: 'core' }),
  call(240, 'GET /api/absences/balance', 200, { vacation: 18.5 }),
  call(280, 'GET /api/notifications', 200, { items: [] }),
  call(300, 'GET /api/features', 200, { 'new-calendar': true }),
  says(310, 'i18next: missingKey de-DE home greeting.morning', 'warn'),
]
const entra = (text: string) =>
  html(
    'Sign in to your account',
    `<div id="login_workload_logo_text">Sorry, but we’re having trouble signing you in.</div><div>${text}</div>`,
  )
const authorize = 'https://login.microsoftonline.com/72f0-tenant/saml2'

export const hrSuite: BlindCase[] = [
  {
    name: 'HR: the sign-in page comes where data was asked for',
    site,
    expected: 'authentication',
    why: 'the call was led to Okta and its page was answered with 200; the parse error is only the consequence',
    events: [
      ...home(),
      widgetThrows(1500),
      click(3_600_000, 'Payslips'),
      call(3_600_040, 'GET /api/payslips?year=2026', 200, html('Nordwind - Sign In', '<div id="okta-sign-in"></div>'), {
        redirected: true,
        responseUrl: 'https://nordwind.okta.com/login/login.htm?fromURI=%2Fapp%2Fpersonara%2Fexk1a%2Fsso%2Fsaml',
        redirects: [{ status: 302, url: 'https://nordwind.okta.com/app/personara/exk1a/sso/saml' }],
      }),
      rejects(
        3_600_140,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        place('getJson', bundle, 1, 20_118),
        place('loadPayslips', bundle, 1, 71_902),
      ),
    ],
  },
  {
    name: 'HR: the address of the answer is not entered with the company’s sign-in',
    site,
    expected: 'configuration',
    also: 'authentication',
    why: 'AADSTS50011: the application in the customer’s Entra ID does not list the new address',
    events: [
      opens(0, '/login', 'Sign in - Personara'),
      click(900, 'Continue with Microsoft'),
      page(
        950,
        `POST ${authorize}`,
        200,
        entra(
          "AADSTS50011: The reply URL 'https://nordwind.personara.example/sso/acs' specified in the request does not match the reply URLs configured for the application 'https://personara.example/saml/nordwind'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal.",
        ),
      ),
      opens(1300, authorize, 'Sign in to your account'),
    ],
  },
  {
    name: 'HR: the person is not assigned to the application',
    site,
    expected: 'permission',
    also: 'authentication',
    why: 'AADSTS50105: the sign-in itself worked, the administrator of the customer has to assign the person',
    events: [
      opens(0, '/login', 'Sign in - Personara'),
      click(900, 'Continue with Microsoft'),
      page(
        950,
        `POST ${authorize}`,
        200,
        entra(
          "AADSTS50105: Your administrator has configured the application Personara ('6a1b') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'redacted-email-1' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.",
        ),
      ),
      opens(1300, authorize, 'Sign in to your account'),
    ],
  },
  {
    name: 'HR: an assertion from the future',
    site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the clock of the customer’s identity provider runs ahead: its statement is not yet valid',
    events: [
      opens(0, '/sso/acs', 'Sign in - Personara'),
      page(
        10,
        'POST /sso/acs',
        403,
        html(
          'Sign-in failed',
          '<h1>Sign-in failed</h1><p>SAML response rejected: Current time 2026-03-12T09:30:00Z is earlier than NotBefore condition 2026-03-12T09:36:41Z (allowed clock skew 60 s). Issuer: https://adfs.nordwind-intern.example/adfs/services/trust</p>',
        ),
      ),
      call(500, 'GET /api/branding', 200, { name: 'Nordwind' }),
    ],
  },
  {
    name: 'HR: the silent renewal without its cookie',
    site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'Firefox’s tracking protection keeps the cookie of the sign-in from the hidden frame, so that each renewal says login_required',
    events: [
      fox.opens(0, '/home', 'Home - Personara'),
      fox.call(160, 'GET /api/me', 200, { id: 4471 }),
      says(
        900,
        'Request to access cookie or storage on “https://nordwind.okta.com/oauth2/v1/authorize?prompt=none” was blocked because it came from a tracker and content blocking is enabled.',
        'warn',
      ),
      fox.rejects(
        1200,
        'OAuthError: The client specified not to prompt, but the user is not logged in. (login_required)',
        place('renewToken', bundle, 1, 33_018),
      ),
      says(1210, '[auth] silent renew failed although the user signed in 20 s ago', 'warn'),
    ],
    environment: { ...firefox, storageKeys: { local: [], session: [], cookies: [] } },
  },
  {
    name: 'HR: the export belongs to a larger plan',
    site,
    expected: 'permission',
    why: 'a refusal that names the plan',
    events: [
      ...home(),
      extensionThrows(1500),
      click(3000, 'DATEV export'),
      call(3040, 'POST /api/payroll/exports', 402, {
        code: 'FEATURE_NOT_IN_PLAN',
        feature: 'payroll-export',
        plan: 'core',
        requiredPlan: 'payroll',
      }),
      throws(
        3140,
        "TypeError: Cannot read properties of undefined (reading 'jobId')",
        place('pollExport', bundle, 1, 66_230),
      ),
    ],
  },
  {
    name: 'HR: the new page calls what its server does not have',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the old build called v2 and was answered; the build of today calls v3, and Spring has no such place',
    events: [
      opens(0, '/absences', 'Absences - Personara'),
      call(
        200,
        'GET /api/v2/absences?year=2026',
        200,
        { items: [] },
        { initiator: [place('loadAbsences', '/assets/app.11f0aa.js')] },
      ),
      says(300, 'personara-web 4.19.3', 'info'),
      opens(30_000, '/absences', 'Absences - Personara', 'reload'),
      says(30_100, 'personara-web 4.20.0', 'info'),
      call(
        30_200,
        'GET /api/v3/absences?year=2026',
        404,
        {
          type: 'about:blank',
          title: 'Not Found',
          status: 404,
          detail: 'No static resource api/v3/absences.',
          instance: '/api/v3/absences',
        },
        { headers: { 'content-type': 'application/problem+json' }, initiator: [place('loadAbsences', bundle)] },
      ),
      says(30_300, 'absences: 404', 'error'),
    ],
  },
  {
    name: 'HR: what came after the sign-in was not recorded',
    site,
    expected: 'unknown',
    also: 'none',
    why: 'too little evidence: the page was left for the company’s own sign-in, and that site was not recorded',
    events: [
      opens(0, '/login', 'Sign in - Personara'),
      call(150, 'GET /api/branding', 200, { name: 'Nordwind', sso: 'okta' }),
      click(900, 'Continue with Okta'),
      opens(950, '/login', 'Sign in - Personara', 'leave'),
      gap({ at: 1000, what: 'pages of nordwind.okta.com', why: 'that site is not recorded' }),
    ],
  },
]
