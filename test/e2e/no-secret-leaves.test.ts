/**
 * No secret leaves by any way out: a page exposes a separate secret in each of some ninety places, an agent works with the
 * capture, and every byte that leaves the extension is searched for every piece of each secret.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exporters } from '../../src/core/bundle/exports/index.ts'
import { readZip } from '../../src/core/bundle/index.ts'
import { type Agent, agentAt } from './agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from './browsers/chromium.ts'
import { drivePanel, waitForFile } from './browsers/index.ts'
import { type LeakySite, startLeakySite } from './leaks/leaky-site.ts'
import { block, secretsIn, token } from './leaks/marked-secrets.ts'
import { places } from './leaks/places.ts'

/** The places, in the order in which they got their secrets. */
const given: string[] = []
/** The secret of a place. */
function at(place: string): string {
  if (!given.includes(place)) given.push(place)
  return token(given.indexOf(place))
}

/** An ordinary word is found in the same bytes, so a secret would be too. */
const plain = { id: 1_000, word: block(1_000), ways: new Set<string>() }

let stage: ChromiumStage
let site: LeakySite
const folder = mkdtempSync(join(tmpdir(), 'leaks-'))
beforeAll(async () => {
  site = await startLeakySite(at)
  stage = await startChromium({ granted: ['http://localhost/*', 'ws://localhost/*'], own: true })
})
afterAll(async () => {
  await stage?.close()
  site?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Where the ordinary word must be found. */
const waysOut = [
  ...['panel while recording', 'disk while recording', 'disk at the end', 'bundle', 'note', 'note, formatted'],
  ...['*.har', '*.recording.json', '*.trace.zip', '*.postman_collection.json', '*.requests.csv'],
  ...['copied from the viewer', 'viewer'],
]

const leaked: string[] = []
function lookThrough(way: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (const { id, where } of secretsIn(bytes, way)) {
    if (id === plain.id) plain.ways.add(way)
    else leaked.push(`${given[id]}: ${where}`)
  }
}

it('finds nothing of a secret in all that comes out of the extension', async () => {
  const tab = await stage.openTab(site.url)
  tab.on('dialog', (dialog) => void dialog.accept(at('answer to a dialog')))
  const agent = await agentAt(stage, tab)
  const panel = await openPanelOf(stage)
  panel.on('console', (message) => lookThrough('console of the panel', message.text()))
  await agent.record()
  await turnOnEverything(agent)
  await tab.goto(site.url.replace('/?', '/?again&'))
  for (const [place, show] of Object.entries(places)) await tab.evaluate(show, at(place))
  await useSecrets(tab)
  await tab.evaluate(usePlainWord, plain.word)
  await (await tab.waitForSelector('::-p-text(Show)'))!.click()
  await agent.panel.sees(`all was shown ${plain.word}`)
  lookThrough('panel while recording', await shownIn(panel))
  lookAtDisk('while recording')

  await agent.capture()
  await workOnCase(agent, panel)
  const { bytes, path, bundle } = await agent.save()
  lookThrough('name of the bundle', path)
  lookThrough('bundle', bytes)
  lookThrough('locked bundle', await saveLocked(agent))
  await saveHistory(agent)
  lookThrough('panel at the end', await shownIn(panel))
  lookThrough('address of the panel', panel.url())
  lookAtDisk('at the end')

  const { events, redactions } = bundle.session
  const asked = events.find((event) => event.kind === 'request' && event.url.includes(plain.word))
  await handOnFromViewer(bytes, asked!.id)
  for (const name of readdirSync(stage.downloads)) {
    lookThrough('name of a file', name)
    lookThrough(name.replace(/^.*?\./, '*.'), readFileSync(join(stage.downloads, name)))
  }
  expect([...new Set(leaked)].sort()).toEqual([])
  expect(waysOut.filter((way) => !plain.ways.has(way))).toEqual([])
  expect(redactions.length).toBeGreaterThan(70)
})

/** Turns on everything optional: the replay of the page, and responses that arrive chunk by chunk. */
async function turnOnEverything({ panel }: Agent) {
  for (const choice of [/^Record how the page/, /^Record streaming/]) {
    await panel.click('More')
    await panel.click('Recording settings')
    await panel.click(choice)
    await panel.sees('Your choice was saved.')
    await panel.click('Close')
  }
}

/** What a customer does: clicks everywhere, types, pastes, and chooses a file. */
async function useSecrets(tab: Page) {
  await tab.bringToFront()
  await tab.evaluate(() => document.body.scrollIntoView())
  for (const element of await tab.$$('.act')) await element.click()
  await tab.type('[name=note]', at('typed text'))
  await tab.type('[type=password]', at('typed password'))
  await tab.focus('textarea')
  await tab.evaluate(
    (text) => document.execCommand('insertText', false, text),
    `${'-'.repeat(4_980)} ${at('pasted text, cut')}`,
  )
  const file = join(folder, `${at('name of a chosen file')}.txt`)
  writeFileSync(file, at('content of a chosen file'))
  await ((await tab.$('[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file)
  await tab.select('select', at('option'))
}

/** Uses the word that is not secret: prints, requests and presses it. */
async function usePlainWord(word: string) {
  const button = document.body.appendChild(document.createElement('button'))
  button.textContent = `Show ${word}`
  await fetch(`/api/orders/${word}`)
  console.log(`all was shown ${word}`)
}

function lookAtDisk(when: string) {
  for (const [, content] of stage.storedFiles()) lookThrough(`disk ${when}`, content)
}

/** Copies the note to the real clipboard, in both its formats, and drafts an article. */
async function workOnCase({ panel }: Agent, page: Page) {
  await (await page.target().createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await panel.click('Copy note')
  await panel.sees('Note copied.')
  const helpdesk = await stage.openTab('about:blank')
  await helpdesk.setContent('<div id="rich" contenteditable></div><textarea></textarea>')
  for (const field of ['#rich', 'textarea']) {
    await helpdesk.focus(field)
    await helpdesk.keyboard.down('Control')
    await helpdesk.keyboard.press('v', { commands: ['Paste'] })
    await helpdesk.keyboard.up('Control')
  }
  const [rich, plain] = await helpdesk.evaluate(() => [
    document.querySelector('#rich')!.innerHTML,
    document.querySelector('textarea')!.value,
  ])
  expect(plain).toContain('**Steps**')
  lookThrough('note, formatted', rich!)
  lookThrough('note', plain!)
  await helpdesk.close()
  for (const part of ['Evidence', 'Timeline', 'Report', 'Answer']) {
    await panel.click(part)
    lookThrough(`panel, ${part}`, await shownIn(page))
  }
  await panel.click('Draft an article')
  await panel.click('Save as Markdown')
  await waitForFile(stage.downloads, /\.md$/)
  await panel.click('Back to the case')
}

/** Saves the bundle with a password, to see what shows without it. */
async function saveLocked({ panel, saveBytes }: Agent) {
  await panel.click('Review')
  await panel.click('Files')
  await panel.click('Protect the file with a password')
  await panel.fill('Password', 'correct horse 77')
  const bytes = await saveBytes()
  await panel.click('Back to the case')
  return bytes
}

async function saveHistory({ panel }: Agent) {
  await panel.click(/^more|menu/i)
  await panel.click('Case history')
  await panel.click('Save as Markdown')
  await waitForFile(stage.downloads, /^product-signal.*\.md$/)
  await panel.click('Save as CSV')
  await waitForFile(stage.downloads, /\.csv$/)
  await panel.click('Keep and share')
  await panel.click('Save all')
  await waitForFile(stage.downloads, /history.*\.json$/)
}

/** Every form in which the viewer exports a capture or a request. */
async function handOnFromViewer(bundle: Uint8Array, request: string) {
  const file = join(folder, 'viewer.html')
  writeFileSync(file, (await readZip(bundle)).get('viewer.html')!)
  const page = await stage.openTab(pathToFileURL(file).href)
  const viewer = drivePanel({ evaluate: (run, ...args) => page.evaluate(run as never, ...args) as never })
  for (const { label, ending } of exporters) {
    await viewer.click('Export')
    await viewer.click(label)
    await waitForFile(stage.downloads, new RegExp(`${ending.replaceAll('.', '\\.')}$`))
  }
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset.copied = `${document.body.dataset.copied ?? ''}\n${text}`
    }
  })
  await page.evaluate((id) => {
    location.hash = `#request=${id}`
  }, request)
  await viewer.sees('Request headers')
  for (const form of [/bash/, /cmd/, /PowerShell/, /^fetch/, /^Playwright/, /^Postman/, /^HAR entry/]) {
    await viewer.click('Copy as')
    await viewer.click(form)
  }
  const copied = await page.evaluate(() => document.body.dataset.copied ?? '')
  expect(copied).toContain('curl')
  lookThrough('copied from the viewer', copied)
  lookThrough('viewer', await page.content())
}

/** All of a panel but its header, which names the tab just as the browser's own tab strip does. */
function shownIn(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const shown = document.documentElement.cloneNode(true) as HTMLElement
    shown.querySelector('.panel-header')?.remove()
    return shown.outerHTML
  })
}
