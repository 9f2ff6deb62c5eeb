/** Limits of other companies’ services. */
import { after, type Case, call, click, code, rejects, start } from './kit/build.ts'

export const capacityServices: Case[] = [
  {
    name: 'quota of a model',
    expected: 'capacity',
    also: 'permission',
    why: 'insufficient_quota',
    events: [
      ...start(),
      click(3000, 'Summarize'),
      call(3030, 'POST /api/ai/summary', 429, {
        error: {
          message: 'You exceeded your current quota, please check your plan and billing details.',
          type: 'insufficient_quota',
          code: 'insufficient_quota',
        },
      }),
    ],
  },
  {
    name: 'google rate limit as 403',
    expected: 'capacity',
    also: 'integration',
    why: 'a 403 that is about the rate and not about a role',
    events: [
      ...start(),
      click(3000, 'Sync calendar'),
      call(3030, 'GET https://www.googleapis.com/calendar/v3/calendars/primary/events', 403, {
        error: {
          errors: [{ domain: 'usageLimits', reason: 'userRateLimitExceeded', message: 'User Rate Limit Exceeded' }],
          code: 403,
          message: 'User Rate Limit Exceeded',
        },
      }),
    ],
  },
  {
    name: 'firestore quota',
    expected: 'capacity',
    why: 'the daily quota of the project is used up',
    events: [
      ...start(),
      click(3000, 'Save'),
      rejects(
        3700,
        'FirebaseError: [code=resource-exhausted]: Quota exceeded.',
        code('commit', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'google quota passed on',
    expected: 'capacity',
    why: 'a quota per minute is used up',
    events: after(
      'Sync calendar',
      call(2540, 'POST /api/calendar/sync', 429, {
        error: {
          code: 429,
          status: 'RESOURCE_EXHAUSTED',
          message: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'",
        },
      }),
    ),
  },
  {
    name: 'hubspot per second',
    expected: 'capacity',
    why: 'the CRM’s limit of calls in ten seconds',
    events: after(
      'Push deals',
      call(2540, 'POST /api/crm/push', 429, {
        status: 'error',
        message: 'You have reached your ten_secondly_rolling limit.',
        errorType: 'RATE_LIMIT',
        policyName: 'TEN_SECONDLY_ROLLING',
      }),
    ),
  },
  {
    name: 'shop query throttled',
    expected: 'capacity',
    why: 'the cost of the query is over what is left',
    events: after(
      'Import',
      call(2540, 'POST /api/shop/graphql', 200, {
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', cost: 1200 } }],
      }),
    ),
  },
  {
    name: 'salesforce daily limit in a list',
    expected: 'capacity',
    why: 'the organisation has used up its calls of the day',
    events: after(
      'Sync',
      call(2540, 'POST /api/crm/proxy/composite', 403, [
        { message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' },
      ]),
    ),
  },
  {
    name: 'firestore exhausted',
    expected: 'capacity',
    why: 'the database’s quota of the day',
    events: after(
      'Board',
      rejects(
        2900,
        'FirebaseError: [code=resource-exhausted]: Quota exceeded.',
        code('onSnapshot', '/static/firebase.9.js'),
      ),
    ),
  },
  {
    name: 'salesforce api limit',
    expected: 'capacity',
    also: 'integration',
    why: "the customer's Salesforce takes no more calls today",
    events: [
      ...start(),
      click(3000, 'Sync'),
      call(3030, 'POST /api/crm/sync', 403, [
        { message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' },
      ]),
    ],
  },
  {
    name: 'shopify throttled',
    expected: 'capacity',
    why: 'THROTTLED in the extensions of a 200',
    events: [
      ...start(),
      click(3000, 'Products'),
      call(
        3030,
        'POST /admin/api/graphql.json',
        200,
        { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] },
        { sends: { query: 'query Products { products { id } }' } },
      ),
    ],
  },
  {
    name: 'github rate limit in words',
    expected: 'capacity',
    also: 'integration',
    why: 'a 403 that only its sentence explains',
    events: [
      ...start(),
      click(3000, 'Repositories'),
      call(
        3030,
        'GET https://api.github.com/user/repos',
        403,
        {
          message: 'API rate limit exceeded for user ID 12345.',
          documentation_url: 'https://docs.github.com/rest/rate-limit',
        },
        { headers: { 'x-ratelimit-remaining': '0' } },
      ),
    ],
  },
]
