import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Language } from '#core/language.ts'
import { cartMessages } from '#core/messages/cart.ts'
import { cartPath } from '#core/paths.ts'
import type { AddedToCart, RefusedToAdd } from '../answers.ts'
import { useAwake } from './use-awake.ts'
import './mini-cart.css'

interface Props {
  readonly language: Language
  /** The product's form, posting to `addToCartPath`: it works as it stands without this island. */
  readonly children?: ReactNode
}

/**
 * Around the product's form: adds without leaving the page and shows what now lies in the cart. A button that carries
 * `then=checkout` is left to the browser.
 */
export default function AddToCart({ language, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const [answer, setAnswer] = useState<AddedToCart | RefusedToAdd | null>(null)
  useAdding(root, language, setAnswer)
  useAwake(root)
  useEffect(() => {
    if (answer?.ok && !dialog.current?.open) dialog.current?.showModal()
  }, [answer])
  const texts = cartMessages(language)
  return (
    <div ref={root}>
      {children}
      <div role="alert">{answer && !answer.ok && <p className="mini-cart-refusal">{answer.message}</p>}</div>
      <dialog ref={dialog} className="mini-cart" aria-labelledby="mini-cart-title">
        {answer?.ok && <Added answer={answer} texts={texts} language={language} />}
      </dialog>
    </div>
  )
}

function Added({ answer, texts, language }: AddedProps) {
  return (
    <form method="dialog">
      <h2 id="mini-cart-title">{texts.added}</h2>
      <p className="mini-cart-thread">
        <strong>
          {answer.added} × {answer.title}
        </strong>
        {answer.options && <span>{answer.options}</span>}
        <span>
          {texts.madeBy(answer.maker)}, {texts.each(answer.unitPrice)}
        </span>
      </p>
      <p className="mini-cart-sum">
        <span>{texts.piecesInCart(answer.pieces)}</span>
        <strong className="price">{answer.goodsTotal}</strong>
      </p>
      <div className="mini-cart-ways">
        <a className="button" href={cartPath(language)}>
          {texts.openCart}
        </a>
        <button className="button button-quiet" type="submit">
          {texts.keepLooking}
        </button>
      </div>
    </form>
  )
}

interface AddedProps {
  readonly answer: AddedToCart
  readonly texts: ReturnType<typeof cartMessages>
  readonly language: Language
}

/** Posts the form inside `root` in the page's place. The form stays the browser's: nothing in it is React's. */
function useAdding(
  root: RefObject<HTMLElement | null>,
  language: Language,
  tell: (answer: AddedToCart | RefusedToAdd | null) => void,
): void {
  useEffect(() => {
    const area = root.current
    let busy = false
    async function add(event: SubmitEvent) {
      const form = event.target as HTMLFormElement
      const body = new FormData(form, event.submitter)
      if (form.method !== 'post' || body.get('then') === 'checkout') return
      event.preventDefault()
      if (busy) return
      busy = true
      tell(null)
      tell(await postForm(form.action, body, language))
      busy = false
      dispatchEvent(new Event('cart:changed'))
    }
    area?.addEventListener('submit', add)
    return () => area?.removeEventListener('submit', add)
  }, [root, language, tell])
}

async function postForm(action: string, body: FormData, language: Language): Promise<AddedToCart | RefusedToAdd> {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    return (await response.json()) as AddedToCart | RefusedToAdd
  } catch {
    return { ok: false, message: cartMessages(language).errors.network }
  }
}
