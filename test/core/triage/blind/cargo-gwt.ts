/** Booking of air freight, made with GWT RPC on a servlet container. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://book.skyfreight.example'
const at = productAt(site)
const rpc = 'POST /cargo/booking/BookingService'
const text = {
  headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment' },
  api: 'xhr' as const,
}
const home = () => [
  at.opens(0, '/cargo/', 'SkyFreight'),
  at.call(500, rpc, 200, '//OK[0,1,["java.util.ArrayList/4159755760"],0,7]', text),
]

export const cargo: BlindCase[] = [
  {
    name: 'gwt: the page is older than the server',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    why: 'the server itself says that the application is out of date and that a refresh helps',
    events: [
      ...home(),
      click(6000, 'Book'),
      at.call(
        6040,
        rpc,
        200,
        '//EX[2,1,["com.google.gwt.user.client.rpc.IncompatibleRemoteServiceException/3936916533","This application is out of date, please click the refresh button on your browser. ( Blocked attempt to access interface \'com.skyfreight.client.BookingService\', which is not implemented by \'com.skyfreight.server.BookingServiceImpl\'; this is either misconfiguration or a hack attempt )"],0,7]',
        text,
      ),
    ],
  },
  {
    name: 'gwt: the call failed on the server',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the server answers 500 with the words of the framework',
    events: [
      ...home(),
      click(6000, 'Rate'),
      at.call(6040, rpc, 500, 'The call failed on the server; see server log for details', {
        headers: { 'content-type': 'text/plain' },
        api: 'xhr',
      }),
      says(
        6090,
        'com.google.gwt.user.client.rpc.StatusCodeException: 500 The call failed on the server; see server log for details',
      ),
    ],
  },
  {
    name: 'gwt: the number of the air waybill is wrong',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the check digit of the number that was typed does not fit, told inside a 200',
    events: [
      ...home(),
      click(6000, 'Book'),
      at.call(
        6040,
        rpc,
        200,
        '//EX[3,2,1,["com.skyfreight.shared.ValidationException/2877410051","awbNumber","Invalid air waybill number 125-12345678: check digit does not match"],0,7]',
        text,
      ),
    ],
  },
  {
    name: 'gwt: the answer is the page of the sign-in',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'instead of the call, the portal of the sign-in answered',
    events: [
      ...home(),
      click(3_000_000, 'Book'),
      at.call(
        3_000_040,
        rpc,
        200,
        '<!DOCTYPE html><html><head><title>Sign in - SkyFreight SSO</title></head><body><form id="kc-form-login" action="/auth/realms/sky/login-actions/authenticate" method="post"><input name="username"><input type="password" name="password"></form></body></html>',
        {
          api: 'xhr',
          redirected: true,
          responseUrl: 'https://sso.skyfreight.example/auth/realms/sky/protocol/openid-connect/auth?client_id=cargo',
        },
      ),
      says(
        3_000_100,
        'com.google.gwt.user.client.rpc.InvocationException: <!DOCTYPE html><html><head><title>Sign in - SkyFreight SSO</title>',
      ),
    ],
  },
  {
    name: 'gwt: a fragment of the former release',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the fragment of the permutation that is open has gone with a release',
    events: [
      ...home(),
      click(6000, 'Dangerous goods'),
      at.missing(6040, '/cargo/deferredjs/F2F06143A0520BB4CF58E8F927992C9A/7.cache.js', {
        element: 'script',
        status: 404,
      }),
      says(
        6100,
        'com.google.gwt.core.client.impl.AsyncFragmentLoader$HttpDownloadFailure: Download of https://book.skyfreight.example/cargo/deferredjs/F2F06143A0520BB4CF58E8F927992C9A/7.cache.js?autoRetry=3 failed with status 404(Script Tag Failure - no status available)',
      ),
    ],
  },
]
