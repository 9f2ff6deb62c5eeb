/** Nothing is wrong: extensions, widgets and scanners stumble among themselves. */

import { filled } from '../../../support/session-builder.ts'
import { extensionCode, quiet, wellDone } from './kit/answers.ts'
import { extensionHangsUp } from './kit/beside.ts'
import { aborted, after, type Case, call, click, code, lost, opens, rejects, says, start, throws } from './kit/build.ts'
import { crmMail } from './products/crm-mail.ts'
import { serverFrameworks } from './products/server-frameworks.ts'

export const noiseExtensions: Case[] = [
  {
    name: 'benign: an extension talks to itself',
    expected: 'none',
    why: 'it is not about the page',
    events: after(
      '保存',
      rejects(2550, 'Error: Could not establish connection. Receiving end does not exist.', {
        function: 'send',
        url: 'chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb/content.js',
        line: 1,
        column: 20,
      }),
      says(2560, 'Unchecked runtime.lastError: The message port closed before a response was received.'),
      call(2600, 'PUT /api/docs/4', 200, { saved: true }),
    ),
  },
  {
    name: 'chatter of extensions',
    expected: 'none',
    why: 'extensions speak of themselves',
    environment: { extensions: ['grammar checker'] },
    events: after(
      'Kommentar',
      says(2520, 'Unchecked runtime.lastError: The message port closed before a response was received.'),
      throws(
        2530,
        'Error: Extension context invalidated.',
        code('send', 'chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/content.js'),
      ),
      wellDone(2600),
    ),
  },
  {
    name: 'beacon lost on leaving',
    expected: 'none',
    why: 'a call that was given up because the page was left',
    events: [
      ...start(),
      click(2500, 'Invoices'),
      aborted(2505, 'GET /api/home/widgets'),
      lost(2506, 'POST /api/events', 'net::ERR_ABORTED', { api: 'beacon' }),
      opens(2510, '/invoices'),
      call(2900, 'GET /api/invoices', 200, { items: [1] }),
    ],
  },
  {
    name: 'wallet extensions quarrel',
    expected: 'none',
    also: 'unknown',
    why: 'two wallets want the same name; nobody uses one here',
    events: [
      ...start(),
      throws(150, 'TypeError: Cannot redefine property: ethereum', {
        function: 'defineProperty',
        url: 'chrome-extension://bfnaelmomeimhlpmgjnjophhpkkoljpa/evmAsk.js',
        line: 1,
        column: 20,
      }),
      says(160, 'MetaMask encountered an error setting the global Ethereum provider'),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'extension port closed',
    expected: 'none',
    also: 'unknown',
    why: 'extensions speak among themselves',
    events: quiet(
      says(500, 'Unchecked runtime.lastError: The message port closed before a response was received.'),
      rejects(
        800,
        'Error: A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      ),
      rejects(900, 'Error: Extension context invalidated.', extensionCode()),
    ),
  },
  {
    name: 'link scanner of outlook',
    expected: 'none',
    also: 'unknown',
    why: 'a known sign of a scanner, no code of the app',
    events: quiet(
      rejects(
        2500,
        'UnhandledRejection: Non-Error promise rejection captured with value: Object Not Found Matching Id:4, MethodName:update, ParamCount:4',
      ),
    ),
  },
  {
    name: 'extension error in the background',
    expected: 'none',
    also: 'unknown',
    why: 'it follows no step, and all went well',
    events: [
      ...start(),
      throws(2500, "TypeError: Cannot read properties of undefined (reading 'sendMessage')", {
        function: 'post',
        url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/c.js',
        line: 1,
        column: 9,
      }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'chat widget throws by itself',
    expected: 'none',
    also: 'third-party',
    why: 'the widget of another company fails without a step, the app works',
    events: [
      ...start(),
      throws(2500, "TypeError: Cannot read properties of undefined (reading 'color')", {
        function: 'boot',
        url: 'https://widget.intercom.io/widget/abc.js',
        line: 1,
        column: 9,
      }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'password manager chatters',
    expected: 'none',
    why: 'an extension prints an error of its own, and the sign-in went well',
    events: [
      opens(0, '/login'),
      click(2500, 'Log in'),
      rejects(
        2520,
        'Error: Could not establish connection. Receiving end does not exist.',
        code('fill', 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/autofill.js'),
      ),
      call(2540, 'POST /api/login', 200, { ok: true }),
    ],
  },
  {
    name: 'persisted query asked anew',
    expected: 'none',
    also: 'unknown',
    why: 'the protocol of Apollo: not known, sent whole, answered',
    events: [
      ...start(),
      call(2000, 'GET /graphql?operationName=Home&extensions=1', 200, {
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      }),
      call(
        2100,
        'POST /graphql',
        200,
        { data: { home: {} } },
        { sends: { operationName: 'Home', query: 'query Home { home { id } }' } },
      ),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'CRM: two people wrote at the same time, and both are in',
    site: crmMail.site,
    expected: 'none',
    why: 'nothing wrong: the first write was turned away for its stamp, the page read anew and wrote again',
    events: [
      ...crmMail.contact(),
      extensionHangsUp(320),
      crmMail.call(
        330,
        'GET https://www.gravatar.com/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?d=404',
        404,
        '404 Not Found',
        {
          headers: { 'content-type': 'text/plain' },
        },
      ),
      click(4000, 'Save'),
      crmMail.call(
        4030,
        'PATCH /api/contacts/5512',
        412,
        { error: 'precondition_failed', etag: 'W/"8"' },
        { requestHeaders: [['if-match', 'W/"7"']] },
      ),
      crmMail.call(4150, 'GET /api/contacts/5512', 200, { id: 5512, version: 8 }),
      crmMail.call(
        4270,
        'PATCH /api/contacts/5512',
        200,
        { id: 5512, version: 9 },
        { requestHeaders: [['if-match', 'W/"8"']] },
      ),
      says(4380, 'contact 5512 saved (merged with a change of another user)', 'info'),
    ],
  },
  {
    name: 'Laravel: a field that was left empty at first',
    site: 'https://pos.kassenwart.example',
    expected: 'none',
    why: 'nothing wrong: the form was filled in incompletely, the page said so, and the second try went through',
    events: [
      ...serverFrameworks.till(),
      extensionHangsUp(1500),
      click(3000, 'Refund'),
      serverFrameworks.laravel.call(3030, 'POST /api/refunds', 422, {
        message: 'The reason field is required.',
        errors: { reason: ['The reason field is required.'] },
      }),
      filled('Reason', 'damaged', { at: 6000 }),
      click(7000, 'Refund'),
      serverFrameworks.laravel.call(7030, 'POST /api/refunds', 201, { data: { id: 12, reason: 'damaged' } }),
    ],
  },
]
