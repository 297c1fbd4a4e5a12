// One touch instead of selecting: where script runs, each text has a button.
for (const box of document.querySelectorAll<HTMLElement>('[data-teks]')) {
  const [text, button, said] = [
    box.querySelector('textarea'),
    box.querySelector('button'),
    box.querySelector('[role=status]'),
  ]
  if (!text || !button || !said) continue
  button.classList.remove('invisible')
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard?.writeText(text.value).then(
      () => true,
      () => false,
    )
    if (!copied) text.select()
    said.textContent = (copied ? button.dataset.salin : button.dataset.gagal) ?? ''
  })
}
