/**
 * Real Firefox: real click on the toolbar button, real sidebar.
 *
 * WebDriver BiDi reaches web pages and, with `-remote-allow-system-access`, the browser's own window; from there the
 * button is pressed, sites are granted, and the sidebar's document is read through a frame script.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { filesIn } from './files.ts'
import { findBrowser } from './find-browser.mjs'
import type { PanelPage, Stage, StageOptions } from './stage.ts'
import { withPolicy } from './with-policy.ts'

const extensionKey = 'casefile@casefile.example'
const widget = 'casefile_casefile_example'
const uuid = '5b0f6e5e-6f2b-4d65-9a8f-0c1d2e3f4a5b'

/** Puppeteer's BiDi connection: public at run time, absent from its types. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

/** Starts Firefox with the extension from `dist/firefox` in a fresh profile. */
export async function startFirefox(options: StageOptions = {}): Promise<Stage & { browser: Browser }> {
  const executablePath = findBrowser('firefox')
  if (!executablePath) throw new Error('No Firefox is installed.')
  const folder = mkdtempSync(join(tmpdir(), 'casefile-firefox-'))
  const extension = join(folder, 'extension')
  cpSync('dist/firefox', extension, { recursive: true })
  const downloads = mkdtempSync(join(folder, 'downloads-'))
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.policy
      ? withPolicy('firefox', executablePath, folder, {
          policies: { '3rdparty': { Extensions: { [extensionKey]: options.policy } } },
        })
      : executablePath,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: profile,
    args: ['-remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionKey]: uuid }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'network.dns.localDomains': (options.hosts ?? []).join(','),
    },
  })
  await browser.installExtension(extension)
  const connection = (browser as Browser & { connection: BidiConnection }).connection
  const window = await browserWindow(connection)

  /** Runs a function body in the browser's own window. */
  async function inChrome<T>(body: string, ...args: unknown[]): Promise<T> {
    const expression = `(async (...args) => { ${body} })(...${JSON.stringify(args)}).then((value) => JSON.stringify({ value }), (error) => JSON.stringify({ error: String(error) }))`
    const { result } = (await connection.send('script.evaluate', {
      expression,
      target: { context: window },
      awaitPromise: true,
    })) as { result: { result?: { value: string }; exceptionDetails?: { text: string } } }
    if (!result.result) throw new Error(result.exceptionDetails?.text ?? 'The browser window did not answer.')
    const answer = JSON.parse(result.result.value) as { value: T; error?: string }
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  }

  if (options.granted) await inChrome(grantSites, extensionKey, options.granted)
  await inChrome(`CustomizableUI.addWidgetToArea('${widget}-browser-action', CustomizableUI.AREA_NAVBAR)`)

  return {
    name: 'firefox',
    browser,
    downloads,
    async openTab(url) {
      const page = await browser.newPage()
      await page.bringToFront()
      if (url !== 'about:blank') await page.goto(url)
      return page
    },
    async openPanel(tab) {
      await tab.bringToFront()
      await inChrome(clickToolbarButton, `${widget}-BAP`)
      await inChrome(waitForSidebar, `moz-extension://${uuid}/src/entry/panel.html`)
      return sidebarPage(inChrome)
    },
    async killBackground() {
      await inChrome(`await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground()`, extensionKey)
    },
    storedFiles: () =>
      filesIn(profile).filter((path) => path.includes('moz-extension+++') || path.includes(extensionKey)),
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

async function browserWindow(connection: BidiConnection): Promise<string> {
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string; url: string }[] }
  }
  const found = tree.result.contexts.find((context) => context.url === 'chrome://browser/content/browser.xhtml')
  if (!found) throw new Error('Firefox has no browser window.')
  return found.context
}

const grantSites = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await ExtensionPermissions.add(args[0], { permissions: [], origins: args[1] }, extension);
`
const clickToolbarButton = `
  const button = document.getElementById(args[0]);
  const { x, y, width, height } = button.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup'])
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, { isDOMEventSynthesized: false });
`
/** The sidebar's inner browser; a frame script answers once its document has loaded. */
const waitForSidebar = `
  const inner = () => document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  const end = Date.now() + 15000;
  while (inner()?.currentURI?.spec !== args[0] || inner().webProgress?.isLoadingDocument) {
    if (Date.now() > end) throw new Error('The sidebar did not open.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
`
const evaluateInSidebar = `
  const { messageManager } = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
  const name = 'casefile-test:' + Math.random();
  const answer = new Promise((resolve) => messageManager.addMessageListener(name, function heard(message) {
    messageManager.removeMessageListener(name, heard);
    resolve(message.data);
  }));
  const script = '(async () => { const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content }); try { sendAsyncMessage('
    + JSON.stringify(name) + ', { json: await Cu.evalInSandbox(' + JSON.stringify(args[0]) + ', sandbox) }) } catch (error) { sendAsyncMessage('
    + JSON.stringify(name) + ', { error: String(error) }) } })()';
  messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  const { json, error } = await answer;
  if (error) throw new Error(error);
  return json;
`

function sidebarPage(inChrome: <T>(body: string, ...args: unknown[]) => Promise<T>): PanelPage {
  return {
    async evaluate(run, ...args) {
      const expression = `(async () => JSON.stringify({ value: await (${run.toString()})(...${JSON.stringify(args)}) }))()`
      return (JSON.parse(await inChrome<string>(evaluateInSidebar, expression)) as { value: never }).value
    },
  }
}
