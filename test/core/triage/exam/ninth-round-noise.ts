/** Ninth round: sessions in which nothing that matters went wrong. Written before it was run. */
import { resource } from '../../../support/session-builder.ts'
import { blocked, problem } from './answers.ts'
import { aborted, after, type Case, call, click, code, inApp, opens, rejects, says } from './build.ts'

export const ninthRoundNoise: Case[] = [
  {
    name: 'calm: a list that is asked for until the job is done',
    expected: 'none',
    why: '404 until the report is there, and then it is there',
    events: after(
      'Gerar relatório',
      call(2600, 'POST /api/relatorios', 202, { id: 7 }),
      call(3600, 'GET /api/relatorios/7/arquivo', 404, { status: 404, message: 'Ainda não disponível' }),
      call(5600, 'GET /api/relatorios/7/arquivo', 404, { status: 404, message: 'Ainda não disponível' }),
      call(7600, 'GET /api/relatorios/7/arquivo', 200, { url: '/files/7.pdf' }),
    ),
  },
  {
    name: 'calm: a monitor of other people’s sites',
    expected: 'none',
    why: 'the answers tell of failures of what is watched, which is the purpose of the product',
    events: after(
      'Checks',
      call(2600, 'GET /api/checks/9/last', 200, {
        code: 503,
        url: 'https://shop.example',
        message: 'Service Unavailable',
        ms: 812,
      }),
      call(2700, 'GET /api/checks/10/last', 200, {
        status: 404,
        message: 'Not Found',
        url: 'https://blog.example',
        ms: 90,
      }),
    ),
  },
  {
    name: 'calm: the video is stopped and the page is left',
    expected: 'none',
    why: 'what was under way is given up on leaving',
    events: after(
      'Zurück',
      rejects(2550, 'AbortError: The play() request was interrupted by a call to pause().', code('stop')),
      aborted(2560, 'GET /api/courses/4/progress'),
      opens(2600, '/courses', 'push'),
      call(2700, 'GET /api/courses', 200, { courses: [1, 2] }),
    ),
  },
  {
    name: 'calm: tags of marketing that are not let in',
    expected: 'none',
    why: 'nothing of the product is missing',
    events: after(
      'Panier',
      resource({
        at: 2520,
        url: 'https://connect.facebook.net/en_US/fbevents.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      blocked(2530, 'https://bat.bing.com/actionp/0'),
      says(2540, 'fbq is not defined', 'warn'),
      call(2600, 'POST /api/cart/items', 201, { id: 5 }),
    ),
  },
  {
    name: 'calm: a lookup that finds nobody, and the person is created',
    expected: 'none',
    why: 'the search is a question, and creating worked',
    events: after(
      'Paciente',
      call(2600, 'GET /api/patients/lookup?nif=123', 404, { detail: 'No existe ningún paciente con ese NIF' }, problem),
      click(9000, 'Crear'),
      call(9100, 'POST /api/patients', 201, { id: 77 }),
      rejects(
        9300,
        'Error: ResizeObserver loop completed with undelivered notifications.',
        code('x', inApp('/static/vendor.js')),
      ),
    ),
  },
]
