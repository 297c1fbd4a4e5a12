// A lake in a process of its own, which a test may kill: prints its address and waits. It ends with whoever started it.
import { resolve } from 'node:path'
import { startLake } from '../../local/lake/server.ts'
import { newStudio } from '../../local/start/studio.ts'

const [dataFolder = '', write = '', port = '0', studios = ''] = process.argv.slice(2)
process.stdin.resume().on('end', () => process.exit())
const lake = await startLake({
  port: Number(port),
  dataFolder,
  tokens: { write },
  ...(studios ? { studio: newStudio(resolve(import.meta.dirname, '../..'), studios).files } : {}),
})
console.log(lake.url)
