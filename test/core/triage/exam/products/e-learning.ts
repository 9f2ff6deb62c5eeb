/** Lumen Campus, courses with films, quizzes and live lessons: Vue. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

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

export const eLearning = { site, call, place, throws, rejects, opens, lost, fox, entry, vue, course }
