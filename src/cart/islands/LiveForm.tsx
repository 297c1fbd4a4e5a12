import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Language } from '#core/language.ts'
import { cartMessages } from '#core/messages/cart.ts'
import { type Exchange, exchangeParts } from './exchange-parts.ts'
import { useAwake } from './use-awake.ts'

interface Props {
  readonly language: Language
  /** Ids of the parts that the server's answer replaces. */
  readonly parts: readonly string[]
  /** The form. It works as it stands without this island. */
  readonly children?: ReactNode
}

const pauseMilliseconds = 250

/**
 * Around a form of the cart or the till: a button marked `data-live`, or a change of a field so marked, posts the form
 * in the background and puts the parts of the answer in place. The server stays the only one who counts. Buttons named
 * `more` and `less` step the number beside them at once.
 */
export default function LiveForm({ language, parts, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const area = root.current
    if (!area) return
    return listen(area, parts, (exchange) => {
      setSaid(exchange.ok ? exchange.said : cartMessages(language).errors.network)
      dispatchEvent(new Event('cart:changed'))
    })
  }, [language, parts])
  useAwake(root)
  return (
    <div ref={root}>
      {children}
      <p className="live-region" role="status">
        {said}
      </p>
    </div>
  )
}

function listen(area: HTMLElement, parts: readonly string[], tell: (exchange: Exchange) => void): () => void {
  let timer: number | undefined
  let calls = new AbortController()

  function send(form: HTMLFormElement, submitter: HTMLElement | null) {
    clearTimeout(timer)
    calls.abort()
    calls = new AbortController()
    const { signal } = calls
    exchangeParts(form, submitter, parts, signal).then((exchange) => {
      if (!signal.aborted) tell(exchange)
    })
  }

  function submitted(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    const { submitter } = event
    if (!submitter?.hasAttribute('data-live')) return clearTimeout(timer)
    event.preventDefault()
    if (!stepped(form, submitter as HTMLButtonElement)) return send(form, submitter)
    clearTimeout(timer)
    timer = setTimeout(() => send(form, defaultButton(form)), pauseMilliseconds) as unknown as number
  }

  function changed(event: Event) {
    const field = event.target as HTMLInputElement
    if (field.form && field.closest('[data-live]')) send(field.form, defaultButton(field.form))
  }

  area.addEventListener('submit', submitted)
  area.addEventListener('change', changed)
  return () => {
    clearTimeout(timer)
    calls.abort()
    area.removeEventListener('submit', submitted)
    area.removeEventListener('change', changed)
  }
}

function defaultButton(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('button[data-live-default]')
}

/** Steps the number beside a `more` or `less` button; false where the button is another. */
function stepped(form: HTMLFormElement, button: HTMLButtonElement): boolean {
  const step = button.name === 'more' ? 1 : button.name === 'less' ? -1 : 0
  const field = form.elements.namedItem(`quantity.${button.value}`)
  if (step === 0 || !(field instanceof HTMLInputElement) || !/^[1-9][0-9]?$/.test(field.value)) return false
  field.value = String(Math.min(99, Math.max(1, Number(field.value) + step)))
  return true
}
