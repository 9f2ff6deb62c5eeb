/** Pages that are older than their server. */

import { socket } from '../../../support/session-builder.ts'
import { besides } from './kit/answers.ts'
import { after, type Case, call, click, code, inApp, rejects, says, start } from './kit/build.ts'
import { documentEditor } from './products/document-editor.ts'
import { warehouseScanner } from './products/warehouse-scanner.ts'

export const versionsPages: Case[] = [
  {
    name: 'launcher: the server takes no client of this version',
    expected: 'outdated-client',
    why: 'the server says which version it wants',
    events: after(
      'Oyna',
      ...besides(),
      call(2600, 'POST /api/matchmaking/join', 426, {
        error: 'client_version_unsupported',
        minVersion: '8.4.0',
        yours: '8.1.2',
      }),
    ),
  },
  {
    name: 'server action of another deployment',
    expected: 'outdated-client',
    why: 'the server does not know the action of the former build',
    events: after(
      'Save',
      call(2540, 'POST /settings', 404, 'Server action not found.', {
        headers: { 'x-nextjs-action-not-found': '1', 'content-type': 'text/plain' },
      }),
      says(
        2600,
        'Error: Failed to find Server Action "40a1". This request might be from an older or newer deployment.',
      ),
    ),
  },
  {
    name: 'server asks for a newer page',
    expected: 'outdated-client',
    why: 'the server asks for a newer version of the page',
    environment: { serviceWorker: { script: 'https://desk.kestrel.example/sw.js', state: 'activated' } },
    events: after(
      '送信',
      call(2540, 'POST /api/messages', 426, {
        code: 'CLIENT_OUTDATED',
        minVersion: '7.2.0',
        message: '新しいバージョンに更新してください',
      }),
    ),
  },
  {
    name: 'field that is gone from the schema',
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the page asks for a field that the server no longer has',
    events: after(
      'Ticket 4',
      call(2540, 'POST /graphql', 400, {
        errors: [
          {
            message: 'Cannot query field "legacyStatus" on type "Ticket". Did you mean "status"?',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      }),
    ),
  },
  {
    name: 'collaboration server is of another version',
    expected: 'outdated-client',
    why: 'the server closes with the word that the page is too old',
    events: [
      ...start(),
      socket({
        at: 300,
        url: 'wss://collab.kestrel.example/doc/7',
        state: 'closed',
        code: 4409,
        reason: 'client version too old, reload required',
        wasClean: true,
      }),
      click(2500, 'Reload document'),
      socket({
        at: 2600,
        url: 'wss://collab.kestrel.example/doc/7',
        state: 'closed',
        code: 4409,
        reason: 'client version too old, reload required',
        wasClean: true,
      }),
    ],
  },
  {
    name: 'next server action of another deployment',
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the id of the action is of the build that the page was made with',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /settings', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
      }),
      rejects(
        3130,
        'Error: Server Action "7f3a91c2" was not found on the server. This request might be from an older or newer deployment.',
        code('fetchServerAction', '/_next/static/chunks/main-22.js'),
      ),
    ],
  },
  {
    name: 'salesforce client out of sync',
    expected: 'outdated-client',
    why: 'Aura asks the page to load anew',
    events: [
      ...start(),
      click(3000, 'Account'),
      call(
        3030,
        'POST /aura?r=12&ui-force-components=1',
        200,
        '*/{"event":{"descriptor":"markup://aura:clientOutOfSync","eventDef":{"descriptor":"markup://aura:clientOutOfSync","t":"APPLICATION"}},"exceptionEvent":true}/*ERROR*/',
        { headers: { 'content-type': 'application/json' } },
      ),
      says(3140, 'Error: aura:clientOutOfSync'),
    ],
  },
  {
    name: 'client too old for the api',
    expected: 'outdated-client',
    why: '426 with a code, and a service worker that keeps the old app',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /api/v1/items', 426, {
        code: 'CLIENT_VERSION_UNSUPPORTED',
        message: 'Please reload to get the latest version',
        minimum: '8.2.0',
      }),
    ],
    environment: {
      serviceWorker: { script: inApp('/sw.js'), state: 'activated' },
      app: { version: '7.9.1', source: 'meta[name=version]' },
    },
  },
  {
    name: 'editor: the reader of PDF and its worker are of two versions',
    site: documentEditor.site,
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the worker comes out of the browser’s store and is older than the page',
    events: [
      ...documentEditor.editor(),
      click(3000, 'Preview'),
      documentEditor.rejects(
        3200,
        'UnknownErrorException: The API version "5.4.149" does not match the Worker version "4.10.38".',
        documentEditor.place('openPreview', documentEditor.bundle),
      ),
    ],
  },
  {
    name: 'warehouse: the worker still holds an app of the autumn',
    site: warehouseScanner.site,
    expected: 'outdated-client',
    why: 'the server no longer takes the version that the device has kept',
    events: [
      warehouseScanner.opens(0, '/pick', 'Picking - Regalo'),
      warehouseScanner.call(50, 'GET /assets/scanner.77ab01.js', 200, '', { fromCache: true }),
      warehouseScanner.call(
        220,
        'GET /api/picklists/open',
        426,
        {
          error: 'CLIENT_TOO_OLD',
          message: 'Client 3.1.0 is no longer supported. Minimum version is 3.4.0.',
          minVersion: '3.4.0',
        },
        { requestHeaders: [['x-client-version', '3.1.0']] },
      ),
      warehouseScanner.throws(
        330,
        "TypeError: Cannot read properties of undefined (reading 'map')",
        warehouseScanner.place('renderLists', '/assets/scanner.77ab01.js', 1, 30_020),
      ),
    ],
    environment: {
      ...warehouseScanner.device,
      serviceWorker: { ...warehouseScanner.worker, state: 'waiting' },
      app: { version: '3.1.0', source: 'meta[name=version]' },
    },
  },
]
