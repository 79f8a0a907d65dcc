/** The counters. Labels are bounded: names of our own routes and calls, environments of the configuration, statuses. */
export type Meter = {
  request(route: string, status: number, ms: number): void
  upstream(environment: string, call: string, outcome: string, ms: number): void
  refused(code: string): void
  droppedLines(count: number): void
}

export const noMeter: Meter = { request() {}, upstream() {}, refused() {}, droppedLines() {} }
