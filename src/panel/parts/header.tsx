/** The top line of every screen: title, way back, knowledge base and menu. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { FileInput, IconButton, Menu, type MenuItem } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { guideEntry } from '../models/words.ts'

export function Header({
  title,
  detail,
  onBack,
  backLabel = 'Back',
  items = [],
  knowledge = true,
}: {
  title: string
  detail?: ComponentChildren
  onBack?: () => void
  backLabel?: string
  /** menu entries for this screen, placed before the general ones */
  items?: readonly MenuItem[]
  knowledge?: boolean
}) {
  const store = useStore()
  const bundle = useRef<HTMLInputElement>(null)
  const general: MenuItem[] = [
    {
      id: 'history',
      label: 'Case history',
      begins: true,
      icon: 'clock',
      onSelect: () => {
        store.knowledgeOpen.value = false
        store.ledger.open.value = true
      },
    },
    { id: 'open', label: 'Open a bundle as a case', icon: 'case', onSelect: () => bundle.current?.click() },
    { id: 'viewer', label: 'Open the viewer', icon: 'eye', onSelect: () => store.ports.openViewer() },
    {
      id: 'new-guide',
      label: 'New guide',
      begins: true,
      icon: 'plus',
      onSelect: () => store.guides.begin(store.live.tab.peek()?.site),
    },
    {
      ...{ id: 'open-guide', label: guideEntry, icon: 'list' },
      ...(store.ports.guideTitle !== guideEntry && { detail: store.ports.guideTitle }),
      onSelect: () => store.ports.openGuide(),
    },
    {
      id: 'recording-settings',
      label: 'Recording settings',
      begins: true,
      icon: 'globe',
      onSelect: () => {
        store.dialog.value = 'always'
      },
    },
    { id: 'settings', label: 'Settings', icon: 'settings', onSelect: () => store.ports.openSettings() },
    {
      id: 'privacy',
      label: 'Privacy',
      icon: 'lock',
      onSelect: () => {
        store.dialog.value = 'privacy'
      },
    },
    {
      id: 'help',
      label: 'Keyboard shortcuts',
      icon: 'keyboard',
      onSelect: () => {
        store.dialog.value = 'help'
      },
    },
  ]
  return (
    <header class="panel-header">
      {onBack && <IconButton icon="arrow-left" label={backLabel} onClick={onBack} />}
      <div class="panel-header-words">
        <ScreenTitle>{title}</ScreenTitle>
        {detail && <p class="panel-header-detail cf-truncate">{detail}</p>}
      </div>
      {knowledge && (
        <IconButton
          icon="book"
          label="Knowledge base"
          onClick={() => {
            store.knowledgeOpen.value = true
          }}
        />
      )}
      <Menu label="More" items={[...items, ...general]} />
      <FileInput
        input={bundle}
        label="Bundle to open as a case"
        accept=".zip"
        onFiles={([file]) => void store.openBundle(file)}
      />
    </header>
  )
}

/** The heading of a screen. It takes the focus when the screen changes, so that keyboard users are not left behind. */
function ScreenTitle({ children }: { children: string }) {
  const store = useStore()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (store.arrived) heading.current?.focus({ preventScroll: true })
    store.arrived = true
  }, [store])
  return (
    <h1 ref={heading} class="panel-title cf-truncate" tabIndex={-1} title={children}>
      {children}
    </h1>
  )
}
