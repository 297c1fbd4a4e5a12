// `npm run mutation [-- --only money,payments]`: changes each line of what is pure about money, states, days and pieces, and
// counts the changes that no test notices. Outside `npm test`: it takes minutes. At least 85 % have to be noticed.
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { type Area, areas } from './areas.ts'

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

const wantedPercent = 85
const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

const { values } = parseArgs({ options: { only: { type: 'string' }, 'at-once': { type: 'string', default: '2' } } })
const only = values.only?.split(',')
const rows: { area: string; mutants: number; killed: number; percent: string }[] = []
let all = 0
let killed = 0
for (const area of areas.filter(({ name }) => !only || only.some((word) => name.includes(word)))) {
  const results = (await mutate(area)).filter(({ status }) => noticed.has(status) || unnoticed.has(status))
  const survivors = results.filter(({ status }) => unnoticed.has(status))
  for (const mutant of survivors) console.log(described(mutant))
  all += results.length
  killed += results.length - survivors.length
  rows.push(row(area.name, results.length, results.length - survivors.length))
}
console.table([...rows, row('all', all, killed)])
process.exitCode = all > 0 && killed / all >= wantedPercent / 100 ? 0 : 1

function mutate({ files, tests }: Area): Promise<MutantResult[]> {
  process.env.MUTATION_TESTS = tests.join(',')
  return new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: Number(values['at-once']),
    timeoutMS: 20_000,
    tempDirName: '.data/mutation',
    ignorePatterns: ['.data', 'dist', 'hosting', 'public', 'studio', 'local', 'bench'],
    reporters: ['dots'],
  }).runMutationTest()
}

function described({ fileName, location, status, replacement, mutatorName }: MutantResult): string {
  return `${fileName}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement}`
}

function row(area: string, mutants: number, dead: number) {
  return { area, mutants, killed: dead, percent: ((dead / Math.max(1, mutants)) * 100).toFixed(1) }
}
