/** Nothing is wrong: pictures, icons and fonts that nobody misses. */

import { resource } from '../../../support/session-builder.ts'
import { quiet, wellDone } from './kit/answers.ts'
import { after, type Case, call, click, inApp, says, start } from './kit/build.ts'

export const noiseFiles: Case[] = [
  {
    name: 'benign: people without a picture',
    expected: 'none',
    why: 'initials are shown in its place',
    events: after(
      'Team',
      call(2600, 'GET /api/team', 200, { members: [1, 2] }),
      resource({ at: 2650, element: 'img', url: inApp('/media/avatars/1.jpg'), status: 404 }),
      resource({ at: 2651, element: 'img', url: inApp('/media/avatars/2.jpg'), status: 404 }),
    ),
  },
  {
    name: 'no picture of the user',
    expected: 'none',
    why: 'a picture that nobody has uploaded',
    events: after(
      'Team',
      resource({ at: 2540, element: 'img', url: 'https://www.gravatar.com/avatar/0f?d=404', status: 404 }),
      call(2560, 'GET /api/team', 200, { members: [1, 2] }),
    ),
  },
  {
    name: 'manifest and maps',
    expected: 'none',
    why: 'files that only tools read',
    events: after(
      'Save',
      resource({ at: 2520, element: 'link', url: 'https://desk.kestrel.example/manifest.webmanifest', status: 401 }),
      says(
        2530,
        'DevTools failed to load source map: Could not load content for https://desk.kestrel.example/static/main.js.map: HTTP error: status code 404',
        'warn',
      ),
      wellDone(2600),
    ),
  },
  {
    name: 'gravatar and maps tile missing',
    expected: 'none',
    also: 'unknown',
    why: 'pictures without which all works',
    events: [
      ...start(),
      resource({ at: 400, element: 'img', url: 'https://tile.openstreetmap.org/1/2/3.png', status: 429 }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'cookie banner blocked',
    expected: 'none',
    also: 'unknown',
    why: 'a list for cookie banners keeps the consent script away',
    events: [
      ...start(),
      resource({
        at: 300,
        url: 'https://cdn.cookielaw.org/scripttemplates/otSDKStub.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'favicon missing',
    expected: 'none',
    also: 'unknown',
    why: 'nobody needs it',
    events: quiet(resource({ at: 300, element: 'link', url: inApp('/favicon.ico'), status: 404 })),
  },
  {
    name: 'avatar missing',
    expected: 'none',
    also: 'unknown',
    why: 'a picture with a fallback',
    events: quiet(
      resource({ at: 700, element: 'img', url: 'https://secure.gravatar.com/avatar/ab12?d=404', status: 404 }),
    ),
  },
  {
    name: 'image of a mail is gone',
    expected: 'none',
    why: 'pictures in mails of others are often gone',
    events: after(
      'Mail 7',
      resource({ at: 2600, element: 'img', url: 'https://news.shop.example/pixel.gif', status: 404 }),
      resource({ at: 2610, element: 'img', url: 'https://cdn.shop.example/banner.png', status: 403 }),
      call(2620, 'POST /api/mails/7/read', 204, {}),
    ),
  },
  {
    name: 'web fonts blocked',
    expected: 'none',
    also: 'unknown',
    why: 'the page falls back to another font',
    events: [
      ...start(),
      resource({
        at: 300,
        element: 'link',
        url: 'https://fonts.googleapis.com/css2?family=Inter',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(20_000, 'Open'),
      call(20_030, 'GET /api/items', 200, {}),
    ],
  },
]
