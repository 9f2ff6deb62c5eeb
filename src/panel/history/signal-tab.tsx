/** What a specialist brings to the product meeting: the problems by how many cases they made, and what is missing. */
import { useMemo, useState } from 'preact/hooks'
import {
  accountsOf,
  type Cluster,
  casesWithWords,
  clustersOf,
  type History,
  type Reuse,
  reuseOf,
  type Share,
} from '../../core/history/index.ts'
import { dayMs } from '../../core/session/index.ts'
import { verdictWords } from '../../core/triage/verdict-words.ts'
import { Button, Collapsible, EmptyState, SearchField, SelectField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { dayOf, referenceName, reuseSentences, useWords } from '../models/history-words.ts'
import { listOf, plural, siteName } from '../models/words.ts'
import { Reference } from './reference.tsx'
import { Trend } from './trend.tsx'

const spans = [
  { id: '7', label: 'Last 7 days' },
  { id: '30', label: 'Last 30 days' },
  { id: '90', label: 'Last 90 days' },
  { id: 'all', label: 'All that is remembered' },
] as const
type Span = (typeof spans)[number]['id']

/** So few that were looked for are shown with all that is known of them. */
const openedClusters = 3

/** A list for a meeting; what comes after these is rare. */
const shownClusters = 50

export function SignalTab({ all }: { all: History }) {
  const { ledger, ports } = useStore()
  const [span, setSpan] = useState<Span>('30')
  const now = useMemo(() => ports.now(), [all])
  const minAt = span === 'all' ? 0 : now - Number(span) * dayMs
  const [query, setQuery] = useState('')
  const searching = query.trim() !== ''
  const found = useMemo(() => casesWithWords(all.cases, query), [all, query])
  const cases = useMemo(() => found.filter(({ at }) => at >= minAt), [found, minAt])
  const clusters = useMemo(() => clustersOf(found, all.known, now, minAt), [found, all, now, minAt])
  const reuse = useMemo(() => reuseOf(all.cases, all.known, minAt), [all, minAt])
  const busy = ledger.busy.value
  if (all.cases.length === 0) {
    return (
      <EmptyState icon="list" title="No cases yet">
        Each capture in which something failed is remembered here: its problems, when, where, and what you say of it. No
        content of the capture is kept.
      </EmptyState>
    )
  }
  return (
    <>
      <SelectField label="Cases of" value={span} options={spans} onChange={setSpan} />
      <SearchField
        label="Find a case"
        placeholder="What happened, ticket, account, release"
        value={query}
        onInput={setQuery}
      />
      <p class="panel-signal-lead" role="status">
        {searching && cases.length === 0
          ? `No case of this time has these words.${found.length > 0 ? ` ${plural(found.length, 'older one')} ${found.length === 1 ? 'has' : 'have'}: choose a longer time.` : ''}`
          : lead(cases.length, clusters, accountsOf(cases).length)}
      </p>
      {/* The files and the figures are of all cases, not of those that are looked for. */}
      {clusters.length > 0 && !searching && (
        <div class="panel-buttons">
          <Button icon="download" disabled={busy} onClick={() => void ledger.saveSignal('markdown', minAt)}>
            Save as Markdown
          </Button>
          <Button icon="download" disabled={busy} onClick={() => void ledger.saveSignal('csv', minAt)}>
            Save as CSV
          </Button>
        </div>
      )}
      <ol class="panel-clusters">
        {clusters.slice(0, shownClusters).map((cluster, index) => (
          <ClusterItem
            key={cluster.key}
            cluster={cluster}
            place={index + 1}
            now={now}
            open={searching && clusters.length <= openedClusters}
          />
        ))}
      </ol>
      {clusters.length > shownClusters && (
        <p class="panel-small">
          And {plural(clusters.length - shownClusters, 'more problem')}: the files have them all.
        </p>
      )}
      {reuse.cases > 0 && !searching && <ReuseFigures reuse={reuse} />}
    </>
  )
}

/** Articles that are listed; the file has them all. */
const shownArticles = 5

function ReuseFigures({ reuse }: { reuse: Reuse }) {
  const { articles } = reuse
  return (
    <section class="panel-reuse" aria-labelledby="panel-reuse">
      <h2 id="panel-reuse" class="panel-label">
        Reuse of articles
      </h2>
      {reuseSentences(reuse).map((sentence) => (
        <p key={sentence} class="panel-small">
          {sentence}
        </p>
      ))}
      {articles.length > 0 && (
        <Collapsible title={plural(articles.length, 'article that was judged', 'articles that were judged')}>
          <ul class="panel-small">
            {articles.slice(0, shownArticles).map((article) => (
              <li key={`${article.title} ${article.url}`}>
                “{article.title}” {useWords(article)}.
              </li>
            ))}
          </ul>
          {articles.length > shownArticles && (
            <p class="panel-small">And {articles.length - shownArticles} more: the Markdown file has them all.</p>
          )}
        </Collapsible>
      )}
    </section>
  )
}

function lead(cases: number, clusters: readonly Cluster[], accounts: number): string {
  if (cases === 0) return 'No case in this time.'
  const unanswered = clusters.filter(({ solvedBy }) => !solvedBy).length
  const missing =
    unanswered === 0 ? 'Each has an article that solved it.' : `${unanswered} without an article that solved it.`
  return `${plural(cases, 'case')}${accounts > 0 ? ` in ${plural(accounts, 'account')}` : ''}, ${plural(clusters.length, 'problem')}. ${missing}`
}

function ClusterItem({ cluster, place, now, open }: { cluster: Cluster; place: number; now: number; open: boolean }) {
  const { sample, evidence, accounts, tickets, known } = cluster
  return (
    <li class="panel-cluster">
      <div class="panel-seen-head">
        <p class="panel-cluster-title">
          <span class="panel-cluster-place">{place}.</span> {sample.summary ?? cluster.title}
        </p>
        <Trend weeks={cluster.weeks} />
      </div>
      {sample.summary && <p class="panel-small panel-known-symptom">{cluster.title}</p>}
      <p class="panel-cluster-facts">
        <strong>{plural(cluster.cases, 'case')}</strong>
        {accounts.length > 0 && ` in ${plural(accounts.length, 'account')}`}, {spanWords(cluster, now)}
      </p>
      <p class="panel-small">
        {cluster.solvedBy
          ? `“${cluster.solvedBy.title}” solved ${cluster.solvedBy.cases} of ${cluster.cases}.`
          : `No article has solved it yet. One could be called “${cluster.wantedTitle}”.`}
        {known.length > 0 && ` Known error: ${known[0]!.title}.`}
      </p>
      <Collapsible
        key={String(open)}
        defaultOpen={open}
        title={
          <>
            More<span class="cf-visually-hidden"> about problem {place}</span>
          </>
        }
      >
        <dl class="panel-cluster-more">
          <Fact name="Accounts" words={listOf(accounts)} />
          <Fact name="Plans" words={shares(cluster.tiers)} />
          <Fact name="Releases" words={shares(cluster.releases)} />
          <Fact
            name="Judged as"
            words={shares(cluster.verdicts.map((one) => ({ ...one, name: verdictWords(one.name) })))}
          />
          {tickets.length > 0 && (
            <div>
              <dt>Tickets</dt>
              <dd>
                {tickets.map((ticket, index) => (
                  <span key={ticket}>
                    {index > 0 && ', '}
                    <Reference to={ticket} />
                  </span>
                ))}
              </dd>
            </div>
          )}
          <Fact
            name="To look at"
            words={[
              `the case of ${dayOf(evidence.at, now)} on ${siteName(evidence.site)}`,
              evidence.account && `of ${evidence.account}`,
              evidence.ticket && `ticket ${referenceName(evidence.ticket)}`,
              evidence.file && `saved as ${evidence.file}`,
            ]
              .filter(Boolean)
              .join(', ')}
          />
        </dl>
      </Collapsible>
    </li>
  )
}

function spanWords({ first, last, cases }: Cluster, now: number): string {
  const [from, to] = [dayOf(first, now), dayOf(last, now)]
  if (cases === 1 || from === to) return `on ${to}`
  return `${from} to ${to}`
}

const shares = (list: readonly Share[]) => listOf(list.map(({ name, cases }) => `${name} (${cases})`))

function Fact({ name, words }: { name: string; words: string }) {
  if (!words) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  )
}
