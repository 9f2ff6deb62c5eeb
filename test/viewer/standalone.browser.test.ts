/** The viewer as it ships inside a bundle: one file, opened from disk in a real browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBundle, paths, readZip, viewerMarker } from '../../src/core/bundle/index.ts'
import { buildTinyApp, placeOf, throwIn } from '../core/bundle/source-maps/tiny-app.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { builtViewer } from '../support/built-viewer.ts'
import { consoleLine, failingSave, request, sessionOf, thrown } from '../support/session-builder.ts'

const hostile =
  '</script><img src="https://evil.example/x.png" onerror="document.title=1"><script>document.title=2</script>'
const folder = mkdtempSync(join(tmpdir(), 'viewer-'))
let template: string
let browser: Browser

beforeAll(async () => {
  template = builtViewer()
  browser = await startPlainChromium()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** viewer.html of a bundle of this session, as a file on disk. */
async function viewerFile(name: string, session = sessionOf()): Promise<string> {
  const { bytes } = await buildBundle({
    session,
    viewerTemplate: template,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
  })
  const file = join(folder, name)
  writeFileSync(file, (await readZip(bytes)).get(paths.viewer)!)
  return pathToFileURL(file).href
}

/** Opens an address and takes down every request and every complaint. */
async function open(url: string): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (sent) => requests.push(sent.url()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(url)
  await page.waitForSelector('[role=tablist]')
  return { page, requests, complaints }
}
/** Where the next file that the page saves arrives, and when it is there. */
async function nextDownload(page: Page): Promise<{ downloads: string; done: Promise<void> }> {
  const downloads = mkdtempSync(join(folder, 'saved-'))
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, eventsEnabled: true })
  const done = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve())
  })
  return { downloads, done }
}
const visible = (page: Page) => page.$eval('body', (body) => body.innerText)
const selectedTab = (page: Page) => page.$eval('[role=tab][aria-selected=true]', (tab) => tab.textContent ?? '')

