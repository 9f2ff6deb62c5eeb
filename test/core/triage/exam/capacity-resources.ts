/** Connections, disks, time and memory that run out. */

import { plain, xml } from './kit/answers.ts'
import { extensionThrows } from './kit/beside.ts'
import { aborted, after, type Case, call, click, code, rejects, says, start, throws } from './kit/build.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'

export const capacityResources: Case[] = [
  {
    name: 'claims: no connection of the pool was free',
    expected: 'capacity',
    why: 'a server that has no more connections to its database',
    events: after(
      'Enviar sinistro',
      call(2600, 'POST /api/sinistros', 500, {
        Message: 'An error has occurred.',
        ExceptionMessage:
          'Timeout expired. The timeout period elapsed prior to obtaining a connection from the pool. This may have occurred because all pooled connections were in use and max pool size was reached.',
        ExceptionType: 'System.InvalidOperationException',
      }),
    ),
  },
  {
    name: 'ledger: Oracle has no more processes',
    expected: 'capacity',
    why: 'ORA-00020 is the limit of the instance',
    events: after(
      'Saldo ophalen',
      call(
        2600,
        'POST /ws/Ledger',
        500,
        '<Fault><faultstring>ORA-00020: maximum number of processes (300) exceeded</faultstring></Fault>',
        xml,
      ),
      call(2900, 'GET /api/tips', 404, '', plain),
    ),
  },
  {
    name: 'timer of the page',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the page gave up after 30 s',
    events: [
      ...start(),
      click(3000, 'Run'),
      aborted(3030, 'POST /api/run', { state: 'timeout', duration: 30_000 }),
      rejects(33_050, 'TimeoutError: signal timed out', code('run')),
    ],
  },
  {
    name: 'gitlab is read-only',
    expected: 'capacity',
    also: 'configuration',
    why: 'the instance takes no changes during its upkeep',
    events: after(
      'Merge',
      call(2540, 'PUT /api/v4/merge_requests/7/merge', 403, {
        message: '403 Forbidden - You cannot perform write operations on a read-only instance',
      }),
    ),
  },
  {
    name: 'pool of the database is used up',
    expected: 'capacity',
    also: 'product-defect',
    why: 'no connection to the database is free',
    events: after(
      'Salvar',
      call(
        2540,
        'POST /api/leads',
        500,
        {
          message:
            'Timed out fetching a new connection from the connection pool. (Current connection pool timeout: 10, connection limit: 5)',
        },
        { duration: 10_020 },
      ),
    ),
  },
  {
    name: 'wasm out of memory',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the drawing is larger than the memory that a page can have',
    events: after(
      'Open drawing',
      throws(
        9000,
        'RangeError: WebAssembly.Memory.grow(): Maximum memory size exceeded',
        code('open', '/static/cad.js'),
      ),
      throws(9010, 'RuntimeError: Out of memory', code('abort', '/static/cad.js')),
    ),
  },
  {
    name: 'elastic index read-only',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the disk of the search cluster is full; no role is at stake',
    events: [
      ...start(),
      click(3000, 'Save search'),
      call(3030, 'POST /api/searches', 403, {
        error: {
          type: 'cluster_block_exception',
          reason: 'index [searches] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];',
        },
        status: 403,
      }),
    ],
  },
  {
    name: 'hospital: no connection to the database is free',
    site: hospitalScheduling.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the pool is used up after thirty seconds of waiting: load, or connections that are not given back',
    events: [
      ...hospitalScheduling.calendar(),
      extensionThrows(1400),
      click(2500, 'Monat'),
      hospitalScheduling.call(
        2540,
        'GET /api/v2/wards/4/slots?month=2026-03',
        503,
        {
          timestamp: '2026-03-12T09:30:33.020+00:00',
          status: 503,
          error: 'Service Unavailable',
          message:
            'Unable to acquire JDBC Connection [HikariPool-1 - Connection is not available, request timed out after 30000ms (total=20, active=20, idle=0, waiting=143)]',
          path: '/api/v2/wards/4/slots',
        },
        { duration: 30_080, headers: { 'retry-after': '30' } },
      ),
      says(32_700, hospitalScheduling.httpError(503, 'Service Unavailable', '/api/v2/wards/4/slots?month=2026-03')),
    ],
  },
]
