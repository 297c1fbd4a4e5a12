import { defineConfig } from 'vitest/config'

// The tests of one area only: a mutant of what is worked out when a file is read runs them all, each time.
const include = process.env.MUTATION_TESTS?.split(',') ?? []

export default defineConfig({ test: { include, testTimeout: 60_000 } })
