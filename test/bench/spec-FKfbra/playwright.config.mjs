export default { reporter: 'line', timeout: 50_000, outputDir: 'results', use: {"launchOptions":{"executablePath":"/usr/bin/chromium-headless-shell","args":["--no-sandbox"]}} }
