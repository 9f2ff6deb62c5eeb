/** The products being measured, and what an app's page loads of each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../capture/variants.ts'

const dist = 'dist/embed'

export interface Subject {
  name: string
  /** in the head of the page */
  html: string
  /** expression that is true in the page once it records; absent if there is nothing to wait for */
  ready?: string
}

export interface Measurable {
  subjects: Subject[]
  /** files by path */
  files: ReadonlyMap<string, string>
}

export async function subjects(): Promise<Measurable> {
  const files = new Map<string, string>()
  files.set('/embed/casefile.js', readFileSync(join(dist, 'casefile.js'), 'utf8'))
  for (const name of readdirSync(join(dist, 'parts')))
    files.set(`/embed/parts/${name}`, readFileSync(join(dist, 'parts', name), 'utf8'))
  for (const peer of ['sentry', 'openreplay'])
    files.set(`/${peer}.js`, await bundle(join(import.meta.dirname, `peers/${peer}.ts`), true))
  return {
    files,
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
