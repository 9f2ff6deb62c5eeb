/** Failures inside of responses of success, in the shapes that makers of servers give them. */
import { describe, expect, it } from 'vitest'
import { errorCodeOf, hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

const answered = (method: string, text: string) => request({ method, status: 200, responseBody: { text } })
const posted = (response: unknown) => answered('POST', JSON.stringify(response))
const got = (response: unknown) => answered('GET', JSON.stringify(response))

describe('a change that was not made', () => {
  it.each<[string, unknown, number]>([
    ['Slack', { ok: false, error: 'not_authed', message: 'x' }, 401],
    ['Telegram', { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' }, 403],
    ['Jenkins plug-ins and many in PHP', { status: 'error', message: 'The build is locked by somebody else' }, 422],
    ['in Portuguese', { sucesso: false, mensagem: 'O período está fechado' }, 422],
    ['in Spanish', { exito: false, mensaje: 'El periodo está cerrado' }, 422],
    ['in Czech', { uspech: false, chyba: 'Období je uzavřeno' }, 422],
    ['in German', { erfolg: false, fehler: 'Der Zeitraum ist geschlossen' }, 422],
    ['in French', { statut: 'erreur', message: 'La période est close' }, 422],
    ['Moodle', [{ error: true, exception: { errorcode: 'nopermissions', message: 'No rights for this' } }], 403],
    ['its login', [{ error: true, exception: { errorcode: 'servicerequireslogin', message: 'Log in' } }], 401],
    ['0 in the place of false', { success: 0, message: 'The card is blocked' }, 422],
    ['APEX, by a flag', { error: 'Sesja wygasła.', isSessionExpired: true }, 401],
    ['Vaadin, by a flag', { meta: { sessionExpired: true } }, 401],
    ['an exception of Java', { exception: { type: 'java.lang.NullPointerException', message: 'x' } }, 500],
    ['Spring Security', { error: { code: 'AccessDeniedException', message: 'Access is denied' } }, 403],
    ['a database that a caller did not catch', { ok: false, error: 'UNIQUE constraint failed: orders.slug' }, 500],
    ['words that look like it', { ok: false, error: 'The slug has to be unique' }, 422],
    ['a database', { success: false, message: "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'x'" }, 500],
    ['what a procedure refuses', { success: false, message: 'ORA-20001: The period is closed' }, 422],
    ['Odoo and others, too many', { success: false, code: 'TOO_MANY_REQUESTS', message: 'Slow down' }, 429],
    ['too large', { success: false, errorCode: 'FILE_TOO_LARGE', message: 'At most 10 MB' }, 413],
    ['the page is too old', { success: false, code: 'CLIENT_OUTDATED', message: 'Please reload' }, 426],
    ['WordPress', { success: false, data: { message: 'The booking is full' } }, 422],
    ['WordPress, in a text', { success: false, data: 'The booking is full' }, 422],
    ['WordPress, with a code', { success: false, data: { code: 'access_denied', message: 'No' } }, 403],
    ['upkeep', { success: false, code: 'maintenance', message: 'Back at noon' }, 503],
    ['a flag of another name', { isJobSuccess: false, message: 'The lane is closed' }, 422],
    ['passed on', { ok: true, result: { success: false, message: 'The lane is closed' } }, 422],
    ['passed on, with a code', { status: 'ok', data: { isQuerySuccess: false, code: 'ACCESS_DENIED' } }, 403],
    ['passed on, of a database', { data: { success: false, body: 'ERROR: syntax error at or near "form"' } }, 500],
    [
      'one of several',
      { added: [], moved: [{ ok: true }, { ok: false, error: { code: 7, text: 'It is locked' } }] },
      422,
    ],
    ['fields of a form', { validation_errors: { plate: 'Not a plate of this country' }, items: [] }, 422],
    ['fields in a list', { validations: [{ field: 'vin', text: 'It has 16 signs' }], redirect: null }, 422],
    ['sent to another system in vain', { delivered: false, response: { status: 410 }, url: 'x' }, 424],
    ['a number of errors alone', { errcode: 61501, errmsg: 'The tag is in use by another post' }, 422],
    ['what was not accepted', { accepted: false, errors: [{ part: 'BGM', text: 'No such type' }] }, 422],
    ['rows of a sheet', { imported: 4, errors: [{ line: 7, reason: 'No such unit: kgm' }] }, 422],
    ['an argument of a method', { success: false, message: "Value cannot be null. (Parameter 'bed')" }, 500],
    ['a column of a table', { success: false, message: "Invalid column name 'Bed'." }, 500],
    ['a program in the browser’s language', { ok: false, message: "Cannot read property 'id' of undefined" }, 500],
    [
      'OutSystems, more special than its general name',
      { exception: { name: 'ServerException', specificType: 'a.b.ExpiredSessionException', message: 'Over' } },
      401,
    ],
    ['OutSystems, beside the data', { versionInfo: { hasApiVersionChanged: true }, data: {} }, 426],
    ['a flag of the page’s own version', { clientOutdated: true, data: [] }, 426],
    ['another', { forceUpdate: true, message: 'There is 4.2' }, 426],
    ['a third', { app_version_mismatch: true }, 426],
    ['a fourth', { meta: { clientUpdateRequired: true }, data: [1] }, 426],
    ['a module that was replaced', { exception: { name: 'ModuleVersionChangedException', message: 'Anew' } }, 426],
  ])('%s', (_, response, status) => {
    expect(insideStatus(posted(response))).toBe(status)
  })
})

describe('frames around it', () => {
  it.each([
    ['for(;;);', 'for(;;);{"error":{"code":"login_required","message":"Log in to go on"}}', 401],
    ['while(1);', 'while(1);{"success":false,"errorCode":"ACCESS_DENIED"}', 403],
    [")]}',", ')]}\',\n{"success":false,"errorCode":"SESSION_EXPIRED"}', 401],
    ['&&', '{}&&{"success":false,"errorCode":"INTERNAL_ERROR"}', 500],
    [
      'GWT',
      '//EX[2,1,["com.google.gwt.user.client.rpc.IncompatibleRemoteServiceException/3936","This application is out of date"],0,7]',
      426,
    ],
    ['GWT, a class of the app', '//EX[3,1,["de.halle.NotAuthorizedException/28","No"],0,7]', 403],
    ['GWT, a check', '//EX[3,1,["de.halle.WaybillException/28","The check digit does not match"],0,7]', 422],
    ['a server function of React', '0:{"a":"$@1","b":"k"}\n1:{"ok":false,"error":{"message":"It is locked"}}\n', 422],
    ['Aura', '*/{"event":{"descriptor":"markup://aura:clientOutOfSync"},"exceptionEvent":true}/*ERROR*/', 426],
  ])('%s', (_, text, status) => {
    expect(insideStatus(answered('POST', text))).toBe(status)
  })
  it('a part of a batch, in whatever status of success', () => {
    const text =
      '--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n{"error":{"code":"IW-145"}}\r\n--b--\r\n--a--'
    const batch = request({ method: 'POST', status: 202, responseBody: { text } })
    expect(hasFailed(batch)).toBe(true)
    expect(errorCodeOf(batch)).toBe('IW-145')
    const fine = text.replace('403 Forbidden', '200 OK')
    expect(hasFailed(request({ method: 'POST', status: 202, responseBody: { text: fine } }))).toBe(false)
  })
})

describe('nothing failed', () => {
  it.each<[string, unknown]>([
    ['a record that failed before', { id: 7, status: 'failed', note: 'The bank was closed' }],
    ['a no beside what was made', { success: false, data: { id: 7, total: 12, message: 'Two were left out' } }],
    ['a list of errors that is empty', { errors: [], data: { id: 4 } }],
    ['an error that is none', { error: null, id: 4 }],
    ['a flag that says no to an error', { error: false, data: [1] }],
    ['a sign-in that is not over', { sessionExpired: false, user: 'x' }],
    ['a setting', { loginRequired: true, title: 'Shop' }],
    ['a warning beside data', { success: true, message: 'Two were left out', data: [1] }],
    ['a number of errors', { errors: 0, saved: 12 }],
    ['a health check', { status: 'ok', error_count: 3 }],
    ['a record with a setting', { id: 3, data: { notifyOnSuccess: false, title: 'Two words' } }],
    ['several, and all were taken', { added: [{ ok: true, id: 1 }], moved: [{ ok: true, id: 2 }] }],
    ['a form with rules of its own', { id: 4, validations: [{ rule: 'max', text: 'At most ten signs' }] }],
    ['a form without errors', { validations: [], objects: [{ id: 1 }] }],
    ['a mail that has not come yet', { id: 9, delivered: false }],
    ['a number of errors that is 0', { errcode: 0, errmsg: 'ok' }],
    ['a number of errors beside data', { errno: 7, message: 'Two left', data: [1] }],
    [
      'a module that may be loaded anew',
      { versionInfo: { hasModuleVersionChanged: true, hasApiVersionChanged: false }, data: {} },
    ],
    ['settings that hold after a reload', { saved: true, reloadRequired: true }],
    ['a plan that could be larger', { feature: 'Export', upgradeRequired: true }],
    ['a record that somebody should look after', { id: 4, updateRequired: true, versionChanged: true }],
    ['what waits for a person', { id: 4, accepted: false, errors: [] }],
    ['warnings without rows', { imported: 4, errors: [{ level: 'hint', reason: 'Two were merged' }] }],
    ['a trial that went well', { delivered: true, response: { status: 204 } }],
  ])('%s', (_, response) => {
    expect(hasFailed(posted(response))).toBe(false)
    expect(hasFailed(got(response))).toBe(false)
  })
  it('a server function of React that went well, and the parts of a page', () => {
    expect(hasFailed(answered('POST', '0:{"a":"$@1","b":"k"}\n1:{"ok":true,"id":7}\n'))).toBe(false)
    expect(
      hasFailed(answered('GET', '0:{"b":"k","f":[]}\n1:{"metadata":[],"error":null,"digest":"$undefined"}\n')),
    ).toBe(false)
  })
  it('a question that has no hit', () => {
    expect(hasFailed(got({ success: false, message: 'No customer found' }))).toBe(false)
    expect(hasFailed(got({ error: { message: 'No customer found' } }))).toBe(false)
  })
})
