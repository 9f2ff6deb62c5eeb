/** Dragging, scrolling, hovering, the window and the history: real input in a real page. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPlainChromium } from '../../../e2e/browsers/plain-chromium.ts'
import { bundleProbes, type DraftOf, openSite, type ProbePage } from '../support/probe-page.ts'

let browser: Browser
let bundle: string
let site: ProbePage

beforeAll(async () => {
  ;[browser, bundle] = await Promise.all([startPlainChromium(), bundleProbes()])
})
afterAll(() => browser?.close())
afterEach(() => site?.close())

async function open(html: string, where = browser): Promise<ProbePage> {
  site = await openSite(where, bundle, { '/': `<!doctype html><title>Tallybook</title>${html}` })
  return site
}

async function steps(): Promise<DraftOf<'step'>[]> {
  await site.inWorld('probes.flush()')
  return site.all('step')
}
const sentences = async () => (await steps()).map(({ text }) => text)

describe('a press of which the browser makes no click, or one of something else', () => {
  const list = (gone: string) =>
    `<main id="main" style="padding:40px"><ul id="list" style="margin:0"><li role="option" ${gone}>Berlin</li></ul></main>`

  it.each(['onpointerdown', 'onmousedown', 'onpointerup', 'onmouseup'])(
    'is told when the page removes it: %s',
    async (on) => {
      const { page } = await open(list(`${on}="list.remove()"`))
      await page.click('li')
      await expect.poll(sentences).toEqual(['Clicked "Berlin"'])
      expect((await steps())[0]!.target).toMatchObject({ tag: 'li', role: 'option' })
    },
  )

  it.each(['onpointerdown', 'onmousedown', 'onpointerup', 'onmouseup'])(
    'is told when the page hides it: %s',
    async (on) => {
      const { page } = await open(list(`${on}="list.style.display = 'none'"`))
      await page.click('li')
      await expect.poll(sentences).toEqual(['Clicked "Berlin"'])
      expect((await steps())[0]!.target).toMatchObject({ tag: 'li', role: 'option' })
    },
  )

  it('is told when the page draws the button anew as soon as it has the focus', async () => {
    const { page } = await open('<div id="box"><button onfocus="box.innerHTML = box.innerHTML">Save</button></div>')
    await page.click('button')
    await expect.poll(sentences).toEqual(['Clicked "Save"'])
  })

  it('is told of a disabled button, and of the label of a disabled field', async () => {
    const { page } = await open(
      '<button disabled>Save</button><label for="terms">Accept</label><input type="checkbox" id="terms" disabled>',
    )
    const { x, y } = (await (await page.$('button'))!.boundingBox())!
    await page.mouse.click(x + 5, y + 5)
    await expect.poll(sentences).toEqual(['Clicked "Save", which is disabled'])
    await page.click('label')
    expect((await sentences())[1]).toBe('Clicked "Accept", which is disabled')
  })

  it('is told once where the click comes, also when that removes or disables its button', async () => {
    const { page } = await open(
      '<button onclick="this.disabled = true">Save</button><b onclick="this.remove()">Gone</b>',
    )
    await page.click('button')
    await page.click('b')
    await page.mouse.click(300, 300)
    await expect.poll(sentences).toEqual(['Clicked "Save"', 'Clicked "Gone"', 'Clicked the page'])
  })
})

describe('the point of a click', () => {
  it('is counted from the corner of the element, and the keys held are told', async () => {
    const { page } = await open(
      '<button style="position:absolute;left:50px;top:40px;width:200px;height:60px">Save</button>',
    )
    await page.keyboard.down('Control')
    await page.mouse.click(60, 45)
    await page.keyboard.up('Control')
    expect(await steps()).toMatchObject([
      { text: 'Clicked "Save" with Ctrl', point: { x: 10, y: 5 }, modifiers: ['Control'] },
    ])
  })

  it('is counted from the first box of a link that goes over two lines', async () => {
    const { page } = await open(
      '<p style="width:200px;font:20px/30px monospace;margin:0">Some words and then <a href="#x">a link that is too long for one line</a></p>',
    )
    const boxes = await page.$eval('a', (link) => [...link.getClientRects()].map(({ x, y }) => ({ x, y })))
    await page.mouse.click(boxes[1]!.x + 5, boxes[1]!.y + 5)
    const [step] = await steps()
    expect(step!.point!.x).toBeCloseTo(boxes[1]!.x + 5 - boxes[0]!.x, 0)
    expect(step!.point!.y).toBeCloseTo(boxes[1]!.y + 5 - boxes[0]!.y, 0)
  })

  it('is on the label where that stands in for a hidden checkbox', async () => {
    const { page } = await open(
      '<label style="display:block;padding:10px"><input type="checkbox" style="position:absolute;width:1px;height:1px;opacity:0;clip-path:inset(50%)">Dark mode</label>',
    )
    await page.click('label')
    expect(await steps()).toMatchObject([{ action: 'check', text: 'Checked "Dark mode"', target: { tag: 'label' } }])
    expect((await steps())[0]!.point!.x).toBeGreaterThan(10)
  })

  it('is told for the wheel too', async () => {
    const { page } = await open('<a href="#report">Report</a>')
    await page.click('a', { button: 'middle' })
    expect(await sentences()).toEqual(['Middle-clicked "Report"'])
  })
})

describe('clicks in a row', () => {
  const count = '<button>More</button>'
  it('stay clicks when they are slow, and become double clicks when they are not', async () => {
    const { page } = await open(count)
    await page.click('button')
    await page.click('button')
    await page.click('button', { count: 2 })
    await page.click('button', { count: 2 })
    expect(await sentences()).toEqual([
      'Clicked "More"',
      'Clicked "More"',
      'Double-clicked "More"',
      'Double-clicked "More"',
    ])
  })

  it('on two things are two clicks', async () => {
    const { page } = await open(
      `<div><button onclick="this.replaceWith(Object.assign(document.createElement('button'), { textContent: 'Undo' }))">Delete</button></div>`,
    )
    const box = await (await page.$('button'))!.boundingBox()
    await page.mouse.click(box!.x + 10, box!.y + 10, { count: 2 })
    expect(await sentences()).toEqual(['Clicked "Delete"', 'Clicked "Undo"'])
  })
})

describe('choosing', () => {
  it('keeps the value of an option and tells its label; keeps kinds and sizes of files and tells their number', async () => {
    const { page } = await open(
      '<label>Tax <select><option value="19">19 %<option value="7">7 %</select></label><label>Logo <input type="file"></label>',
    )
    await page.focus('select')
    await page.keyboard.press('ArrowDown')
    const logo = join(await mkdtemp(join(tmpdir(), 'gestures-')), 'logo.png')
    await writeFile(logo, 'x'.repeat(1234))
    await (await page.$('input'))!.uploadFile(logo)
    const [selected, uploaded] = await steps()
    expect(selected).toMatchObject({ text: 'Selected "7 %" for "Tax"', value: '7' })
    expect(uploaded).toMatchObject({ value: 'logo.png', files: [{ type: 'image/png', size: 1234 }] })
    await rm(dirname(logo), { recursive: true })
  })
})

describe('dragging', () => {
  const lists = (more = '') => `<ul aria-label="Open"><li draggable="true">INV-7</li></ul>
    <section id="paid" style="margin-top:100px;height:80px"><h2>Paid</h2></section>
    <script>
      const paid = document.querySelector('#paid')
      paid.addEventListener('dragover', (event) => event.preventDefault())
      paid.addEventListener('drop', (event) => paid.append(document.querySelector('li')))
      ${more}
    </script>`

  /** Drags the item onto an element, until the page has been told that the drag is over: that comes after the release. */
  async function dragItemTo(page: Page, selector: string): Promise<void> {
    await page.evaluate(() => {
      addEventListener('dragend', () => document.body.classList.add('dragged'))
    })
    await (await page.$(selector))!.drop((await page.$('li'))!)
    await page.waitForSelector('body.dragged')
  }

  it('is told with both ends', async () => {
    const { page } = await open(lists())
    await dragItemTo(page, '#paid')
    expect(await sentences()).toEqual(['Dragged "INV-7"', 'Dropped it on "Paid"'])
    expect(await page.$('#paid li')).not.toBeNull()
    expect((await steps()).map(({ point }) => point !== undefined)).toEqual([true, true])
  })

  it('is not told when nothing took it', async () => {
    const { page } = await open(`${lists()}<p>Somewhere else</p>`)
    await dragItemTo(page, 'p')
    expect(await sentences()).toEqual([])
  })

  it('is told where a page moves things by itself, and no click with it', async () => {
    const { page } =
      await open(`<div id="card" style="position:absolute;left:20px;top:20px;width:100px;height:40px;touch-action:none">Card 1</div>
      <div style="position:absolute;left:300px;top:200px;width:200px;height:100px">Done</div><script>
      card.onpointerdown = (down) => {
        card.setPointerCapture(down.pointerId)
        card.onpointermove = (move) => { card.style.left = move.clientX - 50 + 'px'; card.style.top = move.clientY - 20 + 'px' }
        card.onpointerup = () => { card.onpointermove = null }
      }</script>`)
    await page.mouse.move(60, 40)
    await page.mouse.down()
    await page.mouse.move(200, 100)
    await page.mouse.move(400, 250)
    await page.mouse.up()
    expect(await sentences()).toEqual(['Dragged "Card 1"', 'Dropped it on "Done"'])
  })

  it('is told for a drawing, which does not move', async () => {
    const { page } = await open('<canvas width="300" height="200" style="cursor:crosshair"></canvas>')
    await page.mouse.move(30, 30)
    await page.mouse.down()
    await page.mouse.move(200, 150)
    await page.mouse.up()
    expect(await sentences()).toEqual(['Dragged a drawing', 'Dropped it on a drawing'])
  })

  it('is not told for a text that is selected, nor for a press that slips off its button', async () => {
    const { page } = await open('<p>Some long text to select</p><button>Save</button>')
    const text = (await (await page.$('p'))!.boundingBox())!
    await page.mouse.move(text.x + 2, text.y + 5)
    await page.mouse.down()
    await page.mouse.move(text.x + 120, text.y + 5)
    await page.mouse.up()
    const button = (await (await page.$('button'))!.boundingBox())!
    await page.mouse.move(button.x + 5, button.y + 5)
    await page.mouse.down()
    await page.mouse.move(button.x + 300, button.y + 100)
    await page.mouse.up()
    expect((await steps()).filter(({ action }) => action === 'drag' || action === 'drop')).toEqual([])
  })
})

