/** The overlay: the customer's side of a guide in the page of the app itself. */

import { randomHex } from '../../core/base/random.ts'
import { guideFile } from '../../core/guide/index.ts'
import { mountGuide } from '../../guide/mount.ts'
import { type Texts, textsFor } from '../../guide/texts.ts'
import type { GuideInput, OpenOverlay } from '../parts.ts'
import { answered, wasGuided } from '../slot.ts'
import { bodyPlace, openFrame } from './frame.ts'
import { loadTasks } from './late-tasks.ts'
import { guideOfCode, ownGuide } from './own-guide.ts'
import { guidePorts } from './ports.ts'
import { forShadow } from './shadow-css.ts'

/** Whether the customer has put the panel aside; this survives a reload. */
const aside = 'aside'

/** ms after which the rest is loaded: the screens come first */
const settled = 2_000

export interface OverlayFiles {
  /** style sheets of the screens */
  css: string
  viewerTemplate(): Promise<string>
}

/** @param language that the app has chosen: comes before those of the browser */
export async function loadOverlay(language: string | undefined, files: OverlayFiles): Promise<OpenOverlay> {
  const languages = [...(language === undefined ? [] : [language]), ...navigator.languages]
  const texts = await textsFor(undefined, languages)
  return (input, own) => openOverlay(input, own, { ...files, languages, texts })
}

interface Surroundings extends OverlayFiles {
  languages: readonly string[]
  texts: Texts
}

function openOverlay(input: GuideInput, own: boolean, { css, viewerTemplate, languages, texts }: Surroundings) {
  const { recorder, slot, code } = input
  const frame = openFrame(forShadow(css, bodyPlace), slot.get(aside) === true)
  recorder.leaveOut(frame.host)
  const rememberAside = () => slot.set(aside, frame.isHidden() || undefined)
  frame.host.addEventListener('click', rememberAside)

  const report = () => guideFile(ownGuide(window.location.origin, texts, Date.now(), randomHex(8)))
  let closed = false
  const unmount = mountGuide(
    frame.root,
    guidePorts(input, languages, viewerTemplate),
    texts,
    () => {
      // The screens are still handling what led here.
      queueMicrotask(close)
      return () => undefined
    },
    own ? report() : code === undefined ? undefined : guideOfCode(code),
    frame.speak,
  )

  const rest = setTimeout(() => loadTasks().catch(() => undefined), settled)

  function close(): void {
    if (closed) return
    closed = true
    clearTimeout(rest)
    unmount()
    frame.remove()
    recorder.leaveOut(undefined)
    if (!wasGuided(slot)) {
      // Asked and answered: a reload does not ask again. The app's own report does not count as an answer to a guide.
      if (!own) slot.set(answered, code)
      slot.set(aside, undefined)
    }
    input.closed()
  }
  return {
    close,
    show() {
      frame.show()
      rememberAside()
    },
  }
}
