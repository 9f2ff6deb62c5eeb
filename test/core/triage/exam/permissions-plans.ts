/** What the plan of the account does not hold. */

import { blocked, extensionCode } from './kit/answers.ts'
import { extensionThrows } from './kit/beside.ts'
import { after, type Case, call, click, start, throws } from './kit/build.ts'
import { hrSuite } from './products/hr-suite.ts'

export const permissionsPlans: Case[] = [
  {
    name: 'telco: the tariff does not contain it',
    expected: 'permission',
    why: 'a matter of the plan',
    events: after(
      'Włącz roaming',
      call(2600, 'POST /api/services/roaming', 402, {
        kod: 'PLAN_LIMIT',
        komunikat: 'Twój plan nie obejmuje tej usługi',
      }),
      blocked(2700, 'https://stats.g.doubleclick.net/j/collect'),
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
  {
    name: 'docusign account without the feature',
    expected: 'permission',
    also: 'integration',
    why: 'the plan at the partner does not hold it',
    events: after(
      'Send for signature',
      call(2540, 'POST /api/esign/envelopes', 402, {
        errorCode: 'PLAN_ITEM_NOT_ENABLED',
        message: 'The plan item is not enabled for this account.',
      }),
    ),
  },
  {
    name: 'mail quota of the plan',
    expected: 'permission',
    also: 'capacity',
    why: 'the plan holds no more mails this month',
    events: after(
      'Kampagne senden',
      call(2540, 'POST /api/campaigns/5/send', 403, {
        code: 'plan_limit_exceeded',
        message: 'Monthly e-mail limit of your plan reached',
      }),
    ),
  },
  {
    name: 'seats by another word',
    expected: 'permission',
    why: 'the licence has no place for one more',
    events: after(
      '사용자 추가',
      call(2540, 'POST /api/v3/members', 403, {
        errors: [{ code: 'license_exceeded', detail: '라이선스 수를 초과했습니다' }],
      }),
    ),
  },
  {
    name: 'trial over',
    expected: 'permission',
    why: 'a 403 whose code names the trial',
    events: [
      ...start(),
      click(3000, 'New project'),
      call(3030, 'POST /api/projects', 403, { error: 'trial_expired', message: 'Your trial ended on March 1' }),
    ],
  },
  {
    name: 'extension error beside a plan limit',
    expected: 'permission',
    why: 'the refusal stopped the customer, not the password manager',
    events: [
      ...start(),
      throws(2000, "TypeError: Cannot read properties of null (reading 'form')", extensionCode()),
      click(3000, 'Invite'),
      call(3030, 'POST /api/invites', 403, { code: 'seat_limit_reached', message: 'All 10 seats are taken.' }),
    ],
  },
  {
    name: 'HR: the export belongs to a larger plan',
    site: hrSuite.site,
    expected: 'permission',
    why: 'a refusal that names the plan',
    events: [
      ...hrSuite.home(),
      extensionThrows(1500),
      click(3000, 'DATEV export'),
      hrSuite.call(3040, 'POST /api/payroll/exports', 402, {
        code: 'FEATURE_NOT_IN_PLAN',
        feature: 'payroll-export',
        plan: 'core',
        requiredPlan: 'payroll',
      }),
      hrSuite.throws(
        3140,
        "TypeError: Cannot read properties of undefined (reading 'jobId')",
        hrSuite.place('pollExport', hrSuite.bundle, 1, 66_230),
      ),
    ],
  },
]
