import type { Ref } from 'preact'
import { Kbd } from './badge.tsx'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

/** A search box. Escape empties it, and leaves it when it is empty. `shortcut` is shown, not handled. */
export function SearchField({
  label,
  value,
  onInput,
  placeholder,
  shortcut,
  inputRef,
}: {
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  shortcut?: string
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
          if (event.key !== 'Escape') return
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
