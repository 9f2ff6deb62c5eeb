/** Médilien, in which doctors see patients by video: React before Express, films by Twilio, payments by Stripe. */

import { productAt } from '../kit/product.ts'

const site = 'https://visite.medilien.example'
const made = productAt(site)
const bundle = '/static/js/main.2b7e55.js'
const twilio = '/static/js/twilio-video.91c0aa.js'
const home = () => [
  made.opens(0, '/rendez-vous/4410', 'Rendez-vous - Médilien'),
  made.call(110, 'GET /api/moi', 200, { id: 19 }),
  made.call(170, 'GET /api/rendez-vous/4410', 200, { id: 4410, etat: 'confirme' }),
  made.call(230, 'GET /api/config', 200, { video: true }),
]

export const telemedicine = { site, ...made, bundle, twilio, home }
