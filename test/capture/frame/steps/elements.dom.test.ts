import { beforeEach, describe, expect, it } from 'vitest'
import { contextOf } from '../../../../src/capture/frame/steps/context.ts'
import { locatorsFor } from '../../../../src/capture/frame/steps/locators.ts'
import { nameOf, roleOf } from '../../../../src/capture/frame/steps/names.ts'
import { rememberPasswords, secretKind } from '../../../../src/capture/frame/steps/secret-field.ts'
import { shortText } from '../../../../src/capture/frame/steps/text.ts'

beforeEach(() => {
  document.body.innerHTML = ''
})

/** Puts HTML into the page and returns the element marked `data-it`, or else the first one. */
function put(html: string): Element {
  document.body.innerHTML = html
  const it = document.querySelector('[data-it]') ?? document.body.firstElementChild!
  it.removeAttribute('data-it')
  return it
}

describe('secretKind', () => {
  it.each([
    ['<input type="password">', 'password'],
    ['<input type="PASSWORD" name="x">', 'password'],
    ['<input autocomplete="section-a new-password">', 'password'],
    ['<input autocomplete="one-time-code">', 'one-time-code'],
    ['<input autocomplete="cc-number">', 'card'],
    ['<select autocomplete="billing cc-exp-month"></select>', 'card'],
    ['<input name="userPassword">', 'password'],
    ['<input name="api_key">', 'secret'],
    ['<input id="access-token">', 'secret'],
    ['<input placeholder="CVV">', 'card'],
    ['<input aria-label="Card number">', 'card'],
    ['<input name="otp-3">', 'one-time-code'],
    ['<input name="pin">', 'secret'],
    ['<div data-private><p><input data-it name="notes"></p></div>', 'private'],
    ['<textarea data-private></textarea>', 'private'],
    ['<input name="shippingAddress">', undefined],
    ['<input name="spinner">', undefined],
    ['<input name="customer" type="text">', undefined],
    ['<input name="compass">', undefined],
    ['<button name="password">Reset password</button>', undefined],
  ])('%s is %s', (html, expected) => {
    expect(secretKind(put(html))).toBe(expected)
  })

  it('goes by the label too', () => {
    expect(secretKind(put('<input name="field_7">'), 'Your passcode')).toBe('password')
  })

  it('still knows a password field that is shown in the clear', () => {
    const field = put('<input type="password" name="field_7">')
    rememberPasswords()
    field.setAttribute('type', 'text')
    expect(secretKind(field)).toBe('password')
  })
})

describe('names', () => {
  it.each([
    ['<button> Save \n <b>all</b> </button>', 'button', 'Save all'],
    ['<button aria-label="Close"><svg></svg></button>', 'button', 'Close'],
    ['<a href="/x"><img alt="Home"></a>', 'link', 'Home'],
    ['<label>Customer <input data-it></label>', 'textbox', 'Customer'],
    ['<span id="l">Total</span><input data-it aria-labelledby="l" type="number">', 'spinbutton', 'Total'],
    ['<label>Password <input data-it type="password" value="hunter2"></label>', undefined, 'Password'],
    ['<input type="submit" value="Send">', 'button', 'Send'],
    ['<input placeholder="Search">', 'textbox', 'Search'],
    ['<form aria-label="Search"><input><button>Go</button></form>', 'form', 'Search'],
    ['<div>text</div>', undefined, ''],
    ['<div role="tab">Lines</div>', 'tab', 'Lines'],
  ])('of %s', (html, role, name) => {
    const element = put(html)
    expect([roleOf(element), nameOf(element)]).toEqual([role, name])
  })

  it('never hold what was typed into another field', () => {
    const box = put('<label><input data-it type="checkbox"> Remind me in <input value="4711"> days</label>')
    expect(nameOf(box)).toBe('Remind me in days')
  })

  it('are not read in private parts, nor from them', () => {
    expect(nameOf(put('<div data-private><button data-it>Ada Example</button></div>'))).toBe('')
    expect(nameOf(put('<button>Pay <span data-private>Ada Example</span></button>'))).toBe('Pay')
    expect(nameOf(put('<p id="who" data-private>Ada</p><button data-it aria-labelledby="who"></button>'))).toBe('')
  })
})

describe('shortText', () => {
  it.each([
    ['<p> a \n\t b<b>c</b> </p>', 'a bc'],
    ['<p>a<script>let secret</script><style>p{}</style></p>', 'a'],
    ['<p>Notes <textarea>private</textarea></p>', 'Notes'],
    ['<p>a<span data-private>b</span></p>', 'a'],
    [`<p>${'x'.repeat(21)}</p>`, undefined],
    [`<p>${' '.repeat(500)}a</p>`, 'a'],
  ])('of %s', (html, expected) => {
    expect(shortText(put(html), 20)).toBe(expected)
  })
})

describe('contextOf', () => {
  it.each([
    ['<form><h2>Edit invoice</h2><button data-it>Save</button></form>', 'Edit invoice'],
    ['<main><h1>Invoices</h1><div role="dialog" aria-label="Pay"><button data-it>OK</button></div></main>', 'Pay'],
    ['<section><h3>Lines</h3><form><button data-it>Add</button></form></section>', 'Lines'],
    ['<fieldset><legend>Address</legend><input data-it></fieldset>', 'Address'],
    ['<h2 id="t">Totals</h2><section aria-labelledby="t"><button data-it>x</button></section>', 'Totals'],
    ['<main><h1 data-private>Ada Example</h1><button data-it>x</button></main>', undefined],
    ['<div><button data-it>Save</button></div>', undefined],
  ])('of %s', (html, expected) => {
    expect(contextOf(put(html), 'x')).toBe(expected)
  })

  it('does not repeat the name of the element', () => {
    expect(contextOf(put('<form><h2>Save</h2><button data-it>Save</button></form>'), 'Save')).toBeUndefined()
  })
})

