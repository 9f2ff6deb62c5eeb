/** Cases of a fifth round, written before they were run: rights and plans. */

import { after, type Case, call, click, code, rejects, says, start } from './build.ts'

export const fifthRoundRights: Case[] = [
  {
    name: 'spring says forbidden',
    expected: 'permission',
    why: 'a plain 403 to a signed-in user whose other calls are answered',
    events: [
      ...start(),
      says(500, 'Failed to load resource: net::ERR_BLOCKED_BY_CLIENT https://www.google-analytics.com/collect'),
      click(2500, 'Payroll'),
      call(2540, 'GET /api/payroll/runs', 403, {
        timestamp: '2026-03-12T09:30:02.540+00:00',
        status: 403,
        error: 'Forbidden',
        path: '/api/payroll/runs',
      }),
    ],
  },
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
    name: 'trpc forbidden within a batch',
    expected: 'permission',
    why: 'one of the calls of the batch is refused for want of a role',
    events: after(
      'Billing',
      call(2540, 'GET /api/trpc/org.get,billing.portal?batch=1', 207, [
        { result: { data: { id: 4 } } },
        {
          error: {
            message: 'Only owners can open the billing portal',
            code: -32003,
            data: { code: 'FORBIDDEN', httpStatus: 403, path: 'billing.portal' },
          },
        },
      ]),
    ),
  },
  {
    name: 'apollo forbidden in chinese',
    expected: 'permission',
    why: 'the code of the error says so, whatever the language of its text',
    events: after(
      '删除',
      call(2540, 'POST /graphql', 200, {
        data: { deleteAsset: null },
        errors: [{ message: '您没有权限执行此操作', path: ['deleteAsset'], extensions: { code: 'FORBIDDEN' } }],
      }),
    ),
  },
  {
    name: 'no seat left',
    expected: 'permission',
    why: 'the plan has no seat for one more user',
    events: after(
      'Inviter',
      call(2540, 'POST /api/invitations', 402, {
        error: { type: 'seat_limit_reached', message: 'Votre forfait est limité à 10 utilisateurs.' },
      }),
    ),
  },
  {
    name: 'scim without a seat',
    expected: 'permission',
    why: 'provisioning stops at the number of licences',
    events: after(
      'Provision now',
      call(2540, 'POST /api/scim/v2/Users', 403, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '403',
        detail: 'License seat limit reached. 50 of 50 seats are in use.',
      }),
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
    name: 'feature of a higher plan',
    expected: 'permission',
    also: 'configuration',
    why: 'the workspace does not have the feature',
    events: after(
      'Automatisierungen',
      call(2540, 'GET /api/automations', 404, {
        code: 'FEATURE_DISABLED',
        message: 'This feature is not enabled for your workspace',
      }),
    ),
  },
  {
    name: 'trial is over',
    expected: 'permission',
    why: 'a subscription that ended, told in Japanese, with a code',
    events: after(
      'エクスポート',
      call(2540, 'POST /api/exports', 403, { code: 'subscription_expired', message: 'トライアル期間が終了しました。' }),
    ),
  },
]