describe('scrolling', () => {
  const long = (inside: string) => `<div style="height:3000px"></div>${inside}`
  /** Runs in the page: a wheel event scrolls it over several frames, and everything moves until the last one. */
  const isAtItsEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1

  it('is told when it brought what was clicked next into sight', async () => {
    const { page } = await open(long('<button>Save</button>'))
    await page.mouse.move(100, 100)
    await page.mouse.wheel({ deltaY: 5000 })
    await page.waitForFunction(isAtItsEnd)
    const box = (await (await page.$('button'))!.boundingBox())!
    await page.mouse.click(box.x + 5, box.y + 5)
    expect(await sentences()).toEqual(['Scrolled down', 'Clicked "Save"'])
    const [scroll, click] = await steps()
    expect(scroll).toMatchObject({ action: 'scroll', target: { tag: 'html' }, scroll: { x: 0, y: expect.any(Number) } })
    expect(scroll!.scroll!.y).toBe(await page.evaluate(() => Math.round(scrollY)))
    expect(scroll!.at).toBeLessThan(click!.at)
  })

  it('is not told when it was in sight before, nor when the page scrolled', async () => {
    const { page } = await open(`<button style="position:fixed">Save</button>${long('<a>Back</a>')}`)
    await page.mouse.move(100, 100)
    await page.mouse.wheel({ deltaY: 300 })
    await page.waitForFunction(() => scrollY >= 300)
    await page.click('button')
    await page.evaluate(() => scrollTo(0, 9999))
    await page.click('a')
    expect(await sentences()).toEqual(['Clicked "Save"', 'Clicked "Back"'])
  })

  it('is told before a choice from a list, whose press is no step', async () => {
    const { page } = await open(long('<select aria-label="Tax"><option>19 %<option>7 %</select>'))
    await page.mouse.move(100, 100)
    await page.mouse.wheel({ deltaY: 5000 })
    await page.waitForFunction(isAtItsEnd)
    const box = (await (await page.$('select'))!.boundingBox())!
    await page.mouse.click(box.x + 5, box.y + 5)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await sentences()).toEqual(['Scrolled down', 'Selected "7 %" for "Tax"'])
  })

  it('is told for a box of the page, with its name', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `<li>Row ${i} <button>Open ${i}</button>`).join('')
    const { page } = await open(`<ul aria-label="Invoices" style="height:200px;overflow:auto;width:300px">${rows}</ul>`)
    await page.mouse.move(100, 100)
    await page.mouse.wheel({ deltaY: 600 })
    await page.waitForFunction(() => document.querySelector('ul')!.scrollTop >= 600)
    const box = (await (await page.$('::-p-text(Open 40)'))?.boundingBox()) ?? { x: 0, y: 0 }
    const shown = await page.evaluate(() => {
      const list = document.querySelector('ul')!.getBoundingClientRect()
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.getBoundingClientRect().top > list.top + 80,
      )!
      const { x, y } = button.getBoundingClientRect()
      return { x: x + 5, y: y + 5, text: button.textContent }
    })
    expect(box).toBeDefined()
    await page.mouse.click(shown.x, shown.y)
    expect(await sentences()).toEqual(['Scrolled down in "Invoices"', expect.stringContaining(shown.text!)])
  })

  it('is told when the page loaded more because of it', async () => {
    const { page, next } = await open(`<div style="height:1500px"></div><script>
      addEventListener('scroll', () => document.body.insertAdjacentHTML('beforeend', '<div style="height:1000px">more</div>'), { once: true })
    </script>`)
    await page.mouse.move(100, 100)
    await page.mouse.wheel({ deltaY: 900 })
    expect(await next('step', ({ action }) => action === 'scroll')).toMatchObject({ text: 'Scrolled down' })
  })
})

