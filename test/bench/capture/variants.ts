/** The products being measured. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

export interface Variant {
  id: string
  name: string
  /** what it watches: only such calls are compared */
  watches: readonly ('console' | 'network')[]
  /** its script; none for the unpatched page */
  entry?: string
  /** a script that runs before it and is not measured */
  before?: string
}

const here = import.meta.dirname
const both = ['console', 'network'] as const

/** The unpatched page is included twice: the difference between the two is the machine's noise. */
export const variants: readonly Variant[] = [
  { id: 'none', name: 'unpatched', watches: [] },
  { id: 'none2', name: 'unpatched again', watches: [] },
  {
    id: 'casefile',
    name: 'Casefile',
    watches: both,
    entry: join(here, '../../../src/entry/page-hook.iife.ts'),
    before: join(here, 'variants/casefile-receiver.ts'),
  },
  { id: 'sentry', name: 'Sentry', watches: both, entry: join(here, 'variants/sentry.ts') },
  { id: 'datadog', name: 'Datadog', watches: both, entry: join(here, 'variants/datadog.ts') },
  { id: 'posthog', name: 'PostHog', watches: both, entry: join(here, 'variants/posthog.ts') },
  { id: 'openreplay', name: 'OpenReplay', watches: ['network'], entry: join(here, 'variants/openreplay.ts') },
  { id: 'rrweb', name: 'rrweb', watches: ['console'], entry: join(here, 'variants/rrweb.ts') },
]

/** One classic script with everything `entry` imports, as the extension's build makes its content scripts. */
export async function bundle(entry: string, minify = false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify, target: 'es2022', lib: { entry, formats: ['iife'], name: 'script' } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (!chunk) throw new Error(`${entry} was not built`)
  return chunk.code
}

/** Gzipped size, kB of 1000 bytes. */
export function gzipSize(code: string): number {
  return gzipSync(code, { level: 9 }).length / 1000
}
