/** Buchwerk, a booking desk that hotels embed into their own pages, with FedCM, passkeys and push. */
import { productAt } from '../kit/product.ts'

const site = 'https://desk.buchwerk.example'
const { call, lost, place, rejects, opens } = productAt(site)
const bundle = '/assets/desk.2c7f10.js'
const desk = () => [
  opens(0, '/arrivals', 'Arrivals - Buchwerk'),
  call(120, 'GET /api/session', 200, { user: 41, house: 'Seeblick' }),
  call(220, 'GET /api/arrivals?day=2026-03-12', 200, { items: [{ id: 880 }] }),
]
const signIn = () => [
  opens(0, '/sign-in', 'Sign in - Buchwerk'),
  call(90, 'GET /api/sign-in/options', 200, { passkey: true }),
]

export const bookingDesk = { site, call, lost, place, rejects, opens, bundle, desk, signIn }
