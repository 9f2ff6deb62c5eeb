/** Buttons beside an article for an agent's feedback on it: did it help with this case? */
import { type ArticleWord, articleName, articleWord } from '../../core/history/index.ts'
import type { Hit } from '../../core/kb/index.ts'
import { Button } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { articleKey } from '../models/case.ts'
import type { Case } from '../store/case/case.ts'

/** How long (ms) the message about the new order waits for a slow knowledge base. */
const patience = 2000

/**
 * Records that this article solved the case, or is not the answer, for the benefit of similar cases. Both can be undone.
 * @param onSaid called before the article may move
 */
export function FeedbackButtons({ item, hit, onSaid }: { item: Case; hit: Hit; onSaid: (key: string) => void }) {
  const store = useStore()
  const { memory } = store.cases
  const { article } = hit
  const history = item.history.value
  if (history.state !== 'read' || !history.record) return null
  const name = articleName(article)
  const said = articleWord(history.record, name)
  const say = async (word: Exclude<ArticleWord, undefined>) => {
    onSaid(articleKey(article))
    // An "Undo" still on screen belongs to something else, but would look as if it undid this.
    store.toast.value = undefined
    const next = said === word ? undefined : word
    const before = placeOf(item, hit)
    if (!(await memory.sayOf(item, name, next)) || !next) return
    await item.matching.settled(patience)
    const sentence = `${effectWords(next, before, placeOf(item, hit))}: ${article.title}`
    store.toast.value = { sentence, undo: () => void memory.sayOf(item, name, said) }
  }
  return (
    <>
      <SaidButton
        label="This solved it"
        said={said === 'solved'}
        article={article.title}
        title="Remember that this article solved the case, and rank it first for the next one like it"
        onClick={() => void say('solved')}
      />
      <SaidButton
        label="Not a match"
        said={said === 'not-this'}
        article={article.title}
        title="Remember that this article does not answer it, and rank it last for the next case like it"
        onClick={() => void say('not-this')}
      />
    </>
  )
}

/** Position of a hit among those of the case, from 0; after all of them if it is not in the list. */
function placeOf(item: Case, hit: Hit): number {
  const match = item.match.peek()
  const keys =
    match.state === 'searched' ? [...match.best, ...match.others].map(({ article }) => articleKey(article)) : []
  const place = keys.indexOf(articleKey(hit.article))
  return place < 0 ? keys.length : place
}

/** What was stored, and how it changed the order. */
function effectWords(word: ArticleWord, before: number, now: number): string {
  if (now !== before) return `Moved ${now < before ? 'up' : 'down'} for this problem`
  return word === 'solved' ? 'Remembered as the solution' : 'Remembered as not the answer'
}

function SaidButton({
  label,
  said,
  article,
  title,
  onClick,
}: {
  label: string
  said: boolean
  article: string
  title: string
  onClick: () => void
}) {
  return (
    <Button
      size="sm"
      {...(said && { icon: 'check' as const, class: 'panel-attached' })}
      aria-label={`${label}: ${article}`}
      aria-pressed={said}
      title={said ? 'Remembered with this case. Click to undo' : title}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
