/** Which frame of the tab this document is in. */
import { pageTitle } from '../page-title.ts'
import { normalise } from './text.ts'

/** A longer title is ordinary text. */
const longestTitle = 60

/** Where this document is among the frames of its tab. */
export interface FramePlace {
  path: number[] | undefined
  name: string | undefined
}

/** Ask when something happens: it may remove this frame, or one beside it. */
export function framePlace(): FramePlace {
  return { path: framePath(), name: frameName() }
}

/**
 * The path from the top frame: the index in `window.frames` at each level. Undefined in the top frame, and if the frame
 * is being removed. Cross-origin windows can be counted and compared too
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#crossoriginproperties-(-o-)).
 */
function framePath(): number[] | undefined {
  const path: number[] = []
  for (let inner: Window = window; inner !== inner.parent; inner = inner.parent) {
    const index = indexIn(inner.parent, inner)
    if (index === -1) return undefined
    path.unshift(index)
  }
  return path.length === 0 ? undefined : path
}

/** What a person may call the frame: its title, else its site. Undefined in the top frame. */
function frameName(): string | undefined {
  if (window === window.parent) return undefined
  const element = frameElement()
  const names = [element?.getAttribute('title'), element?.getAttribute('aria-label'), pageTitle(), location.host]
  const name = names.map((one) => normalise(one ?? '')).find((one) => one !== '' && one.length <= longestTitle)
  return name ?? 'without a name'
}

function indexIn(parent: Window, frame: Window): number {
  for (let index = 0; index < parent.length; index++) if (parent[index] === frame) return index
  return -1
}

/** For a cross-origin parent, Chromium throws and Firefox returns null. */
function frameElement(): Element | null {
  try {
    return window.frameElement
  } catch {
    return null
  }
}
