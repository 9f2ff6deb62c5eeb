/** The archives of har-examples, which others keep to test readers of HAR. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHar } from '../../../../src/core/bundle/index.ts'
import { Session } from '../../../../src/core/session/index.ts'

interface Archive {
  log: { entries: { request: { method: string; url: string }; response: { status: number } }[] }
}

const folder = resolve('test/bench/node_modules/har-examples')
const installed = existsSync(folder)
const title = installed ? 'har-examples' : 'har-examples (skipped: not installed in test/bench)'
const loaded = installed ? createRequire(import.meta.url)(folder) : {}
const archives = Object.entries<Archive>(loaded.default ?? loaded)

describe.skipIf(!installed)(title, () => {
  it('are there', () => {
    expect(archives.length).toBeGreaterThan(15)
  })
  it.each(archives)('%s is read whole', (_, archive) => {
    const { session, problems } = readHar(new TextEncoder().encode(JSON.stringify(archive)))
    expect(problems).toEqual([])
    expect(Session.safeParse(session).success).toBe(true)
    const requests = session.events.filter((event) => event.kind === 'request')
    expect(requests.map(({ method, url, status }) => [method, url, status])).toEqual(
      archive.log.entries.map(({ request, response }) => [request.method, request.url, response.status]),
    )
  })
})
