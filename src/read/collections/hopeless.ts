/** Where nothing but refusals comes for long, the file is not what it was taken for, and is left. */
import { ParleyError, type Refusal } from '../../model/index.ts'
import type { RawInput } from '../page.ts'

const MOST_IN_A_ROW = 1000

export async function* untilHopeless(
  inputs: AsyncIterable<RawInput | Refusal>,
  path: string,
): AsyncGenerator<RawInput | Refusal> {
  let inARow = 0
  for await (const input of inputs) {
    inARow = 'error' in input ? inARow + 1 : 0
    yield input
    if (inARow < MOST_IN_A_ROW) continue
    yield new ParleyError('left', `${MOST_IN_A_ROW} in a row could not be read; the rest is left unread`, {
      remedy: 'see whether the file is what its name says, and which fields hold the text (--fields)',
    }).refusal(path)
    return
  }
}