describe('hovering', () => {
  const menu = `<style>nav li ul { display: none } nav li:hover > ul { display: block; margin: 0 }</style>
    <nav><ul style="list-style:none"><li><a href="#file">File</a><ul><li><button>Export</button></li></ul></li></ul></nav>`

  async function pointAt(selector: string) {
    const box = (await (await site.page.waitForSelector(selector, { visible: true }))!.boundingBox())!
    await site.page.mouse.move(box.x + 5, box.y + 5)
  }

  it('is told when style rules showed what was clicked next', async () => {
    const { page } = await open(`<h1>Tallybook</h1>${menu}`)
    await pointAt('h1')
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    await pointAt('a')
    await page.waitForFunction(() => document.querySelector('button')!.checkVisibility())
    await pointAt('button')
    await page.mouse.down()
    await page.mouse.up()
    expect(await sentences()).toEqual(['Pointed at "File"', 'Clicked "Export"'])
  })

  it('is told when a script showed it', async () => {
    const { page } = await open(`<h1>Tallybook</h1><div><button id="more" aria-haspopup="menu">More</button>
      <div hidden id="menu"><button>Archive</button></div></div><script>
      more.onmouseenter = () => { menu.hidden = false }</script>`)
    await pointAt('h1')
    await pointAt('#more')
    await pointAt('#menu button')
    await page.mouse.down()
    await page.mouse.up()
    expect(await sentences()).toEqual(['Pointed at "More"', 'Clicked "Archive"'])
  })

  it('is told when a script made a menu of it', async () => {
    const { page } = await open(`<button id="more">More</button><script>
      more.onmouseenter = () => document.body.insertAdjacentHTML('beforeend', '<div role="menu"><button role="menuitem">Archive</button></div>')</script>`)
    await pointAt('#more')
    await pointAt('[role=menu] button')
    await page.mouse.down()
    await page.mouse.up()
    expect(await sentences()).toEqual(['Pointed at "More"', 'Clicked "Archive"'])
  })

  it('is not told on the way to what was there before', async () => {
    const { page } = await open(
      '<style>tr:hover { background: #eee } button:hover { opacity: 1 }</style><h1>Invoices</h1><table><tr><td>INV-1<td><button>Edit</button></table>',
    )
    await pointAt('h1')
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    await pointAt('td')
    await pointAt('button')
    await page.mouse.down()
    await page.mouse.up()
    expect(await sentences()).toEqual(['Clicked "Edit"'])
  })

  it('is not told when a click opened a menu, whatever lies on the way to it', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `<p>Row ${i} <b>x</b> <i>y</i></p>`).join('')
    const { page } = await open(`<main><button id="more">More</button><p>Between</p>
      <div role="menu" hidden id="menu"><button role="menuitem">Archive</button></div>${rows}</main>
      <script>more.onclick = () => { menu.hidden = false }</script>`)
    await page.click('#more')
    await pointAt('p')
    await pointAt('#menu button')
    await page.mouse.down()
    await page.mouse.up()
    expect(await sentences()).toEqual(['Clicked "More"', 'Clicked "Archive"'])
  })

  it('is not told when a click opened what was hidden', async () => {
    const { page } = await open(`<button id="more">More</button><div hidden id="menu"><button>Archive</button></div>
      <script>more.onclick = () => { menu.hidden = false }</script>`)
    await page.click('#more')
    await page.click('#menu button')
    expect(await sentences()).toEqual(['Clicked "More"', 'Clicked "Archive"'])
  })
})

