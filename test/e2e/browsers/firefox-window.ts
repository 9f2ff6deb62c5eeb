/**
 * Firefox's own window: what a person does with the toolbar and the sidebar, and what no page may do.
 *
 * WebDriver BiDi reaches web pages and, with `-remote-allow-system-access`, the browser window. From there this presses the
 * button, grants sites, and reads the sidebar's document through a frame script.
 */
import type { Browser } from 'puppeteer-core'
import type { PanelPage } from './stage.ts'

export const extensionKey = 'casefile@casefile.example'
export const uuid = '5b0f6e5e-6f2b-4d65-9a8f-0c1d2e3f4a5b'
const widget = 'casefile_casefile_example'

/** Puppeteer's BiDi connection: public at run time, missing from its types. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

export type Preference = string | number | boolean

export interface FirefoxWindow {
  grant(patterns: string[]): Promise<void>
  /** host names that resolve to this machine */
  setLocalHosts(hosts: string[]): Promise<void>
  setDownloads(folder: string): Promise<void>
  showButton(): Promise<void>
  /** really clicks the extension's toolbar button and returns the sidebar that opens */
  clickButton(): Promise<PanelPage>
  closeSidebar(): Promise<void>
  /** really clicks a sidebar button, so that the browser sees a user gesture when a permission is requested */
  pressInSidebar(name: string): Promise<void>
  /** waits for the browser's permission prompt and presses one of its buttons */
  answerQuestion(answer: 'allow' | 'deny'): Promise<void>
  endBackground(): Promise<void>
  /** Sets a browser preference, or resets it if there is no value. @returns its previous value */
  setPreference(name: string, value: Preference | undefined): Promise<Preference | undefined>
  /**
   * Limits the space for all sites' data, or restores that of the disk. Closes any open storage, including the extension's.
   */
  setRoom(kilobytes: number | undefined): Promise<void>
  /** Sets what a site may not use, as a person does in its settings, e.g. `cookie`, `camera`, `geo`. */
  denySite(origin: string, what: string, denied: boolean): Promise<void>
  /** Whether untrusted certificates are accepted, as a test driver may request. */
  trustAll(on: boolean): Promise<void>
  /** Resets the extension to a fresh install and deletes what sites have stored. */
  leaveNothing(): Promise<void>
}

/** Takes control of the most recently opened window. */
export async function openWindow(browser: Browser): Promise<FirefoxWindow> {
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

  return {
    grant: (patterns) => inChrome(grantSites, extensionKey, patterns),
    setLocalHosts: (hosts) =>
      inChrome(`Services.prefs.setCharPref('network.dns.localDomains', args[0])`, hosts.join(',')),
    setDownloads: (folder) => inChrome(`Services.prefs.setCharPref('browser.download.dir', args[0])`, folder),
    showButton: () =>
      inChrome(`CustomizableUI.addWidgetToArea('${widget}-browser-action', CustomizableUI.AREA_NAVBAR)`),
    async clickButton() {
      await inChrome(clickToolbarButton, `${widget}-BAP`)
      await inChrome(waitForSidebar, `moz-extension://${uuid}/src/entry/panel.html`)
      return sidebarPage(inChrome)
    },
    closeSidebar: () => inChrome('SidebarController.hide()'),
    async pressInSidebar(name) {
      await inChrome(clickInSidebar, await sidebarPage(inChrome).evaluate(placeOfButton, name))
    },
    answerQuestion: (answer) => inChrome(answerQuestion, answer === 'allow' ? 'button' : 'secondaryButton'),
    endBackground: () =>
      inChrome(`await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground()`, extensionKey),
    setPreference: async (name, value) => (await inChrome<Preference | null>(setPreference, name, value)) ?? undefined,
    setRoom: (kilobytes) => inChrome(setRoom, kilobytes),
    denySite: (origin, what, denied) => inChrome(denySite, origin, what, denied),
    trustAll: (on) => inChrome(trustAll, on),
    leaveNothing: () => inChrome(leaveNothing, extensionKey, uuid),
  }
}

/** In the sidebar: the centre of a button, once it is there, enabled, and has not moved for a frame. */
async function placeOfButton(name: string): Promise<{ x: number; y: number }> {
  let before = ''
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const button = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === name)
    button?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect()
    const place = { x: x + width / 2, y: y + height / 2 }
    const now = JSON.stringify(place)
    if (button?.matches(':enabled:not([aria-busy=true])') && now === before) return place
    before = now
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  throw new Error(`The sidebar has no button "${name}" that can be pressed.`)
}

