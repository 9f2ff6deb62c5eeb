/** Boutiq, the office of web shops: Vue before a GraphQL server in PHP, with carriers and means of payment behind it. */

import { productAt } from '../kit/product.ts'

const site = 'https://admin.boutiq.example'
const made = productAt(site)
const bundle = '/admin/js/app.c90e4412.js'
/** An operation of GraphQL. */
const graphql = (at: number, operationName: string, answer: object, status = 200) =>
  made.call(at, 'POST /graphql', status, answer, { sends: { operationName, query: `query ${operationName} { ... }` } })
const home = () => [
  made.opens(0, '/commandes', 'Commandes - Boutiq'),
  graphql(150, 'Moi', { data: { moi: { id: 'VXNlcjox', nom: 'redacted-name-1' } } }),
  graphql(260, 'Commandes', { data: { commandes: { edges: [], totalCount: 0 } } }),
  graphql(310, 'Reglages', { data: { reglages: { devise: 'EUR' } } }),
]

export const shopOffice = { site, ...made, bundle, graphql, home }
