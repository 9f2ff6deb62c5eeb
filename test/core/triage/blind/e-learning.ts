import { click, says } from '../exam/build.ts'
import { type BlindCase, firefox, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows, statisticsBlocked } from './noise.ts'

const site = 'https://campus.lumen.example'
const { call, place, throws, rejects, opens, lost } = productAt(site)
const fox = productAt(site, { engine: 'firefox' })
const entry = '/build/app-9f31c2d0.js'
const vue = '/build/vendor-vue-51ab0d3e.js'

const course = () => [
  opens(0, '/courses/118', 'Statistics I - Lumen Campus'),
  call(150, 'GET /api/v1/me', 200, { id: 8810, role: 'student', locale: 'en' }),
  call(260, 'GET /api/v1/courses/118', 200, {
    id: 118,
    title: 'Statistics I',
    lessons: [{ id: 9, title: 'Sampling' }],
  }),
  call(300, 'GET /api/v1/notifications?unread=1', 200, []),
  call(330, 'POST /api/v1/xapi/statements', 200, ['6f1a']),
  says(340, '[Vue Router warn]: No match found for location with path "/help"', 'warn'),
]

export const eLearning: BlindCase[] = [
  {
    name: 'e-learning: the network lets no media through',
    site,
    expected: 'network',
    also: 'configuration',
    why: 'signalling works, every candidate pair fails and so does the relay: UDP and the relay’s port are closed where the customer sits',
    events: [
      fox.opens(0, '/live/118', 'Live lesson - Lumen Campus'),
      fox.call(150, 'GET /api/v1/live/118/join', 200, {
        room: 'r-118',
        ice: [{ urls: 'turn:turn.lumen.example:3478?transport=udp' }],
      }),
      fox.socket(300, '/signal', {
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
    name: 'e-learning: a quiz without questions',
    site,
    expected: 'product-defect',
    why: 'the server sends items where the page reads questions; both are the product’s',
    events: [
      ...course(),
      ...statisticsBlocked(1200),
      click(4000, 'Quiz 3'),
      call(4040, 'GET /api/v1/quizzes/3', 200, {
        id: 3,
        title: 'Quiz 3',
        items: [{ id: 1, stem: 'A sample is...' }],
        attempt: null,
      }),
      says(
        4140,
        '[Vue warn]: Unhandled error during execution of render function \n  at <QuizPlayer quizId=3 > \n  at <RouterView>',
        'warn',
      ),
      throws(
        4145,
        "TypeError: Cannot read properties of undefined (reading 'length')",
        place('Proxy.render', entry, 1, 318_220),
        place('renderComponentRoot', vue, 5, 41_207),
        place('ReactiveEffect.componentUpdateFn [as fn]', vue, 5, 60_119),
      ),
    ],
  },
  {
    name: 'e-learning: the films of another house do not come',
    site,
    expected: 'third-party',
    why: 'Vimeo answers 503, and what throws is its own player',
    events: [
      ...course(),
      extensionThrows(1400),
      click(2500, 'Sampling'),
      call(2540, 'GET /api/v1/lessons/9', 200, { id: 9, video: { provider: 'vimeo', id: '76979871' } }),
      call(
        2700,
        'GET https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871',
        503,
        '<html><body><h1>503 Service Unavailable</h1>No server is available to handle this request.</body></html>',
      ),
      call(
        2900,
        'GET https://player.vimeo.com/video/76979871/config?app_id=122963',
        503,
        'upstream connect error or disconnect/reset before headers',
        { headers: { server: 'istio-envoy' } },
      ),
      throws(3020, "TypeError: Cannot read properties of undefined (reading 'request')", {
        function: 'Object.init',
        url: 'https://f.vimeocdn.com/p/4.31.9/js/player.module.js',
        line: 2,
        column: 118_004,
      }),
    ],
  },
  {
    name: 'e-learning: the subtitles on the store of the product may not be read',
    site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the answer came with 200 and names another origin than the app’s own: the store’s rules are set wrongly',
    events: [
      ...course(),
      extensionHangsUp(1400),
      click(2500, 'Sampling'),
      call(2540, 'GET /api/v1/lessons/9', 200, { id: 9, captions: 'https://media.lumen-cdn.example/c/9.en.vtt' }),
      lost(2640, 'GET https://media.lumen-cdn.example/c/9.en.vtt', 'net::ERR_FAILED', {
        withheldStatus: 200,
        responseHeaders: [
          ['access-control-allow-origin', 'https://staging.lumen.example'],
          ['content-type', 'text/vtt'],
        ],
      }),
      says(2740, 'captions: could not load /c/9.en.vtt TypeError: Failed to fetch'),
    ],
  },
  {
    name: 'e-learning: a film that waits for a click',
    site,
    expected: 'none',
    why: 'nothing wrong: browsers hold sound back until there is a click, then the film plays and the progress is kept',
    events: [
      ...course(),
      rejects(
        900,
        "NotAllowedError: play() failed because the user didn't interact with the document first. https://goo.gl/xX8pDD",
        place('tryAutoplay', entry, 1, 190_330),
      ),
      click(3000, 'Play'),
      call(3100, 'GET /api/v1/lessons/9/manifest.m3u8', 200, '#EXTM3U\n#EXT-X-VERSION:6', {
        headers: { 'content-type': 'application/vnd.apple.mpegurl' },
      }),
      call(13_000, 'PUT /api/v1/progress/9', 200, { lesson: 9, seconds: 10, saved: true }),
      call(23_000, 'PUT /api/v1/progress/9', 200, { lesson: 9, seconds: 20, saved: true }),
    ],
  },
  {
    name: 'e-learning: progress is refused since the build of today',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the same call was accepted with the build before; the new one sends seconds as a text and its server refuses that',
    events: [
      opens(0, '/courses/118', 'Statistics I - Lumen Campus'),
      says(200, 'Campus 2026.3.0 loaded', 'info'),
      call(
        9000,
        'PUT /api/v1/progress/9',
        200,
        { saved: true },
        { sends: { seconds: 40 }, initiator: [place('save', '/build/app-77e0aa41.js')] },
      ),
      opens(60_000, '/courses/118', 'Statistics I - Lumen Campus', 'reload'),
      says(60_200, 'Campus 2026.3.1 loaded', 'info'),
      ...[70_000, 80_000].map((at) =>
        call(
          at,
          'PUT /api/v1/progress/9',
          422,
          {
            detail: [
              { type: 'int_type', loc: ['body', 'seconds'], msg: 'Input should be a valid integer', input: '50.0' },
            ],
          },
          { sends: { seconds: '50.0' }, initiator: [place('save', entry)] },
        ),
      ),
    ],
  },
]
