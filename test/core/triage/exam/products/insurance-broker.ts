/** Polizza, in which brokers write policies: SAPUI5 before SAP Gateway (OData) and services in Spring. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://makler.polizza.example'
const made = productAt(site)
const bundle = '/app/Component-preload.js'
const odata = '/sap/opu/odata/sap/ZPOLICY_SRV'
/** A refusal of SAP Gateway. */
const sapError = (at: number, what: string, status: number, code: string, text: string) =>
  made.call(at, what, status, {
    error: {
      code,
      message: { lang: 'de', value: text },
      innererror: { application: { service_namespace: '/SAP/', service_id: 'ZPOLICY_SRV' }, transactionid: '4F1C0A' },
    },
  })
/** Spring Boot's own error attributes. */
const spring = (at: number, what: string, status: number, error: string, more: object = {}) =>
  made.call(at, what, status, {
    timestamp: '2026-03-12T09:30:03.114+00:00',
    status,
    error,
    path: what.split(' ')[1],
    ...more,
  })
const home = () => [
  made.opens(0, '/app/index.html#/Policen', 'Policen - Polizza'),
  made.call(190, `GET ${odata}/$metadata`, 200, '<edmx:Edmx Version="1.0"/>', {
    headers: { 'content-type': 'application/xml' },
  }),
  made.call(300, `GET ${odata}/Policies?$top=20`, 200, { d: { results: [{ PolicyId: '40071' }] } }),
  made.call(350, 'GET /svc/makler/me', 200, { id: 77, name: 'redacted-name-1' }),
  says(380, "Assertion failed: could not find any translatable text for key 'PREMIUM'", 'warn'),
]

export const insuranceBroker = { site, ...made, bundle, odata, sapError, spring, home }
