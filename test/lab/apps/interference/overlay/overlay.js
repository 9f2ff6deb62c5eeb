const overlay = { rectangle: null }

function placeOverlay(event) {
  const [target] = event.composedPath()
  if (target.dataset?.testid === 'book') event.stopImmediatePropagation()
  target.style.outlineOffset = `${overlay.rectangle.rectangleTop}px`
}

document.addEventListener('click', placeOverlay, true)
