/** Charging of electric cars, made with Nuxt on Hasura. */
import { productAt } from '../kit/product.ts'

const site = 'https://fleet.chargefold.example'
const at = productAt(site)
const graphql = 'POST https://graph.chargefold.example/v1/graphql'
const home = () => [
  at.opens(0, '/stations', 'Stations'),
  at.call(300, graphql, 200, { data: { stations: [{ id: 3 }] } }, { sends: { operationName: 'Stations' } }),
]
const refused = (code: string, text: string, internal?: object) => ({
  errors: [{ extensions: { path: '$', code, ...(internal && { internal }) }, message: text }],
})

export const charging = { ...at, site, graphql, home, refused }
