/** Vatia, where households read their meters and bills: React before AppSync (GraphQL), signed in with Cognito. */

import { productAt } from '../kit/product.ts'

const site = 'https://clientes.vatia.example'
const made = productAt(site)
const bundle = '/assets/index-9fa10bce.js'
const endpoint = 'https://graph.vatia.example/graphql'
/** An operation of AppSync. */
const appsync = (at: number, operationName: string, answer: object, status = 200) =>
  made.call(at, `POST ${endpoint}`, status, answer, {
    sends: { operationName, query: `query ${operationName} { ... }` },
  })
/** An error of AppSync, which names its type beside the message. */
const failed = (field: string, errorType: string, message: string) => ({
  data: { [field]: null },
  errors: [{ path: [field], data: null, errorType, errorInfo: null, locations: [{ line: 2, column: 3 }], message }],
})
const home = () => [
  made.opens(0, '/consumo', 'Mi consumo - Vatia'),
  appsync(180, 'yo', { data: { yo: { id: 'redacted-uuid-1' } } }),
  appsync(270, 'contratos', { data: { contratos: [{ id: 'C-1', cups: 'redacted-id-1' }] } }),
  appsync(330, 'consumo', { data: { consumo: { kwh: 211.4 } } }),
]

export const energyPortal = { site, ...made, bundle, endpoint, appsync, failed, home }
