/** The panel with the customer's side in it, and what a customer does there. */
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach } from 'vitest'
import { type Guide, guideCode } from '../../../src/core/guide/index.ts'
import { mountGuide, textsFor } from '../../../src/guide/index.ts'
import { guideOf } from '../../support/guides.ts'
import type { GuideWorld } from './fake-world.ts'

let unmount: (() => void) | undefined

export const panel = {
  root: document.createElement('div'),
  /** what the agent's side calls the way to the customer's */
  title: '',
  /** takes that way; undefined until the agent's side is there */
  open: undefined as (() => void) | undefined,

  async mount(world: GuideWorld): Promise<void> {
    panel.open = undefined
    unmount = mountGuide(
      panel.root,
      world.ports,
      await textsFor(undefined, world.ports.languages),
      (place, open, title) => {
        const heading = document.createElement('h1')
        Object.assign(heading, { textContent: 'The agent’s panel', tabIndex: -1 })
        place.append(heading)
        Object.assign(panel, { open, title })
        return () => place.replaceChildren()
      },
    )
  },

  close(): void {
    unmount?.()
    unmount = undefined
  },
}

/** Called at the head of a file of tests: each of them has a panel of its own. */
export function useCustomerPanel(): void {
  beforeEach(() => {
    panel.root = document.createElement('div')
    document.body.append(panel.root)
  })
  afterEach(() => {
    panel.close()
    panel.root.remove()
  })
}

/** Mounts it, and waits until it shows one of its sides. */
export async function show(world: GuideWorld): Promise<GuideWorld> {
  await panel.mount(world)
  await waitFor(() => {
    if (panel.root.querySelectorAll('.guide-place:not([hidden])').length !== 1) throw new Error('still loading')
  })
  return world
}

export const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
export const type = async (label: string | RegExp, value: string) => {
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
}
export const sees = (text: string | RegExp) => screen.findByText(text)

/** Pastes a guide, whose language is spoken from then on. */
export async function open(guide: Guide): Promise<void> {
  await waitFor(() => {
    if (!panel.open) throw new Error('still loading')
  })
  panel.open?.()
  await type('Code or link', guideCode(guide))
  await press('Open')
}

/** Pastes a guide in English and comes to the question. */
export async function paste(guide: Guide = guideOf()): Promise<void> {
  await open(guide)
  await sees('Before you begin')
}

/** The same, and says yes; the checks find nothing. */
export async function follow(guide: Guide = guideOf()): Promise<void> {
  await paste(guide)
  await press('Yes, record')
  await screen.findByRole('list', { name: 'Steps' })
}
