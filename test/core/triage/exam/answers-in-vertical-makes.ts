/** Ordinary failures of apps of one trade that the server answered: told by status, body and headers. */
import { html } from './kit/answers.ts'
import type { Case } from './kit/build.ts'
import { toast } from './kit/notices.ts'
import {
  acteo,
  assayworks,
  auditpath,
  chalkstone,
  fatturino,
  furrow,
  glossa,
  inksure,
  medivane,
  nominera,
  parishroll,
  payfold,
  sindiko,
  tillwright,
  type VerticalMake,
  zorgrooster,
} from './products/vertical-makes.ts'

/** A click and one call with its answer. */
function answered(
  make: VerticalMake,
  name: string,
  [expected, ...also]: [Case['expected'], ...Case['expected'][]],
  why: string,
  call: [what: string, status: number, answer: object | string, headers?: Record<string, string>],
): Case {
  const [what, status, answer, headers = {}] = call
  const events = make.after(
    'Save',
    make.api(3030, what, status, answer, { headers }),
    toast(3300, 'Something went wrong', 'error'),
  )
  return { name, site: make.site, expected, also, why, events }
}

export const answersInVerticalMakes: Case[] = [
  answered(payfold, 'payfold: a reference to nothing', ['product-defect'], 'the server names its own mistake', [
    'PUT /api/v1/payruns/311',
    500,
    {
      title: 'System.NullReferenceException: Object reference not set to an instance of an object.',
      detail: 'at Payfold.Core.PayRuns.Recalculate(PayRun run) in PayRuns.cs:line 218',
    },
  ]),
  answered(chalkstone, 'chalkstone: an assistant may not grade', ['permission'], 'the server says so with 403', [
    'PATCH /api/courses/88/gradebook/14/',
    403,
    { detail: 'You do not have permission to perform this action.' },
  ]),
  answered(medivane, 'medivane: the access is past its time', ['authentication'], 'a 401 of an expired token', [
    'POST /api/appointments',
    401,
    { error: 'token_expired', message: 'Token has expired' },
  ]),
  answered(tillwright, 'tillwright: too many prices at once', ['capacity'], 'a 429 that says when to come back', [
    'PUT /api/prices',
    429,
    { error: 'rate_limited' },
    { 'retry-after': '20' },
  ]),
  answered(
    assayworks,
    'assayworks: the laboratory’s server is looked after',
    ['capacity'],
    'a 503 with the time of its end',
    [
      'POST /assayworks/rest/results',
      503,
      html('Maintenance', '<h1>AssayWorks is being upgraded</h1><p>Back at 12:00.</p>'),
      { 'retry-after': '3600' },
    ],
  ),
  answered(
    inksure,
    'inksure: a contract of many scans',
    ['configuration', 'capacity', 'integration'],
    'nginx does not take a body of that size',
    [
      'POST /api/envelopes/env_71/files',
      413,
      html('413 Request Entity Too Large', '<center><h1>413 Request Entity Too Large</h1></center><hr>nginx/1.25.3'),
    ],
  ),
  answered(
    parishroll,
    'parishroll: somebody has this address already',
    ['integration'],
    'the value that was typed is taken',
    [
      'POST /api/people',
      422,
      { message: 'The given data was invalid.', errors: { email: ['The email has already been taken.'] } },
    ],
  ),
  answered(glossa, 'glossa: two translators in one segment', ['integration', 'unknown'], 'somebody else saved first', [
    'PUT /api/segments/14',
    409,
    { code: 'version_conflict', current: 8, sent: 7 },
  ]),
  answered(
    furrow,
    'furrow: the plan takes longer than the gateway waits',
    ['capacity', 'product-defect'],
    'a 504 of nginx',
    [
      'POST /api/plans/2026/compute',
      504,
      html('504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center><hr>nginx'),
    ],
  ),
  answered(
    auditpath,
    'auditpath: the page calls what the server does not have',
    ['product-defect', 'outdated-client', 'regression'],
    'no route for the page’s own call',
    ['POST /api/v2/records/12/countersign', 404, { error: 'No route matches [POST] "/api/v2/records/12/countersign"' }],
  ),
  answered(acteo, 'actéo: no room for further scans', ['capacity'], 'the storage of the office is full', [
    'POST /api/dossiers/81/pieces',
    507,
    { 'hydra:description': 'Espace de stockage insuffisant' },
  ]),
  answered(
    nominera,
    'nominera: a module that was not bought',
    ['permission', 'configuration'],
    'the server names a module that is not on',
    [
      'POST /api/retribucion-flexible',
      400,
      { code: 'MODULE_NOT_ENABLED', message: 'El módulo "Retribución flexible" no está activado' },
    ],
  ),
  answered(sindiko, 'sindiko: o banco não responde', ['third-party'], 'the partner bank is named', [
    'POST /api/boletos',
    500,
    { erro: 'Banco parceiro indisponível', codigo: 'BANK_TIMEOUT' },
  ]),
  answered(
    zorgrooster,
    'zorgrooster: een dienst zonder medewerker',
    ['product-defect'],
    'the server broke its own schema',
    [
      'POST /graphql',
      200,
      {
        data: null,
        errors: [
          {
            message: 'Cannot return null for non-nullable field Shift.employee.',
            path: ['shifts', 3, 'employee'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      },
    ],
  ),
  answered(fatturino, 'fatturino: sessione scaduta', ['authentication'], 'GraphQL says so in a 200', [
    'POST /graphql',
    200,
    { data: null, errors: [{ message: 'Sessione non valida', extensions: { code: 'UNAUTHENTICATED' } }] },
  ]),
  answered(
    payfold,
    'payfold: a time zone that the server does not know',
    ['clock-locale', 'product-defect'],
    'the name of the zone comes from the customer’s computer',
    ['POST /api/v1/clockings', 400, { title: 'TimeZoneNotFoundException', detail: 'Unknown time zone: Asia/Calcutta' }],
  ),
  answered(
    medivane,
    'medivane: a table that was never made',
    ['product-defect', 'regression'],
    'the database lacks what the code asks for',
    [
      'GET /api/reports/waiting',
      500,
      { message: 'SQLSTATE[42P01]: Undefined table: 7 ERROR: relation "appointments_v2" does not exist' },
    ],
  ),
]
