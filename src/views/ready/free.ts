export {}

// Says of each maker who has nothing in hand that they could begin this week; of the others, and where the books do not
// answer, nothing. The room for the words is kept, so that nothing moves.
try {
  const list = document.querySelector('[data-free]') as HTMLElement
  const { free } = (await (await fetch(list.dataset.free as string)).json()) as { free: string[] }
  for (const said of list.querySelectorAll<HTMLElement>('[data-maker]'))
    said.classList.toggle('invisible', !free.includes(said.dataset.maker ?? ''))
} catch {}
