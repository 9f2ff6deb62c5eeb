/** Tokens that have run out: products of makes that are met less often. */

import { chatBlocked } from './kit/beside.ts'
import { type Case, chose, click, typed } from './kit/build.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { freightPapers } from './products/freight-papers.ts'
import { greenhouses } from './products/greenhouses.ts'
import { plantRounds } from './products/plant-rounds.ts'
import { taskLists } from './products/task-lists.ts'
import { teamPages } from './products/team-pages.ts'

export const signInTokensInOtherMakes: Case[] = [
  {
    name: 'greenhouses: both tokens are over',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'authentication',
    why: 'the screen in the greenhouse was on for days: the token is over, and so is that which renews it',
    events: [
      ...greenhouses.home(),
      greenhouses.charts(),
      click(9_400_000, 'Alarmlar'),
      greenhouses.api(
        9_400_040,
        'GET /api/v2/alarms?pageSize=10&page=0',
        401,
        greenhouses.refused(401, 11, 'Token has expired'),
        greenhouses.xhr,
      ),
      greenhouses.api(
        9_400_200,
        'POST /api/auth/token',
        401,
        greenhouses.refused(401, 10, 'Authentication failed'),
        greenhouses.xhr,
      ),
      greenhouses.opens(9_400_400, '/login', 'Seralink', 'push'),
    ],
  },
  {
    name: 'task lists: signed out on another device',
    site: taskLists.site,
    expected: 'authentication',
    why: 'Clerk gives no token to a session that has ended',
    events: [
      ...taskLists.home(),
      taskLists.live([
        3_600_300,
        'received',
        '{"type":"AuthError","error":"Could not verify OIDC token claim. Check that the token signature is valid and the token hasn\'t expired.","baseVersion":1,"authUpdateAttempted":true}',
      ]),
      chatBlocked(1500),
      taskLists.api(
        3_600_000,
        `POST ${taskLists.clerk}/client/sessions/sess_1/tokens`,
        401,
        taskLists.refused(
          'authentication_invalid',
          'Unable to authenticate',
          'Unable to authenticate the request, you need to supply an active session',
        ),
      ),
      click(3_605_000, 'Add task'),
    ],
  },
  {
    name: 'task lists: a wrong password',
    site: taskLists.site,
    expected: 'authentication',
    also: ['none', 'unknown', 'integration'],
    why: 'what was typed is not the password of the account',
    events: [
      taskLists.opens(0, '/sign-in', 'Sign in – Nimblist'),
      taskLists.api(140, `GET ${taskLists.clerk}/environment?_clerk_js_version=5.59.2`, 200, {
        auth_config: { first_factors: ['password'] },
      }),
      typed(5000, 'Email address', 'redacted-email-1'),
      click(9000, 'Continue'),
      taskLists.api(
        9040,
        `POST ${taskLists.clerk}/client/sign_ins/sia_1/attempt_first_factor`,
        422,
        taskLists.refused('form_password_incorrect', 'Password is incorrect. Try again, or use another method.'),
      ),
    ],
  },
  {
    name: 'coaching: the tab of yesterday enters the room again',
    site: coachingCalls.site,
    expected: 'authentication',
    also: ['outdated-client', 'product-defect'],
    why: 'the token with which the room is entered has run out',
    events: [
      ...coachingCalls.home(),
      coachingCalls.joins(900),
      click(50_000_000, 'Rejoin'),
      coachingCalls.socket(50_000_040, `${coachingCalls.livekit}?access_token=redacted-jwt-1&auto_subscribe=1`, {
        state: 'failed',
        code: 1006,
        status: 401,
        sent: 0,
        received: 0,
        messages: [],
      }),
      coachingCalls.api(
        50_000_300,
        `GET ${coachingCalls.livekit}/validate?access_token=redacted-jwt-1`,
        401,
        'invalid token: redacted-jwt-1, error: go-jose/go-jose/jwt: validation failed, token is expired (exp)',
        {
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        },
      ),
      coachingCalls.rejects(
        50_000_500,
        'ConnectionError: could not establish signal connection: invalid token',
        coachingCalls.place('connect', coachingCalls.bundle),
      ),
    ],
  },
  {
    name: 'team pages: the connection for what is typed is not let in any more',
    site: teamPages.site,
    expected: 'authentication',
    why: 'the server closes with its code for “unauthorized”, again and again, after hours',
    events: [
      ...teamPages.home(),
      teamPages.socket(1000, teamPages.collab, { state: 'closed', code: 1006, wasClean: false, duration: 7_200_000 }),
      teamPages.socket(7_205_000, teamPages.collab, {
        state: 'closed',
        code: 4401,
        reason: 'Unauthorized',
        wasClean: true,
        sent: 1,
        received: 0,
        messages: [],
        duration: 90,
      }),
      teamPages.socket(7_209_000, teamPages.collab, {
        state: 'closed',
        code: 4401,
        reason: 'Unauthorized',
        wasClean: true,
        sent: 1,
        received: 0,
        messages: [],
        duration: 85,
      }),
      typed(7_220_000, 'Page', 'Next steps'),
    ],
  },
  {
    name: 'plant rounds: the connection of the app is older than the new password',
    site: plantRounds.site,
    expected: 'authentication',
    also: ['configuration', 'integration'],
    why: 'Entra takes no token from before the change of the password: the connection has to be signed in anew',
    events: [
      ...plantRounds.home(),
      click(6000, 'Refresh'),
      plantRounds.api(
        6040,
        `POST ${plantRounds.connectors}`,
        401,
        plantRounds.failed(
          401,
          'Failed to refresh access token for service: sharepointonlinecertificatev2. Correlation Id=7f1c, UTC TimeStamp=3/12/2026 9:30:06 AM, Error: Failed to acquire token from AAD: {"error":"invalid_grant","error_description":"AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password."}',
        ),
      ),
    ],
  },
  {
    name: 'freight: the address for the upload was made hours ago',
    site: freightPapers.site,
    expected: 'authentication',
    also: ['outdated-client', 'product-defect', 'configuration'],
    why: 'the signature of the address has run out; the page was open for two hours before the file was chosen',
    events: [
      ...freightPapers.home(),
      freightPapers.api(
        600,
        'POST /api/consignments/C-7710/upload-url',
        200,
        { url: `${freightPapers.blobs}/C-7710/cmr.pdf?${freightPapers.sas}` },
        { api: 'xhr' },
      ),
      chose(7_900_000, 'cmr.pdf', 'application/pdf', 812_004),
      freightPapers.api(
        7_900_060,
        `PUT ${freightPapers.blobs}/C-7710/cmr.pdf?${freightPapers.sas}`,
        403,
        freightPapers.refused(
          'AuthenticationFailed',
          'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.',
          '<AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [Thu, 12 Mar 2026 09:25:00 GMT] - Expiry [Thu, 12 Mar 2026 10:30:00 GMT] - Current [Thu, 12 Mar 2026 11:41:40 GMT]</AuthenticationErrorDetail>',
        ),
        freightPapers.xml,
      ),
    ],
  },
]
