/** Inkwell Sign, signatures on contracts: React before NestJS, documents in Google Cloud Storage, sign-in with Okta. */
import { firstSeconds } from '../kit/beside.ts'
import { click } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

const sign = productWith('https://app.inkwellsign.example', '/assets/main-5Qx0cJ2f.js')
const bucket = 'https://storage.googleapis.com/inkwell-prod-docs'
const signature =
  'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Date=20260312T093000Z&X-Goog-Expires=3600&X-Goog-Signature=redacted'

const home = () => [
  sign.opens(0, '/envelopes', 'Envelopes | Inkwell Sign'),
  sign.api(120, 'GET /api/auth/me', 200, { id: 'usr_31', role: 'sender' }),
  sign.api(200, 'GET /api/envelopes?status=draft', 200, {
    items: [{ id: 'env_77', title: 'redacted-text-1' }],
    total: 1,
  }),
  sign.api(300, 'GET /api/templates', 200, [{ id: 'tpl_3' }]),
  ...firstSeconds(800),
]
const openEnvelope = () => [
  click(3000, 'redacted-text-1'),
  sign.opens(3020, '/envelopes/env_77', 'Envelope | Inkwell Sign', 'push'),
  sign.api(3060, 'GET /api/envelopes/env_77', 200, { id: 'env_77', status: 'draft', recipients: [] }),
]

export const contractSigning = { ...sign, bucket, signature, home, openEnvelope }
