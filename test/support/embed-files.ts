/** What a page loads of the built embed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const parts = 'dist/embed/parts'

/** Files in `dist/embed/parts` that a part loads: its own and its static imports. */
export function filesOfPart(part: string): string[] {
  const first = readdirSync(parts).find((name) => name.startsWith(`${part}-`))
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

/** What a page loads once something is recorded. */
export const recordingParts = () => filesOfPart('record')
