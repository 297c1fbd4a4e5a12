import type { Bank, Entry } from '../bank.ts'
import type { FormTree } from '../form/encoded.ts'

/** What an endpoint is given. `id` is the part of the address that stands for a thing, '' when there is none. */
export interface Call {
  bank: Bank
  entry: Entry
  id: string
  form: FormTree
}

/** Answers with the object to be sent; throws a Refusal otherwise. Nothing is written before it returns. */
export type Endpoint = (call: Call) => object

/** `GET /v1/charges/:id` and so on; the method and the path with `:id` in it. */
export type Routes = Record<string, Endpoint>
