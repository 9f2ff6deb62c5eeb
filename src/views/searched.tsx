import { useEffect, useMemo, useRef } from 'preact/hooks'
import { type Children, showFirstWord, useTextMarks } from '../ui/index.ts'
import { wantedWords } from './search/index.ts'
import { SearchedWords } from './searched-words.ts'

/**
 * A list and the details of its selected event, with the search words marked in the details.
 * @param selected id of the event whose details are open
 */
export function Searched({
  search,
  selected,
  children,
}: {
  search: string
  selected: string | undefined
  children: Children
}) {
  const words = useMemo(() => wantedWords(search), [search])
  const part = useRef<HTMLDivElement>(null)
  useTextMarks(part, words)
  // The match may be far down in a body.
  useEffect(() => {
    const details = part.current?.querySelector('.cf-details')
    if (details) showFirstWord(details.querySelector('[role="tabpanel"]') ?? details, words)
  }, [selected, words])
  return (
    <SearchedWords.Provider value={words}>
      <div ref={part} class="cf-contents">
        {children}
      </div>
    </SearchedWords.Provider>
  )
}
