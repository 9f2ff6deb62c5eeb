/** A web-platform-tests checkout on this machine. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf, type TestPage } from './pages.ts'

/** What the hook stands in front of. */
export const FOLDERS = ['fetch', 'xhr', 'websockets', 'eventsource', 'beacon', 'console'] as const

/** What a checkout must have. */
const needed = ['tools/serve/serve.py', 'resources/testharness.js']

/** One sentence that says why the tests cannot be run from this folder; undefined when they can. */
export function problemWith(dir: string | undefined): string | undefined {
  if (!dir)
    return 'Say where a web-platform-tests checkout is: npm run test:wpt -- --wpt DIR (git clone --depth 1 https://github.com/web-platform-tests/wpt DIR makes one).'
  if (!existsSync(dir)) return `There is no folder ${dir}.`
  const missing = needed.find((file) => !existsSync(join(dir, file)))
  if (missing) return `${dir} is no web-platform-tests checkout: it has no ${missing}.`
  if (!FOLDERS.some((folder) => existsSync(join(dir, folder))))
    return `${dir} has none of the folders ${FOLDERS.join(', ')}: was it checked out in part?`
  return undefined
}

/** All test pages of these folders, sorted by file within each; a folder that is not there gives none. */
export function pagesIn(dir: string, folders: readonly string[] = FOLDERS): TestPage[] {
  return folders
    .filter((folder) => existsSync(join(dir, folder)))
    .flatMap((folder) => filesIn(dir, folder))
    .flatMap((file) => pagesOf(file, readFileSync(join(dir, file), 'utf8')))
}

/** Paths in the checkout, with `/`, of what could be a test. */
function filesIn(dir: string, folder: string): string[] {
  return readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(js|x?html?|xht)$/.test(file))
    .sort()
}
