import type { TestProject } from 'vitest/node'
import { buildShop } from './built-shop.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Variables by which a server serves the run's one build. */
    builtShop: Readonly<Record<string, string>>
  }
}

/** One build of the sample shop for a whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = await buildShop()
  project.provide('builtShop', built.environment)
  return built.close
}
