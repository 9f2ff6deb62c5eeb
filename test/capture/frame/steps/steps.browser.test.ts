import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPlainChromium } from '../../../e2e/browsers/plain-chromium.ts'
import { bundleProbes, openSite, type ProbePage } from '../support/probe-page.ts'

let browser: Browser
let bundle: string
let site: ProbePage

beforeAll(async () => {
  ;[browser, bundle] = await Promise.all([startPlainChromium(), bundleProbes()])
})
afterAll(() => browser?.close())
afterEach(() => site?.close())

async function open(html: string): Promise<ProbePage> {
  site = await openSite(browser, bundle, { '/': `<!doctype html><title>Tallybook</title>${html}` })
  return site
}

/** The sentences of all steps, including typed ones. */
async function sentences(): Promise<string[]> {
  await site.inWorld('probes.flush()')
  return site.all('step').map(({ text }) => text)
}

const form = `
  <form onsubmit="event.preventDefault()"><h2>Edit invoice</h2>
    <label>Customer name <input name="customer"></label>
    <label for="status">Status</label><select id="status"><option>Draft<option>Paid</select>
    <label><input type="checkbox" name="remind"> Remind me</label>
    <label>Password <input type="password" name="secret-word"></label>
    <label>Notes <textarea></textarea></label>
    <button><svg width="16" height="16"><rect width="16" height="16"/></svg><span>Save</span></button>
  </form>`

describe('mouse', () => {
  it('tells a click on an icon as a click on its button, with what leads back to it', async () => {
    const { page, next } = await open(form)
    await page.click('svg')
    const step = await next('step')
    expect(step).toMatchObject({
      action: 'click',
      text: 'Clicked "Save" in "Edit invoice"',
      target: { tag: 'button', role: 'button', name: 'Save' },
    })
    expect(step.target!.locators[0]).toEqual({ by: 'role', value: 'button', name: 'Save', unique: true })
    expect(step.target!.rect!.width).toBeGreaterThan(0)
  })

  it('describes the element as it was before the page changed it', async () => {
    const { page, next } = await open(`<button onmousedown="this.textContent = 'Saving'">Save</button>`)
    await page.click('button')
    expect((await next('step')).text).toBe('Clicked "Save"')
  })

  it('tells a click in a page that ends every timer by its number', async () => {
    const { page, next } = await open('<button onclick="clearAll()">Save</button>')
    await page.evaluate(() => {
      Object.assign(window, {
        clearAll() {
          for (let timer = setTimeout(() => {}) as unknown as number; timer > 0; timer--) clearTimeout(timer)
        },
      })
    })
    await page.click('button')
    expect((await next('step')).text).toBe('Clicked "Save"')
  })

  it('tells double and right clicks, and checks by their label', async () => {
    const { page } = await open(`${form}<p title="Total">100.00</p>`)
    await page.click('p', { count: 2 })
    await page.click('p', { button: 'right' })
    await page.locator('::-p-text(Remind me)').click()
    await page.click('input[name=remind]')
    expect(await sentences()).toEqual([
      'Double-clicked "100.00"',
      'Right-clicked "100.00"',
      'Checked "Remind me" in "Edit invoice"',
      'Unchecked "Remind me" in "Edit invoice"',
    ])
  })

  it('tells what happens in a form whose fields have the names of methods', async () => {
    const { page } = await open(`<form><h2>Booking</h2><p>Text</p><button type="button">Book</button>
      <input aria-label="Guest"><div id="more"></div></form>`)
    const [text, button, field] = await Promise.all(
      ['p', 'button', 'input'].map(async (name) => (await (await page.$(name))!.boundingBox())!),
    )
    await page.$eval('#more', (more) => {
      for (const name of 'matches closest getAttribute hasAttribute querySelector querySelectorAll assignedSlot'.split(
        ' ',
      ))
        more.innerHTML += `<input type="hidden" name="${name}">`
    })
    for (const { x, y } of [text!, button!, field!]) await page.mouse.click(x + 5, y + 5)
    await page.keyboard.type('Ada')
    expect((await sentences()).sort()).toEqual([
      'Clicked "Book" in "Booking"',
      'Clicked "Guest" in "Booking"',
      'Clicked "Text" in "Booking"',
      'Typed "…" into "Guest" in "Booking"',
    ])
  })

  it('ignores clicks that a script makes, and the forms that it sends', async () => {
    const { page } = await open(`${form}<script>document.querySelector('button').click()</script>`)
    await page.click('button')
    expect(await sentences()).toEqual(['Clicked "Save" in "Edit invoice"'])
  })

  it('tells a click on a label whose own behaviour the page has replaced', async () => {
    const { page, next } = await open(
      `<label onclick="event.preventDefault()">Dark mode <input type="checkbox"></label>`,
    )
    await page.click('label')
    expect((await next('step')).text).toBe('Clicked "Dark mode"')
  })
})

