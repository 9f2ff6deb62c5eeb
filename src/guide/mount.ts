/** The customer's side of a guide, in a place that is handed in; its style sheets are the caller's. */
import { effect } from '@preact/signals'
import { h, render } from 'preact'
import { keepFocus } from '../ui/index.ts'
import { GuideApp } from './app.tsx'
import { StoreContext } from './context.ts'
import type { GuidePorts } from './ports.ts'
import { createGuideStore } from './store/index.ts'
import type { Texts } from './texts.ts'

/**
 * Shows the customer's side in `root` while a guide is open. Without one, what `otherwise` shows in a place of its own:
 * mounted when it is first needed, and hidden rather than taken away, so that nothing in it gets lost.
 * @param otherwise gets its place, what opens the screen for a guide, and the name of that screen in the language of the
 *   browser; returns how to take it away
 * @param given a guide that is offered at once, as a person would paste it, unless one is being followed
 * @param spoken is told the words of the language that is spoken, at first and when a guide has another one
 * @returns how to take all away
 */
export function mountGuide(
  root: HTMLElement,
  ports: GuidePorts,
  otherwise: (place: HTMLElement, openGuide: () => void, nameOfThat: string) => () => void,
  given?: string,
  spoken: (texts: Texts) => void = () => undefined,
): () => void {
  const store = createGuideStore(ports)
  const [own, other] = [place(root), place(root)]
  let unmountOther: (() => void) | undefined
  const stops = [
    store.start(given),
    keepFocus(own),
    effect(() => spoken(store.texts.value)),
    effect(() => {
      if (!store.follow.ready.value) return
      const none = store.screen.value.name === 'none'
      const leaves = none && own.contains(document.activeElement)
      own.hidden = none
      other.hidden = !none
      if (leaves) other.querySelector<HTMLElement>('h1')?.focus()
      if (none) unmountOther ??= otherwise(other, store.offer.ask, store.texts.peek().t('openTitle'))
    }),
  ]
  // A hint may have been missed while the panel was hidden.
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
