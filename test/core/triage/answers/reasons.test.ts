/** Words that give a reason, and words that only look like them. */
import { describe, expect, it } from 'vitest'
import { senderOf } from '../../../../src/core/triage/answers/pages.ts'
import type { Reason } from '../../../../src/core/triage/answers/reason.ts'
import { reasonIn, reasonOf } from '../../../../src/core/triage/answers/reasons.ts'

describe('reasonIn', () => {
  it.each<[string, Reason | undefined]>([
    ['Token used before issued', 'clock'],
    ['<Code>RequestTimeTooSkewed</Code>', 'clock'],
    ['jwt expired', 'session'],
    ['The reset token has expired', undefined],
    ['Expired user session', 'session'],
    ['Expired session key', undefined],
    ['Lock wait timeout exceeded; try restarting transaction', 'row-locked'],
    ['ORA-00054: resource busy and acquire with NOWAIT specified or timeout expired', 'row-locked'],
    ['{"code":"55P03","message":"could not obtain lock on row in relation \\"orders\\""}', 'row-locked'],
    ['Transaction (Process ID 57) was deadlocked on lock resources', undefined],
    ['The door of the store is locked', undefined],
    ['The client specified not to prompt, but the user is not logged in.', 'session'],
    ['<Message>Request has expired</Message>', 'link-expired'],
    ['TwilioError: Media connection failed or Media activity ceased', 'media'],
    ['The media library could not be loaded', undefined],
    ['Error: Ice connection failed. ERR_ICE_CONNECTION_FAILURE', 'media'],
    ['TransportError: could not establish a WebRTC connection', 'media'],
    ['DTLS handshake timed out', 'media'],
    ["InvalidStateError: Failed to execute 'addIceCandidate' on 'RTCPeerConnection'", undefined],
    ['NotSupportedError: None of the requested key systems are supported', 'protection'],
    ['DRM: KeySystem Access Denied! -- No permission', 'protection'],
    ["NotSupportedError: Failed to execute 'attachShadow' on 'Element'", undefined],
    ['Error: The list of component operations is not valid.', 'out-of-sync'],
    ['The list of components is not valid', undefined],
    ['FirebaseError: [code=resource-exhausted]: Quota exceeded.', 'rate'],
    ["QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value exceeded the quota.", undefined],
    ['{"error":"invalid_grant","error_description":"Token is not active"}', 'session'],
    ['{"error":"invalid_grant","error_description":"Invalid user credentials"}', undefined],
    ['new row violates row-level security policy for table "projects"', 'permission'],
    ['You do not have permission to access this page', undefined],
    ['Google Maps JavaScript API error: RefererNotAllowedMapError', 'set-up'],
    ['EvalError: Refused to evaluate a string as JavaScript because', 'policy'],
    ["Refused to load the script 'https://x.example/a.js'", undefined],
    ['NotAllowedError: Permission denied', 'device'],
    ["NetworkError: Failed to execute 'open' on 'SerialPort': Failed to open serial port.", 'device'],
    ["SecurityError: Failed to execute 'open' on 'USBDevice': Access denied.", 'device'],
    ["InvalidStateError: Failed to execute 'open' on 'SerialPort': The port is already open.", undefined],
    ["NotAllowedError: Failed to execute 'requestDevice' on 'USB': Must be handling a user gesture.", undefined],
    ['SecurityError: The relying party ID is not a registrable domain suffix of the current domain.', 'set-up'],
    ["The provider's FedCM config file cannot be found.", 'set-up'],
    ['Error: WebGPU: requestAdapter() returned null', 'graphics'],
    ['The API version "5.4.149" does not match the Worker version "4.10.38".', 'out-of-sync'],
    ["NotAllowedError: play() failed because the user didn't interact with the document first.", undefined],
    ['NotReadableError: Failed to allocate videosource', 'device'],
    ['GeolocationPositionError: User denied geolocation prompt', 'device'],
    ['Notification permission was blocked', 'device'],
    ['The location of the box is denied to visitors', undefined],
    ['This meeting has reached its limit', 'rate'],
    ['The meeting room is on the second floor', undefined],
    // A chosen file that was changed, moved or never fetched from the cloud (File API).
    [
      'NotReadableError: The requested file could not be read, typically due to permission problems that have occurred',
      undefined,
    ],
    ['NotReadableError: The I/O read operation failed.', undefined],
    ['{"code":"42501","message":"permission denied for table projects"}', 'permission'],
    ['42501\n{"message":"new row"}', 'permission'],
    ['SQLSTATE[42501]: Insufficient privilege', 'permission'],
    ['Failed to load order 42501', undefined],
    ['{"message":"The order is locked","id":42501}', undefined],
    ['ThrottlingException: Rate exceeded', 'rate'],
    ['<Error><Code>Throttling</Code></Error>', 'rate'],
    ['Throttling of scroll events is off', undefined],
    ['{"error":"invalid_token","error_description":"Token used before issued (iat is in the future)"}', 'clock'],
    ['JWT issued at future time: it was issued 61 s in the future', 'clock'],
    ['{"message":"The date issued must not be in the future"}', undefined],
    [
      "EvalError: Evaluating a string as JavaScript violates the following Content Security Policy directive because 'unsafe-eval' is not an allowed source of script",
      'policy',
    ],
    [
      'CompileError: WebAssembly.instantiate(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive',
      'policy',
    ],
    [
      `Framing 'https://a.example/' violates the following Content Security Policy directive: "frame-src 'self'". The request has been blocked.`,
      'frame',
    ],
  ])('%s', (text, reason) => {
    expect(reasonIn(text)).toBe(reason)
  })
})

