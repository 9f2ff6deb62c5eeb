/**
 * Plays sessions in one real Chromium with the built extension, and judges what was captured.
 *
 * The capture is requested by message rather than by a click in the panel, which is tested elsewhere: this bench is about
 * what the verdict makes of the session.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Session } from '../../../src/core/session/index.ts'
import { judge, type Verdict } from '../../../src/core/triage/index.ts'
import { captureSession } from '../../../src/messages/capture.ts'
import { askBackground, tabBeside } from '../../e2e/browsers/ask-background.ts'
import { type ChromiumStage, panelPage, startChromium } from '../../e2e/browsers/chromium.ts'
import { holds } from '../../e2e/evidence.ts'
import { startApps } from '../../lab/apps/host.ts'
import { labApps } from '../../lab/apps/index.ts'
import { cookielessName } from '../../lab/apps/play.ts'
import type { Fact } from '../../lab/apps/scenario.ts'
import { startLab } from '../../lab/server.ts'
import type { Played, Servers } from './sessions.ts'

/** The result of one session. */
export interface Judged {
  session: Played
  verdict: Pick<Verdict, 'class' | 'rule' | 'confidence' | 'sentence' | 'alternatives'> | undefined
  /** facts the capture should contain but does not */
  missing: readonly Fact[]
  /** why it could not be played */
  broken: string | undefined
  captured: Session | undefined
}

/** Where access is granted: the apps themselves, not third-party services. */
const granted = ['http://localhost/*', ...labApps.map(({ id }) => `http://*.${id}.localhost/*`)]

/** Plays the sessions one after the other. `say` is called as each ends. */
export async function judgeSessions(all: readonly Played[], say: (judged: Judged) => void): Promise<Judged[]> {
  const lab = await startLab()
  const apps = await startApps(labApps)
  const stage = await startChromium({ granted, folder: profile() })
  try {
    const desk = await openDesk(stage, { lab, apps }, all)
    const judged: Judged[] = []
    for (const session of all) {
      const one = await desk.play(session)
      judged.push(one)
      say(one)
    }
    return judged
  } finally {
    await stage.close()
    await apps.close()
    await lab.close()
  }
}

/** A profile in which cookies and storage are blocked for one host of each app, as a customer can configure it. */
function profile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-triage-'))
  const cookies = Object.fromEntries(
    labApps.map(({ id }) => [`http://${cookielessName}.${id}.localhost,*`, { setting: 2 }]),
  )
  mkdirSync(join(folder, 'profile', 'Default'), { recursive: true })
  writeFileSync(
    join(folder, 'profile', 'Default', 'Preferences'),
    JSON.stringify({ profile: { content_settings: { exceptions: { cookies } } } }),
  )
  return folder
}

/** A page of the extension that may send messages to the background, as the panel may. */
async function openDesk(
  stage: ChromiumStage,
  servers: Servers,
  all: readonly Played[],
): Promise<{ play(session: Played): Promise<Judged> }> {
  const tab = await stage.openTab(`chrome-extension://${stage.extensionId}/src/entry/options.html`)
  const page = panelPage(tab)
  const send: Parameters<typeof captureSession>[0] = (name, input) => askBackground(page, name, input)
  const cdp = await tab.createCDPSession()
  const origins = new Set(all.map((session) => session.origins(servers).url))
  // A granted site is recorded automatically from its first visit on.
  for (const origin of origins) {
    const tab = await stage.openTab(`${origin}/favicon.svg`)
    await send('tab.record', { tabId: await tabBeside(page) })
    await tab.close()
  }
  return {
    async play(session) {
      const { url, apiUrl } = session.origins(servers)
      for (const origin of [url, apiUrl]) await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
      const extension =
        session.extension &&
        (await stage.browser.installExtension(resolve('test/lab/apps/interference', session.extension)))
      session.begin(servers)
      const tab = await stage.openTab('about:blank')
      tab.setDefaultTimeout(8_000)
      try {
        await session.play(tab, servers)
        await settled(tab)
        const { session: captured } = await captureSession(send, await tabBeside(page))
        const missing = session.evidence.filter((fact) => !isThere(captured, fact, { url, apiUrl }))
        return { session, verdict: judge(captured), missing, broken: undefined, captured }
      } catch (error) {
        // What was captured so far shows why.
        const captured = await captureSession(send, await tabBeside(page)).catch(() => undefined)
        return { session, verdict: undefined, missing: [], broken: String(error), captured: captured?.session }
      } finally {
        await tab.close()
        if (extension) await stage.browser.uninstallExtension(extension)
      }
    },
  }
}

/** After two frames and a task, anything triggered by the end of the journey has happened too. */
async function settled(tab: Page): Promise<void> {
  await tab
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))
    // The browser's own error page, shown instead of the requested one.
    .catch(() => undefined)
}

function isThere(session: Session, fact: Fact, at: { url: string; apiUrl: string }): boolean {
  if (fact.kind !== 'socket') return holds(session, fact, at)
  return session.events.some(
    (event) =>
      event.kind === 'socket' &&
      new URL(event.url).pathname === fact.path &&
      (fact.code === undefined || event.code === fact.code),
  )
}
