import { Fragment } from 'preact'
import { Button, IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { classes } from './tone.ts'
import { useMenu } from './use-menu.ts'

export interface MenuItem {
  id: string
  label: string
  /** a line below the label that explains it */
  detail?: string
  icon?: IconName
  danger?: boolean
  /** draws a line above it, to start another group */
  begins?: boolean
  disabled?: boolean
  onSelect: () => void
}

/**
 * A button that opens a menu (WAI-ARIA APG, menu button): arrows, Home, End and first letters move, Enter chooses, Escape
 * closes. Shown in the top layer, so that no scrolling ancestor clips it.
 */
export function Menu({
  label,
  icon = 'more',
  items,
  text,
}: {
  label: string
  icon?: IconName
  items: readonly MenuItem[]
  /** shows a button with this text instead of an icon */
  text?: string
}) {
  const menu = useMenu()
  const trigger = {
    'aria-haspopup': 'menu',
    'aria-expanded': menu.open,
    buttonRef: menu.button,
    onClick: menu.toggle,
    onKeyDown: menu.onButtonKey,
    ...(menu.open ? { 'aria-controls': menu.id } : {}),
  } as const
  return (
    <>
      {text === undefined ? (
        <IconButton {...trigger} icon={icon} label={label} />
      ) : (
        <Button {...trigger} size="sm" icon={icon} aria-label={label}>
          <span class="cf-menu-text">{text}</span>
          <Icon name="chevron-down" size={12} />
        </Button>
      )}
      {menu.open && (
        <div
          ref={menu.list}
          id={menu.id}
          class="cf-menu"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          popover="manual"
          onKeyDown={menu.onListKey}
        >
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {item.begins && index > 0 && <hr class="cf-menu-line" />}
              <Entry
                id={`${menu.id}-${item.id}`}
                item={item}
                onSelect={() => {
                  menu.close(true)
                  item.onSelect()
                }}
              />
            </Fragment>
          ))}
        </div>
      )}
    </>
  )
}

function Entry({ id, item, onSelect }: { id: string; item: MenuItem; onSelect: () => void }) {
  const words = item.detail === undefined ? {} : { 'aria-labelledby': id, 'aria-describedby': `${id}-detail` }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={classes('cf-menu-item', item.danger && 'cf-menu-danger')}
      disabled={item.disabled ?? false}
      {...words}
      onClick={onSelect}
    >
      {item.icon && <Icon name={item.icon} />}
      {item.detail === undefined ? (
        item.label
      ) : (
        <span class="cf-menu-words">
          <span id={id}>{item.label}</span>
          <span id={`${id}-detail`} class="cf-menu-detail">
            {item.detail}
          </span>
        </span>
      )}
    </button>
  )
}
