/** Option values that several commands take, from the words on the command line. */
import { InvalidArgumentError } from 'commander'

const MOST_JOBS = 256

/** A number of workers, 1 to 256. */
export function jobsArgument(value: string): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST_JOBS}.`)
  return jobs
}

/** YYYY-MM-DD. */
export function dayArgument(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It is a day, as 2025-03-18.')
  return value
}
