/** Manual search of the knowledge base, for when the evidence alone does not find the article. */
import type { Ref } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Hit } from '../../core/kb/index.ts'
import { SearchField, Spinner, useKept } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { articleKey } from '../models/case.ts'
import { plural } from '../models/words.ts'
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
  const [query, setQuery] = useKept('search query', '')
  const [hits, setHits] = useKept<readonly Hit[] | undefined>('search hits', undefined)
  const [failed, setFailed] = useState(false)
  const version = library.version.value
  const waiting = version !== undefined && query.trim() !== '' && !hits && !failed
  useEffect(() => {
    let current = true
    const show = (found: readonly Hit[] | undefined, wrong = false) => {
      if (!current) return
      setHits(found)
      setFailed(wrong)
    }
    if (version === undefined || query.trim() === '') show(undefined)
    else
      library.searchText(query, limit).then(
        (found) => show(found),
        () => show(undefined, true),
      )
    return () => {
      current = false
    }
  }, [library, version, query])
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
        {waiting && 'Searching'}
        {hits && (hits.length === 0 ? 'No article found' : plural(hits.length, 'article found', 'articles found'))}
      </p>
      {waiting && (
        <p class="panel-waiting" aria-hidden="true">
          <Spinner /> Searching
        </p>
      )}
      {failed && (
        <p class="panel-small">The knowledge base could not be searched. Close this panel and open it again.</p>
      )}
      {hits?.length === 0 && <p class="panel-small">No articles match.</p>}
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
