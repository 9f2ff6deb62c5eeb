/** Cases of a seventh round, written after the mending of the sixth and before they were run: nothing is wrong in them. */

import { aborted, after, type Case, call, click, code, lost, opens, rejects, says, start } from './build.ts'

export const seventhRoundNoise: Case[] = [
  {
    name: 'feature flags come from the cache',
    expected: 'none',
    why: 'the service of flags did not answer, and the app took what it knew',
    events: [
      ...start(),
      lost(300, 'GET https://app.launchdarkly.com/sdk/evalx/0a/contexts/x', 'net::ERR_CONNECTION_TIMED_OUT'),
      says(310, '[LaunchDarkly] network error, using cached flags', 'warn'),
      click(2500, 'Save'),
      call(2540, 'POST /api/notes', 201, { id: 1 }),
    ],
  },
  {
    name: 'preload that was not used',
    expected: 'none',
    why: 'a hint to developers',
    events: after(
      'Open',
      says(
        2530,
        'The resource https://desk.kestrel.example/static/a.woff2 was preloaded using link preload but not used within a few seconds',
        'warn',
      ),
      call(2540, 'GET /api/doc/1', 200, {}),
    ),
  },
  {
    name: 'left before the list came',
    expected: 'none',
    why: 'the customer went on to another page',
    events: [
      ...start(),
      click(2500, 'List'),
      aborted(2540, 'GET /api/list'),
      click(2900, 'Board'),
      call(2940, 'GET /api/board', 200, { cards: [1] }),
    ],
  },
  {
    name: 'head asks whether a file is there',
    expected: 'none',
    why: 'it was not, and was uploaded',
    events: after('Upload', call(2540, 'HEAD /api/files/abc', 404, ''), call(2640, 'PUT /api/files/abc', 201, {})),
  },
  {
    name: 'password manager chatters',
    expected: 'none',
    why: 'an extension prints an error of its own, and the sign-in went well',
    events: [
      opens(0, '/login'),
      click(2500, 'Log in'),
      rejects(
        2520,
        'Error: Could not establish connection. Receiving end does not exist.',
        code('fill', 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/autofill.js'),
      ),
      call(2540, 'POST /api/login', 200, { ok: true }),
    ],
  },
  {
    name: 'map tile at the edge of the world',
    expected: 'none',
    also: 'third-party',
    why: 'one of many tiles is not there',
    events: after(
      'Map',
      call(2540, 'GET https://tile.maps.example/9/1/1.png', 200, ''),
      call(2560, 'GET https://tile.maps.example/9/1/2.png', 404, ''),
      click(6000, 'Save place'),
      call(6040, 'POST /api/places', 201, {}),
    ),
  },
]
