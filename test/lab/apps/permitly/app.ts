/** Permitly: permit applications, with server-rendered forms and no scripts at all. */
import { type Route, text } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { permitlyFaults } from './faults.ts'
import { applicationForm, page, seeOther, signInForm } from './pages.ts'

/** A one-pixel image. */
const brand = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)

function begin(): Route[] {
  return [
    { name: 'GET /', handle: () => page(200, 'Applications', applicationForm()) },
    {
      name: 'POST /applications',
      handle(call) {
        const { street = '' } = Object(call.body) as { street?: string }
        return street.trim() === ''
          ? page(422, 'Applications', applicationForm('Enter the street.'))
          : seeOther('/applications/31')
      },
    },
    {
      name: 'GET /applications/{id}',
      handle: () => page(200, 'Application 31', '<p data-testid="sent">It was sent.</p>'),
    },
    { name: 'POST /files', handle: () => seeOther('/files') },
    { name: 'GET /files', handle: () => page(200, 'Files', '<p data-testid="attached">The plan is attached.</p>') },
    { name: 'GET /admin', handle: () => page(200, 'Administration', '<p data-testid="admin-page">Offices</p>') },
    { name: 'GET /reports', handle: () => page(200, 'Reports', '<p data-testid="reports-page">12 this week</p>') },
    { name: 'GET /brand.png', handle: () => text(200, 'image/png', brand) },
    {
      name: 'GET /sign-in',
      handle: ({ query }) => {
        const missing = query.has('cookies') ? 'Allow cookies for this site to sign in.' : ''
        return page(200, 'Sign in', signInForm(query.has('expired') ? 'Your session has ended.' : missing))
      },
    },
    {
      name: 'POST /sign-in',
      handle(call) {
        const { password } = Object(call.body) as { password?: string }
        return password === 'harbour-gate'
          ? seeOther('/welcome', { 'set-cookie': 'permitly=s1; Path=/; HttpOnly; SameSite=Lax' })
          : page(401, 'Sign in', signInForm('E-mail or password is wrong.'))
      },
    },
    {
      name: 'GET /welcome',
      handle: (call) =>
        call.cookies.has('permitly')
          ? page(200, 'Welcome', '<p data-testid="welcome">You are signed in.</p>')
          : seeOther('/sign-in?cookies=missing'),
    },
    { name: 'POST /sign-out', handle: () => seeOther('/sign-in') },
  ]
}

export const permitly: LabApp = {
  id: 'permitly',
  name: 'Permitly',
  make: 'forms written by the server',
  partner: 'postalroll',
  page: new URL('page/', import.meta.url),
  begin,
  faults: permitlyFaults,
}
