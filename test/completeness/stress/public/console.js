/** Every console method, with and without arguments. */
globalThis.consoles = () => {
  const circular = {}
  circular.self = circular
  console.log('text')
  console.log('%s and %d', 'format', 5, 'rest')
  console.log({ deep: { er: [1, 2, 3] } }, [1, 2], circular)
  console.log(undefined)
  console.log(null, true, 1n, Symbol('s'), () => 1, new Date(0), /x/)
  console.log(new Error('told'), document.body, window, new Map([[1, 2]]), new Proxy({}, {}))
  console.log(
    new Proxy(
      {},
      {
        get() {
          throw new Error('trap')
        },
        ownKeys() {
          throw new Error('trap')
        },
      },
    ),
  )
  console.log({
    get thrown() {
      throw new Error('getter')
    },
  })
  console.info('info')
  console.warn('warn', 1)
  console.error('error', new TypeError('told'))
  console.debug('debug')
  console.trace('trace')
  console.trace()
  console.dir({ a: 1 }, { depth: 0 })
  console.dirxml(document.body, document.head)
  console.table([{ a: 1 }], ['a'])
  console.assert(true, 'never')
  console.assert(false, 'assertion', 1)
  console.assert(false)
  console.assert(0, { a: 1 })
  console.count()
  console.count('named')
  console.countReset('named')
  console.countReset('nowhere')
  console.time('timer')
  console.time('timer')
  console.timeLog('timer', 'more', 2)
  console.timeEnd('timer')
  console.timeEnd('timer')
  console.timeLog('nowhere')
  console.group('group', 1)
  console.groupCollapsed('inner')
  console.group()
  console.log('inside')
  console.groupEnd()
  console.groupEnd()
  console.groupEnd()
  console.clear()
  console.log()
  for (let i = 0; i < 40; i++) console.log('repeated')
  for (let i = 0; i < 100; i++) console.log('counted', i)
  console.log(...Array.from({ length: 60 }, (_, i) => i))
  console.log('x'.repeat(100_000))
  const { log } = console
  log('without its object')
  console.log.call(undefined, 'called')
  setTimeout(console.log, 0, 'as a callback')
}
