/** The articles for a case: the good matches, the weaker ones, and a search by hand. */
import { type ArticleWord, articleName, articleWord } from '../../core/history/index.ts'
import type { Hit } from '../../core/kb/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { Banner, Button, Collapsible, EmptyState, Spinner } from '../../ui/index.ts'
import { ArticleHit } from '../article/hit.tsx'
import { ArticleSearch } from '../article/search.tsx'
import { useStore } from '../context.ts'
import { articleKey, nounOf } from '../models/case.ts'
import { feedbackFor, feedbackWords } from '../models/rerank.ts'
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
            <>
              <Button
                onClick={() => {
                  knowledgeOpen.value = true
                }}
              >
                Import your knowledge base
              </Button>
              {item.problems.length > 0 && <DraftButton item={item} />}
            </>
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
          said={saidOf(item, hit)}
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
              <strong>No good match.</strong> None of your {plural(total, 'article')} clearly answers this case. Draft
              the article that is missing, or try the customer’s own words:
            </>
          ) : (
            'Nothing failed that could be looked up. Search with the customer’s own words:'
          )}
        </p>
      )}
      {best.length === 0 && item.problems.length > 0 && <DraftButton item={item} />}
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

/** What was said of an article for the problem of the case, as far as that has moved it. */
function saidOf(item: Case, { article }: Hit): string | undefined {
  const history = item.history.value
  const said = history.state === 'read' ? feedbackFor(article, history.feedback) : undefined
  return said && feedbackWords(said)
}

/** One click to the article that was missing, as far as the case tells it. */
function DraftButton({ item }: { item: Case }) {
  const { drafts } = useStore()
  return (
    <div class="panel-buttons">
      <Button icon="plus" onClick={() => drafts.begin(item)}>
        {drafts.of(item) ? 'Go on with the draft' : 'Draft an article'}
      </Button>
    </div>
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
      <FeedbackButtons item={item} hit={hit} />
    </>
  )
}

/** Whether this article solved the case, or is not the answer; the next case like it tells. Each can be taken back. */
function FeedbackButtons({ item, hit: { article } }: { item: Case; hit: Hit }) {
  const store = useStore()
  const { memory } = store.cases
  const history = item.history.value
  if (history.state !== 'read' || !history.record) return null
  const name = articleName(article)
  const said = articleWord(history.record, name)
  const say = (word: ArticleWord) => void memory.sayOf(item, name, word)
  const sayNot = async () => {
    if (!(await memory.sayOf(item, name, 'not-this'))) return
    // It leaves its place in the list, maybe from under the pointer.
    store.toast.value = { sentence: `Moved down for this problem: ${article.title}`, undo: () => say(said) }
  }
  return (
    <>
      <SaidButton
        label={said === 'solved' ? 'Solved it' : 'This solved it'}
        said={said === 'solved'}
        name={said === 'solved' ? `Solved by: ${article.title}. Take it back` : `This solved it: ${article.title}`}
        title="Remember that this article solved the case; for the next one like it, it comes first"
        onClick={() => say(said === 'solved' ? undefined : 'solved')}
      />
      <SaidButton
        label={said === 'not-this' ? 'Not this one' : 'Not this'}
        said={said === 'not-this'}
        name={said === 'not-this' ? `Not the answer: ${article.title}. Take it back` : `Not this: ${article.title}`}
        title="Remember that this article does not answer it; for the next case like it, it comes last"
        onClick={() => (said === 'not-this' ? say(undefined) : void sayNot())}
      />
    </>
  )
}

function SaidButton({
  label,
  said,
  name,
  title,
  onClick,
}: {
  label: string
  said: boolean
  name: string
  title: string
  onClick: () => void
}) {
  return (
    <Button
      size="sm"
      variant="quiet"
      {...(said && { icon: 'check' as const, class: 'panel-attached' })}
      aria-label={name}
      title={said ? 'Remembered with this case. Click to take it back' : title}
      onClick={onClick}
    >
      {label}
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
