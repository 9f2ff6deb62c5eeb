/** Brevanto, which sends newsletters: React before API Gateway and Lambda, signed in with Cognito. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://app.brevanto.example'
const made = productAt(site)
const bundle = '/static/js/main.e7710c4f.js'
const api = 'https://api.brevanto.example/prod'
const cognito = 'https://cognito-idp.eu-central-1.amazonaws.com/'
/** An answer that API Gateway gives by itself, or passes on from a function. */
const gateway = (at: number, what: string, status: number, answer: object = {}, type = '') => {
  const [method, path] = what.split(' ')
  return made.call(at, `${method} ${api}${path}`, status, answer, {
    headers: {
      'x-amzn-requestid': '3f0b7c1e-8d21-4b4e-9a55-70b1c9d0e0aa',
      'x-amz-apigw-id': 'HsT0kGm1FiAEVtA=',
      ...(type && { 'x-amzn-errortype': type }),
    },
  })
}
const home = () => [
  made.opens(0, '/campaigns', 'Campaigns · Brevanto'),
  gateway(170, 'GET /me', 200, { id: 'u-41', role: 'owner' }),
  gateway(260, 'GET /campaigns?limit=20', 200, { items: [{ id: 'c-19', name: 'Spring sale' }] }),
  gateway(300, 'GET /segments', 200, { items: [] }),
  says(320, 'Amplify has been configured', 'info'),
]

export const mailing = { site, ...made, bundle, api, cognito, gateway, home }
