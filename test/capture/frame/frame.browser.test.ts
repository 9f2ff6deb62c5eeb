import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Environment } from '../../../src/core/session/index.ts'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import { bundleProbes, openSite, type ProbePage, type Route } from './support/probe-page.ts'

let browser: Browser
let bundle: string
let site: ProbePage

beforeAll(async () => {
  ;[browser, bundle] = await Promise.all([startPlainChromium({ whole: true }), bundleProbes()])
})
afterAll(() => browser?.close())
afterEach(() => site?.close())

async function open(html: string, routes: Record<string, Route> = {}): Promise<ProbePage> {
  site = await openSite(browser, bundle, { '/': `<!doctype html><title>Tallybook</title>${html}`, ...routes })
  return site
}

describe('resources', () => {
  it('tells each failed element once, with its status', async () => {
    const { next, all, origin } = await open(`
      <link rel="stylesheet" href="/style.css"><script src="/app.js"></script><img src="/logo.png">
      <svg><image href="/chart.png"/></svg>`)
    for (const [element, path] of [
      ['link', '/style.css'],
      ['script', '/app.js'],
      ['img', '/logo.png'],
      ['image', '/chart.png'],
    ] as const) {
      const told = await next('resource', ({ url }) => url === origin + path)
      expect(told).toMatchObject({ element, status: 404 })
    }
    await site.inWorld('probes.flush()')
    const urls = all('resource').map(({ url }) => url)
    expect(new Set(urls).size).toBe(urls.length)
  })

  it('tells what has no element: CSS images, fonts, import(), detached images', async () => {
    const { next, origin } = await open(`
      <style>@font-face { font-family: x; src: url(/x.woff2) } body { background: url(/bg.png); font-family: x }</style>
      <p>text</p><script>import('/chunk.js').catch(() => {}); new Image().src = '/detached.png'</script>`)
    for (const [element, path] of [
      ['css', '/bg.png'],
      ['css', '/x.woff2'],
      ['script', '/chunk.js'],
      ['img', '/detached.png'],
    ] as const) {
      expect(await next('resource', ({ url }) => url === origin + path)).toMatchObject({ element, status: 404 })
    }
  })

  it('tells the whole address of an image that got no answer', async () => {
    const { next, origin } = await open('<img src="torn.png">', {
      '/torn.png': (_request, response) => void response.destroy(),
    })
    expect(await next('resource', ({ element }) => element === 'img')).toMatchObject({ url: `${origin}/torn.png` })
  })

  it('leaves fetch to the page hook, and loses nothing when the page goes away at once', async () => {
    const { page, next, all, origin } = await open('', { '/next': '<title>Next</title>' })
    await page.evaluate(async () => {
      await fetch('/api')
      const image = new Image()
      document.body.append(image)
      // A URL that cannot be loaded has no timing entry to wait for.
      image.onerror = () => location.assign('/next')
      image.src = 'unknown-scheme://chart.png'
    })
    expect(await next('resource', ({ url }) => url.endsWith('chart.png'))).not.toHaveProperty('status')
    await next('navigation', ({ url }) => url === `${origin}/next`)
    expect(all('resource').some(({ url }) => url.endsWith('/api'))).toBe(false)
  })
})

describe('policy violations', () => {
  it('says in words what was blocked, by which directive and where', async () => {
    const policy = "default-src 'self'; script-src 'self' 'nonce-a'; style-src 'self'"
    const { next, origin } = await open('', {
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        response.end(`<!doctype html><script>alert(1)</script><script nonce=a>
          fetch('https://api.example.com/rates').catch(() => {})
          </script><p style="color: red">text`)
      },
    })
    const inline = await next('report', ({ blocked }) => blocked === 'inline')
    expect(inline).toMatchObject({ report: 'csp-violation', directive: 'script-src-elem', disposition: 'enforce' })
    expect(inline.message).toBe("The page's Content Security Policy (script-src-elem) blocked an inline script")
    const request = await next('report', ({ directive }) => directive === 'connect-src')
    expect(request.message).toContain('blocked a request to https://api.example.com/rates')
    expect(request).toMatchObject({ url: `${origin}/`, line: 2 })
    expect(await next('report', ({ directive }) => directive === 'style-src-attr')).toBeDefined()
  })

  it('names the sink that needs a trusted type', async () => {
    const { page, next } = await open('', {
      '/': (_request, response) => {
        const policy = "require-trusted-types-for 'script'"
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        response.end('<!doctype html><p>text')
      },
    })
    const thrown = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>bold</b>'
      } catch (error) {
        return (error as Error).name
      }
      return 'nothing'
    })
    expect(thrown).toBe('TypeError')
    expect(await next('report', ({ directive }) => directive === 'require-trusted-types-for')).toMatchObject({
      report: 'csp-violation',
      blocked: 'trusted-types-sink',
      message: expect.stringMatching(
        /text where a trusted type is required, beginning with: Element innerHTML\|<b>bold/,
      ),
    })
  })

  it('folds a thousand equal violations into two events', async () => {
    const { page, all, inWorld } = await open('', {
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "img-src 'none'" })
        response.end('<!doctype html><p>text')
      },
    })
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let told = 0
          document.addEventListener('securitypolicyviolation', () => ++told === 1_000 && resolve())
          for (let i = 0; i < 1_000; i++) document.body.append(Object.assign(new Image(), { src: '/logo.png' }))
        }),
    )
    await inWorld('probes.flush()')
    const told = all('report')
    expect(told.length).toBeLessThanOrEqual(2)
    expect(told.reduce((sum, { repeat = 1 }) => sum + repeat, 0)).toBe(1_000)
  })
})

