import { useId } from 'react'
import { type StringInputProps, set, unset, useFormValue } from 'sanity'
import { codeOf, codesFor, type OptionOfProduct } from '../schema/rules/options.ts'

type Field = Parameters<typeof codesFor>[0]

/** A code with a list to choose from, own words allowed; what is typed becomes a code: "Biru Tua" is `biru-tua`. */
function CodeInput({ field, props }: { readonly field: Field; readonly props: StringInputProps }) {
  const listId = useId()
  const options = useFormValue(['options']) as readonly OptionOfProduct[] | undefined
  const chosen = useFormValue([...props.path.slice(0, -1), 'option']) as string | undefined
  const onChange = ({ currentTarget }: React.FormEvent<HTMLInputElement>) => {
    const code = codeOf(currentTarget.value)
    props.onChange(code ? set(code) : unset())
  }
  const elementProps = { ...props.elementProps, onChange, list: listId }
  return (
    <>
      {props.renderDefault({ ...props, elementProps })}
      <datalist id={listId}>
        {codesFor(field, options, chosen).map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  )
}

export const ChoiceOptionInput = (props: StringInputProps) => <CodeInput field="option" props={props} />
export const ChoiceValueInput = (props: StringInputProps) => <CodeInput field="value" props={props} />
export const OptionCodeInput = (props: StringInputProps) => <CodeInput field="optionCode" props={props} />
export const ValueCodeInput = (props: StringInputProps) => <CodeInput field="valueCode" props={props} />
