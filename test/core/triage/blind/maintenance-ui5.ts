/** Upkeep of machines, made with SAP UI5 on OData of an ABAP gateway. */
import { filled } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://fiori.anlagenbau.example'
const at = productAt(site)
const service = '/sap/opu/odata/sap/ZPM_ORDER_SRV'
const home = () => [
  at.opens(0, '/sap/bc/ui5_ui5/ui2/ushell/shells/abap/FioriLaunchpad.html#MaintenanceOrder-manage', 'Aufträge'),
  at.call(400, `GET ${service}/$metadata`, 200, '<?xml version="1.0"?><edmx:Edmx Version="1.0"/>', {
    headers: { 'content-type': 'application/xml' },
  }),
  at.call(900, `GET ${service}/OrderSet?$top=20`, 200, { d: { results: [{ Aufnr: '4000123' }] } }),
]
const batch = (status: string, body: object) =>
  [
    '--ejjeeffe0',
    'Content-Type: multipart/mixed; boundary=ejjeeffe1',
    '',
    '--ejjeeffe1',
    'Content-Type: application/http',
    'content-transfer-encoding: binary',
    '',
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json;charset=utf-8',
    'dataserviceversion: 1.0',
    '',
    JSON.stringify(body),
    '--ejjeeffe1--',
    '--ejjeeffe0--',
  ].join('\r\n')
const multipart = { headers: { 'content-type': 'multipart/mixed; boundary=ejjeeffe0' }, api: 'xhr' as const }
const failure = (code: string, lang: string, value: string, details: object[] = []) => ({
  error: {
    code,
    message: { lang, value },
    innererror: {
      application: {
        component_id: 'PM',
        service_namespace: '/SAP/',
        service_id: 'ZPM_ORDER_SRV',
        service_version: '0001',
      },
      transactionid: '5F1C2A7BE0A10060E00669F2C1A3B1D0',
      timestamp: '20260312093006.1240000',
      Error_Resolution: {
        SAP_Transaction:
          'Run transaction /IWFND/ERROR_LOG on SAP Gateway hub system and search for entries with the timestamp above for more details',
        SAP_Note: 'See SAP Note 1797736 for error analysis (https://service.sap.com/sap/support/notes/1797736)',
      },
      errordetails: details,
    },
  },
})

export const maintenance: BlindCase[] = [
  {
    name: 'ui5: the token of the form has run out',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the gateway asks for a new CSRF token, and the one fetched anew is refused: the sign-in is over',
    events: [
      ...home(),
      click(2_400_000, 'Sichern'),
      at.call(2_400_030, `POST ${service}/$batch`, 403, 'CSRF token validation failed', {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-csrf-token': 'Required' },
        api: 'xhr',
      }),
      at.call(
        2_400_200,
        `HEAD ${service}/`,
        401,
        '<html><head><title>Logon Error Message</title></head><body>Anmeldung fehlgeschlagen</body></html>',
        {
          headers: { 'content-type': 'text/html', 'sap-err-id': 'ICFLOGONREQUIRED' },
          api: 'xhr',
        },
      ),
    ],
  },
  {
    name: 'ui5: no authority for the plant, in German inside a batch of 202',
    kind: 'hard',
    site,
    expected: 'permission',
    why: 'the part of the batch says 403 and that the authority for the plant is missing',
    events: [
      ...home(),
      click(6000, 'Auftrag freigeben'),
      at.call(
        6040,
        `POST ${service}/$batch`,
        202,
        batch(
          '403 Forbidden',
          failure('IW/145', 'de', 'Sie haben keine Berechtigung für die Transaktion IW32 im Werk 1000', [
            {
              code: 'IW/145',
              message: 'Sie haben keine Berechtigung für die Transaktion IW32 im Werk 1000',
              severity: 'error',
            },
          ]),
        ),
        multipart,
      ),
      says(
        6100,
        '2026-03-12 09:30:06.148000 The following problem occurred: HTTP request failed403,Forbidden -  sap.ui.model.odata.v2.ODataModel',
      ),
    ],
  },
  {
    name: 'ui5: the order is open at a colleague',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['unknown', 'none', 'permission', 'capacity'],
    why: 'a colleague has the order open: nothing is broken, he has to leave it',
    events: [
      ...home(),
      click(6000, 'Bearbeiten'),
      at.call(
        6040,
        `MERGE ${service}/OrderSet('4000123')`,
        400,
        failure('CO/469', 'en', 'Order 4000123 is already being processed by MUELLERT', []),
      ),
    ],
  },
  {
    name: 'ui5: the server divides by zero',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'an exception of the server program that nobody caught',
    events: [
      ...home(),
      click(6000, 'Kosten berechnen'),
      at.call(
        6040,
        `GET ${service}/CostEstimate?Aufnr='4000123'`,
        500,
        failure(
          '/IWBEP/CM_MGW_RT/022',
          'en',
          "RFC Error: Division by 0 (type I or INT8) in method 'COSTESTIMATE_GET_ENTITY' of ZCL_ZPM_ORDER_DPC_EXT",
          [{ code: '/IWBEP/CX_MGW_TECH_EXCEPTION', message: 'CX_SY_ZERODIVIDE', severity: 'error' }],
        ),
      ),
    ],
  },
  {
    name: 'ui5: the dispatcher has no server behind it',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['network', 'product-defect', 'configuration'],
    why: 'the web dispatcher answers in place of the application, which is stopped',
    events: [
      ...home(),
      click(6000, 'Suchen'),
      at.call(
        6040,
        `GET ${service}/OrderSet?$filter=Werk eq '1000'`,
        503,
        "<html><head><title>Service Temporarily Unavailable</title></head><body><h1>503 Service not available</h1><p>Error: -20; Version: 7530; Component: HTTP_ROUTE; Date/Time: Thu Mar 12 09:30:06 2026; Module: http_route.c; Server: fiori_FIP_01; Error Tag:{-}; Detail: no valid destination server available for '!ALL' rc=13</p></body></html>",
        { headers: { server: 'SAP Web Dispatcher' } },
      ),
    ],
  },
  {
    name: 'ui5: a date of the past year refused by the posting period',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration'],
    why: 'the customer has closed the period that was typed in',
    events: [
      ...home(),
      filled('Buchungsdatum', '30.11.2025', { at: 4000 }),
      click(6000, 'Rückmelden'),
      at.call(
        6040,
        `POST ${service}/ConfirmationSet`,
        400,
        failure('F5/201', 'de', 'Posting period 011 2025 is not open', [
          { code: 'F5/201', message: 'Posting period 011 2025 is not open', severity: 'error', target: 'Budat' },
        ]),
      ),
    ],
  },
]
