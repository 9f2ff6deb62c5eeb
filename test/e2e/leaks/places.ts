/** Where a careless app exposes secrets: each place gets its own. They run in the page. */

export const places: Record<string, (secret: string) => unknown> = {
  // Printed
  'console text': (secret) => console.log(`signed in as ${secret}`),
  'console template': (secret) => console.log('got %s from %o', 'it', { state: secret }),
  'console object': (secret) => console.log({ list: [{ [secret]: 1 }] }),
  'console object, cut in its preview': (secret) => console.log({ note: `${'-'.repeat(70)} ${secret}` }),
  'console text, cut': (secret) => console.log(`${'-'.repeat(8_170)} ${secret}`),
  'console node': (secret) => {
    const node = document.createElement('p')
    node.id = `${'n'.repeat(70)}.${secret}`
    console.log(node)
  },
  'console class': (secret) =>
    console.log(new { [`${'C'.repeat(70)}_${secret}`]: class {} }[`${'C'.repeat(70)}_${secret}`]!()),
  'console table': (secret) => console.table([{ key: secret }]),
  'console error with cause': (secret) => console.error(new Error('no', { cause: new Error(`was ${secret}`) })),
  'long message of an error': (secret) => console.error(new Error(`${'-'.repeat(8_160)} ${secret}`)),
  'stack of an error': (secret) =>
    console.error(Object.assign(new Error('x'), { stack: `Error: x\n    at f (https://a.example/${secret}.js:1:2)` })),
  'uncaught error': (secret) => setTimeout(() => Promise.reject(new TypeError(`no ${secret}`))),
  'thrown text': (secret) => setTimeout(() => Promise.reject(secret)),
  'source URL': (secret) => setTimeout(`throw new Error('far')//# sourceURL=https://s.example/${secret}.js`),
  // Shown
  'message on the screen': (secret) =>
    document.body.insertAdjacentHTML('beforeend', `<p role="alert">Your new key is ${secret}</p>`),
  'message on the screen, cut': (secret) =>
    document.body.insertAdjacentHTML('beforeend', `<p role="alert">${'Note. '.repeat(82)} ${secret}</p>`),
  // Requested
  query: (secret) => fetch(`/api?x=${secret}`),
  'name of a parameter': (secret) => fetch(`/api?${secret}=1`),
  'escaped words in a path': (secret) => fetch(`/api/find/${encodeURIComponent(`note ${secret}`)}/1`),
  'JSON in a query': (secret) => fetch(`/api?filter=${encodeURIComponent(JSON.stringify({ text: `see ${secret}` }))}`),
  method: (secret) => fetch('/api', { method: secret }),
  'name of a header': (secret) => fetch('/api', { headers: { [secret]: '1' } }),
  'header of ids': (secret) => fetch('/api', { headers: { 'x-request-id': secret, traceparent: secret } }),
  'media type': (secret) => fetch('/api', { method: 'POST', body: new Blob(['x'], { type: `text/x; y=${secret}` }) }),
  'accepted type': (secret) => fetch('/api', { headers: { accept: `application/json;v=${secret}` } }),
  referrer: (secret) => fetch('/api', { referrer: `/at?x=${secret}` }),
  form: (secret) => fetch('/api', { method: 'POST', body: new URLSearchParams({ [secret]: secret }) }),
  'multipart form': (secret) => {
    const form = new FormData()
    form.append(secret, new File([secret], `${secret}.pdf`))
    return fetch('/api', { method: 'POST', body: form })
  },
  beacon: (secret) => navigator.sendBeacon(`/api?x=${secret}`, JSON.stringify({ text: secret })),
  GraphQL: (secret) =>
    fetch('/api', {
      method: 'POST',
      body: JSON.stringify({ operationName: secret, query: `{ me(by: "${secret}") }` }),
    }),
  answer: (secret) =>
    fetch('/mirror', { method: 'POST', body: JSON.stringify({ text: secret }) }).then((it) => it.json()),
  'answer, cut': (secret) =>
    fetch('/mirror', { method: 'POST', body: `${'-'.repeat(65_510)} ${secret}` }).then((it) => it.text()),
  'answer of lines': (secret) =>
    fetch('/mirror', { method: 'POST', body: `{"n":1}\n{"text":"${secret}"}\n` }).then((it) => it.text()),
  'page in the place of JSON': (secret) =>
    fetch(`/page?of=${secret}`)
      .then((it) => it.json())
      .catch(() => undefined),
  'page that is refused': (secret) => {
    const frame = document.createElement('iframe')
    document.body.append(Object.assign(frame, { src: `/refused?of=${secret}` }))
  },
  'answer read as a document': (secret) =>
    new Promise((done) => {
      const request = new XMLHttpRequest()
      request.open('POST', '/mirror')
      request.responseType = 'document'
      request.onloadend = done
      request.send(`<p title="${secret}">${secret}</p>`)
    }),
  'headers of an answer': (secret) => fetch(`/headers?${new URLSearchParams({ of: secret })}`),
  redirect: (secret) => fetch(`/redirect?to=${encodeURIComponent(`/api/${secret}?x=${secret}#${secret}`)}`),
  'other site that answers nothing': (secret) => fetch(`http://nowhere.test:1/${secret}`).catch(() => undefined),
  'event stream': (secret) =>
    new Promise<void>((done) => {
      const source = new EventSource(`/stream?x=${secret}`)
      source.onmessage = () => {
        source.close()
        done()
      }
    }),
  socket: (secret) =>
    new Promise((done) => {
      const socket = new WebSocket(`ws://${location.host}/ws/echo?x=${secret}`)
      socket.onopen = () => socket.send(`${secret} ${`${secret} `.repeat(500)}`)
      socket.onmessage = () => socket.close(4000, secret)
      socket.onclose = done
    }),
  worker: (secret) =>
    new Promise((done) => {
      const program = new Blob([`postMessage('${secret}')`])
      new Worker(URL.createObjectURL(program), { name: secret }).onmessage = done
    }),
  'service worker': (secret) => navigator.serviceWorker.register(`/worker.js?x=${secret}`),
  // Part of the page
  'script that is missing': (secret) => {
    document.body.append(Object.assign(document.createElement('script'), { src: `/missing/${secret}.js` }))
  },
  'picture in its address': (secret) => {
    document.body.append(Object.assign(new Image(), { src: `data:image/png,${secret}` }))
  },
  frame: (secret) => {
    const frame = document.createElement('iframe')
    document.body.append(Object.assign(frame, { name: secret, title: secret, src: `/frame?x=${secret}#${secret}` }))
  },
  'style sheet': (secret) => {
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `p::after{content:"${secret}"}` }),
    )
  },
  'sample of a violated policy': (secret) => {
    document.createElement('div').innerHTML = `<b>${secret}</b>`
  },
  'name of a measurement': (secret) => performance.mark(secret, { detail: secret }),
  'name of a stored value': (secret) => {
    localStorage.setItem(`user.${secret}.theme`, secret)
    sessionStorage.setItem(secret, secret)
  },
  'name of a cookie': (secret) => {
    // biome-ignore lint/suspicious/noDocumentCookie: apps write them in this way
    document.cookie = `${secret}=${secret}`
  },
  'window.name': (secret) => {
    window.name = secret
  },
  'message to the window': (secret) => postMessage(secret, '*'),
  history: (secret) => history.pushState({ secret }, '', `/at/${secret}?x=${secret}#${secret}`),
  hash: (secret) => {
    location.hash = secret
  },
  title: (secret) => {
    document.title = `Case ${secret}`
  },
  dialog: (secret) => prompt(`Is it ${secret}?`, secret),
}

