import { ChartUpwardIcon } from '@sanity/icons/ChartUpward'
import { Card, Container, Heading, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { type Tool, useClient } from 'sanity'
import { FailedPages } from '../live/failed-pages.tsx'
import { useStanding } from '../live/use-standing.ts'
import { BarChart } from './bar-chart.tsx'
import { english, gaps, type Overview, waiting, withoutConsent } from './figures.ts'
import { countedTypes, overviewQuery } from './query.ts'

/** For the editors' managers: what waits for whom, and where the shop has gaps. */
export const overviewTool: Tool = {
  name: 'ringkasan',
  title: 'Ringkasan',
  icon: ChartUpwardIcon,
  component: OverviewPage,
}

function OverviewPage() {
  const client = useClient({ apiVersion: '2026-11-01' })
  const [overview, setOverview] = useState<Overview | null>()
  useEffect(() => {
    const reading = client
      .withConfig({ perspective: 'raw' })
      .observable.fetch<Overview>(overviewQuery, { types: Object.keys(countedTypes) })
      .subscribe({ next: setOverview, error: () => setOverview(null) })
    return () => reading.unsubscribe()
  }, [client])

  return (
    <Container width={2} padding={5}>
      <Stack as="main" gap={5}>
        <Heading as="h1" size={3}>
          Ringkasan
        </Heading>
        <PagesThatFail />
        {overview === undefined && <Text role="status">Menghitung…</Text>}
        {overview === null && <Text role="alert">Isi toko tidak dapat dibaca. Muat ulang halaman ini.</Text>}
        {overview && <Charts overview={overview} />}
      </Stack>
    </Container>
  )
}

function Charts({ overview }: { overview: Overview }) {
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' })
  return (
    <>
      <BarChart
        title="Menunggu siapa"
        about="Rancangan yang menunggu diperiksa orang kedua, dan yang sudah disetujui tetapi belum diterbitkan."
        empty="Tidak ada yang menunggu."
        rows={waiting(overview)}
      />
      <BarChart
        title="Produk yang belum dapat dibeli"
        about="Tanpa gambar, tanpa varian, atau semua variannya habis."
        empty="Belum ada produk."
        rows={gaps(overview)}
      />
      <BarChart
        title="Menyebut orang tanpa persetujuan yang berlaku"
        about="Bagian yang menyebut orang itu tidak ditayangkan sampai persetujuannya dicatat lagi."
        empty="Tidak ada dokumen yang menyebut orang."
        rows={withoutConsent(overview, today)}
      />
      <BarChart
        title="Lengkap dalam bahasa Inggris"
        about="Dokumen yang semua teksnya sudah ada dalam bahasa Inggris. Yang belum, tampil dalam bahasa Indonesia."
        empty="Belum ada dokumen."
        rows={english(overview)}
        isGood
      />
    </>
  )
}

/** Pages that could not be built are everybody's business: said first, with what to do. */
function PagesThatFail() {
  const { failure } = useStanding('home', 'any')
  if (!failure) return null
  return (
    <Card padding={4} radius={3} tone="critical" role="alert">
      <Stack gap={3}>
        <Text weight="medium">Halaman tidak dapat dibuat; pembeli masih melihat yang lama.</Text>
        <FailedPages failure={failure} />
      </Stack>
    </Card>
  )
}
