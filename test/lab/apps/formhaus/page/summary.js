const total = document.querySelector('[data-testid="total"]')
document.querySelector('[data-testid="sum-up"]').addEventListener('click', async () => {
  const response = await fetch('/api/summary', { method: 'POST' })
  if (!response.ok) console.error('[summary] not summed up', response.status)
  total.dataset.state = response.ok ? 'good' : 'bad'
  total.textContent = response.ok ? `${(await response.json()).total} EUR` : 'The total is not known.'
})
