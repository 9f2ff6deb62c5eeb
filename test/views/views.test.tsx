import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { foldProblems, type SessionEvent, type Value } from '../../src/core/session/index.ts'
import type { Verdict } from '../../src/core/triage/index.ts'
import { Unfolded } from '../../src/ui/index.ts'
import {
  countEvents,
  EnvironmentTable,
  ErrorDetails,
  EventDetails,
  evidentEvents,
  noFilter,
  ProblemList,
  RedactionList,
  StepList,
  Timeline,
  TimelineFilters,
  ValueTree,
  VerdictCard,
} from '../../src/views/index.ts'
import * as make from '../support/session-builder.ts'

afterEach(cleanup)
const session = make.sessionOf()
const event = (id: string) => session.events.find((candidate) => candidate.id === id)!
const details = (shown: SessionEvent, onOpen: (id: string) => void = () => {}) =>
  render(<EventDetails event={shown} session={session} onOpen={onOpen} />)

describe('Timeline', () => {
  function Sample() {
    const [filter, setFilter] = useState(noFilter)
    const [selected, setSelected] = useState<string>()
    return (
      <>
        <TimelineFilters filter={filter} counts={countEvents(session.events)} onFilter={setFilter} />
        <Timeline
          events={session.events}
          documents={session.documents}
          filter={filter}
          selected={selected}
          onSelect={setSelected}
        />
      </>
    )
  }
  const rows = () => screen.queryAllByRole('option').map((row) => row.textContent)

  it('shows time, summary, status and duration', () => {
    render(<Sample />)
    const row = screen.getByText('PUT /api/invoices/1042').closest('[role=option]')!
    expect(row.textContent).toBe('00:08.215PUT /api/invoices/1042500412 ms')
  })
  it('narrows by chip and by words, and says when nothing is left', () => {
    render(<Sample />)
    fireEvent.click(screen.getByRole('button', { name: /Errors/ }))
    expect(rows()).toHaveLength(3)
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'TypeError' } })
    expect(rows()).toHaveLength(1)
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing has this' } })
    expect(screen.getByText('No events match')).toBeTruthy()
    expect(screen.getByText('All 14 events are hidden by the filters or the search.')).toBeTruthy()
  })
  it('marks what led to the selected event and what followed from it', () => {
    render(<Sample />)
    fireEvent.click(screen.getByText('PUT /api/invoices/1042'))
    expect(screen.getAllByText('Led to the selected event')).toHaveLength(1)
    expect(screen.getAllByText('Followed from the selected event')).toHaveLength(2)
  })
  it('says where the events are when all of them are such as have no row', () => {
    render(<Timeline events={[make.vitals()]} documents={[]} selected={undefined} onSelect={() => {}} />)
    expect(screen.getByText(/choose Network or Pages/)).toBeTruthy()
  })
  it('says so when nothing was recorded', () => {
    render(<Timeline events={[]} documents={[]} selected={undefined} onSelect={() => {}} />)
    expect(screen.getByText('Nothing was recorded')).toBeTruthy()
  })
})

