/** Tavolo, with which restaurants take reservations and orders: Laravel with Inertia and Vue. */

import { productAt } from '../kit/product.ts'

const site = 'https://sala.tavolo.example'
const made = productAt(site)
const bundle = '/build/assets/app-BJ41kz0s.js'
const inertia = { 'x-inertia': 'true', vary: 'X-Inertia' }
/** A visit of Inertia that was answered with props. */
const visit = (at: number, what: string, props: object) =>
  made.call(at, what, 200, { component: 'Pagina', props, url: '/', version: '8f0c' }, { headers: inertia })
const home = () => [
  made.opens(0, '/prenotazioni', 'Prenotazioni - Tavolo'),
  made.call(150, 'GET /api/utente', 200, { id: 3, nome: 'redacted-name-1' }),
  made.call(240, 'GET /api/prenotazioni?data=2026-03-12', 200, { data: [{ id: 910, coperti: 4 }] }),
  made.call(300, 'GET /api/tavoli', 200, { data: [{ id: 1, posti: 2 }] }),
]

export const restaurantOrders = { site, ...made, bundle, visit, home }
