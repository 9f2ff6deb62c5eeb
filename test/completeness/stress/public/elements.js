/** Files requested by elements, styles and the browser itself. */
globalThis.elements = async () => {
  const add = (tag, set) => {
    const element = Object.assign(document.createElement(tag), set)
    document.body.append(element)
    return once(element, 'load', 'error', 'loadedmetadata')
  }
  const link = (rel, href, more = {}) => add('link', { rel, href, ...more })
  const style = document.createElement('style')
  style.textContent = `
    @import url("/made/imported.css");
    @font-face { font-family: missing; src: url("/made/missing.woff2") }
    @font-face { font-family: there; src: url("/made/font.woff2") }
    .background { width: 9px; height: 9px; background: url("/made/background.gif"), url("/made/missing-background.gif") }
    .mask::before { content: url("/made/content.gif") }`
  document.head.append(style)
  document.body.insertAdjacentHTML(
    'beforeend',
    `<p class="background mask" style="font-family: missing, there; background-color: red">text</p>
     <picture><source srcset="/made/source.gif"><img src="/made/not-asked.gif"></picture>
     <img srcset="/made/small.gif 1x, /made/large.gif 2x"><input type="image" src="/made/input.gif">
     <svg><use href="/made/shapes.svg#a"></use><image href="/made/in-svg.gif"></image></svg>
     <video poster="/made/poster.gif" src="/made/missing.mp4" muted></video>
     <img loading="lazy" src="/made/lazy.gif">`,
  )
  const detached = new Image()
  detached.src = '/made/detached.gif'
  await all(
    once(detached, 'load'),
    add('img', { src: '/made/image.gif' }),
    add('img', { src: '/made/image.gif?again' }),
    add('img', { src: '/made/missing.gif' }),
    add('img', { src: `${dead}/made/refused.gif` }),
    add('img', { src: `${other}/made/cross.gif` }),
    add('img', { src: '/api/redirect?code=302&n=image&to=/made/moved.gif' }),
    add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==' }),
    add('script', { src: '/made/script.js' }),
    add('script', { src: '/made/module.js', type: 'module' }),
    add('script', { src: '/made/missing.js' }),
    add('script', { src: `${other}/made/cross.js?plain` }),
    link('stylesheet', '/made/style.css'),
    link('stylesheet', '/made/missing.css'),
    link('preload', '/made/preloaded.gif', { as: 'image' }),
    link('prefetch', '/made/prefetched.json'),
    link('modulepreload', '/made/module-preloaded.js'),
    add('video', { src: '/made/video.mp4', preload: 'auto' }),
    add('audio', { src: '/made/missing-sound.mp4', preload: 'auto' }),
    add('object', { data: '/made/object.svg' }),
    add('embed', { src: '/made/embed.svg' }),
    add('iframe', { src: '/made/missing.html' }),
    import('/made/imported.js'),
    import('/made/missing-import.js'),
    new FontFace('loaded', 'url(/made/loaded.woff2)').load(),
    document.fonts.load('10px there'),
    document.fonts.load('10px missing'),
  )
  // The second time it comes from the memory cache.
  await add('img', { src: '/made/image.gif' })
  await all(add('img', { src: '/made/missing.gif' }), add('script', { src: '/made/script.js' }))
  await pings()
}

/** Requests that the page sends without a call: a link's ping, a form that opens in a frame. */
async function pings() {
  const frame = Object.assign(document.createElement('iframe'), { name: 'answer' })
  document.body.append(frame)
  const form = Object.assign(document.createElement('form'), {
    method: 'post',
    action: '/api/echo?n=form',
    target: 'answer',
  })
  const link = Object.assign(document.createElement('a'), { href: '#pinged', ping: '/api/echo?n=ping' })
  document.body.append(form, link)
  form.submit()
  await once(frame, 'load')
  link.click()
}
