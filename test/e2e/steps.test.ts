/**
 * Steps in hard places, in both browsers with the built extension: closed shadow trees, same-site and cross-site frames,
 * menus that open on hover, things out of sight. Replayed in a clean Chromium, they leave the same traces on the page.
 */
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenedBundle } from '../../src/core/bundle/index.ts'
import type { StepEvent } from '../../src/core/session/index.ts'
import { agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'
import { startPlainChromium } from './browsers/plain-chromium.ts'

const library = resolve('test/bench/node_modules/@puppeteer/replay/lib/main.js')
const installed = existsSync(library)

/** A page that writes everything that happens to it onto itself, in order. */
const till = `<!doctype html><title>Till</title>
<style>
  body { font: 16px sans-serif; margin: 20px } #map { width: 300px; height: 80px; background: #ddd }
  nav ul { display: none } nav:hover > ul { display: block; margin: 0 }
  .box { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  iframe { display: block; width: 400px; height: 150px }
</style>
<output id="traces"></output>
<script>
  const traces = []
  const trace = (text) => { traces.push(text); document.querySelector('#traces').textContent = traces.join(' ') }
  addEventListener('message', (event) => trace(event.data))
  addEventListener('popstate', () => trace('popped'))
</script>
<div id="map" onclick="trace('map:' + event.offsetX + ',' + event.offsetY)"></div>
<button onclick="trace('click')" ondblclick="trace('double')">Count</button>
<label><input class="box" type="checkbox" onchange="trace('dark:' + checked)">Dark mode</label>
<form onsubmit="event.preventDefault(); trace('sent:' + customer.value)"><input id="customer" aria-label="Customer"></form>
<select aria-label="Tax" onchange="trace('tax:' + value)"><option value="t19">19 %<option value="t7">7 %</select>
<nav><a>File</a><ul><li><button onclick="trace('export')">Export</button></li></ul></nav>
<invoice-card></invoice-card>
<button onclick="history.pushState({}, 0, '/lines'); trace('pushed')">Lines</button>
<iframe src="/outer"></iframe>
<div style="height: 2000px"></div><button onclick="trace('bottom')">Bottom</button>
<script>
  customElements.define('invoice-card', class extends HTMLElement {
    connectedCallback() {
      const inside = this.attachShadow({ mode: 'closed' })
      inside.innerHTML = '<section aria-label="Card"><label>Amount <input></label><button><b>Pay</b></button></section>'
      inside.querySelector('button').onclick = () => trace('paid:' + inside.querySelector('input').value)
      this.placeOf = (selector) => {
        const { x, y } = inside.querySelector(selector).getBoundingClientRect()
        return { x: x + 6, y: y + 6 }
      }
    }
  })
</script>`
const framed = (name: string, inside = '') =>
  `<!doctype html><title>${name}</title><button onclick="top.postMessage('${name}', '*')">Press ${name}</button>${inside}`

/** The site and, on another host, what it embeds. */
async function startSite(): Promise<{ url: string; otherUrl: string; close(): void }> {
  const listen = (answer: (path: string) => string, host: string) =>
    new Promise<[Server, number]>((done) => {
      const server = createServer((request, response) => {
        response.setHeader('content-type', 'text/html')
        response.end(answer(request.url ?? ''))
      })
      server.listen(0, host, () => done([server, (server.address() as AddressInfo).port]))
    })
  const [other, otherPort] = await listen(() => framed('inner'), '127.0.0.1')
  const otherUrl = `http://127.0.0.1:${otherPort}`
  const [own, ownPort] = await listen(
    (path) => (path === '/outer' ? framed('outer', `<iframe src="${otherUrl}/"></iframe>`) : till),
    'localhost',
  )
  return {
    url: `http://localhost:${ownPort}`,
    otherUrl,
    close: () => {
      own.close()
      other.close()
    },
  }
}

async function centreOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await (await page.waitForSelector(selector, { visible: true }))!.boundingBox()
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }
}

async function pressInside(page: Page, selector: string): Promise<void> {
  const { x, y } = await page.$eval(
    'invoice-card',
    (card, wanted) => (card as Element & { placeOf(selector: string): { x: number; y: number } }).placeOf(wanted),
    selector,
  )
  await page.mouse.click(x, y)
}

async function pressIn(frame: Frame | undefined): Promise<void> {
  await (await frame!.waitForSelector('button'))!.click()
}

