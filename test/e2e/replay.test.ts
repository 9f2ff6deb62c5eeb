/** A replay of the page, from the agent's choice to the engineer's viewer: what it looked like, without any secret. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedBundle, paths, readZip } from '../../src/core/bundle/index.ts'
import type { ReplayEvent } from '../../src/core/session/index.ts'
import { agentAt } from './agent.ts'
import { browsers, type Stage, startStage } from './browsers/index.ts'

const password = 'Correct-Horse-77'
const key = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc'
const note = 'Handle with gloves 4711'

/** An app that shows a key, has a private part, and detects whether anything in its own page was changed. */
const app = `<!doctype html><html><head><title>Keys</title><style>h1 { color: rgb(10, 120, 60) }</style></head><body>
<h1>Your keys</h1><p class="key">Your API key: <code>${key}</code></p><p data-private>${note}</p>
<form><label>Password <input type="password" id="password"></label><label>Name <input id="name"></label></form>
<img src="/logo.png" alt="Logo"><ul id="list"></ul><button>Add</button>
<script>
var seen = []
new MutationObserver((records) => { for (const one of records) seen.push(one.type + ' ' + one.target.nodeName + ' ' + one.attributeName) })
  .observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
document.querySelector('button').addEventListener('click', () => {
  const item = document.createElement('li')
  item.textContent = 'Key ' + (document.querySelectorAll('li').length + 1)
  document.querySelector('#list').append(item)
  document.querySelector('#password').type = 'text'
})
</script></body></html>`

describe.each(browsers)('a replay in %s', (name) => {
  let stage: Stage
  let server: Server
  const folder = mkdtempSync(join(tmpdir(), 'replay-'))
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', request.url === '/' ? 'text/html' : 'image/png')
      response.end(request.url === '/' ? app : '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    stage = await startStage(name, { granted: ['http://localhost/*'] })
  })
  afterAll(async () => {
    await stage?.close()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is recorded only when it is wanted, holds no secret, and plays from disk without a request', async () => {
    const tab = await stage.openTab(`http://localhost:${(server.address() as AddressInfo).port}/`)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await tab.click('button')
    await agent.capture()
    const before = await agent.save()
    expect(replayOf(before.bundle)).toEqual([])
    expect([...(await readZip(before.bytes)).keys()].filter((path) => path.includes('replay'))).toEqual([])
    await agent.panel.click('Back to live')
    await agent.panel.click('More')
    await agent.panel.click('Recording settings')
    await agent.panel.click('Record how the page looked')
    await agent.panel.sees('Your choice was saved.')
    await agent.panel.click('Close')
    await tab.reload()
    await tab.type('#password', password)
    await tab.type('#name', 'Ada Lovelace')
    for (let clicks = 0; clicks < 2; clicks++) await tab.click('button')
    await tab.waitForFunction(() => document.querySelectorAll('li').length === 2)
    const touched = await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect(touched.filter((one) => !/^childList UL|^attributes INPUT type/.test(one))).toEqual([])
    await agent.capture()
    const { bundle, bytes } = await agent.save()

    const replay = replayOf(bundle)
    // One from when it was turned on, and one from the reloaded page.
    expect(new Set(replay.filter(({ whole }) => whole).map(({ frame }) => frame)).size).toBe(2)
    expect(bundle.problems).toEqual([])
    expect(bundle.integrity.state).toBe('unchanged')
    const files = await readZip(bytes)
    for (const [path, file] of files)
      for (const secret of [password, key, note])
        expect(new TextDecoder().decode(file).includes(secret), `${secret} in ${path}`).toBe(false)
    expect(new TextDecoder().decode(files.get(paths.replay))).not.toContain('Ada')
    expect(bundle.manifest.completeness.blindSpots.join()).toContain('The replay shows the tab')

    const viewer = join(folder, 'viewer.html')
    writeFileSync(viewer, files.get(paths.viewer)!)
    const engineer = await stage.openTab('about:blank')
    const requests: string[] = []
    const complaints: string[] = []
    engineer.on('request', (sent) => requests.push(sent.url()))
    engineer.on('console', (message) => complaints.push(message.text()))
    await engineer.goto(pathToFileURL(viewer).href)
    await pickTab(engineer, 'Replay')
    expectPage(await atTheEnd(engineer))
    if (process.env.PICTURES)
      await engineer.screenshot({ path: join(process.env.PICTURES, `replay-${name}.png`) as `${string}.png` })

    // From a step to its moment, and on from there to the end.
    await pickTab(engineer, 'Steps')
    const step = await engineer.waitForSelector('.cf-steps :is(button, [role=option])')
    await step!.evaluate((one) => (one as HTMLElement).click())
    await engineer.locator('[aria-label="Show in the replay"]').click()
    await engineer.waitForFunction(() => /^#tab=replay&t=\d/.test(location.hash))
    await engineer.waitForSelector('.cf-replay-controls')
    // A screen listens for keys only from the frame after its first.
    await engineer.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    )
    await engineer.keyboard.press(' ')
    // At the end it stops and offers to play again.
    await engineer.waitForFunction(() => document.querySelector('.cf-replay-controls button')?.textContent === 'Pause')
    await engineer.waitForFunction(() => document.querySelector('.cf-replay-controls button')?.textContent === 'Play')
    expectPage(await shownPage(engineer))
    expect(requests.filter((url) => !/^(?:file|blob|data|about):/.test(url))).toEqual([])
    expect(complaints).toEqual([])

    // The extension's own viewer shows it under the extension's content security policy. Tests can open that page only in
    // Chromium.
    if (!('extensionId' in stage)) return
    const zip = join(folder, 'bundle.zip')
    writeFileSync(zip, bytes)
    const own = await stage.openTab(`chrome-extension://${stage.extensionId}/src/entry/viewer.html`)
    const input = (await own.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(zip)
    await pickTab(own, 'Replay')
    expectPage(await atTheEnd(own))
  })
})

