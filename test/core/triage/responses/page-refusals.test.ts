/** Pages with 200 that refuse somebody, and pages that only speak of such things. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/core/triage/index.ts'
import { refusalOnPage } from '../../../../src/core/triage/responses/page-refusals.ts'
import { request, sessionOf } from '../../../support/session-builder.ts'
import { click, page } from '../reason-kit.ts'

const response = (text: string, url = '/offers/4') =>
  request({ at: 1010, api: 'document', url, status: 200, responseBody: { type: 'text/html', text } })
const boxed = (text: string, name = 'message error') =>
  page('Offers', `<main><div class="${name}">${text}</div></main>`)

describe('a page that refuses', () => {
  it.each([
    [boxed('<b>No access</b> You are not allowed to see this offer.'), 'permission'],
    [boxed('Sie haben keine Berechtigung.', 'alert alert-danger'), 'permission'],
    [boxed('The role is not authorised to print.', 'box--warning'), 'permission'],
    [page('Offers', '<h1>You need the “Sales” privilege</h1>'), 'permission'],
    [page('Your session has ended'), 'session-expired'],
    [page('Portal', '<h2>Votre session a expiré</h2>'), 'session-expired'],
    [boxed('Another user has changed this offer.', 'alert'), 'edit-conflict'],
    [page('Server Error in ‘/’ Application.'.replaceAll(/[‘’]/g, "'")), 'server-error'],
    [page('Portal', '<h1>500 - Internal Server Error</h1>'), 'server-error'],
    [boxed('This report is not included in your plan.', 'alert'), 'permission'],
  ])('%s', (text, rule) => {
    expect(judge(sessionOf([click, response(text)])).rule).toBe(rule)
  })
})

describe('a page like any other', () => {
  const long = `<p>${'All about our rooms. '.repeat(300)}</p>`
  it.each([
    ['without a mark', page('Offers', '<p>You are not allowed to smoke here.</p>')],
    ['with a mark on something else', boxed('The offer was saved.', 'alert alert-success')],
    ['that regrets something', boxed('Something went wrong.')],
    ['a list of errors', page('Log', '<p class="error">You are not allowed to see this.</p>'.repeat(7))],
    ['a long one with such a headline', page('Help', `<h2>Your session has ended</h2>${long}`)],
    ['that gives advice', boxed('If your session has expired, sign in again.', 'warning')],
    ['that gives advice in German', boxed('Wenn Ihre Sitzung abgelaufen ist, melden Sie sich neu an.', 'warning')],
    ['on such errors', page('500 server error messages and what to do')],
    ['of somebody who has left', page('Signed out', '<h1>Your session has ended</h1>')],
    ['data', '{"html":"<div class=\\"error\\">You are not allowed to see this</div>"}'],
  ])('%s', (_, text) => {
    expect(refusalOnPage(response(text))).toBeUndefined()
  })
  it('the end that somebody asked for', () => {
    expect(refusalOnPage(response(page('Your session has ended'), '/account/log-out'))).toBeUndefined()
  })
  it('a refusal with a status of its own is told by that', () => {
    expect(refusalOnPage({ ...response(boxed('You are not allowed to see this.')), status: 403 })).toBeUndefined()
  })
})
