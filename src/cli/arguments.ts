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
