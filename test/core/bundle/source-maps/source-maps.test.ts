import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  isSourceZip,
  mapFor,
  matchMaps,
  type NamedBytes,
  readSourceFiles,
  resolveStack,
  sourcePath,
} from '../../../../src/core/bundle/source-maps/index.ts'
import type { StackFrame } from '../../../../src/core/session/index.ts'
import { consoleLine, frame, request, SITE, thrown } from '../../../support/session-builder.ts'
import { buildTinyApp, placeOf, throwIn } from './tiny-app.ts'

const url = `${SITE}/assets/app.4f2c1d.js`
const file = (name: string, text: string): NamedBytes => ({ name, bytes: new TextEncoder().encode(text) })
const mapText = (told: object = {}) =>
  JSON.stringify({ version: 3, sources: ['src/a.ts'], names: [], mappings: 'AAAA', ...told })

let built: { script: string; map: string }
let frames: StackFrame[]
beforeAll(async () => {
  built = await buildTinyApp()
  ;({ frames } = throwIn(built.script, url))
})
function resolveWith(files: NamedBytes[], stack = frames) {
  const { maps, problems } = readSourceFiles(files)
  expect(problems).toEqual([])
  return resolveStack(stack, (address) => mapFor(address, maps)?.map)
}

describe('a minified build', () => {
  it('is minified: no frame has the name that its author gave it', () => {
    expect(frames.length).toBeGreaterThanOrEqual(4)
    expect(frames.map(({ function: name }) => name)).not.toContain('describeTotal')
  })
  it('gives back every file, line, column and name', () => {
    const resolved = resolveWith([file('app.4f2c1d.js.map', built.map)])
    expect(resolved.map((one) => `${one?.frame.url} ${one?.frame.line}`).slice(0, 4)).toEqual([
      `src/invoice.ts ${placeOf('src/invoice.ts', 'invoice.total!').line}`,
      `src/invoice.ts ${placeOf('src/invoice.ts', 'describeTotal(invoice)').line}`,
      `src/main.ts ${placeOf('src/main.ts', 'renderInvoice({').line}`,
      `node_modules/list-helper/index.js ${placeOf('node_modules/list-helper/index.js', 'use(item)').line}`,
    ])
    expect(resolved.slice(0, 2).map((one) => one?.frame.function)).toEqual(['describeTotal', 'renderInvoice'])
    // The arrow function is called as `use`, which is not its name.
    expect(resolved[2]?.frame.function).toBeUndefined()
    expect(resolved[1]!.frame).toMatchObject(placeOf('src/invoice.ts', 'describeTotal(invoice)'))
  })
  it('shows the lines around, with their numbers', () => {
    const [top] = resolveWith([file('app.4f2c1d.js.map', built.map)])
    const { firstLine, lines } = top!.excerpt!
    expect(lines[top!.frame.line! - firstLine]).toContain('invoice.total!.amount.toFixed(2)')
  })
  it.each<[string, () => NamedBytes[]]>([
    [
      'a map inside the script',
      () => [
        file(
          'app.4f2c1d.js',
          `${built.script.replace(/\n\/\/# source.*/, '')}\n//# sourceMappingURL=data:application/json;base64,${btoa(built.map)}\n`,
        ),
      ],
    ],
    [
      'a script that names a map of another name',
      () => [
        file('app.4f2c1d.js', `x()\n//# sourceMappingURL=maps/renamed.map?v=1`),
        file('maps/renamed.map', built.map.replace(/"file":"[^"]*",?/, '')),
      ],
    ],
    [
      'a zip',
      () => [
        {
          name: 'maps.zip',
          bytes: zipSync({
            'dist/assets/app.4f2c1d.js.map': new TextEncoder().encode(built.map),
            'dist/Read me.txt': new Uint8Array(3),
          }),
        },
      ],
    ],
    [
      'a map with sections',
      () => [
        file(
          'app.4f2c1d.js.map',
          JSON.stringify({ version: 3, sections: [{ offset: { line: 0, column: 0 }, map: JSON.parse(built.map) }] }),
        ),
      ],
    ],
    [
      'a map behind the line that keeps browsers from running it',
      () => [file('app.4f2c1d.js.map', `)]}'\n${built.map}`)],
    ],
  ])('%s', (_, files) => {
    expect(resolveWith(files())[0]!.frame).toMatchObject({ function: 'describeTotal', url: 'src/invoice.ts' })
  })
  it('heeds the ignore list', () => {
    const map = JSON.parse(built.map) as { sources: string[]; ignoreList?: number[] }
    map.ignoreList = [map.sources.findIndex((source) => source.endsWith('src/invoice.ts'))]
    const resolved = resolveWith([file('app.4f2c1d.js.map', JSON.stringify(map))])
    expect(resolved.slice(0, 3).map((one) => one?.ignored)).toEqual([true, true, false])
  })
  it('leaves alone what has no map, no position or is WebAssembly', () => {
    const files = [file('app.4f2c1d.js.map', built.map)]
    const others: StackFrame[] = [
      { function: 'f', url: 'https://cdn.example/other.js', line: 1, column: 1 },
      { function: 'f', url },
      { ...frames[0]!, note: 'wasm' },
      { note: 'native', function: 'Array.forEach' },
      { url, line: 9_999, column: 1 },
    ]
    expect(resolveWith(files, others)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
  it('takes no name from a call that was awaited', () => {
    const [top, caller] = frames
    const [resolved] = resolveWith([file('app.4f2c1d.js.map', built.map)], [top!, { ...caller!, note: 'async' }])
    expect(resolved!.frame.function).toBe(top!.function)
  })
})

describe('reading', () => {
  it.each<[string, NamedBytes, string]>([
    ['no JSON', file('a.js.map', '<!doctype html>'), '"a.js.map" is not a source map: it contains no JSON.'],
    ['a list', file('a.js.map', '[]'), '"a.js.map" is not a source map: it contains no object.'],
    [
      'another version',
      file('a.js.map', mapText({ version: 2 })),
      '"a.js.map" is a version 2 source map; Casefile only supports version 3.',
    ],
    ['no sources', file('a.js.map', mapText({ sources: 4 })), '"a.js.map" is not a source map: it lists no sources.'],
    [
      'no mappings',
      file('a.js.map', mapText({ mappings: null })),
      '"a.js.map" is not a source map: it has no mappings.',
    ],
    [
      'broken mappings',
      file('a.js.map', mapText({ mappings: 'AA<A' })),
      '"a.js.map" is damaged: its mappings contain invalid characters.',
    ],
    [
      'broken sections',
      file('a.js.map', mapText({ sections: [null] })),
      '"a.js.map" is damaged: its parts do not match.',
    ],
    ['a script alone', file('a.js', 'x()'), '"a.js" contains no source map and refers to none.'],
    [
      'a script whose map is missing',
      file('a.js', 'x()\n//# sourceMappingURL=a.js.map'),
      '"a.js" refers to the source map "a.js.map", which was not added.',
    ],
    [
      'a damaged zip',
      { name: 'maps.zip', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) },
      '"maps.zip" could not be unpacked: the zip is damaged, or uses a compression that Casefile cannot read.',
    ],
  ])('says what is wrong with %s', (_, bad, sentence) => {
    expect(readSourceFiles([bad])).toEqual({ maps: [], problems: [sentence] })
  })
  it('tells a zip of maps from a bundle', () => {
    const empty = new Uint8Array(1)
    expect(isSourceZip(zipSync({ 'a.js.map': empty }))).toBe(true)
    expect(isSourceZip(zipSync({ 'manifest.json': empty, 'replay.mjs': empty, 'a.js': empty }))).toBe(false)
    expect(isSourceZip(zipSync({ 'a.txt': empty }))).toBe(false)
    expect(isSourceZip(new Uint8Array(4))).toBe(false)
  })
  it.each([
    ['webpack://shop/./src/cart.ts?a1b2', 'src/cart.ts'],
    ['webpack:///./src/cart.ts', 'src/cart.ts'],
    ['../../src/cart.ts', 'src/cart.ts'],
    ['https://cdn.example/src/cart.ts', 'src/cart.ts'],
    ['src/cart.ts', 'src/cart.ts'],
    ['', ''],
  ])('shows the source %s as %s', (source, path) => {
    expect(sourcePath(source)).toBe(path)
  })
})

describe('matching', () => {
  const named = (...names: string[]) => readSourceFiles(names.map((name) => file(name, mapText()))).maps
  it.each([
    ['by name', `${SITE}/assets/app.js?v=3`, ['app.js.map', 'vendor.js.map'], 'app.js.map'],
    [
      'by folder where names are equal',
      `${SITE}/b/index.js`,
      ['dist/a/index.js.map', 'dist/b/index.js.map'],
      'dist/b/index.js.map',
    ],
    [
      'by the last where all is equal',
      `${SITE}/index.js`,
      ['old/index.js.map', 'new/index.js.map'],
      'new/index.js.map',
    ],
    ['to none of another name', `${SITE}/assets/app.js`, ['myapp.js.map', 'app.css.map'], undefined],
    ['encoded', `${SITE}/my%20app.js`, ['my app.js.map'], 'my app.js.map'],
  ])('%s', (_, address, names, expected) => {
    expect(mapFor(address, named(...names))?.name).toBe(expected)
  })
  it('says which script has which map, and which maps are left over', () => {
    const error = thrown()
    const printed = { name: 'Error', message: 'x' }
    const cause = { name: 'Error', message: '', frames: [frame('inner', 1, 1, 'lazy.js')] }
    const events = [
      thrown({ error: { ...error.error, cause } }),
      consoleLine({ at: 1, stack: [frame('log', 2)] }),
      request({ at: 2, initiator: [frame('load', 3, 1, 'api.js')] }),
      consoleLine({
        at: 3,
        args: [{ type: 'error', error: { ...printed, stack: `Error: x\n    at f (${SITE}/p.js:1:2)` } }],
      }),
    ]
    const { scripts, unused } = matchMaps(events, named('app.4f2c1d.js.map', 'lazy.ab12cd34.js.map', 'style.css.map'))
    expect(scripts.map(({ url: address, frames: count, map }) => [address.split('/').pop(), count, map?.name])).toEqual(
      [
        ['app.4f2c1d.js', 4, 'app.4f2c1d.js.map'],
        ['lazy.js', 1, undefined],
        ['api.js', 1, undefined],
        ['p.js', 1, undefined],
      ],
    )
    expect(unused.map(({ map, otherBuildOf }) => [map.name, otherBuildOf?.split('/').pop()])).toEqual([
      ['lazy.ab12cd34.js.map', 'lazy.js'],
      ['style.css.map', undefined],
    ])
  })
})
