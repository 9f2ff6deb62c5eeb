/** For browsers that lack something the app uses. */
import type { ErrorEvent } from '../../session/index.ts'
import { browserAge } from '../browser-age.ts'
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage, type Message, weightOf } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'

export const oldBrowser = defineRule({
  id: 'old-browser',
  class: 'outdated-client',
  owner: 'customer',
  looksAt:
    'errors that name functions which only newer browsers have; scripts and compiled code that a browser of years ago cannot read',
  find: (facts): Subject | undefined => {
    const message =
      findMessage(facts.messages, words) ??
      (isOld(facts) ? (findMessage(facts.messages, olderWords) ?? unreadable(facts)) : undefined)
    return message && { weight: weightOf(message, facts.session), message }
  },
  confidence: 0.85,
  agent: ({ message }, facts) =>
    `The browser ${syntax.test(message.text) ? 'cannot read a script' : 'lacks a feature'} that the app uses: ${said(message.text)}${which(facts)}.`,
  customer: 'Your browser is too old for this page. Please update it, or use a different one.',
  evidence: ({ message }) => messageEvidence(message),
  next: [
    "Compare the browser's version with the versions that the product supports.",
    'Ask whether company policy requires an old browser.',
  ],
})

interface Subject {
  weight: number
  message: Message
}

/** Recent built-ins, as errors name them when they are missing. */
const words =
  /(?:structuredClone|Promise\.(?:withResolvers|try|any)|Array\.fromAsync|(?:Object|Map)\.groupBy|Object\.hasOwn|URL\.(?:canParse|parse)|\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex|replaceAll|isWellFormed|isSubsetOf|union|intersection)|crypto\.randomUUID) is not (?:a function|defined)|Invalid regular expression: .{0,200}[Ii]nvalid group/

/** The same of the years before, and shorter: an app may have functions of these names. */
const olderWords =
  /(?:\.(?:at|flat|flatMap|matchAll|trimStart|trimEnd|allSettled|fromEntries|replaceChildren|toggleAttribute)|(?<![\w.])(?:queueMicrotask|globalThis|BigInt|WeakRef|FinalizationRegistry|ResizeObserver|IntersectionObserver|requestIdleCallback)) is not (?:a function|a constructor|defined)/

/** years; no product supports browsers older than this any more */
const old = 3
const syntax = /^(?:Syntax|Compile)Error:/

/** Later WebAssembly instructions, such as SIMD (https://webassembly.org/features/). */
const isUncompiled = ({ error }: ErrorEvent) => error.name === 'CompileError' && /WebAssembly/.test(error.message)

/** A script of the app that does not parse. Unparsable JSON leaves a stack instead, since a function was called to parse it. */
function unreadable({ errors, messages }: Facts): Message | undefined {
  const error = errors.find(
    ({ event, origin }) =>
      (origin === 'app' || origin === 'unknown') &&
      (isUncompiled(event) ||
        (event.error.name === 'SyntaxError' &&
          event.source === 'uncaught' &&
          (event.error.frames ?? []).every((frame) => (frame.function ?? '') === ''))),
  )
  return messages.find(({ event }) => event.id === error?.event.id)
}

const isOld = ({ environment, session }: Facts) =>
  environment !== undefined && (browserAge(environment, session.startedAt) ?? 0) >= old

/** `; it is Chromium 78.0.3904.108, about 6 years old` */
function which({ environment, session }: Facts): string {
  if (!environment?.browser) return ''
  const age = Math.round(browserAge(environment, session.startedAt) ?? 0)
  return `; it is ${environment.browser}${age >= old ? `, about ${age} years old` : ''}`
}
