import { h } from './dom.js'

/** How long a success message stays, in ms; an error stays until it is closed. */
const GOOD_NEWS = 6000

/** Removes the current message, if any. */
export function hideToast() {
  document.querySelector('.toast')?.remove()
}

/** Shows a message in the corner, replacing the previous one. `tone`: good or bad. */
export function showToast(tone, message, reference) {
  hideToast()
  const close = h('button', { class: 'toast-close', 'aria-label': 'Close', onclick: () => toast.remove() }, '×')
  const toast = h(
    'div',
    { class: `toast toast-${tone}`, role: tone === 'bad' ? 'alert' : 'status', testid: `toast-${tone}` },
    h('p', {}, message, reference && h('small', {}, `Reference ${reference}`)),
    close,
  )
  document.body.append(toast)
  if (tone === 'good') setTimeout(() => toast.remove(), GOOD_NEWS)
}
