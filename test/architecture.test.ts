/** The walls of the house: who may import whom, what stays pure, what stays small, and that the maps are true. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { filesIn } from './support/files-in.ts'

interface Import {
  specifier: string
  typeOnly: boolean
}

/** Room of a file: the folder under src, or under src/core and src/capture. */
function roomOf(path: string): string {
  const [first = '', second = ''] = relative('src', path).split('/')
  return first === 'core' || first === 'capture' ? `${first}/${second}` : first
}

/** A room in parentheses may be imported as types only. Who knows the session may use the tools of `core/base`, too. */
const walls: Record<string, string[]> = {
  'core/base': [],
  'core/session': ['core/base'],
  'core/drawing': [],
  'core/privacy': ['core/session', 'core/drawing'],
  'core/guide': ['core/session', 'core/privacy', 'core/upload'],
  'core/upload': ['core/session'],
  'core/triage': ['core/session'],
  'core/kb': ['core/session'],
  'core/history': ['core/session'],
  'core/cases': ['core/session', 'core/privacy', 'core/kb'],
  'core/bundle': ['core/session', 'core/privacy', 'core/triage', 'core/guide'],
  'capture/page': ['(core/session)'],
  'capture/frame': ['core/session', '(core/guide)'],
  relay: ['(capture/page)', '(capture/frame)', 'core/session', 'core/privacy', '(core/guide)', 'messages'],
  messages: ['core/session', 'core/privacy', 'core/guide'],
  browser: ['core/base', '(messages)'],
  storage: ['core/session', 'core/kb', 'core/history', 'core/cases', 'core/upload'],
  background: [
    'core/session',
    'core/privacy',
    'core/triage',
    'core/kb',
    'core/bundle',
    'core/guide',
    'messages',
    '(browser)',
    '(storage)',
  ],
  ui: [],
  views: ['core/drawing', 'core/session', 'core/privacy', 'core/triage', 'core/kb', 'core/bundle', 'ui'],
  tasks: ['core/drawing', 'core/session', 'core/privacy', 'core/triage', 'core/kb', 'core/bundle', '(messages)'],
  panel: [
    ...['core/session', 'core/privacy', 'core/triage', 'core/kb', 'core/history', 'core/bundle', 'core/guide'],
    ...['core/upload', 'core/drawing', 'core/cases', 'messages', 'tasks', 'ui', 'views'],
  ],
  guide: [
    ...['core/session', 'core/privacy', 'core/triage', 'core/bundle', 'core/guide', 'core/upload'],
    ...['core/drawing', 'messages', 'tasks', 'ui', 'views'],
  ],
  // The extension in one script: it brings the rooms of both sides together, so it is an entry in all but size.
  embed: [
    ...['capture/frame', 'relay', 'background', 'storage', 'core/session', 'core/privacy', 'core/guide'],
    ...['messages', 'tasks', 'guide'],
  ],
  options: ['core/session', 'core/privacy', 'messages', 'ui', 'views'],
  viewer: ['core/session', 'core/privacy', 'core/triage', 'core/kb', 'core/bundle', 'ui', 'views'],
  build: [],
}

/** Packages that a room may use; every other room uses those of `everywhere`. */
const packages: Record<string, string[]> = {
  'core/base': ['zod/mini'],
  'core/session': ['zod/mini'],
  'core/drawing': [],
  'core/privacy': ['zod/mini'],
  'core/triage': ['zod/mini'],
  'core/kb': ['zod/mini', 'fflate', 'htmlparser2', 'marked', 'yaml'],
  'core/history': ['zod/mini'],
  'core/cases': ['zod/mini'],
  'core/guide': ['zod/mini', 'fflate'],
  'core/upload': ['zod/mini'],
  'core/bundle': ['zod/mini', 'fflate', '@noble/ciphers/aes.js', '@jridgewell/trace-mapping'],
  'capture/page': [],
  'capture/frame': [],
  relay: [],
  messages: ['zod/mini'],
  browser: ['webextension-polyfill'],
  storage: ['idb'],
  background: ['zod/mini'],
  ui: ['preact', 'preact/hooks', '@preact/signals'],
  views: ['preact', 'preact/hooks', '@preact/signals', 'marked'],
  panel: ['preact', 'preact/hooks', '@preact/signals'],
  tasks: [],
  embed: [],
  guide: ['preact', 'preact/hooks', '@preact/signals'],
  options: ['preact', 'preact/hooks', '@preact/signals'],
  viewer: ['preact', 'preact/hooks', '@preact/signals'],
  build: ['vite', 'fflate', 'terser', '@crxjs/vite-plugin', /* Node */ 'node:'],
  entry: [],
}

