/** Policies, rights of the server and other settings. */

import { report, step } from '../../../support/session-builder.ts'
import { extensionThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, lost, opens, page, rejects, says, start } from './kit/build.ts'
import { bookingDesk } from './products/booking-desk.ts'
import { supplierPortal } from './products/supplier-portal.ts'

export const setUpPolicies: Case[] = [
  {
    name: 'nginx 413',
    expected: 'configuration',
    also: 'capacity',
    why: 'the file is larger than a setting of the server allows',
    events: [
      ...start(),
      click(3000, 'Upload'),
      call(
        3030,
        'POST /api/attachments',
        413,
        '<html><head><title>413 Request Entity Too Large</title></head><body><center><h1>413 Request Entity Too Large</h1></center><hr><center>nginx</center></body></html>',
      ),
    ],
  },
  {
    name: 'service role without a right',
    expected: 'configuration',
    also: 'permission',
    why: 'it is the server’s own role that may not write, not the user’s',
    events: after(
      'Save view',
      call(2540, 'PUT /api/views/3', 500, {
        message:
          'User: arn:aws:sts::123456789012:assumed-role/kestrel-api/i-0a is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:eu-west-1:123456789012:table/views because no identity-based policy allows the dynamodb:PutItem action',
        __type: 'AccessDeniedException',
      }),
    ),
  },
  {
    name: 'policy forbids its own upload host',
    expected: 'configuration',
    why: 'connect-src lacks the bucket',
    events: after(
      'Subir archivo',
      lost(2540, 'PUT https://kestrel-files.s3.amazonaws.com/a.pdf', 'net::ERR_BLOCKED_BY_CSP'),
      report({
        at: 2545,
        directive: 'connect-src',
        blocked: 'https://kestrel-files.s3.amazonaws.com/a.pdf',
        message: 'Refused to connect because it violates connect-src',
        disposition: 'enforce',
      }),
    ),
  },
  {
    name: 'account lives in another region',
    expected: 'configuration',
    also: 'integration',
    why: 'the address is that of the wrong data centre',
    events: after(
      'Connect',
      call(2540, 'GET /api/connect', 421, {
        code: 'WRONG_REGION',
        message: 'This account is hosted in the EU data centre. Use https://eu.kestrel.example instead.',
      }),
    ),
  },
  {
    name: 'base address undefined',
    expected: 'configuration',
    also: 'product-defect',
    why: 'a variable of the build was not set',
    events: after(
      'Search',
      call(2540, 'POST /undefined/search', 404, page('404', '<h1>404 Not Found</h1><hr><center>nginx</center>')),
    ),
  },
  {
    name: 'saml certificate rolled over',
    expected: 'configuration',
    also: 'authentication',
    why: 'the certificate on file is not the one that the identity provider signs with now',
    events: [
      opens(0, '/login'),
      click(900, 'Continue with SSO'),
      call(
        1500,
        'POST /saml/acs',
        400,
        page(
          'Single sign-on failed',
          '<h1>Single sign-on failed</h1><p>Signature validation failed. SAML Response rejected: the certificate of the identity provider does not match the one configured for this organization.</p>',
        ),
        { api: 'document' },
      ),
    ],
  },
  {
    name: 'csp without the new api host',
    expected: 'configuration',
    why: 'connect-src lacks a host of the vendor',
    events: [
      ...start(),
      click(3000, 'Upload'),
      report({
        at: 3030,
        message:
          "Refused to connect to 'https://upload.kestrel.example/v2' because it violates the following Content Security Policy directive: \"connect-src 'self' https://api.kestrel.example\".",
        directive: 'connect-src',
        blocked: 'https://upload.kestrel.example/v2',
      }),
      lost(3031, 'POST https://upload.kestrel.example/v2', 'csp'),
    ],
  },
  {
    name: 'frame refused',
    expected: 'configuration',
    why: 'X-Frame-Options of the page inside',
    events: [
      ...start(),
      click(3000, 'Open report'),
      says(
        3300,
        "Refused to display 'https://reports.kestrel.example/' in a frame because it set 'X-Frame-Options' to 'sameorigin'.",
      ),
    ],
  },
  {
    name: 'no webassembly by policy',
    expected: 'configuration',
    why: 'the policy of the page lacks wasm-unsafe-eval',
    events: [
      ...start(),
      click(3000, 'Open drawing'),
      report({
        at: 3100,
        directive: 'script-src',
        blocked: 'wasm-eval',
        message:
          "Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script",
      }),
      rejects(
        3110,
        "CompileError: WebAssembly.instantiate(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script in the following Content Security Policy directive",
        code('loadEngine'),
      ),
    ],
  },
  {
    name: 'edge: the gate takes less than the app promises',
    site: supplierPortal.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the app allows files of 50 MB, the nginx before it refused one of 24 MB',
    events: [
      ...supplierPortal.portal(),
      extensionThrows(290),
      supplierPortal.call(300, 'GET /api/settings/uploads', 200, {
        maxSizeMb: 50,
        types: ['application/pdf', 'image/tiff'],
      }),
      step({
        at: 3000,
        action: 'upload',
        text: 'Chose "scan.tiff" in "Delivery note"',
        value: 'scan.tiff',
        files: [{ type: 'image/tiff', size: 24_812_004 }],
      }),
      supplierPortal.call(
        3040,
        'POST /api/deliveries/L-31/documents',
        413,
        '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx/1.27.3</center>\r\n</body>\r\n</html>',
        { headers: { server: 'nginx/1.27.3', connection: 'close' } },
      ),
      supplierPortal.rejects(
        3140,
        'SyntaxError: Unexpected token \'<\', "<html>\r\n<h"... is not valid JSON',
        supplierPortal.place('upload', supplierPortal.bundle, 1, 44_120),
      ),
    ],
  },
  {
    name: 'desk: the page around it does not hand passkeys on',
    site: bookingDesk.site,
    expected: 'configuration',
    also: 'integration',
    why: 'the hotel’s page embeds the desk without allow="publickey-credentials-get"',
    events: [
      ...bookingDesk.signIn(),
      click(2000, 'Sign in with a passkey'),
      bookingDesk.call(2040, 'POST /api/passkeys/options', 200, {
        rpId: 'desk.buchwerk.example',
        challenge: 'redacted-1',
      }),
      bookingDesk.rejects(
        2150,
        "NotAllowedError: The 'publickey-credentials-get' feature is not enabled in this document. Permissions Policy may be used to delegate Web Authentication capabilities to cross-origin child frames.",
        bookingDesk.place('signInWithPasskey', bookingDesk.bundle),
      ),
    ],
  },
  {
    name: 'desk: the page around it does not hand the clipboard on',
    site: bookingDesk.site,
    expected: 'configuration',
    also: 'integration',
    why: 'a policy of the embedding page, which only its maker can change',
    events: [
      ...bookingDesk.desk(),
      click(3000, 'Copy link'),
      bookingDesk.rejects(
        3020,
        "NotAllowedError: Failed to execute 'writeText' on 'Clipboard': The Clipboard API has been blocked because of a permissions policy applied to the current document. See https://crbug.com/414348233 for more details.",
        bookingDesk.place('copyLink', bookingDesk.bundle),
      ),
    ],
  },
]
