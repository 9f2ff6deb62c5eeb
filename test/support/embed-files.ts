/** What a page loads of the built embed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const parts = 'dist/embed/parts'

/** Files in `dist/embed/parts` loaded once something is recorded: the recording part and its static imports. */
export function recordingParts(): string[] {
  const first = readdirSync(parts).find((name) => name.startsWith('record-'))
  if (first === undefined) throw new Error('The embed is not built: npm run build:embed')
  const found = new Set([first])
  // Also visits files added during the loop.
  for (const name of found)
    for (const [, other] of readFileSync(join(parts, name), 'utf8').matchAll(
      /\b(?:from|import)\s*["']\.\/([\w.-]+)["']/g,
    ))
      found.add(other!)
  return [...found]
}
