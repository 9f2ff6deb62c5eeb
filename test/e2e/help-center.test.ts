/** Imports what a help centre offers: a HAR of browsing it, a saved page and an export are searchable at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Lab, startLab } from '../lab/server.ts'
import { agentAt } from './agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from './browsers/chromium.ts'

let stage: ChromiumStage
let lab: Lab
let files: string
beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), 'casefile-help-'))
  lab = await startLab()
  stage = await startChromium()
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
  rmSync(files, { recursive: true })
})

const page = (title: string, cause: string) =>
  `<!doctype html><title>${title} - Help</title><nav>Home, Contact</nav>
  <article><h1>${title}</h1><p>${cause} Reload the page, then save once more; what was typed is kept for an hour.</p>
  <script>fetch('https://elsewhere.example/')</script><img src="https://elsewhere.example/a.png" onerror="alert(1)"></article>`

const har = {
  log: {
    version: '1.2',
    entries: [
      {
        startedDateTime: '2026-01-02T03:04:05.000Z',
        request: { method: 'GET', url: 'https://help.example/hc/articles/1', headers: [], cookies: [] },
        response: {
          status: 200,
          headers: [{ name: 'Set-Cookie', value: 'sid=walked-through-secret' }],
          content: {
            mimeType: 'text/html',
            text: page('The quokka exporter stops at row 500', 'Exports of more than 500 rows need the new exporter.'),
          },
        },
      },
    ],
  },
}
const zendesk = {
  articles: [
    {
      id: 7,
      title: 'Why the axolotl report is empty',
      body: '<p>Reports are made at night. <b>Axolotl</b> reports of today are empty until then.</p>',
      html_url: 'https://help.example/hc/articles/7',
      locale: 'en-us',
      draft: false,
    },
  ],
}
const sources = [
  ['walk.har', JSON.stringify(har), 'quokka exporter', 'The quokka exporter stops at row 500'],
  [
    'saved.html',
    page('Pangolin sync is late', 'Pangolin sync waits for the clock.'),
    'pangolin',
    'Pangolin sync is late',
  ],
  ['zendesk.json', JSON.stringify(zendesk), 'axolotl report', 'Why the axolotl report is empty'],
] as const

it('are imported, shown without their markup, and found', async () => {
  const agent = await agentAt(stage, await stage.openTab(lab.url))
  const panel = await openPanelOf(stage)
  const requests: string[] = []
  panel.on('request', (request) => requests.push(request.url()))
  await agent.panel.click(/knowledge|articles/i)
  for (const [count, [name, content, question, title]] of sources.entries()) {
    const path = join(files, name)
    writeFileSync(path, content)
    const selector = 'input[aria-label="Import files"]'
    await ((await panel.waitForSelector(selector)) as ElementHandle<HTMLInputElement>).uploadFile(path)
    await agent.panel.sees(`${count + 1} article`)
    await agent.panel.fill('Search the knowledge base', question)
    await agent.panel.sees(title)
  }
  const shown = await agent.panel.text()
  expect(shown).not.toMatch(/<p>|onerror|walked-through-secret|Home, Contact/)
  expect(requests.filter((url) => url.includes('elsewhere'))).toEqual([])
})
