/** Enkätia, which asks people and counts their answers: React before Strapi. */

import { productAt } from '../kit/product.ts'

const site = 'https://app.enkatia.example'
const made = productAt(site)
const bundle = '/assets/index-c0ffa1.js'
/** An error of Strapi. */
const refused = (at: number, what: string, status: number, name: string, message: string, details: object = {}) =>
  made.call(at, what, status, { data: null, error: { status, name, message, details } })
const home = () => [
  made.opens(0, '/enkater/61', 'Enkät 61 - Enkätia'),
  made.call(110, 'GET /api/users/me', 200, { id: 12 }),
  made.call(190, 'GET /api/surveys/61?populate=questions', 200, { data: { id: 61, attributes: { title: 'Trivsel' } } }),
]

export const surveys = { site, ...made, bundle, refused, home }
