throw new Error(document.currentScript.crossOrigin ? 'of another site, open' : 'of another site, hidden')
