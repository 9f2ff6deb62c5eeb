/** Rights that a service or directory of the customer keeps. */
import { after, type Case, call, click, code, opens, rejects, says, start } from './kit/build.ts'
import { crmMail } from './products/crm-mail.ts'
import { hrSuite } from './products/hr-suite.ts'

export const permissionsServices: Case[] = [
  {
    name: 'row-level security',
    expected: 'permission',
    why: 'the policy of the table does not let this user add a row',
    events: after(
      'Criar projeto',
      call(2540, 'POST https://qxy.supabase.co/rest/v1/projects', 403, {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "projects"',
      }),
    ),
  },
  {
    name: 'firestore rules',
    expected: 'permission',
    why: 'the rules of the database refuse the read',
    events: after(
      'Board',
      rejects(2900, 'FirebaseError: Missing or insufficient permissions.', code('onSnapshot', '/static/firebase.9.js')),
    ),
  },
  {
    name: 'okta api refuses',
    expected: 'permission',
    why: 'the role of the administrator lacks the action',
    events: after(
      'Reset MFA',
      call(2540, 'POST /api/directory/users/12/reset_factors', 403, {
        errorCode: 'E0000006',
        errorSummary: 'You do not have permission to perform the requested action',
        errorCauses: [],
      }),
    ),
  },
  {
    name: 'supabase row level security',
    expected: 'permission',
    also: 'product-defect',
    why: 'Postgres 42501: the policy of the table refuses the row',
    events: [
      ...start(),
      click(3000, 'Create project'),
      call(3030, 'POST https://qwertyuiop.supabase.co/rest/v1/projects', 403, {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "projects"',
      }),
    ],
  },
  {
    name: 'firestore permission denied',
    expected: 'permission',
    why: 'the refusal comes over a stream, so only the rejection tells of it',
    events: [
      ...start(),
      click(3000, 'Team files'),
      rejects(3400, 'FirebaseError: Missing or insufficient permissions.', code('onSnapshot', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'azure authorization failed',
    expected: 'permission',
    why: "the user's role has no such action",
    events: [
      ...start(),
      click(3000, 'Restart machine'),
      call(3030, 'POST https://management.azure.com/subscriptions/1f2e/providers/Microsoft.Compute/vm1/restart', 403, {
        error: {
          code: 'AuthorizationFailed',
          message:
            "The client 'redacted-email-1' with object id 'redacted-id-1' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/restart/action' over scope '/subscriptions/1f2e' or the scope is invalid.",
        },
      }),
    ],
  },
  {
    name: 'entra user not assigned',
    expected: 'permission',
    also: 'configuration',
    why: 'AADSTS50105: the administrator has not assigned the user to the app',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in with Microsoft'),
      opens(4000, '/auth/callback?error=access_denied'),
      call(4100, 'POST /auth/callback', 403, {
        error: 'access_denied',
        error_description:
          "AADSTS50105: Your administrator has configured the application Kestrel Desk to block users unless they are specifically granted ('assigned') access to the application.",
      }),
    ],
  },
  {
    name: 'servicenow acl',
    expected: 'permission',
    why: 'an access rule of the table refuses it',
    events: after(
      'Schließen',
      call(2540, 'PATCH /api/now/table/incident/9', 403, {
        error: { message: 'Operation Failed', detail: 'ACL Exception Update Failed due to security constraints' },
        status: 'failure',
      }),
    ),
  },
  {
    name: 'directus item forbidden',
    expected: 'permission',
    why: 'the role has no access to the collection',
    events: after(
      'Articles',
      call(2540, 'GET /items/articles', 403, {
        errors: [{ message: "You don't have permission to access this.", extensions: { code: 'FORBIDDEN' } }],
      }),
    ),
  },
  {
    name: 'CRM: nobody has consented for the company',
    site: crmMail.site,
    expected: 'permission',
    also: 'configuration',
    why: 'the administrator of the customer’s tenant has to agree to Mail.Send before anybody may use it',
    events: [
      ...crmMail.contact(),
      click(2500, 'Send'),
      crmMail.call(2540, `POST ${crmMail.graph}/me/sendMail`, 403, {
        error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
      }),
      crmMail.call(2700, 'POST /api/mailboxes/9/grants', 403, {
        error: 'consent_required',
        detail:
          "AADSTS65001: The user or administrator has not consented to use the application with ID '0e7c' named 'Kontor CRM'. Send an interactive authorization request for this user and resource.",
      }),
      says(2800, 'send failed consent_required'),
    ],
  },
  {
    name: 'HR: the person is not assigned to the application',
    site: hrSuite.site,
    expected: 'permission',
    also: 'authentication',
    why: 'AADSTS50105: the sign-in itself worked, the administrator of the customer has to assign the person',
    events: [
      hrSuite.opens(0, '/login', 'Sign in - Personara'),
      click(900, 'Continue with Microsoft'),
      hrSuite.page(
        950,
        `POST ${hrSuite.authorize}`,
        200,
        hrSuite.entra(
          "AADSTS50105: Your administrator has configured the application Personara ('6a1b') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'redacted-email-1' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.",
        ),
      ),
      hrSuite.opens(1300, hrSuite.authorize, 'Sign in to your account'),
    ],
  },
]
