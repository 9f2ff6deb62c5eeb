/** Who is signed in: the access token is in memory, the session behind it in an HttpOnly cookie. */

/** Seconds by which the customer's and server's clocks may differ. */
const LEEWAY = 120
const ACCOUNT = 'tallybook.account'

let token

/** The server signed a token that is not valid yet by this computer's clock. */
export class TokenNotYetValidError extends Error {
  name = 'TokenNotYetValidError'
}

/** The token to send, or undefined before sign-in. */
export function currentToken() {
  return token
}

/** The account that signed in last on this browser, `{ name, company }`, or null. */
export function currentAccount() {
  return JSON.parse(localStorage.getItem(ACCOUNT) ?? 'null')
}

/** Opens a session. Resolves to false if address or password is wrong. */
export async function signIn(email, password) {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (response.status === 401) return false
  await acceptToken(response)
  return true
}

let renewal

/** Requests a new token, once for all callers waiting for it. Resolves to false if the session is over. */
export function renewToken() {
  renewal ??= fetch('/api/session/refresh', { method: 'POST' })
    .then(async (response) => {
      if (!response.ok) {
        console.warn('[session] not renewed', await response.json())
        return false
      }
      await acceptToken(response)
      return true
    })
    .finally(() => {
      renewal = undefined
    })
  return renewal
}

async function acceptToken(response) {
  const { accessToken, account } = await response.json()
  assertValidNow(readClaims(accessToken))
  token = accessToken
  localStorage.setItem(ACCOUNT, JSON.stringify(account))
}

function readClaims(accessToken) {
  const [, payload] = accessToken.split('.')
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
}

function assertValidNow({ nbf }) {
  const ahead = nbf - Date.now() / 1000
  if (ahead > LEEWAY) {
    throw new TokenNotYetValidError(`Token is not valid for another ${Math.round(ahead)} s (nbf ${nbf})`)
  }
}

/** Forgets the session here and notifies the screens, which ask the customer to sign in. */
export function endSession() {
  if (!currentAccount()) return
  token = undefined
  localStorage.removeItem(ACCOUNT)
  document.dispatchEvent(new Event('session-ended'))
}

/** Signs out on purpose: no question, just the sign-in page. */
export function signOut() {
  token = undefined
  localStorage.removeItem(ACCOUNT)
}
