/** Who is signed in: products of further makes. */

import { pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { consult, faces, frappe, magento, papers, partial, talk } from './products/further-makes.ts'

export const signInInFurtherMakes: Case[] = [
  {
    name: 'faces: die Sitzung ist abgelaufen',
    site: faces.site,
    expected: 'authentication',
    why: 'the state of the page went with the session',
    events: [
      ...faces.home(),
      click(2_400_000, 'Weiter'),
      faces.api(
        2_400_050,
        'POST /antrag/neu.xhtml',
        200,
        partial(
          '<error><error-name>class jakarta.faces.application.ViewExpiredException</error-name><error-message><![CDATA[viewId:/antrag/neu.xhtml - View /antrag/neu.xhtml could not be restored.]]></error-message></error>',
        ),
        { api: 'xhr', headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'faces: sent to the sign-in within an answer of 200',
    site: faces.site,
    expected: 'authentication',
    why: 'the partial answer leads to the page of sign-in, as it does when nobody is signed in any more',
    events: [
      ...faces.home(),
      click(1_900_000, 'Speichern'),
      faces.api(
        1_900_040,
        'POST /antrag/neu.xhtml',
        200,
        partial('<redirect url="/login.xhtml?expired=true"></redirect>'),
        { api: 'xhr', headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
      faces.opens(1_900_300, '/login.xhtml?expired=true', 'Anmelden'),
    ],
  },
  {
    name: 'frappe: the session has ended',
    site: frappe.site,
    expected: 'authentication',
    why: 'Frappe says that the session has expired',
    events: [
      ...frappe.home(),
      click(900_000, 'Save'),
      frappe.api(900_050, 'POST /api/method/frappe.desk.form.save.savedocs', 401, {
        session_expired: 1,
        exc_type: 'AuthenticationError',
        message: 'Session Expired',
      }),
    ],
  },
  {
    name: 'frappe: invalid request, the token is gone',
    site: frappe.site,
    expected: 'authentication',
    also: ['browser-interference', 'unknown', 'outdated-client'],
    why: 'the token of the form belongs to another session of the same browser',
    events: [
      ...frappe.home(),
      pictureMissing(600),
      click(4000, 'Save'),
      frappe.api(4050, 'POST /api/method/frappe.desk.form.save.savedocs', 400, {
        exc_type: 'CSRFTokenError',
        exception: 'frappe.exceptions.CSRFTokenError: Invalid Request',
      }),
    ],
  },
  {
    name: 'magento: the form key is of yesterday',
    site: magento.site,
    expected: 'authentication',
    also: 'outdated-client',
    why: 'Magento asks to load the page anew for the key of the form',
    events: [
      ...magento.home(),
      click(86_400_000, 'Update'),
      magento.page(
        86_400_050,
        'POST /customer/account/editPost/',
        200,
        page('Account', '<div class="message error">Invalid Form Key. Please refresh the page.</div>'),
      ),
    ],
  },
  {
    name: 'talk: the session on the phone ended this one',
    site: talk.site,
    expected: 'authentication',
    why: 'Mattermost says that the session is not valid',
    events: [
      ...talk.home(),
      widgetThrows(700),
      click(4000, 'Send'),
      talk.api(4050, 'POST /api/v4/posts', 401, {
        id: 'api.context.session_expired.app_error',
        message: 'Invalid or expired session, please login again.',
        status_code: 401,
      }),
    ],
  },
  {
    name: 'consult: BankID avbröts',
    site: consult.site,
    expected: 'authentication',
    also: 'none',
    why: 'the person let the sign-in run out in their app; the answers are all 200',
    events: [
      ...consult.home(),
      click(4000, 'Logga in med BankID'),
      consult.api(4040, 'POST /api/v1/auth/bankid', 200, {
        orderRef: 'redacted-uuid-4',
        autoStartToken: 'redacted-token-4',
      }),
      consult.api(6000, 'POST /api/v1/auth/bankid/collect', 200, {
        orderRef: 'redacted-uuid-4',
        status: 'pending',
        hintCode: 'outstandingTransaction',
      }),
      consult.api(34_000, 'POST /api/v1/auth/bankid/collect', 200, {
        orderRef: 'redacted-uuid-4',
        status: 'failed',
        hintCode: 'expiredTransaction',
        message: 'BankID-appen svarar inte. Kontrollera att den är startad och att du har internetanslutning.',
      }),
      says(34_020, 'login failed: expiredTransaction'),
    ],
  },
  {
    name: 'papers: a password that is wrong',
    site: papers.site,
    expected: 'authentication',
    also: 'integration',
    why: 'the server refuses the credentials at the sign-in',
    events: [
      papers.opens(0, '/login', 'Sign in'),
      ...statisticsBlocked(300),
      click(4000, 'Sign in'),
      papers.api(4040, 'POST /api/v2/auth/login', 401, {
        message: 'Invalid credentials',
        error: 'Unauthorized',
        statusCode: 401,
      }),
    ],
  },
]
