/** Who is measured, and what a page of an app loads of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordingParts } from '../../support/embed-files.ts'
import { bundle, gzipSize } from '../capture/variants.ts'

const dist = 'dist/embed'

export interface Subject {
  name: string
  /** in the head of the page */
  html: string
  /** true in the page once it records; absent where nothing is to be waited for */
  ready?: string
}

export interface Measurable {
  subjects: Subject[]
  /** files by path */
  files: ReadonlyMap<string, string>
  /** kB after gzip: what every page loads, and what it loads in all once it records */
  sizes: { subject: string; first: number; all: number }[]
}

export async function subjects(): Promise<Measurable> {
  const files = new Map<string, string>()
  files.set('/embed/casefile.js', readFileSync(join(dist, 'casefile.js'), 'utf8'))
  for (const name of readdirSync(join(dist, 'parts')))
    files.set(`/embed/parts/${name}`, readFileSync(join(dist, 'parts', name), 'utf8'))
  for (const peer of ['sentry', 'openreplay'])
    files.set(`/${peer}.js`, await bundle(join(import.meta.dirname, `peers/${peer}.ts`), true))
  const size = (is: (path: string) => boolean) =>
    [...files].filter(([path]) => is(path)).reduce((sum, [, text]) => sum + gzipSize(text), 0)
  const first = size((path) => path === '/embed/casefile.js')
  const parts = new Set(recordingParts().map((name) => `/embed/parts/${name}`))
  const recording = first + size((path) => parts.has(path))
  const peer = (name: string) => ({ first: size((path) => path === name), all: size((path) => path === name) })
  return {
    files,
    sizes: [
      { subject: 'Casefile asleep', first, all: first },
      { subject: 'Casefile recording', first, all: recording },
      { subject: 'Sentry with replay and feedback', ...peer('/sentry.js') },
      { subject: 'OpenReplay tracker', ...peer('/openreplay.js') },
    ],
    subjects: [
      { name: 'nothing', html: '' },
      { name: 'Casefile asleep', html: '<script src="/embed/casefile.js"></script>' },
      {
        name: 'Casefile recording',
        html: '<script src="/embed/casefile.js" data-buffer="5"></script>',
        ready: "Casefile.state === 'recording'",
      },
      { name: 'Sentry with replay and feedback', html: '<script src="/sentry.js"></script>' },
      { name: 'OpenReplay tracker', html: '<script src="/openreplay.js"></script>' },
    ],
  }
}
