import { Icon, type IconName } from './icon.tsx'
import { classes, type Tone } from './tone.ts'

export interface Chip<Id extends string = string> {
  id: Id
  label: string
  icon?: IconName
  count?: number
  tone?: Tone
  /** what is counted, if the label does not say so */
  title?: string
}

/** Toggle buttons that filter a list. `label` names the group. A count of zero has no tone. */
export function FilterChips<Id extends string>({
  label,
  chips,
  selected,
  onToggle,
}: {
  label: string
  chips: readonly Chip<Id>[]
  selected: ReadonlySet<Id>
  onToggle: (id: Id) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this is a group of buttons
    <div class="cf-chips" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          class={classes('cf-chip', chip.tone && chip.count !== 0 && `cf-tone-${chip.tone}`)}
          aria-pressed={selected.has(chip.id)}
          title={chip.title}
          onClick={() => onToggle(chip.id)}
        >
          {chip.icon && <Icon name={chip.icon} size={14} />}
          {chip.label}
          {chip.count !== undefined && <span class="cf-chip-count">{chip.count.toLocaleString('en')}</span>}
        </button>
      ))}
    </div>
  )
}
