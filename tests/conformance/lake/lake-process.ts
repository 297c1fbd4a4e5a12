// A lake that the durability test kills: prints its address and waits.
import { startLake } from '../../../local/lake/server.ts'

const [dataFolder = '', write = ''] = process.argv.slice(2)
const lake = await startLake({ port: 0, dataFolder, tokens: { write } })
console.log(lake.url)
