/** The small pure parts of the embed. */
import { Window as Page } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { guideCode, guideFrom, readGuide } from '../../src/core/guide/index.ts'
import { ownFile, presentCasefile } from '../../src/embed/asleep/own-file.ts'
import { guideOfCode, ownGuide } from '../../src/embed/guide/own-guide.ts'
import { forShadow } from '../../src/embed/guide/shadow-css.ts'
import { blindSpots } from '../../src/embed/record/blind-spots.ts'
import { followedGuide } from '../../src/embed/record/followed-guide.ts'
import { keepLast, takeLast } from '../../src/embed/record/last-batches.ts'
import { ownSite } from '../../src/embed/record/own-site.ts'
import { slowStart } from '../../src/embed/record/slow-start.ts'
import { sharedGuide } from '../../src/embed/shared-guide.ts'
import { hasRecording, openSlot, type Slot, wasGuided, wasRecording } from '../../src/embed/slot.ts'
import { textsFor } from '../../src/guide/texts.ts'
import type { EventBatch } from '../../src/messages/index.ts'
import { guideOf } from '../support/guides.ts'

/** What a tab knows of the guide of the app. */
function tabOf(window: unknown) {
  const slot = openSlot(window as globalThis.Window)
  const { all, isElsewhere } = sharedGuide(window as globalThis.Window, slot)
  return { slot, guide: { isElsewhere, ...followedGuide(slot, all) } }
}

/** Session storage with room for so many characters. */
function slotWith(room: number): Slot {
  const values = new Map<string, string>()
  const sessionStorage = {
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => values.delete(key),
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      values.set(key, value)
    },
  }
  return openSlot({ sessionStorage } as unknown as Window)
}

describe('style sheets in a shadow tree', () => {
  it.each([
    [':root { --a: 1 }', ':host { --a: 1 }'],
    [':root[data-theme="dark"] { a: b }', ':host([data-theme="dark"]) { a: b }'],
    [':root:not([data-theme="light"]) { a: b }', ':host(:not([data-theme="light"])) { a: b }'],
    ['html,\nbody,\n#root { height: 100% }', '.page,\n.page,\n.page { height: 100% }'],
    ['.a{b:c}body{margin:0}', '.a{b:c}.page{margin:0}'],
    ['.guide-body { a: b } .tbody { c: d }', '.guide-body { a: b } .tbody { c: d }'],
  ])('%s', (css, result) => {
    expect(forShadow(css, '.page')).toBe(result)
  })
})

describe('our own script in stacks', () => {
  it.each([
    ['Error\n    at https://app.test/js/casefile.js:1:200', 'https://app.test/js/casefile.js'],
    ['@https://cdn.test/casefile.mjs?v=3:1:200\n', 'https://cdn.test/casefile.mjs'],
    ['Error\n    at https://app.test/assets/index-4f2.js:1:200', undefined],
    [undefined, undefined],
  ])('%s', (stack, file) => {
    expect(ownFile(stack)).toBe(file)
  })

  it('is found in the page around, unless that is another site', () => {
    const Casefile = { apiVersion: 1 }
    const top = { Casefile } as unknown as Window
    const foreign = Object.defineProperty({}, 'Casefile', {
      get() {
        throw new DOMException('', 'SecurityError')
      },
    })
    expect(presentCasefile({ parent: top } as Window)).toBe(Casefile)
    expect(presentCasefile({ parent: foreign } as unknown as Window)).toBeUndefined()
    const alone = { Casefile: { id: 'Casefile' } } as unknown as Window & { parent: Window }
    alone.parent = alone
    expect(presentCasefile(alone)).toBeUndefined()
  })
})

