import { renderHook, waitFor } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import { textRanges, useTextMarks } from '../../src/ui/text-marks.ts'

function part(html: string): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = html
  return root
}
const found = (html: string, words: string[], limit = 100) => textRanges(part(html), words, limit).map(String)

it.each<[string, string, string[], string[]]>([
  ['a word in any case', '<p>Save failed: SAVE</p>', ['save'], ['Save', 'SAVE']],
  ['several words in the order of the page', '<p>put /api/invoices 500</p>', ['500', 'put'], ['put', '500']],
  ['a word over several elements', '<pre><b>"name"</b><i>:</i><b>null</b></pre>', ['"name":null'], ['"name":null']],
  ['the longer of two words', '<p>saved</p>', ['save', 'saved'], ['saved']],
  ['no word over two blocks', '<p>sa</p><p>ve</p>', ['save'], []],
  [
    'what a pattern would read otherwise',
    '<p>total (net) $5.00 [a]</p>',
    ['(net)', '$5.00', '[a]'],
    ['(net)', '$5.00', '[a]'],
  ],
  [
    'nothing that can be pressed',
    '<button>Save</button><label>save</label><i role="tab">save</i><p>save</p>',
    ['save'],
    ['save'],
  ],
  ['letters that are longer in small', '<p>İİ save</p>', ['save'], ['save']],
  ['nothing without words', '<p>save</p>', [], []],
])('finds %s', (_, html, words, expected) => expect(found(html, words)).toEqual(expected))

it('stops at the limit', () => expect(found('<p>a a a a</p>', ['a'], 3)).toHaveLength(3))

it('says where: from the first to the last character', () => {
  const [range] = textRanges(part('<pre>one <b>tw</b><i>o</i> three</pre>'), ['two'], 1)
  expect([range?.startContainer.textContent, range?.startOffset]).toEqual(['tw', 0])
  expect([range?.endContainer.textContent, range?.endOffset]).toEqual(['o', 1])
})

it('marks a phrase as a whole, and no word of it that stands elsewhere', async () => {
  const marked = new Map<string, Set<Range>>()
  vi.stubGlobal('CSS', { highlights: marked })
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges)
      }
    },
  )
  const current = part('<p>The tax table is not loaded.</p><p>It is not the tax, and 500 is loaded.</p>')
  const { unmount } = renderHook(() => useTextMarks({ current }, ['not loaded', '500']))
  expect([...marked.values()].map((ranges) => [...ranges].map(String))).toEqual([['not loaded', '500']])
  unmount()
  await waitFor(() => expect(marked.size).toBe(0))
  vi.unstubAllGlobals()
})
