/** Upkeep of machines, made with SAP UI5 on OData of an ABAP gateway. */
import { productAt } from '../kit/product.ts'

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

export const machineUpkeep = { ...at, site, service, home, batch, multipart, failure }
