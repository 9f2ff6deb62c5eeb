/** Coachroom, lessons with a coach by video: SolidStart, calls over LiveKit, payments by Stripe. */
import { productWith } from '../kit/product.ts'

const room = productWith('https://app.coachroom.example', '/_build/assets/session-Cf80xk1e.js')
const livekit = 'https://coachroom-x9k2.livekit.cloud/rtc'

const home = () => [
  room.opens(0, '/sessions/s-81', 'Session with redacted-name-1 · Coachroom'),
  room.api(160, 'GET /api/sessions/s-81', 200, { id: 's-81', starts: '2026-03-12T09:30:00Z', room: 'r-81' }),
  room.api(290, 'GET /api/me', 200, { id: 'u-7', plan: 'solo' }),
]
const joins = (at: number) =>
  room.api(at, 'POST /api/sessions/s-81/token', 200, {
    url: 'wss://coachroom-x9k2.livekit.cloud',
    token: 'redacted-jwt-1',
  })

export const coachingCalls = { ...room, livekit, home, joins }
