/** Kindred Hands, where helpers find shifts: Ionic and Angular straight on Appwrite. */
import { productWith } from '../kit/product.ts'

const hands = productWith('https://app.kindredhands.example', '/main.5c0af1be21d4.js')
const endpoint = 'https://fra.cloud.appwrite.io/v1'
/** A refusal of Appwrite. */
const refused = (code: number, type: string, message: string) => ({ message, code, type, version: '1.7.4' })

const home = () => [
  hands.opens(0, '/shifts', 'Shifts | Kindred Hands'),
  hands.api(150, `GET ${endpoint}/account`, 200, { $id: 'redacted-id-1', emailVerification: true }),
  hands.api(270, `GET ${endpoint}/databases/main/collections/shifts/documents`, 200, {
    total: 1,
    documents: [{ $id: 'sh-81' }],
  }),
]

export const helpingHands = { ...hands, endpoint, refused, home }
