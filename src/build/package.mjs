// @ts-check
/**
 * `npm run package`: makes store-ready zips for Chromium and Firefox from a fresh production build, in `packages/`. A
 * development build would expose the extension's files to every page, so the result is checked for what must not be there.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { zipSync } from 'fflate'

/** @param {string} folder @returns {string[]} all files in it */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

/** Finds what must never be in a package. @param {Record<string, unknown>} manifest @returns {string[]} */
export function objections(manifest) {
  const found = []
  if ('web_accessible_resources' in manifest) found.push('web_accessible_resources lets web pages find the extension')
  if ('host_permissions' in manifest) found.push('host_permissions asks for sites up front')
  if ('content_scripts' in manifest) found.push('content_scripts runs on sites that nobody turned on')
  if ('externally_connectable' in manifest) found.push('externally_connectable lets web pages send messages')
  return found
}

/** @param {'chromium' | 'firefox'} target @returns {string} path of the zip */
function pack(target) {
  // A separate folder, so that the one developers load stays as it is.
  const folder = join('packages', target)
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', target, '--outDir', folder]
  // Unset because vite.config.ts omits the extension's plugins under the test runner, which also runs this.
  const { VITEST: _testing, ...env } = process.env
  // Vite respects an existing NODE_ENV, and the code would then contain the paths of its sources.
  const build = spawnSync(process.execPath, vite, { stdio: 'inherit', env: { ...env, NODE_ENV: 'production' } })
  if (build.status !== 0) throw new Error(`The build for ${target} failed.`)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const wrong = objections(manifest)
  if (wrong.length > 0) throw new Error(`${folder} cannot be published: ${wrong.join('; ')}.`)
  /** @type {import('fflate').Zippable} */
  const entries = {}
  for (const file of filesIn(folder)) {
    const name = relative(folder, file).replaceAll('\\', '/')
    // The plugin's own metadata is not part of the extension.
    if (!name.startsWith('.vite/')) entries[name] = readFileSync(file)
  }
  mkdirSync('packages', { recursive: true })
  const path = join('packages', `casefile-${manifest.version}-${target}.zip`)
  // A fixed date makes the build reproducible, so that a reviewer can compare.
  writeFileSync(path, zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) }))
  return path
}

if (process.argv[1]?.endsWith('package.mjs')) {
  for (const target of /** @type {const} */ (['chromium', 'firefox'])) process.stdout.write(`${pack(target)}\n`)
}
