import type { Ref } from 'preact'
import { Kbd } from './badge.tsx'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

/**
 * A search box. Escape empties it, and leaves it when it is empty; ArrowDown and Enter lead to the first row of the list
 * that follows it in the same part of the page, where there is one, and not while it is still searched. `shortcut` is
 * shown, not handled.
 */
export function SearchField({
  label,
  value,
  onInput,
  placeholder,
  shortcut,
  searching = false,
  inputRef,
}: {
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  shortcut?: string
  /** what the list shows is not the answer yet */
  searching?: boolean
  inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <div class="cf-search">
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
      {value !== '' ? (
        <IconButton icon="close" label="Clear search" onClick={() => onInput('')} />
      ) : (
        shortcut && <Kbd>{shortcut}</Kbd>
      )}
    </div>
  )
}

/** Selects the first row of the next list around the field; false where there is none. */
function enterList(field: HTMLElement): boolean {
  const around = field.closest('dialog, [role=tabpanel], main') ?? document
  const lists = [...around.querySelectorAll<HTMLElement>('[role=listbox], [role=grid]')]
  const list = lists.find((one) => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
  if (!list) return false
  list.focus()
  list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }))
  return true
}
