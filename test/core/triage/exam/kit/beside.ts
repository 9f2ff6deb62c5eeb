/** What goes on beside the matter in the tabs of real people: statistics that are blocked, extensions and widgets that stumble. */
import type { SessionEvent } from '../../../../../src/core/session/index.ts'
import { resource, thrown, vitals } from '../../../../support/session-builder.ts'
import { lost, says, throws } from './build.ts'

/** A blocker keeps the counting of visits away. */
export const statisticsBlocked = (at: number) => [
  lost(at, 'GET https://www.googletagmanager.com/gtm.js?id=GTM-K5T2', 'net::ERR_BLOCKED_BY_CLIENT'),
  lost(at + 4, 'POST https://region1.google-analytics.com/g/collect?v=2&tid=G-4K2', 'net::ERR_BLOCKED_BY_CLIENT'),
]

/** The script that an extension has put into the page throws. */
export const extensionThrows = (at: number) =>
  throws(at, "TypeError: Cannot read properties of null (reading 'getBoundingClientRect')", {
    function: 'positionOverlay',
    url: 'chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/src/js/Grammarly-check.js',
    line: 2,
    column: 911_402,
  })

/** An extension closed the channel to its own worker: Chromium lays that to the page, without a stack. */
export const extensionHangsUp = (at: number) =>
  thrown({
    at,
    id: `rejection-${at}`,
    source: 'rejection',
    error: {
      name: 'Error',
      message:
        'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      stack:
        'Error: A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      frames: [],
      isError: true,
    },
    url: undefined,
    line: undefined,
    column: undefined,
  })

/** A widget of another company, which only watches, throws. */
export const widgetThrows = (at: number) =>
  throws(at, "TypeError: Cannot read properties of undefined (reading 'settings')", {
    function: 'hj.initialVisitDataSender',
    url: 'https://script.hotjar.com/modules.8da33a8f469c3b5ffcec.js',
    line: 2,
    column: 64_118,
  })

/** A blocker keeps the reports of errors from their collector. */
export const crashReportsBlocked = (at: number) =>
  lost(at, 'POST https://o450612.ingest.us.sentry.io/api/4506/envelope/?sentry_version=7', 'net::ERR_BLOCKED_BY_CLIENT')

/** A picture of somebody who has none. */
export const pictureMissing = (at: number) =>
  resource({ at, element: 'img', url: 'https://secure.gravatar.com/avatar/5f1d?d=404&s=64', status: 404 })

/** A chat window of another company that a blocker keeps away. */
export const chatBlocked = (at: number) =>
  resource({
    at,
    url: 'https://widget.intercom.io/widget/kx81h2',
    status: undefined,
    code: 'net::ERR_BLOCKED_BY_CLIENT',
  })

/** What browsers say of each page that watches the size of its parts. */
export const resizeLoop = (at: number) => throws(at, 'ResizeObserver loop completed with undelivered notifications.')

/** Notes of libraries to the developers of a page. */
export const developersNotes = (at: number) => [
  says(at, 'Warning: Each child in a list should have a unique "key" prop.'),
  says(at + 1, '[DOM] Input elements should have autocomplete attributes (suggested: "current-password")', 'warn'),
  says(
    at + 2,
    'A preload for a font was found, but is not used because the request credentials mode does not match.',
    'warn',
  ),
]

/** The first seconds of most pages: the size of paints, a note of the browser. */
export const firstSeconds = (at: number): SessionEvent[] => [
  vitals({ at, metric: 'LCP', value: 1620 }),
  says(at + 3, '[Violation] Added non-passive event listener to a scroll-blocking touchstart event.', 'warn'),
]

/** Segment is kept away by a blocker. */
export const segmentBlocked = (at: number): SessionEvent[] => [
  resource({
    at,
    url: 'https://cdn.segment.com/analytics.js/v1/3Yw8/analytics.min.js',
    status: undefined,
    code: 'net::ERR_BLOCKED_BY_CLIENT',
  }),
  lost(at + 5, 'POST https://api.segment.io/v1/t', 'net::ERR_BLOCKED_BY_CLIENT', { api: 'beacon' }),
]

/** The events of LaunchDarkly are blocked; its flags come from another host and are not. */
export const flagEventsBlocked = (at: number) =>
  lost(at, 'POST https://events.launchdarkly.com/events/bulk/64b1', 'net::ERR_BLOCKED_BY_CLIENT')

/** Intercom says that it could not ping. */
export const intercomGone = (at: number) =>
  lost(at, 'POST https://api-iam.intercom.io/messenger/web/ping', 'net::ERR_BLOCKED_BY_CLIENT')

/** The collector of errors takes no more this minute. */
export const sentryFull = (at: number) =>
  lost(at, 'POST https://o88421.ingest.sentry.io/api/5510/envelope/?sentry_key=redacted-key-1', 'net::ERR_FAILED')
