/** Masks one event before it leaves the page. */
import {
  type ConsoleEvent,
  type Environment,
  formatConsole,
  type NoticeEvent,
  type RequestEvent,
  type SessionEvent,
  type SocketEvent,
  type SocketMessage,
} from '../session/index.ts'
import { type BodyContext, redactBody, redactBodyText, withoutLastWord } from './bodies.ts'
import { redactHeaders, redactProtocols } from './headers.ts'
import { tokenFacts } from './jwt.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isLongRandom, isSignIn } from './names.ts'
import { redactStep } from './steps.ts'
import { redactText } from './text.ts'
import { mapStrings } from './tree.ts'
import { redactUrl } from './urls.ts'
import { redactArgs, redactError, redactFrames, redactName } from './values.ts'

/**
 * Replaces every secret in the event by a label; the input is not modified. Idempotent.
 *
 * Secrets recognised anywhere in the event, or in an earlier one, are replaced everywhere, even where nothing announces
 * them.
 */
export function redactEvent<E extends SessionEvent>(event: E, label: Labeler): E {
  const before = label.met()
  const masked = redactKind(event, label) as E
  const after = label.met()
  // A secret found late in this event may also occur earlier in it.
  return after > before ? mapStrings(masked, label.sweep) : masked
}

function redactKind(whole: SessionEvent, label: Labeler): SessionEvent {
  const event = label.company?.withoutUncaptured(whole) ?? whole
  const text = (value: string) => redactText(value, label)
  const url = (value: string) => redactUrl(value, label)
  switch (event.kind) {
    case 'console':
      return redactConsole(event, label)
    case 'error':
      return { ...event, error: redactError(event.error, label), ...optional('url', event.url, url) }
    case 'request':
      return redactRequest(event, label)
    case 'socket':
      return redactSocket(event, label)
    case 'resource':
      return { ...event, url: url(event.url) }
    case 'report':
      return {
        ...event,
        message: text(event.message),
        ...optional('directive', event.directive, text),
        ...optional('blocked', event.blocked, url),
        ...optional('url', event.url, url),
      }
    case 'navigation':
      return { ...event, url: url(event.url), ...optional('title', event.title, text) }
    case 'step':
      return redactStep(event, label)
    case 'notice':
      return redactNotice(event, label)
    case 'mark':
      return { ...event, note: text(event.note) }
    // Already masked, in slices: see dom.ts.
    case 'replay':
    case 'screenshot':
    case 'vitals':
    case 'gap':
      return event
  }
}

function redactConsole(event: ConsoleEvent, label: Labeler): ConsoleEvent {
  for (const text of printed(event)) nameBareToken(text, label)
  const { args, isAnnounced } = redactArgs(event.args, label)
  // In the line, a value announced by the preceding argument follows it without a separator.
  const line = isAnnounced ? formatConsole(args) : event.text
  return {
    ...event,
    text: redactText(line, label),
    args,
    ...optional('stack', event.stack, (frames) => redactFrames(frames, label)),
  }
}

/** A key that the app shows once for copying stands alone. */
function redactNotice(event: NoticeEvent, label: Labeler): NoticeEvent {
  nameBareToken(event.text, label)
  return { ...event, text: redactText(event.text, label) }
}

/**
 * Registers a token that is printed alone, so that it has a label from then on. It may only be announced later, by a
 * header, and stored data lingers in the browser's database files for a while even after it is replaced.
 */
function nameBareToken(text: string, label: Labeler): void {
  if (isLongRandom(text) && !isLabel(text)) label('token', text)
}

/** The texts printed by one call; a call with a single text does not keep its arguments. */
function printed({ args, text }: ConsoleEvent): string[] {
  return args.length === 0 ? [text] : args.flatMap((arg) => (arg.type === 'string' ? [arg.value] : []))
}

function redactRequest(event: RequestEvent, label: Labeler): RequestEvent {
  const context = { signIn: isSignIn(event.url) }
  const tokens = event.tokens ?? tokenFacts(event.requestHeaders, label, (text) => redactText(text, label))
  return {
    ...event,
    ...(tokens.length > 0 && { tokens }),
    method: redactName(event.method, label),
    url: redactUrl(event.url, label),
    requestHeaders: redactHeaders(event.requestHeaders, label),
    ...(event.requestBody && { requestBody: redactBody(event.requestBody, label, context) }),
    ...optional('responseUrl', event.responseUrl, (url) => redactUrl(url, label)),
    ...(event.responseHeaders && { responseHeaders: redactHeaders(event.responseHeaders, label) }),
    ...(event.responseBody && { responseBody: redactBody(event.responseBody, label, { ...context, answer: true }) }),
    ...optional('statusText', event.statusText, (status) => redactName(status, label)),
    ...(event.failure && {
      failure: {
        ...event.failure,
        name: redactName(event.failure.name, label),
        message: redactText(event.failure.message, label),
      },
    }),
    ...optional('initiator', event.initiator, (frames) => redactFrames(frames, label)),
    ...(event.redirects && {
      redirects: event.redirects.map((redirect) => ({ ...redirect, url: redactUrl(redirect.url, label) })),
    }),
    ...(event.preflight && {
      preflight: {
        ...event.preflight,
        requestHeaders: redactHeaders(event.preflight.requestHeaders, label),
        responseHeaders: redactHeaders(event.preflight.responseHeaders, label),
      },
    }),
  }
}

function redactSocket(event: SocketEvent, label: Labeler): SocketEvent {
  const context = { signIn: isSignIn(event.url) }
  return {
    ...event,
    url: redactUrl(event.url, label),
    ...optional('protocol', event.protocol, (protocol) => redactProtocols(protocol, label)),
    ...optional('reason', event.reason, (reason) => redactText(reason, label)),
    ...optional('initiator', event.initiator, (frames) => redactFrames(frames, label)),
    messages: event.messages.map((message) => redactMessage(message, label, context)),
  }
}

/** The last word of a cut message is dropped: it may be part of a secret that no pattern recognises. */
function redactMessage(message: SocketMessage, label: Labeler, context: BodyContext): SocketMessage {
  if (message.text === undefined) return message
  const text = redactBodyText(message.text, undefined, label, context)
  return { ...message, text: message.truncated ? withoutLastWord(text).replace(/…?$/, '…') : text }
}

/** The environment with secrets labelled in its URLs, title, storage keys and what the app says about itself. */
export function redactEnvironment(environment: Environment, label: Labeler): Environment {
  const text = (value: string) => redactText(value, label)
  const { storageKeys, serviceWorker, product, app } = environment
  return {
    ...environment,
    ...(app && {
      app: { ...app, version: text(`version ${app.version}`).slice(8) },
    }),
    url: redactUrl(environment.url, label),
    title: text(environment.title),
    ...(storageKeys && { storageKeys: mapStrings(storageKeys, text) }),
    ...(product && { product: mapStrings(product, text) }),
    ...(serviceWorker && { serviceWorker: { ...serviceWorker, script: redactUrl(serviceWorker.script, label) } }),
  }
}

function optional<K extends string, T>(key: K, value: T | undefined, change: (value: T) => T) {
  return (value === undefined ? {} : { [key]: change(value) }) as { [P in K]?: T }
}
