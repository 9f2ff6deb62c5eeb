/** Maps URLs to screens; links inside the app change the screen without a page load. */
import { h } from './dom.js'
import { renderCustomersScreen } from './screens/customers.js'
import { renderInvoiceScreen } from './screens/invoice.js'
import { renderInvoicesScreen } from './screens/invoices.js'
import { renderReportScreen } from './screens/report.js'
import { renderSettingsScreen } from './screens/settings.js'
import { renderSignInScreen } from './screens/sign-in.js'
import { currentAccount } from './session.js'
import { showShell } from './shell.js'
import { hideToast } from './toast.js'

const screens = [
  { path: /^\/invoices\/(\d+)$/, render: renderInvoiceScreen, title: 'Invoice', nav: 'invoices' },
  { path: /^\/(?:invoices)?$/, render: renderInvoicesScreen, title: 'Invoices', nav: 'invoices' },
  { path: /^\/customers$/, render: renderCustomersScreen, title: 'Customers', nav: 'customers' },
  { path: /^\/report$/, render: renderReportScreen, title: 'Report', nav: 'report' },
  { path: /^\/settings$/, render: renderSettingsScreen, title: 'Settings', nav: 'settings' },
]

/** Goes to a URL of the app. */
export function navigate(path) {
  history.pushState(null, '', path)
  hideToast()
  return showScreen()
}

/** Shows the screen for the current URL; without an account, the sign-in page. */
export async function showScreen() {
  const screen = screens.find(({ path }) => path.test(location.pathname))
  if (!currentAccount() || !screen) return showSignIn()
  document.title = `${screen.title} · Tallybook`
  const main = showShell(screen.nav)
  try {
    await screen.render(main, ...screen.path.exec(location.pathname).slice(1))
  } catch (error) {
    showScreenError(main, screen, error)
  }
}

function showSignIn() {
  document.title = 'Sign in · Tallybook'
  document.getElementById('app').replaceChildren()
  renderSignInScreen(document.getElementById('app'), navigate)
}

function showScreenError(main, screen, error) {
  console.error('[router] screen failed', { screen: screen.nav, path: location.pathname }, error)
  main.replaceChildren(
    h(
      'section',
      { class: 'card empty', role: 'alert', testid: 'screen-error' },
      h('h2', {}, 'This page could not be loaded'),
      h('p', {}, 'Something went wrong while opening it. Try again in a moment.'),
      h('button', { onclick: () => showScreen() }, 'Try again'),
    ),
  )
}

/** Handles clicks on links inside the app, and the browser's Back and Forward. */
export function startRouter() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="/"]')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    navigate(link.getAttribute('href'))
  })
  addEventListener('popstate', () => showScreen())
  return showScreen()
}
