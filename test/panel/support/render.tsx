/** The panel on a test page, over a fake world. */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { Panel } from '../../../src/panel/app.tsx'
import { StoreContext } from '../../../src/panel/context.ts'
import { createPanelStore, type PanelStore } from '../../../src/panel/store/index.ts'
import { keepFocus } from '../../../src/ui/index.ts'
import { type FakeWorld, fakeWorld } from './fake-ports.ts'

export interface Shown {
  world: FakeWorld
  store: PanelStore
  stop: () => void
  container: Element
}

/** Starts a store, shows the panel and waits until it has looked at the tab and loaded the articles. */
export async function showPanel(told: Parameters<typeof fakeWorld>[0] = {}): Promise<Shown> {
  return showPanelOf(fakeWorld(told))
}

export async function showPanelOf(world: FakeWorld): Promise<Shown> {
  const store = createPanelStore(world.ports)
  const stop = store.start()
  const { container } = render(
    <StoreContext.Provider value={store}>
      <Panel />
    </StoreContext.Provider>,
  )
  keepFocus(container as HTMLElement)
  await waitFor(() => {
    if (!store.live.ready.value || store.library.state.value === 'loading') throw new Error('still loading')
  })
  return { world, store, stop, container }
}

/** The button of this name; waits for it. */
export const button = (name: string | RegExp) => screen.findByRole('button', { name })

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await button(name))
}

/** Chooses from a menu. */
export async function choose(menu: string | RegExp, item: string | RegExp): Promise<void> {
  await press(menu)
  fireEvent.click(await screen.findByRole('menuitem', { name: item }))
}

export function key(key: string, more: KeyboardEventInit = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
}

/** The heading of the screen. */
export const title = () => screen.findByRole('heading', { level: 1 })

/** Shows a recorded tab with the failing save and captures it. */
export async function capture(): Promise<void> {
  await press('Capture')
  await screen.findByRole('tab', { name: 'Answer' })
}

export async function openTab(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('tab', { name }))
}
