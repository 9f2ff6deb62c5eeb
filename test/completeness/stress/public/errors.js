/** Errors from everywhere a page's code runs, each with its own message. */
globalThis.errors = async () => {
  const script = (set) => document.body.append(Object.assign(document.createElement('script'), set))
  script({ text: 'throw new Error("in a script")' })
  script({ text: 'this is no script' })
  script({ text: 'throw "a text"' })
  script({ text: 'throw null' })
  script({ text: 'throw undefined' })
  script({ text: 'throw { code: 7 }' })
  script({ text: 'class Own extends Error { name = "Own" }; throw new Own("of a class of its own")' })
  script({ type: 'module', text: 'throw new Error("in a module")' })
  script({ type: 'module', text: 'import "/made/missing-static.js"' })
  script({ src: `${other}/throws.js?plain` })
  script({ src: `${other}/throws.js`, crossOrigin: 'anonymous' })
  const throwing = (message) => () => {
    throw new RangeError(message)
  }
  setTimeout(throwing('in a timer'), 0)
  setTimeout('throw new Error("in the text of a timer")', 0)
  queueMicrotask(throwing('in a microtask'))
  requestAnimationFrame(throwing('in an animation frame'))
  requestIdleCallback(throwing('when idle'))
  new MessageChannel().port1.dispatchEvent(new Event('x'))
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = throwing('in a port')
  port2.postMessage(1)
  new MutationObserver(throwing('in a mutation observer')).observe(document.body, { attributes: true })
  document.body.dataset.changed = '1'
  new IntersectionObserver(throwing('in an intersection observer')).observe(document.body)
  new ResizeObserver(throwing('in a resize observer')).observe(document.body)
  document.body.insertAdjacentHTML('beforeend', `<button onclick="throw new Error('in an inline handler')">x</button>`)
  document.body.lastElementChild.click()
  document.body.insertAdjacentHTML('beforeend', `<img src="data:," onerror="throw new Error('in an error handler')">`)
  document.addEventListener('own', throwing('in a listener'))
  document.dispatchEvent(new Event('own'))
  // biome-ignore lint/security/noGlobalEval: apps do it, and their errors have to be seen too
  setTimeout(() => globalThis.eval('throw new EvalError("in eval")'), 0)
  setTimeout(() => new Function('throw new SyntaxError("in a function from text")')(), 0)
  reportError(new Error('reported'))
  reportError('a reported text')
  const again = throwing('ten times')
  for (let i = 0; i < 10; i++) setTimeout(again, 0)
  customElements.define(
    'x-broken',
    class extends HTMLElement {
      constructor() {
        super()
        throw new Error('in a constructor of an element')
      }
    },
  )
  document.body.append(document.createElement('x-broken'))
  setTimeout(() => {
    throw Object.defineProperty(new Error('with a getter'), 'name', {
      get() {
        throw new Error('a getter that throws')
      },
    })
  }, 0)
  setTimeout(() => {
    const error = new Error('deep', { cause: new Error('the cause') })
    throw new AggregateError([error, error], 'of many')
  }, 0)
  setTimeout(() => document.querySelector('::nothing::'), 0)
  rejections()
  await wait(100)
}

function rejections() {
  Promise.reject(new Error('rejected'))
  Promise.reject('a rejected text')
  Promise.reject(undefined)
  Promise.reject({ code: 8 })
  Promise.reject(new DOMException('a rejected exception', 'AbortError'))
  ;(async () => {
    throw new TypeError('in an async function')
  })()
  ;(async () => {
    await null
    throw new TypeError('after a wait')
  })()
  fetch(`${dead}/api/echo?n=nobody-handles`)
  fetch('/api/echo?n=then-throws').then(() => {
    throw new Error('in then')
  })
  const late = Promise.reject(new Error('handled later'))
  setTimeout(() => late.catch(() => undefined), 30)
  for (let i = 0; i < 5; i++) Promise.reject(new Error('rejected five times'))
  const frame = document.createElement('iframe')
  document.body.append(frame)
  setTimeout(() => {
    throw new frame.contentWindow.Error('of another realm')
  }, 0)
  Promise.reject(new frame.contentWindow.TypeError('rejected, of another realm'))
}
