import { writeFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildViewerTemplate } from '../../src/build/plugins.ts'
import { startBrowser, watchedPage, paintOf, scrollFrames } from './viewer/browser.ts'
import { quantile, median } from './capture/statistics.ts'

// args: variants as name:template[:cssfile][:sed-from=>to]
const MARK = '<script type="text/plain" id="casefile-bundle">'
export async function scratch(args: string[]) {
  if (args[0] === 'template') { writeFileSync(args[1]!, await buildViewerTemplate()); return true }
  const rounds = Number(args[0]), traceTo = args[1]
  const data = readFileSync(''+(process.env.DATA ?? '/tmp/vw/viewer-10000.html')+'', 'utf8')
  const rest = data.slice(data.lastIndexOf(MARK))
  const variants = args.slice(2).map((a) => { const [name, template, css] = a.split(':'); return { name: name!, template: template!, css } })
  const browser = await startBrowser()
  const res = new Map<string, number[][]>()
  try {
    const pages = []
    for (const v of variants) {
      let t = readFileSync(v.template, 'utf8')
      t = t.slice(0, t.lastIndexOf(MARK))
      const file = `/tmp/vw/run-${v.name}.html`
      writeFileSync(file, t + rest)
      const page = await watchedPage(browser, '.cf-headline')
      await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' })
      await paintOf(page)
      if (v.css) await page.evaluate((css) => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s] }, readFileSync(v.css, 'utf8'))
      await page.keyboard.press('2')
      await page.waitForFunction(() => document.querySelectorAll('[aria-label=Timeline] [role=option]').length > 9)
      await new Promise((r) => setTimeout(r, 2000))
      pages.push({ ...v, page })
    }
    for (const [tab, key, sel] of [['timeline', '2', '[aria-label=Timeline]'], ['network', '3', '[aria-label=Requests]']] as const) {
      for (let r = 0; r <= rounds; r++) for (const { name, page } of pages) {
        await page.bringToFront()
        if (r === 0) { await page.focus('[role=tab][aria-selected=true]'); await page.keyboard.press(key); await page.waitForSelector(sel) }
        const t = await scrollFrames(page, sel)
        if (r > 0) (res.get(`${tab} ${name}`) ?? res.set(`${tab} ${name}`, []).get(`${tab} ${name}`)!).push(t)
      }
      if (traceTo !== '-') for (const { name, page } of pages) {
        await page.bringToFront()
        await page.tracing.start({ path: `${traceTo}-${name}-${tab}.json`, categories: ['devtools.timeline', 'blink', 'cc', 'v8'] })
        await scrollFrames(page, sel)
        await page.tracing.stop()
      }
    }
    for (const [k, ts] of res) console.log(k.padEnd(22), 'rows', median(ts.map((t) => median(t.filter((_, n) => n % 25 !== 24)))).toFixed(1), 'jumps', median(ts.map((t) => median(t.filter((_, n) => n % 25 === 24)))).toFixed(1), 'p95', ts.map((t) => quantile(t, 0.95).toFixed(1)).join(' '), '-> min', Math.min(...ts.map((t) => quantile(t, 0.95))).toFixed(1), 'median', median(ts.map((t) => quantile(t, 0.95))).toFixed(1))
  } finally { await browser.close() }
  return true
}
