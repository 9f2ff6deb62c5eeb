/**
 * Highlights words without changing the DOM, by ranges of the CSS Custom Highlight API
 * (https://www.w3.org/TR/css-highlight-api-1/). Browsers without it highlight nothing.
 */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { literalPattern } from './literal-pattern.ts'

/** `::highlight(cf-found)` in base.css */
const name = 'cf-found'
/** Maximum ranges highlighted: nobody looks at more, and each costs the browser time. */
const most = 2_000
/** Words can span elements within these blocks: in coloured JSON each value is an element. */
const blocks = 'pre, p, dd, dt, li, td, th, h2, h3, [role="gridcell"], [role="option"], [role="treeitem"]'
/** Controls are not search results. */
const controls = 'button, label, [role="tab"]'

/** Joins the words into a key: a phrase may contain spaces, but no line break. */
const between = '\n'

/** Keeps the words highlighted in this part of the page while it changes. Case-insensitive. */
export function useTextMarks(part: RefObject<HTMLElement | null>, words: readonly string[]): void {
  const key = words.join(between)
  useEffect(() => {
    const root = part.current
    if (!root || key === '' || !('highlights' in CSS)) return
    let frame = 0
    const mark = () => {
      frame = 0
      CSS.highlights.set(name, new Highlight(...textRanges(root, key.split(between), most)))
    }
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(mark)
    })
    observer.observe(root, { childList: true, subtree: true, characterData: true })
    mark()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(name)
    }
  }, [part, key])
}

/** Scrolls the containers of the first match just far enough to show it. */
export function showFirstWord(root: Element, words: readonly string[]): void {
  const [range] = textRanges(root, words, 1)
  for (let box = range?.startContainer.parentElement; range && box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue
    const [line, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()]
    if (line.top < view.top || line.bottom > view.bottom) box.scrollTop += line.top - view.top - box.clientHeight / 3
  }
}

/** Ranges of the words in page order, except in controls. @param limit maximum number */
export function textRanges(root: Node, words: readonly string[], limit: number): Range[] {
  // Longest first, so that `saved` does not match as `save`.
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  const pattern = new RegExp(longestFirst.map(literalPattern).join('|'), 'gi')
  const ranges: Range[] = []
  for (const run of runsOf(root)) {
    for (const match of run
      .map(({ data }) => data)
      .join('')
      .matchAll(pattern)) {
      if (ranges.length === limit) return ranges
      ranges.push(rangeIn(run, match.index, match.index + match[0].length))
    }
  }
  return ranges
}

/** The text nodes that form one text, block by block. */
function runsOf(root: Node): Text[][] {
  const runs: Text[][] = []
  let block: Element | null | undefined
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const parent = text.parentElement
    if (!parent || parent.closest(controls)) continue
    const own = parent.closest(blocks) ?? parent
    if (own === block) runs.at(-1)?.push(text)
    else runs.push([text])
    block = own
  }
  return runs
}

/** @param from @param to characters within the run */
function rangeIn(run: readonly Text[], from: number, to: number): Range {
  const range = document.createRange()
  let start = 0
  for (const text of run) {
    const end = start + text.length
    if (from >= start && from < end) range.setStart(text, from - start)
    if (to > start && to <= end) range.setEnd(text, to - start)
    start = end
  }
  return range
}
