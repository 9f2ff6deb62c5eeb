/** Isıtek, with which households set their heating: Vue before API Gateway, MQTT of AWS IoT, Cognito. */

import { productAt } from '../kit/product.ts'

const site = 'https://panel.isitek.example'
const made = productAt(site)
const bundle = '/assets/index-9fe21c.js'
const api = 'https://api.isitek.example'
const home = () => [
  made.opens(0, '/evim', 'Evim - Isıtek'),
  made.call(150, `GET ${api}/v2/homes`, 200, { homes: [{ id: 3, name: 'Ev' }] }),
  made.call(230, `GET ${api}/v2/homes/3/devices`, 200, { devices: [{ id: 'th-18', online: true }] }),
  made.call(280, `GET ${api}/v2/homes/3/schedule`, 200, { slots: [] }),
]

export const homeHeating = { site, ...made, bundle, api, home }
