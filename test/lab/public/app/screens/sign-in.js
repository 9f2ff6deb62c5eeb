import { field, h, setBusy } from '../dom.js'
import { logo } from '../icons.js'
import { signIn } from '../session.js'

/** The sign-in page. `navigate` is called with the URL to go to afterwards. */
export function renderSignInScreen(app, navigate) {
  const email = h('input', { type: 'email', name: 'email', autocomplete: 'username', required: true, testid: 'email' })
  const password = h('input', {
    type: 'password',
    name: 'password',
    autocomplete: 'current-password',
    required: true,
    testid: 'password',
  })
  const button = h('button', { class: 'primary', testid: 'sign-in' }, 'Sign in')
  const message = h('div', { class: 'form-message' })
  const onsubmit = async (event) => {
    event.preventDefault()
    setBusy(button, true)
    const problem = await trySignIn(email.value, password.value)
    setBusy(button, false)
    if (!problem) return navigate('/invoices')
    message.replaceChildren(h('p', { class: 'problem', role: 'alert', testid: 'sign-in-error' }, problem))
  }
  app.append(
    h(
      'main',
      { class: 'welcome' },
      h(
        'form',
        { class: 'card', onsubmit },
        h('div', { class: 'brand' }, logo(), 'Tallybook'),
        h('h1', {}, 'Sign in to your books'),
        field('E-mail address', email),
        field('Password', password),
        message,
        button,
      ),
      h(
        'p',
        { class: 'hint' },
        'Demo workspace: ',
        h('code', {}, 'accounts@example.com'),
        ' with ',
        h('code', {}, 'northwind-demo'),
      ),
    ),
  )
}

/** Undefined on success, otherwise a sentence for the customer. */
async function trySignIn(email, password) {
  try {
    return (await signIn(email, password)) ? undefined : 'E-mail address or password is wrong.'
  } catch (error) {
    console.error('[session] sign-in failed', error)
    return 'We could not sign you in on this computer. Please contact support.'
  }
}
