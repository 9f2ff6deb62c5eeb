/** Gymnasia, in which members of a club book courses: Firebase (Firestore, callable functions, Auth). */

import { productAt } from '../kit/product.ts'

const site = 'https://kurse.gymnasia.example'
const made = productAt(site)
const bundle = '/assets/index-BqT7n0aa.js'
const functions = 'https://europe-west3-gymnasia-prod.cloudfunctions.net'
const own = { initiator: [made.place('postJSON', bundle)] }
/** A callable function: https://firebase.google.com/docs/functions/callable-reference */
const callable = (at: number, name: string, status: number, answer: object) =>
  made.call(at, `POST ${functions}/${name}`, status, answer, own)
const listen =
  'https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel?VER=8&database=projects%2Fgymnasia-prod'
const home = () => [
  made.opens(0, '/kurse', 'Kurse - Gymnasia'),
  made.call(
    190,
    'POST https://identitytoolkit.googleapis.com/v1/accounts:lookup?key=redacted-key-1',
    200,
    { users: [{}] },
    own,
  ),
  made.call(260, `POST ${listen}`, 200, '15\n[[0,["c","x1"]]]', { ...own, headers: { 'content-type': 'text/plain' } }),
  callable(400, 'meineKurse', 200, { result: [{ id: 'yoga-di' }] }),
]

export const fitnessClub = { site, ...made, bundle, callable, listen, own, home }
