/** The overlay's element in the page: a closed shadow tree with a panel and the button that brings it back. */
import type { Texts } from '../../guide/texts.ts'
import { placeInPage } from './placing.ts'

/** The element that stands in for `body` in the extension's style sheets. */
export const bodyPlace = '.cf-embed-page'

export interface OverlayFrame {
  host: HTMLElement
  /** contains the screens */
  root: HTMLElement
  isHidden(): boolean
  /** Brings it back, and into the page, if the customer or the app has put it away. */
  show(): void
  /** Names the panel and its buttons in the language of the screens. */
  speak(texts: Texts): void
  remove(): void
}

/**
 * What is done in the overlay is no business of the app: keys are not its shortcuts, a press is none beside its menu or dialog,
 * and the focus has not escaped from that. It would also keep the overlay from scrolling, or copy something else.
 */
const ours = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'copy', 'cut', 'paste', 'focusin', 'focusout'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'wheel', 'dragstart', 'dragover', 'drop'],
]

/**
 * Puts the overlay into the page. It takes no focus and blocks nothing: the customer uses the app beside it.
 * @param css rules of the shadow tree, applied as a constructed sheet, which no policy of the page forbids
 *   (https://drafts.csswg.org/cssom/#dom-cssstylesheet-replacesync)
 * @param hidden whether only the button is shown at first
 */
export function openFrame(css: string, hidden: boolean): OverlayFrame {
  const host = document.createElement('casefile-overlay')
  const shadow = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  shadow.adoptedStyleSheets = [sheet]

  const panel = make('section', 'cf-embed')
  const bar = make('header', 'cf-embed-bar')
  const name = make('span', '')
  const hide = button('cf-button cf-button-quiet cf-button-sm')
  const root = make('div', bodyPlace.slice(1))
  const pill = button('cf-button cf-button-primary cf-embed-pill')
  bar.append(name, hide)
  panel.append(bar, root)
  shadow.append(panel, pill)

  function show(on: boolean): void {
    panel.hidden = !on
    pill.hidden = on
  }
  function speak({ t, language, direction }: Texts): void {
    for (const element of [panel, pill]) Object.assign(element, { lang: language, dir: direction })
    panel.setAttribute('aria-label', t('overlayName'))
    name.textContent = t('overlayName')
    hide.textContent = t('overlayHide')
    pill.textContent = t('overlayShow')
  }
  hide.addEventListener('click', () => {
    show(false)
    pill.focus()
  })
  function bringBack(): void {
    place.look()
    show(true)
    hide.focus()
  }
  pill.addEventListener('click', bringBack)
  for (const type of ours) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  show(!hidden)
  const place = placeInPage(host)
  return {
    ...{ host, root, speak, isHidden: () => panel.hidden === true, show: bringBack },
    remove: place.remove,
  }
}

function make(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = name
  return element
}

function button(name: string): HTMLButtonElement {
  const element = make('button', name) as HTMLButtonElement
  element.type = 'button'
  return element
}
