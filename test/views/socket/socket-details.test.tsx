import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { SocketMessage } from '../../../src/core/session/index.ts'
import { SearchedWords, SocketDetails } from '../../../src/views/index.ts'
import { everyMessage, linesText, messageWith, socketLines } from '../../../src/views/socket/socket-model.ts'
import { socket } from '../../support/session-builder.ts'

afterEach(cleanup)

const message = (text: string | undefined, told: Partial<SocketMessage> = {}): SocketMessage => ({
  ...{ at: 10, direction: 'received', size: text?.length ?? 12 },
  ...(text !== undefined && { text }),
  ...told,
})
const many = (count: number) =>
  socket({
    sent: 1,
    received: count - 1,
    messages: Array.from({ length: count }, (_, index) =>
      message(`{"tick":${index}}`, index === 0 ? { direction: 'sent' } : {}),
    ),
  })

describe('socketLines', () => {
  const talk = socket({
    sent: 1,
    received: 2,
    messages: [message('Ping', { direction: 'sent' }), message('pong'), message(undefined)],
  })
  const keys = (filter: Partial<typeof everyMessage>) =>
    socketLines(talk, { ...everyMessage, ...filter }).map(({ key }) => key)
  it.each<[string, Partial<typeof everyMessage>, string[]]>([
    ['all', {}, ['0', '1', '2']],
    ['what was sent', { show: new Set(['sent'] as const) }, ['0']],
    ['what was received', { show: new Set(['received'] as const) }, ['1', '2']],
    ['what has the text, in any case', { text: ' PING ' }, ['0']],
    ['both', { show: new Set(['received'] as const), text: 'p' }, ['1']],
    ['nothing', { text: 'x' }, []],
  ])('shows %s', (_, filter, expected) => expect(keys(filter)).toEqual(expected))

  it('says where messages are missing that were not kept, while nothing is filtered', () => {
    const long = { ...many(50), received: 99 }
    const lines = socketLines(long, everyMessage)
    expect([lines.length, lines[20]]).toEqual([51, { key: 'omitted', omitted: 50 }])
    expect(socketLines(long, { ...everyMessage, text: 'tick' })).toHaveLength(50)
  })
  it('are copied with time and direction', () => {
    expect(linesText(socketLines({ ...talk, received: 3 }, everyMessage))).toBe(
      '00:00.010\tsent\tPing\n00:00.010\treceived\tpong\n00:00.010\treceived\tbinary data, 12 B\n1 more message not kept',
    )
  })
  it('are found by the words of a search', () => {
    expect([messageWith(talk, ['pong', 'x']), messageWith(talk, ['x']), messageWith(talk, [])]).toEqual([
      '1',
      undefined,
      undefined,
    ])
  })
})

describe('the messages of a socket', () => {
  const rows = () => screen.queryAllByRole('option')
  const whole = () => screen.queryByRole('region', { name: 'message' })?.textContent

  it('are made only where they are in view', () => {
    render(<SocketDetails socket={many(5000)} />)
    expect(rows().length).toBeGreaterThan(10)
    expect(rows().length).toBeLessThan(60)
    expect(screen.getByText('5,000 messages')).toBeTruthy()
  })
  it('show the chosen one whole, laid out', () => {
    render(<SocketDetails socket={many(8)} />)
    expect(whole()).toBeUndefined()
    fireEvent.click(rows()[3]!)
    expect(whole()).toBe('{\n  "tick": 3\n}')
    fireEvent.keyDown(screen.getByRole('listbox', { name: 'Messages' }), { key: 'ArrowDown' })
    expect(whole()).toBe('{\n  "tick": 4\n}')
    fireEvent.click(screen.getByRole('button', { name: 'Raw' }))
    expect(whole()).toBe('{"tick":4}')
  })
  it('are narrowed by direction and text', () => {
    render(<SocketDetails socket={many(8)} />)
    fireEvent.click(screen.getByRole('button', { name: /^Sent/ }))
    expect(rows()).toHaveLength(1)
    expect(screen.getByText('1 of 8 messages')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Received/ }))
    expect(rows()).toHaveLength(7)
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter messages' }), { target: { value: 'tick":5' } })
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('{"tick":5}')])
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing' } })
    expect(screen.getByText('No messages match.')).toBeTruthy()
  })
  it('need no filter where they are few, and a single one is shown whole', () => {
    render(<SocketDetails socket={socket({ sent: 0, messages: [message('[1]')] })} />)
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(whole()).toBe('[\n  1\n]')
  })
  it('have no empty line above what is neither typed nor laid out', () => {
    const { container } = render(
      <SocketDetails socket={socket({ sent: 0, messages: [message('Lunch is at noon.')] })} />,
    )
    expect(whole()).toBe('Lunch is at noon.')
    expect(container.querySelector('.cf-body-bar')).toBeNull()
  })
  it('open on what was searched for', () => {
    render(
      <SearchedWords.Provider value={['tick":4000']}>
        <SocketDetails socket={many(5000)} />
      </SearchedWords.Provider>,
    )
    expect(whole()).toBe('{\n  "tick": 4000\n}')
  })
  it('say what was not kept of them', () => {
    render(
      <SocketDetails
        socket={socket({ sent: 0, received: 2, messages: [message(undefined), message('cut', { truncated: true })] })}
      />,
    )
    fireEvent.click(rows()[0]!)
    expect(screen.getByText('Binary data is not kept.')).toBeTruthy()
    fireEvent.click(rows()[1]!)
    expect(screen.getByText(/^Truncated: this is the first/)).toBeTruthy()
  })
  it('are said to be none', () => {
    render(<SocketDetails socket={socket({ sent: 0, received: 0, messages: [] })} />)
    expect(screen.getByText('None.')).toBeTruthy()
  })
})