describe('reasonOf a code', () => {
  it.each<[string, Reason | undefined]>([
    ['plan_limit_reached', 'plan'],
    ['FEATURE_NOT_ENABLED', 'plan'],
    ['trial_expired', 'plan'],
    ['session_expired', undefined],
    ['upgrade_required', undefined],
    ['INSTITUTION_DOWN', 'provider'],
    ['Signing:ProviderUnavailable', 'provider'],
    ['NoProviderUnavailable', undefined],
    ['lien_expire', 'link-expired'],
    ['token_expired', undefined],
    ['upstream_error', undefined],
    ['api_key_expired', 'key'],
    ['card_declined', 'payment'],
    ['card_not_found', undefined],
  ])('%s', (code, reason) => {
    expect(reasonOf(code, '{}')).toBe(reason)
  })
})

it.each([
  'auth/popup-blocked',
  'Requested device not found',
  'WebGL not supported',
  "Refused to frame 'x'",
  'Refused to evaluate a string as JavaScript',
])('what only a browser says is no reason of an answer: %s', (words) => {
  expect(reasonOf(undefined, JSON.stringify({ message: words }))).toBeUndefined()
})

describe('reasonOf words to a person', () => {
  it.each<[string, number, Reason | undefined]>([
    ['Sie haben keine Berechtigung für den Buchungskreis 1000', 400, 'role'],
    ["Vous n'avez pas les droits nécessaires", 500, 'role'],
    ['Usuário sem permissão para aprovar', 500, 'role'],
    ['Brak uprawnień do rodzaju ruchu', 400, 'role'],
    ['You are not authorized to approve', 500, 'role'],
    ['権限がありません', 400, 'role'],
    // Said to whoever is not signed in, and by whom: the status tells more.
    ['You are not allowed to do this', 401, undefined],
    ['You are not allowed to do this', 403, undefined],
    ['Diese Rechte werden vergeben', 400, undefined],
    ['Ihre Sitzung ist abgelaufen', 400, 'session'],
    ['Das Feld ist für die Rolle „Team“ schreibgeschützt', 400, 'role'],
    ['The file is read-only', 400, undefined],
    ['Your card has insufficient funds.', 500, 'payment'],
    ['The payment was declined', 402, 'payment'],
    ['The invitation was declined', 400, undefined],
    ['Your license has expired.', 200, 'plan'],
    ['Platnost licence vypršela 1. 3.', 200, 'plan'],
    ['The push subscription has expired', 410, undefined],
    ['Ajoutez les enregistrements DKIM à votre zone DNS', 422, 'set-up'],
    ['The spf file cannot be read', 400, undefined],
    ['No interval 03. Maintain it in transaction OMH7', 400, 'set-up'],
    ['Add a photo in the next step', 400, undefined],
    ['Client build 4.1.0 is no longer supported (least: 4.3.0). Reload the page.', 409, 'out-of-sync'],
    ['The client is no longer supported by sales', 409, undefined],
    ['Your org exceeded its daily API request limit', 500, 'rate'],
    ['The query exceeded the time limit', 500, 'exhausted'],
    ['The order exceeded the credit limit', 422, undefined],
    ['SendGrid a répondu 503 Service Unavailable', 424, 'provider'],
    ['SendGrid refused the address', 424, undefined],
    ['登录已过期,请重新登录', 400, 'session'],
    ['Le service de paiement n’est pas configuré', 500, 'set-up'],
    ['Konfiguration gespeichert', 500, undefined],
    ['MAIL_HOST is not configured', 500, 'set-up'],
    ['The field CODE is required', 400, undefined],
    ['ORA-20042: IBAN non valido', 500, 'business-rule'],
    ['ORA-20042: Usuário sem permissão', 500, 'role'],
    ['ORA-00904: invalid identifier', 500, undefined],
    ['ORA-00020: maximum number of processes (300) exceeded', 500, 'exhausted'],
    ['SQLSTATE[45000]: too late', 500, 'business-rule'],
    ['Invalid API Key provided: sk_live_****', 500, 'set-up'],
    // The key of whoever asks
    ['Invalid API key', 401, undefined],
    ['SendGrid returned 503', 502, 'provider'],
    ['Server returned 503', 502, undefined],
    ['OpenAI API error: the server is overloaded', 502, 'provider'],
    ['Microsoft OLE DB Provider for SQL Server: the query timed out', 500, undefined],
    ['inventory returned 503', 502, undefined],
    ['The carrier “Nordfracht” answered with HTTP 500', 502, 'provider'],
    ['Our registry answered with a count of 500 boxes', 200, undefined],
    ['The insurer refused it with 422', 500, undefined],
    ['The land register is currently not available', 200, 'provider'],
    ['The register of guests is full', 200, undefined],
    ['Sage Pay: {"error":{"code":503,"text":"busy"}}', 500, 'provider'],
    ['Error: {"error":{"code":503,"text":"busy"}}', 500, undefined],
    ['Sage Pay: {"error":{"code":422,"text":"no such card"}}', 500, undefined],
    ['Can’t load it: failed to load the ODBC driver', 500, 'set-up'],
    ['The driver of the lorry could not be found', 404, undefined],
    ["EACCES: permission denied, open '/var/lib/app/x.csv'", 500, 'set-up'],
    ['Unable to write in the book', 500, undefined],
    ['SMTP server is not set', 500, 'set-up'],
    ['Environment variable `QUEUE_URL` is not set', 500, 'set-up'],
    ['The variable of the formula is not set', 400, undefined],
    ['The from address desk@acme.example does not match a verified Sender Identity.', 500, 'set-up'],
    ['Your e-mail address is not verified', 403, undefined],
    ['write: disk quota exceeded', 500, 'exhausted'],
    ['DPD label request failed: 503 Service Unavailable', 500, 'provider'],
    ['The label request failed: 503', 500, undefined],
    ['Forecasts are available on the Business plan', 403, 'plan'],
    ['Seats are available on the upper deck', 409, undefined],
    ['Access is not authorised', 200, 'role'],
    ['You need no permission for this', 200, undefined],
    ["No such coupon: 'SPRING'", 500, 'set-up'],
    ['The requests have exceeded the call rate limit of this tier', 500, 'rate'],
    ['Session timed out, begin anew', 410, 'session'],
    ['Your session was terminated', 403, 'session'],
    ['The yoga session ended an hour ago', 410, undefined],
    ['The user is not allowed to release the pay run', 200, 'role'],
    ['You need the “Stock: move” permission', 200, 'role'],
    ['You need a new password', 200, undefined],
    ['This version is no longer supported, please reload', 200, 'out-of-sync'],
    ['Something went wrong, please reload', 200, undefined],
    ['Connect to erp.kunde.local:8443 failed: Connection refused', 502, 'remote'],
    ['Connect to db.prod.local:5432 failed: Connection refused', 502, undefined],
    ['dial tcp: lookup orders.default.svc.cluster.local: connection refused', 502, undefined],
    ['LDAP bind failed', 502, 'key'],
    ['535 5.7.8 Username and Password not accepted', 400, 'key'],
    ["You've reached the limit of 5 campaigns on the Starter plan", 422, 'plan'],
    ['Dieser Bericht ist in Ihrem Tarif nicht enthalten', 403, 'plan'],
    ['FREE plan limit reached. Upgrade to continue.', 403, 'plan'],
    ['The lesson plan could not be saved', 422, undefined],
    ['Upgrade your browser to continue', 422, undefined],
    ['No tax rate configured for Switzerland', 422, 'set-up'],
    ['Für den Buchungskreis 1200 ist kein Nummernkreis gepflegt', 400, 'set-up'],
    ['This action is unauthorized.', 400, 'role'],
    ['Maximum upload size exceeded', 500, 'too-large'],
    ['User is not assigned to the client application.', 400, 'permission'],
    ['The bed is not assigned to the patient', 400, undefined],
    ['javax.faces.application.ViewExpiredException: viewId:/orders.xhtml', 500, 'session'],
    ['Du saknar behörighet att attestera', 400, 'role'],
    ['Недостаточно прав для этого действия', 400, 'role'],
    ['권한이 없습니다.', 400, 'role'],
    ['Økten er utløpt. Logg inn på nytt.', 400, 'session'],
    ['Сеанс истек', 400, 'session'],
    ['Sähköpostipalvelinta ei ole määritetty', 500, 'set-up'],
    ['ご契約のプランではご利用いただけません', 403, 'plan'],
    ['Dit plan er ikke gemt', 400, undefined],
    ['Votre session a expiré.', 400, 'session'],
    ['Ce lien de consultation a expiré.', 410, 'link-expired'],
    ['Il link di accesso è scaduto', 410, 'link-expired'],
    ['The link to the invoice is missing', 410, undefined],
    ['The uploaded file exceeds the upload_max_filesize directive in php.ini.', 500, 'too-large'],
    ['Set upload_max_filesize in php.ini', 500, undefined],
  ])('%s (%s)', (message, status, reason) => {
    expect(reasonOf(undefined, JSON.stringify({ message }), status)).toBe(reason)
  })

  it('a page is read by who has sent it', () => {
    expect(reasonOf(undefined, '<html><p>You are not allowed to do this</p></html>', 500)).toBeUndefined()
  })
})

