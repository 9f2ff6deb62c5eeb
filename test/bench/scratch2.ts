import { writeFileSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { startBrowser, watchedPage, paintOf } from './viewer/browser.ts'
import { median } from './capture/statistics.ts'
const MARK = '<script type="text/plain" id="casefile-bundle">'
// args: rounds variants(name:template:css)
export async function ab(args: string[]) {
  const rounds = Number(args[0])
  const data = readFileSync(process.env.DATA ?? '/tmp/vw/viewer-10000.html', 'utf8')
  const rest = data.slice(data.lastIndexOf(MARK))
  const variants = args.slice(1).map((a) => { const [name, template, css] = a.split(':'); return { name: name!, template: template!, css } })
  const browser = await startBrowser()
  const res = new Map<string, number[][]>()
  try {
    const pages = new Map()
    for (const v of variants) if (!pages.has(v.template)) {
      let t = readFileSync(v.template, 'utf8')
      const file = `/tmp/vw/run-${v.name}.html`
      writeFileSync(file, t.slice(0, t.lastIndexOf(MARK)) + rest)
      const page = await watchedPage(browser, '.cf-headline')
      await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' })
      await paintOf(page)
      await page.keyboard.press('2')
      await page.waitForFunction(() => document.querySelectorAll('[aria-label=Timeline] [role=option]').length > 9)
      await new Promise((r) => setTimeout(r, 1500))
      const cdp = await page.createCDPSession()
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
      pages.set(v.template, { page, cdp })
    }
    for (const [tab, key, sel] of [['timeline', '2', '[aria-label=Timeline]'], ['network', '3', '[aria-label=Requests]']] as const)
      for (let r = 0; r <= rounds; r++) for (const v of variants) {
        const { page, cdp } = pages.get(v.template)
        await page.bringToFront()
        await page.focus('[role=tab][aria-selected=true]'); await page.keyboard.press(key); await page.waitForSelector(sel)
        await page.evaluate((css: string) => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s] }, v.css ? readFileSync(v.css, 'utf8') : '')
        const get = async () => { const { metrics } = await cdp.send('Performance.getMetrics'); const g = (n: string) => metrics.find((m: any) => m.name === n).value * 1000; return [g('TaskDuration'), g('ScriptDuration'), g('RecalcStyleDuration'), g('LayoutDuration')] }
        for (const kind of ['rows', 'jumps'] as const) {
          const count = kind === 'rows' ? 12 : 6
          const run = (how: string, count: number) => page.evaluate(async (sel: string, how: string, count: number) => {
            const el = document.querySelector(sel)!; const end = el.scrollHeight - el.clientHeight
            const raf = () => new Promise((f) => requestAnimationFrame(f))
            if (how === 'rows') { el.scrollTop = 5000; await raf(); await raf() }
            for (let n = 0; n < count; n++) { if (how !== 'stay') el.scrollTop = how === 'rows' ? el.scrollTop + 120 : end * (((n * 37) % 101) / 101); await raf(); await raf() }
          }, sel, how, count)
          const a = await get(); await run(kind, count); const b = await get(); await run('stay', count); const c = await get()
          if (r > 0) { const k = `${tab} ${kind} ${v.name}`; (res.get(k) ?? res.set(k, []).get(k)!).push(a.map((x, i) => ((b[i]! - x) - (c[i]! - b[i]!)) / count)) }
        }
      }
    for (const k of [...res.keys()].sort()) { const ts = res.get(k)!; const m = [0, 1, 2, 3].map((i) => median(ts.map((t) => t[i]!))); console.log(k.padEnd(28), ['all', 'script', 'style', 'layout'].map((n, i) => `${n} ${m[i]!.toFixed(2)}`).join('  '), ' rest', (m[0]! - m[1]! - m[2]! - m[3]!).toFixed(2), ' min all', Math.min(...ts.map((t) => t[0]!)).toFixed(2)) }
  } finally { await browser.close() }
  return true
}
