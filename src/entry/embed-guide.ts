/** The part of the embed that shows guides and packs bundles: loaded when either is needed. */

import overlayCss from '../embed/guide/overlay.css?inline'
import { loadOverlay } from '../embed/guide/overlay.ts'
import { packCapture as pack } from '../embed/guide/pack.ts'
import type { GuidePart } from '../embed/parts.ts'
import guideCss from '../guide/guide.css?inline'
import uiCss from '../ui/ui.css?inline'
import viewsCss from '../views/views.css?inline'

const viewerTemplate = async () => (await import('virtual:casefile-viewer')).default
const css = [uiCss, viewsCss, guideCss, overlayCss].join('\n')

export const overlayIn: GuidePart['overlayIn'] = (language) => loadOverlay(language, { css, viewerTemplate })
export const packCapture: GuidePart['packCapture'] = (recorder, version) => pack(recorder, version, viewerTemplate)
