/** Searching the knowledge base by hand, when the evidence alone does not find the article. */
import type { Ref } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { type Hit, search } from '../../core/kb/index.ts'
import { SearchField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { articleKey } from '../models/case.ts'
import { ArticleHit } from './hit.tsx'

const limit = 8

export function ArticleSearch({
  placeholder,
  inputRef,
  renderActions,
}: {
  placeholder: string
  inputRef?: Ref<HTMLInputElement>
  renderActions?: (hit: Hit) => preact.ComponentChildren
}) {
  const { library } = useStore()
  const [query, setQuery] = useState('')
  const index = library.index.value
  const hits = useMemo(() => {
    const text = query.trim()
    return index && text ? search(index, { messages: [{ text, weight: 1 }] }, limit) : undefined
  }, [index, query])
  return (
    <div class="panel-search">
      <SearchField
        label="Search the knowledge base"
        placeholder={placeholder}
        value={query}
        onInput={setQuery}
        {...(inputRef ? { inputRef } : {})}
      />
      <p class="cf-visually-hidden" role="status">
        {hits && (hits.length === 0 ? 'No article found' : `${hits.length} articles found`)}
      </p>
      {hits?.length === 0 && <p class="panel-small">No article has these words.</p>}
      {hits && hits.length > 0 && (
        <ul class="panel-hits">
          {hits.map((hit) => (
            <ArticleHit key={articleKey(hit.article)} hit={hit} actions={renderActions?.(hit)} />
          ))}
        </ul>
      )}
    </div>
  )
}
