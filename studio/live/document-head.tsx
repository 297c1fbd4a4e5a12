import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import { getPublishedId, type InputProps, isObjectInputProps, useEditState } from 'sanity'
import { type Completeness, completenessOf } from '../schema/rules/completeness.ts'
import { FailedPages } from './failed-pages.tsx'
import { useStanding } from './use-standing.ts'

/** Nobody's page: these never have a standing of their own. */
const withoutPage = new Set(['approval', 'withdrawal', 'person', 'material', 'sanity.imageAsset', 'media.tag'])
const mostNamed = 8

/** Above a document's form: whether visitors see it, and what is missing. Everything else is the form as it is. */
export function WithDocumentHead(props: InputProps) {
  const isDocument = isObjectInputProps(props) && props.path.length === 0
  const type = props.schemaType.name
  if (!isDocument || withoutPage.has(type) || props.schemaType.type?.name !== 'document')
    return props.renderDefault(props)
  const value = (props.value ?? {}) as Readonly<Record<string, unknown>>
  return (
    <Stack gap={5}>
      <DocumentHead type={type} value={value} />
      {props.renderDefault(props)}
    </Stack>
  )
}

function DocumentHead({ type, value }: { type: string; value: Readonly<Record<string, unknown>> }) {
  const id = getPublishedId(String(value._id ?? ''))
  const { published } = useEditState(id, type)
  const { label, tone, words, failure } = useStanding(id, published?._rev)
  const completeness = completenessOf(type, value)
  return (
    <Card padding={4} radius={2} border tone={tone === 'critical' ? 'critical' : 'default'}>
      <Stack gap={4}>
        <Flex gap={3} align="center" wrap="wrap" role="status">
          <Badge tone={tone === 'neutral' ? 'default' : tone}>{label}</Badge>
          <Text size={1}>{words}</Text>
        </Flex>
        {label === 'Gagal tayang' && failure && <FailedPages failure={failure} />}
        {completeness && <Meter {...completeness} />}
      </Stack>
    </Card>
  )
}

function Meter({ percent, missing }: Completeness) {
  const named = missing.slice(0, mostNamed)
  const more = missing.length - named.length
  return (
    <Stack gap={3}>
      <Flex gap={3} align="center">
        <meter min={0} max={100} value={percent} aria-label={`Kelengkapan ${percent} persen`} />
        <Text size={1} weight="medium">
          Lengkap {percent}%
        </Text>
      </Flex>
      {missing.length > 0 && (
        <Text size={1} muted>
          Belum ada: {named.join(', ')}
          {more > 0 ? `, dan ${more} lagi` : ''}.
        </Text>
      )}
    </Stack>
  )
}
