/** Kenngröße, dashboards over ClickHouse and Druid: React, charts, questions in SQL. */
import { filled } from '../../../support/session-builder.ts'
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows, statisticsBlocked, widgetThrows } from './noise.ts'

const site = 'https://app.kenngroesse.example'
const { call, aborted, lost, place, throws, rejects, opens } = productAt(site)
const bundle = '/assets/index-Ct4nUw2p.js'

const board = () => [
  opens(0, '/dashboards/91', 'Revenue - Kenngröße'),
  call(140, 'GET /api/me', 200, { id: 12, org: 'ackerland' }),
  call(220, 'GET /api/dashboards/91', 200, { id: 91, tiles: [{ id: 1, kind: 'line' }] }),
  call(400, 'POST /api/query', 200, { rows: [['2026-03-11', 4120]], elapsed: 0.18 }),
  call(430, 'GET /api/annotations?dashboard=91', 200, []),
  call(450, 'POST https://eu.i.posthog.com/e/?ip=1', 200, { status: 1 }),
  says(
    460,
    'Support for defaultProps will be removed from function components in a future major release. Use JavaScript default parameters instead.',
    'warn',
  ),
]

export const analyticsDashboard: BlindCase[] = [
  {
    name: 'analytics: the query of a tile names a column that is not there',
    site,
    expected: 'product-defect',
    also: 'regression',
    why: 'the app itself writes the query of a built-in tile; the customer only opened it',
    events: [
      ...board(),
      extensionThrows(1500),
      click(2500, 'Retention (built-in)'),
      call(
        2540,
        'POST /api/tiles/builtin-retention/data',
        500,
        {
          error:
            "Code: 47. DB::Exception: Unknown expression identifier `session_day` in scope SELECT toStartOfWeek(session_day) AS w, uniq(user_id) FROM events. Maybe you meant: ['session_date']. (UNKNOWN_IDENTIFIER) (version 25.3.2.39 (official build))",
          query_id: '0f3c-71',
        },
        { sends: { from: '2026-02-01', to: '2026-03-01' } },
      ),
      says(2640, 'tile builtin-retention failed: 500'),
    ],
  },
  {
    name: 'analytics: a slip in the customer’s own SQL',
    site,
    expected: 'integration',
    why: 'the customer typed FORM for FROM; the 500 hands on what the database says to that',
    events: [
      ...board(),
      widgetThrows(1500),
      filled('SQL', 'SELECT country, sum(amount) FORM orders GROUP BY country', { at: 5000 }),
      click(9000, 'Run'),
      call(
        9040,
        'POST /api/sql',
        500,
        {
          error:
            'Code: 62. DB::Exception: Syntax error: failed at position 33 (orders) (line 1, col 33): orders GROUP BY country. Expected one of: token, Comma, FROM, PREWHERE, WHERE, GROUP BY. (SYNTAX_ERROR) (version 25.3.2.39 (official build))',
        },
        { sends: { sql: 'SELECT country, sum(amount) FORM orders GROUP BY country' } },
      ),
      throws(
        9140,
        "TypeError: Cannot read properties of undefined (reading 'columns')",
        place('ResultTable', bundle, 12, 88_201),
      ),
    ],
  },
  {
    name: 'analytics: more queries than Druid takes at a time',
    site,
    expected: 'capacity',
    why: 'the lane of queries is full, says the broker',
    events: [
      ...board(),
      ...statisticsBlocked(1500),
      click(2500, 'Last 24 months'),
      ...[2540, 2560, 2580].map((at) =>
        call(at, `POST /api/druid/sql?tile=${at}`, 429, {
          error: 'druidException',
          errorCode: 'Query capacity exceeded',
          persona: 'OPERATOR',
          category: 'CAPACITY_EXCEEDED',
          errorMessage:
            "Too many concurrent queries for lane 'low', query capacity of 4 exceeded. Please try your query again later.",
          errorClass: 'org.apache.druid.query.QueryCapacityExceededException',
        }),
      ),
      rejects(
        2700,
        "Error: Too many concurrent queries for lane 'low', query capacity of 4 exceeded. Please try your query again later.",
        place('runTile', bundle, 12, 90_002),
      ),
    ],
  },
  {
    name: 'analytics: a number that JSON does not know',
    site,
    expected: 'product-defect',
    why: 'the product’s server writes NaN for a share of nothing, and the page cannot read its answer of 200',
    events: [
      ...board(),
      extensionHangsUp(1300),
      click(2500, 'Conversion'),
      call(
        2540,
        'GET /api/tiles/44/data',
        200,
        '{"tile":44,"series":[{"x":"2026-03-01","y":0.031},{"x":"2026-03-02","y":NaN}]}',
        { headers: { 'content-type': 'application/json' } },
      ),
      rejects(
        2640,
        'SyntaxError: Unexpected token \'N\', ..."3-02","y":NaN}]}" is not valid JSON',
        place('readTile', bundle, 12, 91_227),
      ),
    ],
  },
  {
    name: 'analytics: a filter that is changed before the answer',
    site,
    expected: 'none',
    why: 'nothing wrong: the page gives up the questions that nobody waits for any more, and the last is answered',
    events: [
      ...board(),
      filled('Filter', 'ger', { at: 3000 }),
      aborted(3040, 'POST /api/query?f=ger', { duration: 310 }),
      filled('Filter', 'germany', { at: 3340 }),
      aborted(3360, 'POST /api/query?f=germany', { duration: 200 }),
      says(3370, 'AbortError: The user aborted a request.', 'warn'),
      filled('Filter', 'germany, austria', { at: 3550 }),
      call(
        3580,
        'POST /api/query?f=germany,austria',
        200,
        { rows: [['2026-03-11', 990]], elapsed: 1.9 },
        { duration: 2100 },
      ),
    ],
  },
  {
    name: 'analytics: an error without a text',
    site,
    expected: 'unknown',
    why: 'too little evidence: the browser hides what a script of another origin threw, and all calls went well',
    events: [
      ...board(),
      click(2500, 'Share'),
      {
        ...throws(2600, 'Script error.'),
        url: '',
        line: 0,
        column: 0,
        error: { name: 'Error', message: 'Script error.', stack: '', frames: [], isError: false },
      },
    ],
  },
  {
    name: 'analytics: the page has been translated by the browser',
    site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the translation has put its own elements in the place of texts that React wants to take out',
    events: [
      ...board(),
      click(4000, 'Last 7 days'),
      call(4040, 'POST /api/query?days=7', 200, { rows: [], elapsed: 0.1 }),
      throws(
        4140,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        place('removeChild', '/assets/react-dom-B1kq.js', 1, 110_230),
        place('commitDeletionEffectsOnFiber', '/assets/react-dom-B1kq.js', 1, 111_004),
      ),
      lost(4200, 'POST https://eu.i.posthog.com/e/', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
    environment: { translated: true, language: 'pl-PL', languages: ['pl-PL'] },
  },
]
