/** A Chromium that runs test pages, with the built extension at work on them or not. */
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChromium } from '../e2e/browsers/chromium.ts'
import { drivePanel } from '../e2e/browsers/panel-driver.ts'
import type { PanelPage } from '../e2e/browsers/stage.ts'
import { type PageResult, readReport } from './compare.ts'
import type { TestPage } from './pages.ts'
import { countRecorded } from './recorded.ts'
import { HOST, type WptServer } from './serve.ts'
import { type OpenPage, tabsOf, until } from './tabs.ts'

export interface Runner {
  run(page: TestPage): Promise<PageResult>
  close(): Promise<void>
}

/** How long a test may take, and how long its report after that. */
const PATIENCE = { short: 20_000, long: 60_000, report: 2_000 }
/** From the end of a page to its events on disk. */
const RECORDED = 10_000
/** Between two searches of the extension's store, which grows. */
const SEARCH = 250
const none: PageResult = { harness: 'NO RESULT', subtests: [] }

/** The names under which tests load pages into frames and windows. */
const hosts = ['', 'www.', 'www1.', 'www2.', 'not-', 'www.not-'].map((prefix) => prefix + HOST)
const sites = hosts.flatMap((host) => [`http://${host}`, `https://${host}`])

const resolverRules = 'MAP nonexistent.* ^NOTFOUND, MAP *.test 127.0.0.1, MAP *.test. 127.0.0.1'

interface Live {
  stage: Awaited<ReturnType<typeof startChromium>>
  read(page: TestPage): Promise<PageResult>
}

/** Opens a browser, and starts the recording where the extension shall be at work. */
export async function openRunner(dir: string, server: WptServer, hooked: boolean): Promise<Runner> {
  let current = start(dir, server, hooked)
  await current
  return {
    async run(page) {
      const mine = current
      const { stage, read } = await mine
      return read(page).catch(() => {
        // A page can make itself unreachable, or end the whole browser; the first to see that opens another one.
        if (!stage.browser.connected && current === mine) current = stage.close().then(() => start(dir, server, hooked))
        return none
      })
    },
    close: async () => (await current).stage.close(),
  }
}

async function start(dir: string, server: WptServer, hooked: boolean): Promise<Live> {
  const stage = await startChromium({
    args: [...certificateArgs(dir), `--host-resolver-rules=${resolverRules}`],
    ...(hooked && { granted: sites.map((site) => `${site}/*`) }),
  })
  try {
    const http = `http://${HOST}:${server.http}`
    const panel = hooked ? await watch(stage, `${http}/`) : undefined
    const tabs = await tabsOf(stage.browser)
    const read = ({ path, https, long }: TestPage) =>
      tabs.open((https ? `https://${HOST}:${server.https}` : http) + path, async ({ evaluate, leave }) => {
        const result =
          (await reportOf(evaluate, long ? PATIENCE.long : PATIENCE.short)) ??
          // The harness ends what still runs, and tells of the subtests that have ended.
          (await evaluate('timeout()').then(() => reportOf(evaluate, PATIENCE.report))) ??
          none
        if (!panel) return result
        // A page that is left hands over what it has recorded; a tab that is closed takes its recording along.
        await leave()
        const recorded = await until(() => panel.evaluate(countRecorded, path), RECORDED, Boolean, SEARCH)
        return { ...result, ...(recorded && { recorded }) }
      })
    return { stage, read }
  } catch (error) {
    await stage.close()
    throw error
  }
}

async function reportOf(evaluate: OpenPage['evaluate'], patience: number): Promise<PageResult | undefined> {
  const text = await until(
    () => evaluate('window.wptReport'),
    patience,
    (value) => typeof value === 'string',
  )
  return typeof text === 'string' ? readReport(text) : undefined
}

/** Records every page of the tests' sites from now on. One click would do for one site; there are more of them. */
async function watch(stage: Awaited<ReturnType<typeof startChromium>>, url: string): Promise<PanelPage> {
  const page = await stage.openPanel(await stage.openTab(url))
  await page.evaluate((watchedSites) => chrome.storage.local.set({ watchedSites }), sites)
  const panel = drivePanel(page)
  await panel.click('Record this tab')
  await panel.sees(/Recording/)
  return page
}

/** The certificate of a checkout is nobody's, and sometimes out of date: Chromium shall take it as it is. */
function certificateArgs(dir: string): string[] {
  const file = join(dir, 'tools/certs/web-platform.test.pem')
  if (!existsSync(file)) return []
  const { publicKey } = new X509Certificate(readFileSync(file))
  const key = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
  return [`--ignore-certificate-errors-spki-list=${key}`]
}