describe('reports of the browser', () => {
  it('tells deprecated features in use', async () => {
    const { page, next } = await open('', { '/api': 'ok' })
    await page.evaluate(() => {
      const request = new XMLHttpRequest()
      request.open('GET', '/api', false)
      request.send()
    })
    const told = await next('report', ({ report }) => report === 'deprecation')
    expect(told.message).toMatch(/synchronous/i)
  })
})

describe('navigation', () => {
  it('tells the load, every move inside the app, leaving and coming back', async () => {
    const { page, next, all, origin } = await open('<h1>Invoices</h1>', { '/other': '<title>Other</title>' })
    expect(await next('navigation')).toMatchObject({ how: 'load', url: `${origin}/`, title: 'Tallybook' })

    await page.evaluate(() => {
      history.pushState(null, '', '/invoices/7')
      document.title = 'Invoice 7'
    })
    expect(await next('navigation', ({ how }) => how === 'push')).toMatchObject({
      url: `${origin}/invoices/7`,
      title: 'Invoice 7',
    })
    await page.evaluate(() => history.replaceState(null, '', '/invoices/7?tab=lines'))
    expect(await next('navigation', ({ how }) => how === 'replace')).toMatchObject({
      url: `${origin}/invoices/7?tab=lines`,
    })
    await page.evaluate(() => {
      // Storing state is not a navigation.
      history.replaceState({ scroll: 3 }, '')
      location.hash = 'total'
    })
    await next('navigation', ({ how }) => how === 'hash')
    await page.evaluate(() => history.back())
    await next('navigation', ({ how }) => how === 'traverse')
    expect(all('navigation').map(({ how }) => how)).toEqual(['load', 'push', 'replace', 'hash', 'traverse'])

    await page.goto(`${origin}/other`)
    await next('navigation', ({ how }) => how === 'leave')
    await page.goBack()
    // Restored from the back/forward cache or loaded again: each is recorded as what it is.
    await next('navigation', ({ how }) => how === 'restore' || how === 'back-forward')
    await page.reload()
    await next('navigation', ({ how }) => how === 'reload')
  })
})

