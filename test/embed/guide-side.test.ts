/** When a tab asks to be the one that follows the guide of the app. */
import { expect, it } from 'vitest'
import type { DeskPart } from '../../src/embed/parts.ts'
import { guideSide } from '../../src/embed/record/guide-side.ts'
import type { GuideTabInput } from '../../src/embed/record/guide-tab.ts'

/** @param guided this tab followed it when its last page went away */
function side(joins: boolean, guided = false) {
  const calls: string[] = []
  let come: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => {
    come = resolve
  })
  const desk = async () => {
    calls.push('desk')
    await loaded
    return {
      createGuideTab: () => ({
        async join(wanted: () => boolean) {
          calls.push('asks')
          return wanted()
        },
      }),
    } as unknown as DeskPart
  }
  const slot = { get: () => (guided ? { id: 'a' } : undefined), set: () => true }
  return { calls, come, side: guideSide({ slot } as unknown as GuideTabInput, desk, joins) }
}

it.each([
  { what: 'one that has nothing to do with it', joins: false, guided: false, calls: [] },
  { what: 'one that followed it before: it listens', joins: false, guided: true, calls: ['desk'] },
  { what: 'one that the customer has come to: it asks', joins: true, guided: false, calls: ['desk', 'asks'] },
])('at the start of a page: $what', async ({ joins, guided, calls }) => {
  const tab = side(joins, guided)
  tab.come()
  await expect.poll(() => tab.calls).toEqual(calls)
  expect(await tab.side.first).toBe(joins || undefined)
})

it('asks once where the first answer has not been taken, and anew after that', async () => {
  const tab = side(true)
  tab.come()
  expect(await tab.side.take()).toBe(true)
  expect(tab.calls).toEqual(['desk', 'asks'])
  expect(tab.side.first).toBeUndefined()
  expect(await tab.side.take()).toBe(true)
  expect(tab.calls).toEqual(['desk', 'asks', 'asks'])
})

it('wants it no longer where the app has stopped meanwhile', async () => {
  const tab = side(true)
  tab.side.halt()
  tab.come()
  expect(await tab.side.take()).toBe(false)
  expect(await tab.side.take()).toBe(true)
})
