import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Areas } from '../../../src/capture/frame/index.ts'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import { bundleProbes, openSite, type ProbePage, type Route } from './support/probe-page.ts'

let browser: Browser
let bundle: string
let site: ProbePage

beforeAll(async () => {
  ;[browser, bundle] = await Promise.all([startPlainChromium(), bundleProbes()])
})
afterAll(() => browser?.close())
afterEach(() => site?.close())

type Found = Areas & { ms: number }

async function look(html: string, { routes = {}, selectors = [] as string[], patience = 5_000 } = {}) {
  const page = `<!doctype html><title>Tallybook</title><body style="margin: 0; font: 16px/20px sans-serif">${html}`
  site = await openSite(browser, bundle, { '/': page, ...(routes as Record<string, Route>) })
  const found = await site.inWorld<Found>(`probes.areas(${JSON.stringify(selectors)}, ${patience})`)
  /** keyed by the letter in `data-is`: `covered`, `free` or `partly` */
  const states = await site.page.evaluate((areas) => {
    const all: Record<string, string> = {}
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot)
        if (!element.dataset.is) continue
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const over = areas.filter((a) => a.x < right && a.x + a.width > left && a.y < bottom && a.y + a.height > top)
        const whole = over.some((a) => a.x <= left && a.y <= top && a.x + a.width >= right && a.y + a.height >= bottom)
        all[element.dataset.is] = whole ? 'covered' : over.length > 0 ? 'partly' : 'free'
      }
    }
    visit(document)
    return all
  }, found.areas)
  return { ...found, states }
}

/** Lines that do not touch each other, whatever their margins. */
const line = (html: string) => `<div style="height: 40px">${html}</div>`

