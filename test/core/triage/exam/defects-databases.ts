/** Failures of the server at its database or data. */

import { besides, blocked, xml } from './kit/answers.ts'
import { extensionThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, page, rejects, says, start } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'

export const defectsDatabases: Case[] = [
  {
    name: 'hospital: SOAP fault with a null pointer',
    expected: 'product-defect',
    why: 'the server fell over a null of its own; the blocked statistics are beside the point',
    events: after(
      'Termin buchen',
      blocked(2510, 'https://www.google-analytics.com/g/collect?v=2'),
      call(
        2600,
        'POST /ws/AppointmentService',
        500,
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>java.lang.NullPointerException: Cannot invoke "Resource.getCalendar()" because "room" is null</faultstring></soap:Fault></soap:Body></soap:Envelope>',
        xml,
      ),
      says(2690, 'Termin konnte nicht gebucht werden'),
    ),
  },
  {
    name: 'payroll: Oracle does not know the column',
    expected: 'product-defect',
    also: 'regression',
    why: 'a statement of the product that does not fit its schema',
    events: after(
      'Fechar folha',
      ...besides(),
      call(
        2600,
        'POST /rh/folha/fechamento',
        500,
        'Erro inesperado: ORA-00904: "F"."VL_ADICIONAL": identificador inválido\nORA-06512: em "RH.PKG_FOLHA", line 871',
        { headers: { 'content-type': 'text/plain;charset=ISO-8859-1' } },
      ),
    ),
  },
  {
    name: 'registry: SQL Server finds the key taken by a number that the server drew',
    expected: 'product-defect',
    why: 'the server hands out its numbers itself: that one is taken twice is its own fault',
    events: after(
      'Başvuruyu gönder',
      call(2600, 'POST /api/basvurular', 500, {
        Message: 'Bir hata oluştu.',
        ExceptionMessage:
          "Violation of PRIMARY KEY constraint 'PK_Basvuru'. Cannot insert duplicate key in object 'dbo.Basvuru'. The duplicate key value is (88213).",
        ExceptionType: 'System.Data.SqlClient.SqlException',
      }),
    ),
  },
  {
    name: 'django key error',
    expected: 'product-defect',
    why: 'the name of the exception stands on the page',
    events: after(
      'Export',
      call(
        2540,
        'GET /api/reports/7/export/',
        500,
        page(
          'KeyError at /api/reports/7/export/',
          '<h1>KeyError at /api/reports/7/export/</h1><pre class="exception_value">\'currency\'</pre><p>Request Method: GET</p>',
        ),
      ),
    ),
  },
  {
    name: 'spring null pointer',
    expected: 'product-defect',
    why: 'an exception of the server, for one record only',
    events: [
      ...start(),
      call(1500, 'GET /api/clients/10', 200, { id: 10 }),
      click(2500, 'Mandant 11'),
      call(2540, 'GET /api/clients/11', 500, {
        timestamp: '2026-03-12T09:30:02.540+00:00',
        status: 500,
        error: 'Internal Server Error',
        message:
          'Cannot invoke "com.kestrel.Address.getCountry()" because the return value of "com.kestrel.Client.getAddress()" is null',
        path: '/api/clients/11',
      }),
    ],
  },
  {
    name: 'laravel unknown column',
    expected: 'product-defect',
    why: 'the code and the database do not fit',
    events: after(
      'Archiver',
      call(2540, 'PUT /api/tasks/5', 500, {
        message: "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'archived_at' in 'field list'",
        exception: 'Illuminate\\Database\\QueryException',
      }),
    ),
  },
  {
    name: 'prisma in a trpc batch',
    expected: 'product-defect',
    why: 'an unhandled error of the database client',
    events: after(
      'Publish',
      call(2540, 'POST /api/trpc/post.publish?batch=1', 500, [
        {
          error: {
            message: '\nInvalid `prisma.post.update()` invocation:\n\nArgument `slug` is missing.',
            code: -32603,
            data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'post.publish' },
          },
        },
      ]),
    ),
  },
  {
    name: 'read-only after a failover',
    expected: 'product-defect',
    also: 'capacity',
    why: 'the server still writes to the database that has become the replica',
    events: after(
      'Save',
      call(2540, 'POST /api/notes', 500, {
        status: 500,
        error: 'Internal Server Error',
        message: 'could not execute statement [ERROR: cannot execute INSERT in a read-only transaction]',
      }),
      click(4500, 'Save'),
      call(4540, 'POST /api/notes', 500, {
        status: 500,
        error: 'Internal Server Error',
        message: 'could not execute statement [ERROR: cannot execute INSERT in a read-only transaction]',
      }),
    ),
  },
  {
    name: 'wcf deadlock of sql server',
    expected: 'product-defect',
    why: 'a deadlock that the app did not try again',
    events: [
      ...start(),
      click(3000, 'Book'),
      call(3030, 'POST /api/bookings', 500, {
        Message: 'An error has occurred.',
        ExceptionMessage: 'Transaction (Process ID 57) was deadlocked on lock resources',
      }),
    ],
  },
  {
    name: 'insurance: the server divides by nothing',
    expected: 'product-defect',
    why: 'an arithmetic error of the server, told by Spring with its trace',
    events: after(
      'Beitrag berechnen',
      ...besides(),
      call(2600, 'POST /api/tarife/berechnung', 500, {
        timestamp: '2026-03-12T09:30:02Z',
        status: 500,
        error: 'Internal Server Error',
        trace: 'java.lang.ArithmeticException: / by zero\n\tat de.tarif.Rechner.rate(Rechner.java:88)',
        path: '/api/tarife/berechnung',
      }),
    ),
  },
  {
    name: 'trpc with a prisma error',
    expected: 'product-defect',
    why: 'a column that a migration should have made',
    events: [
      ...start(),
      click(3000, 'Invoices'),
      call(3030, 'GET /api/trpc/invoice.list?batch=1', 500, [
        {
          error: {
            json: {
              message:
                'Invalid `prisma.invoice.findMany()` invocation: The column `Invoice.dueAt` does not exist in the current database.',
              code: -32603,
              data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'invoice.list' },
            },
          },
        },
      ]),
      rejects(3150, 'TRPCClientError: Invalid `prisma.invoice.findMany()` invocation', code('TRPCClientError.from')),
    ],
  },
  {
    name: 'laravel without its database',
    expected: 'product-defect',
    also: 'capacity',
    why: 'a 500 with the words of the database',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /contacts', 500, {
        message: 'SQLSTATE[HY000] [2002] Connection refused',
        exception: 'Illuminate\\Database\\QueryException',
      }),
    ],
  },
  {
    name: 'analytics: the query of a tile names a column that is not there',
    site: analyticsDashboard.site,
    expected: 'product-defect',
    also: 'regression',
    why: 'the app itself writes the query of a built-in tile; the customer only opened it',
    events: [
      ...analyticsDashboard.board(),
      extensionThrows(1500),
      click(2500, 'Retention (built-in)'),
      analyticsDashboard.call(
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
]