interface ShownPage {
  text: string
  mode: string
  color: string
  fields: string[]
}

function expectPage(shown: ShownPage): void {
  expect(shown.text).toContain('Your keys')
  expect(shown.text).toContain('Key 2')
  expect(shown.text).toContain('Your API key: redacted-')
  expect(shown.text).not.toContain(note)
  expect(shown).toMatchObject({ mode: 'CSS1Compat', color: 'rgb(10, 120, 60)', fields: ['•••••', '•••••'] })
}

async function atTheEnd(viewer: Page): Promise<ShownPage> {
  await viewer.waitForFunction(
    () => document.querySelector<HTMLIFrameElement>('.cf-replay-page')?.contentDocument?.querySelector('h1') != null,
  )
  await viewer.$eval('.cf-replay-seek', (slider) => {
    const input = slider as HTMLInputElement
    input.value = input.max
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  return shownPage(viewer)
}

function shownPage(viewer: Page): Promise<ShownPage> {
  return viewer.evaluate(() => {
    const page = document.querySelector<HTMLIFrameElement>('.cf-replay-page')!.contentDocument!
    return {
      text: page.body.innerText,
      mode: page.compatMode,
      color: page.defaultView!.getComputedStyle(page.querySelector('h1')!).color,
      fields: [...page.querySelectorAll('input')].map(({ value }) => value),
    }
  })
}

const replayOf = ({ session }: OpenedBundle) =>
  session.events.filter((event): event is ReplayEvent => event.kind === 'replay')

async function pickTab(page: Page, tab: string): Promise<void> {
  await page.waitForFunction(
    (name) => [...document.querySelectorAll('[role=tab]')].some(({ textContent }) => textContent?.startsWith(name)),
    {},
    tab,
  )
  await page.evaluate((name) => {
    for (const one of document.querySelectorAll<HTMLElement>('[role=tab]'))
      if (one.innerText.startsWith(name)) one.click()
  }, tab)
}