describe('what is covered', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'fields by what they are for, and no others',
      line('<input data-is=a type=password>') +
        line('<input data-is=b autocomplete=one-time-code>') +
        line('<input data-is=c autocomplete="billing cc-number">') +
        line('<label>Access token <input data-is=d></label>') +
        line('<input data-is=e value="a visible value">') +
        line('<select data-is=f><option>Monthly<option>Yearly</select>'),
      { a: 'covered', b: 'covered', c: 'covered', d: 'covered', e: 'free', f: 'free' },
    ],
    [
      'values that are masked because of what their field is called, as in the steps',
      line('<input data-is=a name=phone value="0151 1234567">') +
        line('<label>Wachtwoord <input data-is=b value="hunter2!"></label>') +
        line('<input data-is=c id=steuerId value="12 345 678 901">') +
        line('<input data-is=d name=city value="Berlin 12345">'),
      { a: 'covered', b: 'covered', c: 'covered', d: 'free' },
    ],
    [
      'values, placeholders, options and words for an image',
      line('<input data-is=a value="to jo@example.com">') +
        line('<textarea data-is=b rows=1>jo@example.com</textarea>') +
        line('<input data-is=c placeholder="jo@example.com">') +
        line('<select data-is=d><option>jo@example.com</select>') +
        line('<img data-is=e src="/none.png" alt="jo@example.com" width=99 height=20>'),
      { a: 'covered', b: 'covered', c: 'covered', d: 'covered', e: 'covered' },
    ],
    [
      'only the secret in a text, on all its lines',
      line('<span data-is=a>Write to</span> <span data-is=b>jo@example.com</span> <span data-is=c>today</span>') +
        '<p style="width: 100px; word-break: break-all"><span data-is=d>j</span>o.with.a.very.long.name@example.co<span data-is=e>m</span></p>',
      { a: 'free', b: 'covered', c: 'free', d: 'covered', e: 'covered' },
    ],
    [
      'an address in several elements',
      line('<span data-is=a>jo</span><b data-is=b>@example</b><i><span data-is=c>.com</span></i> <b data-is=d>yes</b>'),
      { a: 'covered', b: 'covered', c: 'covered', d: 'free' },
    ],
    [
      'what the app itself calls private, wherever it reaches',
      '<div data-private data-is=a style="width: 100px; height: 20px"><b data-is=b style="position: absolute; left: 300px; top: 200px">Jo</b></div>',
      { a: 'covered', b: 'covered' },
    ],
    [
      'text in a drawing and in a field that is none',
      line('<svg width=300 height=30><text x=20 y=20 data-is=a>jo@example.com</text></svg>') +
        line('<div contenteditable><span data-is=b>jo@example.com</span></div>') +
        line('<div contenteditable aria-label="Access token" data-is=c>abc</div>'),
      { a: 'covered', b: 'covered', c: 'covered' },
    ],
    [
      'nothing for what is not shown',
      line('<p hidden>jo@example.com</p><p style="visibility: hidden">jo@example.com</p><b data-is=a>plain</b>') +
        '<script type=text/plain>jo@example.com</script>' +
        '<div style="position: absolute; top: 5000px">jo@example.com</div>',
      { a: 'free' },
    ],
    [
      'only what a scroller shows',
      '<div style="height: 40px; overflow: auto"><p style="margin: 0" data-is=a>jo@example.com</p><p style="margin: 60px 0 0">jo@example.com</p></div><p data-is=b style="margin: 20px 0; height: 200px">plain</p>',
      { a: 'partly', b: 'free' },
    ],
  ])('%s', async (_name, html, expected) => {
    const { states, problem } = await look(html)
    expect(problem).toBeUndefined()
    expect(states).toEqual(expected)
  })

  it('text in open shadow trees, and in what is slotted into them', async () => {
    const html = `<my-card><span data-is=a>jo@example.com</span></my-card><script>
      document.querySelector('my-card').attachShadow({ mode: 'open' }).innerHTML =
        '<div style="height: 50px"><span data-is=b>jo@example.com</span></div><slot></slot><p data-is=c>plain</p>'
    </script>`
    expect((await look(html)).states).toEqual({ a: 'covered', b: 'covered', c: 'free' })
  })

  it('parts that a company has named', async () => {
    const html = line('<b class=name data-is=a>Jo</b>') + line('<b data-is=b>Jo</b>')
    expect((await look(html, { selectors: ['.name'] })).states).toEqual({ a: 'covered', b: 'free' })
  })

  it('the secret alone in a frame of the same site, all of a frame that is turned or of another site', async () => {
    const inner = '<body style="margin: 0; font: 16px/20px monospace">Hello<br><br>jo@example.com'
    const style =
      'position: absolute; top: 100px; width: 200px; height: 100px; border: 2px solid; padding: 5px; box-sizing: content-box'
    const { areas, states } = await look(
      `<iframe src="/inner" style="${style}; left: 50px"></iframe>
       <iframe data-is=b src="/inner" style="${style}; left: 350px; transform: rotate(180deg)"></iframe>
       <iframe data-is=c src="data:text/html,Hello" style="${style}; left: 350px; top: 300px"></iframe>
       <iframe data-is=d sandbox src="/inner" style="${style}; left: 50px; top: 300px"></iframe>`,
      { routes: { '/inner': inner } },
    )
    expect(states).toEqual({ b: 'covered', c: 'covered', d: 'covered' })
    // 50 + 2 + 5, 100 + 2 + 5 + two lines, less the margin of 3. The font decides the height of letters in a line.
    expect(areas[0]!.x).toBe(54)
    expect(areas[0]!.y).toBeGreaterThanOrEqual(140)
    expect(areas[0]!.y).toBeLessThanOrEqual(148)
    expect(areas[0]!.width).toBeLessThan(180)
    expect(areas[0]!.height).toBeLessThanOrEqual(30)
  })
})

describe('on a large page', () => {
  it('finds what is in view among 10,000 texts', async () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => `<tr><td>INV-${i}<td>Paid<td>€ ${i}.00<td>jo@example.com`)
    const { ms, areas, problem } = await look(`<table>${rows.join('')}</table>`)
    console.info(`10,000 texts: ${Math.round(ms)} ms`)
    expect(problem).toBeUndefined()
    expect(areas.length).toBeGreaterThan(10)
    expect(areas.length).toBeLessThan(60)
  })

  it('gives up after a moment, and says why', async () => {
    const { areas, problem } = await look(
      `<script>
      for (let i = 0; i < 20000; i++) document.body.append(document.createElement('p'))
    </script>`,
      { patience: 1 },
    )
    expect(problem).toMatch(/more text on the page/)
    expect(areas).toEqual([])
  })
})
