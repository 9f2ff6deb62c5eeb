/** Family trees, made with SvelteKit on Supabase. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://rootsline.example'
const at = productAt(site)
const base = 'https://qhwpt.supabase.co'
const home = () => [
  at.opens(0, '/tree/9', 'Tree'),
  at.call(300, `GET ${base}/rest/v1/persons?select=*&tree=eq.9`, 200, '[{"id":4}]', {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  }),
]
const refused = (code: string, text: string, details: string | null = null, hint: string | null = null) => ({
  code,
  details,
  hint,
  message: text,
})

export const genealogy: BlindCase[] = [
  {
    name: 'supabase: the token has expired',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the token has expired',
    events: [
      ...home(),
      click(4_000_000, 'Save'),
      at.call(4_000_040, `PATCH ${base}/rest/v1/persons?id=eq.4`, 401, refused('PGRST301', 'JWT expired')),
    ],
  },
  {
    name: 'supabase: a tree that one may only read',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the row is refused by the rules of the tree',
    events: [
      ...home(),
      click(6000, 'Add person'),
      at.call(
        6040,
        `POST ${base}/rest/v1/persons`,
        403,
        refused('42501', 'new row violates row-level security policy for table "persons"'),
      ),
    ],
  },
  {
    name: 'supabase: died before birth',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['product-defect'],
    why: 'the dates that were typed contradict each other',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
        6040,
        `PATCH ${base}/rest/v1/persons?id=eq.4`,
        400,
        refused(
          '23514',
          'new row for relation "persons" violates check constraint "death_after_birth"',
          'Failing row contains (4, 1904-02-11, 1898-01-02).',
        ),
        { sends: { born: '1904-02-11', died: '1898-01-02' } },
      ),
    ],
  },
  {
    name: 'supabase: a column that the database does not have',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['regression', 'outdated-client'],
    why: 'the page writes a column that is missing in the schema',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
        6040,
        `PATCH ${base}/rest/v1/persons?id=eq.4`,
        400,
        refused('PGRST204', "Could not find the 'maiden_name' column of 'persons' in the schema cache"),
      ),
    ],
  },
  {
    name: 'supabase: a scan that is too large',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the file exceeds the size that the store allows; the status is inside the body',
    events: [
      ...home(),
      click(6000, 'Upload'),
      at.call(6040, `POST ${base}/storage/v1/object/scans/9/church-book.tiff`, 400, {
        statusCode: '413',
        error: 'Payload too large',
        message: 'The object exceeded the maximum allowed size',
      }),
    ],
  },
  {
    name: 'supabase: the function has no memory left',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the worker of the function ran out of resources',
    events: [
      ...home(),
      click(6000, 'Merge trees'),
      at.call(6040, `POST ${base}/functions/v1/merge`, 546, {
        code: 'WORKER_LIMIT',
        message: 'Function failed due to not having enough compute resources (please check logs)',
      }),
    ],
  },
  {
    name: 'supabase: the search takes too long',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the database ended the query after its time',
    events: [
      ...home(),
      click(6000, 'Search'),
      at.call(
        6040,
        `POST ${base}/rest/v1/rpc/search_persons`,
        500,
        refused('57014', 'canceling statement due to statement timeout'),
        { duration: 8040 },
      ),
    ],
  },
  {
    name: 'supabase: saved, says the server, and nothing was',
    kind: 'hard',
    site,
    expected: 'permission',
    also: ['product-defect', 'unknown', 'none'],
    why: 'the update answers with no row at all: the rules of the tree hide the row from those who may not write it',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(6040, `PATCH ${base}/rest/v1/persons?id=eq.4&select=*`, 200, '[]', {
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-range': '*/*' },
        requestHeaders: [['prefer', 'return=representation']],
      }),
      at.throws(
        6090,
        "TypeError: Cannot read properties of undefined (reading 'id')",
        at.place('afterSave', '/_app/immutable/chunks/tree.B1x.js'),
      ),
    ],
  },
  {
    name: 'sveltekit: data fetched ahead, a missing icon',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'the person was saved',
    events: [
      ...home(),
      at.aborted(500, 'GET /tree/9/__data.json?x-sveltekit-invalidated=01'),
      at.missing(520, '/apple-touch-icon.png', { element: 'img', status: 404 }),
      says(
        530,
        'Multiple GoTrueClient instances detected in the same browser context. It is not an error, but this should be avoided',
        'warn',
      ),
      click(6000, 'Save'),
      at.call(6040, `PATCH ${base}/rest/v1/persons?id=eq.4`, 204, ''),
    ],
  },
]
