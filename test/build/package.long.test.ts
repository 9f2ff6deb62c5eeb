/** What is published is what was tested, and a store takes it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

const webExt = 'test/bench/node_modules/web-ext/bin/web-ext.js'

/** Warnings that are by nature, each with its reason; any other fails. */
const allowed: { code: string; file: RegExp; reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^assets\/.*\.js$|^viewer-template\.html$/,
    reason: 'Preact’s runtime knows dangerouslySetInnerHTML; no file of ours uses it',
  },
  {
    code: 'INLINE_SCRIPT',
    file: /^viewer-template\.html$/,
    reason: 'the page that goes into a bundle and is opened from there; the extension only reads its text',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    reason: 'Firefox for Android has no sidebar, so the extension is not offered there',
  },
]

interface Report {
  errors: { code: string; file?: string; message: string }[]
  warnings: { code: string; file?: string; message: string }[]
}

describe.skipIf(!existsSync(webExt))('web-ext lint', () => {
  it('finds no error, and no warning but the listed ones', () => {
    const result = spawnSync(
      process.execPath,
      [webExt, 'lint', '--source-dir', 'dist/firefox', '--output', 'json', '--no-config-discovery'],
      {
        encoding: 'utf8',
        maxBuffer: 32 << 20,
      },
    )
    const report = JSON.parse(result.stdout) as Report
    expect(report.errors).toEqual([])
    const unexpected = report.warnings.filter(
      (warning) => !allowed.some((one) => one.code === warning.code && one.file.test(warning.file ?? '')),
    )
    expect(unexpected.map(({ code, file, message }) => ({ code, file, message }))).toEqual([])
  }, 120_000)
})

describe('npm run package', () => {
  it('writes one zip per browser, with the same bytes in it as any other build of the same source', () => {
    const lines = execFileSync(process.execPath, ['src/build/package.mjs'], { encoding: 'utf8' }).trim().split('\n')
    const zips = lines.filter((line) => line.endsWith('.zip'))
    expect(zips.map((path) => /(chromium|firefox)\.zip$/.exec(path)?.[1])).toEqual(['chromium', 'firefox'])
    for (const [i, target] of ['chromium', 'firefox'].entries()) {
      const packed = unzipSync(readFileSync(zips[i]!))
      const files = readdirSync(join('dist', target), { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(join('dist', target), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .filter((name) => !name.startsWith('.vite/'))
      expect(Object.keys(packed).sort()).toEqual(files.sort())
      const different = files.filter((name) => !readFileSync(join('dist', target, name)).equals(packed[name]!))
      expect(different).toEqual([])
    }
  }, 240_000)
})
