import { Box, Card, Heading, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import { IntentLink } from 'sanity/router'
import type { Row } from './figures.ts'

const width = 840
const rowHeight = 32
const barLeft = 340
const barWide = 400
const mostLinked = 12

interface Chart {
  readonly title: string
  readonly about: string
  readonly empty: string
  readonly rows: readonly Row[]
  /** True where more is better; else each bar is something to be done. */
  readonly isGood?: boolean
}

/** Bars for the eye, the same numbers as a table for everybody, with the documents behind each. */
export function BarChart({ title, about, empty, rows, isGood = false }: Chart) {
  const id = useId()
  const shown = rows.filter(({ of }) => of > 0)
  return (
    <Card as="section" padding={4} radius={3} border aria-labelledby={id}>
      <Stack gap={4}>
        <Heading as="h2" size={1} id={id}>
          {title}
        </Heading>
        <Text size={1} muted>
          {about}
        </Text>
        {shown.length === 0 ? <Text size={1}>{empty}</Text> : <Bars title={title} rows={shown} isGood={isGood} />}
        {shown.length > 0 && <Table caption={title} rows={shown} />}
      </Stack>
    </Card>
  )
}

function Bars({ title, rows, isGood }: { title: string; rows: readonly Row[]; isGood: boolean }) {
  const spoken = rows.map((row) => `${row.title}: ${row.count} dari ${row.of}`).join('; ')
  return (
    <svg viewBox={`0 0 ${width} ${rows.length * rowHeight}`} width="100%" role="img" aria-label={`${title}. ${spoken}`}>
      <title>{title}</title>
      {rows.map((row, index) => {
        const top = index * rowHeight
        const length = (row.count / row.of) * barWide
        return (
          <g key={row.title} fontSize="13" fill="currentColor">
            <text x={0} y={top + 22}>
              {row.title}
            </text>
            <rect x={barLeft} y={top + 8} width={barWide} height={18} fill="#8a8f98" opacity={0.25} rx={3} />
            <rect x={barLeft} y={top + 8} width={length} height={18} fill={isGood ? '#2f7d5b' : '#b3541e'} rx={3} />
            <text x={barLeft + barWide + 10} y={top + 22}>
              {row.count} / {row.of}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Table({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <details>
      <summary>
        <Box display="inline-block">
          <Text size={1}>Lihat sebagai tabel, dengan dokumennya</Text>
        </Box>
      </summary>
      <Card as="table" marginTop={3}>
        <caption hidden>{caption}</caption>
        <thead>
          <tr>
            {['Apa', 'Jumlah', 'Dari', 'Dokumen'].map((name) => (
              <Text key={name} as="th" scope="col" size={1} align="left" weight="medium">
                {name}
              </Text>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.title}>
              <th scope="row">
                <Text size={1} align="left">
                  {row.title}
                </Text>
              </th>
              <td>{row.count}</td>
              <td>{row.of}</td>
              <td>
                <Documents row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Card>
    </details>
  )
}

function Documents({ row }: { row: Row }) {
  const more = row.documents.length - mostLinked
  return (
    <Stack as="ul" gap={2}>
      {row.documents.slice(0, mostLinked).map(({ id, type, title }) => (
        <li key={id}>
          <IntentLink intent="edit" params={{ id, type }}>
            {title}
          </IntentLink>
        </li>
      ))}
      {more > 0 && <li>dan {more} lagi</li>}
    </Stack>
  )
}
