/** Inspections of lifts, made with Flutter for the web on Firebase. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

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

export const lifts: BlindCase[] = [
  {
    name: 'firebase: the rules refuse the write',
    kind: 'ordinary',
    site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the rules of the database say that this account may not write here',
    events: [
      ...home(),
      click(6000, 'Sign report'),
      at.call(6040, `POST ${firestore}:commit`, 403, {
        error: { code: 403, message: 'Missing or insufficient permissions.', status: 'PERMISSION_DENIED' },
      }),
      says(
        6100,
        'Uncaught (in promise) FirebaseError: [cloud_firestore/permission-denied] Missing or insufficient permissions.',
      ),
    ],
  },
  {
    name: 'firebase: the quota of the day is used up',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    why: 'the quota of the project is exceeded',
    events: [
      ...home(),
      click(6000, 'Next lift'),
      at.call(6040, `POST ${firestore}:runQuery`, 429, {
        error: { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED' },
      }),
    ],
  },
  {
    name: 'flutter: a null that nobody expected',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the code of the app trips over a value that is missing; each call succeeded',
    events: [
      ...home(),
      click(6000, 'Lift 7'),
      at.call(
        6040,
        `POST ${firestore}:batchGet`,
        200,
        '[{"found":{"name":"x","fields":{"serial":{"nullValue":null}}}}]',
        { headers: { 'content-type': 'application/json; charset=UTF-8' } },
      ),
      at.throws(
        6100,
        'Error: Null check operator used on a null value',
        at.place('Object.c (minified)', '/main.dart.js', 4021),
        at.place('aB.h7', '/main.dart.js', 61_022),
      ),
    ],
  },
  {
    name: 'firebase: the query has no index',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['configuration', 'regression'],
    why: 'the vendor has not made the index that its new query needs',
    events: [
      ...home(),
      click(6000, 'Overdue'),
      at.call(
        6040,
        `POST ${firestore}:runQuery`,
        400,
        JSON.stringify([
          {
            error: {
              code: 400,
              message:
                'The query requires an index. You can create it here: https://console.firebase.google.com/v1/r/project/safecab-prod/firestore/indexes?create_composite=Ck',
              status: 'FAILED_PRECONDITION',
            },
          },
        ]),
        { headers: { 'content-type': 'application/json; charset=UTF-8' } },
      ),
      says(
        6100,
        '[cloud_firestore/failed-precondition] The query requires an index. You can create it here: https://console.firebase.google.com/v1/r/project/safecab-prod/firestore/indexes?create_composite=Ck',
      ),
    ],
  },
  {
    name: 'firebase: the account was disabled by its administrator',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    also: ['permission'],
    why: 'the renewal of the sign-in says that the user is disabled',
    events: [
      ...home(),
      click(6000, 'Sign report'),
      at.call(6040, 'POST https://securetoken.googleapis.com/v1/token?key=redacted-key-1', 400, {
        error: { code: 400, message: 'USER_DISABLED', status: 'INVALID_ARGUMENT' },
      }),
      says(
        6100,
        'FirebaseError: Firebase: The user account has been disabled by an administrator. (auth/user-disabled).',
      ),
    ],
  },
  {
    name: 'firebase: a blocker keeps the check of the app away',
    kind: 'ordinary',
    site,
    expected: 'browser-interference',
    also: ['network', 'configuration'],
    why: 'the script of the check is blocked in the browser, and without it the server refuses',
    events: [
      at.opens(0, '/#/inspections', 'SafeCab'),
      at.missing(300, 'https://www.google.com/recaptcha/enterprise.js?render=6Lc', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      says(400, '@firebase/app-check: FirebaseError: AppCheck: ReCAPTCHA error. (appCheck/recaptcha-error).'),
      click(6000, 'Sign in'),
      at.call(
        6040,
        'POST https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=redacted-key-1',
        401,
        { error: { code: 401, message: 'Firebase App Check token is invalid.', status: 'UNAUTHENTICATED' } },
      ),
    ],
  },
  {
    name: 'firebase: the disk of the tablet is full',
    kind: 'ordinary',
    site,
    expected: 'browser-interference',
    also: ['capacity'],
    why: 'the browser has no room left for the pictures of the inspection',
    environment: { storage: { usage: 1_073_000_000, quota: 1_073_741_824 } },
    events: [
      ...home(),
      click(6000, 'Add photo'),
      at.rejects(
        6060,
        'QuotaExceededError: Encountered full disk while opening backing store for indexedDB.open.',
        at.place('aF.putBlob', '/main.dart.js', 8122),
      ),
      says(
        6080,
        'Uncaught (in promise) QuotaExceededError: Encountered full disk while opening backing store for indexedDB.open.',
      ),
    ],
  },
  {
    name: 'flutter: a channel that is renewed and a note about the renderer',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'channels of the database are given up and opened anew all the time; the report was signed',
    events: [
      ...home(),
      says(820, 'WebGL: CONTEXT_LOST_WEBGL: loseContext: context lost', 'warn'),
      at.aborted(
        900,
        'GET https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel?gsessionid=a&VER=8&TYPE=xmlhttp',
      ),
      at.lost(
        950,
        'POST https://firebaselogging-pa.googleapis.com/v1/firelog/legacy/log?key=k',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
      click(6000, 'Sign report'),
      at.call(6040, `POST ${firestore}:commit`, 200, { writeResults: [{ updateTime: '2026-03-12T09:30:06Z' }] }),
    ],
  },
]
