/** The frame around every screen: menu, account, status, and the prompt to sign in again. */
import { h } from './dom.js'
import { icon, logo } from './icons.js'
import { currentAccount, signOut } from './session.js'
import { startStatusWidget } from './status-widget.js'

const menu = [
  { id: 'invoices', label: 'Invoices', href: '/invoices' },
  { id: 'customers', label: 'Customers', href: '/customers' },
  { id: 'report', label: 'Report', href: '/report' },
  { id: 'settings', label: 'Settings', href: '/settings' },
]

/** Shows the frame with one menu entry marked, and returns the empty main element. */
export function showShell(active) {
  const app = document.getElementById('app')
  if (!app.querySelector('.shell')) {
    app.replaceChildren(createShell(currentAccount()))
    startStatusWidget(app.querySelector('.status'))
  }
  for (const link of app.querySelectorAll('nav a')) {
    if (link.dataset.screen === active) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  // A new element, so that a slow screen that was left cannot render into the next one.
  const main = h('main', { class: 'main' })
  app.querySelector('main').replaceWith(main)
  return main
}

function createShell(account) {
  const links = menu.map(({ id, label, href }) =>
    h('a', { href, testid: `nav-${id}`, 'data-screen': id }, icon(id), label),
  )
  return h(
    'div',
    { class: 'shell' },
    h(
      'aside',
      { class: 'sidebar' },
      h('a', { class: 'brand', href: '/invoices' }, logo(), 'Tallybook'),
      h('nav', { 'aria-label': 'Main' }, links),
      h('section', { class: 'status', 'aria-label': 'Payout status', testid: 'status' }),
      h(
        'div',
        { class: 'account' },
        h('span', { class: 'avatar', 'aria-hidden': 'true' }, account.company.slice(0, 1)),
        h('div', {}, h('strong', {}, account.company), h('small', {}, account.name)),
        h('a', { href: '/sign-in', class: 'sign-out', testid: 'sign-out', onclick: signOut }, 'Sign out'),
      ),
    ),
    h('main', { class: 'main' }),
  )
}

/** Asks to sign in again; the screen stays, so that nothing typed is lost. */
export function showSessionEnded() {
  if (document.querySelector('.dialog')) return
  const title = h('h2', { id: 'session-ended' }, 'Your session has ended')
  const again = h('a', { class: 'button primary', href: '/sign-in', testid: 'sign-in-again' }, 'Sign in again')
  const dialog = h(
    'div',
    { class: 'dialog', role: 'alertdialog', 'aria-labelledby': 'session-ended', testid: 'session-ended' },
    h('div', { class: 'card' }, title, h('p', {}, 'Your last change was not saved. Sign in again to continue.'), again),
  )
  again.addEventListener('click', () => dialog.remove())
  document.body.append(dialog)
  again.focus()
}
