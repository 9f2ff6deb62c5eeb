/** The articles for a case: good matches, weaker ones and a manual search. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { articleName, articleWord } from '../../core/history/index.ts'
import type { Hit } from '../../core/kb/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { Banner, Button, Collapsible, EmptyState, Spinner } from '../../ui/index.ts'
import { ArticleHit } from '../article/hit.tsx'
import { ArticleSearch } from '../article/search.tsx'
import { focusIsLost, useStore } from '../context.ts'
import { articleKey, hasTrouble, nounOf, reportedReason } from '../models/case.ts'
import { feedbackFor, feedbackWords } from '../models/rerank.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'
import { FeedbackButtons } from './feedback-buttons.tsx'
import { SearchedFor } from './searched-for.tsx'

export function Articles({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const match = item.match.value
  const part = useRef<HTMLElement>(null)
  /** key of the last article the agent gave feedback on: it moves in the list, and the focus follows it */
  const saidOf = useRef<string | undefined>(undefined)
  // The focused button was removed with the article's old position: https://www.w3.org/WAI/WCAG22/Understanding/focus-order
  useLayoutEffect(() => {
    if (saidOf.current === undefined || !focusIsLost()) return
    const hits = [...(part.current?.querySelectorAll<HTMLElement>('[data-article]') ?? [])]
    const moved = hits.find(({ dataset }) => dataset.article === saidOf.current)
    const target = moved?.querySelector('button') ?? part.current?.querySelector('h2')
    target?.focus()
    saidOf.current = undefined
  }, [match])
  const onSaid = (key: string) => {
    saidOf.current = key
  }
  return (
    <section ref={part} class="panel-section" aria-labelledby="case-articles">
      <h2 id="case-articles" class="panel-label" tabIndex={-1}>
        Articles
      </h2>
      <Found item={item} onOpen={onOpen} onSaid={onSaid} />
    </section>
  )
}

interface Handlers {
  onOpen: (id: string) => void
  /** called before feedback is stored for the article with this key */
  onSaid: (key: string) => void
}

function Found({ item, onOpen, onSaid }: { item: Case } & Handlers) {
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
      // If nothing failed there is nothing to search for; the verdict says what to do.
      if (!hasTrouble(item)) return <p class="panel-none">No articles yet.</p>
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
              <DraftButton item={item} />
            </>
          }
        >
          With your knowledge base, Casefile shows the article that answers a case, including cases you captured
          earlier.
        </EmptyState>
      )
    case 'searched':
      return <Hits item={item} best={match.best} others={match.others} onOpen={onOpen} onSaid={onSaid} />
  }
}

function Hits({
  item,
  best,
  others,
  onOpen,
  onSaid,
}: {
  item: Case
  best: readonly Hit[]
  others: readonly Hit[]
} & Handlers) {
  const { library } = useStore()
  const total = library.sources.value.reduce((sum, source) => sum + source.count, 0)
  const list = (hits: readonly Hit[]) => (
    <ul class="panel-hits">
      {hits.map((hit) => (
        <ArticleHit
          key={articleKey(hit.article)}
          hit={hit}
          foundBy={foundBy(item.session.events, hit, onOpen)}
          said={saidWords(item, hit)}
          actions={<Actions item={item} hit={hit} onSaid={onSaid} />}
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
          {hasTrouble(item) ? (
            <>
              <strong>No good match.</strong> None of your {plural(total, 'article')} clearly answers this case. Draft
              the missing article, or try the customer’s own words:
            </>
          ) : (
            'Nothing failed that could be looked up. Search in the customer’s own words:'
          )}
        </p>
      )}
      {best.length === 0 && hasTrouble(item) && <DraftButton item={item} />}
      {best.length === 0 && <ByHand item={item} onSaid={onSaid} />}
      <SearchedFor item={item} />
      {others.length > 0 && (
        <Collapsible title={plural(others.length, 'weaker match', 'weaker matches')}>{list(others)}</Collapsible>
      )}
      {best.length > 0 && (
        <Collapsible title="Search for another article">
          <ByHand item={item} onSaid={onSaid} />
        </Collapsible>
      )}
    </>
  )
}

/** Earlier feedback on an article for this problem, if it changed the article's position. */
function saidWords(item: Case, { article }: Hit): string | undefined {
  const history = item.history.value
  if (history.state !== 'read') return undefined
  const said = feedbackFor(article, history.feedback)
  const own = history.record && articleWord(history.record, articleName(article))
  return said && feedbackWords(said, own)
}

/** Starts a draft of the missing article, filled in from the case as far as possible. */
function DraftButton({ item }: { item: Case }) {
  const { drafts } = useStore()
  return (
    <div class="panel-buttons">
      <Button icon="plus" onClick={() => void drafts.begin(item)}>
        {drafts.of(item) ? 'Continue the draft' : 'Draft an article'}
      </Button>
    </div>
  )
}

/** The event an article was found by, if it is part of this session. */
function foundBy(events: readonly SessionEvent[], hit: Hit, onOpen: (id: string) => void) {
  const event = events.find(({ id }) => id === reportedReason(hit)?.from)
  return event && { noun: nounOf(event), show: () => onOpen(event.id) }
}

function ByHand({ item, onSaid }: { item: Case } & Pick<Handlers, 'onSaid'>) {
  return (
    <ArticleSearch
      placeholder="An error message or a question"
      renderActions={(hit) => <Actions item={item} hit={hit} onSaid={onSaid} />}
    />
  )
}

function Actions({ item, hit, onSaid }: { item: Case; hit: Hit } & Pick<Handlers, 'onSaid'>) {
  return (
    <>
      <AttachButton item={item} hit={hit} />
      <FeedbackButtons item={item} hit={hit} onSaid={onSaid} />
    </>
  )
}

/** Adds an article to the bundle and the ticket note, or removes it. */
function AttachButton({ item, hit }: { item: Case; hit: Hit }) {
  const { cases } = useStore()
  const key = articleKey(hit.article)
  const attached = item.attached.value.some((other) => articleKey(other.article) === key)
  return (
    <Button
      size="sm"
      icon={attached ? 'check' : 'plus'}
      class={attached ? 'panel-attached' : ''}
      aria-label={attached ? `Attached: ${hit.article.title}. Remove it` : `Attach: ${hit.article.title}`}
      title={
        attached
          ? 'Goes into the bundle, the note and the reply. Click to remove it'
          : 'Add to the bundle, the note and the reply'
      }
      onClick={() => cases.attach(item, hit, !attached)}
    >
      {attached ? 'Attached' : 'Attach'}
    </Button>
  )
}
