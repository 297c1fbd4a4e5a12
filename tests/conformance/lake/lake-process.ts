// A lake that the durability test kills: prints its address and waits. It ends with whoever started it.
import { startLake } from '../../../local/lake/server.ts'

const [dataFolder = '', write = ''] = process.argv.slice(2)
process.stdin.resume().on('end', () => process.exit())
const lake = await startLake({ port: 0, dataFolder, tokens: { write } })
console.log(lake.url)
