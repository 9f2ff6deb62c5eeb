/**
 * What the page says to the person on the screen: toasts, banners, messages of forms, dialogs of the app.
 *
 * Nothing watches the page. It is looked at a few moments after what may lead to a message: a press, a page load or a move in
 * the app, a call or a script that failed. So a page in which nothing happens costs nothing, and one that changes all the time no more.
 */
import { type Draft, type DraftOf, type Emit, epoch, type Flush } from '../draft.ts'
import { createFold } from '../fold.ts'
import { flushAtEnd, listen, whenParsed } from '../listen.ts'
import { whenPrivateKnown } from '../private-parts.ts'
import { openShadowRoot, type ShadowRootOf } from '../steps/shadow.ts'
import { placesIn, severityInside } from './find.ts'
import { type Message, messagesIn } from './messages.ts'
import { createMoments } from './moments.ts'
import { createNews } from './news.ts'

/** ms after a press in which a request is taken for its own, and after a page has come in which it is new as a whole */
const effect = 1_000
const settled = 3_500

let tell: ((draft: Draft) => void) | undefined

/** Something was recorded of this document, by whatever probe: it may lead to a message. */
export function noticed(draft: Draft): void {
  tell?.(draft)
}

/** Reports messages until the signal ends. */
export function observeNotices(emit: Emit, signal: AbortSignal, shadowRootOf: ShadowRootOf = openShadowRoot): Flush {
  const fold = createFold('messages of the page', emit, signal)
  const news = createNews()
  const moments = createMoments(() => whenPrivateKnown(look))
  let pressed = Number.NEGATIVE_INFINITY
  let came = performance.now()
  /** epoch ms, while what stood there before a press is looked at */
  let before: number | undefined

  const isFresh = () => performance.now() - came < settled

  function look() {
    for (const message of news.of(seen(), isFresh(), performance.now())) {
      const draft = noticeOf(message, before ?? epoch())
      fold.offer(`${draft.role} ${draft.text}`, draft)
    }
  }

  /** A page may have put anything under the names of its elements' properties: then nothing is told of it. */
  function seen(): Message[] {
    try {
      return messagesIn(placesIn(document, shadowRootOf))
    } catch {
      return []
    }
  }

  function press(event: Event) {
    // What stands in a page that has just come is no answer to this press, and what comes now is.
    before = epoch(event.timeStamp) - 1
    if (isFresh()) moments.now()
    before = undefined
    came = Number.NEGATIVE_INFINITY
    pressed = performance.now()
    moments.plan('person')
  }

  function arrive() {
    came = performance.now()
    moments.plan('person')
  }

  for (const type of ['click', 'submit', 'change']) listen(window, type, press, signal)
  listen<KeyboardEvent>(window, 'keydown', (event) => event.key === 'Enter' && press(event), signal)
  whenParsed(arrive, signal)
  listen<PageTransitionEvent>(window, 'pageshow', (event) => event.persisted && arrive(), signal)

  tell = (draft) => {
    if (draft.kind === 'navigation' && draft.how !== 'load' && draft.how !== 'leave') arrive()
    else if (mayBeTold(draft, epoch(pressed))) moments.plan('page')
  }
  const flush = flushAtEnd(moments.now, signal)
  signal.addEventListener('abort', () => {
    moments.end()
    tell = undefined
  })
  return () => {
    flush()
    fold.flush()
  }
}

function noticeOf(message: Message, at: number): DraftOf<'notice'> {
  const severity = severityInside(message)
  return { kind: 'notice', at, role: message.role, text: message.text, ...(severity && { severity }) }
}

/** Whether an app may say something of it: a failure, or the end of what the last press has asked for. */
function mayBeTold(draft: Draft, pressed: number): boolean {
  switch (draft.kind) {
    case 'error':
    case 'resource':
      return true
    case 'console':
      return draft.level === 'error'
    case 'request':
      if (draft.state === 'pending') return false
      return (
        draft.state === 'failed' || draft.state === 'timeout' || (draft.status ?? 0) >= 400 || isOf(draft.at, pressed)
      )
    default:
      return false
  }
}

const isOf = (at: number, pressed: number) => at >= pressed - 5 && at - pressed <= effect
