/** Faults of the product: what servers tell over live connections. */

import { type Case, click, says } from './kit/build.ts'
import { message, traffic } from './kit/traffic.ts'
import { auctions } from './products/auctions.ts'
import { choirs } from './products/choirs.ts'
import { dentists } from './products/dentists.ts'

export const defectsLive: Case[] = [
  {
    name: 'liveview: the view crashes with each bid',
    site: auctions.site,
    expected: 'product-defect',
    why: 'the process of the view dies on the server each time the button is pressed',
    events: [
      ...auctions.home(),
      auctions.socket(300, auctions.live, {
        state: 'open',
        ...traffic(
          message(
            320,
            'received',
            '["4","4","lv:phx-F9a","phx_reply",{"response":{"rendered":{"0":"Lot 812"}},"status":"ok"}]',
          ),
          message(
            6010,
            'sent',
            '["4","9","lv:phx-F9a","event",{"type":"click","event":"bid","value":{"amount":"1200"}}]',
          ),
          message(6040, 'received', '["4","4","lv:phx-F9a","phx_error",{}]'),
          message(
            6300,
            'received',
            '["10","10","lv:phx-F9a","phx_reply",{"response":{"reason":"join crashed"},"status":"error"}]',
          ),
        ),
      }),
      click(6000, 'Bid 1,200'),
      says(6060, 'phx-F9a error: view crashed -  undefined'),
      says(6310, 'phx-F9a error: unable to join -  {reason: "join crashed"}'),
    ],
  },
  {
    name: 'meteor: a method throws on the server',
    site: choirs.site,
    expected: 'product-defect',
    why: 'the method answers with an internal error of the server',
    events: [
      ...choirs.home(),
      choirs.method('rehearsals.create', choirs.error(500, 'Internal server error')),
      click(6000, 'Create'),
      says(6070, "Error invoking Method 'rehearsals.create': Internal server error [500]"),
    ],
  },
  {
    name: 'meteor: the page sends a value of the wrong type',
    site: choirs.site,
    expected: 'product-defect',
    also: ['integration', 'outdated-client'],
    why: 'the page sends null where its own server expects a string',
    events: [
      ...choirs.home(),
      choirs.method('members.update', {
        isClientSafe: true,
        error: 400,
        reason: 'Match failed',
        message: 'Match failed [400]',
        errorType: 'Meteor.Error',
      }),
      click(6000, 'Save'),
      says(6070, "Error invoking Method 'members.update': Match failed [400]"),
      choirs.rejects(6080, 'Error: Match failed [400]', choirs.place('Connection._livedata_result', '/8e1f04c2.js')),
    ],
  },
  {
    name: 'blazor: the circuit ends with an exception',
    site: dentists.site,
    expected: 'product-defect',
    why: 'the code of the server threw and took the page with it; nothing else failed',
    events: [
      ...dentists.home(),
      dentists.socket(550, '/_blazor?id=k2', {
        state: 'closed',
        code: 1000,
        wasClean: true,
        ...dentists.frames('JS.Error'),
      }),
      click(6000, 'Flytt time'),
      says(6080, `[2026-03-12T09:30:06.081Z] Error: ${dentists.circuit}`),
    ],
  },
]
