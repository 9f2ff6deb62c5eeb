/** Pages whose script throws. */

import { blockedTags } from './kit/answers.ts'
import { extensionThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, page, says, start, throws } from './kit/build.ts'
import { designTool } from './products/design-tool.ts'
import { logisticsMap } from './products/logistics-map.ts'
import { teamChat } from './products/team-chat.ts'

export const defectsPages: Case[] = [
  {
    name: 'endless update',
    expected: 'product-defect',
    why: 'a component sets its own state for ever',
    events: after(
      'Filters',
      throws(
        2700,
        'Error: Minified React error #185; visit https://react.dev/errors/185 for the full message',
        code('Zr', '/static/vendor.8a.js'),
        code('FilterBar'),
      ),
    ),
  },
  {
    name: 'state of the list is lost',
    expected: 'product-defect',
    why: 'an own ReferenceError in a handler',
    events: [
      ...start(),
      click(3000, 'Sort'),
      throws(3010, "ReferenceError: Cannot access 'rows' before initialization", code('sortRows')),
    ],
  },
  {
    name: 'editor: a worker of the app has a bug',
    expected: 'product-defect',
    why: 'no call failed, the code of the app is wrong',
    events: after(
      'Rozdziel warstwy',
      call(2600, 'GET /api/layers', 200, { layers: [1] }),
      throws(2720, 'RangeError: Invalid array length', code('splitLayers'), code('onClick')),
    ),
  },
  {
    name: 'map is not a function while a tag manager is blocked',
    expected: 'product-defect',
    why: 'the name that is missing is none of the blocked script',
    events: [
      ...start(),
      blockedTags,
      click(3000, 'Totals'),
      throws(3020, 'TypeError: invoice.lines.map is not a function', code('renderLines')),
    ],
  },
  {
    name: 'react hooks error',
    expected: 'product-defect',
    why: "only the app's own component can break the order of its hooks",
    events: [
      ...start(),
      click(3000, 'Filters'),
      throws(
        3060,
        'Error: Minified React error #310; visit https://react.dev/errors/310 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        code('useMemo'),
        code('FilterPanel'),
      ),
      says(
        3070,
        'Application error: a client-side exception has occurred (see the browser console for more information).',
      ),
    ],
  },
  {
    name: 'svelte each on a non-array',
    expected: 'product-defect',
    why: 'thrown while rendering; the answer was a good one',
    events: [
      ...start(),
      click(3000, 'Tags'),
      call(3030, 'GET /api/tags', 200, { data: null }),
      throws(
        3125,
        'Error: {#each} only works with iterable values.',
        code('ensure_array_like'),
        code('create_fragment'),
      ),
    ],
  },
  {
    name: 'turbo frame is missing',
    expected: 'product-defect',
    why: 'the answer lacks what the page was made to take from it',
    events: after(
      'Edit',
      call(2540, 'GET /contacts/3/edit', 200, page('Contact', '<form></form>'), {
        requestHeaders: [['accept', 'text/html']],
      }),
      throws(
        2700,
        'Error: The response (200) did not contain the expected <turbo-frame id="contact_3"> and will be ignored. To perform a full page visit instead, set turbo-visit-control to reload.',
        code('frameMissing', '/assets/turbo.js'),
      ),
    ),
  },
  {
    name: 'endless recursion',
    expected: 'product-defect',
    why: "the app's own code calls itself",
    events: [
      ...start(),
      click(3000, 'Expand all'),
      throws(3200, 'RangeError: Maximum call stack size exceeded', code('expand'), code('expand'), code('expand')),
    ],
  },
  {
    name: 'sentry down while the app throws',
    expected: 'product-defect',
    why: "the app's own handler threw; the tracker only could not tell of it",
    events: [
      ...start(),
      click(3000, 'Assign'),
      throws(3010, 'TypeError: ticket.assignees.map is not a function', code('assign')),
      call(3050, 'POST https://o4501.ingest.sentry.io/api/45/envelope/', 503, {}),
      says(3100, 'Sentry Logger [error]: Event processing failed'),
    ],
  },
  {
    name: 'design: the core reads outside of its memory',
    site: designTool.site,
    expected: 'product-defect',
    why: 'a trap in the product’s own compiled code after a click, with no call that failed',
    events: [
      ...designTool.file(),
      extensionThrows(1500),
      click(4000, 'Union'),
      designTool.throws(
        4060,
        'RuntimeError: memory access out of bounds',
        designTool.wasm('fw::boolean::sweep_line(fw::Path const*, unsigned long)', 4471),
        designTool.wasm('fw_boolean_union', 210),
        designTool.place('applyBoolean', designTool.shell, 1, 88_204),
      ),
      says(4070, 'core aborted, editor is now read-only'),
    ],
  },
  {
    name: 'logistics: a lorry without a position',
    site: logisticsMap.site,
    expected: 'product-defect',
    why: 'the map is fine and only its telemetry is blocked; the app hands the null of its own API on as a coordinate',
    events: [
      ...logisticsMap.board(),
      extensionThrows(550),
      ...logisticsMap.drawn(),
      logisticsMap.lost(720, `POST ${logisticsMap.events}`, 'net::ERR_BLOCKED_BY_CLIENT'),
      click(3000, 'Tour 4417'),
      logisticsMap.call(3030, 'GET /api/tours/4417/positions', 200, {
        tour: 4417,
        positions: [
          { vehicle: 'v17', lat: 53.551, lng: 9.993, fix: 'GPS' },
          { vehicle: 'v22', lat: null, lng: null, fix: 'NONE' },
        ],
      }),
      logisticsMap.throws(
        3125,
        'Error: Invalid LngLat object: (NaN, NaN)',
        logisticsMap.place('new gt', logisticsMap.mapbox, 3, 28_551),
        logisticsMap.place('gt.convert', logisticsMap.mapbox, 3, 29_019),
        logisticsMap.place('setLngLat', logisticsMap.mapbox, 3, 601_220),
        logisticsMap.place('TourMarkers', logisticsMap.bundle, 41, 90_722),
      ),
      says(
        3130,
        'The above error occurred in the <TourMarkers> component:\n    at TourMarkers\n    at MapView\n    at Suspense',
      ),
    ],
  },
  {
    name: 'chat: a piece of the stream is cut in the middle of a sign',
    site: teamChat.site,
    expected: 'product-defect',
    why: 'the stream came whole with 200; the page parses each piece by itself and an event lies in two of them',
    events: [
      ...teamChat.room(),
      extensionThrows(1500),
      click(4000, 'Ask assistant'),
      teamChat.call(
        4040,
        'POST /api/v4/assistant/stream',
        200,
        'data: {"delta":"Guten Mor"}\n\ndata: {"delta":"gen"}\n\ndata: [DONE]\n\n',
        {
          headers: { 'content-type': 'text/event-stream' },
          duration: 1900,
          responseBody: {
            type: 'text/event-stream',
            text: 'data: {"delta":"Guten Mor"}\n\ndata: {"delta":"gen"}\n\ndata: [DONE]\n\n',
            size: 67,
            stream: {
              count: 3,
              longestPause: 800,
              ended: true,
              chunks: [
                [200, 17],
                [1000, 35],
                [1800, 15],
              ],
            },
          },
        },
      ),
      teamChat.throws(
        4245,
        'SyntaxError: Unterminated string in JSON at position 11 (line 1 column 12)',
        teamChat.place('JSON.parse', teamChat.bundle),
        teamChat.place('onChunk', teamChat.bundle, 1, 60_771),
        teamChat.place('pump', teamChat.bundle, 1, 60_902),
      ),
    ],
  },
]
