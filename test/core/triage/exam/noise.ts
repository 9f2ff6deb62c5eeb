/** Sessions in which nothing is wrong that the customer could feel: the right answer is `none`, or `unknown`. */

import { report, resource, socket } from '../../../support/session-builder.ts'
import { aborted, type Case, call, click, code, inApp, lost, opens, rejects, says, start, throws } from './build.ts'

const quiet = (name: string, why: string, events: Case['events']): Case => ({
  name,
  expected: 'none',
  also: 'unknown',
  why,
  events: [
    ...start(),
    ...events,
    click(20_000, 'Done'),
    call(20_030, 'POST /api/done', 200, { ok: true }),
    opens(20_200, '/done', 'push'),
  ],
})
const extension = {
  function: 'post',
  url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/inject.js',
  line: 1,
  column: 900,
}

export const noise: Case[] = [
  quiet('analytics blocked', 'a blocker keeps away what only counts', [
    lost(600, 'POST https://www.google-analytics.com/g/collect?v=2&tid=G-1', 'net::ERR_BLOCKED_BY_CLIENT'),
    resource({
      at: 610,
      url: 'https://www.googletagmanager.com/gtm.js?id=GTM-1',
      status: undefined,
      code: 'net::ERR_BLOCKED_BY_CLIENT',
    }),
    lost(3200, 'POST https://api2.amplitude.com/2/httpapi', 'net::ERR_BLOCKED_BY_CLIENT'),
  ]),
  quiet('favicon missing', 'nobody needs it', [
    resource({ at: 300, element: 'link', url: inApp('/favicon.ico'), status: 404 }),
  ]),
  quiet('search as you type', 'each key gives up the call of the key before', [
    aborted(3000, 'GET /api/search?q=a'),
    aborted(3100, 'GET /api/search?q=ab'),
    rejects(3105, 'AbortError: The user aborted a request.', code('search')),
    call(3200, 'GET /api/search?q=abc', 200, { hits: [1] }),
  ]),
  quiet('resize observer', 'browsers tell it without harm', [
    throws(2000, 'ResizeObserver loop completed with undelivered notifications.'),
    throws(4000, 'ResizeObserver loop limit exceeded'),
  ]),
  quiet('avatar missing', 'a picture with a fallback', [
    resource({ at: 700, element: 'img', url: 'https://secure.gravatar.com/avatar/ab12?d=404', status: 404 }),
  ]),
  quiet('wrong password, then right', 'the customer mistyped', [
    click(3000, 'Confirm'),
    call(3030, 'POST /api/confirm-password', 422, { errors: { password: ['The password is incorrect.'] } }),
    click(9000, 'Confirm'),
    call(9030, 'POST /api/confirm-password', 200, { ok: true }),
  ]),
  quiet('react dev warnings', 'advice to the developer', [
    says(
      400,
      'Warning: Each child in a list should have a unique "key" prop.%s%s See https://reactjs.org/link/warning-keys for more information.',
    ),
    says(410, 'Warning: React does not recognize the `isActive` prop on a DOM element.'),
    says(420, 'Warning: validateDOMNesting(...): <div> cannot appear as a descendant of <p>.'),
  ]),
  quiet('source map missing', 'only a debugger asks for it', [
    call(500, 'GET /static/main.7c1e90.js.map', 404, '<h1>Not Found</h1>', { api: 'other' }),
    says(
      520,
      'DevTools failed to load source map: Could not load content for https://desk.kestrel.example/static/main.7c1e90.js.map: HTTP error: status code 404',
      'warn',
    ),
  ]),
  quiet('prefetch cancelled', 'the router asks ahead and changes its mind', [
    lost(900, 'GET /projects?_rsc=1ab2c', 'net::ERR_ABORTED', { state: 'aborted' }),
    aborted(950, 'GET /settings?_rsc=1ab2c'),
    says(
      960,
      'Failed to fetch RSC payload for https://desk.kestrel.example/projects. Falling back to browser navigation. TypeError: Failed to fetch',
    ),
  ]),
  quiet('extension port closed', 'extensions speak among themselves', [
    says(500, 'Unchecked runtime.lastError: The message port closed before a response was received.'),
    rejects(
      800,
      'Error: A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ),
    rejects(900, 'Error: Extension context invalidated.', extension),
  ]),
  quiet('error tracker over its limit', 'what reports errors is no part of the work', [
    call(1000, 'POST https://o4501.ingest.sentry.io/api/45/envelope/?sentry_key=redacted-key-1', 429, {
      detail: 'event submission rejected with_reason: PROJECT_RATE_LIMIT',
    }),
  ]),
  quiet('beacon while leaving', 'the page was gone', [
    lost(5000, 'POST https://bam.nr-data.net/events/1/ab', 'net::ERR_ABORTED', { api: 'beacon' }),
  ]),
  quiet('deprecation and intervention', 'notes of the browser on the future', [
    report({
      at: 300,
      report: 'deprecation',
      message: 'Unload event listeners are deprecated and will be removed.',
      directive: undefined,
      blocked: undefined,
      disposition: undefined,
    }),
    report({
      at: 310,
      report: 'intervention',
      message: 'Slow network is detected. Fallback font will be used while loading.',
      directive: undefined,
      blocked: undefined,
      disposition: undefined,
    }),
  ]),
  quiet('token renewed silently', 'a 401, a renewal, and the call again', [
    call(3000, 'GET /api/items', 401, { error: 'token_expired' }),
    call(3100, 'POST /api/token/refresh', 200, { ok: true }),
    call(3250, 'GET /api/items', 200, { items: [] }),
  ]),
  quiet('link scanner of outlook', 'a known sign of a scanner, no code of the app', [
    rejects(
      2500,
      'UnhandledRejection: Non-Error promise rejection captured with value: Object Not Found Matching Id:4, MethodName:update, ParamCount:4',
    ),
  ]),
  quiet('policy only reported', 'report-only blocks nothing', [
    report({
      at: 300,
      disposition: 'report',
      directive: 'img-src',
      blocked: 'https://images.example.org/a.png',
      message: "[Report Only] Refused to load the image 'https://images.example.org/a.png'",
    }),
  ]),
  quiet('socket that came back', 'lost for a second and made again', [
    socket({
      at: 500,
      url: 'wss://live.kestrel.example/ws',
      state: 'closed',
      code: 1006,
      wasClean: false,
      duration: 9000,
    }),
    socket({ at: 10_500, url: 'wss://live.kestrel.example/ws' }),
  ]),
  quiet('no draft yet', 'the app asks whether there is one and makes it', [
    click(3000, 'New note'),
    call(3030, 'GET /api/drafts/current', 404, { code: 'NOT_FOUND', message: 'No draft' }),
    call(3150, 'POST /api/drafts', 201, { id: 9 }),
  ]),
  quiet('cookie notes of firefox', 'notes on cookies of others', [
    says(
      300,
      'Cookie “_ga” does not have a proper “SameSite” attribute value. Soon, cookies without the “SameSite” attribute or with an invalid value will be treated as “Lax”.',
      'warn',
    ),
    says(
      310,
      'Partitioned cookie or storage access was provided to “https://www.youtube.com/embed/x” because it is loaded in the third-party context and dynamic state partitioning is enabled.',
      'warn',
    ),
  ]),
  quiet('advert in a frame of another company', 'an embedded video counts for itself', [
    lost(800, 'GET https://static.doubleclick.net/instream/ad_status.js', 'net::ERR_BLOCKED_BY_CLIENT', {
      api: 'other',
    }),
    says(
      820,
      "Failed to execute 'postMessage' on 'DOMWindow': The target origin provided ('https://www.youtube.com') does not match the recipient window's origin ('https://desk.kestrel.example').",
      'warn',
    ),
  ]),
]
