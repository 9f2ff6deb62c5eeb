/** The first part of `npm run bench:capture`: single calls, in a page that measures itself. */
import { buildAssets } from './assets.ts'
import { spawnChromium } from './chromium.ts'
import type { Plan, Results } from './metrics.ts'
import { serveBench } from './serve.ts'
import type { Variant } from './variants.ts'

export interface Measured {
  results: Results
  /** kB of each variant's script, minified and gzipped */
  sizes: Record<string, number>
}

const PATIENCE = 15 * 60_000

/** Measures these variants side by side in one Chromium; rejects if the page fails, or takes over 15 minutes. */
export async function measureCalls(variants: readonly Variant[], options: Omit<Plan, 'variants'>): Promise<Measured> {
  const { assetFor, sizes } = await buildAssets(variants)
  const plan: Plan = { ...options, variants: variants.map(({ id }) => id) }
  const planAsset = { type: 'application/json', body: JSON.stringify(plan) }
  const server = await serveBench((url) => (url.pathname === '/plan' ? planAsset : assetFor(url)))
  const result = server.nextResult()
  const chromium = spawnChromium(server.url)
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page was not done in time.')), PATIENCE)
  })
  try {
    const text = await Promise.race([result, chromium.ended, tooLate])
    const results = JSON.parse(text) as Results & { error?: string }
    if (results.error) throw new Error(`The page failed: ${results.error}`)
    if (!results.isolated) throw new Error('The page is not isolated, so its clock is too coarse.')
    return { results, sizes }
  } finally {
    clearTimeout(timer)
    await chromium.close()
    await server.close()
  }
}
