/** Hausblick, with which landlords keep flats, tenants and bills: Rails with Hotwire, behind nginx. */

import { page as html, says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://app.hausblick.example'
const made = productAt(site)
const bundle = '/assets/application-6b1f0d22.js'
const home = () => [
  made.opens(0, '/objekte', 'Objekte - Hausblick'),
  made.call(180, 'GET /objekte.json', 200, { objekte: [{ id: 12, name: 'Lindenstraße 4' }] }),
  made.call(260, 'GET /benachrichtigungen/zahl', 200, '<turbo-frame id="zahl">3</turbo-frame>'),
  says(300, '[ActionCable] Connected', 'info'),
]
/** The page that Rails keeps for each status in `public/`. */
const railsPage = (title: string, text: string) =>
  html(title, `<div class="rails-default-error-page"><div class="dialog"><h1>${text}</h1></div></div>`)

export const propertyManagement = { site, ...made, bundle, home, railsPage }
