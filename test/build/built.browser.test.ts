/** The built extension, as a store's reviewer would look at it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { hookName } from '../../src/build/hook-name.ts'
import { objections } from '../../src/build/package.mjs'

describe.each(['chromium', 'firefox'])('dist/%s', (target) => {
  const folder = join('dist', target)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  it('can be published', () => {
    expect(objections(manifest)).toEqual([])
  })
  it('holds every file that the manifest names', () => {
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(?:js|html|png)"/g) ?? []
    expect(named.length).toBeGreaterThan(5)
    expect(named.map((name) => JSON.parse(name)).filter((name) => !existsSync(join(folder, name)))).toEqual([])
  })
  it('injects scripts that are whole: no import that would make them late', () => {
    for (const name of ['page-hook.iife.js', 'page-hook-streams.iife.js', 'page-relay.iife.js']) {
      const { module } = parseSync(name, readFileSync(join(folder, 'src/entry', name), 'utf8'))
      expect([module.staticImports, module.staticExports, module.dynamicImports]).toEqual([[], [], []])
    }
  })
  it('holds every style sheet: a page without one works, and looks broken', () => {
    const looks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.css$|viewer-template\.html$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
    const missing = sheets.filter((name) => {
      const [selector] =
        /\.(?:cf|panel|guide|options)-[\w-]+(?=[^;]*\{)/.exec(readFileSync(join('src', name), 'utf8')) ?? []
      return selector !== undefined && !name.startsWith('embed') && !looks.some((text) => text.includes(selector))
    })
    expect(sheets.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })
  it('makes JSON Schemas where bundles are made, and carries that into no page and no bundle', () => {
    const generator = 'json-schema.org/draft/2020-12'
    const carriers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:js|html)$/.test(name) && readFileSync(join(folder, name), 'utf8').includes(generator),
    )
    expect(carriers.length).toBeGreaterThan(0)
    expect(carriers.filter((name) => /iife|viewer-template/.test(name))).toEqual([])
  })
})

describe.each([
  // An address of its extensions makes every console line of the page expensive.
  ['chromium', hookName],
  ['firefox', undefined],
])('dist/%s', (target, name) => {
  it.each(['page-hook.iife.js', 'page-hook-streams.iife.js'])('calls %s in stacks', (file) => {
    const script = readFileSync(join('dist', target, 'src/entry', file), 'utf8')
    expect(/\n\/\/# sourceURL=(.*)$/.exec(script)?.[1]).toBe(name)
  })
})

describe.each(['chromium', 'firefox'])('dist/%s', (target) => {
  it('puts less than 10 kB into the page’s own world', () => {
    const script = readFileSync(join('dist', target, 'src/entry/page-hook.iife.js'))
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(10_000)
  })
})
