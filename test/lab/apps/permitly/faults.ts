/** Faults of server-rendered pages: what fails is the document itself. */
import { answering, type Fact, type Fault } from '../scenario.ts'
import { click, fill, open, see, testid } from '../steps.ts'
import { applicationForm, bare, page, seeOther } from './pages.ts'

const heading = 'h1'
const sent = testid('sent')
const send = [open(), fill('street', '4 Mill Lane'), click('send')]
const documents = (path: string, status: number): Fact => ({
  kind: 'request',
  method: 'GET',
  origin: 'app',
  path,
  status,
})
const posted = (path: string, status: number): Fact => ({ ...documents(path, status), method: 'POST' }) as Fact
const attach = (size: number) => [
  open(),
  { do: 'upload', target: testid('plan'), name: 'plan.pdf', size, say: 'Choose plan.pdf' } as const,
  click('attach'),
]
const signIn = (password: string) => [open('/sign-in'), fill('password', password), click('sign-in')]

export const permitlyFaults: readonly Fault[] = [
  {
    id: 'form-500',
    title: 'Sending an application fails on the server',
    customerSees: 'After “Send application” I get “Something went wrong”.',
    breaks: answering('POST /applications', () =>
      page(500, 'Something went wrong', '<p data-testid="crashed">We are looking into it.</p>'),
    ),
    journey: send,
    ends: testid('crashed'),
    evidence: [posted('/applications', 500)],
    expect: ['product-defect'],
    twin: {
      id: 'form-corrected',
      title: 'The street was missing, and the customer entered it',
      customerSees: 'The application was sent.',
      journey: [
        open(),
        click('send'),
        see(`${testid('message')}:not(:empty)`),
        fill('street', '4 Mill Lane'),
        click('send'),
      ],
      ends: sent,
      evidence: [posted('/applications', 422)],
      expect: ['none'],
    },
  },
  {
    id: 'form-expired',
    title: 'The form was open for too long, and its token is not valid any more',
    customerSees: 'After “Send application” it says that the form has expired.',
    breaks: answering('POST /applications', () =>
      page(403, 'The form has expired', '<p data-testid="expired">Invalid CSRF token. Open the form again.</p>'),
    ),
    journey: send,
    ends: testid('expired'),
    evidence: [posted('/applications', 403)],
    expect: ['authentication'],
    twin: {
      id: 'form-sent',
      title: 'The application is sent',
      customerSees: 'The application was sent.',
      journey: send,
      ends: sent,
      evidence: [documents('/', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'sender-hidden',
    title: 'A privacy tool takes away from which page a form comes, and the server asks for that',
    customerSees: 'After “Send application” I see “Forbidden”. My colleague can send it.',
    breaks: answering('POST /applications', () =>
      page(
        403,
        'Forbidden',
        '<p data-testid="forbidden">A “Referer header” is needed to send this form, but none was sent.</p>',
      ),
    ),
    journey: send,
    ends: testid('forbidden'),
    evidence: [{ ...posted('/applications', 403), code: 'Referer header' } as Fact],
    expect: ['browser-interference'],
    twin: {
      id: 'sender-of-another-office',
      title: 'The form is refused to this office',
      customerSees: 'After “Send application” I see “Forbidden”.',
      breaks: answering('POST /applications', () =>
        page(403, 'Forbidden', '<p data-testid="forbidden">Your office may not send applications for this street.</p>'),
      ),
      journey: send,
      ends: testid('forbidden'),
      evidence: [{ ...posted('/applications', 403), code: 'Your office may not' } as Fact],
      expect: ['permission'],
    },
  },
  {
    id: 'admin-refused',
    title: 'The role may not see the administration',
    customerSees: '“Administration” says that I have no access.',
    breaks: answering('GET /admin', () =>
      page(403, 'No access', '<p data-testid="refused">Your role, clerk, has no access to the administration.</p>'),
    ),
    journey: [open(), click('admin')],
    ends: testid('refused'),
    evidence: [documents('/admin', 403)],
    expect: ['permission'],
    twin: {
      id: 'picture-missing',
      title: 'A picture of the page is missing',
      customerSees: 'Everything works.',
      breaks: answering('GET /brand.png', () => bare(404, 'Not Found')),
      journey: [open(), click('admin')],
      ends: testid('admin-page'),
      evidence: [{ kind: 'resource', origin: 'app', path: '/brand.png', status: 404 }],
      expect: ['none'],
    },
  },
  {
    id: 'sent-to-sign-in',
    title: 'The session has ended, and the server sends the customer to the sign-in page',
    customerSees: 'After “Send application” I am asked to sign in, and what I typed is gone.',
    breaks: answering('POST /applications', () => seeOther('/sign-in?expired=1&next=%2Fapplications')),
    journey: send,
    ends: testid('sign-in'),
    evidence: [posted('/sign-in', 200)],
    expect: ['authentication'],
    twin: {
      id: 'signed-out-by-hand',
      title: 'The customer signs out',
      customerSees: 'The sign-in page is shown.',
      journey: [open(), click('sign-out')],
      ends: testid('sign-in'),
      evidence: [posted('/sign-in', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'plan-too-large',
    title: 'The server in front of the app takes no large files',
    customerSees: 'After “Attach plan” I see “413 Request Entity Too Large”.',
    breaks: answering('POST /files', () => bare(413, 'Request Entity Too Large')),
    journey: attach(300_000),
    ends: heading,
    evidence: [posted('/files', 413)],
    expect: ['configuration'],
    twin: {
      id: 'plan-attached',
      title: 'A large plan is attached',
      customerSees: 'The plan is attached.',
      journey: attach(300_000),
      ends: testid('attached'),
      evidence: [documents('/', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'cookies-off',
    title: 'The browser keeps no cookies for the site',
    customerSees: 'I sign in, and I am asked to sign in again.',
    customer: { cookies: 'blocked' },
    journey: signIn('harbour-gate'),
    ends: `${testid('message')}:not(:empty)`,
    evidence: [documents('/sign-in', 200)],
    expect: ['browser-interference'],
    twin: {
      id: 'wrong-password',
      title: 'The password is wrong',
      customerSees: 'It says that e-mail or password is wrong.',
      journey: signIn('harbour-gat'),
      ends: `${testid('message')}:not(:empty)`,
      evidence: [posted('/sign-in', 401)],
      expect: ['authentication'],
    },
  },
  {
    id: 'flash-refused',
    title: 'The form comes back with 200, and only a line over it says that it was refused',
    customerSees:
      'After “Send application” I see the form again, and that my account is not allowed to send applications for this street.',
    breaks: answering('POST /applications', () =>
      page(
        200,
        'Applications',
        applicationForm('Your account is not allowed to send applications for this street.', '4 Mill Lane'),
      ),
    ),
    journey: send,
    ends: `${testid('message')}:not(:empty)`,
    evidence: [{ kind: 'notice', text: 'not allowed to send applications' }],
    expect: ['permission'],
    twin: {
      id: 'flash-thanks',
      title: 'The form comes back with 200, and a line over it says that the application was received',
      customerSees: 'The form is empty again, and says that the application was received.',
      breaks: answering('POST /applications', () =>
        page(200, 'Applications', applicationForm('Your application was received. Send another one?')),
      ),
      journey: send,
      ends: `${testid('message')}:not(:empty)`,
      evidence: [{ kind: 'notice', text: 'was received' }],
      expect: ['none'],
    },
  },
  {
    id: 'report-504',
    title: 'The gateway gives up waiting for the report',
    customerSees: '“Reports” shows “504 Gateway Time-out”.',
    breaks: answering('GET /reports', () => bare(504, 'Gateway Time-out')),
    journey: [open(), click('reports')],
    ends: 'center',
    evidence: [documents('/reports', 504)],
    expect: ['capacity'],
    twin: {
      id: 'report-slow',
      title: 'The report takes a second, and comes',
      customerSees: 'The report is shown.',
      breaks: () => ({
        before: (call) =>
          call.path === '/reports' ? new Promise((resolve) => setTimeout(resolve, 1_000, undefined)) : undefined,
      }),
      journey: [open(), click('reports')],
      ends: testid('reports-page'),
      evidence: [documents('/reports', 200)],
      expect: ['none'],
    },
  },
]
