/** Who somebody is: products of everyday makes. */

import { crashReportsBlocked, extensionThrows, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, page, says, typed } from './kit/build.ts'
import {
  cover,
  flats,
  loans,
  meetings,
  parcelShop,
  plots,
  rides,
  samples,
  shifts,
  theatres,
  tools,
  vestry,
} from './products/everyday-makes.ts'

export const signInInEverydayMakes: Case[] = [
  {
    name: 'samples: the update panel is sent to the sign-in',
    site: samples.site,
    expected: 'authentication',
    why: 'an answer of 200 whose only word is where to sign in',
    events: [
      ...samples.home(),
      ...statisticsBlocked(600),
      click(2_400_000, 'Register'),
      samples.api(
        2_400_050,
        'POST /Samples/Register.aspx',
        200,
        '53|pageRedirect||%2fAccount%2fLogin.aspx%3fReturnUrl%3d%252fSamples%252fRegister.aspx|',
        { api: 'xhr', headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'cover: the session is not valid any more',
    site: cover.site,
    expected: 'authentication',
    why: 'Mendix says so with 401',
    events: [
      ...cover.home(),
      pictureMissing(500),
      click(3_600_000, 'Documents'),
      cover.api(3_600_060, 'POST /xas/', 401, { type: 'exception', message: 'No valid session.' }, { api: 'xhr' }),
    ],
  },
  {
    name: 'flats: nobody is logged in any longer',
    site: flats.site,
    expected: 'authentication',
    also: ['permission'],
    why: 'NotRegisteredException: the platform does not know the person any longer',
    events: [
      ...flats.home(),
      click(3_000_000, 'Report repair'),
      flats.api(3_000_050, 'POST /Housekey/screenservices/Housekey/MainFlow/Repairs/DataActionGetRepairs', 403, {
        versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false },
        exception: { name: 'NotRegisteredException', specificType: '', message: 'Registered role required' },
      }),
    ],
  },
  {
    name: 'plots: the token of the map server has run out, in an answer of 200',
    site: plots.site,
    expected: 'authentication',
    why: 'code 498 in the body',
    events: [
      ...plots.home(),
      widgetThrows(900),
      click(3_700_000, 'Plots'),
      plots.api(
        3_700_050,
        'GET /server/rest/services/Plots/FeatureServer/0/query?where=1%3D1&f=json&token=redacted-token-1',
        200,
        {
          error: { code: 498, message: 'Invalid token.', details: [] },
        },
      ),
    ],
  },
  {
    name: 'theatres: the desktop of the board is gone',
    site: theatres.site,
    expected: 'authentication',
    also: ['outdated-client'],
    why: 'ZK answers a click after hours with 410, as the session has timed out',
    events: [
      ...theatres.home(),
      click(9_000_000, 'Move case'),
      theatres.api(
        9_000_050,
        'POST /zkau',
        410,
        page('Gone', '<h1>HTTP Status 410</h1><p>Session timeout. Desktop z_k3b not found.</p>'),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'shifts: the token of the form does not fit',
    site: shifts.site,
    expected: 'authentication',
    also: ['outdated-client', 'browser-interference'],
    why: 'Yii cannot verify the data that was submitted: the form is older than the session',
    events: [
      ...shifts.home(),
      extensionThrows(700),
      click(40_000_000, 'Save'),
      shifts.page(
        40_000_050,
        'POST /employee/update?id=31',
        400,
        page(
          'Bad Request (#400)',
          '<h1>Bad Request (#400)</h1><div class="alert alert-danger">Unable to verify your data submission.</div>',
        ),
      ),
    ],
  },
  {
    name: 'meetings: the pass to the room has run out',
    site: meetings.site,
    expected: 'authentication',
    also: ['product-defect'],
    why: 'the tab was open over the weekend, and the page joins with the pass of Friday',
    events: [
      ...meetings.home(),
      ...statisticsBlocked(500),
      click(170_000_000, 'Join now'),
      meetings.rejects(
        170_000_400,
        'TwilioError: TwilioError 20104: Access Token expired or expiration date invalid',
        meetings.place('createTwilioError', '/static/js/vendors.c81d.js'),
      ),
      says(170_000_410, 'Unable to connect to Room: Access Token expired or expiration date invalid'),
    ],
  },
  {
    name: 'vestry: the password is wrong',
    site: vestry.site,
    expected: 'authentication',
    also: ['integration', 'none'],
    why: 'the customer typed a password that is not theirs, three times',
    events: [
      vestry.opens(0, '/admin/login', 'Login - Payload'),
      crashReportsBlocked(300),
      ...[3000, 9000, 15_000].flatMap((at) => [
        typed(at, 'Password', 'redacted-password-1'),
        click(at + 900, 'Login'),
        vestry.api(at + 950, 'POST /api/users/login', 401, {
          errors: [{ name: 'AuthenticationError', message: 'The email or password provided is incorrect.' }],
        }),
      ]),
    ],
  },
  {
    name: 'loans: signed on at two places',
    site: loans.site,
    expected: 'authentication',
    also: ['unknown'],
    why: 'a page of 200 says that the session was ended, as the same user signed on elsewhere',
    events: [
      ...loans.home(),
      click(400_000, 'Statements'),
      loans.page(
        400_050,
        'GET /corp/accounts/statements.do',
        200,
        page(
          'Session ended',
          '<h2>Your session has ended</h2><p>You have been signed off because the same user ID signed on from another browser.</p><a href="/corp/logon.do">Log on again</a>',
        ),
      ),
    ],
  },
  {
    name: 'tools: the secret of the sign-in of the firm has expired',
    site: tools.site,
    expected: 'configuration',
    also: ['authentication'],
    why: 'the sign-in at Entra comes back with a secret that has expired',
    events: [
      tools.opens(0, '/user/login', 'Login'),
      click(2000, 'Continue with SSO'),
      tools.opens(
        6000,
        '/user/login?error=true&message=%5Binvalid_client%5D%20AADSTS7000222%3A%20The%20provided%20client%20secret%20keys%20for%20app%20are%20expired.',
        'Login',
      ),
      pictureMissing(6300),
      tools.api(6400, 'GET /api/v1/users/me', 200, {
        responseMeta: { status: 200, success: true },
        data: { isAnonymous: true },
      }),
    ],
  },
  {
    name: 'rides: the phone was taken out of the account',
    site: rides.site,
    expected: 'authentication',
    also: ['permission'],
    why: 'the server has taken the session of the device back',
    events: [
      ...rides.home(),
      click(60_000, 'Next stop'),
      rides.api(60_050, 'POST /v1/tours/t-81/stops/3/arrive', 401, {
        requestId: 812,
        error: { code: 'DEVICE_SESSION_REVOKED', message: 'This device has been signed out by your dispatcher.' },
      }),
      rides.api(60_400, 'POST /v1/session/refresh', 401, { requestId: 813, error: { code: 'DEVICE_SESSION_REVOKED' } }),
    ],
  },
  {
    name: 'parcel shop: the data of the page lead to the sign-in',
    site: parcelShop.site,
    expected: 'authentication',
    why: 'React Router answers 202 with a redirect to the sign-in in place of the data',
    events: [
      ...parcelShop.home(),
      ...statisticsBlocked(500),
      click(7_200_000, 'Labels'),
      parcelShop.api(
        7_200_050,
        'GET /labels.data',
        202,
        '[["SingleFetchRedirect",1],{"_2":3,"_4":5},"redirect","/login?redirectTo=%2Flabels","status",302]',
        { headers: { 'content-type': 'text/x-script; charset=utf-8', 'x-remix-response': 'yes' } },
      ),
      parcelShop.opens(7_200_200, '/login?redirectTo=%2Flabels', 'Log in', 'push'),
    ],
  },
]
