/** The server-rendered pages of Permitly. */
import { type Answer, text } from '../../server/call.ts'
import { APP_VERSION } from '../../server/pages.ts'

export function page(status: number, title: string, body: string, headers: Answer['headers'] = {}): Answer {
  return text(
    status,
    'text/html; charset=utf-8',
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="app-version" content="${APP_VERSION}">
<title>${title} – Permitly</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body><nav><a href="/" data-testid="home">Applications</a> <a href="/admin" data-testid="admin">Administration</a>
<a href="/reports" data-testid="reports">Reports</a></nav><h1>${title}</h1>${body}</body></html>
`,
    headers,
  )
}

/** A page produced by a server or proxy in front of the app. */
export function bare(status: number, title: string): Answer {
  const body = `<html>\n<head><title>${status} ${title}</title></head>\n<body>\n<center><h1>${status} ${title}</h1></center>\n</body>\n</html>\n`
  return text(status, 'text/html', body, { server: 'nginx' })
}

export const seeOther = (location: string, headers: Answer['headers'] = {}): Answer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', ...headers },
  body: '',
})

export const applicationForm = (message = '', street = '') => `
<p data-testid="message" role="alert">${message}</p>
<form method="post" action="/applications" data-testid="form">
  <input type="hidden" name="csrf" value="c41f">
  <label>Street <input name="street" data-testid="street" value="${street}"></label>
  <button type="submit" data-testid="send">Send application</button>
</form>
<form method="post" action="/files" enctype="multipart/form-data">
  <label>Plan <input type="file" name="plan" data-testid="plan"></label>
  <button type="submit" data-testid="attach">Attach plan</button>
</form>
<form method="post" action="/sign-out"><button type="submit" data-testid="sign-out">Sign out</button></form>
<img src="/brand.png" alt="" width="1" height="1">
`

export const signInForm = (message = '') => `
<p data-testid="message" role="alert">${message}</p>
<form method="post" action="/sign-in">
  <label>E-mail <input name="email" type="email" data-testid="email" value="clerk@example.com"></label>
  <label>Password <input name="password" type="password" data-testid="password"></label>
  <button type="submit" data-testid="sign-in">Sign in</button>
</form>
`
