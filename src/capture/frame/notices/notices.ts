/**
 * Messages the page shows to the person: toasts, banners, form messages, dialogs of the app.
 *
 * The page is not observed. It is examined a few moments after anything that may cause a message: a press, a page load
 * or move within the app, a failed call or script. So a page in which nothing happens costs nothing, and one that
 * changes constantly costs no more.
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

/**
 * ms after a press during which a request counts as caused by it; also ms after loading during which a page counts as
 * fresh
 */
const effect = 1_000
const settled = 3_500

let tell: ((draft: Draft) => void) | undefined

/** Some probe recorded an event in this document, which may cause a message. */
export function noticed(draft: Draft): void {
  tell?.(draft)
}

/** Reports messages until the signal aborts. */
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

  /** A page may shadow the properties of its elements with anything; then nothing is reported. */
  function seen(): Message[] {
    try {
      return messagesIn(placesIn(document, shadowRootOf))
    } catch {
      return []
    }
  }

  function press(event: Event) {
    // What is already on a freshly loaded page is not a reaction to this press; what appears from now on is.
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

/** Whether an event may cause a message: a failure, or the completion of what the last press started. */
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
