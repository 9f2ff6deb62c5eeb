import { useContext } from 'preact/hooks'
import type { SessionEvent } from '../core/session/index.ts'
import { MaskedText } from './masked-text.tsx'
import { foundPlace } from './search/index.ts'
import { SearchedWords } from './searched-words.ts'

/** Where in a call the search words occur, if its line does not show them. */
export function FoundIn({ event }: { event: SessionEvent }) {
  const place = foundPlace(event, useContext(SearchedWords))
  if (!place) return null
  return (
    <span class="cf-found-in">
      <span class="cf-found-part">{place.part}: </span>
      <MaskedText short text={place.text} />
    </span>
  )
}