describe('the viewer from disk', () => {
  it('answers in one sentence, without one request and without breaking its own policy', async () => {
    const { page, requests, complaints } = await open(await viewerFile('plain.html'))
    expect(await page.$$('.cf-not-started')).toHaveLength(0)
    expect(await visible(page)).toContain('PUT /api/invoices/1042 failed with 500 Internal Server Error')
    expect(await page.title()).toBe('Invoice cannot be saved - Casefile')
    for (const key of ['2', '3', '4', '5', '6', '7', '8', '1'] as const) {
      await page.keyboard.press(key)
      await page.waitForFunction(
        (index) => document.querySelectorAll('[role=tab]')[index]?.ariaSelected === 'true',
        {},
        Number(key) - 1,
      )
    }
    // The script of its worker is a blob: address.
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
    expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('reads in a worker, which may reach nothing either', async () => {
    const { page } = await open(await viewerFile('worker.html'))
    const stopped = await page.evaluate(() => {
      const script = `
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => postMessage(effectiveDirective))
        fetch('http://127.0.0.1:9/').then(() => postMessage('was sent'), () => undefined)`
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
      return new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data)
      })
    })
    expect(stopped).toBe('connect-src')
    await page.close()
  })

  it('reads in the page where the browser starts no worker', async () => {
    const url = await viewerFile('no-worker.html')
    const page = await browser.newPage()
    await page.evaluateOnNewDocument(() => {
      Reflect.set(globalThis, 'Worker', () => {
        throw new DOMException('refused', 'SecurityError')
      })
    })
    await page.goto(url)
    await page.waitForFunction(() => document.body.innerText.includes('Unchanged since capture'))
    expect(await visible(page)).toContain('PUT /api/invoices/1042 failed with 500 Internal Server Error')
    expect(await page.$$('script:not([id])')).toHaveLength(1)
    await page.close()
  })

  it('opens at the event that the link names, and writes links that work', async () => {
    const url = await viewerFile('links.html')
    const { page } = await open(`${url}#event=error-8634`)
    await page.waitForSelector('article')
    expect(await selectedTab(page)).toContain('Timeline')
    await page.keyboard.press('3')
    await page.waitForFunction(() => location.hash === '#tab=network&event=error-8634')
    await page.reload()
    await page.waitForSelector('article')
    expect(await selectedTab(page)).toContain('Network')
    await page.close()
  })

  it.each([400, 12_000])(
    'marks what was searched for, and brings it into view in an answer of %i rows',
    async (length) => {
      const rows = Array.from({ length }, (_, at) => ({ row: at, state: at === length - 10 ? 'ODDLY_LOCKED' : 'open' }))
      const responseBody = { type: 'application/json', text: JSON.stringify(rows) }
      const { page } = await open(
        await viewerFile(`marks-${length}.html`, sessionOf([request({ at: 10, responseBody })])),
      )
      await page.keyboard.press('3')
      await page.type('input[type=search]', 'oddly_locked')
      await page.waitForFunction(() => document.querySelectorAll('[role=row]').length === 2)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => (CSS.highlights.get('cf-found')?.size ?? 0) > 0)
      const place = await page.evaluate(() => {
        const [range] = [...CSS.highlights.get('cf-found')!] as Range[]
        const { top, bottom } = range!.getBoundingClientRect()
        return { text: String(range), inView: top > 0 && bottom < innerHeight }
      })
      expect(place).toEqual({ text: 'ODDLY_LOCKED', inView: true })
      await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')!.focus())
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => !CSS.highlights.has('cf-found'))
      await page.close()
    },
  )

  it('goes back to where a link was followed, and out of the file only from its beginning', async () => {
    const { page } = await open(await viewerFile('back.html'))
    await page.locator('.cf-headline-link').click()
    await page.waitForSelector('article')
    await page.keyboard.press('j')
    await page.keyboard.press('3')
    await page.waitForFunction(() => location.hash.startsWith('#tab=network'))
    for (const tab of ['timeline', 'overview'] as const) {
      await page.goBack()
      await page.waitForFunction(
        (id) => document.querySelector(`[role=tab][id*=${id}]`)?.ariaSelected === 'true',
        {},
        tab,
      )
    }
    await page.goForward()
    await page.waitForSelector('article')
    await page.close()
  })

  it('exports a file that another tool takes, reached by keyboard alone', async () => {
    const { page, requests, complaints } = await open(await viewerFile('exports.html'))
    const { downloads, done } = await nextDownload(page)
    await page.focus('button[aria-label=Export]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=menuitem]:focus')
    await page.keyboard.press('h')
    await page.keyboard.press('Enter')
    await done
    expect(readdirSync(downloads)).toEqual(['casefile-app.tallybook.example-2026-03-12-0930-c0ffee00.har'])
    const har = JSON.parse(readFileSync(join(downloads, readdirSync(downloads)[0]!), 'utf8'))
    expect(har.log.entries).toHaveLength(3)
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('compares with a second bundle that is chosen, without a request', async () => {
    const other = join(folder, 'other.zip')
    const working = failingSave().filter(({ kind }) => kind !== 'error')
    const session = sessionOf(working, { id: 'other', note: { title: hostile, text: '' } })
    const { bytes } = await buildBundle({
      session,
      viewerTemplate: template,
      tool: { name: 'Casefile', version: '0.1.0' },
      createdAt: session.endedAt,
    })
    writeFileSync(other, bytes)
    const { page, requests, complaints } = await open(await viewerFile('compare.html'))
    await page.keyboard.press('9')
    const input = await page.waitForSelector('input[aria-label="Bundle or HAR file to compare with"]')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(other)
    await page.waitForSelector('table[aria-label="What went wrong in only one"]')
    const text = await visible(page)
    expect(text).toContain("TypeError: Cannot read properties of null (reading 'total')")
    expect(text).toContain(hostile)
    expect(await page.$$('#root img, #root script')).toHaveLength(0)
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('shows a stack of a minified build in its source once the map is dropped, without a request', async () => {
    const { script, map } = await buildTinyApp()
    const address = 'https://app.tallybook.example/assets/app.4f2c1d.js'
    const { stack, frames } = throwIn(script, address)
    const { error } = thrown()
    const url = await viewerFile('maps.html', sessionOf([thrown({ at: 5, error: { ...error, stack, frames } })]))
    const { page, requests, complaints } = await open(`${url}#event=error-5`)
    await page.waitForSelector('article .cf-stack')
    expect(await visible(page)).not.toContain('describeTotal')
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], 'app.4f2c1d.js.map'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, map)
    await page.waitForSelector('dialog[open]')
    expect(await page.$eval('dialog', (dialog) => dialog.innerText)).toMatch(
      /app\.4f2c1d\.js \(\d frames\) is shown in its/,
    )
    const { downloads, done } = await nextDownload(page)
    await page.locator('dialog ::-p-text(Save the bundle with these maps)').click()
    await done
    await page.keyboard.press('Escape')
    await page.waitForSelector('article figure[aria-label="Source of describeTotal"]')
    const current = await page.$eval('[aria-current=true]', (line) => line.textContent)
    expect(current).toBe(
      `${placeOf('src/invoice.ts', 'invoice.total!').line}  return \` of \${invoice.total!.amount.toFixed(2)}\``,
    )
    expect(await page.$eval('article', (article) => article.innerText)).toContain('src/main.ts')

    // Handed on with the map in it, it shows the source to whoever opens it, and says what was added.
    const saved = readFileSync(join(downloads, readdirSync(downloads)[0]!))
    const handedOn = join(folder, 'handed-on.html')
    writeFileSync(handedOn, (await readZip(new Uint8Array(saved))).get(paths.viewer)!)
    const next = await open(`${pathToFileURL(handedOn).href}#event=error-5`)
    await next.page.waitForSelector('article figure[aria-label="Source of describeTotal"]')
    expect(await visible(next.page)).toContain('Unchanged since capture, maps added')
    expect([...requests, ...next.requests].filter((sent) => !/^(?:file|data|blob):/.test(sent))).toEqual([])
    expect([...complaints, ...next.complaints]).toEqual([])
    await next.page.close()
    await page.close()
  })

  it('saves a masked copy of a HAR, made in the worker without a request', async () => {
    const secret = 'Zk31xQ9aa01bb27cc'
    const entry = {
      startedDateTime: '2026-03-12T09:30:00Z',
      request: {
        method: 'GET',
        url: `https://a.example/${secret}`,
        headers: [{ name: 'Cookie', value: `sid=${secret}` }],
      },
      response: { status: 200, headers: [] },
    }
    const file = join(folder, 'raw.har')
    writeFileSync(file, JSON.stringify({ log: { entries: [entry] } }))
    const { page, requests } = await open(await viewerFile('mask.html'))
    const input = await page.$('input[type=file]')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file)
    await page.locator('::-p-aria(Make a masked copy)').click()
    const save = (await page.waitForSelector('::-p-aria(Save HAR)'))!
    expect(await visible(page)).toContain('1 cookie value')
    const { downloads, done } = await nextDownload(page)
    await save.click()
    await done
    expect(readdirSync(downloads)).toEqual(['raw-masked.har'])
    const text = readFileSync(join(downloads, 'raw-masked.har'), 'utf8')
    expect(text).not.toContain(secret)
    expect(text).toContain('https://a.example/redacted-cookie-1')
    expect(JSON.parse(text).log.creator).toEqual({
      name: 'Casefile',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
    await page.close()
  })

  it('shows the pictures of a HAR, of which an SVG runs no script and nothing is asked for', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="document.title='ran'"><image href="https://evil.example/x.png"/><script>document.title='ran'</script></svg>`
    const entry = {
      startedDateTime: '2026-03-12T09:30:00Z',
      request: { method: 'GET', url: 'https://a.example/logo.svg', headers: [] },
      response: { status: 200, headers: [], content: { mimeType: 'image/svg+xml', text: svg } },
    }
    const file = join(folder, 'pictures.har')
    writeFileSync(file, JSON.stringify({ log: { entries: [entry] } }))
    const { page, requests } = await open(await viewerFile('pictures.html'))
    const input = await page.$('input[type=file]')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file)
    await page.waitForSelector('::-p-aria(Make a masked copy)')
    await page.evaluate(() => {
      location.hash = '#tab=network&event=entry-1'
    })
    await page.locator('::-p-aria([name="Response"][role="tab"])').click()
    await page.waitForFunction(() => document.body.innerText.includes('40 × 30 px'))
    expect(await page.title()).not.toBe('ran')
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
    await page.close()
  })

  it('treats everything captured as text', async () => {
    const events = [
      ...failingSave(),
      consoleLine({ at: 20, text: hostile }),
      request({
        at: 30,
        url: `/x?${hostile}`,
        status: 500,
        responseBody: { type: 'text/html', text: hostile, size: 9 },
      }),
    ]
    const { page, requests, complaints } = await open(
      await viewerFile('hostile.html', sessionOf(events, { note: { title: hostile, text: hostile } })),
    )
    for (const key of ['1', '2', '4', '7'] as const) {
      await page.keyboard.press(key)
      await page.waitForFunction((text) => document.body.innerText.includes(text), {}, hostile.slice(0, 20))
      expect(await page.$$('#root img, #root script')).toHaveLength(0)
    }
    expect(await page.title()).toBe(`${hostile} - Casefile`)
    expect(requests.filter((url) => url.includes('evil'))).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('shows an event among 10,000 from a link, making only the rows in view', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      consoleLine({ at: 11_000 + index, text: `tick ${index}`, level: 'log' }),
    )
    const url = await viewerFile('many.html', sessionOf([...failingSave(), ...many]))
    const { page } = await open(`${url}#event=console-20999`)
    await page.waitForFunction(() => document.body.innerText.includes('tick 9999'))
    expect((await page.$$('[role=option]')).length).toBeLessThan(100)
    await page.close()
  })

  it('prints a list beyond the window, as far as 500 lines', async () => {
    const many = Array.from({ length: 700 }, (_, index) => consoleLine({ at: 11_000 + index, text: `tick ${index}` }))
    const { page } = await open(await viewerFile('printed.html', sessionOf(many)))
    await page.keyboard.press('4')
    await page.waitForSelector('[aria-label=Console] [role=option]')
    // The list listens from the frame after its first on; whoever listens after it sees what it has made.
    await page.evaluate(async () => {
      for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
      addEventListener('beforeprint', () => {
        document.title = `${document.querySelectorAll('[role=option]').length} printed`
      })
    })
    const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5)
    expect(await page.title()).toBe('500 printed')
    await page.close()
  })

  it('narrows both lists to the time that is dragged over on the ruler, and gives it back with Escape', async () => {
    const { page, complaints } = await open(await viewerFile('ruler.html'))
    await page.keyboard.press('2')
    const ruler = (await page.waitForSelector('[aria-label="Time of the recording"] .cf-ruler-plot'))!
    const rows = (list: string) =>
      page.$$eval(`[aria-label=${list}] :is([role=option], [role=row])`, ({ length }) => length)
    await page.waitForSelector('[aria-label=Timeline] [role=option]')
    const all = await rows('Timeline')
    const { x, y, width } = (await ruler.boundingBox())!
    await page.mouse.move(x + width / 2, y + 10)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.8, y + 10, { steps: 3 })
    await page.mouse.up()
    // Of 11 s, to the px.
    const chip = await page.waitForSelector('::-p-text(00:05.5 to 00:08.8)')
    expect(chip).not.toBeNull()
    expect(await rows('Timeline')).toBeLessThan(all)
    await page.keyboard.press('3')
    await page.waitForSelector('[aria-label=Requests] [role=row]')
    // The header, and the one request of that time.
    expect(await rows('Requests')).toBe(2)
    await page.focus('[role=slider][aria-label="Show from"]')
    await page.keyboard.press('ArrowLeft')
    await page.waitForSelector('::-p-text(00:05.4 to 00:08.8)')
    // The waterfall begins where the span does, and its link leads there again.
    expect(await page.$eval('.cf-axis', (axis) => axis.textContent)).not.toContain('00:00')
    await page.waitForFunction(() => /^#tab=network&span=5\.\d+-8\.\d+$/.test(location.hash))
    await page.reload()
    await page.waitForSelector('::-p-text(00:05.4 to 00:08.8)')
    expect(await rows('Requests')).toBe(2)
    await page.focus('[role=slider][aria-label="Show from"]')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelectorAll('[aria-label=Requests] [role=row]').length > 2)
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each([
    ['was cut off in its script', false],
    ['may run no script', true],
  ])('says so when it %s, and is not white', async (_, whole) => {
    const file = join(folder, 'cut.html')
    writeFileSync(file, whole ? template : template.slice(0, template.indexOf('id="casefile-reader"') + 1000))
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(!whole)
    await page.goto(pathToFileURL(file).href)
    const sentence = await page.waitForSelector('#root > p', { visible: true })
    expect(await sentence!.evaluate((element) => element.textContent)).toMatch(
      /^If this stays here, the file was cut off/,
    )
    await page.close()
  })

  it('says what is wrong when its data are damaged', async () => {
    const file = join(folder, 'damaged.html')
    writeFileSync(file, template.replace(viewerMarker, viewerMarker.replace('</', 'UEsDBAoAAA</')))
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    await page.waitForSelector('[role=alert]')
    expect(await page.$eval('[role=alert]', (alert) => alert.textContent)).toContain('This file cannot be shown')
    await page.close()
  })
})
