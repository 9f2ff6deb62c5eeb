import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  Banner,
  Button,
  CodeBlock,
  Collapsible,
  CopyButton,
  Dialog,
  FileInput,
  FilterChips,
  KeyValue,
  Menu,
  Progress,
  SearchField,
  SelectField,
  SplitPane,
  TabPanel,
  Tabs,
  TextField,
  Toast,
  ToastRegion,
  Unfolded,
} from '../../src/ui/index.ts'

afterEach(cleanup)

describe('FileInput', () => {
  it('hands over what was chosen, takes the same again, and says nothing when nothing was', () => {
    const onFiles = vi.fn()
    render(<FileInput input={{ current: null }} label="Files" accept=".zip" multiple onFiles={onFiles} />)
    const input = screen.getByLabelText<HTMLInputElement>('Files')
    expect([input.accept, input.multiple, input.hidden]).toEqual(['.zip', true, true])
    const files = [new File(['a'], 'a.zip'), new File(['b'], 'b.zip')]
    for (const chosen of [files, files, []]) {
      Object.defineProperty(input, 'files', { value: chosen, configurable: true })
      fireEvent.change(input)
    }
    expect(onFiles.mock.calls).toEqual([[files], [files]])
    expect(input.value).toBe('')
  })
})

const name = (element: Element) => element.textContent?.trim()

describe('Button', () => {
  it('does not submit by itself, and ignores clicks while busy without losing the focus', () => {
    const onClick = vi.fn()
    const { rerender } = render(<Button onClick={onClick}>Capture</Button>)
    const button = screen.getByRole('button', { name: 'Capture' })
    expect(button.getAttribute('type')).toBe('button')
    fireEvent.click(button)
    rerender(
      <Button onClick={onClick} busy>
        Capture
      </Button>,
    )
    fireEvent.click(button)
    expect(onClick).toHaveBeenCalledTimes(1)
    expect(button.hasAttribute('disabled')).toBe(false)
    expect(button.getAttribute('aria-busy')).toBe('true')
  })
})

describe('Tabs', () => {
  function Sample() {
    const [selected, setSelected] = useState<'a' | 'b' | 'c'>('a')
    const tabs = (['a', 'b', 'c'] as const).map((id) => ({ id, label: id.toUpperCase(), count: id === 'b' ? 3 : 0 }))
    return (
      <>
        <Tabs id="sample" label="Views" tabs={tabs} selected={selected} onSelect={setSelected} />
        <TabPanel tabs="sample" tab={selected}>
          Panel {selected}
        </TabPanel>
      </>
    )
  }
  it('ties the selected tab to its panel', () => {
    render(<Sample />)
    fireEvent.click(screen.getByRole('tab', { name: /B/ }))
    expect(screen.getByRole('tabpanel', { name: 'B 3' }).textContent).toBe('Panel b')
  })
  it.each([
    ['beyond the end', 300, 136],
    ['before the start', -50, -86],
    ['in view', 100, 0],
  ])('scrolls only its own row to a tab that is %s', (_where, left, by) => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const [start, width] = this.getAttribute('role') === 'tab' ? [left, 100] : [0, 300]
      return { left: start, right: start + width } as DOMRect
    })
    const intoView = vi.spyOn(Element.prototype, 'scrollIntoView')
    render(<Sample />)
    expect(screen.getByRole('tablist').scrollLeft).toBe(by)
    expect(intoView).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
  it('is one stop of the Tab key and moves with arrows, around the ends', () => {
    render(<Sample />)
    const stops = () => screen.getAllByRole('tab').map((tab) => tab.tabIndex)
    expect(stops()).toEqual([0, -1, -1])
    fireEvent.keyDown(screen.getByRole('tab', { name: 'A' }), { key: 'ArrowLeft' })
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'C' }))
    expect(stops()).toEqual([-1, -1, 0])
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' })
    expect(screen.getByRole('tabpanel').textContent).toBe('Panel a')
  })
})

describe('FilterChips', () => {
  it('says which are pressed', () => {
    const onToggle = vi.fn()
    const chips = [
      { id: 'errors', label: 'Errors', count: 2 },
      { id: 'network', label: 'Network' },
    ] as const
    render(<FilterChips label="Show" chips={chips} selected={new Set(['errors'])} onToggle={onToggle} />)
    const group = screen.getByRole('group', { name: 'Show' })
    expect([...group.children].map((chip) => chip.getAttribute('aria-pressed'))).toEqual(['true', 'false'])
    fireEvent.click(screen.getByRole('button', { name: 'Network' }))
    expect(onToggle).toHaveBeenCalledWith('network')
  })
})

