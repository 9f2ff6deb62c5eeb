/** Family trees, made with SvelteKit on Supabase. */
import { productAt } from '../kit/product.ts'

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

export const familyTrees = { ...at, site, base, home, refused }