describe('the window', () => {
  it('is told with its size before and after', async () => {
    const { page, next } = await open('<p>Invoices</p>')
    const before = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await page.setViewport({ width: 500, height: 700 })
    expect(await next('step')).toMatchObject({
      action: 'resize',
      text: 'Resized the window to 500 × 700',
      resize: { from: before, to: { width: 500, height: 700 } },
    })
  })
})

describe('the history', () => {
  // The headless shell brings no page back as it was.
  let whole: Browser
  beforeAll(async () => {
    whole = await startPlainChromium({ whole: true })
  })
  afterAll(() => whole?.close())

  it('is told when the person goes through it, inside the page and out of it', async () => {
    const { page, origin, next } = await open(
      '<button onclick="history.pushState({}, 0, \'?lines\')">Lines</button>',
      whole,
    )
    await page.click('button')
    await page.goBack()
    expect(await next('step', ({ action }) => action === 'back')).toMatchObject({ text: 'Went back' })
    await page.goForward()
    expect(await next('step', ({ action }) => action === 'forward')).toMatchObject({ text: 'Went forward' })
    await page.goto(`${origin}/?other`)
    await page.goBack()
    await page.waitForFunction(() => location.search === '?lines')
    await expect.poll(() => site.all('step').filter(({ action }) => action === 'back').length).toBe(2)
  })

  it('is not told when the page goes through it', async () => {
    const { page } = await open(
      `<button onclick="history.pushState({}, 0, '?a')">On</button><a onclick="history.back()">Back</a>`,
      whole,
    )
    await page.click('button')
    await page.click('a')
    await page.waitForFunction(() => location.search === '')
    expect(await sentences()).toEqual(['Clicked "On"', 'Clicked "Back"'])
  })
})
