/** Menus of canteens, made with Next.js, tRPC and Prisma. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://app.mealgrid.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/menus', 'Menus'),
  at.call(300, 'GET /api/trpc/menu.list?batch=1&input=%7B%7D', 200, '[{"result":{"data":{"json":[]}}}]', {
    headers: { 'content-type': 'application/json' },
  }),
]
const trpc = (code: string, number: number, httpStatus: number, path: string, text: string, more: object = {}) =>
  JSON.stringify([{ error: { json: { message: text, code: number, data: { code, httpStatus, path, ...more } } } }])
const json = { headers: { 'content-type': 'application/json' } }

export const catering: BlindCase[] = [
  {
    name: 'trpc: nobody is signed in any longer',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the procedure says that the caller is not known',
    events: [
      ...home(),
      click(9_000_000, 'Publish'),
      at.call(
        9_000_040,
        'POST /api/trpc/menu.publish?batch=1',
        401,
        trpc('UNAUTHORIZED', -32001, 401, 'menu.publish', 'UNAUTHORIZED'),
        json,
      ),
    ],
  },
  {
    name: 'trpc: costing is part of a larger plan',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the plan of the customer does not hold the feature',
    events: [
      ...home(),
      click(6000, 'Recipe costing'),
      at.call(
        6040,
        'GET /api/trpc/recipe.costing?batch=1',
        403,
        trpc('FORBIDDEN', -32003, 403, 'recipe.costing', 'Recipe costing is part of the Pro plan'),
        json,
      ),
    ],
  },
  {
    name: 'trpc: prisma finds no record to update',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the server lets an exception of its database layer through',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
        6040,
        'POST /api/trpc/recipe.update?batch=1',
        500,
        trpc(
          'INTERNAL_SERVER_ERROR',
          -32603,
          500,
          'recipe.update',
          '\nInvalid `prisma.recipe.update()` invocation:\n\n\nAn operation failed because it depends on one or more records that were required but not found. Record to update not found.',
        ),
        json,
      ),
      says(6090, 'TRPCClientError: Invalid `prisma.recipe.update()` invocation'),
    ],
  },
  {
    name: 'next: the action of the former release',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the tab calls an action that the server of today does not have',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(6040, 'POST /menus', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
        requestHeaders: [['next-action', '7f3b0a']],
      }),
      at.rejects(
        6090,
        'UnrecognizedActionError: Server Action "7f3b0a" was not found on the server. \nRead more: https://nextjs.org/docs/messages/failed-to-find-server-action',
        at.place('fetchServerAction', '/_next/static/chunks/1517-a1.js'),
      ),
    ],
  },
  {
    name: 'next: a translator of the browser has moved the words',
    kind: 'ordinary',
    site,
    expected: 'browser-interference',
    also: ['product-defect'],
    why: 'the page is translated by the browser, and React trips over the nodes that were moved',
    environment: { translated: true, language: 'es-ES' },
    events: [
      ...home(),
      click(6000, 'Next week'),
      at.throws(
        6040,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        at.place('ck', '/_next/static/chunks/fd9d1056-b2.js'),
        at.place('cS', '/_next/static/chunks/fd9d1056-b2.js'),
      ),
    ],
  },
  {
    name: 'trpc: a portion of nought grams',
    kind: 'ordinary',
    site,
    expected: 'integration',
    why: 'what was typed is refused by the check of the server',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
        6040,
        'POST /api/trpc/recipe.update?batch=1',
        400,
        trpc(
          'BAD_REQUEST',
          -32600,
          400,
          'recipe.update',
          '[{"code":"too_small","minimum":1,"type":"number","inclusive":true,"message":"Number must be greater than or equal to 1","path":["portionGrams"]}]',
          {
            zodError: { formErrors: [], fieldErrors: { portionGrams: ['Number must be greater than or equal to 1'] } },
          },
        ),
        json,
      ),
    ],
  },
  {
    name: 'next: the function takes longer than it may',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the platform ends a function that does not come to an end',
    events: [
      ...home(),
      click(6000, 'Yearly report'),
      at.call(
        6040,
        'GET /api/reports/yearly',
        504,
        'An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n\nfra1::8xk2p-1773307806040-5f0c',
        {
          headers: {
            'content-type': 'text/plain; charset=utf-8',
            'x-vercel-error': 'FUNCTION_INVOCATION_TIMEOUT',
            server: 'Vercel',
          },
          duration: 60_030,
        },
      ),
    ],
  },
  {
    name: 'next: an error whose message is withheld',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'a part of the page threw on the server; only its digest reaches the browser',
    events: [
      ...home(),
      click(6000, 'Suppliers'),
      at.call(6040, 'GET /suppliers?_rsc=1k2p', 200, '1:"$Sreact.fragment"\n7:E{"digest":"2871043392"}\n', {
        headers: { 'content-type': 'text/x-component' },
      }),
      at.throws(
        6100,
        'Error: An error occurred in the Server Components render. The specific message is omitted in production builds to avoid leaking sensitive details. A digest property is included on this error instance which may provide additional details about the nature of the error.',
      ),
    ],
  },
  {
    name: 'next: prefetches that are given up',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'the framework fetches ahead what it may not need, and gives it up',
    events: [
      ...home(),
      at.aborted(400, 'GET /suppliers?_rsc=1k2p'),
      at.aborted(410, 'GET /recipes?_rsc=1k2q'),
      says(450, 'Image with src "/logo.png" has either width or height modified, but not the other.', 'warn'),
      at.lost(500, 'POST /_vercel/insights/view', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(6000, 'Publish'),
      at.call(6040, 'POST /api/trpc/menu.publish?batch=1', 200, '[{"result":{"data":{"json":{"id":4}}}}]', json),
    ],
  },
]
