/** Compares our roles and names with those of dom-accessibility-api, in randomly generated pages. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import fc from 'fast-check'
import { Window as Page } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { accessibleName } from '../../../../src/capture/frame/steps/accessible-name.ts'
import { roleIn } from '../../../../src/capture/frame/steps/role.ts'

const tags = (
  'a area article aside button caption dd details dialog div dt fieldset figure footer form h1 h2 header hr i img input label ' +
  'legend li link main math menu meter nav ol optgroup option output p progress section select slot span summary svg table ' +
  'tbody td textarea tfoot th thead title tr ul'
).split(' ')
const roles =
  'button caption cell combobox generic heading img link listbox menu none option presentation row slider tab textbox tooltip'.split(
    ' ',
  )
const types = 'button checkbox email hidden image number password radio range reset search submit text url'.split(' ')
const ids = ['one', 'two', 'three']
const words = ['', ' ', 'Save', 'Open  the\n list', 'x']

const attributes = fc.record(
  {
    role: fc.constantFrom(...roles, 'none presentation', ' link '),
    type: fc.constantFrom(...types),
    id: fc.constantFrom(...ids),
    for: fc.constantFrom(...ids),
    'aria-labelledby': fc.subarray(ids).map((list) => list.join(' ')),
    'aria-hidden': fc.constantFrom('true', 'false'),
    'aria-live': fc.constant('polite'),
    'aria-valuetext': fc.constantFrom(...words),
    'aria-valuenow': fc.constant('3'),
    'aria-selected': fc.constant('true'),
    ...{ hidden: fc.constant(''), href: fc.constant('/'), list: fc.constant('one'), multiple: fc.constant('') },
    style: fc.constantFrom('display: none', 'display: block', 'visibility: hidden', 'display: inline'),
    ...Object.fromEntries(
      ['alt', 'title', 'value', 'label', 'aria-label', 'placeholder'].map((name) => [name, fc.constantFrom(...words)]),
    ),
  },
  { requiredKeys: [] },
)
const few = attributes.map((all) => Object.entries(all).slice(0, 4))

interface Made {
  tag: string
  attributes: [string, unknown][]
  inside: (Made | string)[]
}
const { made } = fc.letrec<{ made: Made; part: Made | string }>((tie) => ({
  made: fc.record({
    tag: fc.constantFrom(...tags),
    attributes: few,
    inside: fc.array(tie('part'), { maxLength: 4 }),
  }),
  part: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom(...words), tie('made')),
}))

function build(document: Document, { tag, attributes, inside }: Made): Element {
  const element =
    tag === 'svg' || tag === 'title'
      ? document.createElementNS('http://www.w3.org/2000/svg', tag)
      : document.createElement(tag)
  for (const [name, value] of attributes) element.setAttribute(name, String(value))
  for (const part of inside)
    element.append(typeof part === 'string' ? document.createTextNode(part) : build(document, part))
  return element
}

describe('every element of a page', () => {
  const document = new Page({ url: 'https://app.test/' }).document as unknown as Document
  it('has the role and the name that the library gives it', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 4 }), (parts) => {
        document.body.replaceChildren(...parts.map((part) => build(document, part)))
        for (const element of document.body.querySelectorAll('*')) {
          const told = [roleIn(element), accessibleName(element)]
          expect(told, element.outerHTML).toEqual([getRole(element), computeAccessibleName(element)])
        }
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

it.each([
  ['the label around a field, without its value', '<label>Amount <input value="5"></label>', 'input', 'Amount'],
  [
    'a label that names the field, and is named twice',
    '<label for="a">Name</label><label for="a">Full</label><input id="a">',
    'input',
    'Name Full',
  ],
  [
    'what is hidden, when it is referenced',
    '<p id="a" hidden>Deep</p><button aria-labelledby="a">x</button>',
    'button',
    'Deep',
  ],
  [
    'itself and another',
    '<button id="b" aria-label="Delete" aria-labelledby="b r">x</button><i id="r">row 5</i>',
    'button',
    'Delete row 5',
  ],
  [
    'blocks inside, with spaces between',
    '<button><div style="display:block">a</div><div style="display:block">b</div></button>',
    'button',
    'a b',
  ],
  ['the legend of a group', '<fieldset><legend>Payment</legend>x</fieldset>', 'fieldset', 'Payment'],
  ['the title of a picture', '<svg><title>Close</title></svg>', 'svg', 'Close'],
  [
    'what is owned, once, where elements own each other',
    '<div role="treeitem" id="x" aria-owns="y">Folder</div><div role="treeitem" id="y" aria-owns="x">File</div>',
    '#x',
    'Folder File',
  ],
])('takes %s', (_what, html, selector, name) => {
  const document = new Page({ url: 'https://app.test/' }).document as unknown as Document
  document.body.innerHTML = html
  expect(accessibleName(document.querySelector(selector)!)).toBe(name)
})
