/** The same exercise in every kind of frame. */
const markup = (name) =>
  `<!doctype html><script crossorigin src="${app}/exercise.js" data-name="${name}"><${'/'}script>`

function frame(set, attributes = {}) {
  const element = Object.assign(document.createElement('iframe'), set)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  return element
}

const exercised = (name) =>
  new Promise((resolve) =>
    addEventListener('message', function hear({ data }) {
      if (data?.exercised !== name) return
      removeEventListener('message', hear)
      resolve()
    }),
  )

globalThis.exerciseFrames = async () => {
  const names = [
    'same',
    'srcdoc',
    'blob',
    'sandboxed',
    'sandboxed-srcdoc',
    'sandboxed-scripts',
    'cross',
    'inner',
    'blank',
    'written',
  ]
  const all = Promise.all(names.map(exercised))
  frame({ src: '/frame.html?name=same' })
  frame({ srcdoc: markup('srcdoc') })
  frame({ src: URL.createObjectURL(new Blob([markup('blob')], { type: 'text/html' })) })
  frame({ src: '/frame.html?name=sandboxed' }, { sandbox: 'allow-scripts allow-same-origin' })
  frame({ src: '/frame.html?name=sandboxed-scripts' }, { sandbox: 'allow-scripts' })
  frame({ srcdoc: markup('sandboxed-srcdoc') }, { sandbox: 'allow-scripts' })
  frame({ src: `${other}/frame.html?name=cross` })
  const blank = frame({})
  const script = blank.contentDocument.createElement('script')
  script.src = `${app}/exercise.js`
  script.dataset.name = 'blank'
  blank.contentDocument.body.append(script)
  const written = frame({})
  written.contentDocument.open()
  written.contentDocument.write(markup('written'))
  written.contentDocument.close()
  frame({ src: '/inner.html' })
  addEventListener('message', ({ data }) => data?.exercised === 'innermost' && postMessage({ exercised: 'inner' }))
  await all
  await removed()
  await fromOutside()
}

/** A frame removed while its requests are in progress, right after it has made calls and printed. */
async function removed() {
  const short = frame({ src: '/made/empty.html' })
  await once(short, 'load')
  const inside = short.contentWindow
  inside.fetch(`${app}/api/never?n=removed-fetch`).catch(() => undefined)
  const xhr = new inside.XMLHttpRequest()
  xhr.open('GET', `${app}/api/never?n=removed-xhr`)
  xhr.send()
  inside.navigator.sendBeacon(`${app}/api/echo?n=removed-beacon`)
  inside.console.log('removed frame prints')
  inside.reportError(new inside.Error('removed frame fails'))
  short.remove()
  const fast = frame({})
  fast.contentWindow.console.log('frame of one moment prints')
  fast.contentWindow.fetch(`${app}/api/echo?n=moment`).catch(() => undefined)
  fast.remove()
  await Promise.all([145, 150, 151, 152, 155, 160].map(removedWithBatch))
}

/** A frame removed when what it printed has just been sent, and may not have been received yet. */
async function removedWithBatch(ms) {
  const short = frame({ src: `/made/empty.html?${ms}` })
  await once(short, 'load')
  short.contentWindow.console.log(`printed ${ms} ms before the frame goes`)
  await wait(ms)
  short.remove()
}

/** A frame's functions used by the page as its own, as libraries do to get unpatched ones. */
async function fromOutside() {
  const pristine = frame({}).contentWindow
  await all(pristine.fetch(`${app}/api/echo?n=borrowed`))
  pristine.console.log('borrowed console')
  document.open()
  document.write('<!doctype html><title>Written anew</title><p>written')
  document.close()
  console.log('after document.open')
  await fetch('/api/echo?n=after-document-open')
  setTimeout(() => {
    throw new Error('after document.open')
  }, 0)
  await wait(20)
}
