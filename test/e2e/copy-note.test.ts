/** The note is copied in the panel and pasted into a helpdesk's editor, through the real clipboard. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openPanelOf, startChromium } from './browsers/chromium.ts'
import { capturedFailingSave, withLab } from './with-lab.ts'

// Only Chromium: a test cannot paste in Firefox.
const here = withLab(() => startChromium({ own: true }))

async function pasteInto(tab: Page, selector: string): Promise<void> {
  await tab.bringToFront()
  await tab.focus(selector)
  await tab.keyboard.down('Control')
  await tab.keyboard.press('v', { commands: ['Paste'] })
  await tab.keyboard.up('Control')
}

it('is formatted in an editor that takes that, and Markdown in a field of text', async () => {
  const agent = await capturedFailingSave(here)
  const page = await openPanelOf(here.stage)
  // A panel opened by a test never has its window's focus.
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await agent.panel.click('Copy note')
  await agent.panel.sees('Note copied. It does not name a file yet.')

  const helpdesk = await here.stage.openTab('about:blank')
  await helpdesk.setContent('<div id="rich" contenteditable></div><textarea id="plain"></textarea>')
  await pasteInto(helpdesk, '#rich')
  await pasteInto(helpdesk, '#plain')
  const pasted = await helpdesk.evaluate(() => ({
    bold: [...document.querySelectorAll('#rich :is(strong, b)')].map((one) => one.textContent),
    steps: document.querySelectorAll('#rich ol li').length,
    words: document.querySelector('#rich')?.textContent ?? '',
    plain: document.querySelector('textarea')?.value ?? '',
  }))
  expect(pasted.bold).toContain('Steps')
  expect(pasted.steps).toBeGreaterThan(2)
  expect(pasted.words).not.toMatch(/\*\*|\\_/)
  expect(pasted.plain).toContain('**Steps**\n1. ')
})