describe('EventDetails', () => {
  it('leads to causes and effects', () => {
    const onOpen = vi.fn()
    details(event('request-8215'), onOpen)
    fireEvent.click(screen.getByRole('button', { name: /Clicked "Save"/ }))
    fireEvent.click(screen.getByRole('button', { name: /TypeError/ }))
    expect(onOpen.mock.calls).toEqual([['step-8200'], ['error-8634']])
  })
  it('opens a failed request on its answer, laid out', () => {
    details(event('request-8215'))
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Response')
    expect(screen.getByRole('region', { name: 'response body' }).textContent).toContain('{\n  "error": {\n')
    expect(screen.getByText('4bf92f3577b34da6a3ce929d0e0e4736')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Raw' }))
    expect(screen.getByRole('region', { name: 'response body' }).textContent).toMatch(/^\{"error":\{"code"/)
  })
  it('opens one that worked on its headers, and shows masked values as such', () => {
    details(event('request-2440'))
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Headers')
    for (const label of screen.getAllByText('redacted-bearer-1')) expect(label.className).toBe('cf-masked')
  })
  it('has tabs for payload, timing and initiator', () => {
    details(event('request-8215'))
    fireEvent.click(screen.getByRole('tab', { name: 'Payload' }))
    expect(screen.getByRole('region', { name: 'request body' }).textContent).toContain('"total": 1200.5')
    fireEvent.click(screen.getByRole('tab', { name: 'Timing' }))
    expect(screen.getByText('Waiting for the server')).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: 'Initiator' }))
    expect(screen.getByText('putInvoice')).toBeTruthy()
  })
  it('says why there is nothing to show', () => {
    const { initiator: _, timings: __, ...lost } = make.failedRequest()
    details({ ...lost, responseBody: { omitted: 'binary', size: 2048 } })
    fireEvent.click(screen.getByRole('tab', { name: 'Response' }))
    expect(screen.getByText(/was not captured. It is binary. 2.0 kB/)).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: 'Headers' }))
    expect(screen.getByText('No response.')).toBeTruthy()
    cleanup()
    details(make.request({ responseBody: { omitted: 'binary in the file', type: 'image/png', size: 2048 } }))
    fireEvent.click(screen.getByRole('tab', { name: 'Response' }))
    expect(
      screen.getByText(
        'The response body is in the file, but a picture that cannot be read: it is not shown. image/png, 2.0 kB',
      ),
    ).toBeTruthy()
  })
  it('folds a long answer, makes only the rows in view, and shows it as it came', () => {
    const text = JSON.stringify({ rows: Array.from({ length: 9000 }, (_, id) => ({ id, name: 'redacted-name-1' })) })
    details(make.request({ at: 1, status: 500, responseBody: { type: 'application/json', text } }))
    const rows = () => screen.getAllByRole('treeitem').map((row) => row.textContent)
    expect(text.length).toBeGreaterThan(100_000)
    expect(rows()).toEqual(['{', '"rows": […] 9,000 items', '}'])
    fireEvent.click(screen.getAllByRole('treeitem')[1]!)
    const list = screen.getByRole('tree', { name: 'response body' })
    expect(screen.getByRole('treeitem', { expanded: false }).getAttribute('aria-level')).toBe('2')
    fireEvent.keyDown(list, { key: 'ArrowRight' })
    expect(rows().slice(0, 3)).toEqual(['{', '"rows": [', '{…} 2 members'])
    expect(rows().length).toBeLessThan(100)
    fireEvent.click(screen.getByRole('button', { name: '3' }))
    expect(rows().slice(2, 6)).toEqual(['{', '"id": 0,', '"name": "redacted-name-1"', '},'])
    fireEvent.keyDown(list, { key: 'ArrowLeft' })
    expect(rows()).toHaveLength(3)
    fireEvent.click(screen.getByRole('button', { name: 'Raw' }))
    expect(screen.getByRole('region', { name: 'response body' }).textContent).toBe(text)
  })
  it('compares a failed call with one that worked', () => {
    const failed = make.request({ at: 50, url: '/api/invoices', status: 403 })
    render(
      <EventDetails
        event={failed}
        session={{ ...session, events: [make.request({ at: 20 }), failed] }}
        onOpen={() => {}}
      />,
    )
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }))
    const status = screen.getByRole('row', { name: /Status/ })
    expect(
      within(status)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['200 OK', '403 Forbidden'])
  })
  it.each([
    ['a console line', event('console-8630'), /console\.error/],
    ['an error', event('error-8634'), /Uncaught/],
    ['a step', event('step-8200'), /form\.invoice > button\.primary/],
    ['a page change', event('navigation-2430'), /Edit invoice - Tallybook/],
    ['a mark', event('mark-9800'), /The save fails here/],
    ['a gap', event('gap-10000'), /does not show them/],
    ['a socket', make.socket(), /1 sent, 1 received/],
    ['a failed element', make.resource(), /<script>/],
    ['a policy report', make.report(), /script-src-elem/],
    ['a screenshot', make.screenshot(), /1280 × 720/],
    ['a measurement', make.vitals(), /1\.24 s/],
  ])('shows %s', (_, shown, expected) => {
    const { container } = details(shown)
    expect(container.textContent).toMatch(expected)
  })
  it('says of a picture that is not here yet that it is being read', () => {
    const picture = (imagesFollow: boolean) => {
      render(<EventDetails event={make.screenshot()} session={session} onOpen={() => {}} imagesFollow={imagesFollow} />)
      const text = screen.queryByText('Loading the picture…')
      cleanup()
      return text
    }
    expect([picture(true) === null, picture(false) === null]).toEqual([false, true])
  })
  it('never makes markup of what was captured', () => {
    const hostile = '<img src=x onerror="alert(1)"><b>bold</b>'
    const { container } = details(
      make.consoleLine({
        text: hostile,
        args: [
          { type: 'string', value: hostile },
          { type: 'node', description: hostile },
        ],
      }),
    )
    expect(container.querySelector('img, b')).toBeNull()
    expect(container.textContent).toContain(hostile)
  })
})

