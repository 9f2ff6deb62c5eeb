/** Exports the product signal: Markdown to read, CSV for spreadsheets. Pure. */

import { isWebAddress } from '../../core/base/plain-text.ts'
import { csvTable } from '../../core/bundle/exports/csv-table.ts'
import { codeSpan, link, phrase } from '../../core/bundle/report/markdown.ts'
import {
  accountsOf,
  type Cluster,
  clustersOf,
  countedOnce,
  type History,
  isTag,
  type Reuse,
  reuseOf,
  type Share,
  ticketTag,
} from '../../core/history/index.ts'
import { verdictWords } from '../../core/triage/words/verdict-words.ts'
import { referenceName, reuseSentences, trendWords, useWords } from './history-words.ts'
import { listOf, plural } from './words.ts'

export type SignalFile = 'markdown' | 'csv'

/** @param minAt only cases since then count; epoch ms */
export function signalFile(kind: SignalFile, { cases, known }: History, minAt: number, now: number) {
  const counted = countedOnce(cases).filter(({ at }) => at >= minAt)
  const clusters = clustersOf(cases, known, now, minAt)
  const name = `product-signal-${day(now)}`
  if (kind === 'csv') return { name: `${name}.csv`, type: 'text/csv', text: signalCsv(clusters) }
  const accounts = accountsOf(counted).length
  return {
    name: `${name}.md`,
    type: 'text/markdown',
    text: signalMarkdown(clusters, reuseOf(cases, known, minAt), accounts, minAt, now),
  }
}

/** A date in UTC, the same for everybody who reads the file: `2026-11-28`. */
const day = (epoch: number) => new Date(epoch).toISOString().slice(0, 10)

function signalMarkdown(
  clusters: readonly Cluster[],
  reuse: Reuse,
  accounts: number,
  minAt: number,
  now: number,
): string {
  const cases = clusters.reduce((sum, cluster) => sum + cluster.cases, 0)
  const inAccounts = accounts > 0 ? ` in ${plural(accounts, 'account')}` : ''
  const head = [
    `# Product signal, ${day(now)}`,
    `${plural(cases, 'case')} with ${plural(clusters.length, 'problem')}${inAccounts}${minAt > 0 ? `, since ${day(minAt)}` : ''}. Accounts and plans as far as agents have named them.`,
  ]
  return `${[...head, ...reuseSection(reuse), ...clusters.map(section)].join('\n\n')}\n`
}

function reuseSection(reuse: Reuse): string[] {
  if (reuse.cases === 0) return []
  const articles = reuse.articles.map((one) => `${link(one.title, one.url)} ${useWords(one)}`)
  return ['## Article reuse', [...reuseSentences(reuse), ...articles].map((line) => `- ${line}`).join('\n')]
}

function section(cluster: Cluster, index: number): string {
  const { accounts, tiers, releases, tickets, known, evidence } = cluster
  const facts = [
    `${plural(cluster.cases, 'case')}${accounts.length > 0 ? ` in ${plural(accounts.length, 'account')} (${phrase(accounts.join(', '))})` : ''}, first on ${day(cluster.first)}, last on ${day(cluster.last)}`,
    `Trend: ${trendWords(cluster.weeks)}`,
    told('Plans', tiers),
    told('Releases', releases),
    told(
      'Verdicts',
      cluster.verdicts.map((one) => ({ ...one, name: verdictWords(one.name) })),
    ),
    tickets.length > 0 ? `${plural(tickets.length, 'ticket')}: ${tickets.map(reference).join(', ')}` : '',
    ...known.map((one) => `Known error: ${phrase(one.title)}${one.tracker ? `, ${reference(one.tracker)}` : ''}`),
    phraseSolved(cluster),
    `Ticket tag: ${codeSpan(ticketTag(cluster.key))}`,
    [
      evidence.fromTicket
        ? `To look at: opened ${day(evidence.at)}`
        : `To look at: captured ${day(evidence.at)} on ${codeSpan(evidence.site)}`,
      ...(evidence.ticket ? [`ticket ${reference(evidence.ticket)}`] : []),
      ...(evidence.file ? [`saved as ${codeSpan(evidence.file)}`] : []),
    ].join(', '),
  ]
  return [
    `## ${index + 1}. ${codeSpan(cluster.title)}`,
    facts
      .filter(Boolean)
      .map((fact) => `- ${fact}`)
      .join('\n'),
  ].join('\n\n')
}

function phraseSolved({ solvedBy, cases, wantedTitle }: Cluster): string {
  if (solvedBy) return `Article: ${link(solvedBy.title, solvedBy.url)} solved ${solvedBy.cases} of ${cases}`
  return `No article has solved it yet. A title for one: ${phrase(wantedTitle ?? '')}`
}

function reference(to: string): string {
  return isWebAddress(to) ? link(referenceName(to), to) : phrase(to)
}

function told(what: string, shares: readonly Share[]): string {
  return shares.length > 0 ? `${what}: ${listOf(shares.map(({ name, cases }) => `${phrase(name)} (${cases})`))}` : ''
}

const names = (shares: readonly Share[]) => shares.map(({ name, cases }) => `${name} (${cases})`).join('; ')

const columns: [name: string, cell: (cluster: Cluster) => string | number | undefined][] = [
  ['problem', ({ title }) => title],
  ['cases', ({ cases }) => cases],
  ['cases in the last 7 days', ({ weeks }) => weeks.at(-1)],
  ['cases in the 7 days before', ({ weeks }) => weeks.at(-2)],
  ['accounts', ({ accounts }) => accounts.length],
  ['names of accounts', ({ accounts }) => accounts.join('; ')],
  ['plans', ({ tiers }) => names(tiers)],
  ['releases', ({ releases }) => names(releases)],
  ['first (UTC)', ({ first }) => day(first)],
  ['last (UTC)', ({ last }) => day(last)],
  ['judged as', ({ verdicts }) => names(verdicts.map((one) => ({ ...one, name: verdictWords(one.name) })))],
  ['tickets', ({ tickets }) => tickets.length],
  ['names of tickets', ({ tickets }) => tickets.join(' ')],
  ['known error', ({ known }) => known.map(({ title }) => title).join('; ')],
  ['issue', ({ known }) => known.flatMap(({ tracker }) => tracker ?? []).join(' ')],
  ['cases that an article solved', ({ solved }) => solved],
  ['articles said not to fit', ({ rejected }) => rejected],
  ['article', ({ solvedBy }) => solvedBy?.title],
  ['title for an article', ({ wantedTitle }) => wantedTitle],
  ['site of the last', ({ sample }) => sample.site],
  ['file to look at', ({ evidence }) => evidence.file],
  ['ticket tag', ({ key }) => ticketTag(key)],
  ['signature', ({ key }) => (isTag(key) ? undefined : key)],
]

function signalCsv(clusters: readonly Cluster[]): string {
  return csvTable([columns.map(([name]) => name), ...clusters.map((one) => columns.map(([, cell]) => cell(one)))])
}
