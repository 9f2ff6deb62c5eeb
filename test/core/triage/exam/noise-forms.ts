/** Nothing is wrong: what was refused at first, and then went through. */

import { filled } from '../../../support/session-builder.ts'
import { problem, quiet, wellDone } from './kit/answers.ts'
import { after, type Case, call, click, opens } from './kit/build.ts'

export const noiseForms: Case[] = [
  {
    name: 'benign: a token is renewed',
    expected: 'none',
    why: 'refused, renewed, asked again, answered',
    events: after(
      'Konten',
      call(2600, 'GET /api/accounts', 401, { error: 'invalid_token', error_description: 'The access token expired' }),
      call(2700, 'POST /oauth/token', 200, { expires_in: 300 }),
      call(2800, 'GET /api/accounts', 200, { accounts: [{ id: 1 }] }),
    ),
  },
  {
    name: 'benign: a form that was corrected',
    expected: 'none',
    why: 'the address was taken, another one was not',
    events: after(
      'Registrieren',
      call(
        2600,
        'POST /api/users',
        422,
        { title: 'Ungültige Eingabe', errors: { email: ['E-Mail ist bereits vergeben'] } },
        problem,
      ),
      click(9000, 'Registrieren'),
      call(9100, 'POST /api/users', 201, { id: 88 }),
    ),
  },
  {
    name: 'benign: a draft that was saved a second time',
    expected: 'none',
    why: 'the page brought the two together by itself',
    events: after(
      'Brouillon',
      call(2600, 'PUT /api/drafts/3', 409, { title: 'Conflict', detail: 'version 4 expected' }, problem),
      call(2700, 'GET /api/drafts/3', 200, { version: 5 }),
      call(2800, 'PUT /api/drafts/3', 200, { version: 6 }),
    ),
  },
  {
    name: 'token renewed on the way',
    expected: 'none',
    why: 'the refusal was met by a new token, and the call was made again',
    events: after(
      'Liste',
      call(2540, 'GET /api/list', 401, { error: 'token_expired' }),
      call(2700, 'POST /api/token/refresh', 200, { ok: true }),
      call(2900, 'GET /api/list', 200, { items: [1] }),
    ),
  },
  {
    name: 'second try after a limit',
    expected: 'none',
    also: 'capacity',
    why: 'the app waited and tried again by itself',
    events: after(
      'Sync',
      call(2540, 'POST /api/sync', 429, { error: 'rate_limited' }, { headers: { 'retry-after': '1' } }),
      call(3600, 'POST /api/sync', 200, { synced: 12 }),
    ),
  },
  {
    name: 'form corrected and sent again',
    expected: 'none',
    also: 'integration',
    why: 'the refusal did what it is for',
    events: [
      ...after('Absenden'),
      call(2540, 'POST /api/orders', 422, { errors: { email: ['darf nicht leer sein'] } }),
      filled('E-Mail', 'redacted-email-1', { at: 5000 }),
      click(6000, 'Absenden'),
      wellDone(6040),
    ],
  },
  {
    name: 'password mistyped once',
    expected: 'none',
    also: 'authentication',
    why: 'the second try went well',
    events: [
      opens(0, '/login'),
      click(2500, 'Entrar'),
      call(2540, 'POST /api/login', 401, { error: 'invalid_credentials' }),
      click(8500, 'Entrar'),
      call(8540, 'POST /api/login', 200, { ok: true }),
      opens(8700, '/home', 'push'),
      call(8800, 'GET /api/home', 200, { items: [] }),
    ],
  },
  {
    name: 'first draft of a record',
    expected: 'none',
    why: 'the app asks whether there is a draft, and makes one',
    events: after(
      'New',
      call(2540, 'GET /api/drafts/current', 404, { error: 'not_found' }),
      call(2640, 'POST /api/drafts', 201, { id: 3 }),
      wellDone(4600),
    ),
  },
  {
    name: 'somebody else saved first, and it was merged',
    expected: 'none',
    also: 'integration',
    why: 'the app loaded the newer version and saved again',
    events: after(
      'Save',
      call(2540, 'PUT /api/pages/8', 409, { error: 'version_conflict' }),
      call(2640, 'GET /api/pages/8', 200, { version: 9 }),
      call(2740, 'PUT /api/pages/8', 200, { version: 10 }),
    ),
  },
  {
    name: 'wrong password, then right',
    expected: 'none',
    also: 'unknown',
    why: 'the customer mistyped',
    events: quiet(
      click(3000, 'Confirm'),
      call(3030, 'POST /api/confirm-password', 422, { errors: { password: ['The password is incorrect.'] } }),
      click(9000, 'Confirm'),
      call(9030, 'POST /api/confirm-password', 200, { ok: true }),
    ),
  },
  {
    name: 'token renewed silently',
    expected: 'none',
    also: 'unknown',
    why: 'a 401, a renewal, and the call again',
    events: quiet(
      call(3000, 'GET /api/items', 401, { error: 'token_expired' }),
      call(3100, 'POST /api/token/refresh', 200, { ok: true }),
      call(3250, 'GET /api/items', 200, { items: [] }),
    ),
  },
  {
    name: 'no draft yet',
    expected: 'none',
    also: 'unknown',
    why: 'the app asks whether there is one and makes it',
    events: quiet(
      click(3000, 'New note'),
      call(3030, 'GET /api/drafts/current', 404, { code: 'NOT_FOUND', message: 'No draft' }),
      call(3150, 'POST /api/drafts', 201, { id: 9 }),
    ),
  },
]
