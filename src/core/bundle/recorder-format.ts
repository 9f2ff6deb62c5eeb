/** The parts of the Recorder format that are written here (https://github.com/puppeteer/replay, src/Schema.ts). */

export interface UserFlow {
  title: string
  steps: RecorderStep[]
}

export interface AssertedNavigation {
  type: 'navigation'
  url: string
  title: string
}

/** Where a step is made, and what has to follow. */
export interface Base {
  /** `main`, or the URL of a frame of another site */
  target?: string
  /** the way down to the frame: an index at each level */
  frame?: number[]
  /** replay waits for it */
  assertedEvents?: AssertedNavigation[]
}

export interface OnElement extends Base {
  /** alternatives, best first; each with one selector per shadow tree on the way */
  selectors: string[][]
}

export interface Click extends OnElement {
  type: 'click' | 'doubleClick'
  /** CSS px from the top left corner of the element's first box */
  offsetX: number
  offsetY: number
  button: 'primary' | 'auxiliary' | 'secondary'
  deviceType: 'mouse' | 'touch'
}

export type RecorderStep =
  | {
      type: 'setViewport'
      width: number
      height: number
      deviceScaleFactor: number
      isMobile: boolean
      hasTouch: boolean
      isLandscape: boolean
    }
  | (Base & { type: 'navigate'; url: string })
  | Click
  | (OnElement & { type: 'hover' })
  | (OnElement & { type: 'change'; value: string })
  | (Base & { type: 'scroll'; x: number; y: number; selectors?: string[][] })
  | (Base & { type: 'keyDown' | 'keyUp'; key: string })
  | (OnElement & { type: 'waitForElement'; operator: '>='; count: number })
  | (Base & { type: 'waitForExpression'; expression: string })
  | (Base & { type: 'customStep'; name: string; parameters: Record<string, unknown> })