it.each<[string, number, Reason | undefined]>([
  ['PROJECT_LIMIT_REACHED', 403, 'plan'],
  ['LOGIN_ATTEMPT_LIMIT_EXCEEDED', 403, undefined],
  ['FIELD_LIMIT_EXCEEDED', 400, undefined],
  ['SCRIPT_TIME_LIMIT_EXCEEDED', 400, 'exhausted'],
  ['BOOKING_LIMIT_EXCEEDED', 400, undefined],
  ['SMS_PROVIDER_DOWN', 503, 'provider'],
  ['provider_name_missing', 422, undefined],
  ['QueueNotFound', 500, 'set-up'],
  ['model_not_found', 404, 'set-up'],
  ['OrderNotFound', 404, undefined],
])('%s with %s', (code, status, reason) => {
  expect(reasonOf(code, '{}', status)).toBe(reason)
})

it.each<[string, Reason | undefined]>([
  ['Token has been expired or revoked.', 'grant'],
  ['Session not active', undefined],
])('invalid_grant, %s', (error_description, reason) => {
  expect(reasonOf('invalid_grant', JSON.stringify({ error: 'invalid_grant', error_description }), 400)).toBe(reason)
})

describe('senderOf a page', () => {
  const page = (title: string, text = '') => `<!doctype html><html><head><title>${title}</title></head>${text}`
  it.each<[string, string, ReturnType<typeof senderOf>]>([
    ['a web filter', page('Internet Security by Zscaler'), 'filter'],
    ['a firewall', page('Access denied', '<h1>Error 1020</h1>'), 'firewall'],
    ['a filter of a school', page('Page blocked', '<p>This site is blocked. Category: games</p>'), 'filter'],
    ['a card that is blocked', page('Card', '<p>This card is blocked. Call your bank.</p>'), undefined],
    ['an edge', page('Access Denied', 'Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295'), 'firewall'],
    ['a number of the app', page('Not allowed', 'Reference #4711'), undefined],
    ['a challenge', page('Just a moment...'), 'firewall'],
    ['a sign-in', page('Log in', '<input type="password">'), 'sign-in'],
    ['a page of the app', page('Orders'), undefined],
    ['data with such a word', '{"subject":"Blocked by Zscaler"}', undefined],
  ])('%s', (_, text, sender) => {
    expect(senderOf(text)).toBe(sender)
  })
})
