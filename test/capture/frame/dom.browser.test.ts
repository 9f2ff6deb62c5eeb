/** A real page is recorded and rebuilt in another one: it looks the same, and nothing shows that must not. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RawRecord } from '../../../src/capture/frame/dom/index.ts'
import { changes } from '../../../src/core/session/events/replay-format.ts'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import { bundleProbes, openSite, type ProbePage } from './support/probe-page.ts'

/** An oracle that test/bench installs. */
const player = resolve('test/bench/node_modules/rrweb/dist/rrweb.umd.min.cjs')

interface Recorded {
  records: RawRecord[]
  gaps: string[]
}

let browser: Browser
let bundle: string
let site: ProbePage
let theatre: ProbePage

beforeAll(async () => {
  ;[browser, bundle] = await Promise.all([startPlainChromium(), bundleProbes('./replay-lab.ts')])
  theatre = await openSite(browser, bundle, { '/': '<!doctype html><body>' })
})
afterAll(async () => {
  await theatre?.close()
  await browser?.close()
})
afterEach(() => site?.close())

async function open(html: string, hidden?: string): Promise<void> {
  site = await openSite(browser, bundle, {
    '/': `<!doctype html><title>Lab</title><body>${html}`,
    '/frame': 'of the same site',
    '/app.css': (_, response) => response.end('.late { color: rgb(1, 2, 3) }'),
  })
  await site.inWorld(`lab.start(${hidden === undefined ? '' : JSON.stringify(hidden)})`)
}

/** What a page shows: elements with the attributes to compare, and texts. */
function shownIn(frame: string): unknown {
  const page = frame ? document.querySelector<HTMLIFrameElement>(frame)!.contentDocument! : document
  const shown = (node: Node): unknown[] => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue === '' ? [] : [node.nodeValue]
    if (node.nodeType !== Node.ELEMENT_NODE) return []
    const element = node as HTMLElement
    if (/^(?:script|style|link|title)$/.test(element.localName) || element.hidden) return []
    const attributes = ['class', 'title', 'data-x'].map((name) => element.getAttribute(name))
    const inside = element.localName === 'textarea' ? [] : [...element.childNodes].flatMap(shown)
    const shadow = element.shadowRoot ? [...element.shadowRoot.childNodes].flatMap(shown) : []
    return [[element.localName, ...attributes, inside, shadow]]
  }
  return shown(page.body)
}

const sourceOf = (data: object) => (data as { source?: number }).source

async function replayed(): Promise<Recorded> {
  const told = await site.inWorld<Recorded>('lab.take()')
  await theatre.inWorld(`lab.show(${JSON.stringify(told.records)})`)
  return told
}
const inFrame = <T>(look: (page: Document) => T): Promise<T> =>
  theatre.page.evaluate(`(${look})(document.querySelector('iframe').contentDocument)`) as Promise<T>

describe('what changes in a page', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is shown in the same way, however it came about (%i)', async (seed) => {
    await open('<main><ul class="a"><li>one<li>two<li>three</ul><p>text</p><div><b>bold</b></div></main>')
    for (let round = 0; round < 4; round++) {
      await site.page.evaluate(changeByChance, seed * 10 + round, 60)
      if (round % 2 === 0) await site.inWorld('lab.take()')
    }
    await replayed()
    expect(await theatre.page.evaluate(shownIn, 'iframe')).toEqual(await site.page.evaluate(shownIn, ''))
  })

  it.skipIf(!existsSync(player))('is shown by the player of rrweb too', async () => {
    await open('<main><ul><li>one<li>two</ul><p>text</p></main><style>p { color: rgb(9, 8, 7) }</style>')
    await site.page.evaluate(changeByChance, 99, 80)
    const { records } = await site.inWorld<Recorded>('lab.take()')
    const page = await browser.newPage()
    await page.setContent('<!doctype html><body>')
    await page.addScriptTag({ content: readFileSync(player, 'utf8') })
    await page.evaluate(playWithRrweb, records)
    // The player works asynchronously.
    await expect.poll(() => page.evaluate(shownIn, 'iframe')).toEqual(await site.page.evaluate(shownIn, ''))
    await page.close()
  })
})