describe('locatorsFor', () => {
  const locators = (html: string) => {
    const element = put(html)
    return locatorsFor(element, nameOf(element))
  }

  it('lists every way, in the order in which they last', () => {
    const found = locators(
      '<button data-testid="save" data-cy="s" id="save-invoice" class="primary" title="Save it">Save</button>',
    )
    expect(found).toEqual([
      { by: 'testid', value: 'save', unique: true },
      { by: 'css', value: '[data-cy="s"]', unique: true },
      { by: 'role', value: 'button', name: 'Save', unique: true },
      { by: 'text', value: 'Save', unique: true },
      { by: 'title', value: 'Save it', unique: true },
      { by: 'css', value: '#save-invoice', unique: true },
      { by: 'css', value: 'button.primary', unique: true },
    ])
  })

  it('finds fields by placeholder, label and name', () => {
    expect(locators('<label>Customer <input data-it name="customer" placeholder="Northwind"></label>')).toEqual([
      { by: 'role', value: 'textbox', name: 'Customer', unique: true },
      { by: 'placeholder', value: 'Northwind', unique: true },
      { by: 'label', value: 'Customer', unique: true },
      { by: 'css', value: 'input[name="customer"]', unique: true },
    ])
  })

  it('puts what finds others too at the end, and goes by place then', () => {
    const found = locators('<p><i></i></p><ul><li><b>Edit</b></li><li><b data-it>Edit</b></li></ul>')
    expect(found.map(({ by, unique }) => [by, unique])).toEqual([
      ['css', true],
      ['text', false],
    ])
    expect(found[0]!.value).toBe('html > body > ul > li:nth-of-type(2) > b')
  })

  it.each([
    [
      'a row by one of its cells',
      '<table><tr><td>INV-1</td><td><button>Edit</button></td></tr><tr><td>INV-17</td><td><button data-it>Edit</button></td></tr></table>',
      'tr:has(:text-is("INV-17")) >> role=button[name="Edit"]',
    ],
    [
      'a row by its own words',
      '<ul><li>Ada <button>Remove</button></li><li>Ben <button data-it>Remove</button></li></ul>',
      'li:has-text("Ben") >> role=button[name="Remove"]',
    ],
    [
      'a section by its heading',
      '<section><h2>Payment</h2><i></i></section><section><h2>Delivery</h2><i data-it></i></section>',
      'section:has(:text-is("Delivery")) >> i',
    ],
    [
      'a form by its name',
      '<form aria-label="Search"><button data-it>Go</button></form><form aria-label="Filter"><button>Go</button></form>',
      'role=form[name="Search"] >> role=button[name="Go"]',
    ],
    [
      'a card by its test id',
      '<div data-testid="a"><p>x</p><b>Go</b></div><div data-testid="b"><p>x</p><b data-it>Go</b></div>',
      '[data-testid="b"] >> b',
    ],
    [
      'the only one of two that is in a part',
      '<button>Save</button><div id="footer"><button data-it>Save</button></div>',
      '#footer >> role=button[name="Save"]',
    ],
  ])('leads from a part of the page to the element: %s', (_, html, chain) => {
    expect(locators(html)[0]).toEqual({ by: 'chain', value: chain, unique: true })
  })

  it('does not lead over a text that is in two rows', () => {
    const row = '<tr><td>Northwind</td><td><button>Edit</button></td></tr>'
    const found = locators(`<table>${row}${row.replace('<button', '<button data-it')}</table>`)
    expect(found.map(({ by }) => by)).not.toContain('chain')
  })

  it('looks for dates and passwords as text boxes, for a summary not by role', () => {
    expect(locators('<label>Due <input data-it type="date"></label>')[0]).toMatchObject({
      by: 'role',
      value: 'textbox',
    })
    expect(locators('<details><summary data-it>More</summary></details>').map(({ by }) => by)).not.toContain('role')
  })

  it('has no label or text that tools would read differently', () => {
    const label = '<label data-it>Country <select><option>Germany</select></label>'
    expect(locators(label).map(({ by }) => by)).toEqual(['css'])
    const field = locators('<label>Country <select data-it><option>Germany</select></label>')
    expect(field.map(({ by }) => by)).toEqual(['role', 'css'])
  })

  it('does not count an element that assistive technology does not see', () => {
    const found = locators('<div hidden><button>Save</button></div><button data-it>Save</button>')
    expect(found).toContainEqual({ by: 'role', value: 'button', name: 'Save', unique: true })
  })

  it('anchors a path at an id that somebody chose, never at a generated one', () => {
    const list = '<li><i></i></li><li><i data-it></i></li>'
    expect(locators(`<ul id="lines">${list}</ul>`)[0]!.value).toBe('#lines > li:nth-of-type(2) > i')
    expect(locators(`<ul id=":r4:">${list}</ul>`)[0]!.value).toBe('html > body > ul > li:nth-of-type(2) > i')
  })

  it('uses no words of a private part', () => {
    const found = locators(
      '<div data-private><button data-it title="Ada Example" id="account">Ada Example</button></div>',
    )
    expect(found).toEqual([{ by: 'css', value: '#account', unique: true }])
  })
})
