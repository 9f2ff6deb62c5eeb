/** Sessions, grants and links that have run out and have to be made anew. */

import { STARTED_AT } from '../../../support/session-builder.ts'
import { crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { accounting } from './products/accounting.ts'
import { homeHeating } from './products/home-heating.ts'
import { payroll } from './products/payroll.ts'
import { procurement } from './products/procurement.ts'
import { projectBoard } from './products/project-board.ts'
import { socialPlanner } from './products/social-planner.ts'
import { telemedicine } from './products/telemedicine.ts'
import { travelExpenses } from './products/travel-expenses.ts'
import { webContent } from './products/web-content.ts'

export const signInRenewals: Case[] = [
  {
    name: 'boards: a tab that was open over lunch',
    site: projectBoard.site,
    expected: 'authentication',
    why: 'the token has run out; every call says 401 and the page leads to the sign-in',
    events: [
      ...projectBoard.home(),
      ...statisticsBlocked(700),
      click(4_000_000, 'Nueva tarjeta'),
      projectBoard.call(
        4_000_030,
        'POST /api/boards/77/cards',
        401,
        { statusCode: 401, message: 'Unauthorized' },
        {
          tokens: [
            { label: 'redacted-jwt-1', alg: 'HS256', iat: STARTED_AT / 1000 - 60, exp: STARTED_AT / 1000 + 3540 },
          ],
        },
      ),
      projectBoard.refused(4_000_200, 'GET /api/notifications', 401, 'Unauthorized'),
      projectBoard.opens(4_000_400, '/entrar?volver=%2Ft%2F77', 'Entrar - Kanbana', 'push'),
    ],
  },
  {
    name: 'newspaper: the page was open since yesterday',
    site: webContent.site,
    expected: 'authentication',
    why: 'the nonce of WordPress lives a day at most: the editor has to be loaded or signed in anew',
    events: [
      ...webContent.home(),
      click(90_000_000, 'Guardar rascunho'),
      webContent.refused(
        90_000_040,
        'POST /wp-json/wp/v2/posts/812?_locale=user',
        403,
        'rest_cookie_invalid_nonce',
        'A verificação do cookie falhou',
      ),
      webContent.call(90_000_300, 'GET /wp-admin/admin-ajax.php?action=rest-nonce', 400, '0'),
    ],
  },
  {
    name: 'expenses: Odoo says that the session is over',
    site: travelExpenses.site,
    expected: 'authentication',
    why: 'the exception within the 200 is the one for sessions that have expired',
    events: [
      ...travelExpenses.home(),
      click(7_300_000, 'Guardar'),
      travelExpenses.refused(
        7_300_040,
        'hr.expense/web_save',
        'odoo.http.SessionExpiredException',
        'Session expired',
        '  File "/opt/odoo/odoo/http.py", line 1890, in _serve_db',
      ),
    ],
  },
  {
    name: 'social planner: the connection to Facebook has run out',
    site: socialPlanner.site,
    expected: 'authentication',
    also: 'integration',
    why: 'Meta says 190/463: the customer has to connect the account anew',
    events: [
      ...socialPlanner.home(),
      crashReportsBlocked(400),
      click(6000, 'Publicar agora'),
      socialPlanner.graph(
        6040,
        'POST /api/posts/319/publicar',
        400,
        190,
        'Error validating access token: Session has expired on Wednesday, 11-Mar-26 09:00:00 PDT. The current time is Thursday, 12-Mar-26 02:30:06 PDT.',
        { error_subcode: 463 },
      ),
      says(6140, 'publicar: 400 {"code":190}'),
    ],
  },
  {
    name: 'accounting: the consent for the bank account has run out',
    site: accounting.site,
    expected: 'authentication',
    also: 'integration',
    why: 'a consent of PSD2 lasts 180 days: the firm has to give it anew at its bank',
    events: [
      ...accounting.home(),
      click(5000, 'Aggiorna movimenti'),
      accounting.call(5030, 'POST /api/v1/banche/3/sincronizza', 424, {
        detail: {
          code: 'CONSENT_EXPIRED',
          provider: 'Banca Vallese',
          message: 'Il consenso PSD2 è scaduto il 10/03/2026. Rinnovare il collegamento con la banca.',
        },
      }),
    ],
  },
  {
    name: 'payroll: the view of the page is gone',
    site: payroll.site,
    expected: 'authentication',
    also: 'outdated-client',
    why: 'the session on the server has ended with its views; the page has to be opened anew',
    events: [
      ...payroll.home(),
      ...statisticsBlocked(1300),
      click(2_400_000, 'Beregn lønn'),
      payroll.failed(
        2_400_050,
        'POST /lonnskjoring.xhtml',
        'jakarta.faces.application.ViewExpiredException',
        'viewId:/lonnskjoring.xhtml - View /lonnskjoring.xhtml could not be restored.',
      ),
    ],
  },
  {
    name: 'telemedicine: the link of a consultation of last week',
    site: telemedicine.site,
    expected: 'authentication',
    also: 'outdated-client',
    why: 'links to a consultation are good for a day; the patient needs a new one',
    events: [
      telemedicine.opens(0, '/consultation/redacted-token-2', 'Consultation - Médilien'),
      telemedicine.call(120, 'GET /api/config', 200, { video: true }),
      telemedicine.call(200, 'GET /api/consultations/par-lien/redacted-token-2', 410, {
        erreur: 'lien_expire',
        message: 'Ce lien de consultation a expiré. Demandez un nouveau lien à votre médecin.',
      }),
    ],
  },
  {
    name: 'heating: the renewal of the sign-in is refused',
    site: homeHeating.site,
    expected: 'authentication',
    why: 'Cognito says that the refresh token has expired',
    events: [
      ...homeHeating.home(),
      click(9000, 'Sıcaklığı kaydet'),
      homeHeating.call(9030, `PUT ${homeHeating.api}/v2/homes/3/target`, 401, {
        message: 'The incoming token has expired',
      }),
      homeHeating.call(9200, 'POST https://cognito-idp.eu-central-1.amazonaws.com/', 400, {
        __type: 'NotAuthorizedException',
        message: 'Refresh Token has expired',
      }),
      homeHeating.rejects(
        9310,
        'NotAuthorizedException: Refresh Token has expired',
        homeHeating.place('refreshTokens', homeHeating.bundle),
      ),
    ],
  },
  {
    name: 'procurement: the session of APEX has ended',
    site: procurement.site,
    expected: 'authentication',
    why: 'the buyer came back from lunch: APEX says that the session is over',
    events: [
      ...procurement.home(),
      click(5_400_000, 'Enregistrer'),
      procurement.refused(
        5_400_050,
        procurement.accept,
        'Votre session a expiré.',
        'apex_error_code: APEX.SESSION.EXPIRED',
      ),
    ],
  },
]
