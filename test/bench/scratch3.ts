import { mkdirSync, readFileSync, writeFileSync, readdirSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildViewerTemplate } from '../../src/build/plugins.ts'
import { buildBundle, paths, readBundle, readZip } from '../../src/core/bundle/index.ts'
import { judge } from '../../src/core/triage/index.ts'
import { sessionOf, SITE, thrown } from '../support/session-builder.ts'
import { buildTinyApp, throwIn } from '../core/bundle/source-maps/tiny-app.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
const out = '/tmp/vw/shots'
export async function shots() {
  rmSync(out, { recursive: true, force: true }); mkdirSync(out, { recursive: true })
  const template = await buildViewerTemplate()
  const built = await buildTinyApp()
  const url = `${SITE}/assets/app.4f2c1d.js`
  const { frames } = throwIn(built.script, url)
  const session = sessionOf()
  const events = session.events.map((e) => e.kind === 'error' ? { ...e, error: { ...e.error, frames } } : e)
  const s = { ...session, events }
  const { files } = await buildBundle({ session: s, verdict: judge(s), viewerTemplate: template, tool: { name: 'Casefile', version: '0.1.0' }, createdAt: s.endedAt })
  writeFileSync(`${out}/viewer.html`, files.get(paths.viewer)!)
  writeFileSync(`${out}/app.4f2c1d.js.map`, JSON.stringify({ ...JSON.parse(built.map), debugId: '85314830-023f-4cf1-a267-535f4e37bb17' }))
  const browser = await startPlainChromium({ whole: true, defaultViewport: { width: 1280, height: 860 } })
  try {
    const page = await browser.newPage()
    page.on('pageerror', (e) => console.log('page error', e)); page.on('console', (m) => console.log('console', m.text()))
    const cdp = await browser.target().createCDPSession()
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: `${out}/dl`, eventsEnabled: true })
    await page.goto(pathToFileURL(`${out}/viewer.html`).href)
    await page.waitForSelector('.cf-integrity.cf-tone-good')
    await page.keyboard.press('3'); await page.waitForSelector('[aria-label=Requests] [role=row]'); await page.screenshot({ path: `${out}/network.png` })
    await page.keyboard.press('2'); await page.waitForSelector('[aria-label=Timeline]'); await page.screenshot({ path: `${out}/timeline.png` })
    await page.click('[aria-label=More], button[title=More]').catch(async () => { await page.evaluate(() => [...document.querySelectorAll('button')].find((b) => b.getAttribute('aria-label') === 'More' || b.textContent === 'More')?.click()) })
    await page.waitForSelector('[role=menuitem]')
    await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((b) => b.textContent?.includes('Source maps'))?.click())
    const input = await page.waitForSelector('input[type=file][accept*=".map"]')
    await input!.uploadFile(`${out}/app.4f2c1d.js.map`)
    await page.waitForFunction(() => [...document.querySelectorAll('button')].some((b) => b.textContent?.includes('Save the bundle')))
    await page.evaluate(() => [...document.querySelectorAll('button')].find((b) => b.textContent?.includes('Save the bundle'))?.click())
    await page.waitForFunction(() => document.querySelector('.cf-maps-save [role=status]')?.textContent)
    await page.screenshot({ path: `${out}/dialog-light.png` })
    await page.evaluate(() => { document.documentElement.dataset.theme = 'dark' })
    await new Promise((r) => setTimeout(r, 800)); await page.screenshot({ path: `${out}/dialog-dark.png` })
    for (let i = 0; i < 100 && !readdirSync(out).includes('dl'); i++) await new Promise((r) => setTimeout(r, 100))
    await new Promise((r) => setTimeout(r, 1500))
    const name = readdirSync(`${out}/dl`)[0]!
    const zip = new Uint8Array(readFileSync(`${out}/dl/${name}`))
    const b = await readBundle(zip)
    console.log(name, b.integrity, b.manifest.sourceMaps)
    const unpacked = await readZip(zip)
    writeFileSync(`${out}/second.html`, unpacked.get(paths.viewer)!)
    const strip = (t: string) => t.replace(/<script type="text\/plain" id="casefile-(bundle|files)">.*?<\/script>/gs, '').replace(/\s+/g, '')
    console.log('same template', strip(template) === strip(new TextDecoder().decode(unpacked.get(paths.viewer)!)), template.length)
    const two = await browser.newPage()
    two.on('pageerror', (e) => console.log('page error', e)); two.on('console', (m) => console.log('console', m.text()))
    await two.goto(pathToFileURL(`${out}/second.html`).href)
    await two.waitForSelector('.cf-integrity.cf-tone-good')
    await two.waitForSelector('figure'); await two.evaluate(() => document.querySelector('figure')!.scrollIntoView({ block: 'center' }))
    await two.screenshot({ path: `${out}/carried-light.png` })
    await two.evaluate(() => { document.documentElement.dataset.theme = 'dark' })
    await two.keyboard.press('8'); await new Promise((r) => setTimeout(r, 500))
    await two.screenshot({ path: `${out}/privacy-dark.png` })
  } finally { await browser.close() }
  return true
}
