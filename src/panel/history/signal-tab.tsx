/** What a specialist takes to the product meeting: problems by number of cases, and which articles are missing. */
import { useMemo, useState } from 'preact/hooks'
import { dayMs } from '../../core/base/day.ts'
import {
  accountsOf,
  type Cluster,
  casesWithWords,
  clustersOf,
  countedOnce,
  type History,
  type Reuse,
  reuseOf,
} from '../../core/history/index.ts'
import { Button, Collapsible, EmptyState, SearchField, SelectField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { reuseSentences, useWords } from '../models/history-words.ts'
import type { SignalFile } from '../models/signal-files.ts'
import { plural } from '../models/words.ts'
import { captureOf, shelvedIn } from '../store/kept/shelf.ts'
import { ClusterItem } from './cluster.tsx'
import { useSaving } from './use-saving.ts'

const spans = [
  { id: '7', label: 'Last 7 days' },
  { id: '30', label: 'Last 30 days' },
  { id: '90', label: 'Last 90 days' },
  { id: 'all', label: 'All time' },
] as const
type Span = (typeof spans)[number]['id']

/** A search with this few results shows them expanded. */
const openedClusters = 3

/** Enough for a meeting; anything after these is rare. */
const shownClusters = 50

export function SignalTab({ all }: { all: History }) {
  const store = useStore()
  const { ledger, ports, kept } = store
  const [span, setSpan] = useState<Span>('30')
  const now = useMemo(() => ports.now(), [all])
  const minAt = span === 'all' ? 0 : now - Number(span) * dayMs
  const [query, setQuery] = useState('')
  const searching = query.trim() !== ''
  const counted = useMemo(() => countedOnce(all.cases), [all])
  const found = useMemo(() => casesWithWords(counted, query), [counted, query])
  const cases = useMemo(() => found.filter(({ at }) => at >= minAt), [found, minAt])
  const clusters = useMemo(() => clustersOf(found, all.known, now, minAt), [found, all, now, minAt])
  const reuse = useMemo(() => reuseOf(all.cases, all.known, minAt), [all, minAt])
  const { isSaving, save } = useSaving((kind: SignalFile) => ledger.saveSignal(kind, minAt))
  const shelf = shelvedIn(store)
  if (all.cases.length === 0) {
    return (
      <EmptyState icon="list" title="No cases yet">
        Capture something that failed, and it is remembered here: its problems, when, where, and what you note about it.
        None of the captured content is kept.
      </EmptyState>
    )
  }
  return (
    <>
      <p class="panel-small">
        For your product meeting: which problems cause the most cases, and which still lack an article. The same fault
        counts as one problem, however often it was captured.
      </p>
      <SearchField
        label="Find a case"
        placeholder="What happened, ticket, account, release"
        value={query}
        onInput={setQuery}
      />
      <SelectField label="Cases from" value={span} options={spans} onChange={setSpan} />
      <p class="panel-signal-lead" role="status">
        {searching && cases.length === 0
          ? `No matching cases in this period.${found.length > 0 ? ` ${plural(found.length, 'older one')} ${found.length === 1 ? 'matches' : 'match'}: choose a longer period.` : ''}`
          : lead(cases.length, clusters, accountsOf(cases).length)}
      </p>
      {/* Files and figures always cover all cases, not just the search results. */}
      {clusters.length > 0 && !searching && (
        <div class="panel-buttons">
          <Button icon="download" busy={isSaving('markdown')} onClick={() => save('markdown')}>
            Save as Markdown
          </Button>
          <Button icon="download" busy={isSaving('csv')} onClick={() => save('csv')}>
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
            captureOf={(record) => captureOf(record, all.cases, shelf)}
            isElsewhere={(record) => captureOf(record, all.cases, kept.elsewhere.value) !== undefined}
          />
        ))}
      </ol>
      {clusters.length > shownClusters && (
        <p class="panel-small">
          And {plural(clusters.length - shownClusters, 'more problem')}: the files list them all.
        </p>
      )}
      {reuse.cases > 0 && !searching && <ReuseFigures reuse={reuse} />}
    </>
  )
}

/** Articles listed; the file has them all. */
const shownArticles = 5

function ReuseFigures({ reuse }: { reuse: Reuse }) {
  const { articles } = reuse
  return (
    <section class="panel-reuse" aria-labelledby="panel-reuse">
      <h2 id="panel-reuse" class="panel-label">
        Article reuse
      </h2>
      {reuseSentences(reuse).map((sentence) => (
        <p key={sentence} class="panel-small">
          {sentence}
        </p>
      ))}
      {articles.length > 0 && (
        <Collapsible title={plural(articles.length, 'rated article', 'rated articles')}>
          <ul class="panel-small">
            {articles.slice(0, shownArticles).map((article) => (
              <li key={`${article.title} ${article.url}`}>
                “{article.title}” {useWords(article)}.
              </li>
            ))}
          </ul>
          {articles.length > shownArticles && (
            <p class="panel-small">And {articles.length - shownArticles} more: the Markdown file lists them all.</p>
          )}
        </Collapsible>
      )}
    </section>
  )
}

function lead(cases: number, clusters: readonly Cluster[], accounts: number): string {
  if (cases === 0) return 'No cases in this period.'
  const unanswered = clusters.filter(({ solvedBy }) => !solvedBy).length
  const missing =
    unanswered === 0 ? 'Each has an article that solved it.' : `${unanswered} without an article that solved it.`
  return `${plural(cases, 'case')}${accounts > 0 ? ` in ${plural(accounts, 'account')}` : ''}, ${plural(clusters.length, 'problem')}. ${missing}`
}
