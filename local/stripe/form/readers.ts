// Readers turn a form's text into values, or throw the Refusal that Stripe would answer with.
import { invalid, notCarried } from '../refusal.ts'
import type { FormTree, FormValue } from './encoded.ts'

/** `path` is the parameter's full name, such as `line_items[0][quantity]`. */
export type Reader<T> = (value: FormValue, path: string) => T

export interface Field<T> {
  read: Reader<T>
  required: boolean
}

type Fields = Record<string, Field<unknown>>
type Read<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

export function required<T>(read: Reader<T>): Field<T> {
  return { read, required: true }
}

export function optional<T>(read: Reader<T>): Field<T | undefined> {
  return { read, required: false }
}

/** Stripe knows this parameter, this server does not: see `notCarried`. */
export const elsewhere: Field<undefined> = {
  required: false,
  read: (_value, path) => {
    throw notCarried(path)
  },
}

export function text(maxLength = 5000): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string') throw invalid('Invalid string', { param: path })
    if (value === '') throw emptyValue(path)
    if (value.length > maxLength) {
      throw invalid(`Invalid string: ${value.slice(0, 20)}…; must be at most ${maxLength} characters`, { param: path })
    }
    return value
  }
}

export function integer(range: { least?: number; most?: number; tooMuch?: string } = {}): Reader<number> {
  return (value, path) => {
    if (value === '') throw emptyValue(path)
    if (typeof value !== 'string' || !/^-?[0-9]{1,15}$/.test(value)) {
      throw invalid(`Invalid integer: ${typeof value === 'string' ? value : '{}'}`, {
        code: 'parameter_invalid_integer',
        param: path,
      })
    }
    const number = Number(value)
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = range
    const code = range.tooMuch ?? 'parameter_invalid_integer'
    if (number < least) throw invalid(`This value must be greater than or equal to ${least}.`, { code, param: path })
    if (number > most) throw invalid(`This value must be less than or equal to ${most}.`, { code, param: path })
    return number
  }
}

export function flag(): Reader<boolean> {
  return (value, path) => {
    if (value === 'true') return true
    if (value === 'false') return false
    throw invalid(`Invalid boolean: ${String(value)}`, { param: path })
  }
}

export function choice<const T extends string>(options: readonly T[]): Reader<T> {
  return (value, path) => {
    if (value === '') throw emptyValue(path)
    const found = options.find((option) => option === value)
    if (found === undefined) throw invalid(`Invalid ${path}: must be ${inWords(options)}`, { param: path })
    return found
  }
}

export function list<T>(read: Reader<T>, most: number): Reader<T[]> {
  return (value, path) => {
    const names = typeof value === 'string' ? [] : Object.keys(value).sort((one, two) => Number(one) - Number(two))
    if (typeof value === 'string' || names.some((name) => !/^\d+$/.test(name))) {
      throw invalid('Invalid array', { param: path })
    }
    if (names.length > most) throw invalid(`Array ${path} exceeded maximum ${most} allowed elements.`, { param: path })
    return names.map((name, index) => read(value[name] ?? '', `${path}[${index}]`))
  }
}

export function fields<F extends Fields>(shape: F): Reader<Read<F>> {
  return (value, path) => {
    if (typeof value === 'string') throw invalid('Invalid object', { param: path })
    refuseUnknown(value, shape, path)
    const result: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(shape)) {
      const inner = path ? `${path}[${name}]` : name
      const given = value[name]
      if (given !== undefined) result[name] = field.read(given, inner)
      else if (field.required) throw missing(inner)
    }
    return result as Read<F>
  }
}

/** Stripe's words for a parameter that must be there. */
export function missing(path: string) {
  return invalid(`Missing required param: ${path}.`, { code: 'parameter_missing', param: path })
}

function refuseUnknown(value: FormTree, shape: Fields, path: string): void {
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(shape, name))
    .map((name) => (path ? `${path}[${name}]` : name))
  if (unknown.length === 0) return
  const noun = unknown.length === 1 ? 'parameter' : 'parameters'
  throw invalid(`Received unknown ${noun}: ${unknown.join(', ')}`, {
    code: 'parameter_unknown',
    param: unknown[0] ?? '',
  })
}

function emptyValue(path: string) {
  return invalid(
    `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a field; however ` +
      `'${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
    { code: 'parameter_invalid_empty', param: path },
  )
}

function inWords(options: readonly string[]): string {
  if (options.length < 2) return options.join('')
  return `one of ${options.slice(0, -1).join(', ')}, or ${options.at(-1)}`
}
