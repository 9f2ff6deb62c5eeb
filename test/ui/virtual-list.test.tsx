import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { columnHeader, gridCell, VirtualList } from '../../src/ui/index.ts'

afterEach(cleanup)

const items = Array.from({ length: 100_000 }, (_, index) => ({ id: `row-${index}`, text: `Row ${index}` }))

function List({
  onOpen = () => {},
  first,
  startAt,
}: {
  onOpen?: (key: string) => void
  first?: string
  startAt?: string
}) {
  const [selected, setSelected] = useState(first)
  return (
    <VirtualList
      label="Events"
      items={items}
      keyOf={(item) => item.id}
      renderRow={(item) => item.text}
      selected={selected}
      onSelect={setSelected}
      onOpen={onOpen}
      startAt={startAt}
    />
  )
}
const selected = () => screen.queryByRole('option', { selected: true })?.textContent

describe('a list that follows its end', () => {
  const rows = (count: number) => (
    <VirtualList
      label="Events"
      items={items.slice(0, count)}
      keyOf={({ id }) => id}
      renderRow={({ text }) => text}
      follow
    />
  )
  /** The list with the heights that a browser would give it: 10 rows of room, and a row of 24 px for each item. */
  function laidOut() {
    const { rerender } = render(rows(100))
    const list = screen.getByRole('listbox', { name: 'Events' })
    let count = 100
    Object.defineProperties(list, {
      clientHeight: { get: () => 240 },
      scrollHeight: { get: () => count * 24, configurable: true },
    })
    return {
      list,
      grow(to: number) {
        count = to
        rerender(rows(to))
      },
      scrollTo(top: number) {
        list.scrollTop = top
        fireEvent.scroll(list)
      },
    }
  }
  it('goes on when it is told of its own scrolling only after more rows have come', () => {
    const { list, grow, scrollTo } = laidOut()
    grow(110)
    expect(list.scrollTop).toBe(110 * 24)
    // The browser tells of a scroll to the end of 110 rows when there are 120 of them.
    Object.defineProperty(list, 'scrollHeight', { get: () => 120 * 24, configurable: true })
    scrollTo(110 * 24 - 240)
    Object.defineProperty(list, 'scrollHeight', { get: () => 130 * 24, configurable: true })
    grow(130)
    expect(list.scrollTop).toBe(130 * 24)
  })
  it('stays where a person has gone up to, and follows again from its end', () => {
    const { list, grow, scrollTo } = laidOut()
    grow(110)
    scrollTo(110 * 24 - 240)
    scrollTo(500)
    grow(120)
    expect(list.scrollTop).toBe(500)
    scrollTo(120 * 24 - 240)
    grow(130)
    expect(list.scrollTop).toBe(130 * 24)
  })
})

describe('VirtualList', () => {
  it('makes only the rows in view and says how many there are', () => {
    render(<List />)
    const options = screen.getAllByRole('option')
    expect(options.length).toBeLessThan(60)
    expect(options[0]!.getAttribute('aria-setsize')).toBe('100000')
    expect(options[3]!.getAttribute('aria-posinset')).toBe('4')
  })
  it('moves the selection with the keyboard and points to it for a screen reader', () => {
    render(<List first="row-2" />)
    const list = screen.getByRole('listbox', { name: 'Events' })
    for (const key of ['j', 'ArrowDown', 'k']) fireEvent.keyDown(list, { key })
    expect(selected()).toBe('Row 3')
    expect(document.getElementById(list.getAttribute('aria-activedescendant')!)!.textContent).toBe('Row 3')
  })
  it('shows the rows at the place that was scrolled to', () => {
    render(<List />)
    const list = screen.getByRole('listbox')
    list.scrollTop = 24 * 50_000
    fireEvent.scroll(list)
    expect(screen.getByText('Row 50000')).toBeTruthy()
    expect(screen.queryByText('Row 0')).toBeNull()
  })
  it.each([
    ['begins where it is told to', undefined, 'Row 50000'],
    ['begins at the selected row, if there is one', 'row-70000', 'Row 70000'],
  ])('%s', (_, first, shown) => {
    render(<List {...(first && { first })} startAt="row-50000" />)
    fireEvent.scroll(screen.getByRole('listbox'))
    expect(screen.getByText(shown)).toBeTruthy()
    expect(screen.queryByText('Row 0')).toBeNull()
  })
  it('jumps to the end and back', () => {
    render(<List />)
    const list = screen.getByRole('listbox')
    fireEvent.keyDown(list, { key: 'End' })
    fireEvent.scroll(list)
    expect(selected()).toBe('Row 99999')
    fireEvent.keyDown(list, { key: 'Home' })
    fireEvent.scroll(list)
    expect(selected()).toBe('Row 0')
  })
  it('selects by click, opens by Enter and double click', () => {
    const onOpen = vi.fn()
    render(<List onOpen={onOpen} />)
    fireEvent.click(screen.getByText('Row 5'))
    expect(selected()).toBe('Row 5')
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Enter' })
    fireEvent.dblClick(screen.getByText('Row 6'))
    expect(onOpen.mock.calls.map((call) => call[0])).toEqual(['row-5', 'row-6'])
  })
  it('leaves shortcuts of the browser alone', () => {
    render(<List first="row-2" />)
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'j', ctrlKey: true })
    expect(selected()).toBe('Row 2')
  })
  it('is a grid when it has columns', () => {
    render(
      <VirtualList
        label="Requests"
        role="grid"
        items={items.slice(0, 3)}
        keyOf={(item) => item.id}
        header={<span {...columnHeader}>Name</span>}
        renderRow={(item) => <span {...gridCell}>{item.text}</span>}
      />,
    )
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4')
    expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4'])
  })
})
