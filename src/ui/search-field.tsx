import type { Ref } from 'preact'
import { useRef } from 'preact/hooks'
import { Kbd } from './badge.tsx'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { Menu } from './menu.tsx'

/** What a search accepts besides words. */
export interface SearchTerm {
  /** inserted into the field */
  text: string
  /** how it is shown, if the term alone is unclear */
  example?: string
  purpose: string
}

/**
 * A search box. Escape clears it, and leaves it if empty; ArrowDown and Enter move to the first row of the next list in the
 * same part of the page, if there is one and the search has finished. `shortcut` is only displayed, not handled.
 */
export function SearchField({
  label,
  value,
  onInput,
  placeholder,
  shortcut,
  searching = false,
  terms,
  inputRef,
}: {
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  shortcut?: string
  /** the list does not show the results yet */
  searching?: boolean
  /** offered in a menu, appended to the current text */
  terms?: readonly SearchTerm[]
  inputRef?: Ref<HTMLInputElement>
}) {
  const box = useRef<HTMLDivElement>(null)
  const put = (term: string) => {
    const field = box.current?.querySelector('input')
    if (!field) return
    field.value = `${value.trim()} ${term}`.trimStart()
    onInput(field.value)
    field.focus()
    // The value is only an example, so it is selected for typing over.
    const [, example = ''] = term.split(':')
    field.setSelectionRange(field.value.length - example.length, field.value.length)
  }
  return (
    <div ref={box} class="cf-search">
      <Icon name="search" size={14} class="cf-search-icon" />
      <input
        ref={inputRef ?? null}
        type="search"
        class="cf-search-input"
        aria-label={label}
        placeholder={placeholder ?? label}
        spellcheck={false}
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          const { key, currentTarget } = event
          if ((key === 'ArrowDown' || key === 'Enter') && !event.isComposing && !searching && enterList(currentTarget))
            event.preventDefault()
          if (key !== 'Escape') return
          event.stopPropagation()
          if (value === '') event.currentTarget.blur()
          else onInput('')
        }}
      />
      {terms && (
        <Menu
          label="What can be searched for"
          icon="filter"
          items={terms.map(({ text, example = text, purpose }) => ({
            id: text,
            label: example,
            detail: purpose,
            onSelect: () => put(text),
          }))}
        />
      )}
      {value !== '' ? (
        <IconButton
          icon="close"
          label="Clear search"
          onClick={() => {
            onInput('')
            // The button goes away with the text.
            box.current?.querySelector('input')?.focus()
          }}
        />
      ) : (
        shortcut && <Kbd>{shortcut}</Kbd>
      )}
    </div>
  )
}

/** Selects the first row of the next list around the field; false if there is none. */
function enterList(field: HTMLElement): boolean {
  const around = field.closest('dialog, [role=tabpanel], main') ?? document
  const lists = [...around.querySelectorAll<HTMLElement>('[role=listbox], [role=grid]')]
  const list = lists.find((one) => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
  if (!list) return false
  list.focus()
  list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }))
  return true
}
