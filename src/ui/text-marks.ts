/**
 * Marks words where they are shown, without touching an element: ranges of the CSS Custom Highlight API
 * (https://www.w3.org/TR/css-highlight-api-1/). A browser that does not know it marks nothing.
 */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { literalPattern } from './literal-pattern.ts'

/** `::highlight(cf-found)` in base.css */
const name = 'cf-found'
/** Ranges that are marked at once: more cannot be looked at, and each costs the browser time. */
const most = 2_000
/** Words go on from one element to the next within these: coloured JSON is an element for each value. */
const blocks = 'pre, p, dd, dt, li, td, th, h2, h3, [role="gridcell"], [role="option"], [role="treeitem"]'
/** What can be pressed is no result of a search. */
const controls = 'button, label, [role="tab"]'

/** Between the words in a key: a phrase has spaces of its own, and no line break. */
const between = '\n'

/** Keeps the words marked in this part of the page while it changes. Letters count the same in any case. */
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

/** Scrolls what the first of the words stands in, as far as it has to, so that the word is in view. */
export function showFirstWord(root: Element, words: readonly string[]): void {
  const [range] = textRanges(root, words, 1)
  for (let box = range?.startContainer.parentElement; range && box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue
    const [line, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()]
    if (line.top < view.top || line.bottom > view.bottom) box.scrollTop += line.top - view.top - box.clientHeight / 3
  }
}

/** Where the words stand, in the order of the page, without what can be pressed. @param limit so many at most */
export function textRanges(root: Node, words: readonly string[], limit: number): Range[] {
  // The longest first: `saved` is not marked as `save`.
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

/** The texts that are read as one, block by block. */
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

/** @param from to characters of the whole run */
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
