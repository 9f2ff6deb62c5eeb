/** Nothing is wrong: connections that came back, computers that slept. */

import { failedRequest, report, socket } from '../../../support/session-builder.ts'
import { quiet } from './kit/answers.ts'
import { after, type Case, call, click, lost, opens, says, start } from './kit/build.ts'
import { teamChat } from './products/team-chat.ts'

export const noiseConnections: Case[] = [
  {
    name: 'benign: the computer woke up',
    expected: 'none',
    why: 'one call was cut by sleep, the next one worked',
    events: [
      ...start(),
      lost(1_800_000, 'GET /api/notifications', 'net::ERR_NETWORK_IO_SUSPENDED'),
      call(1_830_000, 'GET /api/notifications', 200, { unread: 0 }),
      click(1_840_000, 'Kalender'),
      call(1_840_100, 'GET /api/calendar', 200, { events: [] }),
    ],
  },
  {
    name: 'benign: a stream begins again and a policy is only tried',
    expected: 'none',
    why: 'streams are cut now and then and come back; a policy that only reports stops nothing',
    events: after(
      'Canlı görünüm',
      socket({
        at: 2550,
        id: 'first',
        state: 'closed',
        code: 1001,
        wasClean: true,
        url: 'wss://desk.kestrel.example/live',
      }),
      socket({ at: 2700, id: 'second', state: 'open', url: 'wss://desk.kestrel.example/live' }),
      report({ at: 2750, disposition: 'report' }),
      failedRequest({
        at: 2760,
        id: 'beacon',
        api: 'beacon',
        method: 'POST',
        url: 'https://in.hotjar.com/api/v2/client',
      }),
      call(2800, 'GET /api/devices', 200, { devices: [{ id: 1 }] }),
    ),
  },
  {
    name: 'socket closed on leaving',
    expected: 'none',
    why: 'the page was left',
    events: [
      ...start(),
      socket({ at: 300, url: 'wss://live.kestrel.example/socket', state: 'closed', code: 1001, wasClean: true }),
      click(2500, 'Settings'),
      opens(2510, '/settings'),
      call(2700, 'GET /api/settings', 200, {}),
    ],
  },
  {
    name: 'presence beat lost once',
    expected: 'none',
    also: 'unknown',
    why: 'the next beat was answered',
    events: [
      ...start(),
      lost(4000, 'POST /api/presence', 'net::ERR_CONNECTION_CLOSED'),
      call(34_000, 'POST /api/presence', 204, ''),
      click(40_000, 'Open'),
      call(40_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'socket that came back',
    expected: 'none',
    also: 'unknown',
    why: 'lost for a second and made again',
    events: quiet(
      socket({
        at: 500,
        url: 'wss://live.kestrel.example/ws',
        state: 'closed',
        code: 1006,
        wasClean: false,
        duration: 9000,
      }),
      socket({ at: 10_500, url: 'wss://live.kestrel.example/ws' }),
    ),
  },
  {
    name: 'poll while the laptop slept',
    expected: 'none',
    also: 'unknown',
    why: 'the next poll went well',
    events: [
      ...start(),
      lost(9000, 'GET /api/poll', 'net::ERR_NETWORK_IO_SUSPENDED'),
      call(600_000, 'GET /api/poll', 200, {}),
      click(601_000, 'Open'),
      call(601_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'live updates come back',
    expected: 'none',
    why: 'the connection was lost while the laptop slept, and came back',
    events: [
      ...start(),
      socket({ at: 300, url: 'wss://live.kestrel.example/s', state: 'closed', code: 1006, wasClean: false }),
      socket({ at: 90_300, url: 'wss://live.kestrel.example/s', state: 'open' }),
      click(91_000, 'Nachrichten'),
      call(91_040, 'GET /api/messages', 200, { items: [1] }),
    ],
  },
  {
    name: 'poll failed once',
    expected: 'none',
    also: 'unknown',
    why: 'the next poll was answered',
    events: [
      ...start(),
      call(5000, 'GET /api/notifications', 500, { error: 'internal' }),
      call(15_000, 'GET /api/notifications', 200, []),
      click(20_000, 'Open'),
      call(20_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'chat: the lid was closed over lunch',
    site: teamChat.site,
    expected: 'none',
    why: 'nothing wrong: a computer that slept loses its socket, and it was there again within a second',
    events: [
      ...teamChat.room(),
      teamChat.socket(400, teamChat.gateway, {
        state: 'closed',
        code: 1006,
        wasClean: false,
        sent: 8,
        received: 41,
        duration: 2_900_000,
      }),
      says(2_900_420, 'websocket: closed 1006 after sleep, reconnecting', 'warn'),
      teamChat.socket(2_900_900, teamChat.gateway, { sent: 2, received: 9 }),
      teamChat.call(2_901_200, 'GET /api/v4/channels/general/posts?since=1773307800000', 200, {
        order: ['p2'],
        posts: {},
      }),
      click(2_905_000, 'Send'),
      teamChat.call(2_905_030, 'POST /api/v4/posts', 201, { id: 'p3' }),
    ],
  },
]
