/** Live connections, media and notifications that do not get through. */

import { socket } from '../../../support/session-builder.ts'
import { extensionThrows } from './kit/beside.ts'
import { type Case, call, click, says, start } from './kit/build.ts'
import { firefox } from './kit/product.ts'
import { neverOpened } from './kit/traffic.ts'
import { bookingDesk } from './products/booking-desk.ts'
import { documentEditor } from './products/document-editor.ts'
import { eLearning } from './products/e-learning.ts'
import { teamChat } from './products/team-chat.ts'

export const networkLive: Case[] = [
  {
    name: 'meeting: no way for the media',
    expected: 'network',
    also: 'configuration',
    why: 'signalling works, the connection of the media does not come about',
    events: [
      ...start(),
      socket({ at: 1500, id: 'signalling', url: 'wss://desk.kestrel.example/signal', state: 'open' }),
      click(2500, 'Katıl'),
      says(18_000, 'ICE failed, your TURN server appears to be broken, see about:webrtc for more details', 'warn'),
      says(18_100, 'RTCPeerConnection connectionState: failed'),
    ],
  },
  {
    name: 'sockets do not get through',
    expected: 'network',
    why: 'calls are answered, but no WebSocket ever opens',
    events: [
      ...start(),
      socket({
        at: 400,
        url: 'wss://live.kestrel.example/socket',
        ...neverOpened,
      }),
      socket({
        at: 3400,
        url: 'wss://live.kestrel.example/socket',
        ...neverOpened,
      }),
      says(3500, "WebSocket connection to 'wss://live.kestrel.example/socket' failed: "),
      call(4000, 'GET /api/home', 200, { items: [] }),
      socket({
        at: 9400,
        url: 'wss://live.kestrel.example/socket',
        ...neverOpened,
      }),
    ],
  },
  {
    name: 'socket blocked by proxy',
    expected: 'network',
    why: 'the proxy makes no tunnel for it, while plain calls work',
    events: [
      ...start(),
      ...[1000, 3000, 7000].map((at) =>
        socket({
          at,
          url: 'wss://live.kestrel.example/ws',
          ...neverOpened,
          reason: '',
          wasClean: false,
          failure: 'net::ERR_TUNNEL_CONNECTION_FAILED',
          duration: 400,
        }),
      ),
      says(7500, 'Live updates are unavailable'),
    ],
  },
  {
    name: 'factory: the firewall of the plant resets the stream',
    expected: 'network',
    why: 'calls go through, the socket is cut each time before it opens',
    events: [
      ...start(),
      socket({
        at: 1500,
        id: 's1',
        ...neverOpened,
        wasClean: false,
        url: 'wss://desk.kestrel.example/telemetry',
      }),
      socket({
        at: 4500,
        id: 's2',
        ...neverOpened,
        wasClean: false,
        url: 'wss://desk.kestrel.example/telemetry',
      }),
      click(6000, 'Canlı izleme'),
      call(6100, 'GET /api/machines', 200, { machines: [1] }),
    ],
  },
  {
    name: 'editor: no way for picture and sound',
    site: documentEditor.site,
    expected: 'network',
    why: 'no candidate of a relay was found, and the connection of the meeting failed',
    events: [
      ...documentEditor.editor(),
      click(3000, 'Join meeting'),
      documentEditor.call(3050, 'POST /api/meetings/7/join', 200, { ice: ['turns:relay.papyra.example:443'] }),
      says(
        8000,
        'icecandidateerror 701 turns:relay.papyra.example:443?transport=tcp STUN binding request timed out.',
        'warn',
      ),
      says(18_000, 'peer connectionState: failed'),
    ],
  },
  {
    name: 'e-learning: the network lets no media through',
    site: eLearning.site,
    expected: 'network',
    also: 'configuration',
    why: 'signalling works, every candidate pair fails and so does the relay: UDP and the relay’s port are closed where the customer sits',
    events: [
      eLearning.fox.opens(0, '/live/118', 'Live lesson - Lumen Campus'),
      eLearning.fox.call(150, 'GET /api/v1/live/118/join', 200, {
        room: 'r-118',
        ice: [{ urls: 'turn:turn.lumen.example:3478?transport=udp' }],
      }),
      eLearning.fox.socket(300, '/signal', {
        sent: 3,
        received: 2,
        messages: [
          { at: 310, direction: 'sent', text: '{"type":"join","room":"r-118"}', size: 30 },
          { at: 390, direction: 'received', text: '{"type":"answer","sdp":"v=0..."}', size: 32 },
        ],
      }),
      says(520, 'iceconnectionstate: checking', 'info'),
      says(
        15_700,
        'onicecandidateerror 701 turn:turn.lumen.example:3478?transport=udp "TURN allocate request timed out."',
        'warn',
      ),
      says(30_400, 'iceconnectionstate: failed (host 2, srflx 0, relay 0 candidates)'),
      says(30_420, 'WebRTC: ICE failed, see about:webrtc for more details'),
    ],
    environment: firefox,
  },
  {
    name: 'desk: the push service cannot be reached',
    site: bookingDesk.site,
    expected: 'network',
    also: 'browser-interference',
    why: 'the browser cannot register with its push service: a firewall, or a browser that has none',
    events: [
      ...bookingDesk.desk(),
      extensionThrows(900),
      click(3000, 'Switch on notifications'),
      bookingDesk.rejects(
        9100,
        'AbortError: Registration failed - push service error',
        bookingDesk.place('subscribe', bookingDesk.bundle),
      ),
      says(9120, 'push: subscription failed'),
    ],
  },
  {
    name: 'chat: the proxy of the company lets no socket through',
    site: teamChat.site,
    expected: 'network',
    why: 'calls go well by the same proxy, but the tunnel of the socket is refused three times',
    events: [
      ...teamChat.room(),
      ...[400, 3400, 9400].map((at) =>
        teamChat.socket(at, teamChat.gateway, {
          ...teamChat.refused,
          failure: 'net::ERR_TUNNEL_CONNECTION_FAILED',
          duration: 60,
        }),
      ),
      says(9500, 'websocket: closed 1006, retrying in 12 s (attempt 3)', 'warn'),
    ],
  },
]
