/** One article that may answer the case: what matched, and the article itself, readable in place. */
import { type ComponentChildren, Fragment } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Article, Hit } from '../../core/kb/index.ts'
import { Badge, Button, Icon } from '../../ui/index.ts'
import { Markdown } from './markdown.tsx'
import { markRuns, safeHref } from './text.ts'

const markedTerms = 4

export function ArticleHit({
  hit,
  defaultOpen = false,
  actions,
  onEvidence,
}: {
  hit: Hit
  defaultOpen?: boolean
  actions?: ComponentChildren
  /** opens the event that the article was found by */
  onEvidence?: (event: string) => void
}) {
  const [open, setOpen] = useState(defaultOpen)
  const { article } = hit
  const from = hit.matched[0]?.from
  return (
    <li class="panel-hit">
      <button type="button" class="panel-hit-title" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
        <span>{article.title}</span>
      </button>
      <div class="panel-hit-facts">
        {hit.confident && <Badge tone="good">Good match</Badge>}
        <Audience article={article} />
        {article.product && <Badge>{article.product}</Badge>}
        <span class="panel-small">{article.source}</span>
      </div>
      <Evidence hit={hit} />
      {(actions || onEvidence) && (
        <div class="panel-hit-actions">
          {actions}
          {from !== undefined && onEvidence && (
            <Button size="sm" variant="quiet" icon="arrow-right" onClick={() => onEvidence(from)}>
              Show in the case
            </Button>
          )}
        </div>
      )}
      {open && <ArticleText hit={hit} />}
    </li>
  )
}

/** An article for colleagues must not be sent to a customer by mistake. */
function Audience({ article }: { article: Article }) {
  const { audience } = article
  if (!audience) return null
  return <Badge tone={/customer|public/i.test(audience) ? 'neutral' : 'warn'}>{audience}</Badge>
}

/** Why this article: the passage nearest to the case, or the words that it shares with it. */
function Evidence({ hit }: { hit: Hit }) {
  const [best] = hit.matched
  if (!best) return null
  return (
    <p class="panel-evidence">
      {best.quote ? (
        <>
          It says <q>{best.quote}</q>
        </>
      ) : (
        <>
          Shares{' '}
          {best.terms.map((term, index) => (
            <Fragment key={term}>
              {index > 0 && ' '}
              <mark>{term}</mark>
            </Fragment>
          ))}
        </>
      )}
    </p>
  )
}

function ArticleText({ hit }: { hit: Hit }) {
  const { article, matched } = hit
  const href = article.url && safeHref(article.url)
  const highlight = useMemo(() => {
    const quotes = matched.flatMap(({ quote }) => (quote ? [quote] : []))
    // The rarest words of the strongest message; with every word marked nothing would stand out.
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