describe('styles', () => {
  it('come with the page, from scripts, late, and in shadow trees', async () => {
    await open(
      `<style>h1 { color: rgb(10, 20, 30) }</style><h1>Title</h1><p class="written">a</p><p class="late">b</p>
       <p class="given">c</p><div id="host"></div><p class="inline" style="color: rgb(7, 7, 7)">d</p>`,
    )
    await site.page.evaluate(async () => {
      document.querySelector('style')!.sheet!.insertRule('.written { color: rgb(40, 50, 60) }', 1)
      const given = new CSSStyleSheet()
      given.replaceSync('.given { color: rgb(70, 80, 90) }')
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' })
      root.innerHTML = '<style>b { color: rgb(11, 12, 13) }</style><b>inside</b>'
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = '/app.css'
      const loaded = new Promise((resolve) => link.addEventListener('load', resolve))
      document.head.append(link)
      await loaded
      document.adoptedStyleSheets = [given]
      document.querySelector('#host')!.setAttribute('title', 'changed')
    })
    // A snapshot, because adopted style sheets fire no event.
    await site.inWorld('lab.stop()')
    await site.inWorld('lab.start()')
    await replayed()
    const colors = await inFrame((page) => {
      const of = (element: Element) => page.defaultView!.getComputedStyle(element).color
      const inside = page.querySelector('#host')!.shadowRoot!.querySelector('b')!
      return [...page.querySelectorAll('h1, p'), inside].map(of)
    })
    expect(colors).toEqual([
      ...['rgb(10, 20, 30)', 'rgb(40, 50, 60)', 'rgb(1, 2, 3)', 'rgb(70, 80, 90)'],
      ...['rgb(7, 7, 7)', 'rgb(11, 12, 13)'],
    ])
  })

  it('that scripts write and sheets that arrive are followed', async () => {
    await open('<style></style><p class="late">a</p><p class="written">b</p>')
    await site.page.evaluate(async () => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = '/app.css'
      const loaded = new Promise((resolve) => link.addEventListener('load', resolve))
      document.head.append(link)
      await loaded
      document.querySelector('style')!.sheet!.insertRule('.written { color: rgb(4, 5, 6) }')
    })
    await expect
      .poll(async () => {
        await site.page.evaluate(() => document.body.setAttribute('title', String(Math.random())))
        await replayed()
        return inFrame((page) =>
          [...page.querySelectorAll('p')].map((one) => page.defaultView!.getComputedStyle(one).color),
        )
      })
      .toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)'])
  })

  it('that scripts give to a shadow tree which comes later are told after it', async () => {
    await open('<p>text</p>')
    await site.inWorld('lab.take()')
    await site.page.evaluate(() => {
      const given = new CSSStyleSheet()
      given.replaceSync('b { color: rgb(14, 15, 16) }')
      const host = document.createElement('div')
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = '<b>inside</b>'
      root.adoptedStyleSheets = [given]
      document.body.append(host)
    })
    const { records } = await replayed()
    expect(records.slice(-2).map(({ data }) => sourceOf(data))).toEqual([changes.nodes, changes.sheets])
    const color = await inFrame(({ defaultView: view, body }) => {
      const inside = body.querySelector('div')!.shadowRoot!.querySelector('b')!
      return view!.getComputedStyle(inside).color
    })
    expect(color).toBe('rgb(14, 15, 16)')
  })
})

