/** The first thing to see of a case: whose problem it is, which article answers it, what to tell the customer. */
import type { Hit } from '../../core/kb/index.ts'
import { Badge, Banner, Button, Collapsible, EmptyState, Spinner } from '../../ui/index.ts'
import { classTone, classWords, confidenceWords, ownerWords } from '../../views/index.ts'
import { ArticleHit } from '../article/hit.tsx'
import { ArticleSearch } from '../article/search.tsx'
import { useStore } from '../context.ts'
import { articleKey } from '../models/case.ts'
import { customerReply } from '../models/ticket-note.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/cases.ts'

const shownNext = 3

export function AnswerTab({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const { verdict } = item
  return (
    <>
      <ShortVerdict item={item} />
      <section class="panel-section" aria-labelledby="case-articles">
        <h2 id="case-articles" class="panel-label">
          Articles
        </h2>
        <Articles item={item} onOpen={onOpen} />
      </section>
      {verdict && verdict.class !== 'none' && (
        <Reply
          text={customerReply(
            verdict,
            item.attached.value.map((hit) => hit.article),
          )}
        />
      )}
    </>
  )
}

/** The verdict in one sentence and what to do next; the whole of it stands with the evidence. */
function ShortVerdict({ item }: { item: Case }) {
  const { verdict, tab } = item
  if (!verdict) {
    return (
      <Banner tone="warn" title="No verdict">
        The evidence could not be judged. The capture itself is complete: see Evidence and Timeline.
      </Banner>
    )
  }
  const why = verdict.evidence.length + verdict.against.length
  return (
    <section class={`panel-verdict cf-tone-${classTone(verdict.class)}`} aria-label="Verdict">
      <p class="panel-verdict-facts">
        <Badge tone={classTone(verdict.class)}>{classWords(verdict.class)}</Badge>
        {verdict.class !== 'none' && (
          <span class="panel-small">
            {confidenceWords(verdict.confidence)}, next: {ownerWords(verdict.owner)}
          </span>
        )}
      </p>
      <p class="panel-verdict-sentence">{verdict.sentence}</p>
      {verdict.next.length > 0 && (
        <ol class="panel-verdict-next">
          {verdict.next.slice(0, shownNext).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      {why > 0 && (
        <button
          type="button"
          class="panel-link"
          onClick={() => {
            tab.value = 'evidence'
          }}
        >
          Why Casefile says so
        </button>
      )}
    </section>
  )
}

function Articles({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const { library, knowledgeOpen } = useStore()
  const match = item.match.value
  switch (match.state) {
    case 'loading':
      return (
        <p class="panel-waiting">
          <Spinner /> Loading the knowledge base
        </p>
      )
    case 'failed':
      return (
        <Banner
          tone="bad"
          actions={
            <Button size="sm" icon="refresh" onClick={() => void library.load()}>
              Try again
            </Button>
          }
        >
          The knowledge base could not be searched. The case itself is complete.
        </Banner>
      )
    case 'no-articles':
      return (
        <EmptyState
          icon="book"
          title="No articles yet"
          actions={
            <Button
              onClick={() => {
                knowledgeOpen.value = true
              }}
            >
              Import your knowledge base
            </Button>
          }
        >
          Casefile then shows the article that answers this case, also for the cases that you have captured before.
        </EmptyState>
      )
    case 'searched':
      return <Hits item={item} best={match.best} others={match.others} onOpen={onOpen} />
  }
}

function Hits({
  item,
  best,
  others,
  onOpen,
}: {
  item: Case
  best: readonly Hit[]
  others: readonly Hit[]
  onOpen: (id: string) => void
}) {
  const { library } = useStore()
  const total = library.sources.value.reduce((sum, source) => sum + source.count, 0)
  const list = (hits: readonly Hit[]) => (
    <ul class="panel-hits">
      {hits.map((hit) => (
        <ArticleHit
          key={articleKey(hit.article)}
          hit={hit}
          onEvidence={onOpen}
          actions={<AttachButton item={item} hit={hit} />}
        />
      ))}
    </ul>
  )
  return (
    <>
      {best.length > 0 ? (
        list(best)
      ) : (
        <p class="panel-none">
          {item.problems.length > 0 ? (
            <>
              <strong>No good match.</strong> None of your {plural(total, 'article')} clearly answers this case. Try the
              customer’s own words:
            </>
          ) : (
            'Nothing failed that could be looked up. Search with the customer’s own words:'
          )}
        </p>
      )}
      {best.length === 0 && <ByHand item={item} />}
      {others.length > 0 && (
        <Collapsible title={plural(others.length, 'weaker match', 'weaker matches')}>{list(others)}</Collapsible>
      )}
      {best.length > 0 && (
        <Collapsible title="Search for another article">
          <ByHand item={item} />
        </Collapsible>
      )}
    </>
  )
}

function ByHand({ item }: { item: Case }) {
  return (
    <ArticleSearch
      placeholder="An error message or a question"
      renderActions={(hit) => <AttachButton item={item} hit={hit} />}
    />
  )
}

/** Puts an article into the bundle and the ticket note, or takes it out. */
function AttachButton({ item, hit }: { item: Case; hit: Hit }) {
  const { cases } = useStore()
  const key = articleKey(hit.article)
  const attached = item.attached.value.some((other) => articleKey(other.article) === key)
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={attached ? 'check' : 'plus'}
      aria-pressed={attached}
      aria-label={`Attach ${hit.article.title}`}
      title={attached ? 'Goes into the bundle and the note' : 'Add to the bundle and the note'}
      onClick={() => cases.attach(item, hit, !attached)}
    >
      {attached ? 'Attached' : 'Attach'}
    </Button>
  )
}

function Reply({ text }: { text: string }) {
  const store = useStore()
  return (
    <section class="panel-section" aria-labelledby="case-reply">
      <div class="panel-section-head">
        <h2 id="case-reply" class="panel-label">
          For the customer
        </h2>
        <Button
          size="sm"
          icon="copy"
          onClick={async () => {
            if (await store.cases.copyText(text)) store.toast.value = 'The reply is copied.'
          }}
        >
          Copy reply
        </Button>
      </div>
      <p class="panel-reply">{text}</p>
    </section>
  )
}