describe('keyboard', () => {
  it('makes one step of a field, and one of Enter with all that follows from it', async () => {
    const { page, all } = await open(form)
    await page.click('input[name=customer]')
    await page.keyboard.type('Northwind Ltd')
    await page.keyboard.press('Enter')
    expect(await sentences()).toEqual([
      'Clicked "Customer name" in "Edit invoice"',
      'Typed "…" into "Customer name" in "Edit invoice"',
      'Pressed Enter in "Customer name" in "Edit invoice"',
    ])
    expect(all('step')[1]).toMatchObject({ action: 'fill', value: 'Northwind Ltd' })
  })

  it('tells a button pressed by Space or Enter once', async () => {
    const { page } = await open(form)
    await page.focus('button')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    expect(await sentences()).toEqual(['Clicked "Save" in "Edit invoice"', 'Pressed Enter in "Save" in "Edit invoice"'])
  })

  it('tells shortcuts and Escape, but not typing, Tab or lines of a text', async () => {
    const { page, all } = await open(form)
    await page.focus('textarea')
    await page.keyboard.type('one\ntwo')
    await page.keyboard.press('Tab')
    await page.keyboard.down('Control')
    await page.keyboard.press('k')
    await page.keyboard.up('Control')
    await page.keyboard.press('Escape')
    expect(await sentences()).toEqual([
      'Typed "…" into "Notes" in "Edit invoice"',
      'Pressed Ctrl+K in "Save" in "Edit invoice"',
      'Pressed Escape in "Save" in "Edit invoice"',
    ])
    expect(all('step').map(({ value }) => value)).toEqual(['one\ntwo', 'Control+k', 'Escape'])
  })

  it('tells Enter in a chat box before the page has emptied it', async () => {
    const { page, all } = await open(`<div contenteditable role="textbox" aria-label="Message"></div><script>
      const box = document.querySelector('div')
      box.onkeydown = (event) => { if (event.key === 'Enter') { event.preventDefault(); box.textContent = '' } }</script>`)
    await page.focus('div')
    await page.keyboard.type('It fails again')
    await page.keyboard.press('Enter')
    await page.evaluate(() => new Promise((done) => setTimeout(done)))
    expect(await sentences()).toEqual(['Typed "…" into "Message"', 'Pressed Enter in "Message"'])
    expect(all('step')[0]!.value).toBe('It fails again')
  })

  it('never lets a password out, nor its length, also once it is shown', async () => {
    const { page, all, drafts } = await open(form)
    await page.click('input[type=password]')
    await page.keyboard.type('hunter2')
    await page.evaluate(() => document.querySelector('[type=password]')!.setAttribute('type', 'text'))
    await page.keyboard.type('hunter3')
    await page.click('button')
    await sentences()
    const typed = all('step').filter(({ action }) => action === 'fill')
    expect(typed).toMatchObject([{ value: 'redacted-password', text: 'Typed "…" into "Password" in "Edit invoice"' }])
    expect(JSON.stringify(drafts)).not.toMatch(/hunter|"value":"\d/)
  })
})

describe('fields', () => {
  it('tells selections and uploads', async () => {
    const { page, all } = await open(`${form}<label>Attachment <input type="file" multiple></label>`)
    await page.select('select', 'Draft')
    await page.focus('select')
    await page.keyboard.press('ArrowDown')
    const input = (await page.$('input[type=file]'))!
    await input.uploadFile(import.meta.filename)
    expect(await sentences()).toEqual([
      'Selected "Paid" for "Status" in "Edit invoice"',
      'Chose 1 file for "Attachment"',
    ])
    expect(all('step')[1]).toMatchObject({ action: 'upload', value: 'steps.browser.test.ts' })
  })

  it('hands over what was typed when the page goes away with the focus in the field', async () => {
    const { page, next, origin } = await open(form)
    await page.focus('input[name=customer]')
    await page.keyboard.type('Fabrikam')
    await page.goto(`${origin}/?again`)
    expect(await next('step', ({ action }) => action === 'fill')).toMatchObject({ value: 'Fabrikam' })
  })
})

describe('shadow trees', () => {
  it('finds the element inside and the way to it', async () => {
    const { page, next, all } =
      await open(`<invoice-card></invoice-card><invoice-card id="second"></invoice-card><script>
      customElements.define('invoice-card', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<section aria-label="Card"><label>Amount <input></label><button><b>Pay</b></button></section>'
        }
      })</script>`)
    await page.click('#second >>> b')
    const step = await next('step')
    expect(step.text).toBe('Clicked "Pay" in "Card"')
    // The other card has the same button, so only the path through the host is unique.
    expect(step.target!.locators).toContainEqual({ by: 'role', value: 'button', name: 'Pay', unique: false })
    expect(step.target!.locators.slice(0, 2)).toEqual([
      { by: 'chain', value: '#second >> role=button[name="Pay"]', unique: true },
      { by: 'css', value: '#second >> section > button', unique: true },
    ])

    await page.click('#second >>> input')
    await page.keyboard.type('12')
    await sentences()
    expect(all('step').at(-1)).toMatchObject({ action: 'fill', value: '12', target: { name: 'Amount' } })
  })
})

describe('names and roles', () => {
  it('are those of the browser itself', async () => {
    const { page, all } = await open(`
      <button>Plain <em>text</em></button>
      <button aria-label="Close"><svg width="9" height="9"></svg></button>
      <button><img alt="Print" width="9" height="9"> now</button>
      <span id="a">Pay</span><span id="b">invoice 7</span><button aria-labelledby="a b">x</button>
      <a href="#x">A link</a>
      <div role="tab">A tab</div>
      <div role="menuitem" title="ignored">An item</div>
      <input type="submit" value="Send">
      <label>Amount <input type="number"></label>
      <label for="mail">E-mail</label><input id="mail" type="email">
      <input title="Search" type="search">
      <label>Note <textarea></textarea></label>
      <div contenteditable role="textbox" aria-label="Message">typed</div>
      <details><summary>More</summary></details>
      <button><span aria-hidden="true">×</span> Remove</button>`)
    const elements = await page.$$('button, a, [role], input, textarea, summary')
    const expected: unknown[] = []
    for (const element of elements) {
      const node = await page.accessibility.snapshot({ root: element, interestingOnly: false })
      expected.push({ role: node!.role === 'DisclosureTriangle' ? 'button' : node!.role, name: node!.name?.trim() })
      await element.click()
    }
    await sentences()
    const clicks = all('step').filter(({ action }) => action === 'click')
    expect(clicks.map(({ target }) => ({ role: target!.role, name: target!.name }))).toEqual(expected)
    expect(expected).toHaveLength(15)
  })

  it('lead back to the element also when they hold quotes', async () => {
    const { page, next } = await open(`<button data-testid='say "hi"\\'>x</button><button>x</button>`)
    await page.click('button')
    expect((await next('step')).target!.locators[0]).toEqual({ by: 'testid', value: 'say "hi"\\', unique: true })
  })
})

describe('the end', () => {
  it('comes with the signal: what is held back is told, and nothing after it', async () => {
    const { page, inWorld, all } = await open(form)
    await page.focus('input[name=customer]')
    await page.keyboard.type('Fabrikam')
    await inWorld('probes.stop()')
    await page.keyboard.type(' Ltd')
    await page.click('button')
    expect(all('step').map(({ value }) => value)).toEqual(['Fabrikam'])
  })
})
