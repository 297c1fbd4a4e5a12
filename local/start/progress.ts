/** Tells a person what happens and how long it took. */
export interface Progress {
  /** Runs one step between its two lines. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>
  say(line: string): void
  /** Since the progress began, as "12.3 s". */
  elapsed(): string
}

export function newProgress(write: (line: string) => void): Progress {
  const begun = performance.now()
  return {
    async step(what, work) {
      const stepBegun = performance.now()
      write(`• ${what} …`)
      const result = await work()
      write(`  done in ${seconds(stepBegun)}`)
      return result
    },
    say: (line) => write(`  ${line}`),
    elapsed: () => seconds(begun),
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
