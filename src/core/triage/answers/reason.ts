/** Why something failed, where more tells it than a status. */

/**
 * clock: the time of the computer is wrong; rate: a limit or quota is used up; session: not signed in any more; permission: a
 * right is missing; role: it is the person who asks that lacks it; business-rule: a procedure of the database, or a rule on codes
 * that people type, refuses the values; too-large: more was sent than the server takes; plan: the account has not bought or switched it on; link-expired: an address that was valid for a while; set-up: a
 * setting, key, domain or service is missing or does not fit; out-of-sync: page and server are of two releases; exhausted: the
 * server has no room or no connection left, or is read-only; row-locked: another piece of work holds the record for a moment; provider: a company behind the app's server failed; remote: a system in the customer's own rooms could not be reached from the server; key: a stored
 * key for another system is refused; grant: the consent that the customer gave the app for an account elsewhere is over; payment: a card is refused; passkey: one was not used; media: the connection for sound and
 * picture did not come about; protection: the browser has no module for protected films; delegation: the page around a frame has not handed a
 * function on to it; federation: signing in with another account is switched off in the browser; push: the service for
 * notifications cannot be reached; popup, device, graphics: the browser does not give what the app asked for; policy: the page's own
 * policy forbids code; frame: a page may not be shown in a frame.
 */
export type Reason =
  | 'clock'
  | 'rate'
  | 'session'
  | 'permission'
  | 'role'
  | 'business-rule'
  | 'plan'
  | 'link-expired'
  | 'set-up'
  | 'out-of-sync'
  | 'exhausted'
  | 'row-locked'
  | 'too-large'
  | 'provider'
  | 'remote'
  | 'key'
  | 'grant'
  | 'payment'
  | 'popup'
  | 'device'
  | 'delegation'
  | 'federation'
  | 'push'
  | 'passkey'
  | 'graphics'
  | 'protection'
  | 'media'
  | 'policy'
  | 'frame'
