/** What was set up otherwise: products of everyday makes. */

import { report } from '../../../support/session-builder.ts'
import { extensionThrows, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, chose, click, page, says, typed } from './kit/build.ts'
import {
  answers,
  backOffice,
  charts,
  models,
  panels,
  plots,
  samples,
  sensors,
  tools,
  townPages,
} from './products/everyday-makes.ts'

export const setUpInEverydayMakes: Case[] = [
  {
    name: 'samples: two servers that sign the state of a page with keys of their own',
    site: samples.site,
    expected: 'configuration',
    also: ['product-defect', 'authentication'],
    why: 'the page of ASP.NET says itself that the machine keys of the web farm must be the same',
    events: [
      ...samples.home(),
      ...statisticsBlocked(600),
      click(4000, 'Register'),
      samples.page(
        4050,
        'POST /Samples/Register.aspx',
        500,
        page(
          'Validation of viewstate MAC failed. If this application is hosted by a Web Farm or cluster, ensure that &lt;machineKey&gt; configuration specifies the same validationKey and validation algorithm. AutoGenerate cannot be used in a cluster.',
          "<h1>Server Error in '/' Application.<hr></h1><h2><i>Validation of viewstate MAC failed. If this application is hosted by a Web Farm or cluster, ensure that &lt;machineKey&gt; configuration specifies the same validationKey and validation algorithm.</i></h2>",
        ),
      ),
    ],
  },
  {
    name: 'answers: the key of the model was taken back',
    site: answers.site,
    expected: 'configuration',
    also: ['integration', 'third-party'],
    why: 'the key with which the product asks the model is not valid',
    events: [
      ...answers.home(),
      widgetThrows(900),
      typed(3000, 'Message', 'redacted-text-1'),
      click(4000, 'Send'),
      answers.api(4060, 'POST /api/chat', 500, {
        error: {
          message:
            'Incorrect API key provided: redacted-key-1. You can find your API key at https://platform.openai.com/account/api-keys.',
          type: 'invalid_request_error',
          param: null,
          code: 'invalid_api_key',
        },
      }),
    ],
  },
  {
    name: 'answers: a model that is not deployed in the region',
    site: answers.site,
    expected: 'configuration',
    also: ['integration', 'product-defect'],
    why: 'the deployment that the product is set up with does not exist at Azure',
    events: [
      ...answers.home(),
      click(4000, 'Send'),
      answers.api(4060, 'POST /api/chat', 502, {
        upstream: 'azure-openai',
        error: {
          code: 'DeploymentNotFound',
          message:
            'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
        },
      }),
    ],
  },
  {
    name: 'plots: the key of the base map is limited to other addresses',
    site: plots.site,
    expected: 'configuration',
    also: ['third-party'],
    why: 'the service of maps refuses the referrer of this portal',
    events: [
      ...plots.home(),
      pictureMissing(500),
      plots.api(
        1500,
        'GET https://basemaps-api.arcgis.com/arcgis/rest/services/World_Basemap_v2/VectorTileServer/tile/12/1330/2180.pbf?token=redacted-key-2',
        403,
        {
          error: {
            code: 403,
            message: 'The referer is not allowed for this API key.',
            details: ['API key does not allow requests from https://maps.terramark.example'],
          },
        },
      ),
    ],
  },
  {
    name: 'models: the page may not make code from a string',
    site: models.site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the policy of the own site does not allow WebAssembly to be compiled',
    events: [
      ...models.home(),
      report({
        at: 900,
        message:
          "Refused to compile or instantiate WebAssembly module because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script in the following Content Security Policy directive: \"script-src 'self'\"",
        directive: 'script-src',
        blocked: 'wasm-eval',
      }),
      models.rejects(
        920,
        "CompileError: WebAssembly.instantiateStreaming(): Refused to compile or instantiate WebAssembly module because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script in the following Content Security Policy directive: \"script-src 'self'\"",
        models.place('initCore', '/assets/viewer-Dk20aPz1.js'),
      ),
      click(5000, 'Section'),
    ],
  },
  {
    name: 'charts: the driver of the database was never installed',
    site: charts.site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the server lacks the dialect for this kind of database',
    events: [
      ...charts.home(),
      click(4000, 'Test connection'),
      charts.api(4050, 'POST /api/v1/database/test_connection/', 422, {
        errors: [
          {
            message: 'Could not load database driver: SnowflakeEngineSpec',
            error_type: 'GENERIC_COMMAND_ERROR',
            level: 'warning',
            extra: {
              issue_codes: [
                { code: 1010, message: 'Issue 1010 - Superset encountered an error while running a command.' },
              ],
            },
          },
        ],
      }),
    ],
  },
  {
    name: 'panels: the gateway has no instance of the service',
    site: panels.site,
    expected: 'configuration',
    also: ['capacity', 'product-defect'],
    why: 'nothing is registered under the name to which the gateway leads',
    events: [
      ...panels.home(),
      extensionThrows(800),
      click(4000, 'Credit notes'),
      panels.api(4050, 'GET /gateway/credit-notes?page=0', 503, {
        timestamp: '2026-03-12T09:30:04.071+00:00',
        path: '/gateway/credit-notes',
        status: 503,
        error: 'Service Unavailable',
        message: 'Unable to find instance for credit-notes-service',
        requestId: '8f1c0b2a-91',
      }),
    ],
  },
  {
    name: 'back office: the upload folder cannot be written',
    site: backOffice.site,
    expected: 'configuration',
    also: ['product-defect', 'capacity'],
    why: 'the server says that it may not write into its own folder',
    events: [
      ...backOffice.home(),
      chose(3000, 'catalogue.csv', 'text/csv', 210_000),
      backOffice.api(
        3100,
        'POST /backend/imports',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc2616#section-10',
          title: 'An error occurred',
          status: 500,
          detail: 'Unable to write in the "/srv/office/var/uploads" directory.',
        },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
    ],
  },
  {
    name: 'sensors: the broker does not listen for web pages',
    site: sensors.site,
    expected: 'configuration',
    also: ['network', 'product-defect', 'unknown'],
    why: 'the handshake is answered with 404 by the gateway of the product: no way to the broker is set up on this site',
    events: [
      ...sensors.home(),
      ...statisticsBlocked(500),
      sensors.socket(600, '/mqtt', {
        state: 'failed',
        code: 1006,
        sent: 0,
        received: 0,
        messages: [],
      }),
      says(
        640,
        "WebSocket connection to 'wss://console.pulsegrid.example/mqtt' failed: Error during WebSocket handshake: Unexpected response code: 404",
      ),
      click(5000, 'Live'),
    ],
  },
  {
    name: 'town pages: no mail server is entered',
    site: townPages.site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the site is to send a mail, and no server for mails is set up',
    events: [
      ...townPages.home(),
      click(4000, 'Send to workflow'),
      townPages.api(
        4060,
        'POST /umbraco/backoffice/umbracoapi/content/PostSave',
        500,
        `)]}',\n${JSON.stringify({
          Message: 'An error has occurred.',
          ExceptionMessage: 'The SMTP host was not specified.',
          ExceptionType: 'System.InvalidOperationException',
          StackTrace:
            '   at System.Net.Mail.SmtpClient.CheckHostAndPort()\r\n   at System.Net.Mail.SmtpClient.Send(MailMessage message)',
        })}`,
        { api: 'xhr', headers: { 'content-type': 'application/json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'tools: the app asks a host that only the old data centre had',
    site: tools.site,
    expected: 'configuration',
    also: ['integration', 'network'],
    why: 'the address of the data source that the customer entered does not resolve for the server',
    events: [
      ...tools.home(),
      click(4000, 'Refresh'),
      tools.api(4050, 'POST /api/v1/actions/execute', 200, {
        responseMeta: { status: 200, success: true },
        data: {
          body: 'Failed to resolve address: db-old.corp.customer.example: java.net.UnknownHostException: db-old.corp.customer.example: Name or service not known',
          isExecutionSuccess: false,
          statusCode: 'PE-PLG-5004',
          title: 'Datasource connection error',
        },
      }),
    ],
  },
]
