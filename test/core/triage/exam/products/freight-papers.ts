/** Freightfile, papers of consignments: Angular before Azure Functions, files in Azure Storage, Azure Front Door. */
import { productWith } from '../kit/product.ts'

const site = 'https://app.freightfile.example'
const script = '/main-KX2B7Q3A.js'
const files = productWith(site, script)
/** The customer's clock is seventy minutes ahead. */
const ahead = productWith(site, script, { ahead: 70 * 60_000 })
const blobs = 'https://freightfileprod.blob.core.windows.net/consignments'
const sas = 'sv=2024-11-04&sr=b&sig=redacted-signature-1'
const xml = { api: 'xhr' as const, headers: { 'content-type': 'application/xml' } }
/** A refusal of Azure Storage. */
const refused = (code: string, message: string, more = '') =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\nRequestId:4f1c2b7e-901e-0071-1c2a-b4d8e1000000\nTime:2026-03-12T09:30:12.1209871Z</Message>${more}</Error>`

const openedWith = (made: typeof files) => () => [
  made.opens(0, '/consignments/C-7710', 'C-7710 · Freightfile'),
  made.api(150, 'GET /api/me', 200, { id: 81, tenant: 'northquay' }, { api: 'xhr' }),
  made.api(260, 'GET /api/consignments/C-7710', 200, { id: 'C-7710', documents: [] }, { api: 'xhr' }),
]

export const freightPapers = {
  ...files,
  ahead,
  blobs,
  sas,
  xml,
  refused,
  home: openedWith(files),
  homeAhead: openedWith(ahead),
}
