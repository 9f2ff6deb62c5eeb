/** What an agent does in the panel, as steps that every journey shares. */
import { readFileSync, rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { type OpenedBundle, readBundle } from '../../src/core/bundle/index.ts'
import type { Session } from '../../src/core/session/index.ts'
import { captureSession, type Send } from '../../src/messages/index.ts'
import { askBackground, drivePanel, type PanelDriver, type Stage, tabBeside, waitForBundle } from './browsers/index.ts'

export interface Agent {
  panel: PanelDriver
  /** starts recording in the panel's current tab */
  record(): Promise<void>
  importSample(): Promise<void>
  capture(): Promise<void>
  /**
   * What Capture would show of the tab, as the panel reads it: without verdict and bundle, whose workers take half of a short
   * journey's processor time.
   */
  session(): Promise<Session>
  screenshot(path: string): Promise<void>
  /** saves the bundle, within `patience` ms, and opens it as an engineer's tools would */
  save(patience?: number): Promise<{ bundle: OpenedBundle; bytes: Uint8Array; path: string }>
  /** saves the bundle, which may be encrypted */
  saveBytes(patience?: number): Promise<Uint8Array>
}

/** Opens the panel with the real toolbar button. */
export async function agentAt(stage: Stage, tab: Page): Promise<Agent> {
  const page = await stage.openPanel(tab)
  const panel = drivePanel(page)
  async function download(patience?: number) {
    await panel.click(/^Save (?:bundle|again)/)
    const path = await waitForBundle(stage.downloads, patience)
    await panel.sees(/Saved/)
    const bytes = new Uint8Array(readFileSync(path))
    rmSync(path)
    return { bytes, path }
  }
  return {
    panel,
    async record() {
      const tabId = await tabBeside(page)
      const end = Date.now() + 10_000
      for (;;) {
        // A site that is always recorded needs no click, but only its last minutes are kept.
        const shown = await panel.sees(/Record this tab|Last \d+ min|^Recording$/m)
        // One button may replace the other while the click is on its way.
        if (shown !== 'Recording') await panel.click(/^\s*Record(?: this tab)?\s*$/)
        // Matches a whole line, because the text about an always recorded site begins with the same word.
        await panel.sees(/^Recording$/m)
        // For a moment the panel may still show the previous tab; the background knows which one is recorded.
        const { recording, mode } = await askBackground(page, 'tab.state', { tabId })
        if (recording && mode === 'session') return
        if (Date.now() > end) throw new Error(`Tab ${tabId} is not recorded. The panel shows:\n${await panel.text()}`)
      }
    },
    async importSample() {
      await panel.click(/knowledge|articles/i)
      await panel.click(/sample/i)
      await panel.sees(/\b3\d articles/)
      await panel.click(/^(back|close|done)/i)
    },
    async capture() {
      await panel.click('Capture')
      await panel.sees(/Save bundle/)
    },
    async session() {
      const send = ((name, input) => askBackground(page, name, input)) as Send
      return (await captureSession(send, await tabBeside(page))).session
    },
    async screenshot(path) {
      await page.screenshot?.(path)
    },
    async save(patience) {
      const { bytes, path } = await download(patience)
      return { bundle: await readBundle(bytes), bytes, path }
    },
    saveBytes: async (patience) => (await download(patience)).bytes,
  }
}
