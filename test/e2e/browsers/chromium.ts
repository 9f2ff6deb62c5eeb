/** Real Chromium: a real toolbar click (which grants activeTab) and the real side panel. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core'
import { chromiumArgs } from './chromium-args.ts'
import { filesIn } from './files.ts'
import { findBrowser } from './find-browser.mjs'
import { sharedFolder } from './shared-folder.ts'
import type { PanelPage, Stage, StageOptions } from './stage.ts'
import { crash, createUsedBrowser, endBrowser, inZone, type Running } from './used-browser.ts'
import { withPolicy } from './with-policy.ts'

export interface ChromiumStage extends Stage {
  browser: Browser
  extensionId: string
}

export type ChromiumOptions = StageOptions & { dist?: string; args?: string[] }

const usedBrowser = createUsedBrowser<Running>()

/**
 * Chromium with a fresh install of the extension from `dist/chromium` (or another folder). The browser itself may be reused
 * if tests share browsers. It is new with `own`, with the profile of an earlier start (`folder`), with extra arguments
 * (`args`), or under a policy.
 */
export async function startChromium(options: ChromiumOptions = {}): Promise<ChromiumStage> {
  const { own, folder: kept, args, policy, headless = true } = options
  const isOwn = Boolean(own || kept || args || policy) || !headless || !sharedFolder
  const running = (isOwn ? undefined : usedBrowser.take()) ?? (await launch(options))
  const { browser, folder } = running
  const extension = join(folder, 'extension')
  rmSync(extension, { recursive: true, force: true })
  cpSync(options.dist ?? 'dist/chromium', extension, { recursive: true })
  if (options.granted) grant(extension, options.granted)
  const downloads = mkdtempSync(join(folder, 'downloads-'))
  const extensionId = await browser.installExtension(extension)
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().includes(extensionId),
  )
  await waitForApi(worker)
  if (options.policy) await readPolicy(browser, worker)
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, eventsEnabled: true })

  const isPanel = (one: Target) => one.url() === `chrome-extension://${extensionId}/src/entry/panel.html`

  return {
    name: 'chromium',
    browser,
    extensionId,
    downloads,
    async openTab(url) {
      const page = await browser.newPage()
      await page.bringToFront()
      if (url !== 'about:blank') await page.goto(url)
      return page
    },
    async closePanel() {
      const target = await browser.waitForTarget(isPanel)
      await (await target.asPage()).close()
    },
    async openPanel(tab) {
      await tab.bringToFront()
      const extension = (await browser.extensions()).get(extensionId)
      if (!extension) throw new Error('The extension is not installed.')
      // If the background takes seconds to wake, the click no longer counts and no panel opens. A person would click again.
      let target: Target | undefined
      for (let clicks = 0; clicks < 4 && !target; clicks++) {
        await tab.triggerExtensionAction(extension)
        target = await browser.waitForTarget(isPanel, { timeout: 6_000 }).catch(() => undefined)
      }
      if (!target) throw new Error('The panel did not open after four clicks on the button.')
      return panelPage(await target.asPage())
    },
    async killBackground() {
      const [page] = await browser.pages()
      const session = await page!.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
    storedFiles: () =>
      filesIn(join(folder, 'profile'), (path) => path.includes(extensionId) || path.includes('blob_storage')),
    crash: () => crash(running),
    close: () => (isOwn ? endBrowser(running) : usedBrowser.leave(running, () => leaveNothing(browser, extensionId))),
  }
}

async function launch(options: ChromiumOptions): Promise<Running> {
  const executablePath = findBrowser('chromium')
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge is installed.')
  const folder = options.folder ?? mkdtempSync(join(sharedFolder ?? tmpdir(), 'casefile-chromium-'))
  const browser = await puppeteer.launch({
    executablePath: options.policy
      ? withPolicy('chromium', executablePath, folder, {
          '3rdparty': { extensions: { [idOf(join(folder, 'extension'))]: options.policy } },
        })
      : executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: join(folder, 'profile'),
    defaultViewport: null,
    env: inZone(options.timeZone),
    args: [
      ...chromiumArgs,
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      // Host names of tests; Firefox gets them in `hosts`.
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      ...(options.args ?? []),
    ],
  })
  return { browser, folder }
}

/** Removes the extension with all its data and closes every tab, so that the next stage gets a clean browser. */
async function leaveNothing(browser: Browser, extensionId: string): Promise<void> {
  const last = await browser.newPage()
  await browser.uninstallExtension(extensionId)
  // The old pages and worker take time to end, and the next stage, with the same id, would mistake them for its own.
  while (browser.targets().some((target) => target.url().includes(extensionId)))
    await new Promise((resolve) => browser.once('targetdestroyed', resolve))
  for (const page of await browser.pages()) if (page !== last) await page.close()
  const session = await browser.target().createCDPSession()
  await session.send('Storage.clearCookies')
  await session.detach()
}

/** The page of the open panel, which the browser itself opened. */
export async function openPanelOf({ browser }: Pick<ChromiumStage, 'browser'>): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().endsWith('/src/entry/panel.html'))
  return target.asPage()
}

/** Wraps a page of the extension for the helpers. */
export function panelPage(page: Page): PanelPage & { page: Page } {
  return {
    page,
    // Puppeteer unwraps handles in the arguments; plain values, as here, pass unchanged.
    evaluate: (run, ...args) => page.evaluate(run as (...args: unknown[]) => unknown, ...args) as never,
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` })
    },
  }
}

/**
 * The worker's first evaluation can run before its API is there. Detaches afterwards: a worker under inspection restarts
 * differently and sometimes hangs.
 */
async function waitForApi(target: Target): Promise<void> {
  const session = await target.createCDPSession()
  const end = Date.now() + 15_000
  let ready = false
  while (!ready) {
    if (Date.now() > end) throw new Error('The background of the extension did not start.')
    const { result } = await session.send('Runtime.evaluate', { expression: 'Boolean(globalThis.chrome?.runtime)' })
    ready = result.value === true
  }
  await session.detach()
}

/** Browsers read policies at startup, but for an extension installed later only every 15 minutes or on request. */
async function readPolicy(browser: Browser, worker: Target): Promise<void> {
  const page = await browser.newPage()
  await page.goto('chrome://policy')
  await page.evaluate(() =>
    (globalThis as unknown as { chrome: { send(what: string): void } }).chrome.send('reloadPolicies'),
  )
  const read = () => chrome.storage.managed.get(null)
  const end = Date.now() + 15_000
  while (Object.keys((await (await worker.worker())?.evaluate(read)) ?? {}).length === 0)
    if (Date.now() > end) throw new Error('The policy was not read.')
  await page.close()
}

/** The id Chromium gives to an unpacked extension: the start of its folder's hash, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}

/** Tests cannot click permission prompts, so a variant of the build has the sites granted from the start. */
function grant(folder: string, patterns: string[]): void {
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: patterns }))
}
