// XMLHttpRequest with callbacks, as it was done before promises.
window.ajax = function ajax(options) {
  var request = new XMLHttpRequest()
  request.open(options.method || 'GET', options.url)
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest')
  if (options.body) request.setRequestHeader('Content-Type', 'application/json')
  request.onload = () => {
    if (request.status >= 200 && request.status < 300) options.success(request.responseText)
    else options.error(request.status, request.responseText)
  }
  request.onerror = () => {
    if (options.repeat) ajax(Object.assign({}, options, { repeat: options.repeat - 1 }))
    else options.error(0, '')
  }
  request.send(options.body ? JSON.stringify(options.body) : null)
}