describe('what must not be recorded', () => {
  const secret = 'Tr0ub4dor'
  it.each<[name: string, html: string, act?: (page: Page) => Promise<unknown>]>([
    ['a value', `<input value="${secret}"><textarea>${secret}</textarea><input type=hidden value="${secret}">`],
    ['a typed text', '<input autofocus>', (page) => page.type('input', secret)],
    ['a text that is edited in the page', '<div contenteditable>x</div>', (page) => page.type('div', secret)],
    ['a private part', `<p data-private>${secret}</p>`],
    [
      'what becomes private',
      '<p><b></b></p>',
      (page) =>
        page.evaluate((text) => {
          document.querySelector('p')!.setAttribute('data-private', '')
          document.querySelector('b')!.textContent = text
        }, secret),
    ],
    [
      'what is set by script',
      '<input><div data-private></div>',
      (page) =>
        page.evaluate((text) => {
          const field = document.querySelector('input')!
          field.value = text
          field.setAttribute('value', text)
          document.querySelector('div')!.append(text)
        }, secret),
    ],
    [
      'scripts, frames and comments',
      `<script>var a="${secret}"</script><!--${secret}--><iframe srcdoc="${secret}"></iframe>`,
    ],
    ['an image that stands in its address', `<img src="data:image/svg+xml,<svg>${secret}</svg>">`],
    [
      'handlers and what an app notes for itself',
      `<p onclick="a('${secret}')" data-state="${'x'.repeat(300)}${secret}">a`,
    ],
    ['a template', `<template><p>${secret}</p></template><noscript>${secret}</noscript>`],
    ...['textbox', 'searchbox', 'combobox', 'spinbutton'].map((role): [string, string] => [
      `what an element of the role ${role} holds`,
      `<div role=${role} aria-valuetext="${secret}" aria-valuenow="${secret}" data-value="${secret}"><b>${secret}</b></div>`,
    ]),
    [
      'what a custom element holds',
      `<my-field value="${secret}" current-value="${secret}" data-a-value-b="${secret}">`,
    ],
    [
      'a field that is grown by its copy',
      `<div data-replicated-value="${secret}"><textarea data-value="${secret}"></textarea></div>`,
    ],
    ['notes in a text that is edited', `<div contenteditable><b data-value="${secret}">${secret}</b></div>`],
    [
      'a text in the shadow tree of a text box',
      '<p></p>',
      (page) =>
        page.evaluate((text) => {
          const box = document.createElement('div')
          box.setAttribute('role', 'textbox')
          box.attachShadow({ mode: 'open' }).innerHTML = `<p>${text}</p>`
          document.body.append(box)
        }, secret),
    ],
    [
      'a page that is edited as a whole',
      '<p></p>',
      (page) =>
        page.evaluate((text) => {
          document.designMode = 'on'
          document.querySelector('p')!.textContent = text
        }, secret),
    ],
  ])('%s', async (_name, html, act) => {
    await open(html)
    await act?.(site.page)
    const told = await site.inWorld<Recorded>('lab.take()')
    expect(told.records.length).toBeGreaterThan(1)
    expect(JSON.stringify(told.records)).not.toContain(secret)
  })

  it('says nothing of the length of what was typed', async () => {
    await open('<input>')
    await site.page.type('input', 'a')
    const short = await site.inWorld<Recorded>('lab.take()')
    await site.page.type('input', 'bcdefghijkl')
    const long = await site.inWorld<Recorded>('lab.take()')
    const fields = ({ records }: Recorded) => records.filter(({ data }) => (data as { source?: number }).source === 5)
    expect(new Set([...fields(short), ...fields(long)].map(({ data }) => JSON.stringify(data))).size).toBe(1)
  })

  it('a choice, also of a list that comes later: none is shown', async () => {
    await open('<select><option>none<option selected>other</select>')
    await site.page.evaluate(() => {
      const list = document.createElement('select')
      list.append(new Option('first'), new Option('second', '2', true, true))
      document.body.append(list)
    })
    const { records } = await replayed()
    expect(JSON.stringify(records)).not.toContain('"selected"')
    expect(await inFrame((page) => [...page.querySelectorAll('select')].map((one) => one.selectedIndex))).toEqual([
      -1, -1,
    ])
  })

  it('private parts of the company are empty boxes of the same size', async () => {
    await open('<p class="salary" style="height: 40px; width: 120px; margin: 0">4200</p>', '.salary')
    await replayed()
    const box = await inFrame((page) => {
      const { width, height } = page.body.firstElementChild!.getBoundingClientRect()
      return { width, height, text: page.body.textContent }
    })
    expect(box).toEqual({ width: 120, height: 40, text: '' })
  })

  it.each<[by: string, html: string, selector: string, act: (text: string) => void]>([
    [
      'a class around it',
      '<main><section><p>open</p></section></main>',
      '.payroll p',
      (text) => {
        document.querySelector('main')!.className = 'payroll'
        document.querySelector('p')!.firstChild!.nodeValue = text
      },
    ],
    [
      'something that comes before it',
      '<section><p>open</p></section>',
      'h2.payroll ~ p',
      (text) => {
        document.querySelector('p')!.insertAdjacentHTML('beforebegin', '<h2 class="payroll">Payroll</h2>')
        document.querySelector('p')!.append(text)
      },
    ],
    [
      'what is in it',
      '<section><p title="open">open</p></section>',
      'section:has(.secret)',
      (text) => {
        const paragraph = document.querySelector('p')!
        paragraph.className = 'secret'
        paragraph.title = text
      },
    ],
    [
      'a class around the host of its shadow tree',
      '<main><div></div></main>',
      '.payroll div',
      (text) => {
        document.querySelector('main')!.className = 'payroll'
        document.querySelector('div')!.shadowRoot!.querySelector('p')!.textContent = text
      },
    ],
    [
      'a class around the host of a text that stands in its shadow tree alone',
      '<main><div></div></main>',
      '.payroll div',
      (text) => {
        document.querySelector('main')!.className = 'payroll'
        ;(document.querySelector('div')!.shadowRoot!.lastChild as Text).data = text
      },
    ],
  ])('a part that becomes private by %s', async (_, html, selector, act) => {
    await open(
      `${html}<script>
      document.querySelector('div')?.attachShadow({ mode: 'open' }).append(document.createElement('p'), 'alone')
    </script>`,
      selector,
    )
    await replayed()
    await site.page.evaluate(act, secret)
    const { records } = await site.inWorld<Recorded>('lab.take()')
    expect(records.length).toBeGreaterThan(0)
    expect(JSON.stringify(records)).not.toContain(secret)
    // The rest of the page is still followed.
    await site.page.evaluate(() => document.body.append('after it'))
    expect(JSON.stringify(await site.inWorld<Recorded>('lab.take()'))).toContain('after it')
  })
})

