import { afterEach, describe, expect, it } from 'vitest'
import { allowElements, hideElements } from '../../../src/capture/frame/private-parts.ts'
import { isSelectorIn } from '../../../src/capture/frame/selector.ts'
import { nameOf } from '../../../src/capture/frame/steps/names.ts'
import { isPrivate, secretKind } from '../../../src/capture/frame/steps/secret-field.ts'
import { shortText } from '../../../src/capture/frame/steps/text.ts'

afterEach(() => {
  hideElements([])
  allowElements([])
})

function put(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild!
}

describe('elements that the company’s rules hide', () => {
  it('are not read: neither the field, nor what stands in it, nor its name', () => {
    hideElements(['.customer', '#tax'])
    const box = put('<div class="customer"><label for="a">Anna</label><input id="a"><b>Meier</b></div>')
    expect(secretKind(box.querySelector('input')!)).toBe('private')
    expect(nameOf(box.querySelector('input')!)).toBe('')
    expect(shortText(put('<p>Of <b class="customer">Anna</b> today</p>'), 100)).toBe('Of today')
    expect(secretKind(put('<input name="city">'))).toBeUndefined()
  })

  it('are hidden although another selector is none', () => {
    hideElements(['.customer', ':nonsense(', '[x=]'])
    expect(isPrivate(put('<input class="customer">'))).toBe(true)
    expect(isPrivate(put('<input data-private>'))).toBe(true)
    expect(isPrivate(put('<input>'))).toBe(false)
  })

  it('are all there are, until the rules are known', () => {
    hideElements(undefined)
    expect(isPrivate(put('<input>'))).toBe(true)
    hideElements([])
    expect(isPrivate(put('<input>'))).toBe(false)
  })

  it('let through what is allowed inside of them: the nearer mark counts, and of two on one element the private one', () => {
    hideElements(['.customer', '.private'])
    allowElements(['.open', '[x='])
    const box = put(
      '<div class="customer"><p class="open"><b>7</b><i class="private">8</i></p><u class="open private"></u><s></s></div>',
    )
    const isHidden = (selector: string) => isPrivate(box.querySelector(selector)!)
    expect(['p', 'b', 'i', 'u', 's'].map(isHidden)).toEqual([false, false, true, true, true])
    const password = put('<div class="open"><input type="password"></div>').firstElementChild!
    expect(secretKind(password)).toBe('password')
  })

  it.each([
    ['.a > b', true],
    ['a{}', false],
    [':nonsense(', false],
  ])('%s: %s', (text, is) => {
    expect(isSelectorIn(window)(text)).toBe(is)
  })
})
