/** One article that may answer the case: why it was found, and the article itself to read in place. */
import { type ComponentChildren, Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Article, Hit } from '../../core/kb/index.ts'
import { Badge, Icon, useKept } from '../../ui/index.ts'
import { capitalised } from '../../views/format.ts'
import { Markdown } from '../../views/markdown/markdown.tsx'
import { safeHref } from '../../views/markdown/text.ts'
import { articleKey, likeness, reportedReason } from '../models/case.ts'
import { markRuns } from './mark-runs.ts'

const markedTerms = 4
/** How many words are named as the reason. They come rarest first; the last ones say little. */
const namedTerms = 4

interface FoundBy {
  noun: string
  show: () => void
}

export function ArticleHit({
  hit,
  defaultOpen = false,
  actions,
  foundBy,
  said,
}: {
  hit: Hit
  defaultOpen?: boolean
  actions?: ComponentChildren
  /** the event the article was found by: what it is, and a way to show it */
  foundBy?: FoundBy | undefined
  /** what colleagues have said about it, in one sentence */
  said?: string | undefined
}) {
  const { article } = hit
  const [open, setOpen] = useKept(`article ${articleKey(article)}`, defaultOpen)
  return (
    <li class="panel-hit" data-article={articleKey(article)}>
      <button type="button" class="panel-hit-title" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
        <span>{article.title}</span>
      </button>
      <div class="panel-hit-facts">
        {hit.confident && <Badge tone="good">Good match</Badge>}
        <Audience article={article} />
        <span class="panel-small">{[article.product, article.source].filter(Boolean).join(' · ')}</span>
      </div>
      {said && <p class="panel-hit-said panel-small">{said}</p>}
      <Evidence hit={hit} foundBy={foundBy} />
      {actions && <div class="panel-hit-actions">{actions}</div>}
      {open && <ArticleText hit={hit} />}
    </li>
  )
}

/** Warns the agent not to send an internal article to a customer by mistake. */
function Audience({ article }: { article: Article }) {
  const { audience } = article
  if (!audience) return null
  if (/customer|public/i.test(audience)) return <Badge>{capitalised(audience)}</Badge>
  return (
    <Badge tone="warn" title={`For ${audience} use only: do not send it to the customer`}>
      {capitalised(audience)}
    </Badge>
  )
}

/** The event as a link within the sentence that names it. */
function Found({ noun, show }: FoundBy) {
  return (
    <button type="button" class="panel-link" aria-label={`Show the ${noun}`} onClick={show}>
      {noun}
    </button>
  )
}

/** Why this article was found: the passage closest to what was seen, or the words both have in common. */
function Evidence({ hit, foundBy }: { hit: Hit; foundBy: FoundBy | undefined }) {
  const best = reportedReason(hit)
  if (!best) return null
  if (best.quote) {
    return (
      <p class="panel-evidence">
        {foundBy ? (
          <>
            {likeness(best, hit.confident)} <Found {...foundBy} />:{' '}
          </>
        ) : (
          'Says '
        )}
        <q>{best.quote}</q>
      </p>
    )
  }
  return (
    <p class="panel-evidence">
      {foundBy ? (
        <>
          In common with the <Found {...foundBy} />:{' '}
        </>
      ) : (
        'Contains '
      )}
      {best.terms.slice(0, namedTerms).map((term, index) => (
        <Fragment key={term}>
          {index > 0 && ', '}
          <mark>{term}</mark>
        </Fragment>
      ))}
    </p>
  )
}

function ArticleText({ hit }: { hit: Hit }) {
  const { article, matched } = hit
  const href = article.url && safeHref(article.url)
  const highlight = useMemo(() => {
    const quotes = matched.flatMap(({ quote }) => (quote ? [quote] : []))
    // Only the rarest words of the strongest reason; if every word were marked, nothing would stand out.
    const terms = matched[0]?.terms.slice(0, markedTerms) ?? []
    return (text: string) =>
      markRuns(text, quotes, terms).map((run, index) =>
        run.marked ? <mark key={`${index} ${run.text}`}>{run.text}</mark> : run.text,
      )
  }, [matched])
  return (
    <article class="panel-article" aria-label={article.title}>
      <Markdown text={article.body} highlight={highlight} />
      <footer class="panel-article-foot">
        {article.updated && <span class="panel-small">Updated {article.updated.slice(0, 10)}</span>}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            Open the original
          </a>
        )}
      </footer>
    </article>
  )
}
