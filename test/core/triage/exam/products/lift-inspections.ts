/** Inspections of lifts, made with Flutter for the web on Firebase. */
import { productAt } from '../kit/product.ts'

const site = 'https://lifts.safecab.example'
const at = productAt(site)
const firestore = 'https://firestore.googleapis.com/v1/projects/safecab-prod/databases/(default)/documents'
const home = () => [
  at.opens(0, '/#/inspections', 'SafeCab'),
  at.call(
    800,
    `POST ${firestore}:runQuery`,
    200,
    '[{"document":{"name":"projects/safecab-prod/databases/(default)/documents/inspections/7"}}]',
    { headers: { 'content-type': 'application/json; charset=UTF-8' } },
  ),
]

export const liftInspections = { ...at, site, firestore, home }
