import { Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { type Failure, faultOf } from './fault.ts'
import { useFoundations } from './use-foundations.ts'
import { useNames } from './use-names.ts'

/** Why visitors still see the pages before, and the way to what must be put right. */
export function FailedPages({ failure }: { failure: Failure }) {
  const { words, documents } = faultOf(failure, useFoundations())
  const nameOf = useNames(documents)
  return (
    <Stack gap={3}>
      {words.map((sentence) => (
        <Text key={sentence} size={1}>
          {sentence}
        </Text>
      ))}
      {documents.map(({ id, type }) => (
        <Text key={id} size={1}>
          <IntentLink intent="edit" params={{ id, type }}>
            {`Buka ${nameOf(id)}`}
          </IntentLink>
        </Text>
      ))}
    </Stack>
  )
}