describe('ValueTree', () => {
  const value: Value = {
    type: 'object',
    entries: [
      [
        'list',
        {
          type: 'array',
          length: 250,
          items: Array.from({ length: 240 }, () => ({ type: 'null' as const })),
          omitted: 10,
        },
      ],
      ['name', { type: 'string', value: 'Northwind Ltd' }],
    ],
  }
  it('makes members when they are opened, a page at a time', () => {
    render(<ValueTree value={value} />)
    expect(screen.queryByText('list:')).toBeNull()
    fireEvent.click(screen.getByRole('button', { expanded: false }))
    fireEvent.click(screen.getByRole('button', { name: /^list:/ }))
    expect(screen.getAllByText(/^\d+:$/)).toHaveLength(100)
    fireEvent.click(screen.getByRole('button', { name: 'Show 100 more of 240' }))
    expect(screen.getAllByText(/^\d+:$/)).toHaveLength(200)
    expect(screen.getByText('10 more were not captured')).toBeTruthy()
  })
  it('closes again', () => {
    render(<ValueTree value={value} open />)
    fireEvent.click(screen.getAllByRole('button', { expanded: true })[0]!)
    expect(screen.queryByText('name:')).toBeNull()
  })
})

describe('ErrorDetails', () => {
  it('shows the chain of causes, and ends one that has no end', () => {
    const error = { name: 'Error', message: 'top', cause: { name: 'TypeError', message: 'below' } }
    const { rerender } = render(<ErrorDetails error={error} />)
    expect(screen.getByText('Caused by')).toBeTruthy()
    const endless: { name: string; message: string; cause?: typeof endless } = { name: 'Error', message: 'loop' }
    endless.cause = endless
    rerender(<ErrorDetails error={endless} />)
    expect(screen.getAllByText('Caused by')).toHaveLength(8)
  })
  it('reads the stack of an error that was printed to the console', () => {
    const stack = `Error: Save failed
    at dispatch (${make.SITE}/assets/vendor.js:1:2)
    at save (${make.SITE}/assets/app.4f2c1d.js:142:5)
    at track (https://metrics.example.net/t.js:3:4)`
    const args: Value[] = [{ type: 'error', error: { name: 'Error', message: 'Save failed', stack } }]
    const { container } = details(make.consoleLine({ text: 'Error: Save failed', args }))
    expect(container.querySelector('.cf-stack-raw')).toBeNull()
    expect(screen.getByText('save').closest('.cf-frame')!.className).toContain('cf-frame-app')
    expect(screen.getByRole('button', { name: '1 frame of libraries' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '1 frame of third parties' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Copy stack' })).toBeTruthy()
  })
  it('opens what was printed first of it: an error before an object', () => {
    const args: Value[] = [
      { type: 'string', value: 'Save failed' },
      { type: 'object', entries: [['invoice', { type: 'number', value: '1042' }]] },
      { type: 'error', error: { name: 'Error', message: 'Save failed' } },
    ]
    const { container } = details(make.consoleLine({ args }))
    const open = () =>
      [...container.querySelectorAll('.cf-console-args [aria-expanded]')].map((button) =>
        button.getAttribute('aria-expanded'),
      )
    expect(open()).toEqual(['false', 'true'])
    cleanup()
    render(<EventDetails event={make.consoleLine({ args: args.slice(0, 2) })} session={session} onOpen={() => {}} />)
    expect(document.querySelector('.cf-console-args [aria-expanded]')!.getAttribute('aria-expanded')).toBe('true')
  })
  it('shows a formatted line as the console did, and below it the values that can be opened', () => {
    const args: Value[] = [
      { type: 'string', value: 'Saving %d as %o' },
      { type: 'number', value: '1042' },
      { type: 'object', entries: [['state', { type: 'string', value: 'open' }]] },
    ]
    const { container } = details(make.consoleLine({ text: "Saving 1042 as {state: 'open'}", args }))
    expect(container.querySelector('.cf-console-text')?.textContent).toBe("Saving 1042 as {state: 'open'}")
    expect(container.querySelectorAll('.cf-console-args > *')).toHaveLength(1)
    expect(container.textContent).not.toContain('%d')
  })
  it('folds frames that are not the app’s, and opens them', () => {
    const library = { function: 'dispatch', url: `${make.SITE}/assets/vendor.js`, line: 1 }
    render(<ErrorDetails error={{ name: 'E', message: 'm', frames: [library, library, make.frame('save', 1)] }} />)
    expect(screen.queryByText('dispatch')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '2 frames of libraries' }))
    expect(screen.getAllByText('dispatch')).toHaveLength(2)
  })
})

it('code of the app stands out in a stack though another host serves it', () => {
  const cdn = (name: string) => ({ function: name, url: 'https://tallybook-static.example/main.js', line: 1 })
  const widget = { function: 'chat', url: 'https://widgets.example.net/chat.js', line: 1 }
  const calls = [10, 20, 30].map((at) => make.request({ at, initiator: [cdn('load')] }))
  const error = make.thrown({ at: 40, error: { name: 'E', message: 'm', frames: [cdn('save'), widget, widget] } })
  const session = make.sessionOf([...calls, error])
  render(<EventDetails event={error} session={session} onOpen={() => {}} />)
  expect(screen.getByText('save')).toBeTruthy()
  expect(screen.getByRole('button', { name: '2 frames of third parties' })).toBeTruthy()
})

describe('VerdictCard', () => {
  const verdict: Verdict = {
    rule: 'server-error',
    class: 'product-defect',
    sentence: 'The server failed.',
    customerSentence: 'It is us.',
    owner: 'engineering',
    confidence: 0.82,
    evidence: [{ event: 'request-8215', text: 'It returned 500.' }],
    against: [{ text: 'Nobody saw the server.' }],
    next: ['Search the logs.'],
    alternatives: [{ rule: 'x', class: 'configuration', sentence: 'A setting is missing.', confidence: 0.5 }],
  }
  it('says whose fault it is, how sure, and leads to the evidence', () => {
    const onOpen = vi.fn()
    render(<VerdictCard verdict={verdict} evident={evidentEvents(verdict, session.events)} onOpen={onOpen} />)
    const card = screen.getByRole('region', { name: 'Verdict' })
    expect(card.textContent).toContain('Product defect')
    expect(card.textContent).toContain('strong evidence')
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('This is for engineering')
    fireEvent.click(screen.getByRole('button', { name: /It returned 500/ }))
    expect(onOpen).toHaveBeenCalledWith('request-8215')
    expect(screen.queryByText(/A setting is missing/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '1 other explanation' }))
    expect(screen.getByText(/A setting is missing/)).toBeTruthy()
  })
  it.each<[Verdict['class'], boolean]>([
    ['product-defect', false],
    ['none', true],
  ])('of class %s shows at once what the agent should do next: %s', (found, shown) => {
    render(<VerdictCard verdict={{ ...verdict, class: found }} evident={[]} onOpen={() => {}} />)
    expect(screen.queryByText('Search the logs.') !== null).toBe(shown)
    fireEvent.click(screen.getByRole('button', { name: 'Suggested to the agent' }))
    expect(screen.queryByText('Search the logs.') !== null).toBe(!shown)
  })
  it('leaves out what it has nothing to say about', () => {
    render(
      <VerdictCard
        verdict={{ ...verdict, class: 'none', evidence: [], against: [], next: [], alternatives: [] }}
        evident={[]}
        onOpen={() => {}}
      />,
    )
    expect(screen.queryByText('Evidence')).toBeNull()
    expect(screen.queryByText(/evidence · next/)).toBeNull()
  })
})

