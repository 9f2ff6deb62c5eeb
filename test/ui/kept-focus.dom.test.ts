import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus } from '../../src/ui/kept-focus.ts'

let root: HTMLElement
let stop: () => void
beforeEach(() => {
  document.body.innerHTML = `<div id="root">
    <header><h1>Title</h1></header>
    <main>
      <div id="banners"><div id="banner"><button id="dismiss">Dismiss</button></div><a id="link" href="#x">x</a></div>
      <section id="pane"><input id="search"><div role="listbox" tabindex="0" id="list"></div><button id="close">x</button></section>
    </main>
    <footer><button id="stop">Stop</button><button id="capture">Capture</button></footer>
  </div>`
  root = document.getElementById('root')!
  stop = keepFocus(root)
})
afterEach(() => stop())
const get = (id: string) => document.getElementById(id)!
const focused = () => document.activeElement?.id || document.activeElement?.tagName

/** As a browser does: the focus is gone without an event. */
function remove(id: string) {
  get(id).remove()
}

describe('when what has the focus goes away', () => {
  it.each([
    ['the next control beside it', 'dismiss', 'banner', 'link'],
    ['another button of the same row', 'stop', 'stop', 'capture'],
    ['the list rather than a field', 'close', 'close', 'list'],
    ['the heading, where nothing of the part is left', 'dismiss', 'banners', 'H1'],
  ])('%s takes it', async (_, focus, gone, heir) => {
    get(focus).focus()
    remove(gone)
    await expect.poll(focused).toBe(heir)
  })

  it('counts a disabled button as gone', async () => {
    get('stop').focus()
    get('stop').setAttribute('disabled', '')
    await expect.poll(focused).toBe('capture')
  })
})

it('leaves the focus where the person has put it', async () => {
  get('stop').focus()
  get('capture').focus()
  remove('stop')
  await new Promise((resolve) => setTimeout(resolve))
  expect(focused()).toBe('capture')
})

it('gives nobody the focus that a person gave up', async () => {
  get('dismiss').focus()
  get('dismiss').blur()
  await new Promise((resolve) => setTimeout(resolve, 5))
  remove('banner')
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(focused()).toBe('BODY')
})

it('is silent after its end', async () => {
  stop()
  get('stop').focus()
  remove('stop')
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(focused()).toBe('BODY')
})
