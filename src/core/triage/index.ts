/**
 * The verdict on a session. What is decided where, from the ground up:
 * - what an answer means beyond its status: answers/reasons.ts, with what is told in other languages (answers/reason-languages.ts),
 *   by a server about somebody behind it (answers/passed-on.ts, answers/other-host.ts; answers/named-service.ts by a name, in the
 *   languages of people), of a program of the maker's own that another company runs (answers/hosted-program.ts), or with a status
 *   that says something else (answers/meant-status.ts)
 * - who has sent a page in the place of data: answers/pages.ts, answers/sign-in-page.ts; what a page with 200 refuses:
 *   answers/page-refusals.ts; in which text of an answer a reason is looked for: answers/answer-text.ts
 * - what failed, and how likely each is what the customer complains about (its weight): failures/facts.ts, from
 *   failures/requests.ts (weighed in failures/request-weight.ts, made up for in failures/later-attempts.ts), failures/errors.ts,
 *   failures/resources.ts (files) and failures/sockets.ts; failures/noise.ts and failures/ornament.ts say what does not count,
 *   failures/no-answer.ts why a call got no answer
 * - what the page said of it on the screen: failures/notices.ts, its reason answers/notice-reason.ts; where nothing else failed,
 *   rules in the form of notice-rule.ts speak
 * - what the page said on the screen: failures/notices.ts, with answers/notice-reason.ts and answers/notice-words.ts (why, in the
 *   languages of customers) and notice-rule.ts (the form of its rules, notice-*.ts)
 * - what led to what, and how near that is: failures/when.ts; which release an answer comes from: failures/versions.ts
 * - how it is said: words/words.ts and words/activity.ts (sentences), words/answer-words.ts (what the server says), evidence.ts (facts)
 * - what an error or a printed line alone tells: told-reasons.ts
 * - which explanations there are: rules/, one in each file, in the form of rule.ts; which of them speaks: order.ts, judge.ts
 */
export { judge } from './judge.ts'
export type { Rule } from './rule.ts'
export { rules } from './rules/index.ts'
export * from './verdict.ts'