describe('requests', () => {
  it('tells the request for the document', async () => {
    const { next, origin } = await open('')
    const request = await next('request')
    expect(request).toMatchObject({ api: 'document', method: 'GET', url: `${origin}/`, status: 200, state: 'done' })
    expect(request.protocol).toBe('http/1.1')
    expect(request.timings!.wait).toBeGreaterThanOrEqual(0)
    expect(request.duration).toBeGreaterThan(0)
  })

  it('tells what a page says that is a refusal, and of a page that is none nothing', async () => {
    const { page, next, all, origin } = await open('<p>Welcome</p>', {
      '/form': (_request, response) => {
        response.writeHead(403, { 'content-type': 'text/html' })
        response.end(
          '<title>Error</title><pre>ForbiddenError: invalid csrf token<br>at csrf</pre><input value="typed">',
        )
      },
    })
    await page.goto(`${origin}/form`)
    const { responseBody } = await next('request', ({ status }) => status === 403)
    const text = '<title>Error</title>\n<body>\n<p>ForbiddenError: invalid csrf token\n<p>at csrf'
    expect(responseBody).toEqual({ type: 'text/html', text })
    expect(all('request').find(({ status }) => status === 200)).not.toHaveProperty('responseBody')
  })

  it('completes a request with what the browser measured, though the page has cleared the list', async () => {
    const { page, inWorld, origin } = await open('', {
      '/api': (_request, response) => {
        // The server waits before it sends anything: that phase must show in the timing.
        setTimeout(() => response.end('{"ok":true}'), 40)
      },
    })
    const at = await page.evaluate(async () => {
      const began = performance.timeOrigin + performance.now()
      await (await fetch('/api')).text()
      return began
    })
    await page.evaluate(() => performance.clearResourceTimings())
    const facts = await inWorld<Record<string, number> & { timings: Record<string, number> }>(
      `probes.resourceFacts(${JSON.stringify(`${origin}/api#x`)}, ${at})`,
    )
    expect(facts).toMatchObject({ protocol: 'http/1.1', fromCache: false })
    expect(facts.transferSize).toBeGreaterThan(0)
    const { blocked, dns, connect, ssl, send, wait, receive } = facts.timings as Record<string, number>
    expect(wait).toBeGreaterThanOrEqual(35)
    expect([dns, ssl]).toEqual([-1, -1])
    expect(Math.min(blocked!, send!, receive!)).toBeGreaterThanOrEqual(0)
    expect(connect).toBeGreaterThanOrEqual(-1)
    expect(await inWorld(`probes.resourceFacts('${origin}/never', ${at})`)).toBeUndefined()
  })
})

describe('vitals', () => {
  it('tells paint, layout shift, interaction and long tasks', async () => {
    const { page, next, inWorld } = await open(`
      <button onclick="const end = performance.now() + 260; while (performance.now() < end); grown.hidden = false">Add</button>
      <div id="grown" hidden style="height: 300px"></div><p>Total</p>`)
    await next('vitals', ({ metric }) => metric === 'FCP')
    await next('vitals', ({ metric }) => metric === 'TTFB')
    await page.click('button')
    const task = await next('vitals', ({ metric }) => metric === 'long-task')
    expect(task.value).toBeGreaterThan(200)
    // The browser reports the interaction some time after the frame that answers it, to all observers at once.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const isSlow = ({ duration }: PerformanceEntry) => duration > 200
          const observer = new PerformanceObserver((list) => list.getEntries().some(isSlow) && resolve())
          observer.observe({ type: 'event', buffered: true })
        }),
    )
    await inWorld('probes.flush()')
    expect((await next('vitals', ({ metric }) => metric === 'INP')).value).toBeGreaterThan(200)
    expect((await next('vitals', ({ metric }) => metric === 'LCP')).value).toBeGreaterThan(0)
    expect((await next('vitals', ({ metric }) => metric === 'CLS')).value).toBeGreaterThanOrEqual(0)
  })
})

describe('environment', () => {
  it('is read in the isolated world and says what the page says of itself', async () => {
    const { page, inWorld, origin } = await open('<meta name="release" content="2026.3.1"><main>text</main>')
    await page.evaluate(() => {
      localStorage.setItem('draft', 'secret value')
      // The page under test replaces its clock; the isolated world has its own.
      Object.assign(Intl, { DateTimeFormat: () => ({ resolvedOptions: () => ({ timeZone: 'Mars/Olympus' }) }) })
    })
    const environment = await inWorld<Record<string, unknown>>('probes.readEnvironment()')
    expect(Environment.safeParse(environment).error).toBeUndefined()
    expect(environment).toMatchObject({
      url: `${origin}/`,
      title: 'Tallybook',
      online: true,
      translated: false,
      app: { version: '2026.3.1', source: '<meta name="release">' },
      storageKeys: { local: ['draft'], session: [], cookies: [] },
    })
    expect(environment.browser).toMatch(/^Chrom\w+.* \d+\.\d+\.\d+\.\d+$/)
    expect(environment.os).toMatch(/^Linux/)
    expect(environment.timeZone).not.toBe('Mars/Olympus')
    expect(JSON.stringify(environment)).not.toContain('secret value')
  })
})

describe('document.open()', () => {
  it('does not make the probes deaf', async () => {
    const { page, next } = await open('<p>old</p>')
    await page.evaluate(() => {
      document.open()
      document.write('<title>New</title><button>Go</button>')
      document.close()
    })
    await page.click('button')
    expect(await next('step')).toMatchObject({ text: 'Clicked "Go"' })
  })
})
