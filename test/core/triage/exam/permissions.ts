import { type Case, call, click, code, opens, rejects, start } from './build.ts'

export const permissions: Case[] = [
  {
    name: 'payment required',
    expected: 'permission',
    why: '402 with a code of the plan',
    events: [
      ...start(),
      click(3000, 'Enable SSO'),
      call(3030, 'POST /api/sso', 402, {
        error: { code: 'subscription_required', message: 'SAML single sign-on is part of the Business plan.' },
      }),
    ],
  },
  {
    name: 'board limit of the free plan',
    expected: 'permission',
    why: 'a 403 whose type names a limit of the plan',
    events: [
      ...start(),
      click(3000, 'New board'),
      call(3030, 'POST /api/boards', 403, {
        error: { type: 'plan_limit_reached', message: 'Your workspace has reached 3 of 3 boards on the Free plan' },
      }),
    ],
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
    name: 'graphql type forbidden',
    expected: 'permission',
    also: 'integration',
    why: 'a 200 whose error has its type beside the message and not in extensions',
    events: [
      ...start(),
      click(3000, 'Rename'),
      call(
        3030,
        'POST /graphql',
        200,
        {
          data: { updateProject: null },
          errors: [
            {
              type: 'FORBIDDEN',
              path: ['updateProject'],
              message: 'You do not have permission to update this project',
            },
          ],
        },
        { sends: { query: 'mutation Rename { updateProject { id } }' } },
      ),
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
    name: 'module disabled by flag',
    expected: 'permission',
    also: 'configuration',
    why: 'the feature is not switched on for this account',
    events: [
      ...start(),
      click(3000, 'Forecast'),
      call(3030, 'GET /api/forecast', 404, {
        code: 'FEATURE_NOT_ENABLED',
        message: 'Forecast is not enabled for this workspace',
      }),
    ],
  },
]
