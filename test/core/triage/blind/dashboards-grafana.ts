/** Dashboards of a provider of monitoring, a Go server with React of Grafana's make. */
import { resource } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://acme.watchtower.example'
const at = productAt(site)
const home = (make = at) => [
  make.opens(0, '/d/k8s/cluster', 'Cluster - Dashboards'),
  make.call(300, 'GET /api/dashboards/uid/k8s', 200, {
    dashboard: { uid: 'k8s', version: 4 },
    meta: { canSave: true },
  }),
]
const query = 'POST /api/ds/query?ds_type=prometheus&requestId=Q101'
const frame = (values: number[][]) => ({
  results: {
    A: {
      status: 200,
      frames: [
        {
          schema: {
            fields: [
              { name: 'Time', type: 'time' },
              { name: 'Value', type: 'number' },
            ],
          },
          data: { values },
        },
      ],
    },
  },
})
/** A computer whose clock is two hours and a half ahead. */
const ahead = productAt(site, { ahead: 9_000_000 })

export const dashboards: BlindCase[] = [
  {
    name: 'grafana: the data source of the customer has no name in the DNS',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration', 'network'],
    why: 'the server of the customer that is asked for data cannot be found under the name that is set',
    events: [
      ...home(),
      click(6000, 'Refresh'),
      at.call(6040, query, 502, {
        results: {
          A: {
            error:
              'Post "http://prometheus.int.acme.example:9090/api/v1/query_range": dial tcp: lookup prometheus.int.acme.example on 10.96.0.10:53: no such host',
            errorSource: 'downstream',
            status: 502,
          },
        },
      }),
    ],
  },
  {
    name: 'grafana: an editor is needed to save',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the answer names the permission that is needed',
    events: [
      ...home(),
      click(6000, 'Save dashboard'),
      at.call(6040, 'POST /api/dashboards/db/', 403, {
        accessErrorId: 'ACE2604171234',
        message: "You'll need additional permissions to perform this action. Permissions needed: dashboards:write",
        title: 'Access denied',
      }),
    ],
  },
  {
    name: 'grafana: somebody else has saved in between',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['outdated-client', 'none', 'unknown'],
    why: 'two people edit one dashboard; the second has to load it anew',
    events: [
      ...home(),
      click(6000, 'Save dashboard'),
      at.call(6040, 'POST /api/dashboards/db/', 412, {
        message: 'The dashboard has been changed by someone else',
        status: 'version-mismatch',
      }),
    ],
  },
  {
    name: 'grafana: a query with a bracket too many',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['none', 'unknown', 'configuration'],
    why: 'the customer has written a query that cannot be read',
    events: [
      ...home(),
      click(6000, 'Run query'),
      at.call(6040, query, 400, {
        results: {
          A: {
            error: 'bad_data: invalid parameter "query": 1:38: parse error: unexpected "}"',
            errorSource: 'downstream',
            status: 400,
          },
        },
      }),
    ],
  },
  {
    name: 'grafana: the proxy before it hides the host',
    kind: 'hard',
    site,
    expected: 'configuration',
    also: ['network', 'product-defect'],
    why: 'each change is refused with “origin not allowed”: host and origin do not fit since the customer put a proxy before it',
    events: [
      ...home(),
      at.socket(500, '/api/live/ws', { state: 'failed', code: 1006, status: 403, sent: 0, received: 0, messages: [] }),
      says(520, "WebSocket connection to 'wss://acme.watchtower.example/api/live/ws' failed:"),
      click(6000, 'Save dashboard'),
      at.call(6040, 'POST /api/dashboards/db/', 403, 'origin not allowed', {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
      }),
    ],
  },
  {
    name: 'grafana: a plugin that nobody has installed',
    kind: 'ordinary',
    site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the dashboard uses a panel whose plugin is not installed in this instance',
    events: [
      ...home(),
      click(6000, 'Heat map'),
      at.call(6040, 'GET /api/plugins/vendor-heatmap-panel/settings', 404, {
        message: 'Plugin not found, no installed plugin with that id',
        messageId: 'plugin.notFound',
        statusCode: 404,
        traceID: '',
      }),
      says(6100, 'Panel plugin not found: vendor-heatmap-panel'),
    ],
  },
  {
    name: 'grafana: the last five minutes lie in the future',
    kind: 'hard',
    site,
    expected: 'clock-locale',
    also: ['unknown', 'none'],
    why: 'all calls succeed and are empty: the computer is two hours and a half ahead, so it asks for a time that has not come',
    startedAt: Date.UTC(2026, 2, 12, 12, 0),
    environment: { clockSkew: 9_000_000 },
    events: [
      ...home(ahead),
      click(6000, 'Last 5 minutes'),
      ahead.call(6040, query, 200, frame([[], []]), {
        sends: { from: String(Date.UTC(2026, 2, 12, 11, 55)), to: String(Date.UTC(2026, 2, 12, 12, 0)) },
      }),
      says(6100, 'No data', 'info'),
    ],
  },
  {
    name: 'grafana: deprecated Angular, a given-up query and no picture',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'a query is given up when the range changes; the new one has its data',
    events: [
      ...home(),
      says(400, 'AngularJS panel plugins are deprecated and support will be removed', 'warn'),
      resource({ at: 450, element: 'img', url: `${site}/avatar/5f1d`, status: 404 }),
      click(6000, 'Last 1 hour'),
      at.aborted(6020, query),
      at.call(
        6100,
        'POST /api/ds/query?ds_type=prometheus&requestId=Q102',
        200,
        frame([
          [1, 2],
          [3, 4],
        ]),
      ),
    ],
  },
]