describe('what outlives a reload', () => {
  it('says what was going on', () => {
    const slot = slotWith(1_000)
    expect([wasRecording(slot), hasRecording(slot), wasGuided(slot)]).toEqual([false, false, false])
    slot.set('recordings', { 1: { running: false } })
    expect([wasRecording(slot), hasRecording(slot)]).toEqual([false, true])
    slot.set('recordings', { 1: { running: true } })
    slot.set('guide', { id: 'a' })
    expect([wasRecording(slot), wasGuided(slot)]).toEqual([true, true])
    slot.set('guide', null)
    expect(wasGuided(slot)).toBe(false)
    slot.set('stopping', true)
    expect([wasRecording(slot), hasRecording(slot)]).toEqual([false, true])
  })

  it('lets another tab go on with a guide, and one tab at a time', () => {
    const localStorage = new Page().localStorage
    const tab = () => tabOf({ sessionStorage: new Page().sessionStorage, localStorage })
    const [first, second] = [tab(), tab()]
    const run = { id: 'a', until: 10_000 }
    first.guide.keep(run)
    expect([first.guide.isElsewhere(0), second.guide.isElsewhere(0)]).toEqual([false, true])
    first.guide.giveUp()
    second.guide.take()
    expect([first, second].map(({ slot }) => wasGuided(slot))).toEqual([false, true])
    expect(second.slot.get('guide')).toEqual(run)
    expect([first.guide.isElsewhere(0), second.guide.isElsewhere(0)]).toEqual([true, false])
    second.guide.keep(null)
    expect([first.guide.isElsewhere(0), wasGuided(second.slot), localStorage.length]).toEqual([false, false, 0])
  })

  it('forgets in a tab that comes back what was ended in another one, and knows how far that had come', () => {
    const { sessionStorage, localStorage } = new Page()
    const open = () => tabOf({ sessionStorage, localStorage })
    const first = open()
    first.guide.keep({ id: 'a', until: 10_000, progress: { phase: 'steps' } })
    first.slot.set('recordings', { 1: { running: true, guide: 'a' } })
    localStorage.setItem('casefile:guide', JSON.stringify({ id: 'a', until: 10_000, progress: { phase: 'review' } }))
    expect([wasGuided(open().slot), open().guide.isReviewed(), wasRecording(open().slot)]).toEqual([true, true, true])
    const reviewing = open()
    localStorage.removeItem('casefile:guide')
    expect(reviewing.guide.isReviewed()).toBe(false)
    const again = open()
    expect([wasGuided(again.slot), wasRecording(again.slot)]).toEqual([false, false])
  })

  it('keeps the guide in its tab where the local storage is blocked', () => {
    const { sessionStorage } = new Page()
    const window = Object.defineProperty({ sessionStorage }, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError')
      },
    })
    tabOf(window).guide.keep({ id: 'a', until: 10_000 })
    expect(wasGuided(tabOf(window).slot)).toBe(true)
  })

  it('forgets a guide whose recording is deleted by now', () => {
    const { sessionStorage, localStorage } = new Page()
    localStorage.setItem('casefile:guide', JSON.stringify({ id: 'a', until: 10_000 }))
    const { guide } = tabOf({ sessionStorage, localStorage })
    expect(guide.isElsewhere(10_000 + 3_599_999)).toBe(true)
    expect([guide.isElsewhere(10_000 + 3_600_000), localStorage.length]).toEqual([false, 0])
  })

  it('is kept in memory where the browser blocks the storage', () => {
    const blocked = Object.defineProperty({}, 'sessionStorage', {
      get() {
        throw new DOMException('', 'SecurityError')
      },
    })
    const slot = openSlot(blocked as unknown as Window)
    slot.set('a', [1])
    expect(slot.get('a')).toEqual([1])
  })

  it('begins a recording at each start of a page once the app has asked for it, until it is stopped', async () => {
    const slot = slotWith(1_000)
    const after = async (change?: (site: string) => Promise<void>) => {
      await change?.('https://app.test')
      // As the next page finds it.
      return ownSite(slot).isRecorded('https://app.test')
    }
    const { add, remove } = ownSite(slot)
    expect([await after(), await after(add), await after(remove)]).toEqual([false, true, false])
  })

  const batch = (id: string, size = 0) =>
    ({ document: { id }, events: 'e'.repeat(size), known: [['raw-secret', 'label']] }) as unknown as EventBatch

  it('holds the last batches, once, and no raw secret', () => {
    const slot = slotWith(10_000)
    keepLast(slot, batch('a'))
    keepLast(slot, batch('b'))
    expect(JSON.stringify(slot.get('last'))).not.toContain('raw-secret')
    expect(takeLast(slot).map(({ document }) => document.id)).toEqual(['a', 'b'])
    expect(takeLast(slot)).toEqual([])
  })

  it('gives up the older ones where there is no room', () => {
    const slot = slotWith(1_000)
    keepLast(slot, batch('a', 600))
    keepLast(slot, batch('b', 600))
    keepLast(slot, batch('c', 5_000_000))
    expect(takeLast(slot).map(({ document }) => document.id)).toEqual(['b'])
  })
})

describe('the guide of an overlay', () => {
  it('is one of the app’s own, and valid', async () => {
    const guide = ownGuide('https://app.test', await textsFor('de', []), 1_800_000_000_000, '0123456789abcdef')
    expect(guideFrom(guide)).toEqual({ guide })
    expect(guide).toMatchObject({ title: 'Ein Problem melden', by: 'app.test', language: 'de' })
  })

  it('asks for no pictures when it comes from an address', () => {
    const read = readGuide(guideOfCode(guideCode(guideOf())))
    expect('guide' in read && read.guide.capture).toEqual({ console: true, network: true, pictures: false })
    expect(guideOfCode('CF1.broken')).toBe('CF1.broken')
  })
})

it('states what it cannot see', () => {
  expect(blindSpots(5).every((draft) => draft.kind === 'gap' && draft.at === 5)).toBe(true)
  expect(slowStart(100, 161.6)).toMatchObject({ kind: 'gap', at: 100, what: expect.stringContaining('62 ms') })
})