describe('SearchField', () => {
  it('clears with Escape, then gives up the focus', () => {
    const onInput = vi.fn()
    const { rerender } = render(<SearchField label="Search" value="save" onInput={onInput} />)
    const input = screen.getByRole('searchbox', { name: 'Search' })
    input.focus()
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(onInput).toHaveBeenCalledWith('')
    rerender(<SearchField label="Search" value="" onInput={onInput} />)
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(document.activeElement).not.toBe(input)
  })

  it('has the focus again once its button has cleared it', () => {
    function Sample() {
      const [text, setText] = useState('save')
      return <SearchField label="Search" value={text} onInput={setText} />
    }
    render(<Sample />)
    screen.getByRole('button', { name: 'Clear search' }).focus()
    fireEvent.click(screen.getByRole('button', { name: 'Clear search' }))
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  it.each([
    ['', 'status:5xx', 'status:5xx', '5xx'],
    ['save', 'status:5xx', 'save status:5xx', '5xx'],
    ['save ', 'host:', 'save host:', ''],
    ['save', '-', 'save -', ''],
  ])('puts behind "%s" what is chosen: %s, with its example to be typed over', (value, text, after, example) => {
    const onInput = vi.fn()
    render(<SearchField label="Search" value={value} onInput={onInput} terms={[{ text, purpose: 'Like this' }]} />)
    fireEvent.click(screen.getByRole('button', { name: 'What can be searched for' }))
    fireEvent.click(screen.getByRole('menuitem', { name: text, description: 'Like this' }))
    expect(onInput.mock.calls).toEqual([[after]])
    const input = screen.getByRole<HTMLInputElement>('searchbox')
    expect(document.activeElement).toBe(input)
    expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).toBe(example)
    expect(input.selectionEnd).toBe(after.length)
  })
})

describe('Banner', () => {
  it.each([
    ['bad', 'alert'],
    ['warn', 'status'],
    ['info', 'status'],
  ] as const)('of tone %s is announced as %s', (tone, role) => {
    render(<Banner tone={tone} title="Not recording" />)
    expect(screen.getByRole(role).textContent).toBe('Not recording')
  })
})

describe('Progress', () => {
  it.each([
    [0.426, '43'],
    [7, '100'],
    [undefined, null],
  ])('of %s has the value %s', (value, expected) => {
    render(<Progress label="Building" {...(value === undefined ? {} : { value })} />)
    expect(screen.getByRole('progressbar', { name: 'Building' }).getAttribute('aria-valuenow')).toBe(expected)
  })
})

describe('Collapsible', () => {
  it('makes its children when it is opened', () => {
    const Child = vi.fn(() => <p>Inside</p>)
    render(
      <Collapsible title="Headers">
        <Child />
      </Collapsible>,
    )
    expect(Child).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: 'Headers', expanded: false }))
    expect(screen.getByText('Inside')).toBeTruthy()
    expect(screen.getByRole('button', { expanded: true })).toBeTruthy()
  })

  it('is open on paper, and as it was after that', () => {
    const shown = (paper: boolean) => (
      <Unfolded.Provider value={paper}>
        <Collapsible title="Headers">Inside</Collapsible>
      </Unfolded.Provider>
    )
    const { rerender } = render(shown(false))
    expect(screen.queryByText('Inside')).toBeNull()
    rerender(shown(true))
    expect(screen.getByText('Inside')).toBeTruthy()
    rerender(shown(false))
    expect(screen.queryByText('Inside')).toBeNull()
  })
})

describe('KeyValue', () => {
  it('keeps names that stand twice, and text is never markup', () => {
    render(
      <KeyValue
        pairs={[
          { key: 'set-cookie', value: 'a' },
          { key: 'set-cookie', value: '<img src=x>' },
        ]}
      />,
    )
    expect(screen.getAllByRole('definition').map(name)).toEqual(['a', '<img src=x>'])
  })
})

describe('copying', () => {
  beforeEach(() => {
    vi.unstubAllGlobals()
  })
  it('says so when the text is on the clipboard', async () => {
    const writeText = vi.fn(async () => {})
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    render(<CodeBlock label="response" text='{"ok":true}' />)
    fireEvent.click(screen.getByRole('button', { name: 'Copy response' }))
    expect(await screen.findByText('Copied')).toBeTruthy()
    expect(writeText).toHaveBeenCalledWith('{"ok":true}')
  })
  it('falls back to a selection, and admits when that fails as well', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('denied')) } })
    render(<CopyButton text={() => 'curl'}>Copy as cURL</CopyButton>)
    fireEvent.click(screen.getByRole('button', { name: 'Copy as cURL' }))
    expect((await screen.findAllByText(/Copied|Could not copy/)).length).toBeGreaterThan(0)
    expect(document.querySelector('textarea')).toBeNull()
  })
})

