/** Pictures of the page, from the click to the engineer's viewer: secrets are grey boxes in all of them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { type OpenedBundle, readZip } from '../../src/core/bundle/index.ts'
import type { ScreenshotEvent } from '../../src/core/session/index.ts'
import { demoAccount } from '../lab/faults/steps.ts'
import { agentAt } from './agent.ts'
import { askBackground, browsers, drivePanel, tabBeside } from './browsers/index.ts'
import { isGrey, pixels, type Spot } from './pixels.ts'
import { withLabIn } from './with-lab.ts'

describe.each(browsers)('pictures in %s', (name) => {
  const here = withLabIn(name)

  it('covers a password, an address and a frame of another site, and shows the rest', async () => {
    const { stage } = here
    const tab = await signInScreen()
    const agent = await agentAt(stage, tab)
    await agent.record()
    // Marking needs something to have happened.
    await agent.panel.sees(/Loaded \/sign-in/)
    await agent.panel.click('Mark')
    await agent.panel.sees(/Picture of the page at the mark/)
    await agent.panel.click('Take a picture')
    await agent.panel.sees(/A picture of the page was taken/)
    await agent.capture()
    const { bundle, bytes } = await agent.save()

    const pictures = picturesOf(bundle)
    expect(pictures.map(({ taken }) => taken)).toEqual(['mark', 'button', 'capture'])
    // The page did not change, so all three show the same.
    const files = new Set(pictures.map(({ file }) => file))
    expect([...files]).toEqual([expect.stringMatching(/^screenshots\/[0-9a-f]{64}\.webp$/)])
    const file = pictures[0]!.file
    expect([...bundle.files.keys()].filter((path) => path.startsWith('screenshots/'))).toEqual([file])
    expect(bundle.files.get(file)!.length).toBeLessThan(300_000)
    if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, `${name}.webp`), bundle.files.get(file)!)

    const { secret, plain } = await spots(tab)
    const engineer = await stage.openTab('about:blank')
    const seen = await pixels(engineer, bundle.files.get(file)!, [...secret, ...plain])
    expect(seen.width).toBe(pictures[0]!.width)
    for (const { name } of secret) expect(isGrey(seen.at[name]!), `${name} is ${seen.at[name]}`).toBe(true)
    for (const { name } of plain) expect(isGrey(seen.at[name]!), `${name} is ${seen.at[name]}`).toBe(false)
    expect(bundle.manifest.completeness.blindSpots.join()).toContain('painted into images')
    expect(bundle.session.events.filter(({ kind, id }) => kind === 'gap' && id.startsWith('gap-picture'))).toEqual([])

    await openViewer(engineer, bytes)
    await engineer.evaluate(() => {
      for (const tab of document.querySelectorAll<HTMLElement>('a, button, [role=tab]'))
        if (/^timeline/i.test(tab.innerText.trim())) tab.click()
    })
    await engineer.waitForFunction(() => {
      for (const row of document.querySelectorAll<HTMLElement>('.cf-event-screenshot')) row.click()
      const image = document.querySelector<HTMLImageElement>('.cf-screenshot')
      return image?.complete === true && image.naturalWidth > 0
    })
    if (process.env.PICTURES)
      await engineer.screenshot({ path: join(process.env.PICTURES, `viewer-${name}.png`) as `${string}.png` })
  })

  it('never takes another tab, and says in plain words what to do where the browser refuses', async () => {
    const { stage } = here
    const tab = await signInScreen()
    const page = await stage.openPanel(tab)
    const panel = drivePanel(page)
    // The previous journey's case is still open.
    if (/Save again/.test(await panel.text())) await panel.click('Back to live')
    const tabId = await tabBeside(page)
    await askBackground(page, 'tab.record', { tabId })
    await panel.sees(/^Recording$/m)
    const other = await stage.openTab('about:blank')
    await expect(askBackground(page, 'tab.picture', { tabId })).rejects.toThrow(/another tab was in front/)
    await other.close()
    await tab.bringToFront()
    await askBackground(page, 'tab.picture', { tabId })
    if (name === 'chromium') return
    // Firefox forgets the click when the page reloads.
    await tab.reload()
    await panel.click('Take a picture')
    await panel.sees(/No picture was taken\..*click on the Casefile icon/)
    await stage.openPanel(tab)
    await askBackground(page, 'tab.picture', { tabId })
  })

  async function signInScreen(): Promise<Page> {
    const { stage, lab } = here
    const tab = await stage.openTab(`${lab.url}/sign-in`)
    await tab.waitForSelector('[data-testid=password]')
    await tab.type('[data-testid=email]', demoAccount.email)
    await tab.type('[data-testid=password]', demoAccount.password)
    const url = `${lab.apiUrl}/paylane/v3/card`
    const frame = tab.waitForFrame((one) => one.url() === url)
    await tab.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      frame.style.cssText = 'position: fixed; right: 20px; bottom: 20px; width: 200px; height: 100px; background: white'
      const closed = document.createElement('div')
      closed.id = 'closed'
      closed.style.cssText = 'position: fixed; left: 20px; bottom: 20px; width: 200px; font-size: 20px'
      closed.attachShadow({ mode: 'closed' }).innerHTML = '<p>closed.tree@example.com</p>'
      document.body.append(frame, closed)
    }, url)
    await (await frame).waitForSelector('p')
    return tab
  }
})

function picturesOf({ session }: OpenedBundle): ScreenshotEvent[] {
  return session.events.filter((event): event is ScreenshotEvent => event.kind === 'screenshot')
}

/** Spots on the sign-in screen: in the middle of secrets, and elsewhere. */
function spots(tab: Page): Promise<{ secret: Spot[]; plain: Spot[] }> {
  return tab.evaluate(() => {
    const middle = (name: string, { x, y, width, height }: DOMRect) => ({
      name,
      x: (x + width / 2) / innerWidth,
      y: (y + height / 2) / innerHeight,
    })
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
    return {
      secret: [
        middle('password', box('[data-testid=password]')),
        middle('e-mail field', box('[data-testid=email]')),
        middle('e-mail as text', box('.hint code')),
        middle('frame', box('iframe')),
        middle('closed shadow tree', box('#closed')),
      ],
      plain: [
        middle('button', box('[data-testid=sign-in]')),
        middle('heading', box('h1')),
        { name: 'corner', x: 0.02, y: 0.02 },
      ],
    }
  })
}

async function openViewer(page: Page, bundle: Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-bundle-'))
  writeFileSync(join(folder, 'viewer.html'), (await readZip(bundle)).get('viewer.html')!)
  await page.goto(pathToFileURL(join(folder, 'viewer.html')).href)
  await page.waitForFunction(() => /unchanged/i.test(document.body.innerText))
  rmSync(folder, { recursive: true })
}