it('touches nothing of the page', async () => {
  await open(
    '<form><input type=password id=a><input name=childNodes></form><div id=b></div><iframe src="/frame"></iframe>',
  )
  const state = () =>
    site.page.evaluate(() => [
      [Element.prototype.attachShadow, CSSStyleSheet.prototype.insertRule, HTMLInputElement.prototype.focus].map(
        String,
      ),
      Object.getOwnPropertyNames(globalThis).length,
    ])
  await site.page.evaluate(() => {
    const records: MutationRecord[] = []
    const observer = new MutationObserver((more) => records.push(...more))
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
    Object.assign(globalThis, { told: () => records.map(({ type, target }) => `${type} ${target.nodeName}`) })
  })
  const before = await state()
  await site.page.evaluate(() => {
    ;(document.querySelector('#a') as HTMLInputElement).type = 'text'
    document.querySelector('#b')!.append('x')
  })
  const { records } = await replayed()
  expect(records.length).toBeGreaterThan(1)
  expect(await state()).toEqual(before)
  expect(await site.page.evaluate('told()')).toEqual(['attributes INPUT', 'childList DIV'])
})

describe('fields under the names of what the browser has', () => {
  const names = [
    ...['closest', 'getBoundingClientRect', 'scrollTop', 'scrollLeft', 'parentNode', 'attributes'],
    ...['getRootNode', 'getElementsByTagName', 'namespaceURI', 'localName', 'nodeType', 'matches', 'children'],
  ]
  const fields = names.map((name) => `<input name="${name}">`).join('')

  it('stand in no way, whatever is read of their form', async () => {
    await open(`<form style="height: 30px; overflow: scroll">Name ${fields}<p style="height: 900px"></form>
      <form data-private style="height: 40px">${fields}</form><img name="addEventListener"><img name="nodeType">`)
    await site.page.evaluate(() => {
      Reflect.set(Element.prototype, 'scrollTop', 50, document.querySelector('form'))
      window.dispatchEvent(new Event('scroll'))
    })
    const scrolls = async () =>
      (await site.inWorld<Recorded>('lab.take()')).records.filter(({ data }) => sourceOf(data) === changes.scroll)
    await expect.poll(scrolls).not.toEqual([])
    await site.page.evaluate(() => {
      const form = document.querySelector('form')!
      form.append(' more')
      const other = form.cloneNode(true) as Element
      document.body.append(other)
    })
    const { records, gaps } = await replayed()
    expect(gaps).toEqual([])
    expect(records.find(({ data }) => sourceOf(data) === changes.scroll)?.data).toMatchObject({ x: 0, y: 50 })
    expect(await inFrame((page) => page.body.textContent?.match(/Name|more/g))).toEqual([
      'Name',
      'more',
      'Name',
      'more',
    ])
    await site.inWorld('lab.stop()')
    expect((await site.inWorld<Recorded>('lab.take()')).records.length).toBe(records.length)
  })

  it('what cannot be read ends the recording, is told once, and neither waiting nor stopping fails', async () => {
    await open('<p>text</p>', ':::')
    const { records, gaps } = await site.inWorld<Recorded>('lab.take()')
    expect([records, gaps]).toEqual([[], ['how the page looked: the page could not be read any further']])
    await site.page.evaluate(() => document.body.append('more'))
    await site.inWorld('lab.leave()')
    await site.inWorld('lab.stop()')
    expect((await site.inWorld<Recorded>('lab.take()')).gaps).toHaveLength(1)
  })
})