describe('SplitPane', () => {
  it('moves its divider with the arrow keys, within limits', () => {
    render(<SplitPane label="Resize details" start="list" end="details" />)
    const divider = screen.getByRole('separator', { name: 'Resize details' })
    fireEvent.keyDown(divider, { key: 'ArrowLeft' })
    expect(divider.getAttribute('aria-valuenow')).toBe('45')
    for (let i = 0; i < 20; i++) fireEvent.keyDown(divider, { key: 'ArrowLeft' })
    expect(divider.getAttribute('aria-valuenow')).toBe('15')
  })
  it('shares the room otherwise while one stands above the other, until a person moves the divider', async () => {
    const observers: (() => void)[] = []
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(told: () => void) {
          observers.push(told)
        }
        observe() {}
        disconnect() {}
      },
    )
    const { container } = render(<SplitPane label="Resize" start="list" end="details" stackedInitial={0.3} />)
    const divider = screen.getByRole('separator', { name: 'Resize' })
    const share = () => divider.getAttribute('aria-valuenow')
    const width = async (px: number) => {
      Object.defineProperty(container.querySelector('.cf-split'), 'clientWidth', { value: px, configurable: true })
      for (const told of observers) told()
      await waitFor(() => expect(divider.getAttribute('aria-orientation')).toBe(px < 720 ? 'horizontal' : 'vertical'))
      return share()
    }
    await waitFor(() => expect(observers).toHaveLength(1))
    expect([await width(900), await width(420)]).toEqual(['50', '30'])
    fireEvent.keyDown(divider, { key: 'ArrowDown' })
    await waitFor(() => expect(share()).toBe('35'))
    expect(await width(900)).toBe('35')
    fireEvent.dblClick(divider)
    await waitFor(() => expect(share()).toBe('50'))
    vi.unstubAllGlobals()
  })
  it('has no divider when there is nothing beside the first pane', () => {
    render(<SplitPane label="Resize details" start="list" />)
    expect(screen.queryByRole('separator')).toBeNull()
  })
})

describe('Menu', () => {
  const items = () => [
    { id: 'curl', label: 'Copy as cURL', onSelect: vi.fn() },
    { id: 'off', label: 'Not now', disabled: true, onSelect: vi.fn() },
    { id: 'fetch', label: 'Fetch again', onSelect: vi.fn() },
  ]
  it('opens on its first item, moves past disabled ones, finds by letter, and gives the focus back', () => {
    const choices = items()
    render(<Menu label="More" items={choices} />)
    const button = screen.getByRole('button', { name: 'More', expanded: false })
    fireEvent.keyDown(button, { key: 'ArrowDown' })
    expect(name(document.activeElement!)).toBe('Copy as cURL')
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
    expect(name(document.activeElement!)).toBe('Fetch again')
    fireEvent.keyDown(document.activeElement!, { key: 'c' })
    expect(name(document.activeElement!)).toBe('Copy as cURL')
    fireEvent.click(document.activeElement!)
    expect(choices[0]!.onSelect).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button)
  })
  it('has a line where another group begins, and none above the first entry', () => {
    const grouped = items().map((item) => ({ ...item, begins: item.id !== 'off' }))
    render(<Menu label="More" items={grouped} />)
    fireEvent.click(screen.getByRole('button'))
    const lines = screen.getAllByRole('separator')
    expect(lines.map((line) => line.nextElementSibling?.textContent)).toEqual(['Fetch again'])
  })
  it('closes on Escape and on a press outside', () => {
    render(<Menu label="More" items={items()} />)
    fireEvent.click(screen.getByRole('button'))
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
    expect(screen.queryByRole('menu')).toBeNull()
    fireEvent.click(screen.getByRole('button'))
    fireEvent.pointerDown(document.body)
    expect(screen.queryByRole('menu')).toBeNull()
  })
  it('works in a closed shadow tree, as in the embed', () => {
    const choices = items()
    const host = document.body.appendChild(document.createElement('div'))
    const tree = host.attachShadow({ mode: 'closed' })
    const place = tree.appendChild(document.createElement('div'))
    const { unmount } = render(<Menu label="More" items={choices} />, { container: place })
    const menu = within(place)
    fireEvent.click(menu.getByRole('button'))
    fireEvent.keyDown(tree.activeElement!, { key: 'ArrowDown' })
    expect(name(tree.activeElement!)).toBe('Fetch again')
    // A press in it, which the page only knows to be somewhere in the tree.
    fireEvent.pointerDown(host)
    fireEvent.pointerDown(tree.activeElement!)
    expect(menu.queryByRole('menu')).not.toBeNull()
    fireEvent.pointerDown(place)
    expect(menu.queryByRole('menu')).toBeNull()
    unmount()
    host.remove()
  })
  it('closes when the window changes its size, and gives the focus back', () => {
    render(<Menu label="More" items={items()} />)
    fireEvent.click(screen.getByRole('button'))
    fireEvent(window, new Event('resize'))
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button'))
  })
})

