/** Hirepath, which leads applicants through their rounds: React straight on Supabase (PostgREST, GoTrue, storage). */

import { productAt } from '../kit/product.ts'

const site = 'https://app.hirepath.example'
const made = productAt(site)
const bundle = '/assets/index-C4b81fQz.js'
const base = 'https://qwlxkdnbvtea.supabase.co'
const own = { initiator: [made.place('fetchWithAuth', bundle)] }
/** A call of the page to Supabase. */
const supabase = (
  at: number,
  what: string,
  status: number,
  answer: object = {},
  headers: Record<string, string> = {},
) => {
  const [method, path] = what.split(' ')
  return made.call(at, `${method} ${base}${path}`, status, answer, {
    ...own,
    headers: { 'sb-gateway-version': '1', 'x-envoy-upstream-service-time': '12', ...headers },
  })
}
const home = () => [
  made.opens(0, '/jobs', 'Jobs | Hirepath'),
  supabase(160, 'GET /auth/v1/user', 200, { id: 'redacted-uuid-1', aud: 'authenticated' }),
  supabase(230, 'GET /rest/v1/jobs?select=*', 200, [{ id: 7, title: 'Backend engineer' }]),
  supabase(280, 'GET /rest/v1/candidates?job_id=eq.7', 200, [{ id: 55, stage: 'screen' }]),
  supabase(320, 'POST /rest/v1/rpc/unread_count', 200, { count: 0 }),
]

export const recruiting = { site, ...made, bundle, base, supabase, home }
