function $(name) {
  return document.querySelector(`[data-testid="${name}"]`)
}
function notify(kind, text) {
  $('notice').setAttribute('data-kind', kind)
  $('notice').textContent = text
}
function failed(status) {
  if (window.console) console.error(`[routewise] request failed with status ${status}`)
  notify('bad', 'That did not work.')
}
/** Whether a list of this size could be kept. */
function keep(size) {
  try {
    localStorage.setItem('routes', new Array(size).join('r'))
    return true
  } catch {
    return false
  }
}
function onClick(name, run) {
  $(name).onclick = run
}
function openOrder(number) {
  ajax({
    url: `/api/orders/${number}`,
    success: (text) => {
      notify('good', `Order for ${JSON.parse(text).to}`)
    },
    error: failed,
  })
}

onClick('order-1', () => {
  openOrder(1)
})
onClick('order-2', () => {
  openOrder(2)
})
onClick('dispatch', () => {
  ajax({
    method: 'POST',
    url: '/api/dispatches',
    body: { order: 1 },
    repeat: 1,
    success: () => {
      notify('good', 'The order is dispatched.')
    },
    error: failed,
  })
})
onClick('archive', () => {
  localStorage.setItem('archive', new Array(6 << 20).join('r'))
  notify('good', 'The archive is kept.')
})
onClick('trim', () => {
  var size = 6 << 20
  while (!keep(size)) size = size >> 1
  notify('good', 'The last routes are kept.')
})
onClick('help', () => {
  ajax({
    url: '/partials/help.html',
    success: (html) => {
      $('panel').innerHTML = html
      notify('good', 'Help is shown.')
    },
    error: failed,
  })
})
onClick('check', () => {
  ajax({
    method: 'HEAD',
    url: '/api/depots/9',
    success: () => {
      notify('good', 'The depot exists.')
    },
    error: () => {
      notify('good', 'The number is free.')
    },
  })
})
onClick('plan', () => {
  var plan = Promise.withResolvers()
  plan.resolve()
  notify('good', 'The routes are planned.')
})
onClick('estimate', () => {
  notify('good', typeof Promise.withResolvers === 'function' ? 'Two hours' : 'About two hours')
})
onClick('print', () => {
  ajax({
    method: 'POST',
    url: '/api/labels',
    body: { order: 1 },
    success: () => {
      notify('good', 'The labels are printed.')
    },
    error: failed,
  })
})
onClick('delivered', () => {
  ajax({
    url: `/api/orders?state=${encodeURIComponent('delivered'.toLocaleUpperCase(document.documentElement.lang))}`,
    success: (text) => {
      notify('good', `${JSON.parse(text).length} delivered`)
    },
    error: failed,
  })
})
onClick('positions', () => {
  var now = Date.now()
  var [from, to] = [now - 30 * 60_000, now].map((time) => new Date(time).toISOString())
  ajax({
    url: `/api/positions?from=${from}&to=${to}`,
    success: (text) => {
      var count = JSON.parse(text).length
      notify(count === 0 ? 'none' : 'good', count === 0 ? 'No van was seen.' : `${count} on the road`)
    },
    error: failed,
  })
})
