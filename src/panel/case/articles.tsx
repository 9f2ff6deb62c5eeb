/** The articles for a case: the good matches, the weaker ones, and a search by hand. */
import { most } from '../../core/history/index.ts'
import type { Hit } from '../../core/kb/index.ts'
import { type SessionEvent, toPlainLine } from '../../core/session/index.ts'
import { Banner, Button, Collapsible, EmptyState, Spinner } from '../../ui/index.ts'
import { ArticleHit } from '../article/hit.tsx'
import { ArticleSearch } from '../article/search.tsx'
import { useStore } from '../context.ts'
import { articleKey, nounOf } from '../models/case.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case.ts'

export function Articles({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
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
          foundBy={foundBy(item.session.events, hit, onOpen)}
          actions={<Actions item={item} hit={hit} />}
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

/** The event that an article was found by, if it is one of the session's. */
function foundBy(events: readonly SessionEvent[], hit: Hit, onOpen: (id: string) => void) {
  const event = events.find(({ id }) => id === hit.matched[0]?.from)
  return event && { noun: nounOf(event), show: () => onOpen(event.id) }
}

function ByHand({ item }: { item: Case }) {
  return (
    <ArticleSearch
      placeholder="An error message or a question"
      renderActions={(hit) => <Actions item={item} hit={hit} />}
    />
  )
}

function Actions({ item, hit }: { item: Case; hit: Hit }) {
  return (
    <>
      <AttachButton item={item} hit={hit} />
      <SolvedButton item={item} hit={hit} />
    </>
  )
}

/** Says that this article solved the case, or takes that back; the next case like it tells. */
function SolvedButton({ item, hit: { article } }: { item: Case; hit: Hit }) {
  const { memory } = useStore().cases
  const history = item.history.value
  if (history.state !== 'read' || !history.record) return null
  const solved = history.record.solvedBy?.title === toPlainLine(article.title, most.title)
  const { title, url } = article
  return (
    <Button
      size="sm"
      variant="quiet"
      {...(solved && { icon: 'check' as const, class: 'panel-attached' })}
      aria-label={solved ? `Solved by: ${title}. Take it back` : `This solved it: ${title}`}
      title={solved ? 'Remembered with this case. Click to take it back' : 'Remember that this article solved the case'}
      onClick={() =>
        void memory.say(item, { solvedBy: solved ? undefined : { title, ...(url !== undefined && { url }) } })
      }
    >
      {solved ? 'Solved it' : 'This solved it'}
    </Button>
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
      class={attached ? 'panel-attached' : ''}
      aria-label={attached ? `Attached: ${hit.article.title}. Take it out` : `Attach: ${hit.article.title}`}
      title={
        attached
          ? 'Goes into the bundle, the note and the reply. Click to take it out'
          : 'Add to the bundle, the note and the reply'
      }
      onClick={() => cases.attach(item, hit, !attached)}
    >
      {attached ? 'Attached' : 'Attach'}
    </Button>
  )
}
