import { type Case, call, click, code, opens, page, rejects, start } from './build.ts'

export const capacity: Case[] = [
  {
    name: 'nginx 413',
    expected: 'configuration',
    also: 'capacity',
    why: 'the file is larger than a setting of the server allows',
    events: [
      ...start(),
      click(3000, 'Upload'),
      call(
        3030,
        'POST /api/attachments',
        413,
        '<html><head><title>413 Request Entity Too Large</title></head><body><center><h1>413 Request Entity Too Large</h1></center><hr><center>nginx</center></body></html>',
      ),
    ],
  },
  {
    name: 'cookies too large',
    expected: 'outdated-client',
    also: 'configuration',
    why: 'old cookies have piled up; clearing them helps',
    events: [
      opens(0, '/home'),
      call(
        100,
        'GET /api/me',
        400,
        '<html><head><title>400 Request Header Or Cookie Too Large</title></head><body><center><h1>400 Bad Request</h1></center><center>Request Header Or Cookie Too Large</center><hr><center>nginx/1.25.3</center></body></html>',
      ),
      call(
        200,
        'GET /api/home',
        400,
        '<html><head><title>400 Request Header Or Cookie Too Large</title></head><body><center>Request Header Or Cookie Too Large</center></body></html>',
      ),
    ],
  },
  {
    name: 'cloudflare 1015',
    expected: 'capacity',
    why: 'a rate limit at the edge',
    events: [
      ...start(),
      click(3000, 'Bulk edit'),
      call(
        3030,
        'PATCH /api/items/1',
        429,
        page('Access denied', '<h1>Error 1015</h1><p>You are being rate limited</p>'),
        { headers: { server: 'cloudflare', 'retry-after': '30' } },
      ),
    ],
  },
  {
    name: 'maintenance',
    expected: 'capacity',
    why: '503 with Retry-After',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'PUT /api/items/1', 503, page('Maintenance', '<h1>We will be back soon</h1>'), {
        headers: { 'retry-after': '1800' },
      }),
    ],
  },
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
]