describe('snapshots', () => {
  const snapshots = ({ records }: Recorded) => records.filter(({ type }) => type === 2).length

  it('are made of a page that changed, when it is time, and never while it goes away', async () => {
    await open('<p>text</p>')
    await site.inWorld('lab.take()')
    await site.inWorld('lab.later(90_000)')
    await site.page.mouse.move(10, 10)
    await site.page.mouse.click(20, 20)
    expect(snapshots(await site.inWorld<Recorded>('lab.take()'))).toBe(1)
    const before = (await site.inWorld<Recorded>('lab.take()')).records.length
    await site.page.evaluate(() => document.querySelector('p')!.setAttribute('title', 'late'))
    await site.inWorld('lab.leave()')
    const all = await site.inWorld<Recorded>('lab.take()')
    expect(JSON.stringify(all.records[before])).toContain('"late"')
    expect(snapshots(all)).toBe(2)
  })

  it('tell what is too much to be read in one go', async () => {
    await open('<main></main>')
    await site.inWorld('lab.take()')
    await site.inWorld('lab.later(50_000)')
    await site.page.evaluate(() => {
      const box = document.createElement('div')
      box.innerHTML = '<p>x</p>'.repeat(6_000)
      document.querySelector('main')!.append(box)
    })
    await expect.poll(async () => snapshots(await site.inWorld<Recorded>('lab.take()'))).toBe(2)
    const { gaps, records } = await replayed()
    expect(gaps).toEqual([])
    const adds = records.flatMap(({ data }) => (data as { adds?: unknown[] }).adds ?? [])
    expect(adds.length).toBeLessThan(10)
    expect(await inFrame((page) => page.querySelectorAll('p').length)).toBe(6_000)
  })

  it('that a page is too large for is told once', async () => {
    await open(`<div>${'<i></i>'.repeat(26_000)}</div>`)
    for (let minute = 0; minute < 3; minute++) {
      await site.inWorld('lab.take()')
      await site.inWorld('lab.later(61_000)')
    }
    const { gaps } = await site.inWorld<Recorded>('lab.take()')
    expect(gaps).toEqual(['how the page looked: the page has more than 25,000 elements'])
  })
})

it('leaves a page alone that changes all the time, and says so', async () => {
  await open('<main></main>')
  const changeMuch = () =>
    site.page.evaluate(async () => {
      const main = document.querySelector('main')!
      for (const end = performance.now() + 2_000; performance.now() < end; ) {
        main.replaceChildren(
          ...Array.from({ length: 3_000 }, (_, i) => Object.assign(document.createElement('p'), { title: String(i) })),
        )
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })
  await expect
    .poll(async () => {
      await changeMuch()
      return (await site.inWorld<Recorded>('lab.take()')).gaps
    })
    .toEqual(['how the page looked: the page changed so much that following it would have slowed it down'])
})

/** Changes a page in many random ways; runs in the page. */
function changeByChance(seed: number, times: number): void {
  let state = seed
  const below = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % limit
  }
  const elements = () =>
    [...document.body.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName !== 'script')
  const pick = () => elements()[below(elements().length)] ?? document.body
  const make = () => {
    const element = document.createElement(['p', 'div', 'span', 'section'][below(4)]!)
    element.textContent = `n${below(100)}`
    if (below(3) === 0) element.append(document.createElement('i'), 'tail')
    return element
  }
  for (let i = 0; i < times; i++) {
    const one = pick()
    const other = pick()
    const parent = one.parentElement ?? document.body
    const act = below(9)
    if (act === 0) one.append(make())
    else if (act === 1) parent.insertBefore(make(), one)
    else if (act === 2 && elements().length > 8) one.remove()
    else if (act === 3 && !one.contains(other)) other.append(one)
    else if (act === 4) one.className = `c${below(5)}`
    else if (act === 5) one.setAttribute('data-x', String(below(9)))
    else if (act === 6) one.append(`t${below(100)}`)
    else if (act === 7 && one.firstChild?.nodeType === Node.TEXT_NODE) one.firstChild.nodeValue = `v${below(100)}`
    else if (act === 8) parent.append(...[...parent.children].reverse())
  }
}

/** Shows the final state of records with rrweb's player; runs in a page that has it loaded. */
function playWithRrweb(records: RawRecord[]): void {
  const { rrweb } = globalThis as unknown as {
    rrweb: { Replayer: new (events: unknown[], options: object) => { pause(at: number): void } }
  }
  const events = records.map(({ type, at, data }) => ({ type, data, timestamp: Math.round(at) }))
  const end = events.at(-1)!.timestamp - events[0]!.timestamp
  new rrweb.Replayer(events, { root: document.body }).pause(end + 1)
}
