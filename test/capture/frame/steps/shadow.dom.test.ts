import { beforeEach, describe, expect, it } from 'vitest'
import {
  contains,
  deepTarget,
  flatPath,
  isInClosedTree,
  openShadowRoot,
  type ShadowRootOf,
} from '../../../../src/capture/frame/steps/shadow.ts'
import { describeTarget, meantElement } from '../../../../src/capture/frame/steps/target.ts'

/** What browsers expose to extensions: closed trees too. */
const closed = new Map<Element, ShadowRoot>()
const shadowRootOf: ShadowRootOf = (element) => closed.get(element) ?? element.shadowRoot

beforeEach(() => {
  closed.clear()
  document.body.innerHTML = ''
})

/** A host with a closed shadow tree. */
function card(html: string, under: Node = document.body): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('invoice-card')
  under.appendChild(host)
  const root = host.attachShadow({ mode: 'closed' })
  root.innerHTML = html
  closed.set(host, root)
  return { host, root }
}

/** An event as the window sees it: its path ends at the host, while the browser knows which element inside has the focus. */
function seen(host: Element, root: ShadowRoot, focused: string): Event {
  const event = new Event('input')
  Object.defineProperty(event, 'composedPath', { value: () => [host, document.body, document, window] })
  Object.defineProperty(root, 'activeElement', { value: root.querySelector(focused), configurable: true })
  return event
}

describe('deepTarget', () => {
  it('looks into closed trees, one inside the other', () => {
    const outer = card('<section></section>')
    const inner = card('<input>', outer.root.querySelector('section')!)
    Object.defineProperty(inner.root, 'activeElement', { value: inner.root.querySelector('input') })
    const event = seen(outer.host, outer.root, 'invoice-card')
    expect(deepTarget(event, shadowRootOf)).toBe(inner.root.querySelector('input'))
  })

  it('goes by the place of the pointer', () => {
    const { host, root } = card('<button><b>Pay</b></button>')
    Object.defineProperty(root, 'elementFromPoint', { value: () => root.querySelector('b') })
    const event = Object.assign(seen(host, root, 'button'), { clientX: 5, clientY: 5, detail: 1 })
    expect(deepTarget(event, shadowRootOf)).toBe(root.querySelector('b'))
    expect(meantElement(event, shadowRootOf)).toBe(root.querySelector('button'))
  })

  it('stays at the host where nothing opens the tree, or nothing in it is meant', () => {
    const { host, root } = card('<input>')
    expect(deepTarget(seen(host, root, 'input'), openShadowRoot)).toBe(host)
    expect(deepTarget(seen(host, root, 'nothing'), shadowRootOf)).toBe(host)
  })
})

describe('describeTarget', () => {
  it('says that an element is in a closed tree, and how to get there', () => {
    const { root } = card('<label>Amount <input></label><button>Pay</button>')
    const { recorded } = describeTarget(root.querySelector('button')!, shadowRootOf)
    expect(recorded).toMatchObject({ name: 'Pay', closed: true })
    expect(recorded.locators).toContainEqual({ by: 'css', value: 'invoice-card >> button', unique: true })
    expect(recorded.locators).toContainEqual({ by: 'role', value: 'button', name: 'Pay', unique: true })
    expect(describeTarget(document.body, shadowRootOf).recorded).not.toHaveProperty('closed')
  })

  it('counts the same button in the closed tree beside it', () => {
    const { root } = card('<button>Pay</button>')
    card('<button>Pay</button>')
    const { recorded } = describeTarget(root.querySelector('button')!, shadowRootOf)
    expect(recorded.locators).toContainEqual({ by: 'role', value: 'button', name: 'Pay', unique: false })
  })
})

describe('trees inside trees', () => {
  it('are walked outwards as they are drawn', () => {
    const { host, root } = card('<section><slot></slot></section>')
    host.innerHTML = '<b>Pay</b>'
    const { root: deeper } = card('<i></i>', root.querySelector('section')!)
    const path = [...flatPath(deeper.querySelector('i')!)].map((element) => element.localName)
    expect(path).toEqual(['i', 'invoice-card', 'section', 'invoice-card', 'body', 'html'])
    expect(contains(host, deeper.querySelector('i')!)).toBe(true)
    expect(contains(deeper.querySelector('i')!, host)).toBe(false)
    expect([isInClosedTree(deeper.querySelector('i')!), isInClosedTree(host)]).toEqual([true, false])
  })
})
