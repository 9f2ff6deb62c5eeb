/** The sample knowledge base of the lab, read as an import reads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../../../src/core/kb/index.ts'

const folder = fileURLToPath(new URL('../../lab/kb/', import.meta.url))

/** All articles; throws when one of them cannot be read. */
export function sampleArticles() {
  const files = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) }))
  const { articles, problems } = readArticles(files, 'sample')
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return articles
}
