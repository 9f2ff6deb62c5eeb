/** Mounts the customer's side of a guide in a given element; style sheets are up to the caller. */
import { effect } from '@preact/signals'
import { h, render } from 'preact'
import { ignoreStrayClicks, keepFocus } from '../ui/index.ts'
import { GuideApp } from './app.tsx'
import { StoreContext } from './context.ts'
import type { GuidePorts } from './ports.ts'
import { createGuideStore } from './store/index.ts'
import type { Texts } from './texts.ts'

/**
 * Shows the customer's side in `root` while a guide is open, and otherwise what `otherwise` renders in an element of its
 * own: mounted on first use, then hidden rather than removed, so that it keeps its state.
 * @param texts in the language of the browser
 * @param otherwise gets its element, a function that opens the guide screen, and that screen's name in the browser's
 *   language; returns how to unmount it
 * @param given a guide to offer right away, as if pasted, unless one is being followed
 * @param spoken is called with the texts of the current language, initially and when a guide changes it
 * @returns how to unmount everything
 */
export function mountGuide(
  root: HTMLElement,
  ports: GuidePorts,
  texts: Texts,
  otherwise: (place: HTMLElement, openGuide: () => void, nameOfThat: string) => () => void,
  given?: string,
  spoken: (texts: Texts) => void = () => undefined,
): () => void {
  const store = createGuideStore(ports, texts)
  const [own, other] = [place(root), place(root)]
  let unmountOther: (() => void) | undefined
  const stops = [
    store.start(given),
    keepFocus(own),
    ignoreStrayClicks(own),
    effect(() => spoken(store.texts.value)),
    effect(() => {
      if (!store.follow.ready.value || !store.spoken.value) return
      const none = store.screen.value.name === 'none'
      const leaves = none && own.contains(document.activeElement)
      own.hidden = none
      other.hidden = !none
      if (leaves) other.querySelector<HTMLElement>('h1')?.focus()
      if (none) unmountOther ??= otherwise(other, store.offer.ask, store.texts.peek().t('openTitle'))
    }),
  ]
  // Change hints may have been missed while the panel was hidden.
  const onVisible = () => {
    if (document.visibilityState === 'visible') void store.follow.refresh()
  }
  document.addEventListener('visibilitychange', onVisible)
  render(h(StoreContext.Provider, { value: store }, h(GuideApp, null)), own)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    for (const stop of stops) stop()
    render(null, own)
    unmountOther?.()
    own.remove()
    other.remove()
  }
}

function place(root: HTMLElement): HTMLElement {
  const element = document.createElement('div')
  element.className = 'guide-place'
  root.append(element)
  return element
}