/** What a person does with mouse and keyboard, and nothing a person could not do. */
async function walk(page: Page, goesBack: boolean): Promise<void> {
  const map = await centreOf(page, '#map')
  await page.mouse.click(map.x - 100, map.y + 20)
  await page.click('::-p-text(Count)', { count: 2 })
  await page.click('label')
  await page.click('#customer')
  await page.keyboard.type('Northwind')
  await page.keyboard.press('Enter')
  await page.focus('select')
  await page.keyboard.press('ArrowDown')
  const file = await centreOf(page, 'nav a')
  await page.mouse.move(file.x, file.y)
  const item = await centreOf(page, 'nav button')
  await page.mouse.move(item.x, item.y)
  await page.mouse.down()
  await page.mouse.up()
  await page.mouse.move(5, 5)
  await pressInside(page, 'input')
  await page.keyboard.type('12')
  await pressInside(page, 'b')
  await page.click('::-p-text(Lines)')
  if (goesBack) await page.goBack()
  const [outer] = page.mainFrame().childFrames()
  await pressIn(outer)
  await pressIn(outer!.childFrames()[0])
  await page.mouse.move(5, 5)
  await page.mouse.wheel({ deltaY: 5000 })
  // A wheel event scrolls over several frames, and everything moves until the last one.
  await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
  const bottom = await centreOf(page, '::-p-text(Bottom)')
  await page.mouse.click(bottom.x, bottom.y)
  await page.waitForFunction(() => document.querySelector('#traces')!.textContent!.includes('bottom'))
}

const tracesOf = (page: Page) => page.$eval('#traces', (output) => output.textContent ?? '')

async function replay(recording: unknown): Promise<string> {
  const { parse, createRunner, PuppeteerRunnerExtension } = await import(pathToFileURL(library).href)
  const browser = await startPlainChromium()
  try {
    const page = await browser.newPage()
    await (await createRunner(parse(recording), new PuppeteerRunnerExtension(browser, page, { timeout: 10_000 }))).run()
    return await tracesOf(page)
  } finally {
    await browser.close()
  }
}

describe.each(['chromium', 'firefox'] as const)('steps in hard places of %s', (name) => {
  let stage: Stage
  let site: Awaited<ReturnType<typeof startSite>>
  let bundle: OpenedBundle
  let traces: string
  const steps = () => bundle.session.events.filter((event): event is StepEvent => event.kind === 'step')

  beforeAll(async () => {
    site = await startSite()
    stage = await startStage(name, { granted: ['http://localhost/*', 'http://127.0.0.1/*'] })
    await (await agentAt(stage, await stage.openTab(site.otherUrl))).record()
    const tab = await stage.openTab(site.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await tab.reload()
    // Only Chromium's driver goes back as the browser's own button does.
    await walk(tab, name === 'chromium')
    traces = await tracesOf(tab)
    await agent.capture()
    bundle = (await agent.save()).bundle
  })
  afterAll(async () => {
    await stage?.close()
    site?.close()
  })

  it('have left their traces', () => {
    const popped = name === 'chromium' ? 'popped ' : ''
    expect(traces).toBe(
      `map:50,60 click click double dark:true sent:Northwind tax:t7 export paid:12 pushed ${popped}outer inner bottom`,
    )
  })

  it('are told in the order in which they were made', () => {
    const told = steps().map((step) => step.text)
    expect(told).toEqual([
      expect.stringMatching(/^Clicked a <div>/),
      'Double-clicked "Count"',
      'Checked "Dark mode"',
      'Clicked "Customer"',
      'Typed "…" into "Customer"',
      'Pressed Enter in "Customer"',
      'Selected "7 %" for "Tax"',
      'Pointed at "File"',
      'Clicked "Export"',
      'Clicked "Amount" in "Card"',
      'Typed "…" into "Amount" in "Card"',
      'Clicked "Pay" in "Card"',
      'Clicked "Lines"',
      ...(name === 'chromium' ? ['Went back'] : []),
      'Clicked "Press outer" in the frame "outer"',
      'Clicked "Press inner" in the frame "inner"',
      'Scrolled down',
      'Clicked "Bottom"',
    ])
  })

  it('say in which frame, and in which kind of tree', () => {
    expect(steps().flatMap((step) => step.framePath ?? [])).toEqual([0, 0, 0])
    expect(
      steps()
        .filter((step) => step.target?.closed)
        .map((step) => step.target?.name),
    ).toEqual(['Amount', 'Amount', 'Pay'])
  })

  const replayed = installed ? '' : ' (@puppeteer/replay is not installed in test/bench)'
  it.skipIf(!installed)(`leave the same traces when they are replayed${replayed}`, async () => {
    const recording = JSON.parse(new TextDecoder().decode(bundle.files.get('steps.json')))
    expect(JSON.stringify(recording)).not.toContain('customStep')
    expect(await replay(recording)).toBe(traces)
  })
})
