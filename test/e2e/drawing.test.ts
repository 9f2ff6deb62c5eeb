/** What an agent draws on a picture is in the file, and what was covered is in none of its bytes. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenedBundle } from '../../src/core/bundle/index.ts'
import { agentAt } from './agent.ts'
import { openPanelOf, startChromium } from './browsers/chromium.ts'
import { browsers } from './browsers/index.ts'
import { isGrey, pixels } from './pixels.ts'
import { withLab, withLabIn } from './with-lab.ts'

function pictureOf({ files, session }: OpenedBundle) {
  const paths = [...files.keys()].filter((path) => path.startsWith('screenshots/'))
  expect(paths).toHaveLength(1)
  const shown = session.events.flatMap((event) => (event.kind === 'screenshot' ? [event.file] : []))
  expect(new Set(shown)).toEqual(new Set(paths))
  const bytes = files.get(paths[0]!)!
  expect(paths[0]).toBe(`screenshots/${createHash('sha256').update(bytes).digest('hex')}.webp`)
  return bytes
}

describe.each(browsers)('drawing on a picture in %s', (name) => {
  const here = withLabIn(name)

  it('covers by the buttons alone, and leaves only the new picture', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(`${lab.url}/sign-in`)
    await tab.waitForSelector('[data-testid=password]')
    const agent = await agentAt(stage, tab)
    const { panel } = agent
    await agent.record()
    await panel.sees(/Loaded \/sign-in/)
    await agent.capture()
    const before = pictureOf((await agent.save()).bundle)

    await panel.click('Review')
    await panel.click(/^Draw on it/)
    await panel.click('Cover')
    await panel.click('Add')
    for (let step = 0; step < 3; step++) await panel.click('Up')
    await panel.click('Size')
    for (let step = 0; step < 3; step++) await panel.click('Down')
    await panel.sees(/20% wide/)
    await panel.click('Save drawing')
    await panel.sees(/The file will contain only the new picture/)
    const after = pictureOf((await agent.save()).bundle)
    expect(Buffer.from(after).equals(before)).toBe(false)

    const engineer = await stage.openTab('about:blank')
    const spots = [
      { name: 'middle', x: 0.5, y: 0.5 },
      { name: 'corner', x: 0.05, y: 0.05 },
    ]
    const [old, now] = [await pixels(engineer, before, spots), await pixels(engineer, after, spots)]
    expect(now.width).toBe(old.width)
    expect(isGrey(old.at.middle!)).toBe(false)
    expect(isGrey(now.at.middle!)).toBe(true)
    expect(isGrey(now.at.corner!)).toBe(false)
  })
})

describe('drawing with the mouse and the keyboard', () => {
  const here = withLab(() => startChromium({}))

  it('draws where the pointer goes, moves with arrow keys, and asks before anything is lost', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(`${lab.url}/sign-in`)
    await tab.waitForSelector('[data-testid=password]')
    const agent = await agentAt(stage, tab)
    const { panel } = agent
    await agent.record()
    await panel.sees(/Loaded \/sign-in/)
    await agent.capture()
    await panel.click('Review')
    await panel.click(/^Draw on it/)
    const page = await openPanelOf(stage)
    const box = (await (await page.waitForSelector('.cf-drawing-canvas'))!.boundingBox())!
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const
    const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
      await page.mouse.move(...from)
      await page.mouse.down()
      await page.mouse.move(...to, { steps: 4 })
      await page.mouse.up()
    }
    await panel.click('Cover')
    await drag(at(0.1, 0.1), at(0.3, 0.3))
    await panel.sees(/Cover 1: 10% from the left, 10% from the top, 20% wide, 20% high/)
    // The drawn shape has keyboard focus.
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight')
    await panel.sees(/Cover 1: 20% from the left/)
    await page.keyboard.down('Shift')
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Shift')
    await panel.sees(/25% wide/)
    await panel.click('Arrow')
    await drag(at(0.7, 0.8), at(0.55, 0.55))
    await panel.sees(/Arrow 2/)
    await panel.click('Box')
    await page.touchscreen.touchStart(...at(0.1, 0.6))
    await page.touchscreen.touchMove(...at(0.2, 0.7))
    await page.touchscreen.touchMove(...at(0.3, 0.9))
    await page.touchscreen.touchEnd()
    await panel.sees(/Box 3: 10% from the left, 60% from the top, 20% wide, 30% high/)
    await page.keyboard.press('Escape')
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, 'asked.png') as `${string}.png` })
    await panel.sees('Discard your drawing?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await panel.click('Continue drawing')
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, 'drawing.png') as `${string}.png` })
    await panel.click('Save drawing')
    await panel.sees(/The file will contain only the new picture/)

    const bytes = pictureOf((await agent.save()).bundle)
    const seen = await pixels(tab, bytes, [
      { name: 'covered', x: 0.4, y: 0.2 },
      { name: 'where it was at first', x: 0.12, y: 0.2 },
      { name: 'arrow', x: 0.625, y: 0.675 },
    ])
    expect(isGrey(seen.at.covered!)).toBe(true)
    expect(isGrey(seen.at['where it was at first']!)).toBe(false)
    const [red, green, blue] = seen.at.arrow!
    expect(red! - Math.max(green!, blue!)).toBeGreaterThan(60)
  })
})
