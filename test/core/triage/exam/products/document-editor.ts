/** Papyra, an editor of documents with meetings in it, on lines of companies, hotels and homes. */
import { productAt } from '../kit/product.ts'

const site = 'https://blatt.papyra.example'
const { call, lost, place, rejects, opens } = productAt(site)
const inFirefox = productAt(site, { engine: 'firefox' })
const bundle = '/static/editor.77ab01.js'
const editor = (at = 0) => [
  opens(at, '/d/offer-12', 'Offer 12 - Papyra'),
  call(at + 110, 'GET /api/documents/offer-12', 200, { id: 'offer-12', pages: 3 }),
  call(at + 190, 'GET /api/documents/offer-12/comments', 200, []),
]

export const documentEditor = { site, call, lost, place, rejects, inFirefox, bundle, editor }