describe('Dialog', () => {
  it('is named by its title and tells how it is closed', () => {
    const onClose = vi.fn()
    render(
      <Dialog open title="Keyboard shortcuts" onClose={onClose}>
        j and k
      </Dialog>,
    )
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
    expect((dialog as HTMLDialogElement).open).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    fireEvent(dialog, new Event('cancel', { cancelable: true }))
    expect(onClose).toHaveBeenCalledTimes(2)
  })
  it('closes with a click beside its box, but not when a selection of text is dragged out of it', () => {
    const onClose = vi.fn()
    render(
      <Dialog open title="Notes" onClose={onClose}>
        <textarea aria-label="Note" />
      </Dialog>,
    )
    const dialog = screen.getByRole('dialog')
    fireEvent.pointerDown(screen.getByLabelText('Note'))
    fireEvent.click(dialog)
    expect(onClose).not.toHaveBeenCalled()
    fireEvent.pointerDown(dialog)
    fireEvent.click(dialog)
    expect(onClose).toHaveBeenCalledTimes(1)
  })
  it('stays when a file picker inside is cancelled', () => {
    const onClose = vi.fn()
    render(
      <Dialog open title="Source maps" onClose={onClose}>
        <input type="file" aria-label="Maps" />
      </Dialog>,
    )
    fireEvent(screen.getByLabelText('Maps'), new Event('cancel', { bubbles: true }))
    expect(onClose).not.toHaveBeenCalled()
  })
  it('gives the focus back to what it was opened from, also when its owner takes it away as a whole', () => {
    const page = (open: boolean) => (
      <>
        <button type="button">First</button>
        <button type="button">Opens it</button>
        {open && (
          <Dialog open title="Privacy" onClose={() => {}}>
            Nothing leaves
          </Dialog>
        )}
      </>
    )
    const { rerender } = render(page(false))
    screen.getByRole('button', { name: 'Opens it' }).focus()
    rerender(page(true))
    screen.getByRole('button', { name: 'Close' }).focus()
    rerender(page(false))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Opens it' }))
  })
})

describe('TextField', () => {
  it('reads its error out with the field', () => {
    render(<TextField label="Title" value="" onInput={() => {}} error="A title is needed" />)
    const field = screen.getByRole('textbox', { name: 'Title' })
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(field.getAttribute('aria-describedby')!)!.textContent).toBe('A title is needed')
  })
})

describe('SelectField', () => {
  it('reads its hint out with the list', () => {
    const options = [{ id: '5', label: 'The last 5 minutes' }]
    render(<SelectField label="How much" value="5" options={options} onChange={() => {}} hint="Older is deleted" />)
    const list = screen.getByRole('combobox', { name: 'How much' })
    expect(document.getElementById(list.getAttribute('aria-describedby')!)!.textContent).toBe('Older is deleted')
  })
})

describe('Toast', () => {
  it('appears in a region that is announced, and that was there before', () => {
    const { rerender } = render(<ToastRegion>{undefined}</ToastRegion>)
    const region = screen.getByRole('status')
    rerender(
      <ToastRegion>
        <Toast onDismiss={() => undefined}>Saved</Toast>
      </ToastRegion>,
    )
    expect(screen.getAllByRole('status')).toEqual([region])
    expect(region.textContent).toContain('Saved')
  })

  it('goes by itself, but not under the pointer', () => {
    vi.useFakeTimers()
    const onDismiss = vi.fn()
    render(<Toast onDismiss={onDismiss}>Saved</Toast>)
    const toast = screen.getByText('Saved').parentElement!
    fireEvent.pointerEnter(toast)
    vi.advanceTimersByTime(60_000)
    expect(onDismiss).not.toHaveBeenCalled()
    fireEvent.pointerLeave(toast)
    vi.advanceTimersByTime(5000)
    expect(onDismiss).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})
