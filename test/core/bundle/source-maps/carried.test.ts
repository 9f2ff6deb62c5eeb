import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../../../src/core/base/bytes.ts'
import {
  buildBundle,
  type CarriedMap,
  type OpenedBundle,
  paths,
  readBundle,
  readZip,
  viewerMarker,
  writeZip,
} from '../../../../src/core/bundle/index.ts'
import {
  addSourceMaps,
  carriedLimits,
  carriedMaps,
  readSourceFiles,
} from '../../../../src/core/bundle/source-maps/index.ts'
import { SITE, sessionOf } from '../../../support/session-builder.ts'

const url = `${SITE}/assets/app.4f2c1d.js`
const debugId = '85314830-023f-4cf1-a267-535f4e37bb17'
const addedAt = Date.UTC(2026, 3, 1)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const mapText = (told: object = {}) =>
  JSON.stringify({ version: 3, sources: ['src/a.ts'], names: [], mappings: 'AAAA', ...told })
const mapFile = (name: string, told: object = {}) => readSourceFiles([{ name, bytes: bytesOf(mapText(told)) }]).maps[0]!

async function opened(password?: string): Promise<OpenedBundle> {
  const session = sessionOf()
  const { bytes } = await buildBundle({
    session,
    viewerTemplate: viewerMarker,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
    ...(password && { password }),
  })
  return readBundle(bytes, password)
}
const add = (bundle: OpenedBundle, maps: [string, ReturnType<typeof mapFile>][], password?: string) =>
  addSourceMaps({
    ...{ bundle, maps: new Map(maps), viewerTemplate: viewerMarker, addedAt },
    ...(password && { password }),
  })

describe('a bundle with source maps', () => {
  it('lists them with checksum, scripts and debug id, and is read as it was captured', async () => {
    const before = await opened()
    const { name, bytes } = await add(before, [[url, mapFile('app.4f2c1d.js.map', { debugId })]])
    expect(name).toMatch(/^casefile-.*-with-source-maps\.zip$/)
    const after = await readBundle(bytes)
    expect(after.integrity).toEqual({ state: 'unchanged', files: [] })
    expect(after.manifest.sourceMaps).toEqual({
      addedAt,
      maps: [{ path: 'sourcemaps/0001.map', name: 'app.4f2c1d.js.map', scripts: [url], debugId }],
    })
    const { sourceMaps, files, ...rest } = after.manifest
    const { files: filesBefore, ...restBefore } = before.manifest
    expect(rest).toEqual(restBefore)
    expect(files.slice(0, -1)).toEqual(filesBefore)
    expect(files.at(-1)).toMatchObject({ path: 'sourcemaps/0001.map', type: 'application/json' })
    expect(after.session).toEqual(before.session)
    expect(carriedMaps(after).mapOf(url)?.map.sources).toEqual(['src/a.ts'])
    expect(carriedMaps(after).mapOf(`${SITE}/other.js`)).toBeUndefined()
  })
  it('stands in its viewer too, in two parts', async () => {
    const { bytes } = await add(await opened(), [[url, mapFile('app.4f2c1d.js.map')]])
    const viewer = new TextDecoder().decode((await readZip(bytes)).get(paths.viewer))
    const [, others] = [...viewer.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, text]) => text!)
    expect([...(await readZip(fromBase64(others!))).keys()]).toContain('sourcemaps/0001.map')
  })
  it('still tells what was changed before the maps were added', async () => {
    const before = await opened()
    const files = new Map([...before.files, [paths.report, bytesOf('edited')]])
    const { bytes } = await add({ ...before, files }, [[url, mapFile('app.js.map')]])
    expect((await readBundle(bytes)).integrity).toEqual({ state: 'changed', files: [paths.report] })
  })
  it('takes a new map for a script in the place of the old one, and keeps the others', async () => {
    const other = `${SITE}/assets/vendor.js`
    const first = await readBundle(
      (
        await add(await opened(), [
          [url, mapFile('old.map')],
          [other, mapFile('vendor.js.map')],
        ])
      ).bytes,
    )
    const { bytes } = await add(first, [[url, mapFile('new.map', { sources: ['src/new.ts'] })]])
    const second = await readBundle(bytes)
    expect(second.integrity.state).toBe('unchanged')
    expect(second.manifest.sourceMaps!.maps.map(({ path, name }) => `${path} ${name}`)).toEqual([
      'sourcemaps/0002.map vendor.js.map',
      'sourcemaps/0001.map new.map',
    ])
    expect(carriedMaps(second).mapOf(url)?.map.sources).toEqual(['src/new.ts'])
    expect(carriedMaps(second).mapOf(other)?.name).toBe('vendor.js.map')
  })
  it('keeps its password', async () => {
    const before = await opened('a long password')
    const { bytes } = await add(before, [[url, mapFile('app.js.map')]], 'a long password')
    await expect(readBundle(bytes)).rejects.toThrow('protected with a password')
    expect((await readBundle(bytes, 'a long password')).manifest.sourceMaps?.maps).toHaveLength(1)
  })
  it('is not made with more or larger maps than it may carry', async () => {
    const bundle = await opened()
    const many = Array.from({ length: carriedLimits.maps + 1 }, (_, n): [string, ReturnType<typeof mapFile>] => [
      `${url}?${n}`,
      mapFile(`${n}.map`),
    ])
    await expect(add(bundle, many)).rejects.toThrow('A bundle can contain at most 200 source maps; these are 201.')
    const huge = { ...mapFile('huge.map'), bytes: { length: carriedLimits.map + 1 } as Uint8Array }
    await expect(add({ ...bundle }, [[url, huge]])).rejects.toThrow('can have at most 64 MB')
  })
})

