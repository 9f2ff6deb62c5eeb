/** Systems, devices and accounts of the customer that the product is connected with. */

import { crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { dataPipelines } from './products/data-pipelines.ts'
import { homeHeating } from './products/home-heating.ts'
import { travelExpenses } from './products/travel-expenses.ts'

const test = 'POST /v1/connections/12/test'

export const customerSources: Case[] = [
  {
    name: 'pipelines: the password of the warehouse was changed',
    site: dataPipelines.site,
    expected: 'integration',
    also: 'configuration',
    why: "the customer's Snowflake refuses what is stored in the connection",
    events: [
      ...dataPipelines.home(),
      ...statisticsBlocked(400),
      click(5000, 'Test connection'),
      dataPipelines.refused(
        5040,
        test,
        422,
        'destination_auth_failed',
        '250001 (08001): Failed to connect to DB: ab12345.eu-central-1.snowflakecomputing.com:443. Incorrect username or password was specified.',
      ),
    ],
  },
  {
    name: 'pipelines: the database of the customer lets nobody in from here',
    site: dataPipelines.site,
    expected: 'integration',
    also: 'configuration',
    why: 'their Postgres has no rule for our addresses: they have to add one',
    events: [
      ...dataPipelines.home(),
      click(5000, 'Test connection'),
      dataPipelines.refused(
        5040,
        test,
        422,
        'source_connection_failed',
        'FATAL: no pg_hba.conf entry for host "34.90.1.2", user "sluiceway", database "erp", no encryption (SQLSTATE 28000)',
      ),
      says(5150, 'Connection test failed', 'warn'),
    ],
  },
  {
    name: 'pipelines: a column of text in a file of numbers',
    site: dataPipelines.site,
    expected: 'integration',
    why: 'the file does not fit the schema that the customer has set',
    events: [
      ...dataPipelines.home(),
      crashReportsBlocked(300),
      click(9000, 'Upload CSV'),
      dataPipelines.refused(
        9050,
        'POST /v1/uploads',
        422,
        'schema_mismatch',
        'line 184, column "amount": cannot parse "n/a" as DECIMAL(12,2)',
        { line: 184, column: 'amount' },
      ),
    ],
  },
  {
    name: 'pipelines: the account of the service may not start jobs in BigQuery',
    site: dataPipelines.site,
    expected: 'integration',
    also: 'permission',
    why: 'the customer has to give the role in their own project at Google',
    events: [
      ...dataPipelines.home(),
      click(5000, 'Test connection'),
      dataPipelines.refused(
        5040,
        test,
        422,
        'destination_permission_denied',
        'googleapi: Error 403: Access Denied: Project acme-dwh: User does not have bigquery.jobs.create permission in project acme-dwh., accessDenied',
      ),
    ],
  },
  {
    name: 'pipelines: Salesforce has counted enough calls for today',
    site: dataPipelines.site,
    expected: 'integration',
    also: 'capacity',
    why: "the limit is that of the customer's own org, which other apps use as well",
    events: [
      ...dataPipelines.home(),
      click(6000, 'Run now'),
      dataPipelines.refused(
        6040,
        'POST /v1/connections/12/runs',
        424,
        'source_error',
        'salesforce: REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded. (HTTP 403)',
      ),
    ],
  },
  {
    name: 'expenses: the mail server of the firm refuses the sign-in',
    site: travelExpenses.site,
    expected: 'configuration',
    also: 'integration',
    why: 'the password for outgoing mail in the settings is no longer right',
    events: [
      ...travelExpenses.home(),
      click(6000, 'Enviar por correo'),
      travelExpenses.refused(
        6040,
        'mail.compose.message/action_send_mail',
        'odoo.exceptions.UserError',
        "Connection Test Failed! Here is what we got instead:\n SMTPAuthenticationError: (535, b'5.7.139 Authentication unsuccessful, user is locked by your organization\\'s security defaults policy.')",
      ),
    ],
  },
  {
    name: 'heating: the thermostat is not on the line',
    site: homeHeating.site,
    expected: 'integration',
    also: 'network',
    why: 'the device at home does not answer the cloud: its line or its power is gone',
    events: [
      ...homeHeating.home(),
      click(7000, '22°'),
      homeHeating.call(7030, `POST ${homeHeating.api}/v2/devices/th-18/commands`, 409, {
        code: 'DEVICE_OFFLINE',
        message: 'Cihaz çevrimdışı. Termostatın internet bağlantısını kontrol edin.',
        lastSeen: '2026-03-11T21:14:02Z',
      }),
    ],
  },
]
