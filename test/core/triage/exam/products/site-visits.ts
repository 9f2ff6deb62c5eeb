/** Fieldnote, visits of inspectors: an installable web app of Ionic whose PouchDB is copied to and from CouchDB. */
import { productWith } from '../kit/product.ts'

const visits = productWith('https://app.fieldnote.example', '/main.0c7d41aa9e3b.js')
const db = 'https://db.fieldnote.example/visits-n12'

const home = () => [
  visits.opens(0, '/visits', 'My visits | Fieldnote'),
  visits.api(160, 'GET https://db.fieldnote.example/_session', 200, {
    ok: true,
    userCtx: { name: 'redacted-name-1', roles: ['inspector'] },
  }),
  visits.api(280, `GET ${db}/`, 200, { db_name: 'visits-n12', doc_count: 812 }),
  visits.api(370, `GET ${db}/_local/7Fq1`, 404, { error: 'not_found', reason: 'missing' }),
  visits.api(450, `GET ${db}/_changes?style=all_docs&since=0&limit=100`, 200, { results: [], last_seq: '812-g1AAA' }),
]

export const siteVisits = { ...visits, db, home }
