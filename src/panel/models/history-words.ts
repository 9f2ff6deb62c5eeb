/** The history in sentences. Pure. */
import type { Feedback, FixState, KnownError, Reuse, Seen, Share } from '../../core/history/index.ts'
import { listOf, plural } from './words.ts'

/** `12 Nov`, with the year if it is not the current one; in local time. */
export function dayOf(epoch: number, now: number): string {
  const [day, today] = [new Date(epoch), new Date(now)]
  const year = day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const }
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...year })
}

const times = ({ cases, more }: Seen) =>
  more ? `more than ${plural(cases, 'time')}` : cases === 2 ? 'twice' : plural(cases, 'time')

/** `Seen 9 times before, 5 of them in the last 7 days, in 3 accounts, first on 12 Nov.` */
export function seenSentence(seen: Seen, now: number): string {
  const { cases, first, last } = seen
  const recent = seen.weeks.at(-1) ?? 0
  const where = placesOf(seen)
  const since = `${seen.more ? 'at least since' : 'first on'} ${dayOf(first, now)}`
  if (cases === 1) return `${parts('Seen once before', `on ${dayOf(first, now)}`, where)}.`
  if (recent === cases) return `${parts(`Seen ${times(seen)} in the last 7 days`, where, since)}.`
  const share = recent > 0 ? `${recent} of them in the last 7 days` : `last on ${dayOf(last, now)}`
  return `${parts(`Seen ${times(seen)} before`, share, where, since)}.`
}

function parts(...words: string[]): string {
  return words.filter(Boolean).join(', ')
}

/** The number of accounts if agents have named them, otherwise of sites if that is informative. */
function placesOf({ accounts, sites, cases }: Seen): string {
  if (accounts.length === 1) return cases === 1 ? `in ${accounts[0]}` : `in the account ${accounts[0]}`
  if (accounts.length > 1) return `in ${accounts.length} accounts`
  return sites > 1 ? `on ${sites} sites` : ''
}

/** The plans and releases affected; empty if nobody named any. */
export function affectedSentence({ tiers, releases, cases }: Pick<Seen, 'tiers' | 'releases' | 'cases'>): string {
  const told = [sharesWords('Plan', tiers, cases), sharesWords('Release', releases, cases)].filter(Boolean)
  return told.length > 0 ? `${told.join('. ')}.` : ''
}

const namedShares = 3

function sharesWords(what: string, shares: readonly Share[], cases: number): string {
  if (shares.length === 0) return ''
  const named = shares.slice(0, namedShares)
  const words = named.map(({ name, cases: own }) => (own === cases ? name : `${name} (${own})`))
  const more = shares.length - named.length
  return `${what}${shares.length > 1 ? 's' : ''} ${listOf([...words, ...(more > 0 ? [`${more} more`] : [])])}`
}

/** Text alternative of the chart: how many weeks it covers and what the numbers are. */
export function trendWords(weeks: readonly number[]): string {
  const [before = 0, now = 0] = weeks.slice(-2)
  return `${now} in the last 7 days, ${before} in the 7 days before; by week, oldest first: ${weeks.join(', ')}`
}

/** State of a known error's fix, for an app of this release. */
export function fixSentence({ status, fixedIn }: KnownError, state: FixState, release: string | undefined): string {
  const said = status === 'planned' ? 'A fix was planned for' : 'Reported fixed in'
  switch (state) {
    case 'before':
      return status === 'planned'
        ? `A fix is planned for ${fixedIn}. This is ${release}.`
        : `Fixed in ${fixedIn}. This is ${release}, so an update should help.`
    case 'since':
      return status === 'planned'
        ? `${said} ${fixedIn}, this is ${release}: it is still there.`
        : `${said} ${fixedIn}, this is ${release}: it is back.`
    case 'unknown':
      return release === undefined
        ? `${said} ${fixedIn}. The page does not say which release this is.`
        : `${said} ${fixedIn}. This is ${release}, which cannot be compared with it.`
    case 'none':
      return statusSentences[status]
  }
}

const statusSentences: Record<KnownError['status'], string> = {
  open: 'Not fixed yet.',
  planned: 'A fix is planned.',
  fixed: 'Reported fixed; the release is not noted.',
  declined: 'It will not be fixed.',
}

/** Short name of a ticket or issue: the last part of its URL, or what was typed. */
export function referenceName(reference: string): string {
  if (!/^https?:\/\//i.test(reference) || !URL.canParse(reference)) return reference
  const { host, pathname } = new URL(reference)
  const last = pathname.split('/').filter(Boolean).at(-1)
  return last && last.length <= 40 ? last : host
}

/** What the ticket note says about the history. Empty if nothing is known. */
export function historyLines(seen: Seen | undefined, known: readonly KnownError[], now: number): string[] {
  return [
    ...known.map(({ title, tracker }) => `Known error: ${title}${tracker ? ` (${tracker})` : ''}`),
    ...(seen ? [seenSentence(seen, now)] : []),
  ]
}

/** A share as a whole percentage. */
const percent = (part: number, all: number) => `${Math.round((part / all) * 100)}%`

/** The reuse figures, one sentence each; empty without cases. */
export function reuseSentences({ cases, linked, reused, known }: Reuse): string[] {
  if (cases === 0) return []
  return [
    `An article solved ${linked} of ${plural(cases, 'case')}: ${percent(linked, cases)} (the “link rate” of Knowledge-Centered Service).`,
    ...(linked > 0 ? [`In ${reused} of these, the article had solved an earlier case too.`] : []),
    `The problem had been seen before in ${plural(known, 'case')}, and was new in ${cases - known}.`,
  ]
}

/** `solved 3 cases, said not to fit once` */
export function useWords({ solved, rejected }: Pick<Feedback, 'solved' | 'rejected'>): string {
  const not = rejected === 0 ? '' : `marked as not a match ${rejected === 1 ? 'once' : plural(rejected, 'time')}`
  return [solved > 0 ? `solved ${plural(solved, 'case')}` : '', not].filter(Boolean).join(', ')
}
