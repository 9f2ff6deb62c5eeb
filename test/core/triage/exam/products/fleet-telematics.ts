/** Rollwerk, which follows lorries and their drivers: Vue before Go services that speak gRPC-Web through Envoy. */

import { productAt } from '../kit/product.ts'

const site = 'https://fleet.rollwerk.example'
const made = productAt(site)
const bundle = '/js/app.51c0be7d.js'
const service = '/rollwerk.fleet.v1'
const headers = { 'content-type': 'application/grpc-web+proto' }
/** A call of gRPC-Web: the status of HTTP is always 200, that of gRPC stands in the headers. */
const grpc = (at: number, method: string, status: number, message = '') =>
  made.call(at, `POST ${service}.${method}`, 200, '', {
    headers: { ...headers, 'grpc-status': String(status), 'grpc-message': encodeURIComponent(message) },
  })
const home = () => [
  made.opens(0, '/map', 'Live map - Rollwerk'),
  grpc(150, 'Session/Get', 0),
  grpc(210, 'Vehicles/List', 0),
  grpc(320, 'Positions/Latest', 0),
]

export const fleetTelematics = { site, ...made, bundle, grpc, home }
