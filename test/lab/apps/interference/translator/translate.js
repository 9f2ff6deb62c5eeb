// Chromium's translation marks the page with this class and replaces each text by <font><font>text</font></font>.
document.documentElement.classList.add('translated-ltr')

function translate(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('font, script, style')) continue
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    text.replaceWith(outer)
    outer.append(inner)
    inner.append(document.createTextNode(text.data))
  }
}

function watch(root) {
  translate(root)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.nodeType === Node.TEXT_NODE) translate(node.parentNode ?? root)
  }).observe(root, { childList: true, subtree: true })
}

watch(document.body)
for (const element of document.querySelectorAll('*')) {
  const tree = chrome.dom.openOrClosedShadowRoot(element)
  if (tree) watch(tree)
}