describe('a map that cannot be used', () => {
  const listed = (told: Partial<CarriedMap> = {}): CarriedMap => ({
    ...{ path: 'sourcemaps/0001.map', name: 'app.js.map', scripts: [url], ...told },
  })
  const good = { path: 'sourcemaps/0009.map', name: 'good.map', scripts: [`${SITE}/good.js`] }
  const held = (maps: CarriedMap[], files: [string, Uint8Array][]) =>
    carriedMaps({
      manifest: { sourceMaps: { addedAt, maps: [...maps, good] } },
      files: new Map([...files, [good.path, bytesOf(mapText())]]),
    })

  it.each<[string, CarriedMap[], [string, Uint8Array][], string]>([
    ['is no JSON', [listed()], [['sourcemaps/0001.map', bytesOf('oops')]], 'is not a source map: it contains no JSON.'],
    ['is not there', [listed()], [], 'is listed in the bundle, but is not in it.'],
    [
      'is too large',
      [listed()],
      [['sourcemaps/0001.map', { length: carriedLimits.map + 1 } as Uint8Array]],
      'is larger than 64 MB and is left out.',
    ],
    [
      'is of another build',
      [listed({ debugId })],
      [['sourcemaps/0001.map', bytesOf(mapText({ debugId: debugId.replace('8', '9') }))]],
      'is from another build: its debug ID is not the one that the bundle lists.',
    ],
  ])('is named when it %s, and the others are used', (_, maps, files, sentence) => {
    const carried = held(maps, files)
    expect(carried.mapOf(url)).toBeUndefined()
    expect(carried.mapOf(`${SITE}/good.js`)?.name).toBe('good.map')
    expect(carried.problems()).toEqual([`"sourcemaps/0001.map" ${sentence}`])
  })
  it('is left out when there are too many', () => {
    const maps = Array.from({ length: carriedLimits.maps }, (_, n) => listed({ path: `sourcemaps/x${n}.map` }))
    const carried = held(
      maps,
      maps.map(({ path }) => [path, bytesOf(mapText())]),
    )
    expect(carried.mapOf(`${SITE}/good.js`)).toBeUndefined()
    expect(carried.problems()).toEqual(['The bundle lists 201 source maps; those after the first 200 are left out.'])
  })
  it('loses nothing of a bundle in which it was edited', async () => {
    const { bytes } = await add(await opened(), [[url, mapFile('app.js.map')]])
    const files = await readZip(bytes)
    files.set('sourcemaps/0001.map', bytesOf('{'))
    const bundle = await readBundle(writeZip(files, addedAt))
    expect(bundle.integrity).toEqual({ state: 'changed', files: ['sourcemaps/0001.map'] })
    expect(bundle.session.events).toEqual(sessionOf().events)
    expect(carriedMaps(bundle).problems()).toHaveLength(1)
  })
})

describe('a debug id', () => {
  const script = (id: string) => ({ name: 'dist/app.js', bytes: bytesOf(`f()\n//# debugId=${id}\n`) })
  it.each(['debugId', 'debug_id'])('links a script to the map with the same %s, whatever its name', (field) => {
    const map = { name: 'other-name.map', bytes: bytesOf(mapText({ [field]: debugId })) }
    const { maps, problems } = readSourceFiles([map, script(debugId.toUpperCase())])
    expect(problems).toEqual([])
    expect(maps[0]!.scripts).toContain('dist/app.js')
  })
  it('keeps a map of the same name from another build apart', () => {
    const map = { name: 'dist/app.js.map', bytes: bytesOf(mapText({ debugId })) }
    const { maps, problems } = readSourceFiles([map, script(debugId.replace('8', '9'))])
    expect(problems).toEqual(['"dist/app.js.map" is from another build than "dist/app.js": their debug IDs differ.'])
    expect(maps[0]!.scripts).toEqual([])
  })
})
