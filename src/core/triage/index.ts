/**
 * The verdict on a session. Which file decides what, from the ground up:
 * - what a response means beyond its status: responses/reasons.ts; in other languages: responses/reason-languages.ts; said by a server
 *   about another one behind it: responses/passed-on.ts, responses/other-host.ts, and responses/named-service.ts if it names that one in
 *   prose; about the maker's own program on another company's platform: responses/hosted-program.ts; behind a status that says something else: responses/meant-status.ts;
 *   in a refusal whose status is general: responses/refusal-words.ts
 * - who has sent a page in place of data: responses/pages.ts, responses/sign-in-page.ts; what a page with status 200 refuses:
 *   responses/page-refusals.ts; in which text of a response a reason is looked for: responses/response-text.ts
 * - what failed, and how likely it is what the customer complains about (its weight): failures/facts.ts, which collects
 *   failures/requests.ts (weighed in failures/request-weight.ts, unless a later attempt succeeded: failures/later-attempts.ts),
 *   failures/errors.ts, failures/resources.ts (files; which of them an error misses: failures/missed-files.ts) and failures/sockets.ts; what does not count: failures/noise.ts and
 *   failures/ornament.ts; why a call got no response: failures/no-response.ts, with what the
 *   browser printed about CORS: failures/cors-lines.ts
 * - what the page said about it on the screen: failures/notices.ts, and where only that gives the reason of a failed call:
 *   failures/reported-by-page.ts; whether it states a reason or only regrets: responses/regret-words.ts; the reason in it:
 *   responses/notice-reason.ts, with
 *   responses/notice-words.ts and responses/place-words.ts (browser, connection, version, clock) for the languages of customers, responses/of-others.ts for what is
 *   said of somebody in the data, responses/told-people.ts for who may do what, responses/told-others.ts for companies of some kind that fail or refuse, and
 *   responses/told-matters.ts for a thing (responses/told-things.ts) in a state (responses/told-states.ts), all made of
 *   responses/word-kinds.ts; where nothing else failed, rules in the form of notice-rule.ts apply
 * - what led to what, and how close together: failures/when.ts; which release a response comes from: failures/versions.ts
 * - the wording: words/words.ts and words/activity.ts (sentences), words/response-words.ts (what the server says), words/cors-words.ts
 *   (which condition of CORS), words/waits.ts (when to try again), evidence.ts (facts)
 * - what an error or a printed line says on its own: reported-reasons.ts
 * - which explanations there are: rules/, one per file, in the form of rule.ts; which of them is given: order.ts, judge.ts
 */
export { judge } from './judge.ts'
export type { Rule } from './rule.ts'
export { rules } from './rules/index.ts'
export * from './verdict.ts'