describe('lists', () => {
  it('problems are folded and lead to their first event', () => {
    const onOpen = vi.fn()
    const twice = [...session.events, make.thrown({ at: 9000 })]
    render(<ProblemList problems={foldProblems(twice)} onOpen={onOpen} />)
    const problem = screen.getByRole('button', { name: /TypeError.*×2/ })
    fireEvent.click(problem)
    expect(onOpen).toHaveBeenCalledWith('error-8634')
  })
  it.each([
    [21, 21, null],
    [300, 20, 'Show all 300'],
  ])('of %i problems, %i are shown at first', (count, few, more) => {
    const events = Array.from({ length: count }, (_, at) => make.resource({ at, url: `/${'x'.repeat(at + 1)}.js` }))
    render(<ProblemList problems={foldProblems(events)} onOpen={() => {}} />)
    expect(screen.getAllByRole('listitem')).toHaveLength(few)
    if (more === null) return expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: more }))
    expect(screen.getAllByRole('listitem')).toHaveLength(count)
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }))
    expect(screen.getAllByRole('listitem')).toHaveLength(few)
  })
  it('all problems are there on paper, where nothing can be opened', () => {
    const events = Array.from({ length: 50 }, (_, at) => make.resource({ at, url: `/${'x'.repeat(at + 1)}.js` }))
    render(
      <Unfolded.Provider value>
        <ProblemList problems={foldProblems(events)} onOpen={() => {}} />
      </Unfolded.Provider>,
    )
    expect(screen.getAllByRole('listitem')).toHaveLength(50)
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
  })
  it('steps lead to the problems that followed', () => {
    const onOpen = vi.fn()
    render(<StepList events={session.events} onOpen={onOpen} />)
    fireEvent.click(screen.getByRole('button', { name: '3 problems followed' }))
    expect(onOpen).toHaveBeenCalledWith('request-8215')
  })
  it('masked values lead to the places where they stood', () => {
    const onOpen = vi.fn()
    render(<RedactionList session={session} onOpen={onOpen} />)
    fireEvent.click(screen.getByRole('button', { name: 'redacted-cookie-1' }))
    // Of the app itself by path, as in every other list.
    const place = screen.getByRole('button', { name: /PUT/ })
    expect(place.textContent).not.toContain(new URL(make.SITE).host)
    fireEvent.click(place)
    expect(onOpen).toHaveBeenCalledWith('request-8215')
  })
  it('unusual values of the environment are named as such', () => {
    render(<EnvironmentTable environment={make.environmentOf({ zoom: 2 })} />)
    expect(screen.getByRole('img', { name: 'Unusual' }).closest('dd')!.textContent).toContain('200%')
  })
})

