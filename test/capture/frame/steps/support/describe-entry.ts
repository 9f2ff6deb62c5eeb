/** Runs in a test page: what a step records about an element. */
import { describeTarget, interactive } from '../../../../../src/capture/frame/steps/target.ts'

/** Every visible interactive element, including those in shadow trees. A press on a label is meant for its field. */
function elements(): Element[] {
  const roots: ParentNode[] = [document]
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
  const all = roots.flatMap((root) => [...root.querySelectorAll(interactive)])
  return all.filter((one) => !(one as HTMLLabelElement).control && one.checkVisibility({ visibilityProperty: true }))
}

Object.assign(globalThis, { casefile: { describeTarget, elements } })
