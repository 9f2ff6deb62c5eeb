/**
 * A real Chromium with the page hook in it, as a real extension puts it there: a script in the isolated world that
 * takes the port, and the hook in the page's world. `http://127.0.0.1` is hooked, `http://localhost` is the same
 * server without a hook, so every probe can be run on both.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { build } from 'vite'
import * as z from 'zod/mini'
import { PORT_EVENT, type ToPage } from '../../../src/capture/page/channel.ts'
import { PageRecord } from '../../../src/core/session/page-record.ts'
import { type Server, serve } from './server.ts'

const EXTENSION = 'Hook lab'
const END = 'end of the probe'
const HOOKED = '127.0.0.1'
const PLAIN = 'localhost'

/** What the relay of the extension does, in short: takes the port, says hello, passes batches on. */
const relayScript = `
const LEFT = 'left behind'
for (const batch of JSON.parse(localStorage.getItem(LEFT) ?? '[]')) send(batch)
localStorage.removeItem(LEFT)
let port
addEventListener(${JSON.stringify(PORT_EVENT)}, (event) => {
  event.stopImmediatePropagation()
  if (port) return event.preventDefault()
  port = event.ports[0]
  port.onmessage = (message) => send(message.data)
  addEventListener(event.lastEventId, (last) => {
    last.stopImmediatePropagation()
    last.preventDefault()
    localStorage.setItem(LEFT, JSON.stringify([...JSON.parse(localStorage.getItem(LEFT) ?? '[]'), last.lastEventId]))
  }, true)
  if (location.hash !== '#silent') port.postMessage({ type: 'hello', watching: location.hash !== '#off' })
}, true)
var tell = (message) => port.postMessage(message)`

const manifest = {
  manifest_version: 3,
  name: EXTENSION,
  version: '1',
  content_scripts: ['ISOLATED', 'MAIN'].map((world) => ({
    matches: [`http://${HOOKED}/*`],
    js: [world === 'MAIN' ? 'hook.js' : 'relay.js'],
    world,
    run_at: 'document_start',
    all_frames: true,
    match_about_blank: true,
  })),
}

/** The addresses a probe may use. */
export interface Sites {
  /** the page's own origin */
  own: string
  /** a second origin that allows everything by CORS */
  other: string
  /** an origin where nothing listens */
  dead: string
}

export interface Lab {
  readonly server: Server
  /** Runs a probe in a fresh hooked page with the debugger attached, so that `records` can tell what was recorded. */
  run<T>(probe: (sites: Sites) => T | Promise<T>, path?: string): Promise<T>
  /** What was recorded in the page of the last `run`. */
  records(): Promise<PageRecord[]>
  /** Sends a message from the relay to the hook of that page, and waits until it has arrived. */
  tell(message: ToPage): Promise<void>
  /** The page of the last `run`. */
  readonly page: Page
  /**
   * Runs a probe in a fresh tab that no debugger is attached to, and gives back its result as JSON does: an attached
   * debugger runs getters of what is printed and makes the console ten times slower.
   */
  runAlone(where: 'hooked' | 'plain', probe: (sites: Sites) => unknown, path?: string): Promise<unknown>
  close(): Promise<void>
}

/** The hook as one classic script. */
export async function bundleHook(minify = false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'hook.entry.ts'), formats: ['iife'], name: 'hook' },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (!chunk) throw new Error('The hook was not built')
  return chunk.code
}

export async function openLab(): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'hook-lab-'))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'relay.js'), relayScript)
  await writeFile(join(folder, 'hook.js'), await bundleHook())
  const server = await serve()
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    enableExtensions: [folder],
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const page = await browser.newPage()
  const batches = await listenTo(page)
  const tabs = await browser.target().createCDPSession()
  const sitesOf = (host: string): Sites => ({
    own: `http://${host}:${server.port}`,
    other: `http://${host}:${server.otherPort}`,
    dead: `http://${host}:${server.deadPort}`,
  })

  return {
    server,
    page,
    async run(probe, path = '/') {
      const sites = sitesOf(HOOKED)
      batches.clear()
      await page.goto('about:blank')
      await page.goto(sites.own + path)
      return page.evaluate(runAsPage, expressionOf(probe), sites) as never
    },
    async records() {
      await page.evaluate((end) => console.debug(end), END)
      return batches.until((record) => record.type === 'console' && isText(record.args[0], END))
    },
    async tell(message) {
      const relay = page.extensionRealms().at(-1)
      await relay?.evaluate(
        (sent) => (globalThis as unknown as { tell(message: unknown): void }).tell(sent),
        message as never,
      )
      await page.evaluate(() => {
        // Messages between ports are delivered in the order they were sent.
        const { port1, port2 } = new MessageChannel()
        return new Promise((resolve) => {
          port1.onmessage = resolve
          port2.postMessage('')
        }).then(() => {})
      })
    },
    async runAlone(where, probe, path = '/') {
      const sites = sitesOf(where === 'hooked' ? HOOKED : PLAIN)
      const result = server.expectResult(`(${expressionOf(probe)})(${JSON.stringify(sites)})`)
      const { targetId } = await tabs.send('Target.createTarget', { url: `${sites.own}${path}?probe` })
      try {
        return await result
      } finally {
        await tabs.send('Target.closeTarget', { targetId })
      }
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Runs a function as a script of the page itself. What the debugger evaluates counts as a script of another origin:
 * its errors are muted to `Script error.` and its rejections are not reported.
 */
function runAsPage(probe: string, sites: Sites): unknown {
  const script = document.createElement('script') as HTMLScriptElement & { probe(sites: Sites): unknown }
  script.textContent = `document.currentScript.probe = ${probe}\n//# sourceURL=http://lab.example/app.js`
  document.head.append(script)
  script.remove()
  return script.probe(sites)
}

/** The source of a function as an expression, whether it was written as a method or as an arrow function. */
function expressionOf(probe: Function): string {
  const source = probe.toString()
  const method = /^(?:async\s+)?(\w+)\s*\(/.exec(source)?.[1]
  return method && method !== 'function' && method !== 'async' ? `({ ${source} }).${method}` : `(${source})`
}

function isText(value: unknown, text: string): boolean {
  return JSON.stringify(value) === JSON.stringify({ type: 'string', value: text })
}

/** Every batch is checked with the schema that the relay uses. */
const Batch = z.array(PageRecord)

interface Batches {
  clear(): void
  /** All records before the first that fits, once there is one. */
  until(fits: (record: PageRecord) => boolean): Promise<PageRecord[]>
}

async function listenTo(page: Page): Promise<Batches> {
  let records: PageRecord[] = []
  let check = () => {}
  const session = await page.createCDPSession()
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'send', executionContextName: EXTENSION })
  session.on('Runtime.bindingCalled', ({ payload }) => {
    records.push(...Batch.parse(JSON.parse(payload)))
    check()
  })
  return {
    clear() {
      records = []
    },
    until: (fits) =>
      new Promise((resolve) => {
        check = () => {
          const index = records.findIndex(fits)
          if (index >= 0) resolve(records.slice(0, index))
        }
        check()
      }),
  }
}