/** The text of a file and what it imports and exports, read once for all that is asked of it. */
const sourceOf = once((path) => {
  const text = readFileSync(path, 'utf8')
  return { text, module: parseSync(path, text).module }
})

function once<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>()
  return (path) => {
    const value = known.get(path) ?? read(path)
    known.set(path, value)
    return value
  }
}

function importsOf(path: string): Import[] {
  const { module } = sourceOf(path)
  return [
    ...module.staticImports.map((one) => ({
      specifier: one.moduleRequest.value,
      // `import './x.css'` has no entries and is a value
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
      ),
    ),
  ]
}

/** The files of ours that a file imports. */
function targetsOf(path: string): string[] {
  return importsOf(path).flatMap(({ specifier }) =>
    specifier.startsWith('.') ? [relative('.', resolve(dirname(path), specifier))] : [],
  )
}

/** The first circle that is found, from a file back to itself; each file is gone through once. */
function circleIn(reaches: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  function follow(path: string, way: readonly string[]): string[] | undefined {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of reaches.get(path) ?? []) {
      const circle = follow(next, [...way, path])
      if (circle) return circle
    }
    done.add(path)
    return undefined
  }
  for (const path of reaches.keys()) {
    const circle = follow(path, [])
    if (circle) return circle
  }
  return undefined
}

const sources = filesIn('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

describe('walls between rooms', () => {
  it('every room is on the list', () => {
    const rooms = new Set(sources.map(roomOf))
    rooms.delete('entry')
    expect([...rooms].filter((room) => !(room in walls))).toEqual([])
  })

  it.each(sources)('%s imports only what its room may', (path) => {
    const room = roomOf(path)
    const wrong = importsOf(path).filter(({ specifier, typeOnly }) => {
      if (!specifier.startsWith('.')) {
        const allowed = packages[room] ?? []
        return !allowed.some((name) => specifier === name || (name.endsWith(':') && specifier.startsWith(name)))
      }
      const target = roomOf(resolve(dirname(path), specifier).replace(`${resolve('.')}/`, ''))
      if (room === 'entry' || target === room) return false
      if (target === 'entry') return true
      const allowed = walls[room] ?? []
      if (target === 'core/base' && allowed.includes('core/session')) return false
      return !(allowed.includes(target) || (typeOnly && allowed.includes(`(${target})`)))
    })
    expect(wrong.map((one) => one.specifier)).toEqual([])
  })
})

describe('circles', () => {
  it('no file reaches itself by what it imports, types included', () => {
    const reaches = new Map(sources.map((path) => [path, targetsOf(path)]))
    expect(circleIn(reaches)?.join(' -> ')).toBeUndefined()
  })

  it.each([
    [{ a: ['b', 'c'], b: ['c'], c: [] }, undefined],
    [{ a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
    [{ a: ['a'] }, ['a', 'a']],
  ])('finds a circle in %j', (graph, circle) => {
    expect(circleIn(new Map(Object.entries(graph)))).toEqual(circle)
  })
})

describe('exports', () => {
  /** Every word of a file, so that a name that is used is never missed; one that is a common word may be. */
  const words = new Map(
    [...filesIn('src'), ...filesIn('test'), 'vite.config.ts']
      .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
      .map((path) => [path, new Set(readFileSync(path, 'utf8').match(/[\w$]+/g))]),
  )
  const isNamedElsewhere = (name: string, own: string) =>
    [...words].some(([path, names]) => path !== own && names.has(name))

  // The built-ins that the hook saves are one list, whoever uses which of them.
  const owners = sources.filter((path) => path !== 'src/capture/page/intrinsics.ts')
  it.each(owners)('%s exports no value that no other file names', (path) => {
    const { module } = sourceOf(path)
    const names = module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ exportName: { name }, isType, moduleRequest }) =>
        name !== null && !isType && moduleRequest === null ? [name] : [],
      ),
    )
    expect(names.filter((name) => !isNamedElsewhere(name, path))).toEqual([])
  })
})