async function browserWindow(connection: BidiConnection): Promise<string> {
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string; url: string }[] }
  }
  const found = tree.result.contexts.findLast((context) => context.url === 'chrome://browser/content/browser.xhtml')
  if (!found) throw new Error('Firefox has no browser window.')
  return found.context
}

const setPreference = `
  const [name, value] = args;
  const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs');
  const before = Preferences.isSet(name) ? Preferences.get(name) : null;
  if (value === null || value === undefined) Preferences.reset(name);
  else Preferences.set(name, value);
  return before;
`
const setRoom = `
  const limit = 'dom.quotaManager.temporaryStorage.fixedLimit';
  if (args[0]) Services.prefs.setIntPref(limit, args[0]);
  else Services.prefs.clearUserPref(limit);
  Services.prefs.setBoolPref('dom.quotaManager.testing', true);
  await new Promise((resolve) => { Services.qms.reset().callback = resolve; });
  Services.prefs.clearUserPref('dom.quotaManager.testing');
`
const denySite = `
  const [origin, what, denied] = args;
  const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin);
  if (denied) Services.perms.addFromPrincipal(principal, what, Services.perms.DENY_ACTION);
  else Services.perms.removeFromPrincipal(principal, what);
`
const trustAll = `
  Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
    .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(args[0]);
`
const grantSites = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await ExtensionPermissions.add(args[0], { permissions: [], origins: args[1] }, extension);
`
/** The button appears with the extension, and moves while the toolbar makes room for it. */
const clickToolbarButton = `
  const boxOf = () => document.getElementById(args[0])?.getBoundingClientRect() ?? new DOMRect();
  const end = Date.now() + 15000;
  let before;
  let box = boxOf();
  while (box.width === 0 || JSON.stringify(box) !== before) {
    if (Date.now() > end) throw new Error('The button is not in the toolbar.');
    before = JSON.stringify(box);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    box = boxOf();
  }
  const { x, y, width, height } = box;
  for (const type of ['mousedown', 'mouseup'])
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, { isDOMEventSynthesized: false });
`
const clickInSidebar = `
  const sidebar = document.getElementById('sidebar');
  const boxes = [sidebar, sidebar.contentDocument.getElementById('webext-panels-browser')].map((one) => one.getBoundingClientRect());
  const x = boxes.reduce((sum, box) => sum + box.x, args[0].x);
  const y = boxes.reduce((sum, box) => sum + box.y, args[0].y);
  for (const type of ['mousedown', 'mouseup'])
    window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, { isDOMEventSynthesized: false });
`
/** Firefox ignores answers to a prompt for half a second, to prevent accidental clicks. */
const answerQuestion = `
  const asked = () => PopupNotifications.panel.querySelector('#addon-webext-permissions-notification');
  const end = Date.now() + 15000;
  const waitUntil = async (done) => {
    while (!done()) {
      if (Date.now() > end) throw new Error('The browser asked for no permission, or took no answer.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await waitUntil(asked);
  await waitUntil(() => {
    asked()?.[args[0]].click();
    return !asked();
  });
`
/** The sidebar's inner browser; a frame script responds once its document has loaded. */
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

/**
 * Disables and enables the extension, deleting its data in between: as good as new, within a second. `storage.local` lives
 * in a container of its own, see ExtensionStorageIDB.sys.mjs.
 */
const leaveNothing = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  SidebarController.hide();
  const addon = await AddonManager.getAddonByID(args[0]);
  await addon.disable();
  await ExtensionPermissions.removeAll(args[0]);
  const uri = Services.io.newURI('moz-extension://' + args[1] + '/');
  for (const attributes of [{}, { userContextId: 4294967295 }]) {
    const principal = Services.scriptSecurityManager.createContentPrincipal(uri, attributes);
    await new Promise((resolve) => { Services.qms.clearStoragesForPrincipal(principal).callback = resolve; });
  }
  const { CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_ALL_CACHES } = Ci.nsIClearDataService;
  await new Promise((onDataDeleted) =>
    Services.clearData.deleteData(CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_ALL_CACHES, { onDataDeleted }));
  await addon.enable();
`

function sidebarPage(inChrome: <T>(body: string, ...args: unknown[]) => Promise<T>): PanelPage {
  return {
    async evaluate(run, ...args) {
      const expression = `(async () => JSON.stringify({ value: await (${run.toString()})(...${JSON.stringify(args)}) }))()`
      return (JSON.parse(await inChrome<string>(evaluateInSidebar, expression)) as { value: never }).value
    },
  }
}
