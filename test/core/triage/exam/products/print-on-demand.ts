/** Printing on demand, an app embedded in the admin of Shopify, made with Remix. */
import { productAt } from '../kit/product.ts'

const site = 'https://app.inkfold.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/app?shop=mugs.myshopify.com&embedded=1', 'Inkfold'),
  at.call(300, 'GET /app?_data=routes%2Fapp._index', 200, { shop: 'mugs.myshopify.com', products: [] }),
]
const graphql = 'POST /api/shopify/graphql'

export const printOnDemand = { ...at, site, home, graphql }
