/**
 * The verdict on a session. What is decided where:
 * - what failed, and how likely each is what the customer complains about (its weight): facts.ts, from requests.ts, errors.ts,
 *   resources.ts (files) and sockets.ts; noise.ts and ornament.ts say what does not count
 * - why a call got no answer: no-answer.ts
 * - what an answer means beyond its status: reasons.ts, with what is told in other languages (reason-languages.ts), by a server
 *   about somebody behind it (passed-on.ts, other-host.ts), by an error or a printed line alone (told-reasons.ts), or with a
 *   status that says something else (meant-status.ts)
 * - who has sent a page in the place of data: pages.ts, sign-in-page.ts; what a page with 200 refuses: page-refusals.ts; in which
 *   text of an answer a reason is looked for: answer-text.ts
 * - what led to what, and how near that is: when.ts; which release an answer comes from: versions.ts
 * - which explanations there are: rules/, one in each file, in the form of rule.ts; which of them speaks: order.ts, judge.ts
 * - how it is said: words.ts and activity.ts (sentences), answer-words.ts (what the server says), evidence.ts (facts)
 */
export { judge } from './judge.ts'
export type { Rule } from './rule.ts'
export { rules } from './rules/index.ts'
export * from './verdict.ts'
