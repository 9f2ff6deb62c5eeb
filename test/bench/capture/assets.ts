/** What the bench's server delivers: the measuring page, its frames, and the script of each variant. */
import { join } from 'node:path'
import type { Asset } from './serve.ts'
import { bundle, gzipSize, type Variant } from './variants.ts'

export interface Assets {
  assetFor(url: URL): Asset | undefined
  /** kB of each variant's script, minified and gzipped */
  sizes: Record<string, number>
}

/** Elements in the page, about as many as in a list of invoices. */
const ROWS = 200
const grid = `<table>${'<tr class="row"><td>1042<td>Northwind Ltd<td>119.50<td><button>Open</button>'.repeat(ROWS)}</table>`

/** Bundles everything once, minified, as all of them ship. */
export async function buildAssets(variants: readonly Variant[]): Promise<Assets> {
  const scripts: Record<string, string> = {
    '/main.js': await bundle(join(import.meta.dirname, 'page/main.ts')),
    '/frame.js': await bundle(join(import.meta.dirname, 'page/frame.ts')),
  }
  const sizes: Record<string, number> = {}
  for (const { id, entry, before } of variants) {
    const script = entry ? await bundle(entry, true) : ''
    scripts[`/script/${id}`] = script
    if (entry) sizes[id] = gzipSize(script)
    if (before) scripts[`/before/${id}`] = await bundle(before)
  }
  return {
    sizes,
    assetFor({ pathname, searchParams }) {
      if (pathname === '/') return html('<script src="/main.js"></script>')
      if (pathname === '/frame') return html(frame(searchParams, scripts))
      if (pathname === '/small.json') return { type: 'application/json', body: '{"id":1042,"paid":false}' }
      const script = scripts[pathname]
      return script === undefined ? undefined : { type: 'text/javascript', body: script }
    },
  }
}

/** A frame with its variant's script, or without (`bare`) to measure installing it. */
function frame(query: URLSearchParams, scripts: Record<string, string>): string {
  const variant = query.get('variant')
  const paths = ['/frame.js', `/before/${variant}`, ...(query.has('bare') ? [] : [`/script/${variant}`])]
  return grid + paths.flatMap((path) => (scripts[path] ? [`<script src="${path}"></script>`] : [])).join('')
}

function html(body: string): Asset {
  return { type: 'text/html; charset=utf-8', body: `<!doctype html><title>Measurement</title><body>${body}` }
}