describe('what can be copied', () => {
  const written = vi.fn(async (_text: string) => {})
  beforeEach(() => {
    written.mockClear()
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(written)
  })
  afterEach(() => vi.restoreAllMocks())
  const copied = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(written).toHaveBeenCalled())
    return written.mock.calls.at(-1)![0]
  }
  const request = make.request({ url: '/api/invoices?page=1&q=a%20b' })

  it('a line of the console', async () => {
    details(make.consoleLine({ text: 'Save failed 500' }))
    expect(await copied('Copy line')).toBe('Save failed 500')
  })
  it.each([
    ['with a stack that begins with its message', { stack: 'TypeError: no\n    at f (a.js:1:2)' }, undefined],
    ['with another stack', { stack: 'f@a.js:1:2' }, 'TypeError: no\nf@a.js:1:2'],
    ['without a stack', {}, 'TypeError: no'],
  ])('an error %s', async (_, more: { stack?: string }, expected) => {
    render(<ErrorDetails error={{ name: 'TypeError', message: 'no', ...more }} />)
    expect(await copied('Copy error')).toBe(expected ?? more.stack)
  })
  it('the headers of a request', async () => {
    details(request)
    expect(await copied('Copy all: Request headers')).toBe(
      'accept: application/json\nauthorization: Bearer redacted-bearer-1',
    )
  })
  it.each([
    ['Copy all: Query', 'page: 1\nq: a b'],
    ['Copy q', 'a b'],
  ])('the query of a request: %s', async (name, expected) => {
    details(request)
    fireEvent.click(screen.getByRole('tab', { name: 'Payload' }))
    expect(await copied(name)).toBe(expected)
  })
  it('a table, without a formula for the spreadsheet it is pasted into', async () => {
    details({ ...request, requestHeaders: [['cookie', 'sid==HYPERLINK("https://evil.example"); lang=de; n=-1']] })
    expect(await copied('Copy all: Cookies sent')).toBe(
      `Name\tValue\nsid\t'=HYPERLINK("https://evil.example")\nlang\tde\nn\t'-1`,
    )
  })
  it('a field of a form', async () => {
    const requestBody = { type: 'application/x-www-form-urlencoded', text: 'title=a+b&tax=19' }
    details({ ...request, requestBody, method: 'POST' })
    fireEvent.click(screen.getByRole('tab', { name: 'Payload' }))
    expect(await copied('Copy title')).toBe('a b')
  })
  it('the environment', async () => {
    render(<EnvironmentTable environment={make.environmentOf()} />)
    expect(await copied('Copy environment')).toMatch(/(?:^|\n\n)Screen\nViewport: \d+ × \d+\n/)
  })
  it('the steps', async () => {
    render(<StepList events={session.events} onOpen={() => {}} />)
    expect((await copied('Copy steps')).split('\n')).toContain('3. Clicked "Save" in "Edit invoice"')
  })
})
