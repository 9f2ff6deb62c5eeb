/** Tablevine, tables of restaurants: React on Firebase, cloud functions, messages through Twilio and SendGrid. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const host = productWith('https://host.tablevine.example', '/assets/index-D2vXq7Lz.js')
const functions = 'https://europe-west1-tablevine-prod.cloudfunctions.net'
const firestore =
  'https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel?VER=8&database=projects%2Ftablevine-prod'
const identity = 'https://identitytoolkit.googleapis.com/v1/accounts'

const home = () => [
  host.opens(0, '/tonight', 'Tonight | Tablevine'),
  host.api(130, `POST ${identity}:lookup?key=redacted-key-1`, 200, { users: [{ localId: 'redacted-id-1' }] }),
  host.api(240, `POST ${firestore}&RID=1`, 200, '51\n[[0,["c","s1","",8,14,30000]]]', {
    headers: { 'content-type': 'text/plain' },
  }),
  host.api(380, `POST ${functions}/floorPlan`, 200, { result: { tables: 18 } }),
  host.api(460, `POST ${functions}/reservations`, 200, { result: [{ id: 'r1', guests: 4 }] }),
  ...firstSeconds(900),
]

export const tableBooking = { ...host, functions, firestore, identity, home }
