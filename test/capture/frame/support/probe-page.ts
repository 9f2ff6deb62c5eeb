/** A real Chromium page served by a local server, with the probes in an isolated world like those of content scripts. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import type { Draft } from '../../../../src/capture/frame/index.ts'
import { bundleFile } from '../../../support/bundle.ts'

const worldName = 'probes'
/** ms to wait for a draft before the test fails and lists what came instead */
const patience = 20_000

/** The response for one path of the test site; any other path is a 404. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void)
export type DraftOf<K extends Draft['kind']> = Extract<Draft, { kind: K }>

export interface ProbePage {
  page: Page
  /** scheme, host and port, without a trailing slash */
  origin: string
  drafts: Draft[]
  /** the first matching draft of a kind, as soon as there is one */
  next<K extends Draft['kind']>(kind: K, fits?: (draft: DraftOf<K>) => boolean): Promise<DraftOf<K>>
  all<K extends Draft['kind']>(kind: K): DraftOf<K>[]
  /** evaluates in the isolated world, which has `probes` */
  inWorld<T>(expression: string): Promise<T>
  close(): Promise<void>
}

/** Bundles the probes, or another file in this folder, as the extension does: into one classic script. */
export function bundleProbes(entry = './isolated-world.ts'): Promise<string> {
  return bundleFile(fileURLToPath(new URL(entry, import.meta.url)))
}

/** Opens `/` of a site with these routes and waits for it to load. */
export async function openSite(browser: Browser, bundle: string, routes: Record<string, Route>): Promise<ProbePage> {
  const server = createServer((request, response) => {
    const route = routes[request.url?.split('?', 1)[0] ?? '']
    if (typeof route === 'function') return route(request, response)
    response.writeHead(route === undefined ? 404 : 200, { 'content-type': 'text/html' })
    response.end(route ?? 'not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const page = await browser.newPage()
  const session = await page.createCDPSession()
  const drafts: Draft[] = []
  const waiting = new Set<() => void>()
  session.on('Runtime.bindingCalled', ({ payload }) => {
    drafts.push(JSON.parse(payload))
    for (const look of waiting) look()
  })
  const world = followWorld(session)
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'tellTest', executionContextName: worldName })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: bundle, worldName })
  await page.goto(`${origin}/`, { waitUntil: 'load' })

  return {
    page,
    origin,
    drafts,
    next(kind, fits = () => true) {
      return new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => {
          const told = all(drafts, kind).map((draft) => JSON.stringify(draft))
          reject(new Error(`no such ${kind}; told were:\n${told.join('\n')}`))
        }, patience)
        const look = () => {
          const found = all(drafts, kind).find(fits)
          if (!found) return
          clearTimeout(giveUp)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      })
    },
    all: (kind) => all(drafts, kind),
    async inWorld(expression) {
      const contextId = world()
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    async close() {
      await page.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function all<K extends Draft['kind']>(drafts: Draft[], kind: K): DraftOf<K>[] {
  return drafts.filter((draft): draft is DraftOf<K> => draft.kind === kind)
}

/** Keeps track of the id of the top frame's newest isolated world. */
function followWorld(session: CDPSession): () => number {
  let id: number | undefined
  let frame: string | undefined
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const aux = context.auxData as { frameId: string } | undefined
    frame ??= aux?.frameId
    if (context.name === worldName && aux?.frameId === frame) id = context.id
  })
  return () => {
    if (id === undefined) throw new Error('the isolated world is not there yet')
    return id
  }
}
