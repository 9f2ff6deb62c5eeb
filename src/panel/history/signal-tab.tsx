/** What a specialist brings to the product meeting: the problems by how many cases they made, and what is missing. */
import { useMemo, useState } from 'preact/hooks'
import {
  accountsOf,
  type Cluster,
  clustersOf,
  dayMs,
  type History,
  type Reuse,
  reuseOf,
  type Share,
} from '../../core/history/index.ts'
import { Button, Collapsible, EmptyState, SelectField } from '../../ui/index.ts'
import { verdictWords } from '../../views/index.ts'
import { useStore } from '../context.ts'
import { dayOf, reuseSentences, useWords } from '../models/history-words.ts'
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

/** A list for a meeting; what comes after these is rare. */
const shownClusters = 50

export function SignalTab({ all }: { all: History }) {
  const { ledger, ports } = useStore()
  const [span, setSpan] = useState<Span>('30')
  const now = useMemo(() => ports.now(), [all])
  const minAt = span === 'all' ? 0 : now - Number(span) * dayMs
  const cases = useMemo(() => all.cases.filter(({ at }) => at >= minAt), [all, minAt])
  const clusters = useMemo(() => clustersOf(all.cases, all.known, now, minAt), [all, now, minAt])
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
      <p class="panel-signal-lead">{lead(cases.length, clusters, accountsOf(cases).length)}</p>
      {clusters.length > 0 && (
        <div class="panel-buttons">
          <Button icon="download" disabled={busy} onClick={() => void ledger.saveSignal('markdown', minAt)}>
            Save as Markdown
          </Button>
          <Button icon="download" disabled={busy} onClick={() => void ledger.saveSignal('csv', minAt)}>
            Save as CSV
          </Button>
        </div>
      )}
      {reuse.cases > 0 && <ReuseFigures reuse={reuse} />}
      <ol class="panel-clusters">
        {clusters.slice(0, shownClusters).map((cluster, index) => (
          <ClusterItem key={cluster.key} cluster={cluster} place={index + 1} now={now} />
        ))}
      </ol>
      {clusters.length > shownClusters && (
        <p class="panel-small">
          And {plural(clusters.length - shownClusters, 'more problem')}: the files have them all.
        </p>
      )}
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
    unanswered === 0
      ? 'Each has an article that solved it.'
      : `${plural(unanswered, 'problem')} no article has solved yet.`
  return `${plural(cases, 'case')}${accounts > 0 ? ` in ${plural(accounts, 'account')}` : ''}, ${plural(clusters.length, 'problem')}. ${missing}`
}

function ClusterItem({ cluster, place, now }: { cluster: Cluster; place: number; now: number }) {
  const { sample, accounts, tickets, known } = cluster
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
              `the case of ${dayOf(sample.at, now)} on ${siteName(sample.site)}`,
              sample.account && `of ${sample.account}`,
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