/** Where secrets stand in the page itself; `at` returns the one for a place. */
export const markup = (at: (place: string) => string) => `<!doctype html>
<html data-version="${at('data-version')}"><title>Orders ${at('first title')}</title>
<meta name="app-version" content="${at('version of the app')}">
<section aria-label="${at('label of a section')}"><h2>${at('heading')}</h2>
<button class="act">Copy ${at('button')}</button>
<button class="act" aria-label="${at('aria-label')}">1</button>
<button class="act" title="${at('title attribute')}">2</button>
<button class="act" data-testid="${at('mark of a tester')}">3</button>
<button class="act" id="${at('id of an element')}">4</button>
<button class="act">${'-'.repeat(85)} ${at('button, cut')} and more</button>
<img class="act" alt="${at('alternative text')}" src="/picture?x=${at('address of a picture')}" width="20" height="20">
<table><tr><td>${at('row')}</td><td><button class="act">edit</button></td></tr><tr><td><button>edit</button></td></tr></table>
</section>
<label>Note ${at('label of a field')}<input name="note" placeholder="${at('placeholder')}"></label>
<input type="password" aria-label="Password"><textarea aria-label="Comment"></textarea><input type="file" aria-label="File">
<select aria-label="Plan"><option>none</option><option>${at('option')}</option></select>
<!-- ${at('comment in the page')} -->`