describe('purity', () => {
  const forbidden = /\b(?:browser|chrome)\.[a-z]+\b|\b(?:document|window|process|require)\b\s*[.(]/
  it.each(sources.filter((path) => path.startsWith('src/core/')))('%s touches no browser or Node global', (path) => {
    expect(codeOnly(sourceOf(path).text).match(forbidden)?.[0]).toBeUndefined()
  })

  // The page could see the numbers of such timers, and end them: src/core/base/after.ts.
  it.each(sources.filter((path) => /^src\/(?:capture|relay)\//.test(path)))(
    '%s takes no number of the page’s timers',
    (path) => {
      expect(codeOnly(sourceOf(path).text)).not.toMatch(/\b(?:setTimeout|setInterval|requestIdleCallback)\b/)
    },
  )

  it('only browser/ reads the extension API', () => {
    const readers = sources.filter((path) => {
      if (path.startsWith('src/browser/')) return false
      const { module, text } = sourceOf(path)
      const imports = module.staticImports.map((one) => one.moduleRequest.value)
      return (
        imports.includes('webextension-polyfill') || /\bchrome\.[a-z]+\.|\bglobalThis\.chrome\b/.test(codeOnly(text))
      )
    })
    expect(readers).toEqual([])
  })
})

/** Comments and strings may speak of anything. */
function codeOnly(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
}

describe('size', () => {
  const entries = sources.filter((path) => path.startsWith('src/entry/'))
  it.each(entries)('%s is a door: at most 40 lines, no branching of its own', (path) => {
    const source = sourceOf(path).text
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
    expect(codeOnly(source).match(/\b(?:for|while|switch|class)\b/g) ?? []).toEqual([])
  })

  it.each(sources)('%s has at most 300 lines', (path) => {
    expect(sourceOf(path).text.split('\n').length).toBeLessThanOrEqual(300)
  })
})

describe('maps', () => {
  it.each(['README.md', 'src/README.md', 'src/embed/README.md'])('every path named in %s exists', (document) => {
    const text = readFileSync(document, 'utf8')
    const named = [...text.matchAll(/`((?:src|test|\.ci)\/[\w./-]*\w\/?)`/g)].map((match) => match[1]!)
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((match) =>
      join(dirname(document), match[1]!),
    )
    expect(named.length + linked.length).toBeGreaterThan(0)
    expect([...named, ...linked].filter((path) => !existsSync(path))).toEqual([])
  })
})

describe('maps of rooms', () => {
  const maps = ['background/background.ts', 'core/session/index.ts', 'core/triage/index.ts', 'panel/store/index.ts']
  it.each(maps)('every file named at the head of src/%s exists', (path) => {
    const [head = ''] = /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(`src/${path}`, 'utf8')) ?? []
    const named = [...head.matchAll(/[\w/-]+\.tsx?\b|\b[a-z][a-z/-]*\/(?=[ ,:`])/g)].map(([name]) =>
      join('src', dirname(path), name),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !existsSync(name))).toEqual([])
  })
})

describe('manifest', () => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
    permissions: string[]
  }
  /** Each permission, and what in the code needs it: a permission that no file uses must go. */
  const uses: Record<string, { file: string; needs: RegExp }> = {
    activeTab: { file: 'src/browser/panel.ts', needs: /action\.onClicked/ },
    scripting: { file: 'src/browser/scripts.ts', needs: /browser\.scripting\./ },
    storage: { file: 'src/browser/state.ts', needs: /browser\.storage/ },
    sidePanel: { file: 'src/browser/panel.ts', needs: /sidePanel\.open/ },
    webRequest: { file: 'src/browser/web-request.ts', needs: /addListener\(own, filter/ },
  }
  it('asks for no permission that no file uses', () => {
    expect(manifest.permissions.filter((name) => !uses[name])).toEqual([])
    for (const name of manifest.permissions) expect(readFileSync(uses[name]!.file, 'utf8')).toMatch(uses[name]!.needs)
  })
  it('asks for no site up front', () => {
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('content_scripts')
  })
})
