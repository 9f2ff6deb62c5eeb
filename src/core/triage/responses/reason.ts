/** Why something failed, where there is more to go on than a status. */

/**
 * - clock: the computer's clock is wrong
 * - rate: a limit or quota is used up
 * - session: no longer signed in
 * - permission: a permission is missing
 * - role: it is the person asking who lacks the permission
 * - business-rule: a stored procedure, or a rule on codes that people type, rejects the values
 * - too-large: more was sent than the server accepts
 * - plan: not bought or not enabled for the account
 * - allowance: the account has used up what it may have of something
 * - link-expired: the address was valid only for a while
 * - set-up: a setting, key, domain or service is missing or wrong
 * - out-of-sync: page and server are from different releases
 * - exhausted: the server has no space or connections left, or is read-only
 * - row-locked: other work holds the record for a moment
 * - provider: a company behind the app's server failed
 * - remote: the server could not reach a system in the customer's network
 * - key: a stored key for another system was rejected
 * - grant: the customer's consent to use an account elsewhere has ended
 * - payment: a card was declined
 * - passkey: a passkey was not used
 * - media: the audio or video connection failed
 * - protection: the browser has no module for protected video
 * - delegation: the embedding page does not delegate a feature to the frame
 * - federation: signing in with another account is turned off in the browser
 * - push: the notification service cannot be reached
 * - popup, device, graphics: the browser refused what the app asked for
 * - policy: the page's own policy forbids code
 * - frame: the page refuses to be framed
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
  | 'allowance'
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
