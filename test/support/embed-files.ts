/** What a page loads of the embed that was built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const parts = 'dist/embed/parts'

/** Files in `dist/embed/parts` that come once something is recorded: the part that records, and what it imports at once. */
export function recordingParts(): string[] {
  const first = readdirSync(parts).find((name) => name.startsWith('record-'))
  if (first === undefined) throw new Error('The embed is not built: npm run build:embed')
  const found = new Set([first])
  // What is added meanwhile is visited too.
  for (const name of found)
    for (const [, other] of readFileSync(join(parts, name), 'utf8').matchAll(
      /\b(?:from|import)\s*["']\.\/([\w.-]+)["']/g,
    ))
      found.add(other!)
  return [...found]
}
