/** What the browser and its extensions add and take away. */

import { resource } from '../../../support/session-builder.ts'
import { type Case, call, click, code, lost, opens, says, start, throws } from './build.ts'

const extension = (name: string) => ({
  function: name,
  url: 'chrome-extension://hdokiejnpimakedhajhdlcegeplioahd/content.js',
  line: 1,
  column: 20_411,
})

export const client: Case[] = [
  {
    name: 'translated text nodes',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the translator has replaced nodes that React wants to remove',
    events: [
      ...start(),
      click(3000, 'Next'),
      throws(
        3050,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        code('removeChild', '/static/vendor.44.js'),
        code('commitDeletionEffects', '/static/vendor.44.js'),
      ),
    ],
    environment: { translated: true },
  },
  {
    name: 'grammarly in the editor',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'an extension that changes the page is there, and a node is gone from under the framework',
    events: [
      ...start(),
      click(3000, 'Reply'),
      throws(
        3050,
        "NotFoundError: Failed to execute 'insertBefore' on 'Node': The node before which the new node is to be inserted is not a child of this node.",
        code('insertBefore', '/static/vendor.44.js'),
      ),
    ],
    environment: { extensions: ['Grammarly'] },
  },
  {
    name: 'password manager breaks the form',
    expected: 'browser-interference',
    why: 'the error on the click comes from an extension, and no call was made',
    events: [
      opens(0, '/login'),
      click(3000, 'Sign in'),
      throws(3010, "TypeError: Cannot read properties of null (reading 'form')", extension('onSubmitCapture')),
    ],
  },
  {
    name: 'own call blocked by filter list',
    expected: 'browser-interference',
    why: "the address looks like an advert's",
    events: [
      ...start(),
      click(3000, 'Campaigns'),
      lost(3030, 'GET /api/adverts/campaigns?page=1', 'net::ERR_BLOCKED_BY_CLIENT', { duration: 2 }),
      throws(3040, "TypeError: Cannot read properties of undefined (reading 'campaigns')", code('renderCampaigns')),
    ],
  },
  {
    name: 'blocked analytics breaks a button',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the handler calls a library that a blocker kept away',
    events: [
      ...start(),
      resource({
        at: 300,
        url: 'https://cdn.segment.com/analytics.js/v1/abc/analytics.min.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(3000, 'Checkout'),
      throws(3010, 'TypeError: window.analytics.track is not a function', code('onCheckout')),
    ],
  },
  {
    name: 'no storage in the frame',
    expected: 'browser-interference',
    why: 'the browser keeps storage from a page in a frame',
    events: [
      opens(0, '/embed'),
      throws(
        100,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        code('readSession'),
      ),
    ],
  },
  {
    name: 'tracking prevention in safari',
    expected: 'browser-interference',
    also: 'authentication',
    why: 'signed in, but the cookie does not come along to the other site',
    events: [
      opens(0, '/embed'),
      call(100, 'POST https://id.partnersite.example/session', 200, { ok: true }),
      call(400, 'GET https://id.partnersite.example/me', 401, { error: 'no_session_cookie' }),
      says(
        450,
        'Cookie “sid” has been rejected because it is foreign and does not have the “Partitioned” attribute.',
        'warn',
      ),
    ],
    environment: { browser: 'Safari 18.4', cookiesEnabled: false },
  },
  {
    name: 'mixed content of a printer',
    expected: 'configuration',
    also: 'browser-interference',
    why: 'a page of https calls http',
    events: [
      ...start(),
      click(3000, 'Print label'),
      says(
        3020,
        "Mixed Content: The page at 'https://desk.kestrel.example/home' was loaded over HTTPS, but requested an insecure resource 'http://labels.kestrel.example/print'. This request has been blocked; the content must be served over HTTPS.",
      ),
      lost(3021, 'POST http://labels.kestrel.example/print', 'mixed'),
    ],
  },
]
