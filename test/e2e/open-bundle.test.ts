/** A bundle sent by a customer becomes a case in the agent's panel: verdict, article and pictures, with its password. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { agentAt } from './agent.ts'
import { openPanelOf, startChromium } from './browsers/chromium.ts'
import { capturedFailingSave, withLab } from './with-lab.ts'

const here = withLab(() => startChromium({}))
const password = 'correct horse 77'

it('opens a bundle with a password as a case, and finds its article', async () => {
  const { stage, lab } = here
  const customer = await capturedFailingSave(here)
  await customer.panel.click('Review')
  await customer.panel.click('Files')
  await customer.panel.click('Protect the file with a password')
  await customer.panel.fill('Password', password)
  const bytes = await customer.saveBytes()
  await customer.panel.click('Back to the case')
  await customer.panel.click('Back to live')
  const folder = mkdtempSync(join(tmpdir(), 'sent-'))
  const file = join(folder, 'sent.zip')
  writeFileSync(file, bytes)

  const tab = await stage.openTab(`${lab.url}/sign-in`)
  const agent = await agentAt(stage, tab)
  await agent.importSample()
  const page = await openPanelOf(stage)
  const input = (await page.waitForSelector(
    'input[aria-label="Bundle to open as a case"]',
  )) as ElementHandle<HTMLInputElement>
  await input.uploadFile(file)
  await agent.panel.sees('This bundle is protected with a password')
  await agent.panel.fill('Password', password)
  await agent.panel.click('Open')
  await agent.panel.sees('This is for engineering')
  await agent.panel.sees(/captured on .*, from a file/)
  await agent.panel.sees(/Opened from sent\.zip, \d+ kB, with a password/)
  await agent.panel.sees('Good match')
  await agent.panel.click('Evidence')
  await agent.panel.sees('Pictures (1)')
  expect(await agent.panel.text()).toContain('tax_table_unavailable')
  rmSync(folder, { recursive: true, force: true })
})
