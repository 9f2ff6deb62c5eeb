/** The client against the server that those who wrote the protocol maintain: whole, cut in the middle, resumed, ended. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request as ask, createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endTusUpload, type Transport, type UploadPorts, upload } from '../../../src/core/upload/index.ts'

const packages = resolve('test/bench/node_modules/@tus')
const installed = existsSync(packages)
const entryOf = (name: string) => pathToFileURL(join(packages, name, 'dist/index.js')).href

interface TusServer {
  handle: RequestListener
}

const { signal } = new AbortController()
const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 251)
const file = { name: 'casefile-ä.zip', bytes }

/** Once, only the first `cut` bytes of a body leave, and the line is closed when they are there. */
function transportThat(arrived: (bytes: number) => Promise<void>, cut?: number): Transport {
  let left = cut
  return ({ method, url, headers, body }) =>
    new Promise((done) => {
      const limit = body && left
      if (body) left = undefined
      const request = ask(url, { method, headers: { ...headers, ...(body && { 'content-length': body.length }) } })
      request.on('error', () => done({ none: 'lost' }))
      request.on('response', (response) => {
        response.resume()
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string> }),
        )
      })
      if (limit === undefined) request.end(body)
      else {
        request.write(body!.subarray(0, limit))
        void arrived(limit).then(() => request.destroy())
      }
    })
}

const portsOf = (transport: Transport): UploadPorts => ({
  ...{ transport, now: Date.now, random: () => 0, online: () => true, whenOnline: async () => undefined },
  wait: (ms) => new Promise((done) => setTimeout(done, ms / 10)),
})

describe.skipIf(!installed)(`@tus/server${installed ? '' : ' (not installed in test/bench)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-tus-'))
  let http: ReturnType<typeof createServer>
  let place: { to: string; by: 'tus' }
  beforeAll(async () => {
    const { Server } = (await import(/* @vite-ignore */ entryOf('server'))) as {
      Server: new (options: object) => TusServer
    }
    const { FileStore } = (await import(/* @vite-ignore */ entryOf('file-store'))) as {
      FileStore: new (options: object) => unknown
    }
    const server = new Server({
      path: '/files',
      datastore: new FileStore({ directory: folder }),
      relativeLocation: true,
    })
    http = createServer((request, response) => server.handle(request, response))
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
    place = { to: `http://127.0.0.1:${(http.address() as AddressInfo).port}/files`, by: 'tus' }
  })
  afterAll(() => {
    http?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What the server has, the newest last. */
  const stored = () => readdirSync(folder).filter((name) => !name.endsWith('.json'))
  const arrived = (size: number) =>
    expect.poll(() => stored().some((name) => statSync(join(folder, name)).size === size)).toBe(true)
  const told = (urls: string[]) => ({
    ...{ sending: () => undefined, waiting: () => undefined },
    begun: async (url: string) => void urls.push(url),
  })

  it.each([undefined, 200_000])('has every byte, also when the line is cut after %s bytes', async (cut) => {
    const before = stored()
    const urls: string[] = []
    const outcome = await upload(place, file, { ports: portsOf(transportThat(arrived, cut)), told: told(urls), signal })
    expect(outcome).toEqual({ done: true })
    expect(urls).toHaveLength(1)
    const [made] = stored().filter((name) => !before.includes(name))
    expect(readFileSync(join(folder, made!)).equals(Buffer.from(bytes))).toBe(true)
    const { metadata } = JSON.parse(readFileSync(join(folder, `${made}.json`), 'utf8'))
    expect(metadata).toEqual({ filename: file.name, filetype: 'application/zip' })

    // Another panel that goes on with it finds all there; and then it is ended.
    const asked: string[] = []
    const transport = transportThat(arrived)
    const counting: Transport = (request) => {
      asked.push(request.method)
      return transport(request)
    }
    const again = { ports: portsOf(counting), told: told([]), signal, begun: urls[0]! }
    expect(await upload(place, file, again)).toEqual({ done: true })
    expect(asked).toEqual(['HEAD'])
    await endTusUpload(urls[0]!, place.to, transport, signal)
    expect(stored()).not.toContain(made)
  })
})
