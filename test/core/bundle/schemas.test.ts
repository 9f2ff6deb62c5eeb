/** The JSON Schemas of a bundle, applied to its files by a validator that shares no code with what writes them. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildBundle, readBundle, readZip, schemaPath, viewerMarker } from '../../../src/core/bundle/index.ts'
import { addSourceMaps, readSourceFiles } from '../../../src/core/bundle/source-maps/index.ts'
import type { Session } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { failingSave, replay, sessionOf, socket } from '../../support/session-builder.ts'
import { randomSession } from './random-session.ts'

const validator = resolve('test/bench/node_modules/ajv/dist/2020.js')
const installed = existsSync(validator)
const title = installed ? 'every JSON file' : 'every JSON file (skipped: ajv is not installed in test/bench)'

interface Shape {
  properties: { type: { const?: string } }
}
type Validate = (data: unknown) => boolean
type Ajv = new (options: object) => { validateSchema(schema: unknown): boolean; compile(schema: unknown): Validate }

const described = [
  'manifest.json',
  'session.json',
  'events.jsonl',
  'environment.json',
  'steps.json',
  'verdict.json',
  'redaction.json',
]

function built(session: Session) {
  return buildBundle({
    session,
    verdict: judge(session),
    articles: [{ id: 'kb-7', title: 'Tax rules' }],
    viewerTemplate: viewerMarker,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
  })
}

async function filesOf(session: Session): Promise<ReadonlyMap<string, string>> {
  return textsOf(await readZip((await built(session)).bytes))
}

function textsOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, content]) => [path, new TextDecoder().decode(content)]))
}

describe.skipIf(!installed)(title, () => {
  const { default: Ajv2020 } = installed
    ? (createRequire(import.meta.url)(validator) as { default: Ajv })
    : { default: undefined as unknown as Ajv }

  /** The documents of a file that its own schema refuses. */
  function refused(files: ReadonlyMap<string, string>, path: string, compiled: Map<string, Validate>): unknown[] {
    const text = files.get(path)!
    const documents = path.endsWith('.jsonl') ? text.trim().split('\n').filter(Boolean) : [text]
    const source = files.get(schemaPath(path))!
    const validate = compiled.get(source) ?? new Ajv2020({ strict: true }).compile(JSON.parse(source))
    compiled.set(source, validate)
    return documents.map((one) => JSON.parse(one)).filter((one) => !validate(one))
  }

  it('has a schema that is one by draft 2020-12', async () => {
    const files = await filesOf(sessionOf())
    const schemas = [...files.keys()].filter((path) => path.startsWith('schema/'))
    expect(schemas.sort()).toEqual(described.map(schemaPath).sort())
    for (const path of schemas) {
      const schema = JSON.parse(files.get(path)!)
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(new Ajv2020({ strict: true }).validateSchema(schema), path).toBe(true)
    }
  })

  it('says once what a value is, however deep values lie in each other', async () => {
    const text = (await filesOf(sessionOf())).get('schema/events.schema.json')!
    expect(text.length).toBeLessThan(50_000)
    const inner = JSON.parse(text).$defs.Value.oneOf.find((one: Shape) => one.properties.type.const === 'array')
    expect(inner.properties.items).toEqual({ type: 'array', items: { $ref: '#/$defs/Value' } })
  })

  it('passes it', async () => {
    const compiled = new Map<string, Validate>()
    const sessions = [
      sessionOf([...failingSave(), socket({ at: 9000 })]),
      sessionOf([]),
      sessionOf([replay({ at: 1 })]),
    ]
    for (let seed = 1; seed <= 25; seed++) sessions.push(randomSession(seed))
    for (const session of sessions) {
      const files = await filesOf(session)
      for (const path of [...described, 'replay.jsonl'].filter((one) => files.has(one))) {
        expect(refused(files, path, compiled), path).toEqual([])
      }
    }
  })

  it('passes it with source maps, and fails it with one that names no scripts', async () => {
    const name = 'app.js.map'
    const content = new TextEncoder().encode('{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}')
    const [map] = readSourceFiles([{ name, bytes: content }]).maps
    const bundle = await readBundle((await built(sessionOf())).bytes)
    const maps = new Map([['https://app.tallybook.example/app.js', map!]])
    const { bytes } = await addSourceMaps({ bundle, maps, viewerTemplate: viewerMarker, addedAt: 1 })
    const files = textsOf(await readZip(bytes))
    expect(refused(files, 'manifest.json', new Map())).toEqual([])
    const changed = files.get('manifest.json')!.replace('"scripts"', '"script"')
    expect(refused(new Map(files).set('manifest.json', changed), 'manifest.json', new Map())).toHaveLength(1)
  })

  it.each<[path: string, from: string | RegExp, to: string]>([
    ['manifest.json', '"casefile-bundle"', '"other-bundle"'],
    ['manifest.json', /"sha256": "[0-9a-f]+"/, '"sha256": 7'],
    ['session.json', /"startedAt": \d+/, '"startedAt": "today"'],
    ['events.jsonl', '"kind":"request"', '"kind":"requests"'],
    ['events.jsonl', '"state":"done"', '"state":"finished"'],
    ['events.jsonl', '["accept","application/json"]', '["accept"]'],
    ['events.jsonl', /"id":"[^"]*",/, ''],
    ['replay.jsonl', '"whole":true', '"whole":1'],
    ['replay.jsonl', '"after":0', '"after":"0"'],
    ['environment.json', '"online": true', '"online": "yes"'],
    ['steps.json', '"type": "click"', '"type": "clicks"'],
    ['verdict.json', /"confidence": [\d.]+/, '"confidence": 1.5'],
    ['redaction.json', /"count": \d+/, '"count": null'],
  ])('of which %s fails it with %s replaced by %s', async (path, from, to) => {
    const files = await filesOf(sessionOf([...failingSave(), replay({ at: 9000 })]))
    const text = files.get(path)!
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(refused(new Map(files).set(path, changed), path, new Map())).toHaveLength(1)
  })
})

it('are listed in the manifest with their hashes, and the bundle opens unchanged', async () => {
  const { bytes } = await buildBundle({
    session: sessionOf(),
    viewerTemplate: viewerMarker,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: 0,
  })
  const { manifest, integrity, problems, files } = await readBundle(bytes)
  const listed = manifest.files.filter(({ path }) => path.startsWith('schema/'))
  expect(listed.map(({ path }) => path)).toEqual(described.map(schemaPath))
  expect(listed.every(({ path, sha256, size }) => sha256.length === 64 && size === files.get(path)?.length)).toBe(true)
  expect([integrity.state, problems]).toEqual(['unchanged', []])
})
