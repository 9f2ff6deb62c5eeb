/** What is published is what was tested. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

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
