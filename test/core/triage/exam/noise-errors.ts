/** Nothing is wrong: errors of browsers, extensions and widgets. */

import { problem, quiet, wellDone } from './kit/answers.ts'
import { after, type Case, call, click, code, inApp, opens, rejects, start, throws } from './kit/build.ts'
import { eLearning } from './products/e-learning.ts'

export const noiseErrors: Case[] = [
  {
    name: 'benign: observers of size that had more to do',
    expected: 'none',
    why: 'the browser gives notice of a loop that ends in the next frame',
    events: after(
      'Split view',
      throws(2600, 'ResizeObserver loop completed with undelivered notifications.'),
      call(2700, 'GET /api/layout', 200, { panes: 2 }),
      throws(2800, 'ResizeObserver loop completed with undelivered notifications.'),
    ),
  },
  {
    name: 'observer loop',
    expected: 'none',
    why: 'a well-known harmless notice',
    events: after(
      'Resize',
      throws(2600, 'ResizeObserver loop completed with undelivered notifications.'),
      wellDone(2700),
    ),
  },
  {
    name: 'customer closed the window of the sign-in',
    expected: 'none',
    also: 'authentication',
    why: 'a person changed their mind',
    events: after(
      'Sign in with Google',
      rejects(
        3600,
        'FirebaseError: Firebase: Error (auth/popup-closed-by-user).',
        code('signInWithPopup', '/static/firebase.9.js'),
      ),
      click(6000, 'Sign in with Google'),
      call(8000, 'POST /api/session', 200, { ok: true }),
    ),
  },
  {
    name: 'calm: a lookup that finds nobody, and the person is created',
    expected: 'none',
    why: 'the search is a question, and creating worked',
    events: after(
      'Paciente',
      call(2600, 'GET /api/patients/lookup?nif=123', 404, { detail: 'No existe ningún paciente con ese NIF' }, problem),
      click(9000, 'Crear'),
      call(9100, 'POST /api/patients', 201, { id: 77 }),
      rejects(
        9300,
        'Error: ResizeObserver loop completed with undelivered notifications.',
        code('x', inApp('/static/vendor.js')),
      ),
    ),
  },
  {
    name: 'resize observer',
    expected: 'none',
    also: 'unknown',
    why: 'browsers tell it without harm',
    events: quiet(
      throws(2000, 'ResizeObserver loop completed with undelivered notifications.'),
      throws(4000, 'ResizeObserver loop limit exceeded'),
    ),
  },
  {
    name: 'hydration that react repaired',
    expected: 'none',
    also: 'unknown',
    why: 'React renders anew in the browser and goes on',
    events: [
      opens(0, '/home'),
      throws(
        300,
        'Error: Minified React error #418; visit https://react.dev/errors/418?args[]=text for the full message',
        code('throwOnHydrationMismatch', '/static/vendor.44.js'),
      ),
      click(3000, 'Open'),
      call(3030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'autoplay refused',
    expected: 'none',
    also: 'unknown',
    why: 'a sound of a notice did not play',
    events: [
      ...start(),
      rejects(
        2500,
        "NotAllowedError: play() failed because the user didn't interact with the document first.",
        code('ding'),
      ),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'e-learning: a film that waits for a click',
    site: eLearning.site,
    expected: 'none',
    why: 'nothing wrong: browsers hold sound back until there is a click, then the film plays and the progress is kept',
    events: [
      ...eLearning.course(),
      eLearning.rejects(
        900,
        "NotAllowedError: play() failed because the user didn't interact with the document first. https://goo.gl/xX8pDD",
        eLearning.place('tryAutoplay', eLearning.entry, 1, 190_330),
      ),
      click(3000, 'Play'),
      eLearning.call(3100, 'GET /api/v1/lessons/9/manifest.m3u8', 200, '#EXTM3U\n#EXT-X-VERSION:6', {
        headers: { 'content-type': 'application/vnd.apple.mpegurl' },
      }),
      eLearning.call(13_000, 'PUT /api/v1/progress/9', 200, { lesson: 9, seconds: 10, saved: true }),
      eLearning.call(23_000, 'PUT /api/v1/progress/9', 200, { lesson: 9, seconds: 20, saved: true }),
    ],
  },
]
